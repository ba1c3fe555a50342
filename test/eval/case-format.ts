import { readFileSync } from 'node:fs';

import { z } from 'zod';

const patterns = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const MemoryKind = z.enum(['fact', 'preference', 'decision', 'note', 'event', 'commitment']);
const EntityKind = z.enum(['person', 'project', 'organisation', 'tool', 'topic']);
const Before = z.object({
  known: z.boolean().default(true),
  last_seen_days: z.number().default(1),
  memories: z
    .array(
      z.object({
        kind: MemoryKind,
        content: z.string(),
        on: z.string().optional(),
        days_ago: z.number().default(1),
      }),
    )
    .default([]),
  entities: z
    .array(z.object({ kind: EntityKind, name: z.string(), relation: z.string().optional() }))
    .default([]),
  schedules: z
    .array(
      z.object({
        name: z.string(),
        prompt: z.string(),
        cron: z.string().optional(),
        at: z.string().optional(),
      }),
    )
    .default([]),
  patterns: z.array(z.object({ description: z.string() })).default([]),
  level: z.number().default(0.7),
});
const TurnExpect = z.object({
  text: patterns.default([]),
  not_text: patterns.default([]),
  calls: z.array(z.string()).default([]),
  no_calls: z.array(z.string()).default([]),
  asks: z.boolean().optional(),
  declines: z.boolean().optional(),
  most_words: z.number().optional(),
});
const CaseTurn = z.object({
  says: z.string().optional(),
  opens: z.string().optional(),
  command: z.string().optional(),
  at: z.string().optional(),
  in: z.string().optional(),
  under: z.string().optional(),
  expect: TurnExpect.default(TurnExpect.parse({})),
});
const MemoryExpect = z.object({
  has: patterns.default([]),
  kind: z.array(MemoryKind).optional(),
  on: z.string().optional(),
  count: z.number().optional(),
});
const EntityExpect = z.object({
  name: patterns.default([]),
  kind: z.array(EntityKind).optional(),
  relation: patterns.optional(),
});
const ScheduleExpect = z.object({ has: patterns.default([]), state: z.string().optional() });
const Expect = z.object({
  memories: z.array(MemoryExpect).default([]),
  no_memories: z.array(MemoryExpect).default([]),
  entities: z.array(EntityExpect).default([]),
  no_entities: z.array(EntityExpect).default([]),
  schedules: z.array(ScheduleExpect).default([]),
  no_schedules: z.union([z.literal(true), z.array(ScheduleExpect)]).default([]),
  secrets: z.array(z.string()).default([]),
});
const Case = z.object({
  id: z.string(),
  about: z.string(),
  person: z.object({ name: z.string(), zone: z.string(), locale: z.string() }),
  now: z.string(),
  before: Before.default(Before.parse({})),
  turns: z.array(CaseTurn),
  expect: Expect.default(Expect.parse({})),
});

/**
 * A golden case: who says what to Alfred, and what must come of it, as far as that is the model's to do. Habits,
 * suggestions, levels and flags are kept by code outside the model; what a case expects of them is not read.
 */
export type Case = z.infer<typeof Case>;
/** What must be so of the answer to one turn. */
export type TurnExpect = z.infer<typeof TurnExpect>;

/** A case of one's own; what is left out is as usual. Monday 2 March 2026, nine o'clock in Lisbon. */
export function caseOf(
  says: readonly string[],
  before: z.input<typeof Before> = {},
  more: Record<string, unknown> = {},
): Case {
  return Case.parse({
    id: 'own',
    about: '',
    person: { name: 'Robin Vale', zone: 'Europe/Lisbon', locale: 'en-GB' },
    now: '2026-03-02T09:00',
    before,
    turns: says.map((line) => ({ says: line })),
    ...more,
  });
}

/** Reads a golden set of one JSON object a line. Throws when a line is no case. */
export function readCases(path: string | URL): Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Case.parse(JSON.parse(line)));
}
