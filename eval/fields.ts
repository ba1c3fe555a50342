import { z } from 'zod';

import { SUGGESTION_TYPES } from '../src/domain/suggestion.ts';

const onCalendar = (text: string) => {
  const at = new Date(`${text.padEnd(16, 'T00:00')}:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, 10));
};
/** A local wall time, such as `2026-03-02T09:00`. */
export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be a local time such as 2026-03-02T09:00')
  .refine(onCalendar, 'is no time that exists');
/** A local date, or a local wall time where the time of day is known. */
export const day = z
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
/** One or several of something, read as several. */
export const several = <T extends string>(one: z.ZodType<T>) =>
  z.union([one, z.array(one).min(1)]).transform((given): T[] => (Array.isArray(given) ? given : [given]));
/** Regular expressions, one or several, that hold whatever the case of letters. */
export const patterns = several(z.string().min(1).refine(compiles, 'is no regular expression'));

/** What is known is one of these. */
export const memoryKind = z.enum(['fact', 'preference', 'decision', 'note', 'event', 'commitment']);
/** What is spoken of is one of these. */
export const entityKind = z.enum(['person', 'project', 'organisation', 'tool', 'topic']);
/** What is noticed is one of these. */
export const patternKind = z.enum(['recurring_request', 'time_based', 'topic_interest']);
/** What is offered is one of these. */
export const suggestionType = z.enum(SUGGESTION_TYPES);
