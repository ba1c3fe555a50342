import type { Clock, Part } from './draft.ts';

const NAMED: Readonly<Record<string, Clock>> = {
  noon: { minutes: 720, sure: true },
  midnight: { minutes: 0, sure: true, midnight: true },
};

function clock(hour: number, minute: number, half: string | undefined, written: string): Clock {
  if (half && hour >= 1 && hour <= 12 && minute < 60) {
    return { minutes: (hour % 12) * 60 + (half === 'pm' ? 720 : 0) + minute, sure: true };
  }
  const sure = hour > 12 || hour === 0 || /^0\d/.test(written);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) {
    return {
      minutes: 0,
      sure: true,
      impossible: `${written.padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    };
  }
  return { minutes: hour * 60 + minute, sure };
}

/** "5 past 3", "quarter to five". */
function relativeClock(words: string): Clock | undefined {
  const match =
    /^(?:a )?(half|quarter|\d{1,2})(?: minutes)? (past|after|to|of|before) (one|noon|midnight|\d{1,2})(?: (am|pm))?$/.exec(
      words,
    );
  if (!match) return undefined;
  const [, amount = '', side = '', target = '', half] = match;
  const base = parseClock(half ? `${target} ${half}` : target);
  if (!base) return undefined;
  const minutes = amount === 'half' ? 30 : amount === 'quarter' ? 15 : Number(amount);
  const later = side === 'past' || side === 'after';
  if (base.midnight && !later) return { minutes: 1440 - minutes, sure: true };
  return { minutes: base.minutes + (later ? minutes : -minutes), sure: base.sure };
}

/** Reads one clock in normal form ("9", "9:15 pm", "half past 3", "17 h", "noon"); undefined when it is none. */
export function parseClock(text: string): Clock | undefined {
  const words = text.replace(/^one\b/, '1').replace(/^12 (noon|midnight)$/, '$1');
  const named = Object.hasOwn(NAMED, words) ? NAMED[words] : undefined;
  if (named) return named;
  const told = relativeClock(words);
  if (told) return told;
  const half = /^half (\d{1,2})(?: (am|pm))?$/.exec(words);
  if (half) return clock(Number(half[1]), 30, half[2], half[1] ?? '');
  const match =
    /^(\d{1,2}):?(\d{2})?(?: o(?:'| )?clock)?(?: (am|pm))?(?: h)?$/.exec(words) ??
    /^(\d{1,2})[. ](\d{2})(?: (am|pm))?$/.exec(words) ??
    /^(\d{1,2}) h(?: (\d{2}))?$/.exec(words) ??
    /^(\d{2})(\d{2}) (?:hours|h)$/.exec(words) ??
    /^(\d{1,2})(\d{2}) (am|pm)$/.exec(words);
  if (!match) return undefined;
  const [, hour = '', minute, meridiem] = match;
  const military = /^\d{4}( (hours|h))?$/.test(words);
  const read = clock(Number(hour), Number(minute ?? 0), meridiem, hour);
  return military ? { ...read, sure: true } : read;
}

/** Reads a list of clocks; "9 and 11 am" gives its am to the one before as well. */
export function parseClocks(text: string): readonly Clock[] | undefined {
  const words = text.split(/ (?:, and|,|and|or|\/) (?:at )?/);
  const half = / (am|pm)$/.exec(words.at(-1) ?? '')?.[1];
  const clocks: Clock[] = [];
  for (const word of words) {
    const bare = /^\d{1,2}(:\d{2})?$/.test(word) && Number.parseInt(word, 10) <= 12;
    const read = parseClock(
      half && bare && !word.startsWith('0') ? inherit(word, half, words.at(-1) ?? '') : word,
    );
    if (!read) return undefined;
    clocks.push(read);
  }
  return clocks;
}

/** "9 and 11 am" are both mornings, but in "11 and 2 pm" the 11 is not at night. */
function inherit(word: string, half: string, last: string): string {
  const [own, other] = [Number.parseInt(word, 10) % 12, Number.parseInt(last, 10) % 12];
  return half === 'pm' && own > other ? word : `${word} ${half}`;
}

/** The usual time of a part of the day, in minutes after midnight. */
export const PART_TIMES: Readonly<Record<Part, number>> = {
  morning: 9 * 60,
  noon: 12 * 60,
  afternoon: 15 * 60,
  evening: 18 * 60,
  night: 20 * 60,
  end: 17 * 60,
};

/**
 * Minutes after midnight that a clock means: am, pm and the part of the day decide, else 1 to 6 are in the
 * afternoon. 1440 and more are on the day after.
 */
export function settleClock(clock: Clock, part: Part | undefined, early = false): number {
  if (clock.midnight) return 1440;
  const hour = Math.floor(clock.minutes / 60);
  if (clock.minutes === 1440) return 1440;
  if (clock.sure || hour > 12) return clock.minutes;
  const later = clock.minutes + 720;
  if (part === 'morning' || (part === undefined && early))
    return hour === 12 ? clock.minutes - 720 : clock.minutes;
  if (part === 'night') {
    if (hour === 12) return clock.minutes + 720;
    return hour < 5 ? clock.minutes + 1440 : later;
  }
  if (hour === 12) return clock.minutes;
  if (part === 'afternoon' || part === 'evening' || part === 'end') return later;
  if (part === 'noon') return hour < 11 ? later : clock.minutes;
  return hour >= 1 && hour <= 6 ? later : clock.minutes;
}
