/** A time of day as named. */
export interface Clock {
  /** Minutes after midnight, as written. */
  readonly minutes: number;
  /** True when am, pm or the 24-hour clock leave no doubt. */
  readonly sure: boolean;
  /** "midnight": 00:00 of the coming night. */
  readonly midnight?: true;
  /** "same time tomorrow": the time of day it is now. */
  readonly sameTime?: true;
  /** "25:00", "9:75": on no clock; as it was written. */
  readonly impossible?: string;
}

/** A part of the day. */
export type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'end';

/** One way of naming a day or several. */
export type DayWords =
  | { readonly form: 'offset'; readonly days: number }
  | {
      readonly form: 'weekdays';
      readonly weekdays: readonly number[];
      readonly which: 'coming' | 'next';
      readonly or: boolean;
      /** Each of several once. */
      readonly each?: true;
    }
  | { readonly form: 'dates'; readonly dates: readonly number[]; readonly monthOffset?: number }
  | { readonly form: 'date'; readonly year?: number; readonly month: number; readonly date: number }
  | { readonly form: 'week'; readonly weeks: number; readonly weekday?: number }
  | { readonly form: 'month'; readonly months: number; readonly edge: 'first' | 'last' }
  | { readonly form: 'year'; readonly years: number; readonly edge: 'first' | 'last' }
  | { readonly form: 'weekend'; readonly weeks: number }
  | { readonly form: 'this'; readonly unit: 'week' | 'month' | 'year' }
  | {
      readonly form: 'shift';
      readonly count: number;
      readonly unit: Unit;
      readonly weekday?: number;
      readonly days?: number;
    }
  /** Each of several days once: "tomorrow and friday". */
  | { readonly form: 'several'; readonly days: readonly DayWords[] }
  | {
      readonly form: 'nth';
      /** No month was named. */
      readonly open?: true;
      readonly places: readonly number[];
      readonly weekdays: readonly number[];
      readonly month?: number;
      readonly monthOffset?: number;
      /** A feast that is on this day in one locale only. */
      readonly only?: string;
    };

/** Units from a day up. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** How often something comes back. */
export interface Repeat {
  readonly freq: 'minute' | 'hour' | Unit | 'quarter';
  readonly interval: number;
  /** The minute of the hour of an hourly one. */
  readonly minute?: number;
  /** 0 = Sunday; absent = not named. */
  readonly weekdays?: readonly number[];
  /** Days of the month; negative ones count from its end. */
  readonly dates?: readonly number[];
  /** "the first and third Monday": places among the weekdays of a month, or of a quarter. */
  readonly places?: readonly number[];
  /** Weekdays named in the plural only ("mondays"), which leaves the interval open. */
  readonly loose?: true;
  /** Asked for more often than once a minute. */
  readonly seconds?: true;
  /** The places count all the weekdays together ("last working day") and not each by itself. */
  readonly together?: true;
}

/** Where a bound lies: a day or a time, and whether it is itself within. */
export interface Bound {
  readonly day?: DayWords;
  readonly clock?: Clock;
  /** "starting now". */
  readonly now?: true;
  /** The bound itself is left out: "until december", "until next week". */
  readonly before?: true;
}

/** What has been understood of a time so far; phrases of one request are merged into one draft. */
export interface Draft {
  readonly clocks?: readonly Clock[];
  readonly part?: Part;
  readonly days?: readonly DayWords[];
  /** Minutes from now. */
  readonly relative?: number;
  readonly repeat?: Repeat;
  readonly window?: { readonly from: Clock; readonly to: Clock };
  readonly starts?: Bound;
  readonly ends?: Bound;
  readonly times?: number;
  /** "for two weeks"; `next` when it says so itself, which makes it a recurrence of its own. */
  readonly lasting?: { readonly count: number; readonly unit: Unit | 'hour'; readonly next: boolean };
  readonly except?: { readonly weekdays: readonly number[]; readonly months: readonly number[] };
  readonly months?: readonly number[];
  readonly zone?: string;
  /** "2 days before christmas": so many minutes before the time that the rest says. */
  readonly ahead?: number;
  /** "by friday": the thing is due then. */
  readonly deadline?: true;
  /** A time that words alone do not fix; holds the question to put. */
  readonly vague?: string;
  /** The readings that question offers. */
  readonly choices?: readonly { readonly words: RegExp; readonly draft: Draft }[];
  /** "twice a day": what must still be said for it to be a time. */
  readonly lacks?: 'clocks' | 'days';
}
