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

/** One thing known of the person, as the context and the tools tell it. */
export type Memory = z.infer<typeof Memory>;
/** Somebody or something the person speaks of, as the context and the tools tell it. */
export type Entity = z.infer<typeof Entity>;
