import { z } from 'zod';

import { refuse } from '../../domain/refusal.ts';
import type { Refusal } from '../../domain/refusal.ts';

const text = (max: number) => z.string().max(max);

/** The fields with which a model says when and how a schedule runs; of the first four one is given. */
export const scheduleFields = {
  at: text(40).nullable().describe('One time: local wall time like 2026-03-03T15:00'),
  in_minutes: z.number().nullable().describe('One time: minutes after the person asked; fractions allowed'),
  cron: text(200)
    .nullable()
    .describe('Recurring: five fields, local time, like 15 9 * * 1-5 or 0 9-17/2 * * 1-5'),
  rrule: text(500)
    .nullable()
    .describe(
      'Recurring where cron cannot say it (every other Friday, last working day): an RFC 5545 RRULE value',
    ),
  zone: text(64).nullable().describe('IANA zone, only if the person named another one than their own'),
  starts: text(40).nullable().describe('First occurrence or earliest start, local wall time or a date alone'),
  ends: text(40)
    .nullable()
    .describe(
      'No occurrence after this local wall time, or after this date; in an edit “never” takes the end away',
    ),
  if_missed: z
    .enum(['latest_if_fresh', 'skip', 'always_latest'])
    .nullable()
    .describe(
      'After an outage: run the newest missed one if under a day old (usual), none, or whatever its age',
    ),
  late_after_minutes: z
    .number()
    .min(0)
    .max(10_080)
    .nullable()
    .describe('Leave a run out when it would come later than this after its time; 0 = never leave out'),
  only_if_something: z.boolean().nullable().describe('True to stay silent when there is nothing to report'),
  times: z
    .number()
    .int()
    .nullable()
    .describe('How many times it runs in all; in an edit 0 takes that limit away'),
};

/** The fields, and with which connected tools a schedule may act by itself; that is asked for only where there are any. */
export function withLeave<Shape extends z.ZodRawShape>(
  fields: z.ZodObject<Shape>,
  actingTools: readonly string[],
) {
  const may_act = z
    .array(z.string().max(64))
    .max(10)
    .nullable()
    .describe(
      `Tools that act outside which it may use at its runs without asking, only if the person said so for this schedule; of ${actingTools.join(', ')}. In an edit [] takes that away`,
    );
  const whole = fields.extend({ may_act });
  return actingTools.length > 0 ? whole : (fields as unknown as typeof whole);
}

/** Refuses a tool that is not connected, or that only looks and needs no leave; null when all may be named. */
export function refuseUnknownTool(
  actingTools: readonly string[],
  said: { readonly may_act?: readonly string[] | null | undefined },
): Refusal | null {
  const unknown = said.may_act?.find((name) => !actingTools.includes(name));
  if (unknown === undefined) return null;
  return refuse('unknown_tool', `I have no tool “${unknown.slice(0, 64)}” that a schedule could act with.`);
}
