import type { Span } from './people.ts';
import type { Reply } from './probabilities.ts';

/** What a person has let Alfred and Slack know of themselves from a time on. */
export interface Wished {
  readonly since: Date;
  readonly work: Span;
  /** 0 = Sunday. */
  readonly workDays: readonly number[];
  readonly quiet: Span | null;
}

/** What a person did, as they know it themselves; none of it is read from Alfred. */
export interface PersonLog {
  readonly id: string;
  readonly zone: string;
  /** Oldest first; never empty. */
  readonly wished: readonly Wished[];
  readonly dnd: readonly { readonly from: Date; readonly until: Date }[];
  /** When they said something to Alfred. */
  readonly said: readonly Date[];
  /** How forward they let Alfred be, from when on; oldest first, never empty. */
  readonly levels: readonly { readonly since: Date; readonly level: number }[];
  /** When they asked for more. */
  readonly mores: readonly Date[];
}

/** An offer as it was seen in Slack, with what it rested on then and what its person did with it. */
export interface OfferLog {
  readonly id: string;
  readonly person: string;
  readonly type: string;
  readonly name: string;
  /** What it rests on: `pattern:…`, `memory:…`, `schedule:…`, `return:…`. */
  readonly basis: readonly string[];
  /** What was found in the tables of each of these, and from when that is. */
  readonly evidence: readonly { readonly of: string; readonly at: Date }[];
  readonly made: Date;
  /** When it stood in Slack; null = never. */
  readonly shown: Date | null;
  /** The conversation that it was made in; null = none. */
  readonly conversation: string | null;
  readonly reactions: readonly { readonly at: Date; readonly reply: Exclude<Reply, 'nothing'> }[];
}

/** All that the rules are held against. */
export interface Log {
  readonly people: readonly PersonLog[];
  /** In the order in which they were made. */
  readonly offers: readonly OfferLog[];
}
