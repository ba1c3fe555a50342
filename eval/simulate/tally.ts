import type { OfferLog } from './log.ts';

/** What became of an offer in the end. */
export type End = 'accepted' | 'put off' | 'dismissed' | 'ignored';

/** What became of some offers. */
export interface Tally {
  readonly offered: number;
  readonly accepted: number;
  readonly putOff: number;
  readonly dismissed: number;
  readonly ignored: number;
}

/** Counts ends. */
export function tallyOf(ends: readonly End[]): Tally {
  const count = (end: End) => ends.filter((one) => one === end).length;
  return {
    offered: ends.length,
    accepted: count('accepted'),
    putOff: count('put off'),
    dismissed: count('dismissed'),
    ignored: count('ignored'),
  };
}

/** What a person made of an offer, from what they did: the second "not now" to one thing is a no. */
export function endOf(offer: OfferLog, all: readonly OfferLog[]): End {
  const replies = new Set(offer.reactions.map(({ reply }) => reply));
  if (replies.has('accept')) return 'accepted';
  if (replies.has('thumbs_down') || replies.has('stop')) return 'dismissed';
  if (!replies.has('not_now')) return 'ignored';
  const again = all.some(
    (one) => one.made < offer.made && one.basis.some((each) => offer.basis.includes(each)),
  );
  return again ? 'dismissed' : 'put off';
}

/** How good it is to be offered things like that: what a policy is judged by. */
export interface Worth {
  /** Accepted, of what was offered; null when nothing was. */
  readonly acceptedShare: number | null;
  /** Dismissed or ignored, a person. */
  readonly unwelcome: number;
}

/** Accepted per offer, and dismissed or ignored per person. */
export function worthOf(tally: Tally, people: number): Worth {
  const { offered, accepted, dismissed, ignored } = tally;
  return {
    acceptedShare: offered === 0 ? null : accepted / offered,
    unwelcome: (dismissed + ignored) / people,
  };
}

/** Fewer offers than this tell nothing of shares. */
const ENOUGH = 20;

/**
 * Whether one way of offering is better than another: no smaller share of it is accepted, and no more of it is dismissed
 * or ignored by a person. Null when too little was offered to tell.
 */
export function isBetter(ours: Tally, other: Tally, people: number): boolean | null {
  if (ours.offered < ENOUGH || other.offered < ENOUGH) return null;
  const [one, two] = [worthOf(ours, people), worthOf(other, people)];
  return (one.acceptedShare ?? 0) >= (two.acceptedShare ?? 0) && one.unwelcome <= two.unwelcome;
}
