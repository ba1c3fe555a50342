import { z } from 'zod';

/** One thing known of the person. */
export const Memory = z.object({
  id: z.string(),
  kind: z.enum(['fact', 'preference', 'decision', 'note', 'event', 'commitment']).catch('fact'),
  content: z.string(),
  on: z.string().nullish().catch(null),
  since: z.string().nullish().catch(null),
});
/** Somebody or something the person speaks of. */
export const Entity = z.object({
  name: z.string(),
  kind: z.string().catch('person'),
  relations: z.array(z.string()).catch([]),
  about: z.string().nullish().catch(null),
});
/** Something the person does or asks for again and again. */
export const Habit = z.object({
  id: z.string(),
  kind: z.enum(['recurring_request', 'time_based', 'topic_interest']).catch('recurring_request'),
  label: z.string(),
  description: z.string().catch(''),
  /** The local time at which it was last seen, where that is told. */
  last: z.string().nullish().catch(null),
});

/** One thing known of the person, as the context and the tools tell it. */
export type Memory = z.infer<typeof Memory>;
/** Somebody or something the person speaks of, as the context and the tools tell it. */
export type Entity = z.infer<typeof Entity>;
/** Something the person does or asks for again and again, as the code tells it. */
export type Habit = z.infer<typeof Habit>;
