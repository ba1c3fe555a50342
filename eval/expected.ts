import { z } from 'zod';

import { day, entityKind, memoryKind, patternKind, patterns, several, suggestionType } from './fields.ts';

/** What is expected of Alfred's answer to one turn, as a case words it. */
export const Answer = z.strictObject({
  text: patterns.optional(),
  not_text: patterns.optional(),
  calls: z.array(z.string()).optional(),
  no_calls: z.array(z.string()).optional(),
  asks: z.boolean().optional(),
  declines: z.boolean().optional(),
  most_words: z.int().positive().optional(),
});

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

/** What is expected to be so in the end, as a case words it. */
export const Standing = z.strictObject({
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

/** What is expected of Alfred's answer to one turn. */
export type AnswerExpected = z.output<typeof Answer>;
/** What is expected to be so in the end. */
export type StandingExpected = z.output<typeof Standing>;
