import type { App } from '../../src/app.ts';
import type { Memory } from '../../src/db/generated/client.ts';
import type { Schedule } from '../../src/db/schedules.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Case } from '../case.ts';

/** What the state before a case is written into, and for whom; the clock stands at the case's beginning. */
export interface Scene {
  readonly item: Case;
  readonly app: App;
  readonly person: Person;
}

/** A pattern that was written, and when it was last seen. */
export interface WrittenPattern {
  readonly id: string;
  readonly label: string;
  readonly lastSeen: Date;
}

/** What was written of what an offer can be about, with the words by which a case calls it. */
export interface Written {
  readonly memories: readonly Memory[];
  readonly schedules: readonly Schedule[];
  readonly patterns: readonly WrittenPattern[];
}
