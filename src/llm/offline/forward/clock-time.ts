import { parseClock } from '../time/read-clock.ts';
import { readSentence } from '../words/sentence.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';

/** A time of day as people write it. */
export const CLOCK =
  "(?:\\d{1,2}(?:[:.h]\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?|noon|midnight|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half past [a-z0-9]+)(?: o'?clock)?(?: (?:in the (?:morning|afternoon|evening)|at night|sharp))?";
/** A day of the week as people write it. */
export const DAY = `(?:${WEEKDAYS.join('|')}|${WEEKDAYS.map((day) => day.slice(0, 3)).join('|')}|tues|thurs|thur)s?`;

/** In which half of the day a bare hour is meant. */
export type Half = 'morning' | 'evening';

/** A time of day as `HH:MM`; a bare hour is read as who says it means it, beside the other end of its span. */
export function clockTime(words: string | undefined, half: Half, other?: string): string | undefined {
  if (!words) return undefined;
  const plain = words
    .replace(/ (?:in the (?:morning|afternoon|evening)|at night|sharp)$/, '')
    .replace(/ o'?clock$/, '');
  const read = parseClock(readSentence(plain).norm);
  if (!read || read.impossible) return undefined;
  const late = /(?:afternoon|evening|night)$/.test(words);
  const early = words.endsWith('morning');
  const bare = !read.sure && read.minutes < 720 && !/[:.h]\d{2}/.test(words);
  // "Quiet from 12 to 2" is at noon.
  const noon =
    other !== undefined &&
    half === 'morning' &&
    bare &&
    read.minutes <= 300 &&
    /^(?:1[0-6]|noon|midday|twelve|eleven)(?!\d)/.test(other);
  const up = !early && (late || (bare && half === 'evening') || noon) && read.minutes < 720;
  const minutes = (read.minutes + (up ? 720 : 0)) % 1440;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
