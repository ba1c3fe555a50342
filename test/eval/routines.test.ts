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
    ['every friday I do the till count before we lock up', 'doing till count'],
    ["i'm at the fish market every saturday at six, rain or shine", 'being at fish market'],
    [
      'daily at half past seven i am dropping my kids to school, so dont expect me',
      'dropping kids to school',
    ],
    ['I make a point of calling my regulars every Tuesday', 'calling regulars'],
    ["I've got choir every Wednesday at 7", 'choir'],
    ['Fridays are for invoices', 'invoices'],
    ['Tuesday is always payroll day', 'payroll'],
    ['Usually on a Thursday I do the banking', 'doing banking'],
    ['at 6 each evening i shut the greenhouse vents', 'shutting greenhouse vents'],
    ['most Fridays I reconcile the till', 'reconciling till'],
    ['My wife and I walk the dogs every evening at 7', 'walking dogs'],
    ['Every Monday at 19h I am going to the fencing training with my club.', 'going to fencing training'],
    ["Every other Saturday it's my turn to man the stall", 'manning stall'],
    ['the first thing I do each morning is check the beehives', 'checking beehives'],
    ['Since years I am playing the organ every Sunday', 'playing organ'],
    ['my Tuesday evenings belong to the choir', 'choir'],
    ['Saturday mornings are reserved for baking', 'baking'],
    ['every 2 weeks I rotate the compost', 'rotating compost'],
    ['I tend to grade essays on Sunday evenings', 'grading essays'],
    ['just back from my usual Thursday swim', 'swim'],
    ['come Friday I always reconcile the petty cash', 'reconciling petty cash'],
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
    'On Friday I am going to the dentist',
    'Every day I regret buying this car',
    'Mondays are boring',
    'every day this week I have been up since six',
    'Sundays are my favourite',
    'Mondays are hell',
    "I'm at work every day at nine",
    'my brother and his wife go dancing every Friday',
    "I've got the dentist on Monday",
    'every Friday I’m exhausted',
    'the market is closed on Mondays',
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
    ['hey gimme the open tickets', 'open tickets'],
    ['kindly share the pending deliveries list', 'pending deliveries list'],
    ['be a star and send over the load sheet', 'load sheet'],
    ["hit me with today's covers", 'covers'],
    ["could you possibly dig out the ladies' fixtures", "ladies' fixtures"],
    ['Wondering if you could tell me the moisture readings', 'moisture readings'],
    ['how are we doing for diesel', 'diesel'],
    ['got reviews to do?', 'reviews'],
    ['hows the stock of oat milk', 'stock of oat milk'],
    ['remind me what the headcount was', 'headcount'],
    ['walk me through yesterday’s incidents', 'incidents'],
    ["today's till total, when you get a sec", 'till total'],
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
    'print is blurry again',
    'mum sent us a cake',
    'Perfect, ta',
    'open till Friday',
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
    ['can sourdough go in the fridge overnight?', 'sourdough'],
    ['what all documents are needed for canada visa', 'documents for canada visa'],
    ['I keep reading about Roman aqueducts', 'Roman aqueducts'],
    ['carbon accounting basics?', 'carbon accounting'],
    ['wats the best age to start sheepdog training', 'sheepdog training'],
    ['is glass blowing hard to learn', 'glass blowing'],
    ['where did glass blowing start', 'glass blowing'],
    ['got any facts about octopuses', 'octopuses'],
    ['how hot is the planet Mercury', 'planet Mercury'],
    ['anything on fermenting at home?', 'fermenting'],
  ])('“%s”', (says, label) => {
    expect(readAsked(says)).toMatchObject({ kind: 'topic_interest', label });
  });

  test.each([
    "what's the latest on the Atlas project",
    'any news on our tender?',
    'does Tom have the keys',
    'are orders up this week?',
    'tell me about the sales figures',
    'how did the launch go',
    'when was the boiler serviced',
  ])('“%s” is about one’s own things', (says) => {
    expect(readAsked(says)?.kind).not.toBe('topic_interest');
  });
});
