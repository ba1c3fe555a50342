import type { Person } from '../domain/person.ts';
import { refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { TimingRequest } from '../domain/timing.ts';
import { isZone } from '../domain/zone.ts';
import { readWhen } from '../llm/offline/read-when.ts';
import type { ScheduleSummary } from './summarise-schedule.ts';

/** Reads by rules, without a model, when a schedule is to run as its person typed it into a form; or says why not. */
export function readTypedWhen(
  typed: string,
  schedule: Pick<ScheduleSummary, 'when' | 'zone'>,
  { zone: own, locale }: Person,
  now: Date,
): TimingRequest | Refusal {
  const zone = isZone(schedule.zone) ? schedule.zone : own;
  const when = readWhen(typed, schedule.when, { instant: now, zone, locale });
  return 'question' in when ? refuse('no_time', when.question) : when;
}
