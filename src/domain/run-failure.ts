/** What is known of a schedule when one of its runs can't be carried out. */
export interface FailedRun {
  /** Why, as stored in the run. */
  readonly kind: string;
  readonly recurring: boolean;
  /** Runs of it that failed one after the other just before this one, and count. */
  readonly failuresBefore: number;
  /** True when the run before this one failed too, so that its person has been told. */
  readonly failedBefore: boolean;
  /** True when its person asked for this run just now. */
  readonly asked: boolean;
}

/** So many failed runs in a row and a schedule pauses itself. */
const FAILURES_TO_PAUSE = 3;

/** The outside was never reached: that passes by itself, and is not held against a schedule. */
const NEVER_REACHED: ReadonlySet<string> = new Set([
  'model_unreachable',
  'model_busy',
  'model_failed',
  'slack_workspace_off',
  'slack_account_inactive',
  'slack_token_revoked',
  'slack_invalid_auth',
]);

/** True when a failure is held against its schedule. */
export function countsAgainst(kind: string): boolean {
  return !NEVER_REACHED.has(kind);
}

/**
 * What follows from a failed run: whether the schedule pauses itself, which one that was asked for beside its times never
 * brings about, and whether its person is told.
 */
export function judgeFailure(failed: FailedRun): { readonly pause: boolean; readonly tell: boolean } {
  const inARow = failed.failuresBefore + 1;
  const pause =
    failed.recurring && !failed.asked && countsAgainst(failed.kind) && inARow >= FAILURES_TO_PAUSE;
  return { pause, tell: pause || failed.asked || !failed.failedBefore };
}

const REASONS: Readonly<Record<string, string>> = {
  model_refused_key: 'my language model refuses its key. Whoever runs me has to check `OPENAI_API_KEY`',
  model_unknown: 'my language model is not there under its name. Whoever runs me has to check `OPENAI_MODEL`',
  model_refused_request: 'my language model refuses the request',
  model_looped: 'I went round in circles with it',
  model_slow: 'my language model took too long',
  nothing_said: 'nothing came out of it',
  declined: 'what came out of it did not pass my checks',
  broken: 'something is wrong on my side',
};

/** Why a run failed, as a clause in plain words. */
export function failureWords(kind: string): string {
  return (
    REASONS[kind] ??
    (kind.startsWith('slack_') ? 'Slack did not take it' : 'my language model isn’t answering')
  );
}

/** What a person is told of a run that failed for good. */
export function failedText(
  schedule: { name: string; prompt: string },
  kind: string,
  paused: boolean,
): string {
  const { name, prompt } = schedule;
  const why = failureWords(kind);
  if (paused) {
    return `I’ve paused “${name}”: it failed ${FAILURES_TO_PAUSE} times in a row, last because ${why}. Resume it when you like.`;
  }
  return `I couldn’t prepare “${name}” this time: ${why}. What you asked for: ${prompt}`;
}
