import { describe, expect, test } from 'vitest';

import { caseOf } from './case-of.ts';
import { playCase } from './play-case.ts';

type Before = NonNullable<Parameters<typeof caseOf>[1]>;

const KNOWN: Before = {
  memories: [
    { kind: 'fact', content: 'Lives in Bologna' },
    { kind: 'fact', content: 'Works at Acme as a designer' },
    { kind: 'fact', content: 'Starts work at 7' },
    { kind: 'preference', content: 'Likes strong coffee in the morning' },
    { kind: 'preference', content: 'Hates calls before 10' },
    { kind: 'decision', content: 'Decided to hold the offsite in the old boathouse' },
    { kind: 'note', content: 'The spare key is with the neighbour at number 14' },
    { kind: 'event', content: 'Flight to Oslo', on: '2026-04-14T07:30' },
    { kind: 'commitment', content: 'Owes Sam the draft', on: '2026-03-06' },
  ],
  entities: [
    { kind: 'person', name: 'Ana', relation: 'manager' },
    { kind: 'person', name: 'Lea', relation: 'wife' },
    { kind: 'tool', name: 'Plankboard' },
  ],
};
const QUESTIONS: readonly (readonly [says: string, text: string])[] = [
  ['where do I live?', 'You live in Bologna.'],
  ['where do I work?', 'You work at Acme as a designer.'],
  ['what do I do for a living?', 'You work at Acme as a designer.'],
  ['what time do I start?', 'You start work at 7.'],
  ['how do I like my coffee?', 'You like strong coffee in the morning.'],
  ['how do I like my calls?', 'You hate calls before 10.'],
  ['which town am I in these days?', 'You live in Bologna.'],
  ['what did we decide about the offsite?', 'You decided to hold the offsite in the old boathouse.'],
  ['remind me what we decided about the offsite', 'You decided to hold the offsite in the old boathouse.'],
  ['where is the spare key again?', 'The spare key is with the neighbour at number 14.'],
  ['when is my flight?', 'Flight to Oslo: Tuesday 14 April at 07:30.'],
  ['what do I owe Sam?', 'You owe Sam the draft, due Friday 6 March.'],
  ['who is Ana?', 'Ana: your manager.'],
  ['who’s my boss?', 'Ana: your manager.'],
  ['what is my wife’s name?', 'Lea: your wife.'],
  ['where did my spare key end up?', 'The spare key is with the neighbour at number 14.'],
  ['you didnt forget my flight did you??', 'Flight to Oslo: Tuesday 14 April at 07:30.'],
  ['when do i next see the flight?', 'Flight to Oslo: Tuesday 14 April at 07:30.'],
  ['the spare key again please', 'The spare key is with the neighbour at number 14.'],
  ['do you know which tool we use?', 'Plankboard: a tool of yours.'],
];

async function answer(says: string, before: Before = {}, told: 'what fits' | 'nothing' = 'what fits') {
  const { turns } = await playCase(caseOf([says], before), told);
  return { text: turns[0]?.text ?? '', calls: turns[0]?.calls.map(({ name }) => name) ?? [] };
}

describe('what was told is told again', () => {
  test.each(QUESTIONS)('“%s” from what is at hand', async (says, text) => {
    expect(await answer(says, KNOWN)).toEqual({ text, calls: [] });
  });

  test.each(QUESTIONS)('“%s” when it has to be looked for', async (says, text) => {
    const found = await answer(says, KNOWN, 'nothing');
    expect(found.text).toContain(text);
    expect(found.calls).toContain('search_memory');
  });

  test('all that is known of somebody', async () => {
    const before: Before = {
      entities: [{ kind: 'person', name: 'Tom', relation: 'timber supplier' }],
      memories: [{ kind: 'note', content: 'Tom delivers on Tuesdays only' }],
    };
    expect((await answer('what do you know about Tom?', before)).text).toBe(
      'Tom: your timber supplier. Tom delivers on Tuesdays only.',
    );
  });

  test.each([
    'what is my sister’s name?',
    'am I allergic to anything?',
    'when is my birthday?',
    'where did I put my keys?',
  ])('“%s”: what was never told is not made up', async (says) => {
    expect((await answer(says)).text).toBe('I don’t know; you haven’t told me yet.');
  });

  test.each<[string, string]>([
    ['when’s my brother’s birthday?', 'I don’t know; you haven’t told me yet.'],
    ['when is my birthday?', 'I don’t know; you haven’t told me yet.'],
    ['when’s my sister’s birthday?', 'Sister’s birthday: Saturday 12 December.'],
    ['what’s the dog called?', 'Dog is called Biscuit.'],
    ['what kind of car do I drive?', 'Car is a blue Fiat.'],
    ['can I eat walnuts?', 'What you told me: You are allergic to walnuts.'],
    ['who’s Dagny?', 'Dagny Holt: your boss.'],
    ['who’s our biggest client?', 'Oakhurst Dairy: your client.'],
    ['what day of the week is 1 April?', 'Wednesday 1 April.'],
    ['how many days until 12 March', '10 days: Thursday 12 March.'],
    ['is the 5th a Friday?', 'No, it’s Thursday 5 March.'],
  ])('“%s” of whom it is asked', async (says, text) => {
    const before: Before = {
      memories: [
        { kind: 'event', content: 'Sister’s birthday', on: '2026-12-12' },
        { kind: 'fact', content: 'Dog is called Biscuit' },
        { kind: 'fact', content: 'Dog walker is Nele' },
        { kind: 'fact', content: 'Car is a blue Fiat' },
        { kind: 'fact', content: 'Is allergic to walnuts' },
      ],
      entities: [
        { kind: 'person', name: 'Dagny Holt', relation: 'boss' },
        { kind: 'organisation', name: 'Oakhurst Dairy', relation: 'client' },
      ],
    };
    expect((await answer(says, before)).text).toBe(text);
  });

  test('what lies ahead is told with the schedules, and nothing that is past', async () => {
    const before: Before = {
      memories: [
        { kind: 'event', content: 'Planning hearing', on: '2026-03-04' },
        { kind: 'event', content: 'Ferry crossing', on: '2026-02-24' },
      ],
      schedules: [{ name: 'stand-up', prompt: 'stand-up', cron: '15 9 * * 1-5' }],
    };
    const { text } = await answer('what’s coming up this week?', before);
    expect(text).toContain('**stand-up**');
    expect(text).toContain('**Planning hearing**: Wed 4 Mar');
    expect(text).not.toContain('Ferry');
    expect((await answer('what do I have on Wednesday?', before)).text).toContain('Planning hearing');
    expect((await answer('list my reminders', before)).text).not.toContain('Planning hearing');
  });

  test('everything, in groups, with an invitation to correct it', async () => {
    const { text, calls } = await answer('what do you know about me?', KNOWN);
    expect(calls).toEqual(['get_user_profile']);
    for (const known of [
      'Bologna',
      'Acme',
      'coffee',
      'boathouse',
      'spare key',
      'Oslo',
      'draft',
      'Ana',
      'Plankboard',
      'level 0.7',
    ])
      expect(text).toContain(known);
    expect(text).toMatch(/tell me and I’ll correct it/);
    expect((await answer('what have I decided so far?', KNOWN)).text).toBe(
      '**What you decided**\n- Decided to hold the offsite in the old boathouse',
    );
  });

  test.each(['export my data', 'can I have a copy of everything you know about me?'])(
    '“%s”',
    async (says) => {
      expect((await answer(says, KNOWN)).calls).toEqual(['export_profile']);
    },
  );
});

describe('in a channel nothing known is told, kept or forgotten', () => {
  test.each([
    'where do I live?',
    'what do you know about me?',
    'remember that I live in Porto',
    'forget where I live',
  ])('“%s”', async (says) => {
    const { turns } = await playCase(caseOf([], KNOWN, { turns: [{ says, in: 'channel' }] }));
    expect(turns[0]?.calls).toEqual([]);
    expect(turns[0]?.text).not.toContain('Bologna');
  });
});

test.each([
  'where do I live?',
  'what do you know about me?',
  'who is Ana',
  'what are my promises',
  'export my data',
])('“%s” in a channel is sent to the direct messages', async (says) => {
  const { turns } = await playCase(caseOf([], KNOWN, { turns: [{ says, in: 'channel' }] }));
  expect(turns[0]?.text).toBe('What I know of you stays between us: ask me in our direct messages.');
});

test('what the person told of themselves is listed as theirs', async () => {
  const says = ['I have to meet my accountant on Friday', 'what’s coming up this week?'];
  expect((await playCase(caseOf(says))).turns[1]?.text).toContain('**Meet your accountant**');
});

test('whoever says what they do in a town is told the town', async () => {
  const { turns } = await playCase(caseOf(['I’m a beekeeper in Kendal', 'where do I live?']));
  expect(turns[1]?.text).toBe('You are a beekeeper in Kendal.');
});

test('who is meant by “her” is named before, and that one knows somebody is no answer about her wedding', async () => {
  expect((await answer('seeing Ana at noon, what do you know about her?', KNOWN)).text).toBe(
    'Ana: your manager.',
  );
  expect((await answer('when’s Ana’s wedding?', KNOWN)).text).toMatch(/^I don’t know/);
});

test('what one asked and finds out oneself is kept as the answer', async () => {
  const { memory } = await playCase(caseOf(['When do we get the boiler?', 'It’s on the 12th'], KNOWN));
  expect(memory.memories.find(({ content }) => content === 'Get the boiler')?.on).toMatch(/-12/);
});

test('a question for one’s health finds what was told of it and asked to be kept, and nobody else’s', async () => {
  const told = ['remember that I am allergic to penicillin', 'remember that my mum has diabetes'];
  const { turns } = await playCase(caseOf([...told, 'what do you know about my health?']));
  expect(turns[2]?.text).toBe('You are allergic to penicillin.');
});
