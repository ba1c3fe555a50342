import * as fc from 'fast-check';
import { expect } from 'vitest';

import type { Known, ProfileItem } from '../../src/assistant/profile.ts';
import type { RunSummary } from '../../src/assistant/summarise-run.ts';
import type { ScheduleSummary } from '../../src/assistant/summarise-schedule.ts';
import type { Person } from '../../src/domain/person.ts';
import { blockProblems } from '../../src/playground/block-kit/block-problems.ts';
import { isViewTooLarge, viewProblems } from '../../src/playground/block-kit/view-problems.ts';

/** Texts that are long, marked up, of several signs a letter, or cut badly easily. */
export const hostile = (most: number) =>
  fc
    .tuple(
      fc.constantFrom('<!channel>', '&', '*_~`', '😀', 'é', '👩‍👩‍👧', '\n', '"', '<@U1>', ' ', 'ﷺ', 'x'),
      fc.integer({ min: 1, max: most }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    .map(([unit, length, rest]) => `${rest}${unit.repeat(length)}`.slice(0, most).toWellFormed() || 'x');

/** The same of a text that is there to be read. */
export const said = (most: number) => hostile(most - 1).map((text) => `.${text}`);

/** Whose they are. */
export const person: Person = {
  personId: '01a21626-0000-7000-8000-000000000001' as Person['personId'],
  workspaceId: '01a21626-0000-7000-8000-000000000002',
  slackUserId: 'U1',
  teamId: 'T0ALFRED001',
  name: 'Robin',
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
  dmChannel: 'D1',
  guest: false,
  foreign: false,
  erasing: false,
};

/** An id. */
export const id = fc.uuid();
/** A line of text, of whatever kind. */
export const words = hostile(400);
const when = fc.constantFrom<ScheduleSummary['when']>(
  { kind: 'once', at: '2026-03-04T15:00', expression: null },
  { kind: 'once', at: null, expression: null },
  { kind: 'cron', at: null, expression: '15 9 * * 1-5' },
  { kind: 'cron', at: null, expression: '0 0 * * 0-7' },
  { kind: 'cron', at: null, expression: '*/5 * * * *' },
  { kind: 'rrule', at: '2026-03-04T15:00', expression: 'FREQ=WEEKLY;INTERVAL=2;BYHOUR=9;BYMINUTE=0' },
);
/** A schedule as Slack is shown it, with every text as bad as it may be. */
export const schedule: fc.Arbitrary<ScheduleSummary> = fc.record({
  id,
  name: hostile(200),
  prompt: hostile(4_000),
  task: fc.constantFrom('remind' as const, 'think' as const),
  state: fc.constantFrom(...(['active', 'paused', 'cancelled', 'completed', 'invalid'] as const)),
  recurrence: said(900),
  zone: fc.constantFrom('Europe/Lisbon', 'America/Argentina/ComodRivadavia'),
  next: fc.option(words),
  next_at: fc.constant(null),
  last: fc.option(words),
  ends: fc.option(words),
  runs_left: fc.option(fc.nat()),
  if_missed: fc.constantFrom(...(['latest_if_fresh', 'skip', 'always_latest'] as const)),
  late_after_minutes: fc.constant(null),
  only_if_something: fc.boolean(),
  may_act: fc.array(hostile(64), { maxLength: 10 }),
  when,
});
/** A run that is over. */
export const run: fc.Arbitrary<RunSummary> = fc.record({
  name: hostile(200),
  at: words,
  outcome: words,
  message: fc.option(fc.constant({ channel: 'D0123456789', ts: '1772442000.000100' })),
});
const item: fc.Arbitrary<ProfileItem> = fc.record({ id, words: hostile(900), source: words });
/** Things that are known, at most so many. */
export const items = (most: number) => fc.uniqueArray(item, { maxLength: most, selector: (one) => one.id });
/** All that is known of somebody. */
export const known: fc.Arbitrary<Known> = fc.record({
  memories: fc.record({
    fact: items(40),
    preference: items(3),
    decision: items(3),
    note: items(3),
    event: items(3),
    commitment: items(3),
  }),
  entities: fc.record({
    person: items(3),
    project: items(3),
    organisation: items(3),
    tool: items(3),
    topic: items(3),
  }),
});

/** How forward Alfred is with somebody. */
export const settings = fc.record({
  personId: id,
  onboarding: fc.constant('done' as const),
  level: fc.double({ min: 0, max: 1, noNaN: true }),
  heldBack: fc.subarray(['event_prep', 'topic_digest', 'schedule_habit']),
  favoured: fc.constant<string[]>([]),
  quietFrom: fc.option(fc.nat(1_439)),
  quietUntil: fc.option(fc.nat(1_440)),
  workFrom: fc.nat(1_439),
  workUntil: fc.nat(1_440),
  workDays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
  countFrom: fc.constant(null),
  countsFrom: fc.constant({}),
  updatedAt: fc.constant(new Date(0)),
});

/** How often each is tried. */
export const RUNS = { numRuns: 60 };
/** The address of a workspace. */
export const teamUrl = 'https://a-workspace-with-a-rather-long-name.slack.example/';

/** Holds a message to Slack’s limits, and to having its whole text and labels for who has it read aloud. */
export function expectMessage({ text, blocks = [] }: { text: string; blocks?: readonly object[] }): void {
  expect(blockProblems(blocks, 'message')).toEqual([]);
  expect(text.trim()).not.toBe('');
  expect(text.length).toBeLessThanOrEqual(40_000);
  expectWholeSigns({ text, blocks });
  expectAccessible({ text, blocks });
}

/** Half a sign is written as an escape of its own. */
function expectWholeSigns(payload: object): void {
  expect(JSON.stringify(payload)).not.toMatch(/\\ud[89a-f]/i);
}

type Walked = Record<string, unknown>;

/** Everything in a payload, outermost first. */
function* within(value: unknown): Generator<Walked> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Walked;
  for (const part of Object.values(value)) yield* within(part);
}

/** Those of the buttons in a payload that look like another one and have no label of their own to tell them apart by ear. */
function buttonsTheSame(payload: object): string[] {
  const buttons = [...within(payload)].filter(({ type }) => type === 'button');
  const looks = buttons.map(({ text }) => JSON.stringify(text));
  return buttons.flatMap(({ accessibility_label: label }, index) => {
    const look = looks[index] ?? '';
    const alone = looks.indexOf(look) === looks.lastIndexOf(look);
    return alone || typeof label === 'string' ? [] : [look];
  });
}

/** Pictures have words, buttons that look alike are told apart by ear, and no emoji is one that only some workspaces have. */
export function expectAccessible(payload: object): void {
  expect(buttonsTheSame(payload)).toEqual([]);
  for (const { type, text, alt_text: words } of within(payload)) {
    if (type === 'image') expect(words).toBeTruthy();
    if (typeof text === 'string') expect(text).not.toMatch(/(?<![\w/]):[a-z][a-z0-9_+-]*:(?!\w)/);
  }
}

/** Holds a view to Slack’s limits, and to labels for who has it read aloud. */
export function expectView(view: { type: 'home' | 'modal' }): void {
  expect(viewProblems(view, view.type)).toEqual([]);
  expect(isViewTooLarge(view)).toBe(false);
  expectWholeSigns(view);
  expectAccessible(view);
}
