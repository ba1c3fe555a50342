import type { App } from '../../src/app.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Case } from '../case.ts';

/** What the state before a case is written into, and for whom; the clock stands at the case's beginning. */
export interface Scene {
  readonly item: Case;
  readonly app: App;
  readonly person: Person;
}
