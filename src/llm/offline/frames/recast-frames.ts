import type { Groups } from './frame.ts';
import { LIKINGS } from './of-likings.ts';
import { PEOPLE } from './of-people.ts';
import { THINGS } from './of-things.ts';
import { WORK } from './of-work.ts';

const FRAMES = [...LIKINGS, ...WORK, ...THINGS, ...PEOPLE];

/** A text that tells something in a roundabout frame, with the plain one in its place; questions are left as they are. */
export function recastFrames(text: string): string {
  if (text.includes('?')) return text;
  return FRAMES.reduce(
    (told, { at, plain }) => told.replaceAll(at, (...found) => plain(found.at(-1) as Groups)),
    text,
  );
}
