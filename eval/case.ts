import { z } from 'zod';

import { isZone } from '../src/domain/zone.ts';
import { Answer, Standing } from './expected.ts';
import { day, entityKind, memoryKind, patternKind, suggestionType, time } from './fields.ts';

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
