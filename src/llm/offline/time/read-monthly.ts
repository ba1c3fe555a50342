import { monthNumber, weekdayNumber } from '../words/vocabulary.ts';
import type { Draft } from './draft.ts';
import { countOf, ordinalsOf, WORKDAYS } from './numbers.ts';
import { pattern } from './pattern.ts';
import { PLACES, placesOf, repeat, WEEKEND, WORKDAY } from './repeat-words.ts';
import { readRows } from './rows.ts';
import type { Groups, Reader, Row } from './rows.ts';

const APART =
  '(?<each>monthly|once (?:a|per|every) month|on a monthly basis|(?:every|each) (?:single )?(?:(?:{N}|other|second|third|fourth|sixth|[2-9]th) )?months?)';
const OF_MONTH = `(?:(?:of|in) (?:the|a|any) (?:calendar )?month|(?:of |in )?${APART})`;
const QUARTER = '(?:quarterly|once (?:a|per|every) quarter|(?:every|each) quarter)';
const THE = '(?:(?:on|at|by|the|every|each) ){0,4}';
const ON = '(?:(?:,|on|at|the|:) ){0,4}';
const NTH = `(?<places>${PLACES}) (?<day>{ANYDAY}|${WORKDAY}s?|weekend day|days?)`;
const DATES = '(?<dates>{ORD}(?: (?:, and|,|and|or|\\/) (?:the )?(?:{ORD}|last day|last)){0,9})(?: day)?';
const DATE = '(?:(?<d>\\d{1,2}|{ORD}) (?:of )?(?<m>{MONTH})|(?<mm>{MONTH}) (?:the )?(?<dd>\\d{1,2}|{ORD}))';

/** "every other month" is two apart, "monthly" and "of the month" one. */
function apart(words: string): number {
  const word = /^(?:every|each) (?:single )?(.*?) ?months?$/.exec(words)?.[1] ?? '';
  if (word === '') return 1;
  if (/^(?:other|second|2th)$/.test(word)) return 2;
  return ordinalsOf(word)[0] ?? countOf(word);
}

function placed(freq: 'month' | 'quarter', g: Groups): Draft {
  const places = placesOf(g('places'));
  const interval = freq === 'month' ? apart(g('each')) : 1;
  const day = g('day').replace(/s$/, '');
  if (day === 'day') return repeat(freq, interval, { dates: places });
  const weekday = weekdayNumber(day);
  if (weekday >= 0) return repeat(freq, interval, { places, weekdays: [weekday] });
  const weekdays = day.includes('weekend') ? WEEKEND : WORKDAYS;
  return repeat(freq, interval, { places, weekdays, together: true });
}

function dated(g: Groups): Draft {
  return repeat('month', apart(g('each')), { dates: ordinalsOf(g('dates')) });
}

function yearlyOn(month: string, date: string): Draft {
  const dates = ordinalsOf(date).length > 0 ? ordinalsOf(date) : [Number(date)];
  return { ...repeat('year', 1, { dates }), months: [monthNumber(month)] };
}

function edge(side: string, unit: string): Draft {
  const last = side === 'end' || side === 'last';
  if (unit === 'year') return yearlyOn(last ? 'december' : 'january', last ? '31' : '1');
  return repeat(unit === 'quarter' ? 'quarter' : 'month', 1, { dates: [last ? -1 : 1] });
}

const FEASTS: Readonly<Record<string, readonly [string, string]>> = {
  christmas: ['december', '25'],
  xmas: ['december', '25'],
  'christmas day': ['december', '25'],
  'christmas eve': ['december', '24'],
  'boxing day': ['december', '26'],
  "new year's eve": ['december', '31'],
  "new year's day": ['january', '1'],
  "new year's": ['january', '1'],
  halloween: ['october', '31'],
  "valentine's day": ['february', '14'],
};

const ROWS: readonly Row[] = [
  { at: pattern(APART), read: (g) => repeat('month', apart(g('each'))) },
  { at: pattern(QUARTER), read: () => repeat('quarter') },
  { at: pattern('(?:four|4) times a year'), read: () => repeat('quarter') },
  {
    at: pattern('(?:twice a year|half - yearly|half yearly|semiannually|semi - annually|biannually)'),
    read: () => repeat('month', 6),
  },
  {
    at: pattern(
      '(?:yearly|annually|once (?:a|per|every) year|(?:every|each) (?:single )?year|on a yearly basis|per year)',
    ),
    read: () => repeat('year'),
  },
  {
    at: pattern('(?:bimonthly|bi - monthly)'),
    read: () => ({
      vague: 'Every two months, or twice a month?',
      choices: [
        { words: /every|other|2 months/, draft: repeat('month', 2) },
        { words: /twice/, draft: { ...repeat('month'), lacks: 'days' } },
      ],
    }),
  },
  {
    at: pattern('(?:semi - monthly|semimonthly)'),
    read: () => ({ ...repeat('month'), lacks: 'days' }),
  },
  { at: pattern(`${THE}${NTH} ${OF_MONTH}`), read: (g) => placed('month', g) },
  { at: pattern(`${APART} ${ON}${NTH}`), read: (g) => placed('month', g) },
  {
    at: pattern(`${THE}${NTH} (?:(?:of|in) (?:the|a) quarter|(?:of |in )?${QUARTER})`),
    read: (g) => placed('quarter', g),
  },
  { at: pattern(`${QUARTER} ${ON}${NTH}`), read: (g) => placed('quarter', g) },
  {
    at: pattern(
      `(?:on )?(?:every|each) (?<places>{PLACE}(?: (?:, and|,|and) (?:the |every )?{PLACE}){1,4}) (?<day>{ANYDAY}|${WORKDAY})`,
    ),
    read: (g) => placed('month', g),
  },
  {
    at: pattern(`(?:on )?(?:every|each) (?<places>first|last|1th) (?<day>{WEEKDAY}|${WORKDAY})`),
    read: (g) => placed('month', g),
  },
  {
    at: pattern(`(?:on )?(?:every |each )(?<places>${PLACES}) (?<day>{WEEKDAY}) (?:of|in) (?<m>{MONTH})`),
    read: (g) => ({
      ...repeat('year', 1, { places: placesOf(g('places')), weekdays: [weekdayNumber(g('day'))] }),
      months: [monthNumber(g('m'))],
    }),
  },
  { at: pattern(`${THE}${DATES} ${OF_MONTH}`), read: dated },
  {
    at: pattern(`${THE}(?<date>\\d{1,2}) of (?:(?:the|a) month|${APART})`),
    read: (g) => repeat('month', apart(g('each')), { dates: [Number(g('date'))] }),
  },
  {
    at: pattern(`${APART} on (?:the )?(?<date>\\d{1,2})(?! (?:am|pm|o'clock|h)(?: |$))`),
    read: (g) => repeat('month', apart(g('each')), { dates: [Number(g('date'))] }),
  },
  { at: pattern(`${APART} ${ON}${DATES}`), read: dated },
  {
    at: pattern(
      '(?:on )?(?:every|each) (?<dates>\\d{1,2}th(?: (?:, and|,|and|or) (?:the |every )?\\d{1,2}th){0,9})',
    ),
    read: dated,
  },
  {
    at: pattern(`${THE}last ${OF_MONTH}`),
    read: (g) => repeat('month', apart(g('each')), { dates: [-1] }),
  },
  {
    at: pattern(`${APART} ${ON}last day`),
    read: (g) => repeat('month', apart(g('each')), { dates: [-1] }),
  },
  {
    at: pattern(`${THE}(?<edge>end|start|beginning) of (?:every|each) (?<unit>month|quarter|year)`),
    read: (g) => edge(g('edge'), g('unit')),
  },
  {
    at: pattern("(?:at |on )?(?:every|each) (?<unit>month|quarter|year)(?:'s)?(?: -)? end"),
    read: (g) => edge('end', g('unit')),
  },
  {
    at: pattern(`(?:on )?(?:every|each) ${DATE}`),
    read: (g) => yearlyOn(g('m') || g('mm'), g('d') || g('dd')),
  },
  {
    at: pattern('(?:in |on )?(?:every|each) (?<m>{MONTH})'),
    read: (g) => ({ ...repeat('year'), months: [monthNumber(g('m'))] }),
  },
  {
    at: pattern(`(?:on |at )?(?:every|each) (?<feast>${Object.keys(FEASTS).join('|')})`),
    read: (g) => yearlyOn(...(FEASTS[g('feast')] ?? ['january', '1'])),
  },
];

/** The reader of recurrences by month, quarter and year: "the last friday of the month", "every 24 december". */
export const readMonthly: Reader = readRows(ROWS);
