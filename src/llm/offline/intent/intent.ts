import type { Hearing, Tell, Telling } from '../telling/telling.ts';
import type { Moment } from '../time/calendar.ts';
import type { Managing } from './managing.ts';
import type { CalendarQuestion } from './read-calendar.ts';
import type { Decline } from './read-decline.ts';
import type { Feel } from './read-feeling.ts';
import type { Forget } from './read-forget.ts';
import type { Forwardness } from './read-forwardness.ts';
import type { Listing } from './read-listing.ts';
import type { Profile } from './read-profile.ts';
import type { Recall } from './read-recall.ts';
import type { Talk } from './read-talk.ts';
import type { Verdict } from './read-verdict.ts';
import type { Asking, Creation } from './wanted.ts';

/** Said of a message that nothing can be made of, with why. */
export interface Other {
  readonly kind: 'other';
  readonly why: 'unknown' | 'empty' | 'long' | 'partly' | 'quoted';
}

/** One thing a person wants, or says. */
export type Intent =
  | Creation
  | Asking
  | Managing
  | Listing
  | Talk
  | Tell
  | Forget
  | Profile
  | Recall
  | CalendarQuestion
  | Feel
  | Decline
  | Forwardness
  | Verdict
  | Other;

/** What a message is read against. */
export interface Surroundings {
  readonly now: Moment;
  /** 5/6 is 5 June. */
  readonly dayFirst: boolean;
  /** The conversation has a schedule it is about. */
  readonly focused: boolean;
  /** What is told can be kept. */
  readonly remembers?: boolean;
  /** They were just asked about themselves. */
  readonly answering?: boolean;
  /** What they told last, in the message before. */
  readonly earlier?: Telling;
}

/** The part of the surroundings that things told are read against. */
export function hearingOf({ now, dayFirst, answering = false }: Surroundings): Hearing {
  return { now, dayFirst, answering };
}
