import { nextLoud, whyQuiet } from './quiet-hours.ts';
import type { Hours } from './quiet-hours.ts';
import type { SuggestionType } from './suggestion.ts';

/** Why something was not offered. */
export type Refusal =
  | 'reactive_only'
  | 'held_back'
  | 'unsure'
  | 'no_basis'
  | 'offered_before'
  | 'not_working'
  | 'quiet'
  | 'do_not_disturb'
  | 'talking'
  | 'just_offered'
  | 'allowance';

/** How forward Alfred may be with a person. */
export interface Proactiveness extends Hours {
  /** 0 to 1; 0 is reactive only. */
  readonly level: number;
  readonly heldBack: readonly string[];
  readonly favoured: readonly string[];
}

/** Until when somebody does not want to be disturbed in Slack; null = they may be, `unknown` = Slack can’t say. */
export type Dnd = Date | null | 'unknown';

const HOUR = 3_600_000;
const TALKING = 10 * 60_000;
const FAVOUR = 0.1;
/** What Slack can’t say now it is asked again after this. */
const ASK_AGAIN = 5 * 60_000;

/** How sure Alfred must be to offer something at a level: 0.9 at level 0, 0.5 at level 1, a tenth less for what is favoured. */
function thresholdOf(
  { level, favoured }: Pick<Proactiveness, 'level' | 'favoured'>,
  type: SuggestionType,
): number {
  return 0.9 - 0.4 * level - (favoured.includes(type) ? FAVOUR : 0);
}

/** How many offers a person gets in a day at a level. */
export function allowanceOf(level: number): number {
  return Math.round(3 * level);
}

/** Something that could be offered, and how things stand with its person. */
export interface Weighing {
  readonly type: SuggestionType;
  readonly score: number;
  /** For what is worth more the nearer it is: from when on it is worth so much; null = never. */
  readonly sureFrom?: ((score: number) => Date | null) | undefined;
  /** Whether what it rests on is there, and still so. */
  readonly basisHolds: boolean;
  /** Whether it was offered before, and the one return of a snooze is no reason to do so again. */
  readonly offeredBefore: boolean;
  /** When the one return of a snooze may be at the earliest. */
  readonly snoozedUntil?: Date | null;
  readonly zone: string;
  readonly dnd: Dnd;
  readonly lastMessageAt: Date | null;
  readonly lastOfferedAt: Date | null;
  readonly offeredToday: number;
  /** In a conversation the hours and the conversation itself are no hindrance. */
  readonly inConversation: boolean;
}

/** Whether do not disturb keeps an offer back: null, or when to look again. What is not known keeps it back too. */
export function refuseDisturbing(
  dnd: Dnd,
  now: Date,
): { readonly reason: 'do_not_disturb'; readonly again: Date } | null {
  const reason = 'do_not_disturb';
  if (dnd === 'unknown') return { reason, again: new Date(now.getTime() + ASK_AGAIN) };
  return dnd && dnd > now ? { reason, again: dnd } : null;
}

/** Whether something may be offered now, decided before any model is asked: null, or why not and when to look again. */
export function mayOffer(
  settings: Proactiveness,
  weighing: Weighing,
  now: Date,
): { readonly reason: Refusal; readonly again: Date | null } | null {
  const { type, zone, dnd, lastMessageAt, lastOfferedAt, snoozedUntil } = weighing;
  const at = now.getTime();
  const later = (ms: number) => new Date(at + ms);
  if (allowanceOf(settings.level) === 0) return { reason: 'reactive_only', again: null };
  if (settings.heldBack.includes(type)) return { reason: 'held_back', again: null };
  if (!weighing.basisHolds) return { reason: 'no_basis', again: null };
  if (snoozedUntil && snoozedUntil > now) return { reason: 'offered_before', again: snoozedUntil };
  if (weighing.offeredBefore) return { reason: 'offered_before', again: null };
  const threshold = thresholdOf(settings, type);
  // A rounding of the sum must not decide.
  if (weighing.score < threshold - 1e-9)
    return { reason: 'unsure', again: weighing.sureFrom?.(threshold) ?? later(24 * HOUR) };
  if (weighing.offeredToday >= allowanceOf(settings.level))
    return { reason: 'allowance', again: later(4 * HOUR) };
  if (lastOfferedAt && at - lastOfferedAt.getTime() < HOUR) {
    return { reason: 'just_offered', again: new Date(lastOfferedAt.getTime() + HOUR) };
  }
  const quiet = weighing.inConversation ? null : whyQuiet(settings, zone, now);
  if (quiet) return { reason: quiet, again: nextLoud(settings, zone, now) ?? later(24 * HOUR) };
  const disturbing = refuseDisturbing(dnd, now);
  if (disturbing) return disturbing;
  if (weighing.inConversation) return null;
  if (lastMessageAt && at - lastMessageAt.getTime() < TALKING) {
    return { reason: 'talking', again: new Date(lastMessageAt.getTime() + TALKING) };
  }
  return null;
}

/** One thing that a person did with an offer, or that they did nothing with it. */
export interface OfferEvent {
  readonly suggestionId: string | null;
  readonly kind: 'engaged' | 'dismissed' | 'snoozed' | 'ignored';
  /** The button or word. */
  readonly action: string;
  readonly createdAt: Date;
}

/** What can be concluded of a type from what a person made of offers of it. */
export const VERDICTS = ['held_back', 'favoured'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person made of offers of one type, from when on it counts. */
export interface Tally {
  readonly engaged: number;
  readonly dismissed: number;
  readonly ignored: number;
  /** Whether they said to stop these. */
  readonly stopped: boolean;
}

/**
 * Counts what was made of offers, given oldest first: of each offer what its person did with it last. What counts towards
 * a verdict is what was done after `from`; null = all of it.
 */
export function tallyOf(events: readonly OfferEvent[], from: Readonly<Record<Verdict, Date | null>>): Tally {
  const last = new Map<string | null, OfferEvent>();
  for (const event of events) {
    // Whatever was done with it, an offer was not ignored.
    if (event.kind !== 'ignored' || !last.has(event.suggestionId)) last.set(event.suggestionId, event);
  }
  const counts = ({ createdAt }: OfferEvent, verdict: Verdict) =>
    from[verdict] === null || createdAt > from[verdict];
  const count = (kind: OfferEvent['kind'], verdict: Verdict) =>
    [...last.values()].filter((event) => event.kind === kind && counts(event, verdict)).length;
  return {
    engaged: count('engaged', 'favoured'),
    dismissed: count('dismissed', 'held_back'),
    ignored: count('ignored', 'held_back'),
    stopped: events.some((event) => event.action === 'stop' && counts(event, 'held_back')),
  };
}

const ENOUGH = 3;

/** What follows from that for the type: three dismissals hold it back, an ignored one counting a third; three engagements favour it. */
export function judgeType({ engaged, dismissed, ignored, stopped }: Tally): Verdict | 'neither' {
  if (stopped || dismissed + ignored / 3 >= ENOUGH - 1e-9) return 'held_back';
  return engaged >= ENOUGH ? 'favoured' : 'neither';
}

const STEP = 0.2;

/** The level after somebody asked for more or less. */
export function shiftLevel(level: number, change: 'more' | 'less'): number {
  const next = change === 'more' ? Math.min(1, level + STEP) : Math.max(0, level - STEP);
  return Math.round(next * 100) / 100;
}

/** Why something was not offered, as a person is told of it. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  reactive_only: 'you asked me to speak only when spoken to',
  held_back: 'you had enough of offers of this kind',
  unsure: 'I wasn’t sure enough',
  no_basis: 'what it rested on is no longer so, or it is seen to already',
  offered_before: 'I had offered it before',
  not_working: 'it was outside your working hours',
  quiet: 'these were your quiet hours',
  do_not_disturb: 'you did not want to be disturbed in Slack',
  talking: 'we were in the middle of a conversation',
  just_offered: 'I had offered something within the hour',
  allowance: 'that was enough for one day',
};
