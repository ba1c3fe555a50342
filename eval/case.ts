import { z } from 'zod';

import { isZone } from '../src/domain/zone.ts';

/** A wall-clock time that exists on the calendar. */
const onCalendar = (text: string) => {
  const at = new Date(`${text.padEnd(16, 'T00:00')}:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, 10));
};
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be a local time such as 2026-03-02T09:00')
  .refine(onCalendar, 'is no time that exists');
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/, 'must be a local date such as 2026-03-02, or a local time')
  .refine(onCalendar, 'is no date that exists');

const compiles = (text: string) => {
  try {
    return new RegExp(text, 'i') instanceof RegExp;
  } catch {
    return false;
  }
};
/** One or several, read as several. */
const several = <T extends string>(one: z.ZodType<T>) =>
  z.union([one, z.array(one).min(1)]).transform((given): T[] => (Array.isArray(given) ? given : [given]));
const patterns = several(z.string().min(1).refine(compiles, 'is no regular expression'));

const memoryKind = z.enum(['fact', 'preference', 'decision', 'note', 'event', 'commitment']);
const entityKind = z.enum(['person', 'project', 'organisation', 'tool', 'topic']);
const patternKind = z.enum(['recurring_request', 'time_based', 'topic_interest']);
const suggestionType = z.enum([
  'schedule_habit',
  'deadline_prep',
  'event_prep',
  'commitment_follow_up',
  'topic_digest',
  'welcome_back',
  'schedule_cleanup',
]);

const Before = z.strictObject({
  known: z.boolean().default(true),
  last_seen_days: z.int().min(0).default(1),
  memories: z
    .array(
      z.strictObject({
        kind: memoryKind,
        content: z.string().min(1),
        on: day.optional(),
        days_ago: z.number().min(0).optional(),
      }),
    )
    .default([]),
  entities: z
    .array(
      z.strictObject({ kind: entityKind, name: z.string().min(1), relation: z.string().min(1).optional() }),
    )
    .default([]),
  schedules: z
    .array(
      z
        .strictObject({
          name: z.string().min(1),
          prompt: z.string().min(1),
          cron: z.string().optional(),
          at: time.optional(),
        })
        .refine(({ cron, at }) => (cron === undefined) !== (at === undefined), 'needs either cron or at'),
    )
    .default([]),
  patterns: z
    .array(
      z.strictObject({
        kind: patternKind,
        label: z.string().min(1),
        description: z.string().min(1),
        dates: z.array(time).min(1),
      }),
    )
    .default([]),
  suggestion: z.strictObject({ type: suggestionType, label: z.string().min(1) }).optional(),
  level: z.number().min(0).max(1).optional(),
  held_back: z.array(suggestionType).default([]),
});

const Answer = z.strictObject({
  text: patterns.optional(),
  not_text: patterns.optional(),
  calls: z.array(z.string()).optional(),
  no_calls: z.array(z.string()).optional(),
  asks: z.boolean().optional(),
  declines: z.boolean().optional(),
  most_words: z.int().positive().optional(),
});

const Turn = z
  .strictObject({
    says: z.string().min(1).optional(),
    opens: z.literal('dm').optional(),
    command: z.string().min(1).optional(),
    at: time.optional(),
    under: z.literal('suggestion').optional(),
    in: z.literal('channel').optional(),
    expect: Answer.optional(),
  })
  .refine(
    ({ says, opens, command }) => [says, opens, command].filter((one) => one !== undefined).length === 1,
    'needs exactly one of says, opens and command',
  )
  .refine(
    ({ says, under, in: where }) => says !== undefined || (under ?? where) === undefined,
    'only what is said has a place',
  );

const Memory = z.strictObject({
  has: patterns,
  kind: several(memoryKind).optional(),
  on: day.optional(),
  count: z.int().min(0).optional(),
});
const Entity = z.strictObject({
  name: patterns,
  kind: several(entityKind).optional(),
  relation: patterns.optional(),
});
const Schedule = z.strictObject({
  has: patterns,
  state: several(z.enum(['active', 'paused', 'cancelled', 'completed', 'invalid'])).optional(),
  source: several(z.enum(['person', 'suggestion', 'snooze'])).optional(),
});
const Pattern = z.strictObject({
  has: patterns,
  kind: several(patternKind).optional(),
  count: z.int().min(0).optional(),
  period: several(z.string()).optional(),
});
const Suggestion = z.strictObject({
  type: suggestionType.optional(),
  text: patterns.optional(),
  state: several(z.string()).optional(),
});
const none = <T extends z.ZodType>(row: T) => z.union([z.literal(true), z.array(row)]);

const Standing = z.strictObject({
  memories: z.array(Memory).optional(),
  no_memories: none(Memory).optional(),
  entities: z.array(Entity).optional(),
  no_entities: none(Entity).optional(),
  schedules: z.array(Schedule).optional(),
  no_schedules: none(Schedule).optional(),
  patterns: z.array(Pattern).optional(),
  no_patterns: none(Pattern).optional(),
  suggestions: z.array(Suggestion).optional(),
  no_suggestions: none(Suggestion).optional(),
  max_suggestions: z.int().min(0).optional(),
  engagement: z.array(z.enum(['engaged', 'dismissed', 'snoozed'])).optional(),
  level: z
    .union([
      z.strictObject({ above: z.number() }),
      z.strictObject({ below: z.number() }),
      z.strictObject({ is: z.number() }),
    ])
    .optional(),
  held_back: z.array(suggestionType).optional(),
  not_held_back: z.array(suggestionType).optional(),
  onboarded: z.boolean().optional(),
  secrets: z.array(z.string().min(1)).optional(),
});

/** A case as a line of a golden set holds it; README.md of this folder says what each field means. */
export const Case = z
  .strictObject({
    id: z.string().min(1),
    about: z.string(),
    person: z.strictObject({
      name: z.string().min(1),
      zone: z.string().refine(isZone, 'is no time zone'),
      locale: z.string().min(2),
    }),
    now: time,
    before: Before.default(Before.parse({})),
    turns: z.array(Turn),
    // oxlint-disable-next-line unicorn/no-thenable -- the format's word; a text is nothing to wait for
    then: time.optional(),
    expect: Standing.optional(),
    rubric: z.string().nullable().default(null),
  })
  .superRefine((item, context) => {
    const complain = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    let clock = item.now;
    for (const [nth, { at, under }] of item.turns.entries()) {
      if (at !== undefined && at < clock)
        complain('is earlier than what comes before it', 'turns', nth, 'at');
      clock = at ?? clock;
      if (under && !item.before.suggestion) complain('has no suggestion to be said under', 'turns', nth);
    }
    if (item.then !== undefined && item.then < clock) complain('is earlier than the last turn', 'then');
    const { known, suggestion, patterns, memories, schedules } = item.before;
    const labels = [
      ...patterns.map(({ label }) => label),
      ...memories.map(({ content }) => content),
      ...schedules.map(({ name }) => name),
    ];
    if (suggestion && !labels.includes(suggestion.label))
      complain('names no pattern, memory or schedule of the case', 'before', 'suggestion', 'label');
    if (!known && (labels.length > 0 || item.before.entities.length > 0))
      complain('of a stranger nothing is known', 'before', 'known');
    for (const [nth, { kind, on }] of memories.entries()) {
      if (on !== undefined && kind !== 'event' && kind !== 'commitment')
        complain(`a ${kind} has no date`, 'before', 'memories', nth, 'on');
    }
  });

/** One person's story with Alfred and what must come of it. */
export type Case = z.output<typeof Case>;
/** What is so before a case begins. */
export type Before = Case['before'];
/** One thing that the person does. */
export type Turn = Case['turns'][number];
/** What is expected of Alfred's answer to one turn. */
export type AnswerExpected = z.output<typeof Answer>;
/** What is expected to be so in the end. */
export type StandingExpected = z.output<typeof Standing>;
