import { matchAt } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { monthNumber } from '../words/vocabulary.ts';
import type { Bound, Draft } from './draft.ts';
import { countOf, dayUnit, weekdayRange, weekdaysOf, WORKDAYS } from './numbers.ts';
import { pattern } from './pattern.ts';
import { parseClock } from './read-clock.ts';
import { readRows } from './rows.ts';
import type { Reader, Reading, Row } from './rows.ts';

const STARTS = pattern(
  '(?:starting|beginning|commencing|start|starts|begin|effective|as of|as from|from)(?: (?:from|on|at|in|the week of))?',
);
const ENDS = pattern(
  '(?:and )?(?:until|up to|up until|up to and including|ending|ends|end|finishing|stopping|stop)(?: (?:on|at|by|in|and including))?',
);
/** "from 1 december to 18 december". */
const TO = pattern('to(?: and including)?');
const THROUGH = pattern('through(?:out)?(?: (?:to|until|on))?(?: the end of)?');
const CLOCK = pattern('(?<c>{CLOCK})');
const MONTH = pattern(
  '(?:the )?(?<edge>(?:end|start|beginning|middle) of )?(?<m>{MONTH})(?! \\d)(?: (?<y>{YEAR}))?',
);
const YEAR = pattern('(?<y>{YEAR})');
const OPEN = pattern(
  '(?:until|till) (?:further notice|i (?:say|tell you)(?: so| to stop| otherwise| stop)?)|from now on|indefinitely|forever|for ever',
);

function boundAt(sentence: Sentence, index: number, day: Reader): { bound: Bound; next: number } | undefined {
  const month = matchAt(sentence, index, MONTH);
  const named = day(sentence, index, undefined);
  if (month && !(named && named.next > month.next)) return monthBound(month.groups, month.next);
  const words = named?.draft.days?.[0];
  if (named && words) return { bound: { day: words }, next: named.next };
  const year = matchAt(sentence, index, YEAR);
  if (year) {
    return {
      bound: { day: { form: 'date', year: Number(year.groups['y']), month: 1, date: 1 }, before: true },
      next: year.next,
    };
  }
  const clock = matchAt(sentence, index, CLOCK);
  const read = clock && parseClock(clock.groups['c'] ?? '');
  return clock && read ? { bound: { clock: read }, next: clock.next } : undefined;
}

function monthBound(
  groups: Readonly<Record<string, string | undefined>>,
  next: number,
): { bound: Bound; next: number } | undefined {
  if (groups['edge']?.startsWith('middle')) return undefined;
  const year = groups['y'] ? { year: Number(groups['y']) } : {};
  const month = monthNumber(groups['m'] ?? '');
  if (groups['edge']?.startsWith('end'))
    return { bound: { day: { form: 'date', ...year, month, date: 0 } }, next };
  return { bound: { day: { form: 'date', ...year, month, date: 1 }, before: true }, next };
}

function isSpan(bound: Bound): boolean {
  const day = bound.day;
  return day?.form === 'week' ? day.weekday === undefined : day?.form === 'month' || day?.form === 'year';
}

/** "until friday" holds friday, "until december" and "until next week" end before them, "through december" holds it. */
function readEnd(sentence: Sentence, index: number, day: Reader, begun: boolean): Reading | undefined {
  const through = matchAt(sentence, index, THROUGH);
  const keyword =
    through ?? matchAt(sentence, index, ENDS) ?? (begun ? matchAt(sentence, index, TO) : undefined);
  if (!keyword) return undefined;
  const found = boundAt(sentence, keyword.next, day);
  if (!found) return undefined;
  const { bound, next } = found;
  const named = bound.day;
  if (through && bound.before && named?.form === 'date') {
    const last =
      named.month === 1 && sentence.tokens[next - 1]?.norm.startsWith('20') ? { ...named, month: 12 } : named;
    return { draft: { ends: { day: { ...last, date: 0 } } }, next };
  }
  const edge = named?.form === 'month' || named?.form === 'year' ? named.edge === 'first' : true;
  if (!through && isSpan(bound) && edge) return { draft: { ends: { ...bound, before: true } }, next };
  return { draft: { ends: bound }, next };
}

const NOW = pattern(
  '(?:starting|beginning|start|from|effective)(?: from)? (?:now|immediately|right now|right away|today|straight away|at once)(?: on)?',
);

function readStart(sentence: Sentence, index: number, day: Reader): Reading | undefined {
  const now = matchAt(sentence, index, NOW);
  if (now) return { draft: { starts: { now: true } }, next: now.next };
  const keyword = matchAt(sentence, index, STARTS);
  const found = keyword && boundAt(sentence, keyword.next, day);
  if (!found) return undefined;
  const on = sentence.tokens[found.next]?.norm;
  const { before: _before, ...bound } = found.bound;
  return {
    draft: { starts: bound },
    next: found.next + (on && /^(on|onwards?|forward|forwards)$/.test(on) ? 1 : 0),
  };
}

const DAYS = '(?<days>{DAYLIST}|weekends?|weekdays?|working days)';
const MONTHS = '{MONTH}(?: (?:, and|,|and|or) {MONTH}){0,11}';
const NOT =
  '(?:except(?:ing)?|excluding|excl|but not|not|and not|apart from|other than|besides|minus|without|but|skipping|skip|never|save|bar|barring|no)(?: (?:for|on|in|at|the|every|during)){0,4}';

function daysOf(words: string): readonly number[] {
  const range = / (?:-|to|through) /.test(words) ? weekdaysOf(words) : [];
  if (range.length === 2) return weekdayRange(range[0] ?? 0, range[1] ?? 0);
  if (words.startsWith('weekend')) return [6, 0];
  return /^(weekday|working)/.test(words) ? WORKDAYS : weekdaysOf(words);
}

function lasting(count: number, word: string, next: boolean): Draft | undefined {
  if (/^h(ours)?$/.test(word)) return { lasting: { count, unit: 'hour', next } };
  const known = dayUnit(word);
  return known && Number.isInteger(count)
    ? { lasting: { count: count * known.per, unit: known.unit, next } }
    : undefined;
}

const ROWS: readonly Row[] = [
  { at: OPEN, beside: true, read: () => ({}) },
  { at: pattern('from now on'), read: () => ({}) },
  {
    at: pattern('(?:and )?(?:for|over|during) (?:the )?(?:next|coming|following) (?<n>{N} )?(?<unit>{UNIT})'),
    read: (g) => lasting(countOf(g('n').trim() || '1'), g('unit'), true),
  },
  {
    at: pattern('in (?:the )?(?:next|coming) (?<n>{N} )?(?<unit>{UNIT})'),
    beside: true,
    read: (g) => lasting(countOf(g('n').trim() || '1'), g('unit'), true),
  },
  {
    at: pattern(
      '(?:and )?for (?:another |a total of )?(?<n>{N}) (?<unit>{UNIT})(?: only| in total| running| straight| in a row)?',
    ),
    beside: true,
    read: (g) => lasting(countOf(g('n')), g('unit'), false),
  },
  {
    at: pattern('(?:for )?(?:the )?(?:rest|reminder) of (?:the |this )(?<unit>week|month|year)'),
    read: (g) => ({ ends: { day: restOf(g('unit')) } }),
  },
  {
    at: pattern(
      '(?:for |on )?(?:the )?(?:next|coming|following) (?<n>\\d{1,3}) (?<days>{WEEKDAYS}|weekdays|working days|weekends)',
    ),
    read: (g) => nextDays(Number(g('n')), g('days')),
  },
  {
    at: pattern('for (?<n>\\d{1,3}) (?<days>{WEEKDAYS})'),
    beside: true,
    read: (g) => nextDays(Number(g('n')), g('days')),
  },
  {
    at: pattern('(?:the )?next (?<n>\\d{1,3}) (?<part>days|mornings|evenings|nights|afternoons)'),
    read: (g) => ({
      repeat: { freq: 'day', interval: 1 },
      times: Number(g('n')),
      ...(g('part') === 'days' ? {} : { part: g('part').slice(0, -1) as 'morning' }),
    }),
  },
  {
    at: pattern(
      '(?:for )?(?:a total of |only |just )?(?<n>\\d{1,4}) (?:more )?times(?: in total| in all| only| altogether| total)?',
    ),
    beside: true,
    read: (g) => ({ times: Number(g('n')) }),
  },
  { at: pattern('x ?(?<n>\\d{1,3})'), beside: true, read: (g) => ({ times: Number(g('n')) }) },
  { at: pattern('(?:only |just )?twice(?: only| in total)?'), beside: true, read: () => ({ times: 2 }) },
  {
    at: pattern(`${NOT} ${DAYS}`),
    beside: true,
    read: (g) => ({ except: { weekdays: daysOf(g('days')), months: [] } }),
  },
  {
    at: pattern(`${NOT} (?:in )?(?<m>${MONTHS})`),
    beside: true,
    read: (g) => ({ except: { weekdays: [], months: monthsOf(g('m')) } }),
  },
  {
    at: pattern(`(?:in|during|throughout|all through|all of) (?:the month of )?(?<m>${MONTHS})`),
    read: (g) => ({ months: monthsOf(g('m')) }),
  },
  {
    at: pattern(`(?:from |between )(?<a>{MONTH}) (?:to|through|until|-|and) (?<b>{MONTH})`),
    beside: true,
    read: (g) => ({ months: monthRange(monthNumber(g('a')), monthNumber(g('b'))) }),
  },
];

function restOf(unit: string): NonNullable<Bound['day']> {
  if (unit === 'week') return { form: 'week', weeks: 0, weekday: 0 };
  if (unit === 'month') return { form: 'month', months: 0, edge: 'last' };
  return { form: 'year', years: 0, edge: 'last' };
}

function nextDays(times: number, days: string): Draft {
  return { repeat: { freq: 'week', interval: 1, weekdays: daysOf(days) }, times };
}

function monthsOf(words: string): number[] {
  return words
    .split(' ')
    .map(monthNumber)
    .filter((month) => month > 0);
}

function monthRange(from: number, to: number): number[] {
  return Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, i) => ((from - 1 + i) % 12) + 1);
}

/** The reader of what limits a recurrence: its start, its end, how often, and the days it leaves out. */
export function boundReader(day: Reader): Reader {
  const rows = readRows(ROWS);
  return (sentence, index, before) => {
    const table = rows(sentence, index, before);
    const start = readStart(sentence, index, day);
    const end =
      before || /^(until|through)$/.test(sentence.tokens[index]?.norm ?? '')
        ? readEnd(sentence, index, day, before?.starts !== undefined)
        : undefined;
    return [table, start, end].filter((one) => one !== undefined).sort((a, b) => b.next - a.next)[0];
  };
}
