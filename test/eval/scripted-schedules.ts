import { tool } from '@openai/agents';
import { z } from 'zod';

import { recurrenceWords } from '../../src/domain/recurrence-words.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { planTiming } from '../../src/domain/timing.ts';
import type { TimingRequest } from '../../src/domain/timing.ts';
import { localTime } from '../../src/domain/timing.ts';
import { instantWords } from '../../src/domain/words.ts';

/** One schedule as the scripted tools hold it. */
export interface Made {
  readonly id: string;
  readonly name: string;
  readonly prompt: string;
  readonly state: string;
  readonly zone: string;
  readonly next: Date;
  readonly recurrence: string;
  readonly when: { readonly kind: string; readonly at: string | null; readonly expression: string | null };
}

const string = z.string().nullable();
const time = {
  at: string,
  in_minutes: z.number().nullable(),
  cron: string,
  rrule: string,
  zone: string,
  starts: string,
  ends: string,
  times: z.number().nullable(),
};
const EVERY_MINUTES = 5;

/** The schedules of one person, with the tools over them and the real planning rules. */
export class ScriptedSchedules {
  all: Made[] = [];
  now: Date;
  readonly #zone: string;
  readonly #locale: string;

  constructor(now: Date, zone: string, locale: string) {
    this.now = now;
    this.#zone = zone;
    this.#locale = locale;
  }

  #plan(request: Partial<TimingRequest>) {
    const none = {
      at: null,
      in_minutes: null,
      cron: null,
      rrule: null,
      zone: null,
      starts: null,
      ends: null,
      times: null,
    };
    const timing = planTiming(
      { ...none, ...request },
      {
        zone: this.#zone,
        locale: this.#locale,
        askedAt: this.now,
        now: this.now,
        everyMinutes: EVERY_MINUTES,
      },
    );
    if (isRefusal(timing)) return timing;
    const { recurrence, zone, next } = timing;
    const at = recurrence.kind === 'once' ? localTime(recurrence.at, zone) : null;
    const when = {
      kind: recurrence.kind,
      at,
      expression: recurrence.kind === 'once' ? null : recurrence.expression,
    };
    return { zone, next, when, recurrence: recurrenceWords(recurrence, zone, this.#locale, this.now) };
  }

  /** Makes a schedule; a refusal when it cannot be. */
  make(name: string, prompt: string, request: Partial<TimingRequest>): unknown {
    const plan = this.#plan(request);
    if ('refused' in plan) return plan;
    const made = { id: `s${this.all.length + 1}`, name, prompt, state: 'active', ...plan };
    this.all.push(made);
    return { created: { ...this.told(made), task: 'remind' } };
  }

  /** A schedule as the tools tell it. */
  told(made: Made): Record<string, unknown> {
    return {
      ...made,
      next: instantWords(made.next, this.#zone, this.#locale, this.now),
      next_at: localTime(made.next, made.zone),
    };
  }

  /** The tools over them; each call is noted by its name. */
  tools(note: (name: string, args: unknown) => void) {
    return [
      tool({
        name: 'create_schedule',
        description: 'Makes a schedule.',
        parameters: z.object({
          name: z.string(),
          prompt: z.string(),
          task: z.enum(['remind', 'think']),
          ...time,
          if_missed: string,
          late_after_minutes: z.number().nullable(),
          only_if_something: z.boolean().nullable(),
        }),
        execute: (args) => {
          note('create_schedule', args);
          return JSON.stringify(this.make(args.name, args.prompt, args));
        },
      }),
      tool({
        name: 'list_schedules',
        description: 'Lists the schedules.',
        parameters: z.object({ state: z.enum(['live', 'all']) }),
        execute: (args) => {
          note('list_schedules', args);
          const live = this.all.filter(
            ({ state, next }) =>
              args.state === 'all' || ((state === 'active' || state === 'paused') && next >= this.now),
          );
          return JSON.stringify({ schedules: live.map((one) => this.told(one)) });
        },
      }),
      tool({
        name: 'manage_schedule',
        description: 'Changes a schedule.',
        parameters: z.object({
          action: z.string(),
          id: z.string(),
          name: string,
          prompt: string,
          ...time,
          if_missed: string,
        }),
        execute: (args) => {
          note('manage_schedule', args);
          const found = this.all.find(({ id }) => id === args.id);
          if (!found) return JSON.stringify({ refused: 'not_found', say: 'There is no such schedule.' });
          const timed = args.at ?? args.in_minutes ?? args.cron ?? args.rrule;
          const plan = timed === null ? {} : this.#plan(args);
          if ('refused' in plan) return JSON.stringify(plan);
          const state =
            args.action === 'cancel' ? 'cancelled' : args.action === 'pause' ? 'paused' : found.state;
          const changed = { ...found, ...plan, state };
          this.all = this.all.map((one) => (one === found ? changed : one));
          return JSON.stringify({ done: args.action, schedule: this.told(changed) });
        },
      }),
    ];
  }
}
