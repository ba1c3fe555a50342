import { z } from 'zod';

import { readSet } from './read-set.ts';

const limits = {
  zone: z.string().optional(),
  ends: z.string().optional(),
  count: z.number().optional(),
  first: z.string().optional(),
};
const Expected = z.union([
  z.object({ kind: z.literal('once'), at: z.string(), ...limits }),
  z.object({ kind: z.literal('cron'), expression: z.string(), ...limits }),
  z.object({ kind: z.literal('rrule'), expression: z.string(), ...limits }),
  z.object({ refuse: z.enum(['past', 'impossible', 'too_frequent']) }),
  z.object({ ask: z.literal(true) }),
  z.object({ none: z.literal(true) }),
]);
const Case = z.object({
  id: z.string(),
  phrase: z.string(),
  zone: z.string(),
  locale: z.string(),
  now: z.string(),
  expect: z.array(Expected).min(1),
  about: z.array(z.string()),
});

/** One acceptable outcome: a time (local, in the case's zone or its own), a refusal, a question, or nothing. */
export type Expected = z.infer<typeof Expected>;
/** A phrase a person types, the moment and place they type it, and every outcome that is right. */
export type ScheduleCase = z.infer<typeof Case>;

/** Reads the golden set of phrases. Throws an error that names file and line when a line is no case. */
export function readCases(path: string | URL): ScheduleCase[] {
  return readSet(path, Case);
}

/** What kind of thing a case is about, after its first acceptable outcome. */
export function categoryOf({ expect }: ScheduleCase): string {
  const [first] = expect;
  if (!first || 'none' in first) return 'none';
  if ('ask' in first) return 'ask';
  return 'refuse' in first ? 'refuse' : first.kind;
}
