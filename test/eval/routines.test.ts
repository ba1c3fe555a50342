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

  test.each([
    [
      'sorry, the plumber came. I do the payroll every Thursday afternoon so that part of the week is tight; what is another word for “settle”?',
      'doing payroll',
    ],
    [
      "I'm late because I swim at the pier every morning before work and the car wouldn't start, so I'd want to move my ten o'clock",
      'swimming',
    ],
    ["nah weekends aren't free, sunday evenings i always plan the lessons for the week", 'planning lessons'],
    ["can't do Tuesday evenings, that's when I coach the under tens", 'coaching under tens'],
    ["don't mind me, I'm on nights every second week and only out of bed", 'being on nights'],
    ["I'm the one who locks up the hall on Wednesday nights", 'locking up hall'],
    ['the reason I’m tired is that we bake from three every morning', 'baking'],
    ['as I check the beehives every Saturday I can’t come to the fair', 'checking beehives'],
    ['sorry for the delay, I was hoovering the church, I do it every Saturday', 'hoovering church'],
    ["I've been doing the parish newsletter every month for years now", 'doing parish newsletter'],
  ])('“%s” in passing', (says, label) => {
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
    'I read that elephants sleep for two hours every night',
    'In my dream job I sleep till ten every morning',
    'my wife says I snore every night',
    'the kids have swimming on Thursdays so I sit in the car',
    'I hope I get every second Friday off',
    'I run out of milk every Thursday',
    'what if I did the ironing every Sunday?',
    'I know people who run every day and I think they are mad',
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
    ['Takings for the week just gone please, the accountant is on my back', 'takings'],
    [
      "For the reading group I'd love another worksheet with speech marks, please",
      'worksheet with speech marks',
    ],
    ['My train is late again but no matter, would you mind drafting the parish notices', 'parish notices'],
    ['Since the inspector comes on Thursday, please prepare the fridge log', 'fridge log'],
    ["Sorry I'm all over the place, anyway can I have the delivery list for tomorrow", 'delivery list'],
    ['they moved the meeting up so I need the slides sooner than usual', 'slides'],
    ["If it isn't too much bother, the tide table again", 'tide table'],
    ['hello my friend, today is the review, can you help me write the sprint notes?', 'sprint notes'],
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
    'the kids want their tablets, can you believe it',
    'My boss asked if I could have the keys',
    'if you see Ana could you tell her I need the keys',
    'when I was small my mum would give me the crusts',
    'thanks for the sales figures last week',
    "Just back from the dentist, can't feel my face",
    'had pizza again last night, no regrets',
    "I'm thinking about moving house, what do you think?",
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
    ["what's the difference between an air source and a ground source heat pump", 'heat pump'],
    ['is it safe to skip a version in a Kubernetes upgrade', 'Kubernetes'],
    ['been down the rabbit hole on Roman roads again, how did they drain them', 'Roman roads'],
    ['My head is full of tiny houses at the moment, do they need planning permission?', 'tiny houses'],
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
