import { weekdayNumber } from '../words/vocabulary.ts';
import { weekdayRange, weekdaysOf, WORKDAYS } from './numbers.ts';
import { pattern } from './pattern.ts';
import { daysNamed, partOf, partTimes, repeat, WEEKEND, weekly, WORKDAY } from './repeat-words.ts';
import { readRows } from './rows.ts';
import type { Reader, Row } from './rows.ts';

const PARTS = '(?<parts>{PART}(?: (?:, and|,|and) (?:every |each )?{PART}){1,4})';
const OTHER = '(?:other|second|2th|alternate|alternating|alternative)';

const ROWS: readonly Row[] = [
  {
    at: pattern(
      '(?:every (?:single )?day|each (?:and every )?day|daily|per day|every day of the week|(?:once|one time) (?:a|per|every) day|day in day out|(?:seven|7) days a week|on a daily basis|day after day|all days)',
    ),
    read: () => repeat('day'),
  },
  { at: pattern('a day'), beside: true, read: () => repeat('day') },
  { at: pattern('nightly'), read: () => ({ ...repeat('day'), part: 'night' }) },
  {
    at: pattern(`(?:every |each )${PARTS}`),
    read: (g) => ({ ...repeat('day'), clocks: partTimes(g('parts')) }),
  },
  {
    at: pattern(`(?:on )?(?:every |each )?(?<day>{ANYDAY}|${WORKDAY}|weekend|day) ${PARTS}`),
    read: (g) => {
      const clocks = partTimes(g('parts'));
      return g('day') === 'day' ? { ...repeat('day'), clocks } : weekly(daysNamed(g('day')), 1, { clocks });
    },
  },
  {
    at: pattern(
      '(?:every (?:single )?|each |all )(?<part>morning|afternoon|evening|night|lunch ?time|noon)s?',
    ),
    read: (g) => ({ ...repeat('day'), part: partOf(g('part')) }),
  },
  {
    at: pattern('(?:in the |on )?(?<part>mornings|afternoons|evenings|nights)'),
    read: (g) => ({ ...repeat('day'), part: partOf(g('part')) }),
  },
  {
    at: pattern('(?:on )?(?:every |each |all )?(?:weeknights?|week nights?)'),
    read: () => weekly(WORKDAYS, 1, { part: 'night' }),
  },
  {
    at: pattern(
      '(?:on |in |at |over |during )?(?:every |each |all )?(?:the )?(?<days>weekdays|week days|working days|work days|business days|office days|weekends)(?: only)?',
    ),
    read: (g) => weekly(daysNamed(g('days'))),
  },
  {
    at: pattern(`(?:on )?(?:every (?:single )?|each |any )(?<day>${WORKDAY}|weekend)`),
    read: (g) => weekly(daysNamed(g('day'))),
  },
  {
    at: pattern(`(?:on )?(?:every |each )?(?<day>${WORKDAY}|weekend) (?<part>{PART})`),
    read: (g) => weekly(daysNamed(g('day')), 1, { part: partOf(g('part')) }),
  },
  {
    at: pattern(
      '(?:on )?(?:every (?:single )?|each |all )(?<days>{DAYLIST})(?: of (?:the|every|each) week)?',
    ),
    read: (g) => weekly(weekdaysOf(g('days'))),
  },
  {
    at: pattern('(?:on )?(?<days>{WEEKDAYS}(?:{SEP}(?:on )?{ANYDAY}){0,6})(?: only)?'),
    read: (g) => repeat('week', 1, { weekdays: weekdaysOf(g('days')), loose: true }),
  },
  {
    at: pattern('(?:on )?(?<days>{ANYDAY}{SEP}(?:on )?(?:{ANYDAY}{SEP}){0,5}{WEEKDAYS})'),
    read: (g) => weekly(weekdaysOf(g('days'))),
  },
  {
    at: pattern('(?:on )?(?<days>{WEEKDAY}(?:{SEP}(?:on )?{WEEKDAY}){2,6})'),
    read: (g) => (/ or /.test(g('days')) ? undefined : weekly(weekdaysOf(g('days')))),
  },
  {
    at: pattern('(?:on )?(?<day>{WEEKDAY}) (?<part>mornings|afternoons|evenings|nights)'),
    read: (g) => weekly(weekdaysOf(g('day')), 1, { part: partOf(g('part')) }),
  },
  {
    at: pattern(
      '(?:(?:every|each|on|from) ){0,3}(?<from>{WEEKDAY})s? (?:-|to|through|until) (?<to>{WEEKDAY})s?',
    ),
    read: (g) => weekly(weekdayRange(weekdayNumber(g('from')), weekdayNumber(g('to')))),
  },
  { at: pattern('(?:on |every )?(?:mwf|m \\/ w \\/ f)'), read: () => weekly([1, 3, 5]) },
  { at: pattern('(?:on |every )?(?:tth|tuth|t \\/ th)'), read: () => weekly([2, 4]) },
  { at: pattern('(?:on )?(?:m - f|m \\/ f|mo - fr|mo - friday)'), read: () => weekly(WORKDAYS) },
  {
    at: pattern(`(?:on )?(?:(?:every|each) ${OTHER}|on alternate|alternate|alternating) (?<days>{DAYLIST})`),
    read: (g) => weekly(weekdaysOf(g('days')), 2),
  },
  {
    at: pattern('(?:every|each) (?<n>[2-9]|couple of) (?<days>{WEEKDAYS})'),
    read: (g) => weekly(weekdaysOf(g('days')), Number(g('n')) || 2),
  },
  {
    at: pattern(`(?:every|each) ${OTHER} (?<part>morning|afternoon|evening|night)`),
    read: (g) => ({ ...repeat('day', 2), part: partOf(g('part')) }),
  },
  { at: pattern(`(?:every|each|on) ${OTHER} weekends?`), read: () => weekly(WEEKEND, 2) },
  {
    at: pattern(
      '(?:weekly|once (?:a|per|every) week|every (?:single )?week|each week|one time (?:a|per) week|on a weekly basis|per week)',
    ),
    read: () => repeat('week'),
  },
  {
    at: pattern(
      '(?:(?:every|each) )?(?:fortnightly|biweekly|bi - weekly|every fortnight|each fortnight|once a fortnight)',
    ),
    read: () => repeat('week', 2),
  },
  {
    at: pattern('(?:at |on |by )?(?:the )?(?<edge>end|start|beginning) of (?:every|each) (?<unit>week|day)'),
    read: (g) => {
      const last = g('edge') === 'end';
      return g('unit') === 'week'
        ? weekly([last ? 5 : 1])
        : { ...repeat('day'), part: last ? 'end' : 'morning' };
    },
  },
  {
    at: pattern("(?:at |on )?(?:every|each) week(?:'s)?(?: -)? end"),
    read: () => weekly([5]),
  },
];

/** The reader of recurrences by day and week: "every weekday", "mondays", "mon - fri", "every other friday". */
export const readWeekly: Reader = readRows(ROWS);
