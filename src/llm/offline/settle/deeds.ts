import { stemOf } from '../act/alike.ts';

/** What people promise to do, as stems: verbs of one line may be said for one another. */
export const DEEDS: readonly ReadonlySet<string>[] = [
  'send post mail email e-mail deliver hand give bring return get forward drop pass ship show share take upload submit file back',
  'finish complete do write draft prepare make put type compile submit file',
  'call phone ring speak talk text message tell inform let contact write email',
  'pay settle transfer wire',
  'buy get pick order fetch collect bring',
  'fix repair mend sort replace',
  'book reserve arrange organise organize order schedule make',
  'see meet visit drop',
  'check review read look go proofread',
  'renew extend',
].map((line) => new Set(line.split(' ').map(stemOf)));

const ALL = new Set(DEEDS.flatMap((line) => [...line]));

/** True of a verb, as its stem, that says what is done to a thing and not to which. */
export function isDeed(stem: string): boolean {
  return ALL.has(stem);
}
