import type { Facts } from './facts.ts';
import { judgeReplies } from './judge-replies.ts';
import { judgeRuns, judgeStrays } from './judge-runs.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Expected } from './schedules.ts';
import type { Unfinished } from './settle.ts';
import type { Said } from './talk.ts';

/** What a trial is judged by. */
export interface Evidence {
  readonly plan: Pick<Plan, 'model'>;
  readonly stored: readonly Expected[];
  readonly said: readonly Said[];
  readonly unfinished: readonly Unfinished[];
  readonly facts: Facts;
}

export interface Verdict {
  readonly problems: readonly Problem[];
  /** What is no fault and yet to be known, each with how often. */
  readonly notes: ReadonlyMap<string, number>;
}

/** The built-in model counts seconds in hundredths of a minute. */
const COARSE_MS = 600;

function timeOf(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}

/** What is to come of the schedules that were asked for by conversation. */
function askedFor({ said, facts }: Evidence): Expected[] {
  return said
    .filter(({ utterance }) => utterance.kind === 'ask')
    .map(({ utterance: { tag, person, seconds }, ts, channel, rootTs }): Expected => {
      // A relative time counts from the newest of the messages in a thread that are answered together.
      const from = said.filter((one) => one.channel === channel && one.rootTs === rootTs && one.ts >= ts);
      const due = from.map((one) => timeOf(one.ts) + seconds * 1000);
      const at = facts.runs.find(({ prompt }) => prompt.includes(tag))?.occurrenceAt;
      const near = at && due.some((time) => Math.abs(time - at.getTime()) < COARSE_MS);
      return { tag, person, occurrences: [near ? at : new Date(due[0] ?? 0)], outcome: 'delivered' };
    });
}

/** Judges a trial by what it has come to. */
export function judge(evidence: Evidence): Verdict {
  const { plan, stored, said, unfinished, facts } = evidence;
  const expected = [...stored, ...askedFor(evidence)];
  const replies = judgeReplies(said, facts, plan.model);
  const unknown = facts.deliveries.filter(({ state }) => state === 'unknown');
  const skipped = facts.runs.filter(({ errorKind }) => errorKind === 'overlap');
  const notes = new Map([
    [`delivery of unknown outcome`, unknown.length],
    ['message heard after a later one was being answered', replies.heardLate],
    ['thread that still looks as if it were being worked on', facts.busyThreads],
    ['run skipped because an earlier one was still going', skipped.length],
  ]);
  return {
    problems: [
      ...unfinished.map(({ what, id, state }): Problem => ({
        kind: 'stuck',
        what: `${what} ${id} is ${state}`,
      })),
      ...judgeRuns(expected, facts),
      ...judgeStrays(expected, facts),
      ...replies.problems,
    ],
    notes: new Map([...notes].filter(([, count]) => count > 0)),
  };
}
