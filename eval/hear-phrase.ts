import { Agent, Runner, system, tool, user } from '@openai/agents';
import type { AgentInputItem, Model, Tool } from '@openai/agents';
import { z } from 'zod';

import { recurrenceWords } from '../src/domain/recurrence-words.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import type { RefusalReason } from '../src/domain/refusal.ts';
import { localTime, planTiming } from '../src/domain/timing.ts';
import type { Timing } from '../src/domain/timing.ts';
import { instantWords } from '../src/domain/words.ts';
import type { ScheduleCase } from './schedule-case.ts';

/** A schedule that was made while a phrase was answered. */
interface Made {
  readonly name: string;
  readonly prompt: string;
  readonly timing: Timing & { readonly next: Date };
}

/** What came of a phrase. */
export interface Heard {
  readonly made: readonly Made[];
  readonly refused: readonly RefusalReason[];
  /** What was said to the person in the end. */
  readonly said: string;
}

const Arguments = z.object({
  name: z.string(),
  prompt: z.string(),
  task: z.enum(['remind', 'think']),
  at: z.string().nullable(),
  in_minutes: z.number().nullable(),
  cron: z.string().nullable(),
  rrule: z.string().nullable(),
  zone: z.string().nullable(),
  starts: z.string().nullable(),
  ends: z.string().nullable(),
  times: z.number().nullable(),
  only_if_something: z.boolean().nullable(),
});

const EVERY_MINUTES = 5;

/** The `<context>` item as a conversation turn carries it. */
export function contextItem(
  at: Date,
  zone: string,
  locale: string,
  more: Record<string, unknown> = {},
): AgentInputItem {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: zone }).format(at);
  const context = {
    now: localTime(at, zone),
    weekday,
    instant: at.toISOString(),
    zone,
    locale,
    person: 'Robin',
    surface: 'dm',
    focus: null,
    ...more,
  };
  return system(`<context>${JSON.stringify(context)}</context>`);
}

/**
 * Has a model answer a case's phrase through the SDK's runner, with a create_schedule tool over the real planning
 * rules and whatever tools are offered besides.
 */
export async function hearPhrase(
  model: Model,
  { phrase, zone, locale, now }: ScheduleCase,
  besides: readonly Tool[] = [],
): Promise<Heard> {
  const at = new Date(now);
  const made: Made[] = [];
  const refused: RefusalReason[] = [];
  const create = tool({
    name: 'create_schedule',
    description: 'Makes a schedule.',
    parameters: Arguments,
    execute: ({ name, prompt, task, ...request }) => {
      const timing = planTiming(request, { zone, locale, askedAt: at, now: at, everyMinutes: EVERY_MINUTES });
      if (isRefusal(timing)) {
        refused.push(timing.refused);
        return JSON.stringify(timing);
      }
      made.push({ name, prompt, timing });
      const recurrence = recurrenceWords(timing.recurrence, timing.zone, locale, at);
      const next = instantWords(timing.next, zone, locale, at);
      return JSON.stringify({
        created: { id: `s${made.length}`, name, task, recurrence, zone: timing.zone, next },
      });
    },
  });
  const agent = new Agent({ name: 'Alfred', model, tools: [create, ...besides] });
  const runner = new Runner({ tracingDisabled: true });
  const result = await runner.run(agent, [contextItem(at, zone, locale), user(phrase)]);
  return { made, refused, said: result.finalOutput ?? '' };
}
