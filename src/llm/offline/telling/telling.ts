import type { Moment } from '../time/calendar.ts';

/** What kind of thing a memory is, as the tools name it. */
export type MemoryKind = 'fact' | 'preference' | 'decision' | 'note' | 'event' | 'commitment';

/** What kind of thing somebody or something is, as the tools name it. */
export type EntityKind = 'person' | 'project' | 'organisation' | 'tool' | 'topic';

/** Somebody or something that was named. */
export interface Named {
  readonly kind: EntityKind;
  readonly name: string;
  readonly about?: string;
}

/** How two belong together; "me" is the person. */
export interface Bond {
  readonly from: string;
  readonly label: string;
  readonly to: string;
  /** Only one can hold: the former goes. */
  readonly replaces?: true;
}

/** Where to look for what is known and holds no longer. */
export interface Former {
  /** Words that its content has. */
  readonly words: string;
  /** The words say that something has changed, so that it is worth looking for. */
  readonly changed: boolean;
  readonly kinds?: readonly MemoryKind[];
  /** What is used no longer, by its name: only what says so of it is meant. */
  readonly name?: string;
  /** Only the same with another number is meant: how old somebody is, how many they have. */
  readonly counted?: true;
}

/** One thing that a person tells. */
export interface Telling {
  /** As it is kept; absent when it only names somebody, or only ends something. */
  readonly memory?: {
    readonly kind: MemoryKind;
    readonly content: string;
    readonly on: string | null;
    /** Only this weekday was named, 0 = Sunday; `on` is the next one. */
    readonly weekday?: number;
    /** Only a day of a month was named, as in "the 19th"; `on` is the next one. */
    readonly monthday?: true;
    /** No day was named but by how many days it moves; on its own it is nothing to keep. */
    readonly shift?: number;
    /** Only a time of the day was named; the day is that of what it is said of. */
    readonly clock?: true;
  };
  readonly entities?: readonly Named[];
  readonly bonds?: readonly Bond[];
  /** How it is said back, as a part of a sentence: "you live in Porto". */
  readonly said: string;
  readonly former?: Former;
  /** What `former` finds holds no longer; the memory, if any, is for when nothing is found. */
  readonly ends?: true;
  /** It was done, and not called off: a promise of it is kept. */
  readonly done?: true;
  /** Only this word was put right in what was last spoken of: "no, Porto". */
  readonly instead?: string;
  /** What was meant if the former thing is known for a tool: "moved from Trello to Notion". */
  readonly ifTool?: Telling;
  /** The word that `instead` takes the place of, where it was said: "Camden, not Kilburn"; or what was said before and is put right. */
  readonly wrong?: string;
  /** Somebody plays the part now that another one played, by name where it was told. */
  readonly successor?: { readonly name: string; readonly of?: string };
  /** What was last spoken of is over: "not any more". */
  readonly last?: true;
}

/** Something that was told, to be kept. */
export interface Tell {
  readonly kind: 'tell';
  readonly tellings: readonly Telling[];
  /** The person asked to have it remembered. */
  readonly asked: boolean;
}

/** What tellings are read against. */
export interface Hearing {
  readonly now: Moment;
  readonly dayFirst: boolean;
  /** They were just asked about themselves, so that a bare "night nurse at Fernhill" tells of them. */
  readonly answering: boolean;
}
