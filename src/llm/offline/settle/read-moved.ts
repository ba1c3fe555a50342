import type { Memory } from '../known.ts';
import { findDate } from '../telling/find-date.ts';
import type { Ahead } from '../telling/find-date.ts';
import type { Telling } from '../telling/telling.ts';
import type { Moment } from '../time/calendar.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import { MOVED } from './marks.ts';

const SHIFT = pattern(
  '(?:(?:by|for|back|forward|forwards|on|up|out)(?: by)? )?(?<n>an?|one|two|three|four|five|six|another|an extra|one more|a further|another two|another three|\\d{1,2}) (?:more )?(?<unit>days?|weeks?|fortnight|months?)(?: (?<way>earlier|sooner|forward|forwards|later|back))?',
);
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  'another two': 2,
  'another three': 3,
};
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30 };
/** Verbs of moving, or a time that is given, before which a length says by how much. */
const BY_LENGTH =
  /\b(?:moved|pushed|shoved|put|postponed|delayed|set|slipped|slips|bumped|shifted|brought|knocked|extended|gave|given|gives|got|granted|has|have|bought)\b/;
/** "The trip's a day later than I said": so does being later. */
const IS_LATER =
  /(?:'s|\b(?:is|are|be|was|starts?|begins?|comes?|happens?|now|actually)) (?:an?|one|two|three|four|five|six|\d{1,2}) (?:days?|weeks?|fortnight|months?) (?:later|earlier|sooner)\b/;
const SOONER = /\b(?:forward|forwards|earlier|sooner|up|ahead)\b/;

/** Words before a time that say that it was this once, and is not now. */
const WAS =
  /(?:^| )(?:(?:can|could|will|do|does) not (?:do|make|manage|come|be|work)(?: it)?(?: on)?|from|not|not on|not at|not the|instead of|rather than|than|was|originally|is not|was on|was at|make|make the)$/;
const TO = /(?:^| )(?:to|until|till|for|on|due|by|now|at|is|it is)$/;

/** A time that a sentence names, and what stands right before it. */
interface Named {
  readonly ahead: Ahead;
  readonly before: string;
  readonly at: number;
}

/** "from 10:00 to 15:00" names two times, of which the last is the new one. */
function ends(sentence: Sentence, from: number, to: number): number {
  const at = sentence.tokens.findIndex(
    ({ norm }, i) => i > from && i < to && /^(?:to|until|till)$/.test(norm),
  );
  const first = sentence.tokens[from]?.norm === 'from' || sentence.tokens[from - 1]?.norm === 'from';
  return first && at > 0 ? at + 1 : from;
}

/** The times ahead that a sentence names, each read alone. */
function timesIn(sentence: Sentence, now: Moment, dayFirst: boolean): readonly Named[] {
  return findPhrases(sentence, dayFirst).flatMap(({ from, to }) => {
    const start = ends(sentence, from, to);
    // "on Saturday, not Sunday": the day that it is not on belongs to the same phrase.
    const not = sentence.tokens.findIndex(({ norm }, at) => at > start && at < to && norm === 'not');
    const end = not < 0 ? to : sentence.tokens[not - 1]?.norm === ',' ? not - 1 : not;
    const ahead = findDate(partOf(sentence, start, end), now, dayFirst);
    const lead = start > from ? 'to' : partOf(sentence, Math.max(0, from - 3), from).norm;
    return ahead ? [{ ahead, before: lead, at: start }] : [];
  });
}

function sameTime({ on, clockOnly }: Ahead, known: string): boolean {
  if (clockOnly) return known.slice(11, 16) === on.slice(11, 16);
  return (
    known.slice(0, 10) === on.slice(0, 10) && (on.length <= 10 || known.slice(11, 16) === on.slice(11, 16))
  );
}

/** The time that something has from now on; undefined where none is named. */
function newTime(sentence: Sentence, known: string, now: Moment, dayFirst: boolean): Ahead | undefined {
  const named = timesIn(sentence, now, dayFirst).filter(
    ({ ahead, before }) => !WAS.test(before) && !sameTime(ahead, known),
  );
  // "Tuesday" beside another day is the Tuesday on which it was to be.
  const weekday = new Date(`${known.slice(0, 10)}T00:00Z`).getUTCDay();
  const others = named.length > 1 ? named.filter(({ ahead }) => ahead.weekday !== weekday) : named;
  // A clock beside the day on which it is known to be is the new hour of that day.
  const day = others.filter(({ ahead }) => !ahead.clockOnly);
  const some = day.length > 0 ? day : others;
  const moved = sentence.tokens.findIndex(({ norm }) => MOVED.test(norm));
  return (
    some.find(({ before, at }) => at > moved && TO.test(before)) ??
    some.find(({ at }) => at > moved) ??
    some[0]
  )?.ahead;
}

/** By how many days something is moved; undefined where no length is named. */
function shiftIn(sentence: Sentence): number | undefined {
  const { norm, tokens } = sentence;
  if (!BY_LENGTH.test(norm) && !IS_LATER.test(norm)) return undefined;
  for (const [at] of tokens.entries()) {
    const found = matchAt(sentence, at, SHIFT);
    const { n = '', unit = '', way = '' } = found?.groups ?? {};
    const per = DAYS[unit.replace(/s$/, '')];
    if (!found || per === undefined) continue;
    const count = COUNTS[n] ?? (Number(n) || 1);
    const sooner =
      SOONER.test(way) || SOONER.test(partOf(sentence, at, found.next).norm) || / forwards? /.test(norm);
    return (sooner ? -1 : 1) * count * per;
  }
  return undefined;
}

const NEXT_TO = new RegExp(
  `\\bthe (?<unit>day|week|${WEEKDAYS.join('|')}) (?<side>after|before)(?: that| it| this)?(?= |$)`,
);

/** "the Thursday after", "the day before": by how many days that is from when it was. */
function nextTo({ norm }: Sentence, known: string): number | undefined {
  const { unit, side } = NEXT_TO.exec(norm)?.groups ?? {};
  if (!unit) return undefined;
  const sign = side === 'before' ? -1 : 1;
  if (unit === 'day' || unit === 'week') return sign * (unit === 'day' ? 1 : 7);
  const from = new Date(`${known.slice(0, 10)}T00:00Z`).getUTCDay();
  const to = WEEKDAYS.findIndex((day) => day === unit);
  return sign * (((sign * (to - from) + 6) % 7) + 1);
}

/** What a sentence says of a thing with a date that has another one now. */
export function readMovedOf(
  memory: Memory,
  sentence: Sentence,
  now: Moment,
  dayFirst: boolean,
  moves = MOVED.test(sentence.norm),
): Telling | undefined {
  const { id, kind, content, on } = memory;
  if (!on || !moves) return undefined;
  const former = { words: content, changed: true, id };
  const near = nextTo(sentence, on);
  const ahead = near === undefined ? newTime(sentence, on, now, dayFirst) : undefined;
  if (ahead) {
    const { weekday, monthday, clockOnly } = ahead;
    const more = {
      ...(weekday === undefined ? {} : { weekday }),
      ...(monthday ? { monthday } : {}),
      ...(clockOnly ? { clock: true as const } : {}),
    };
    return { memory: { kind, content: '', on: ahead.on, ...more }, said: content, former };
  }
  const shift = near ?? shiftIn(sentence);
  return shift === undefined
    ? undefined
    : { memory: { kind, content, on: null, shift }, said: content, former };
}
