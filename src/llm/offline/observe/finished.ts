import { z } from 'zod';

import { Habit, Memory } from '../known.ts';

const Line = z.object({ by: z.string(), text: z.string(), at: z.string().optional() });
const lines = z.array(Line).catch([]);

/** A schedule that is live, as it is shown to who looks over a conversation. */
const Standing = z.object({ id: z.string(), name: z.string(), prompt: z.string().catch('') });

/** A conversation that has ended, with what is known around it. */
export const Finished = z.object({
  now: z.string(),
  started: z.string(),
  zone: z.string(),
  locale: z.string().catch('en-GB'),
  said: lines,
  patterns: z.array(Habit).catch([]),
  schedules: z.array(Standing).catch([]),
  known: z.array(Memory).catch([]),
});
/** The older part of a long conversation, behind what was summed up of it before. */
export const Long = z.object({ so_far: z.string().catch(''), said: lines });

/** A conversation that has ended, as the code shows it. */
export type Finished = z.infer<typeof Finished>;
/** The older part of a long conversation, as the code shows it. */
export type Long = z.infer<typeof Long>;
/** A live schedule, as the code shows it. */
export type Standing = z.infer<typeof Standing>;
