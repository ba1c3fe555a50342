import { Agent, assistant, Runner, tool, user } from '@openai/agents';
import type { AgentInputItem } from '@openai/agents';
import { z } from 'zod';

import { contextItem } from '../../eval/hear-phrase.ts';
import { recurrenceWords } from '../../src/domain/recurrence-words.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { planTiming } from '../../src/domain/timing.ts';
import { instantWords } from '../../src/domain/words.ts';
import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { time } from './scripted-schedules.ts';

/** A schedule as the tools tell it. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly prompt: string;
  readonly recurrence: string;
  readonly zone: string;
  readonly next: string | null;
  readonly next_at?: string | null;
  readonly last?: string | null;
  readonly state: string;
  readonly when: { readonly kind: string; readonly at: string | null; readonly expression: string | null };
}

/** Monday 23 November 2026, 09:00 in Berlin. */
export const NOW = new Date('2026-11-23T08:00:00Z');
const ZONE = 'Europe/Berlin';

/** A schedule for a scene; a weekday one at 09:15 unless said otherwise. */
export function told(name: string, more: Partial<Told> = {}): Told {
  return {
    id: `id-${name}`,
    name,
    prompt: name,
    recurrence: 'every weekday at 09:15',
    zone: ZONE,
    next: 'today at 09:15',
    state: 'active',
    when: { kind: 'cron', at: null, expression: '15 9 * * 1-5' },
    ...more,
  };
}

/** A one-off schedule for a scene, at a local time. */
export function once(name: string, at: string, more: Partial<Told> = {}): Told {
  const clock = at.slice(11);
  return told(name, {
    recurrence: `once, today at ${clock}`,
    next: `today at ${clock}`,
    when: { kind: 'once', at, expression: null },
    ...more,
  });
}

/** What a scene is set in. */
export interface Scene {
  /** Earlier messages, the person's first, then in turns. */
  readonly before?: readonly string[];
  readonly says: string | readonly string[];
  readonly schedules?: readonly Told[];
  /** How many schedules list_schedules says there are; not said when absent. */
  readonly total?: number;
  readonly focus?: Told & { readonly because?: 'reply' | 'recent'; readonly delivered?: boolean };
  /** The tools offered; all three unless said otherwise. */
  readonly tools?: readonly string[];
  /** What manage_schedule answers instead of doing it. */
  readonly refuses?: string;
  readonly locale?: string;
  /** The person's name; Robin unless said otherwise. */
  readonly person?: string;
}

/** A tool call as it arrived. */
interface Called {
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What came of a scene. */
export interface Outcome {
  readonly text: string;
  readonly calls: readonly Called[];
}

const string = z.string().nullable();

function given(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
}

function toolsFor(scene: Scene, calls: Called[]) {
  const locale = scene.locale ?? 'en-GB';
  const context = { zone: ZONE, locale, askedAt: NOW, now: NOW, everyMinutes: 5 };
  const note = (name: string, args: Readonly<Record<string, unknown>>) =>
    calls.push({ tool: name, args: given(args) });
  const create = tool({
    name: 'create_schedule',
    description: 'Makes a schedule.',
    parameters: z.object({
      name: z.string(),
      prompt: z.string(),
      task: z.enum(['remind', 'think']),
      ...time,
      only_if_something: z.boolean().nullable(),
    }),
    execute: ({ name, prompt, task, ...request }) => {
      note('create_schedule', { name, prompt, task, ...request, only_if_something: null });
      const timing = planTiming(request, context);
      if (isRefusal(timing)) return JSON.stringify(timing);
      const recurrence = recurrenceWords(timing.recurrence, timing.zone, locale, NOW);
      return JSON.stringify({
        created: {
          id: `id-${name}`,
          name,
          task,
          recurrence,
          zone: timing.zone,
          next: instantWords(timing.next, ZONE, locale, NOW),
        },
      });
    },
  });
  const list = tool({
    name: 'list_schedules',
    description: 'Lists the schedules.',
    parameters: z.object({ state: z.enum(['live', 'all']) }),
    execute: ({ state }) => {
      note('list_schedules', { state });
      const live = (scene.schedules ?? []).filter(
        (one) => state === 'all' || one.state === 'active' || one.state === 'paused',
      );
      return JSON.stringify({
        schedules: live,
        ...(scene.total === undefined ? {} : { total: scene.total }),
      });
    },
  });
  const manage = tool({
    name: 'manage_schedule',
    description: 'Changes a schedule.',
    parameters: z.object({
      action: z.enum(['pause', 'resume', 'cancel', 'edit', 'run_now', 'skip_next', 'snooze']),
      id: z.string(),
      name: string,
      prompt: string,
      ...time,
      if_missed: string,
    }),
    execute: ({ action, id, name, prompt, ...request }) => {
      note('manage_schedule', { action, id, name, prompt, ...request });
      if (scene.refuses) return JSON.stringify({ refused: 'wrong_state', say: scene.refuses });
      const found = [...(scene.schedules ?? []), ...(scene.focus ? [scene.focus] : [])].find(
        (one) => one.id === id,
      );
      if (!found) return JSON.stringify({ refused: 'not_found', say: 'There is no such schedule.' });
      const changed = {
        ...found,
        ...(name === null ? {} : { name }),
        ...(prompt === null ? {} : { prompt }),
      };
      const timed = request.at ?? request.in_minutes ?? request.cron ?? request.rrule;
      if (timed === null) return JSON.stringify({ done: action, schedule: changed });
      const timing = planTiming(request, context);
      if (isRefusal(timing)) return JSON.stringify(timing);
      const recurrence = recurrenceWords(timing.recurrence, timing.zone, locale, NOW);
      return JSON.stringify({
        done: action,
        schedule: { ...changed, recurrence, next: instantWords(timing.next, ZONE, locale, NOW) },
      });
    },
  });
  return [create, list, manage].filter(({ name }) => scene.tools?.includes(name) ?? true);
}

/** Plays a scene through the SDK's runner against scripted tools. */
export async function converse(scene: Scene): Promise<Outcome> {
  const calls: Called[] = [];
  const agent = new Agent({ name: 'Alfred', model: offlineModel(), tools: toolsFor(scene, calls) });
  const history = (scene.before ?? []).map((text, i): AgentInputItem =>
    i % 2 === 0 ? user(text) : assistant(text),
  );
  const { focus } = scene;
  const about = {
    ...(focus ? { focus: { because: 'recent', delivered: false, ...focus } } : {}),
    ...(scene.person === undefined ? {} : { person: scene.person }),
  };
  const context = contextItem(NOW, ZONE, scene.locale ?? 'en-GB', about);
  const newest = [scene.says].flat().map((text) => user(text));
  const result = await new Runner({ tracingDisabled: true }).run(agent, [...history, context, ...newest], {
    maxTurns: 20,
  });
  return { text: result.finalOutput ?? '', calls };
}
