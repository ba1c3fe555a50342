import { readOnce } from '../../../domain/read-once.ts';
import type { Groups } from './frame.ts';
import { QUESTIONS } from './of-asking.ts';
import { CHANGES } from './of-changes.ts';
import { CHOICES } from './of-choices.ts';
import { CLEFTS } from './of-clefts.ts';
import { DATES } from './of-dates.ts';
import { LIKINGS } from './of-likings.ts';
import { PEOPLE } from './of-people.ts';
import { THINGS } from './of-things.ts';
import { OF_WHAT_IS_KNOWN, WISHES } from './of-wishes.ts';
import { WORK } from './of-work.ts';

/** A question, though no sign says so. */
const ASKS =
  /^(?:(?:[Rr]emind me|[Tt]ell me|[Ss]o|[Aa]nd),? )*(?:[Ww]ho|[Ww]hat|[Ww]hich|[Ww]here)(?:'s)? (?!I |we )/;
const ASKED = [...WISHES, ...QUESTIONS, ...OF_WHAT_IS_KNOWN];
const FRAMES = [
  ...WISHES,
  ...CHANGES,
  ...LIKINGS,
  ...CLEFTS,
  ...CHOICES,
  ...DATES,
  ...WORK,
  ...THINGS,
  ...PEOPLE,
];

const lately = readOnce<string>(64);

/** A text that tells something in a roundabout frame, or asks in one, with the plain one in its place. */
export function recastFrames(text: string): string {
  return lately(text, () =>
    (text.includes('?') || ASKS.test(text) ? ASKED : FRAMES).reduce(
      (told, { at, plain }) => told.replaceAll(at, (whole, ...found) => plain(found.at(-1) as Groups, whole)),
      text,
    ),
  );
}
