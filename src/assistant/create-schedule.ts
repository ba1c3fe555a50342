import type { Db } from '../db/client.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { countSchedules, insertSchedule } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Limits, MissPolicy, Task } from '../domain/schedule.ts';
import { planTiming } from '../domain/timing.ts';
import type { TimingRequest } from '../domain/timing.ts';
import { refreshHome } from './refresh-home.ts';

/** What somebody wants done, and when. */
export interface ScheduleRequest extends TimingRequest {
  readonly name: string;
  readonly prompt: string;
  readonly task: Task;
  readonly only_if_something?: boolean | null | undefined;
  readonly if_missed?: MissPolicy | null | undefined;
  /** Minutes after its time beyond which a run is left out; 0 or none = never. */
  readonly late_after_minutes?: number | null | undefined;
  /** The connected tools that it may act with by itself. */
  readonly may_act?: readonly string[] | null | undefined;
}

/** The columns for what was said about a schedule's policies; what was not said keeps its value. */
export function policyColumns(
  said: Pick<ScheduleRequest, 'only_if_something' | 'if_missed' | 'late_after_minutes' | 'may_act'>,
) {
  const { only_if_something: quiet, if_missed: missPolicy, late_after_minutes: minutes } = said;
  const { may_act: mayAct } = said;
  return {
    ...(typeof quiet === 'boolean' ? { onlyIfSomething: quiet } : {}),
    ...(missPolicy ? { missPolicy } : {}),
    ...(typeof minutes === 'number' ? { lateAfter: minutes > 0 ? Math.round(minutes * 60) : null } : {}),
    ...(mayAct ? { mayAct: [...new Set(mayAct)] } : {}),
    // Words alone do nothing outside.
    ...(mayAct && mayAct.length > 0 ? { task: 'think' as const } : {}),
  };
}

const LONGEST_PROMPT = 4_000;

/** Refuses one more schedule to a person who has as many as they may; null when there is room. */
export async function refuseOneMore(
  tx: Db,
  person: Person,
  { liveSchedules }: Limits,
): Promise<Refusal | null> {
  if ((await countSchedules(tx, person, 'live')) < liveSchedules) return null;
  return refuse('too_many', `You have ${liveSchedules} schedules, the most I keep. Cancel one first.`);
}

/** Makes a short, one-line name out of what was given. */
export function nameOf(name: string, prompt: string): string {
  const line = (name.trim() || prompt).replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  const whole = Array.from(new Intl.Segmenter().segment(line.slice(0, 400)), ({ segment }) => segment);
  let short = '';
  for (const part of whole.slice(0, 80)) {
    if (short.length + part.length > 200) break;
    short += part;
  }
  return short || 'reminder';
}

/**
 * Makes a schedule for a person, or says why not. Needs a transaction. `askedAt` is when the person asked;
 * relative times count from there.
 */
export async function createSchedule(
  parts: { queue: Pick<Queue, 'boss'>; limits: Limits },
  tx: Db,
  person: Person,
  request: ScheduleRequest,
  when: { askedAt: Date; now: Date },
  source: 'person' | 'suggestion' = 'person',
): Promise<Schedule | Refusal> {
  const { limits } = parts;
  if (request.prompt.length > LONGEST_PROMPT) {
    return refuse(
      'too_long',
      `That text is too long to keep as a reminder; the most is ${LONGEST_PROMPT} characters.`,
    );
  }
  const timing = planTiming(request, {
    zone: person.zone,
    locale: person.locale,
    everyMinutes: limits.everyMinutes,
    ...when,
  });
  if (isRefusal(timing)) return timing;
  await lockPerson(tx, person);
  const tooMany = await refuseOneMore(tx, person, limits);
  if (tooMany) return tooMany;
  const schedule = await insertSchedule(
    tx,
    person,
    {
      name: nameOf(request.name, request.prompt),
      prompt: request.prompt.trim() || request.name.trim(),
      task: request.task,
      source,
      timing,
      policies: policyColumns(request),
      askedAt: typeof request.in_minutes === 'number' ? when.askedAt : null,
    },
    when.now,
  );
  await refreshHome(parts, tx, person);
  return schedule;
}
