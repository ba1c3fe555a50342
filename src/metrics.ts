import { Counter, Histogram, Registry } from 'prom-client';

/**
 * What this process has counted since its start. Labels hold words from a fixed list and never anything of a person,
 * a workspace or a message, so that their number is bounded and the page may be read by whoever looks after Alfred.
 */
export const metrics = new Registry();

/** How a run of a schedule can end. */
export type RunOutcome = 'delivered' | 'failed' | 'missed' | 'skipped' | 'cancelled' | 'quiet';
/** What can become of an offer; `unsent` is one that never reached its person. */
export type OfferOutcome =
  | 'offered'
  | 'accepted'
  | 'dismissed'
  | 'snoozed'
  | 'ignored'
  | 'withdrawn'
  | 'unsent';
/** How a call of Slack's Web API can end. */
export type SlackResult = 'ok' | 'refused' | 'rate_limited' | 'failed' | 'unreachable';

function counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
  return new Counter({ name: `alfred_${name}`, help, labelNames, registers: [metrics] });
}

function histogram<L extends string>(
  name: string,
  help: string,
  labelNames: readonly L[],
  buckets: number[],
): Histogram<L> {
  return new Histogram({ name: `alfred_${name}`, help, labelNames, buckets, registers: [metrics] });
}

const runs = counter('runs_total', 'Runs of schedules that ended, by how', ['outcome']);
const lag = histogram(
  'run_lag_seconds',
  'How long after its time a run was started; triggers are due, late (made up for) and manual',
  ['trigger'],
  [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200, 86_400],
);
const modelCalls = counter(
  'model_calls_total',
  'Calls of the language model, by what for and how they ended',
  ['purpose', 'result'],
);
const modelTokens = counter('model_tokens_total', 'Tokens of the language model, as it counts them', [
  'purpose',
  'direction',
]);
const modelSeconds = histogram(
  'model_call_seconds',
  'How long calls of the language model took, to the end of the answer',
  ['purpose'],
  [0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60],
);
const offers = counter('suggestions_total', 'Unasked offers, by kind and what became of them', [
  'type',
  'outcome',
]);
const deliveries = counter(
  'deliveries_total',
  'Messages of the outbox, by what they are and what became of them',
  ['kind', 'outcome'],
);
const answerFeedback = counter(
  'answer_feedback_total',
  'What people said of answers; who changes their mind is counted again',
  ['verdict'],
);
const slackCalls = counter('slack_calls_total', 'Calls of Slack’s Web API, by method and result', [
  'method',
  'result',
]);
const slackEvents = counter('slack_events_total', 'Events that Slack sent; a repeat is one known already', [
  'kind',
]);

// What has not happened yet is there as nought, so that its rate can be asked for from the beginning.
for (const outcome of ['delivered', 'failed', 'missed', 'skipped', 'cancelled', 'quiet'] as const)
  runs.inc({ outcome }, 0);
for (const verdict of ['good', 'bad'] as const) answerFeedback.inc({ verdict }, 0);
for (const kind of ['new', 'repeat'] as const) slackEvents.inc({ kind }, 0);

/**
 * Counts runs that have ended. Where that is stored in a transaction, it is counted before the commit: one that fails
 * and is done again counts twice.
 */
export function countRuns(outcome: RunOutcome, count = 1): void {
  runs.inc({ outcome }, count);
}

/** Notes how long after its time a run was started, in milliseconds. */
export function noteLag(trigger: 'due' | 'late' | 'manual', ms: number): void {
  lag.observe({ trigger }, ms / 1_000);
}

/** Counts a call of the language model; `result` is ok, stopped or the kind of failure, `ms` what it took. */
export function countModelCall(
  purpose: string,
  call: { result: string; ms: number; tokensIn: number; tokensOut: number },
): void {
  modelCalls.inc({ purpose, result: call.result });
  modelSeconds.observe({ purpose }, call.ms / 1_000);
  modelTokens.inc({ purpose, direction: 'in' }, call.tokensIn);
  modelTokens.inc({ purpose, direction: 'out' }, call.tokensOut);
}

/** Counts what becomes of an offer. */
export function countOffer(type: string, outcome: OfferOutcome): void {
  offers.inc({ type, outcome });
}

/** Counts what somebody said of an answer. */
export function countAnswerFeedback(verdict: 'good' | 'bad'): void {
  answerFeedback.inc({ verdict });
}

/** Counts what became of a message of the outbox. */
export function countDelivery(kind: string, outcome: 'sent' | 'unknown' | 'failed'): void {
  deliveries.inc({ kind, outcome });
}

/** Counts a call of Slack's Web API by a method that Alfred knows of. */
export function countSlackCall(method: string, result: SlackResult): void {
  slackCalls.inc({ method, result });
}

/** Counts an event from Slack. */
export function countEvent(kind: 'new' | 'repeat'): void {
  slackEvents.inc({ kind });
}
