import { z } from 'zod';

const words = (most: number) => z.string().trim().min(1).max(most);
/** A list of which whatever does not fit is left out, and no more than some are looked at. */
const list = <T>(item: z.ZodType<T>, most: number) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) => all.flatMap((one) => item.safeParse(one).data ?? []).slice(0, most));

/** The local time of the line in which it was said. */
const at = words(40).nullish().catch(null);

const Observation = z.object({
  summary: z.string().max(2_000).catch(''),
  patterns: list(
    z.object({
      known_id: z.string().nullish().catch(null),
      kind: z.enum(['recurring_request', 'time_based', 'topic_interest']),
      label: words(80),
      description: words(300),
      summary: words(300),
      at,
    }),
    3,
  ),
  dated: list(z.object({ kind: z.enum(['event', 'commitment']), content: words(300), on: words(40) }), 10),
  people: list(z.object({ kind: z.enum(['person', 'project', 'organisation']), name: words(120) }), 20),
  corrections: list(z.object({ id: words(100), content: words(300), on: words(40).nullish() }), 10),
  moot: list(z.object({ id: words(100), said: words(300), at }), 5),
  over: list(z.object({ id: words(100) }), 5),
});

/** What a look at a finished conversation found. */
export type Observation = z.infer<typeof Observation>;

/** Reads what a model answered; null when there is no object in it. What in it does not fit is left out. */
export function readObservation(text: string): Observation | null {
  const json = /\{[\s\S]*\}/.exec(text)?.[0];
  if (json === undefined) return null;
  try {
    return Observation.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
