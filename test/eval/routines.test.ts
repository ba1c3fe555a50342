import { describe, expect, test } from 'vitest';

import { readAsked } from '../../src/llm/offline/habit/read-asked.ts';
import { readNamed } from '../../src/llm/offline/habit/read-named.ts';
import { readRoutines } from '../../src/llm/offline/habit/read-routine.ts';
import { lookOver } from './look-over.ts';

describe('what people say they do again and again', () => {
  test.each([
    ['Every Friday afternoon I clear out my inbox before I go home.', 'clearing out inbox'],
    ['I plan my lessons every Sunday evening, usually with a glass of wine lol', 'planning lessons'],
    ['just so you know, I usually file the delivery notes on Tuesday mornings', 'filing delivery notes'],
    ["it's friday afternoon so I'm sorting my receipts, as always", 'sorting receipts'],
    ['at the end of each day i go over the open tickets', 'going over open tickets'],
    ['every evening at closing I count the cash', 'counting cash'],
    ['counting the stock again, as every Saturday', 'counting stock'],
    ['Normally I write the weekly report on Thursdays after lunch', 'writing weekly report'],
    ['I write in my journal every night', 'writing in journal'],
  ])('“%s”', (says, label) => {
    expect(readRoutines(says).map((one) => one.label)).toEqual([label]);
  });

  test('two in one message are two, each with how often it is done', () => {
    const says = 'I walk the site every Monday at 8, and I do the timesheets every Friday before lunch.';
    expect(readRoutines(says).map(({ description }) => description)).toEqual([
      'Walks site, every Monday',
      'Does timesheets, every Friday',
    ]);
  });

  test.each([
    'My colleague Bartek goes swimming every single morning before work',
    'the printer jams every day around noon, I swear it knows when I’m in a hurry',
    'I used to go running every morning, twenty years ago',
    'If I ever retire I would go fishing every Tuesday',
    'Maybe I should start writing a diary every evening',
    'what do you do every morning before I write to you?',
    'I take my blood pressure tablets every morning with porridge',
    'I measure my blood sugar every evening at ten since the diabetes diagnosis.',
    'i pay 640 dollars on my student loan every month',
    'I see my therapist every Monday at noon',
    'Every Tuesday at 10 remind me to send the menu to the printer',
    'I work from home on Fridays',
    'I forgot my keys again',
  ])('not “%s”', (says) => {
    expect(readRoutines(says)).toEqual([]);
  });

  test('the same told once more is the same habit, and not one that is asked for', async () => {
    const patterns = [
      { id: 'asked', kind: 'recurring_request', label: 'receipts' },
      { id: 'told', kind: 'time_based', label: 'sorting receipts' },
    ];
    const { patterns: seen } = await lookOver({
      says: "it's friday afternoon so I'm sorting my receipts, as always",
      patterns,
    });
    expect(seen).toMatchObject([{ known_id: 'told', kind: 'time_based' }]);
  });
});

describe('a request is found among greetings, moods and reasons', () => {
  test.each([
    ['kia ora, crew list for the weekend sailing please', 'crew list'],
    ['ugh, long day. bread orders for the weekend please', 'bread orders'],
    ['Hei! Weekend bread orders, a summary if you can.', 'bread orders'],
    ['site weather please, we are pouring concrete', 'site weather'],
    ['last one of the week, job sheet please', 'job sheet'],
    ['Me again with the same question as every Tuesday: how many volunteers signed up?', 'volunteers signed'],
    ['the lunch menu needs translating again', 'lunch menu'],
    ['job sheet for today', 'job sheet'],
    ['draft my stand-up notes', 'stand-up notes'],
    ['minutes of the council, could you do a draft', 'minutes of the council'],
  ])('“%s”', (says, label) => {
    expect(readAsked(says)).toMatchObject({ kind: 'recurring_request', label });
  });

  test.each([
    'quick one: what is 48 times 73',
    'tell me a joke, this meeting is endless',
    'imagine if we all took every Friday off. what would the customers say?',
    'How often should one back up a laptop? Every week, or every day?',
    'need to hire a van just this once, what should i ask the rental people?',
    'The new price list arrived today, finally',
    'The new sales assistant starts today, she seems lovely.',
    'lovely weather today',
    'another day, another meeting',
    "don't worry",
  ])('not in “%s”', (says) => {
    expect(readAsked(says)).toBeUndefined();
  });

  test('a thing that is only named is wanted where it is known to be', async () => {
    expect(readNamed('cotton prices')?.label).toBe('cotton prices');
    const patterns = [{ id: 'p1', kind: 'recurring_request', label: 'cotton prices' }];
    expect((await lookOver({ says: 'cotton prices', patterns })).patterns).toMatchObject([
      { known_id: 'p1' },
    ]);
    expect((await lookOver({ says: 'cotton prices' })).patterns).toEqual([]);
    expect((await lookOver({ says: 'cotton socks', patterns })).patterns).toEqual([]);
  });
});

describe('an interest in a subject is no request', () => {
  test.each([
    ['what should I know about heat pumps for an old stone house?', 'heat pumps'],
    ['Anything new on heat pumps?', 'heat pumps'],
    ['are heat pumps any good when it’s below zero', 'heat pumps'],
    ['How long should a sourdough rise in a cold kitchen?', 'sourdough rise'],
    ['Which flour is best for sourdough', 'flour for sourdough'],
    ['what do tortoises eat', 'tortoises'],
    ['how is wool washed', 'wool'],
    ['I keep reading about Roman aqueducts', 'Roman aqueducts'],
  ])('“%s”', (says, label) => {
    expect(readAsked(says)).toMatchObject({ kind: 'topic_interest', label });
  });

  test.each([
    "what's the latest on the Atlas project",
    'any news on our tender?',
    'does Tom have the keys',
    'are orders up this week?',
    'tell me about the sales figures',
  ])('“%s” is about one’s own things', (says) => {
    expect(readAsked(says)?.kind).not.toBe('topic_interest');
  });
});
