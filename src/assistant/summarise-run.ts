import type { Run } from '../db/generated/client.ts';
import type { PastRun } from '../db/run-history.ts';
import type { Person } from '../domain/person.ts';
import { failureWords } from '../domain/run-failure.ts';
import { LATE_AFTER } from '../domain/schedule.ts';
import { instantWords, spanWords } from '../domain/words.ts';

/** A run as its person is told of it afterwards. */
export interface RunSummary {
  readonly name: string;
  /** When it was due, in words in the person's zone. */
  readonly at: string;
  /** "delivered", "failed: my language model took too long", "left out: the one before was still going". */
  readonly outcome: string;
  /** Where its message is; null when there is none. */
  readonly message: { readonly channel: string; readonly ts: string } | null;
}

const SKIPPED: Readonly<Record<string, string>> = {
  overlap: 'the one before was still going',
  person: 'you skipped it',
  late: 'it came too late',
  daily_limit: 'one too many in 24 hours',
  budget: 'the day’s thinking was used up',
  workspace_budget: 'the workspace’s thinking for the day was used up',
  workspace_off: 'I was not in this workspace any more',
};

function outcomeWords({ state, errorKind, count, lagMs, trigger }: Run): string {
  switch (state) {
    case 'queued':
      return 'about to run';
    case 'running':
      return 'running';
    case 'thought':
      return 'being delivered';
    case 'delivered': {
      const late = trigger !== 'manual' && lagMs !== null && lagMs > LATE_AFTER;
      return `delivered${trigger === 'manual' ? ', asked for' : ''}${late ? `, ${spanWords(lagMs)} late` : ''}`;
    }
    case 'failed':
      return `failed: ${failureWords(errorKind ?? '').split('. ')[0] ?? ''}`;
    case 'missed':
      return count > 1 ? `missed, with ${count - 1} before it` : 'missed: I was not running';
    case 'skipped':
      return `left out: ${SKIPPED[errorKind ?? ''] ?? 'it was not wanted'}`;
    case 'cancelled':
      return 'cancelled';
    case 'quiet':
      return 'nothing to report';
  }
}

/** The summary of a run for its person. */
export function summariseRun({ run, name, message }: PastRun, person: Person, now: Date): RunSummary {
  return {
    name,
    at: instantWords(run.occurrenceAt, person.zone, person.locale, now),
    outcome: outcomeWords(run),
    message,
  };
}
