/** One thing that is known, with where it comes from. */
interface GlanceItem {
  readonly id: string;
  readonly words: string;
  readonly source: string;
}

/** What Alfred knows of a person and has in mind for them, in words, at a glance. Times are in the person's zone. */
export interface Glance {
  readonly name: string;
  readonly zone: string;
  /** The local date of the day they came. */
  readonly since: string;
  /** Memories, and whom and what they speak of, under a title each; none is empty. */
  readonly known: readonly { readonly title: string; readonly items: readonly GlanceItem[] }[];
  /** Those that are live, the next first, then those that are paused. */
  readonly schedules: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly recurrence: string;
    readonly next: string | null;
    readonly last: string | null;
  }[];
  /** What recurs, with the local dates at which it was seen, oldest first. */
  readonly habits: readonly {
    readonly id: string;
    readonly label: string;
    /** How far it has come: "watching", "ready to be offered". */
    readonly stage: string;
    readonly seen: string;
    readonly dates: readonly string[];
  }[];
  readonly quiet: {
    /** How forward Alfred is, in a few sentences. */
    readonly settings: string;
    /** 0 to 1. */
    readonly level: number;
    readonly offersADay: number;
    /** What was not offered of late, the newest first. */
    readonly refusals: readonly { readonly what: string; readonly reason: string; readonly when: string }[];
    /** Each kind of offer: whether it is made, and what became of those of the last four weeks. */
    readonly kinds: readonly {
      readonly name: string;
      readonly standing: 'on' | 'welcome' | 'held back';
      readonly offered: number;
      readonly accepted: number;
      readonly dismissed: number;
      readonly snoozed: number;
      readonly ignored: number;
    }[];
  };
}
