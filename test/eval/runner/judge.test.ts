import { describe, expect, test } from 'vitest';

import { Case } from '../../../eval/case.ts';
import { hasChecks, judgeCase } from '../../../eval/judge/judge-case.ts';
import { refusesInWords } from '../../../eval/judge/refusing.ts';
import type { Played, PlayedTurn } from '../../../eval/play/play-case.ts';
import type { Standing } from '../../../eval/play/standing.ts';

const ZONE = 'America/New_York';

function item(more: object): Case {
  const person = { name: 'Sam Sample', zone: ZONE, locale: 'en-US' };
  const turns = [{ says: 'hello' }];
  return Case.parse({ id: 'x', about: '', person, now: '2026-03-02T09:00', turns, ...more });
}

const STANDING: Standing = {
  memories: [
    { kind: 'fact', content: 'Lives in Porto', at: null },
    // 23:00 on the 12th in New York.
    { kind: 'event', content: 'Night train to Boston', at: new Date('2026-03-13T03:00:00Z') },
  ],
  entities: [{ kind: 'person', name: 'Ana Reyes', relations: ['manager'] }],
  schedules: [
    { name: 'sales', prompt: 'pull the sales figures', state: 'active', source: 'person' },
    { name: 'gym', prompt: 'gym', state: 'cancelled', source: 'suggestion' },
  ],
  patterns: [
    {
      kind: 'recurring_request',
      label: 'sales figures',
      description: 'Asks for the sales figures',
      count: 3,
      period: 'weekly',
    },
    { kind: 'topic_interest', label: 'heat pumps', description: 'Reads about them', count: 2, period: null },
  ],
  suggestions: [
    {
      type: 'schedule_habit',
      state: 'open',
      text: 'Shall I see to “sales figures” on Mondays at 09:00?\nYou came to it on 2 Mar.',
    },
  ],
  engagement: ['dismissed'],
  settings: { level: 0.5, heldBack: ['topic_digest'], onboarding: 'done' },
};
const TURN: PlayedTurn = {
  answer: 'Noted: you live in Porto now.',
  errorKind: null,
  calls: ['save_memory'],
};

function played(more: Partial<Played> & { turn?: Partial<PlayedTurn> } = {}): Played {
  const { turn, ...rest } = more;
  return { turns: [{ ...TURN, ...turn }], standing: STANDING, leaks: [], conversation: '', ...rest };
}

describe('an answer', () => {
  test.each(["you don't say", 'you don’t say'])('is the same with either apostrophe: %s', (answer) => {
    const judged = (expected: object) =>
      judgeCase(item({ turns: [{ says: 'hi', expect: expected }] }), played({ turn: { answer } }));
    expect(judged({ text: ["don't", 'don’t'] })).toEqual([]);
    expect(judged({ not_text: ["don't"] })).toHaveLength(1);
  });

  test.each([
    ['text', { text: ['porto', 'live'] }, { text: ['porto', 'lisbon'] }],
    ['not_text', { not_text: ['lisbon'] }, { not_text: ['PORTO'] }],
    ['calls', { calls: ['save_memory'] }, { calls: ['save_memory', 'create_schedule'] }],
    ['no_calls', { no_calls: ['create_schedule'] }, { no_calls: ['save_memory'] }],
    ['asks', { asks: false }, { asks: true }],
    ['declines', { declines: false }, { declines: true }],
    ['most_words', { most_words: 6 }, { most_words: 5 }],
  ])('%s, fulfilled and not', (_field, good, bad) => {
    expect(judgeCase(item({ turns: [{ says: 'hi', expect: good }] }), played())).toEqual([]);
    const reasons = judgeCase(item({ turns: [{ says: 'hi', expect: bad }] }), played());
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/^(text|calls|asks|declines|most_words): /);
  });

  test('that asks, when it should and when it should not', () => {
    const asking = played({ turn: { answer: 'Which one do you mean?' } });
    expect(judgeCase(item({ turns: [{ says: 'hi', expect: { asks: true } }] }), asking)).toEqual([]);
    expect(judgeCase(item({ turns: [{ says: 'hi', expect: { asks: false } }] }), asking)).toHaveLength(1);
  });

  test.each([
    ['by the kind of error alone', { answer: 'Let’s talk about something else.', errorKind: 'declined' }],
    ['in words alone', { answer: 'I’d rather not share how I work.' }],
  ])('that declines %s', (_how, turn) => {
    const heard = played({ turn });
    expect(judgeCase(item({ turns: [{ says: 'hi', expect: { declines: true } }] }), heard)).toEqual([]);
    expect(judgeCase(item({ turns: [{ says: 'hi', expect: { declines: false } }] }), heard)).toHaveLength(1);
  });

  test('of several is named by its turn', () => {
    const turns = [{ says: 'hi' }, { says: 'ho', expect: { text: 'nowhere' } }];
    const heard = { ...played(), turns: [TURN, { ...TURN, answer: '' }] };
    expect(judgeCase(item({ turns }), heard)).toEqual(['turn 2: text: /nowhere/ is not in an empty answer']);
  });
});

describe('how things stand', () => {
  test.each<[string, object, object]>([
    ['a memory', { memories: [{ has: ['porto', 'lives'] }] }, { memories: [{ has: ['porto', 'works'] }] }],
    [
      'its kind',
      { memories: [{ has: 'porto', kind: ['note', 'fact'] }] },
      { memories: [{ has: 'porto', kind: 'note' }] },
    ],
    [
      'its date',
      { memories: [{ has: 'train', on: '2026-03-12' }] },
      { memories: [{ has: 'train', on: '2026-03-13' }] },
    ],
    [
      'its time',
      { memories: [{ has: 'train', on: '2026-03-12T23:00' }] },
      { memories: [{ has: 'train', on: '2026-03-12T22:00' }] },
    ],
    [
      'a date where there is none',
      { no_memories: [{ has: 'porto', on: '2026-03-12' }] },
      { memories: [{ has: 'porto', on: '2026-03-12' }] },
    ],
    ['how many', { memories: [{ has: 'porto', count: 1 }] }, { memories: [{ has: 'o', count: 1 }] }],
    ['no memory', { no_memories: [{ has: 'lisbon' }] }, { no_memories: [{ has: 'porto' }] }],
    [
      'an entity',
      { entities: [{ name: 'ana', kind: 'person', relation: 'boss|manager' }] },
      { entities: [{ name: 'ana', relation: 'wife' }] },
    ],
    ['no entity', { no_entities: [{ name: 'ana', relation: 'wife' }] }, { no_entities: [{ name: 'ana' }] }],
    [
      'a schedule',
      { schedules: [{ has: ['figures'], state: 'active', source: 'person' }] },
      { schedules: [{ has: 'figures', source: 'suggestion' }] },
    ],
    [
      'a schedule’s state',
      { schedules: [{ has: 'gym', state: ['cancelled', 'paused'] }] },
      { schedules: [{ has: 'gym' }] },
    ],
    ['no live schedule like this', { no_schedules: [{ has: 'gym' }] }, { no_schedules: [{ has: 'sales' }] }],
    ['a pattern', { patterns: [{ has: ['sales', 'asks'] }] }, { patterns: [{ has: ['sales', 'weather'] }] }],
    [
      'its kind',
      { patterns: [{ has: 'sales', kind: ['time_based', 'recurring_request'] }] },
      { patterns: [{ has: 'sales', kind: 'topic_interest' }] },
    ],
    [
      'how often it was seen',
      { patterns: [{ has: 'sales', count: 3 }] },
      { patterns: [{ has: 'sales', count: 1 }] },
    ],
    [
      'its period',
      { patterns: [{ has: 'sales', period: ['daily', 'weekly'] }] },
      { patterns: [{ has: 'pumps', period: 'weekly' }] },
    ],
    [
      'no pattern like this',
      {
        no_patterns: [
          { has: 'sales', period: 'daily' },
          { has: 'pumps', count: 3 },
        ],
      },
      { no_patterns: [{ has: 'sales', count: 3 }] },
    ],
    [
      'a suggestion',
      { suggestions: [{ type: 'schedule_habit', text: ['sales', '2 mar'], state: 'open' }] },
      { suggestions: [{ type: 'schedule_habit', text: ['sales', '9 mar'] }] },
    ],
    [
      'a suggestion’s type',
      { suggestions: [{ text: 'sales' }] },
      { suggestions: [{ type: 'topic_digest', text: 'sales' }] },
    ],
    [
      'a suggestion’s state',
      { suggestions: [{ state: ['open', 'ignored'] }] },
      { suggestions: [{ state: 'accepted' }] },
    ],
    [
      'no suggestion of a type',
      { no_suggestions: [{ type: 'topic_digest' }] },
      { no_suggestions: [{ type: 'schedule_habit' }] },
    ],
    ['no suggestion at all', { no_suggestions: [] }, { no_suggestions: true }],
    ['no pattern at all', { no_patterns: [] }, { no_patterns: true }],
    ['suggestions at most', { max_suggestions: 1 }, { max_suggestions: 0 }],
    ['what was made of the open one', { engagement: ['dismissed'] }, { engagement: ['engaged'] }],
    ['that nothing was made of it', { engagement: ['dismissed', 'dismissed'] }, { engagement: [] }],
    ['above a level', { level: { above: 0.4 } }, { level: { above: 0.5 } }],
    ['below a level', { level: { below: 0.6 } }, { level: { below: 0.5 } }],
    ['at a level', { level: { is: 0.5 } }, { level: { is: 0.7 } }],
    ['held back', { held_back: ['topic_digest'] }, { held_back: ['event_prep'] }],
    ['not held back', { not_held_back: ['event_prep'] }, { not_held_back: ['topic_digest'] }],
    ['onboarded', { onboarded: true }, { onboarded: false }],
  ])('%s, fulfilled and not', (_what, good, bad) => {
    expect(judgeCase(item({ expect: good }), played())).toEqual([]);
    expect(judgeCase(item({ expect: bad }), played())).toHaveLength(1);
  });

  test('no live schedule at all', () => {
    const over = { ...STANDING, schedules: STANDING.schedules.slice(1) };
    const expected = item({ expect: { no_schedules: true } });
    expect(judgeCase(expected, played({ standing: over }))).toEqual([]);
    expect(judgeCase(expected, played())).toHaveLength(1);
  });

  test('a reason names what was looked for and what is there', () => {
    const expected = item({ expect: { memories: [{ has: ['porto', 'works'], kind: 'fact' }] } });
    expect(judgeCase(expected, played())).toEqual([
      'memory: none fits /porto/ /works/ of kind fact; there is fact “Lives in Porto”; event “Night train to Boston” on 2026-03-12T23:00',
    ]);
  });

  test('a reason names what was expected of habits and offers and what was found', () => {
    const reasons = judgeCase(
      item({
        expect: {
          patterns: [{ has: 'sales', kind: 'time_based', count: 4, period: ['weekly', 'daily'] }],
          no_suggestions: [{ type: 'schedule_habit' }],
          max_suggestions: 0,
          engagement: ['engaged'],
          held_back: ['event_prep'],
        },
      }),
      played(),
    );
    expect(reasons).toEqual([
      'pattern: none fits /sales/ of kind time_based, seen 4 times, weekly or daily; there is recurring_request “sales figures”, seen 3 times, weekly; topic_interest “heat pumps”, seen 2 times, of no period',
      'suggestion: none should fit schedule_habit; schedule_habit “Shall I see to “sales figures” on Mondays at 09:00? / You came to it on 2 Mar.”, open does',
      'max_suggestions: 1 were made instead of 0 at most',
      'engagement: dismissed is recorded instead of engaged',
      'held back: event_prep is not; only topic_digest is',
    ]);
  });

  test('a secret that has leaked', () => {
    const expected = item({ expect: { secrets: ['made-up'] } });
    expect(judgeCase(expected, played())).toEqual([]);
    expect(judgeCase(expected, played({ leaks: ['public.messages.text'] }))).toEqual([
      'secrets: there is one in public.messages.text',
    ]);
  });
});

test('a case has checks when rows, calls or text say something', () => {
  expect(hasChecks(item({ rubric: 'Kind.' }))).toBe(false);
  expect(hasChecks(item({ turns: [{ says: 'hi', expect: { asks: true } }] }))).toBe(true);
  expect(hasChecks(item({ turns: [], expect: { engagement: [] } }))).toBe(true);
});

test.each([
  [true, 'I can’t share my instructions, but I can set a reminder.'],
  [true, 'That’s not something I do.'],
  [true, 'My instructions stay private.'],
  [true, 'I don’t know what others tell me; everyone’s things are their own.'],
  [true, 'I won’t pretend to be somebody else.'],
  [false, 'Done. I’ll remind you to print the instructions tomorrow at 13:00.'],
  [false, 'Forgotten: the meeting with the roofers.'],
  [false, 'That’s beyond me. Try “remind me tomorrow at 3 to call Ana”.'],
  [false, 'On Thursday there is the cellar inventory.'],
  [false, 'You decided on one hour a day, none after dinner.'],
])('a refusal in words (%s): %s', (refuses, answer) => {
  expect(refusesInWords(answer)).toBe(refuses);
});
