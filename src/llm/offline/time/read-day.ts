import { monthNumber, weekdayNumber } from '../words/vocabulary.ts';
import type { DayWords, Draft, Part } from './draft.ts';
import { countOf, dayUnit, ordinalOf, ordinalsOf, placeOf, weekdaysOf, WORKDAYS } from './numbers.ts';
import { pattern } from './pattern.ts';
import { FEAST_ROWS } from './read-feast.ts';
import { PLACES, placesOf } from './repeat-words.ts';
import { readRows } from './rows.ts';
import type { Reader, Row } from './rows.ts';

function day(words: DayWords, part?: Part): Draft {
  return part ? { days: [words], part } : { days: [words] };
}

function offset(days: number, part?: Part): Draft {
  return day({ form: 'offset', days }, part);
}

function date(month: number, date: number, year: string): Draft {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return day({ form: 'date', month, date, ...(year ? { year: full } : {}) });
}

function shift(
  count: number,
  unit: string,
  rest: { weekday?: number; days?: number } = {},
): Draft | undefined {
  const known = dayUnit(unit);
  if (!known || !Number.isInteger(count)) return undefined;
  return day({ form: 'shift', count: count * known.per, unit: known.unit, ...rest });
}

/** Where "from now", "from friday", "from tomorrow" count from. */
function base(words: string): { weekday?: number; days?: number } {
  const weekday = weekdayNumber(words);
  if (weekday >= 0) return { weekday };
  return words === 'tomorrow' ? { days: 1 } : {};
}

const ON = '(?:on (?:the )?)?';
const THE = '(?:on )?(?:the )?';
const ROWS: readonly Row[] = [
  { at: pattern('(?:later )?today'), read: () => offset(0) },
  { at: pattern('tonight'), read: () => offset(0, 'night') },
  { at: pattern('early (?:on )?tomorrow(?: morning)?'), read: () => offset(1, 'morning') },
  { at: pattern('tomorrow'), read: () => offset(1) },
  { at: pattern('(?:on )?(?:the )?day after tomorrow'), read: () => offset(2) },
  { at: pattern('(?:the )?day before yesterday'), read: () => offset(-2) },
  { at: pattern('yesterday'), read: () => offset(-1) },
  { at: pattern('last night'), read: () => offset(-1, 'night') },
  {
    at: pattern('(?<n>{N}) (?<unit>{UNIT}) ago'),
    read: (g) => shift(-countOf(g('n')), g('unit')) ?? offset(-1),
  },
  {
    at: pattern(
      `${ON}(?:(?<which>this coming|(?<!(?:is|are|be|'s|'re|was) )coming|upcoming|this|next) )?(?<day>{WEEKDAY})`,
    ),
    read: (g) => {
      const which = g('which') === 'next' ? 'next' : 'coming';
      return day({ form: 'weekdays', weekdays: [weekdayNumber(g('day'))], which, or: false });
    },
  },
  {
    at: pattern('(?:on )?(?:last|this past) (?<day>{WEEKDAY})'),
    read: (g) => day({ form: 'shift', count: -1, unit: 'week', weekday: weekdayNumber(g('day')) }),
  },
  {
    at: pattern(`${ON}(?<day>{WEEKDAY}) (?:of )?last week`),
    read: (g) => day({ form: 'week', weeks: -1, weekday: weekdayNumber(g('day')) }),
  },
  { at: pattern('last (?<unit>week|month|year)'), read: (g) => shift(-1, g('unit')) },
  {
    at: pattern(
      `(?:on |at )?the (?<places>${PLACES}) (?<day>{WEEKDAY}|weekday|working day|business day|day)`,
    ),
    read: (g) => {
      const weekday = weekdayNumber(g('day'));
      const weekdays = weekday >= 0 ? [weekday] : g('day') === 'day' ? [] : WORKDAYS;
      return day({ form: 'nth', places: placesOf(g('places')), weekdays, open: true });
    },
  },
  {
    at: pattern('(?:back )?in (?:(?<m>{MONTH}) (?:of )?)?(?<year>{YEAR})'),
    read: (g) => date(monthNumber(g('m') || 'january'), 1, g('year')),
  },
  {
    at: pattern(`${ON}(?:(?<which>this|next) )?(?<days>{WEEKDAY}(?:{SEP}(?:on )?{WEEKDAY}){1,6})`),
    read: (g) =>
      day({
        form: 'weekdays',
        weekdays: weekdaysOf(g('days')),
        which: g('which') === 'next' ? 'next' : 'coming',
        or: / or /.test(g('days')),
      }),
  },
  {
    at: pattern(`${ON}(?<day>{WEEKDAY}) (?:of |in )?(?<which>this|next) week`),
    read: (g) =>
      day({ form: 'week', weeks: g('which') === 'next' ? 1 : 0, weekday: weekdayNumber(g('day')) }),
  },
  {
    at: pattern('(?:on )?(?<which>this|next) week,?(?: on)? (?<day>{WEEKDAY})'),
    read: (g) =>
      day({ form: 'week', weeks: g('which') === 'next' ? 1 : 0, weekday: weekdayNumber(g('day')) }),
  },
  {
    at: pattern('(?:(?:early|at the (?:start|beginning) of|the (?:start|beginning) of) )?next week'),
    read: () => day({ form: 'week', weeks: 1 }),
  },
  {
    at: pattern('(?:(?:later|all|during) )?this (?<unit>week|month|year)'),
    read: (g) => day({ form: 'this', unit: g('unit') as 'week' | 'month' | 'year' }),
  },
  {
    at: pattern(`${THE}(?<day>{WEEKDAY}) after (?:the )?next(?: one)?`),
    read: (g) => shift(1, 'week', base(g('day'))),
  },
  {
    at: pattern('(?<n>{N}) (?<unit>weeks?|fortnights?) (?<base>today|tomorrow|{WEEKDAY})'),
    read: (g) => shift(countOf(g('n')), g('unit'), { days: 0, ...base(g('base')) }),
  },
  {
    at: pattern('(?:earlier|before) today'),
    read: () => ({ ...offset(0), clocks: [{ minutes: 0, sure: true }] }),
  },
  {
    at: pattern(`${ON}(?<day>{WEEKDAY}) fortnight`),
    read: (g) => shift(2, 'week', base(g('day'))),
  },
  { at: pattern('(?:in )?the week after next'), read: () => day({ form: 'week', weeks: 2 }) },
  {
    at: pattern('(?:in )?the week after next on (?<day>{WEEKDAY})'),
    read: (g) => day({ form: 'week', weeks: 2, weekday: weekdayNumber(g('day')) }),
  },
  {
    at: pattern(`${ON}(?<day>{WEEKDAY}) (?:the )?week after next`),
    read: (g) => day({ form: 'week', weeks: 2, weekday: weekdayNumber(g('day')) }),
  },
  {
    at: pattern(`${ON}(?<day>{WEEKDAY}|tomorrow|today) week`),
    read: (g) => shift(1, 'week', { days: 0, ...base(g('day')) }),
  },
  {
    at: pattern(
      '(?:(?:in )?(?<n>{N}) (?<unit>{UNIT}) (?:from|after)|(?<n>{N}) (?<unit>{UNIT}) on) (?<base>now|today|tomorrow|{WEEKDAY})',
    ),
    read: (g) => shift(countOf(g('n')), g('unit'), base(g('base'))),
  },
  {
    at: pattern(
      "(?:in|after) (?:about |around |exactly |roughly |like )?(?<n>{N}) (?<unit>{UNIT})(?: ')?(?: time)?(?: or so)?(?! of )",
    ),
    read: (g) => shift(countOf(g('n')), g('unit')),
  },
  {
    at: pattern("in (?<unit>week's|weeks'|month's|months'|year's|day's|days') time"),
    read: (g) => shift(1, g('unit').replace(/'s?$/, '')),
  },
  {
    at: pattern("in (?<n>{N}) (?<unit>weeks?'s?|months?'s?|years?'s?|days?'s?) time"),
    read: (g) => shift(countOf(g('n')), g('unit').replace(/'s?$/, '')),
  },
  { at: pattern('(?:on |at |over )?(?:this|the) weekend'), read: () => day({ form: 'weekend', weeks: 0 }) },
  { at: pattern('(?:on )?next weekend'), read: () => day({ form: 'weekend', weeks: 1 }) },
  {
    at: pattern("(?:at|by|on) (?:the )?month(?:'s)?(?: -)? end"),
    read: () => day({ form: 'month', months: 0, edge: 'last' }),
  },
  {
    at: pattern('(?:(?:at |by )?(?:the )?(?:start|beginning) of )?next (?<unit>month|year)'),
    read: (g) =>
      g('unit') === 'month'
        ? day({ form: 'month', months: 1, edge: 'first' })
        : day({ form: 'year', years: 1, edge: 'first' }),
  },
  {
    at: pattern(
      '(?:(?:at|on|by) )?(?:the )?(?:end of (?:the |this )?|last day of this |last day of (?=next))(?<next>next )?(?<unit>week|month|year)',
    ),
    read: (g) => {
      const ahead = g('next') ? 1 : 0;
      if (g('unit') === 'week') return day({ form: 'week', weeks: ahead, weekday: 5 });
      if (g('unit') === 'year') return day({ form: 'year', years: ahead, edge: 'last' });
      return day({ form: 'month', months: ahead, edge: 'last' });
    },
  },
  {
    at: pattern(
      '(?:(?:at|on|by) )?(?:the )?(?<edge>end|last day|start|beginning|first day) of (?<month>{MONTH})',
    ),
    read: (g) =>
      day({
        form: 'nth',
        places: [/end|last/.test(g('edge')) ? -1 : 1],
        weekdays: [],
        month: monthNumber(g('month')),
      }),
  },
  {
    at: pattern(
      `${THE}(?<place>{PLACE}) (?<day>{WEEKDAY}|weekday|working day|business day|day) (?:of|in) (?:(?<month>{MONTH})|(?<which>next|this) month)`,
    ),
    read: (g) => {
      const weekday = weekdayNumber(g('day'));
      const where = g('month')
        ? { month: monthNumber(g('month')) }
        : { monthOffset: g('which') === 'next' ? 1 : 0 };
      const weekdays = weekday >= 0 ? [weekday] : g('day') === 'day' ? [] : WORKDAYS;
      return day({ form: 'nth', places: [placeOf(g('place'))], weekdays, ...where });
    },
  },
  {
    at: pattern(
      `${THE}(?<date>{ORD}|\\d{1,2}) (?:day )?(?:of )?(?<month>{MONTH})(?:(?: ,)? (?<year>{YEAR}))?`,
    ),
    read: (g) => date(monthNumber(g('month')), ordinalOf(g('date')), g('year')),
  },
  {
    at: pattern(
      `${THE}(?<dates>{ORD}(?: (?:, and|,|and) (?:the )?{ORD}){1,9}|\\d{1,2} and \\d{1,2}) (?:of )?(?<month>{MONTH})(?:(?: ,)? (?<year>{YEAR}))?`,
    ),
    read: (g) => {
      const dates = g('dates')
        .split(/ (?:, and|,|and) (?:the )?/)
        .map(ordinalOf);
      const days = dates.flatMap((at) => date(monthNumber(g('month')), at, g('year')).days ?? []);
      return day({ form: 'several', days });
    },
  },
  {
    at: pattern(
      `${ON}(?<month>{MONTH}) (?:the )?(?<date>{ORD}|\\d{1,2}(?! (?:am|pm|o'clock)))(?:(?: ,)? (?<year>{YEAR}))?`,
    ),
    read: (g) => date(monthNumber(g('month')), ordinalOf(g('date')), g('year')),
  },
  {
    at: pattern(
      `${THE}(?<dates>\\d{1,2}th(?: (?:, and|,|and) (?:the )?\\d{1,2}th){0,9})(?: of (?<which>next|this) month)?`,
    ),
    read: (g) =>
      day({
        form: 'dates',
        dates: ordinalsOf(g('dates')),
        ...(g('which') ? { monthOffset: g('which') === 'next' ? 1 : 0 } : {}),
      }),
  },
  {
    at: pattern(
      'on the (?<date>first|second|third|fifth|tenth|fifteenth|twentieth)(?: of (?<which>next|this) month)?',
    ),
    read: (g) =>
      day({
        form: 'dates',
        dates: [ordinalOf(g('date'))],
        ...(g('which') ? { monthOffset: g('which') === 'next' ? 1 : 0 } : {}),
      }),
  },
  {
    at: pattern(`${ON}(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:T(?<hh>\\d{2}):(?<mm>\\d{2}))?`),
    read: (g) => {
      const clocks = [{ minutes: Number(g('hh')) * 60 + Number(g('mm')), sure: true }];
      return { ...date(Number(g('m')), Number(g('d')), g('y')), ...(g('hh') ? { clocks } : {}) };
    },
  },
];

/** Numbers with slashes or dots, whose order of day and month follows the locale. */
function numericRows(dayFirst: boolean): readonly Row[] {
  const read = (a: string, b: string, year: string, firstIsDay: boolean): Draft | undefined => {
    const [one, two] = [Number(a), Number(b)];
    if (one === 24 && two === 7 && !year) return undefined;
    const swap = firstIsDay ? one <= 12 && two > 12 : one > 12 && two <= 12;
    const isDay = firstIsDay !== swap;
    return isDay ? date(two, one, year) : date(one, two, year);
  };
  return [
    {
      at: pattern(`${ON}(?<a>\\d{1,2})\\/(?<b>\\d{1,2})(?:\\/(?<y>\\d{4}|\\d{2}))?`),
      read: (g) => read(g('a'), g('b'), g('y'), dayFirst),
    },
    {
      at: pattern(`${ON}(?<a>\\d{1,2})-(?<b>\\d{1,2})-(?<y>\\d{4})`),
      read: (g) => read(g('a'), g('b'), g('y'), dayFirst),
    },
    {
      at: pattern(`${ON}(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?<y>\\d{4}|\\d{2})?`),
      read: (g) => read(g('a'), g('b'), g('y'), true),
    },
  ];
}

const readers = new Map<boolean, Reader>();

/** The reader of days: dates, weekdays, "tomorrow", "in two weeks", "the last friday of november". */
export function dayReader(dayFirst: boolean): Reader {
  let reader = readers.get(dayFirst);
  if (!reader) readers.set(dayFirst, (reader = readRows([...ROWS, ...FEAST_ROWS, ...numericRows(dayFirst)])));
  return reader;
}
