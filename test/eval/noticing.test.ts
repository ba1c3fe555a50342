import { Agent, Runner, user } from '@openai/agents';
import { describe, expect, test } from 'vitest';

import { inOtherWords } from '../../src/domain/privacy.ts';
import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { lookOver } from './look-over.ts';
import type { Seen } from './look-over.ts';

/** What each of some conversations is taken for, the habits found before being known: `label` or the place of the first. */
async function habitsOf(conversations: readonly string[]): Promise<readonly string[]> {
  const patterns: { id: string; kind: string; label: string; description: string }[] = [];
  const found: string[] = [];
  for (const says of conversations) {
    const [seen] = (await lookOver({ says, patterns })).patterns;
    const known = patterns.findIndex(({ id }) => id === seen?.known_id);
    if (seen && known < 0) {
      const { kind, label, description } = seen;
      patterns.push({ id: `p${patterns.length}`, kind, label, description });
    }
    found.push(seen === undefined ? '' : known < 0 ? seen.label : `#${known}`);
  }
  return found;
}

describe('a habit is the same whatever words it is told in', () => {
  test.each<[string, readonly string[]]>([
    [
      'sales figures',
      ['can you get me the sales figures?', 'sales numbers please', "I'd like to see how sales went"],
    ],
    ['menu', ['can you send me the menu for next week', "next week's menu please", 'menu?']],
    ['overdue invoices', ['which invoices are overdue', "list the invoices that haven't been paid"]],
    [
      'status report',
      ['write my weekly status report', 'can you draft the status report', 'status report time'],
    ],
    [
      'production numbers',
      ['give me the production numbers for yesterday', 'how many units did we produce?'],
    ],
    ['plan for the day', ['help me plan my day', "ok let's plan today"]],
    ['agenda for the day', ["what's on today", 'My day today, please.']],
    ['eggs', ['how many eggs did we collect this week', 'egg count please']],
    [
      'till count',
      ['till count please', 'the till count for yesterday?', "hiya, what's the count on the till"],
    ],
    ["nurses' rota", ["can you pull up the nurses' rota", "the nurses' rota please", 'nurses rota pls']],
    ['overdue invoices', ['which invoices are overdue', 'overdue invioces please']],
    ['heat pumps', ['are heat pumps any good in an old house?', 'how noisy would a heatpump be']],
    ['roster', ["chuck us this week's roster would ya", 'any chance of the roster', 'need the roster, mate']],
    ['fish order list', ['fish order list', 'give me the fish order pls']],
    ['pub quiz questions', ['ten pub quiz questions please', 'pub quiz questions, another ten']],
    ['branch levy', ['total the branch levy please', 'branch levy total, this month']],
    [
      'crew sheet',
      ['the crew sheet please', "I'll be needing the crew sheet", "crew sheet, if you'd be so kind"],
    ],
    ['kiln log', ['show us the kiln log', 'where are we with the kiln log then']],
    ['weather at the site', ['weather at the site today?', 'is it gunna rain, tell us the weather']],
    [
      'agenda for committee meeting',
      ['please prepare the agenda for committee meeting', 'agenda for the committee, same like last time'],
    ],
    ['solar panels', ['how do solar panels work', 'are solar panels worth it in the north']],
    [
      'permission slip',
      [
        'Which kids still owe me a permission slip?',
        'permission slips, who’s left?',
        'permission slips, thanks',
      ],
    ],
    ['water', ['how much water have the greenhouses used', 'greenhouse water use for the week, thanks']],
    [
      'running plan',
      ['make me a running plan for the week', 'running plan pls, tuesday i can’t', 'plan my runs please'],
    ],
    ['to-do list', ['what’s on my to-do list', 'my todo list?', 'show me my to-dos', 'my to do list please']],
  ])('%s', async (label, conversations) => {
    expect(await habitsOf(conversations)).toEqual([label, ...conversations.slice(1).map(() => '#0')]);
  });

  test('what shares only a word that many things have is another habit', async () => {
    const apart = [
      'water level at the lock?',
      'toner level please',
      'show me the open orders',
      'bean stock please',
    ];
    expect(await habitsOf(apart)).toEqual([
      'water level at the lock',
      'toner level',
      'open orders',
      'bean stock',
    ]);
    const rotas = ['kennel rota please', 'lifeguard rota please'];
    expect(await habitsOf(rotas)).toEqual(['kennel rota', 'lifeguard rota']);
    const plans = [
      'running plan pls',
      'meal plan pls',
      'sign-ups for spin please',
      'sign-ups for yoga please',
    ];
    expect(await habitsOf(plans)).not.toContain('#0');
    expect(await habitsOf(['invoices for Mr Bruno pls', 'invoices for Mrs Adeyemi pls'])).not.toContain('#0');
    const names = ['how hot is the planet Mercury', 'tell me about Freddie Mercury'];
    expect(await habitsOf(names)).toEqual(['planet Mercury', 'Freddie Mercury']);
  });

  const known = [
    { id: 'sales', kind: 'recurring_request', label: 'sales figures' },
    { id: 'pumps', kind: 'topic_interest', label: 'heat pumps' },
    { id: 'ferns', kind: 'time_based', label: 'watering ferns' },
  ];
  test.each([
    ['sorry, it’s me with the sales figures again', 'sales'],
    ['you know what I’m after, the sales figures', 'sales'],
    ['Right, Monday. sales.', 'sales'],
    ['I do the rota every Friday, and could I have the sales figures?', 'sales'],
    ['Would a heat pump work with the old radiators we have, the house is from 1962', 'pumps'],
    ['me again with the heat pump. how many years would one last?', 'pumps'],
    ['ferns watered, on to the next thing', 'ferns'],
    ['just gave the ferns their water', 'ferns'],
  ])('“%s” is one that is known', async (says, id) => {
    const { patterns } = await lookOver({ says, patterns: known });
    expect(patterns.map(({ known_id: again }) => again)).toContain(id);
  });

  test.each([
    'My colleague wants the sales figures again, tell him no',
    'no need for the sales figures today',
    'will you stop with the sales figures',
    'it’s hot, the heat is unbearable today',
    'My wife watered the ferns',
    'should I water the ferns tomorrow?',
    'no ferns to water today',
  ])('“%s” is none that is known', async (says) => {
    const { patterns } = await lookOver({ says, patterns: known });
    expect(patterns.filter(({ known_id: again }) => again !== null)).toEqual([]);
  });

  test('one word of many meanings makes no habit', async () => {
    const says = ['notes for the eulogy please', 'what notes are in a C major chord'];
    expect(await habitsOf(says)).not.toContain('#0');
  });

  test('what was given up, or handed over for good, is over', async () => {
    const patterns = [{ id: 'count', kind: 'time_based', label: 'stock count' }];
    for (const says of [
      'I don’t do the Friday stock count any more, young Callum has taken it over',
      'the stock count is Callum’s job now',
      'I gave up the stock count',
    ])
      expect((await lookOver({ says, patterns })).over).toEqual([{ id: 'count' }]);
    for (const says of ['no stock count this week', 'I hate the stock count', 'stock count done for today'])
      expect((await lookOver({ says, patterns })).over).toEqual([]);
  });

  test('a routine that names a day in general makes no date', async () => {
    const says = ['I back up my laptop once a week, usually Sunday', 'Sunday is always roast day at ours'];
    expect((await lookOver({ says })).dated).toEqual([]);
  });
});

test.each([
  'morning, what a lovely day',
  'thank you so much',
  'I need a holiday',
  'remind me at 5 to call the sales team',
  'cancel the standup',
  'what do you know about me?',
  'Petra asks me for the wifi code all the time',
  "what's 18 percent of 2450",
  "How do you say 'good luck' in Polish?",
  'stop suggesting digests',
  'forget my sister',
  'I moved to Porto last week',
  'hows tricks',
  'who knew',
  'any plans?',
  'any plans for the weekend?',
  "what's occurring",
  "what's the craic",
  'how was your weekend',
  'why did the scarecrow get a promotion? outstanding in his field',
  'what do you call a fish with no eyes?',
  "who's a clever bot",
  'give me a break',
  'let me think',
  'the boss told us the list is late',
  'tell me at 1 to bring the dog out for a walk',
  'give us a shout in ten minutes about the bread',
  'panic attacks again. any breathing tips',
  'Brilliant, that made my day',
  'a lovely evening, thanks',
  'the list is here, thank you',
  'Hi there! Happy Tuesday.',
])('“%s” is no habit', async (says) => {
  expect((await lookOver({ says })).patterns).toEqual([]);
});

const SCHEDULES = [
  { id: 'standup', name: 'stand-up', prompt: 'stand-up' },
  { id: 'atlas', name: 'Atlas status report', prompt: 'what is the state of the Atlas project' },
  { id: 'car', name: 'tyre pressure', prompt: 'check the tyre pressure of the car' },
  { id: 'ben', name: 'one to one', prompt: 'talk to Ben' },
];

describe('what is over for good makes a schedule pointless', () => {
  test.each([
    ["we've dropped the daily stand-ups", 'standup'],
    ['The Atlas project is over, we handed everything in yesterday.', 'atlas'],
    ['I sold the car', 'car'],
    ['Tom took over the Atlas report for good', 'atlas'],
    ["we don't do the stand-up any more", 'standup'],
    ['Ben left the company', 'ben'],
  ])('“%s”', async (says, id) => {
    const { moot } = await lookOver({ says, schedules: SCHEDULES });
    expect(moot.map((one) => one.id)).toEqual([id]);
  });

  test.each([
    'no stand-up today',
    'If we ever drop the stand-up I would sleep longer',
    'The Comet project is over at last',
    'the neighbours sold their car last week',
    'Tom is doing the Atlas report this week',
    'should I sell the car?',
    'the stand-up is cancelled tomorrow',
  ])('not “%s”', async (says) => {
    expect((await lookOver({ says, schedules: SCHEDULES })).moot).toEqual([]);
  });
});

describe('what else there is in a conversation', () => {
  const dated = async (says: string, known: Parameters<typeof lookOver>[0]['known'] = []) =>
    (await lookOver({ says, known })).dated;

  test('dates ahead and promises that are not known', async () => {
    expect(await dated('my board meeting is on 10 March')).toEqual([
      { kind: 'event', content: 'Board meeting', on: '2026-03-10' },
    ]);
    expect(await dated("I'll send Marek the numbers tomorrow")).toEqual([
      { kind: 'commitment', content: 'Send Marek the numbers', on: '2026-03-03' },
    ]);
    const known = [{ id: 'm1', kind: 'event', content: 'Board meeting', on: '2026-03-10' }];
    expect(await dated('my board meeting is on 10 March', known)).toEqual([]);
  });

  test('people, and nobody whom they wanted forgotten', async () => {
    const { people } = await lookOver({ says: 'my manager is Ana' });
    expect(people).toEqual([{ kind: 'person', name: 'Ana' }]);
    const after = await lookOver({ says: ['my manager is Ana', 'forget about Ana'] });
    expect(after.people).toEqual([]);
  });

  test('what holds no longer of what was known', async () => {
    const known = [{ id: 'm1', kind: 'fact', content: 'Lives in Lisbon' }];
    const { corrections } = await lookOver({ says: 'I moved to Porto last week', known });
    expect(corrections).toEqual([{ id: 'm1', content: 'Lives in Porto' }]);
  });

  test('nothing quotes the person, and nothing private is told', async () => {
    const says = [
      'please get me the sales figures for all of the shops in the north of the country',
      'I was diagnosed with diabetes and my salary is 40000',
    ];
    const { summary, patterns } = await lookOver({ says });
    const texts = [summary, ...patterns.flatMap((one) => [one.label, one.description, one.summary])];
    for (const text of texts) expect(inOtherWords(text, says, '')).toBe(text);
    expect(texts.join(' ')).not.toMatch(/diabet|salary|40000/);
  });
});

async function answered(text: string): Promise<string> {
  const agent = new Agent({ name: 'Alfred', model: offlineModel() });
  const { finalOutput } = await new Runner({ tracingDisabled: true }).run(agent, [user(text)]);
  return finalOutput ?? '';
}

test('a long conversation is put in a few words behind what was summed up of it', async () => {
  const said = [{ by: 'person', text: 'can you get me the sales figures?' }];
  const asked = JSON.stringify({ so_far: 'They live in Porto.', said });
  expect(await answered(`<summarise>${asked}</summarise>`)).toBe(
    'They live in Porto. They asked for sales figures.',
  );
});

test('what cannot be read is looked over as nothing', async () => {
  expect(await answered('<observe>{"said": 3}</observe>')).not.toContain('patterns');
  const empty: Seen = await lookOver({ says: [] });
  expect(empty).toMatchObject({ patterns: [], dated: [], people: [], corrections: [], moot: [] });
});
