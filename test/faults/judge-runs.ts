import type { StoredMessage } from '../../src/playground/state/state.ts';
import type { Facts, RunFact } from './facts.ts';
import type { Problem } from './problem.ts';
import type { Expected } from './schedules.ts';

const MISSED = 'I was not running for a while and missed:';
/** How what is said about runs begins: that they were missed, are late or have failed. */
const NOTICE = /^(I was not running for a while and missed:|I (can’t|couldn’t) prepare “|I’ve paused “)/;
const UNFINISHED = new Set(['queued', 'running', 'thought']);

/** What Alfred has posted of its own accord, that is outside of threads. */
function ownPosts({ posts }: Facts): StoredMessage[] {
  return posts.filter(({ ts, thread_ts }) => (thread_ts ?? ts) === ts);
}

/** Every occurrence has one run, and there are no others. */
function judgeOccurrences(expected: Expected, runs: readonly RunFact[]): Problem[] {
  const { tag, outcome } = expected;
  const wanted =
    outcome === 'one delivered'
      ? expected.occurrences.slice(0, Math.max(1, runs.length))
      : expected.occurrences;
  const found = runs.map(({ occurrenceAt }) => occurrenceAt.getTime());
  return [
    ...wanted
      .filter((at) => !found.includes(at.getTime()))
      .map((at): Problem => ({ kind: 'lost', what: `${tag}: no run for ${at.toISOString()}` })),
    ...found
      .filter((at, nth) => found.indexOf(at) !== nth || !wanted.some((one) => one.getTime() === at))
      .map((at): Problem => ({
        kind: 'duplicated',
        what: `${tag}: one run too many, ${new Date(at).toISOString()}`,
      })),
  ];
}

/** Only what recurs may miss an occurrence, or leave one out because an earlier run is still going. */
function mayCome({ outcome, occurrences }: Expected, { state, errorKind }: RunFact): boolean {
  if (outcome === 'missed' || outcome === 'quiet') return state === outcome;
  const recurs = occurrences.length > 1 || outcome === 'one delivered';
  return (
    state === 'delivered' ||
    (recurs && (state === 'missed' || (state === 'skipped' && errorKind === 'overlap')))
  );
}

function judgeOutcomes(expected: Expected, runs: readonly RunFact[]): Problem[] {
  const { tag, outcome } = expected;
  const wrong = runs
    // What is not finished is stuck, and is told of as that.
    .filter((run) => !UNFINISHED.has(run.state) && !mayCome(expected, run))
    .map((run): Problem => ({
      kind: 'lost',
      what: `${tag}: the run of ${run.occurrenceAt.toISOString()} is ${run.state} (${run.errorKind})`,
    }));
  const made = runs.filter(({ state }) => state !== 'missed').length;
  if (outcome === 'one delivered' && made !== 1)
    wrong.push({ kind: made > 1 ? 'duplicated' : 'lost', what: `${tag}: ${made} runs where one was left` });
  return wrong;
}

/** Every delivered run is in the DM once, in its words and as the message that its delivery is said to be. */
function judgeDelivered(tag: string, runs: readonly RunFact[], facts: Facts): Problem[] {
  const delivered = runs.filter(({ state }) => state === 'delivered');
  const own = ownPosts(facts).filter(({ text }) => text.includes(tag) && !NOTICE.test(text));
  const outbox = delivered.flatMap(({ id }) =>
    facts.deliveries.filter(({ causeId, kind }) => causeId === id && kind === 'run'),
  );
  if (own.length !== delivered.length) {
    const states = outbox.map(({ state }) => state).join(', ');
    const what = `${tag}: ${delivered.length} runs delivered (${states}), ${own.length} in the DM`;
    return [{ kind: own.length < delivered.length ? 'lost' : 'duplicated', what }];
  }
  // Of one whose outcome is unknown it is honestly not known which message it became.
  if (outbox.some(({ state }) => state === 'unknown')) return [];
  const known = new Set(outbox.map(({ slackTs }) => slackTs));
  return own
    .filter(({ ts }) => !known.has(ts))
    .map(({ ts }): Problem => ({ kind: 'duplicated', what: `${tag}: message ${ts} is no run's` }));
}

/** What was missed and not made up for is told of once. */
function judgeTold({ tag, outcome }: Expected, facts: Facts): Problem[] {
  if (outcome !== 'missed') return [];
  const told = ownPosts(facts).filter(({ text }) => text.startsWith(MISSED) && text.includes(tag)).length;
  if (told === 1) return [];
  return [
    { kind: told === 0 ? 'lost' : 'duplicated', what: `${tag}: what was missed is told ${told} times` },
  ];
}

/** What Alfred has posted of its own accord about nothing that it was asked for. */
export function judgeStrays(expected: readonly Expected[], facts: Facts): Problem[] {
  return ownPosts(facts)
    .filter(({ text }) => !expected.some(({ tag }) => text.includes(tag)))
    .map(({ text, ts }): Problem => ({
      kind: 'duplicated',
      what: `stray message ${ts}: “${text.slice(0, 200)}”`,
    }));
}

/** Judges what became of the runs of schedules. */
export function judgeRuns(expected: readonly Expected[], facts: Facts): Problem[] {
  return expected.flatMap((one) => {
    const runs = facts.runs.filter(({ prompt }) => prompt.includes(one.tag));
    return [
      ...judgeOccurrences(one, runs),
      ...judgeOutcomes(one, runs),
      ...judgeDelivered(one.tag, runs, facts),
      ...judgeTold(one, facts),
    ];
  });
}
