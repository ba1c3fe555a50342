/** The kinds of unasked offers; nothing else is offered. */
export const SUGGESTION_TYPES = [
  'schedule_habit',
  'deadline_prep',
  'event_prep',
  'commitment_follow_up',
  'topic_digest',
  'welcome_back',
  'schedule_cleanup',
] as const;
export type SuggestionType = (typeof SUGGESTION_TYPES)[number];

/** Where an offer is in its life. */
export type SuggestionState = 'open' | 'accepted' | 'dismissed' | 'snoozed' | 'ignored' | 'withdrawn';

/** What a person does with an offer. */
export type SuggestionStep = 'accept' | 'dismiss' | 'not_now' | 'stop' | 'ignore' | 'withdraw';

/** What each type is called when people speak of it. */
export const TYPE_WORDS: Readonly<Record<SuggestionType, string>> = {
  schedule_habit: 'habits',
  deadline_prep: 'deadlines',
  event_prep: 'events',
  commitment_follow_up: 'promises',
  topic_digest: 'digests',
  welcome_back: 'welcome-backs',
  schedule_cleanup: 'tidying up schedules',
};

const AFTER: Readonly<Record<SuggestionStep, SuggestionState>> = {
  accept: 'accepted',
  dismiss: 'dismissed',
  stop: 'dismissed',
  not_now: 'snoozed',
  ignore: 'ignored',
  withdraw: 'withdrawn',
};

/**
 * What a step makes of an offer; null when it is not legal any more. An ignored offer can still be taken up or turned
 * down; what was settled stays so. The second "not now" to one basis turns it down.
 */
export function afterStep(
  state: SuggestionState,
  step: SuggestionStep,
  offers: number,
): SuggestionState | null {
  const open = state === 'open' || (state === 'ignored' && step !== 'ignore');
  if (!open) return null;
  return step === 'not_now' && offers > 1 ? 'dismissed' : AFTER[step];
}

const DAY = 86_400_000;

/** How much a dated thing is worth offering help with: more the nearer it is, 0.5 to 1. `certainty` is 0 to 1. */
export function datedScore(at: Date, now: Date, within: number, certainty: number): number {
  const ahead = Math.max(0, at.getTime() - now.getTime());
  const nearness = Math.max(0, 1 - ahead / within);
  return Math.min(1, 0.5 + 0.5 * nearness * certainty);
}

/** From when on that is at least `score`; null when it never is. */
export function scoreReaches(score: number, at: Date, within: number, certainty: number): Date | null {
  const nearness = (score - 0.5) / (0.5 * certainty);
  if (nearness > 1) return null;
  const ahead = Math.max(0, 1 - nearness) * within;
  // A rounding of the sum must not put it off.
  return new Date(Math.ceil(at.getTime() - ahead - 0.01));
}

/** From so long before they happen or are due things of a type are worth an offer, in milliseconds. */
export const AHEAD: Readonly<Record<'deadline_prep' | 'event_prep' | 'commitment_follow_up', number>> = {
  deadline_prep: 3 * DAY,
  event_prep: 2 * DAY,
  commitment_follow_up: 1.5 * DAY,
};

/** A snoozed offer may come back once, after this. */
export const SNOOZE_MS = 7 * DAY;
/** An offer that nobody reacts to within this from when it came, with working hours in it, was ignored. */
export const IGNORED_AFTER_MS = DAY;
/** So many prepared runs in a row that nobody reacted to make a schedule look needless. */
export const UNHEEDED = 10;
