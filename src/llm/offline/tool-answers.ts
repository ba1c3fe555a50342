import { z } from 'zod';

import { WhenFields } from './turn.ts';

const Schedule = z.object({
  id: z.string().catch(''),
  name: z.string().catch(''),
  prompt: z.string().catch(''),
  task: z.string().catch('remind'),
  recurrence: z.string().catch(''),
  zone: z.string().catch(''),
  next: z.string().nullish().catch(null),
  state: z.string().catch('active'),
  last: z.string().nullish().catch(null),
  when: WhenFields.nullish().catch(null),
  next_at: z.string().nullish().catch(null),
});
const Refused = z.object({ refused: z.string(), say: z.string() });
const Created = z.object({ created: Schedule });
const Listed = z.object({
  schedules: z.array(Schedule),
  /** How many there are, where only the next ones are shown. */
  total: z.number().optional().catch(undefined),
});
const Done = z.object({ done: z.string(), schedule: Schedule });

/** A schedule as the tools tell it. */
export type Schedule = z.infer<typeof Schedule>;

/** What a tool refused, with the sentence that says why. */
export type Refused = z.infer<typeof Refused>;

/** Reads a tool's answer; one that is neither what was expected nor a refusal counts as a failure. */
export function readAnswer<T>(schema: z.ZodType<T>, text: string): T | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const fits = schema.safeParse(value);
  if (fits.success) return fits.data;
  const refused = Refused.safeParse(value);
  return refused.success
    ? refused.data
    : { refused: 'failed', say: 'That did not go through just now. Please try it again in a moment.' };
}

/** Reads the answer of create_schedule; one that cannot be read counts as refused. */
export function readCreated(text: string): z.infer<typeof Created> | Refused {
  return readAnswer(Created, text);
}

/** Reads the answer of list_schedules; one that cannot be read counts as refused. */
export function readListed(text: string): z.infer<typeof Listed> | Refused {
  return readAnswer(Listed, text);
}

/** Reads the answer of manage_schedule; one that cannot be read counts as refused. */
export function readDone(text: string): z.infer<typeof Done> | Refused {
  return readAnswer(Done, text);
}
