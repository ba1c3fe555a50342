import type { Clock, Draft, Part } from './draft.ts';
import { countOf, minuteUnit } from './numbers.ts';
import { pattern } from './pattern.ts';
import { parseClock, parseClocks, settleClock } from './read-clock.ts';
import { partOf, partTimes } from './repeat-words.ts';
import { readRows } from './rows.ts';
import type { Reader, Row } from './rows.ts';

function clocks(words: string, part?: Part): Draft | undefined {
  const read = parseClocks(words);
  if (!read) return undefined;
  if (/ or /.test(words)) return { vague: `Which one: ${words}?` };
  return part ? { clocks: read, part } : { clocks: read };
}

function window(from: string, to: string): Draft | undefined {
  const half = / (am|pm)$/.exec(to)?.[1];
  const bare = /^\d{1,2}$/.test(from);
  const start = parseClock(bare && half === 'am' ? `${from} am` : from);
  const end = parseClock(to);
  return start && end ? { window: { from: start, to: end } } : undefined;
}

/** "8 am 2 pm 8 pm": clocks with nothing between them. */
function manyClocks(words: string): Draft | undefined {
  const found = words.match(/\S+ (?:am|pm)|\S+:\S+|noon|midnight/g);
  return found ? clocks(found.join(' , ')) : undefined;
}

/** "an hour before 6 pm". */
function clockBefore(length: string, words: string): Draft | undefined {
  const [minutes, at] = [duration(length), parseClock(words)];
  if (minutes === undefined || !at || at.impossible) return undefined;
  const before = settleClock(at, undefined) - minutes;
  return before >= 0 ? { clocks: [{ minutes: Math.floor(before), sure: true }] } : undefined;
}

function relative(minutes: number | undefined): Draft | undefined {
  return minutes === undefined ? undefined : { relative: minutes };
}

/** The minutes of a length of time that `DURATION` matches; undefined when it is none. */
export function duration(words: string): number | undefined {
  if (/^half (?:an? )?hours$|^half - hours$/.test(words)) return 30;
  if (/^(?:a )?quarter (?:of )?(?:an )?hours$/.test(words)) return 15;
  if (/^(?:3|a?) ?quarters of an hours$/.test(words)) return 45;
  const half = /^(?<n>\d{1,3}|an?|one) (?:hours and (?:a )?half|and a half hours)$/.exec(words);
  if (half) return countOf(half.groups?.['n'] ?? '1') * 60 + 30;
  let total = 0;
  for (const [, n = '', unit = 'm'] of words.matchAll(
    /\b(a couple of|a couple|couple of|\d{1,5}(?:\.\d{1,2})?|an?|one)\b ?([a-z]+)?/g,
  )) {
    const each = minuteUnit(unit);
    if (each === undefined) return undefined;
    total += countOf(n) * each;
  }
  return total > 0 ? Math.round(total * 100) / 100 : undefined;
}

const SMALL = '(?:hours|minutes|seconds|h|m|s)';
/** Lengths of time below a day, as the source of a pattern. */
export const DURATION = [
  'half (?:an? )?hours',
  'half - hours',
  '(?:a )?quarter (?:of )?(?:an )?hours',
  '3 quarters of an hours',
  '(?:\\d{1,3}|an?|one) hours and (?:a )?half',
  '(?:\\d{1,3}|an?|one) and a half hours',
  `\\d{1,2} (?:h|hours) [0-5]\\d(?! ${SMALL}(?: |$))`,
  `{N} ${SMALL}(?: (?:, |and )?{N} ${SMALL}){0,2}`,
  '\\d{1,2} h \\d{1,2}',
].join('|');
const DAY_PART = '(?:in the |at )(?<part>morning|afternoon|evening|night)';

const ROWS: readonly Row[] = [
  {
    at: pattern(
      '(?:(?:at )?(?:around|roughly|exactly|approx|approximately|circa|precisely) |at (?:about )?)?(?<c>{STRONG})(?: (?:-? ?ish|sharp|on the dot|prompt(?! (?:me|us)\\b)))?',
    ),
    read: (g) => clocks(g('c')),
  },
  {
    at: pattern(
      '(?:(?:at )?(?:around|roughly|exactly|approx|approximately|circa|precisely)|at (?:about )?) ?(?<c>{CLOCKS})(?: (?:-? ?ish|sharp|on the dot|prompt(?! (?:me|us)\\b)))?',
    ),
    read: (g) => clocks(g('c')),
  },
  {
    at: pattern('(?:at )?(?<c>{STRONG}(?: {STRONG}){1,11})'),
    read: (g) => manyClocks(g('c')),
  },
  {
    at: pattern(
      `(?<n>${DURATION}) before (?<c>{STRONG}|(?:1[3-9]|2[0-3]|\\d)(?= (?:to|remind|,|tomorrow|today|every|on)|$))`,
    ),
    read: (g) => clockBefore(g('n'), g('c')),
  },
  { at: pattern('(?<c>{CLOCK}) (?:- )?ish'), read: (g) => clocks(g('c')) },
  { at: pattern('(?<c>{CLOCK}) sharp'), read: (g) => clocks(g('c')) },
  {
    at: pattern('(?<c>{STRONG}(?: (?:, and|,|and|\\/) (?:at )?{CLOCK}){1,11})'),
    read: (g) => clocks(g('c')),
  },
  {
    at: pattern(
      '(?<c>{WEAK}(?: (?:, and|,|and|\\/) (?:at )?{CLOCK}){0,10} (?:, and|,|and|\\/) (?:at )?{STRONG})',
    ),
    read: (g) => clocks(g('c')),
  },
  { at: pattern(`(?:at )?(?<c>{CLOCK}) ${DAY_PART}`), read: (g) => clocks(g('c'), partOf(g('part'))) },
  {
    at: pattern(
      '(?<c>{WEAK})(?= (?:to|remind|ping|about|,|\\.|:|every|on|for|tomorrow|today|please|and|until)|$)',
    ),
    beside: true,
    read: (g) => clocks(g('c')),
  },
  {
    at: pattern('(?<c>{CLOCK}) (?<part>tonight)'),
    read: (g) =>
      clocks(g('c'), 'night') && { ...clocks(g('c'), 'night'), days: [{ form: 'offset', days: 0 }] },
  },
  {
    at: pattern('(?:in |during )?(?:the )?(?<part>morning|afternoon|evening|night)'),
    beside: true,
    read: (g) => ({ part: partOf(g('part')) }),
  },
  {
    at: pattern('(?:in the |during the )(?<part>morning|afternoon|evening|night)'),
    read: (g) => ({ part: partOf(g('part')) }),
  },
  {
    at: pattern('(?:in the )?(?<parts>(?:{PART})(?: (?:, and|,|and) (?:in the |the )?{PART}){1,4})'),
    beside: true,
    read: (g) => ({ clocks: partTimes(g('parts')) }),
  },
  { at: pattern('at night'), read: () => ({ part: 'night' }) },
  {
    at: pattern('this (?<part>morning|afternoon|evening)'),
    read: (g) => ({ part: partOf(g('part')), days: [{ form: 'offset', days: 0 }] }),
  },
  { at: pattern('(?:at |over |around )(?:lunch|lunch ?time|lunch time)'), read: () => ({ part: 'noon' }) },
  {
    at: pattern('(?:lunchtime|lunch time)(?= (?:tomorrow|today|on|every|to|remind))'),
    read: () => ({ part: 'noon' }),
  },
  {
    at: pattern('(?:lunch ?time|lunch time|lunch)(?! (?:with|for))'),
    beside: true,
    read: () => ({ part: 'noon' }),
  },
  {
    at: pattern(
      '(?:(?:at|by) )?(?:the )?(?:end of (?:the |my )?(?:business |working |work )?day|eod|close of business|end of business|close of play)',
    ),
    read: () => ({ part: 'end' }),
  },
  {
    at: pattern('(?:at )?(?:the )?(?:start of (?:the |my )?(?:working |work )?day)'),
    read: () => ({ part: 'morning' }),
  },
  { at: pattern('first thing(?: in the morning)?'), read: () => ({ part: 'morning' }) },
  { at: pattern('bright and early'), read: () => ({ part: 'morning' }) },
  { at: pattern('early'), beside: true, read: () => ({ part: 'morning' }) },
  { at: pattern('early in the morning'), beside: true, read: () => ({ part: 'morning' }) },
  {
    at: pattern(
      `(?:in|after|for in) (?:about |around |exactly |another |roughly |approximately |like |maybe |some )?(?<d>${DURATION})(?: ')?(?: time)?(?: or so)?(?: from now)?`,
    ),
    read: (g) => relative(duration(g('d'))),
  },
  {
    at: pattern(`in - (?<d>${DURATION})`),
    read: (g) => relative(-(duration(g('d')) ?? 0)),
  },
  {
    at: pattern('(?:at )?half (?<h>[1-9]|1[0-2])(?= (?:tomorrow|tonight|today|to|on|this|remind|in|,)|$)'),
    read: (g) => clocks(`half ${g('h')}`),
  },
  {
    at: pattern(
      '(?:at )?(?:(?:the |this |that )?same time|this time)(?= (?:tomorrow|every|each|next|on|daily|in))',
    ),
    read: () => ({ clocks: [{ minutes: 0, sure: true, sameTime: true }] }),
  },
  { at: pattern(`(?<d>${DURATION}) (?:from now|hence)`), read: (g) => relative(duration(g('d'))) },
  {
    at: pattern('in (?<d>\\d{1,3})(?= (?:to|please|remind|that|,|\\.|!|$)|$)'),
    read: (g) => relative(Number(g('d'))),
  },
  { at: pattern('in (?:a|one) (?:minutes|min)'), read: () => relative(1) },
  {
    at: pattern('(?:between|from) (?<a>{CLOCK}) (?:and|to|until|-|through) (?<b>{CLOCK})'),
    read: (g) => window(g('a'), g('b')),
  },
  {
    at: pattern('(?:at |from )?(?<a>{CLOCK}) (?:-|to|until|through) (?<b>{CLOCK})(?! {MONTH})'),
    beside: true,
    read: (g) => window(g('a'), g('b')),
  },
  {
    at: pattern('(?:during |in |within )(?:(?:the|my|our) )?(?:work|working|business|office) (?:hours|day)'),
    beside: true,
    read: () => window('9:00', '17:00'),
  },
  {
    at: pattern('(?:during |in |throughout |through )(?:the )?(?:day|daytime)'),
    beside: true,
    read: () => ({ vague: 'Between which hours?' }),
  },
];

/** The reader of times within a day: clocks, parts of the day, "in 20 minutes", "between 9 and 5". */
export const readHour: Reader = readRows(ROWS);

/** A bare length of time such as an answer to a question gives it ("10 minutes"), in minutes. */
export function readDuration(normal: string): number | undefined {
  const match = pattern(`(?:for |by )?(?<d>${DURATION})`).exec(normal);
  return match && match[0].length === normal.length ? duration(match.groups?.['d'] ?? '') : undefined;
}

/** The clock of a lone number such as an answer gives it ("5", "5.30"). */
export function readLoneClock(normal: string): Clock | undefined {
  return /^\d{1,2}([.:]\d{2})?$|^one$|^\d{1,2} h$/.test(normal) ? parseClock(normal) : undefined;
}
