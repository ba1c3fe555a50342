import { ordinal } from '../../../domain/words.ts';
import type { Draft } from './draft.ts';
import { countOf, ordinalsOf, weekdaysOf } from './numbers.ts';
import { pattern } from './pattern.ts';
import { every, repeat, weekly } from './repeat-words.ts';
import { readRows } from './rows.ts';
import type { Reader, Row } from './rows.ts';

/** "at half past every hour". */
function hourlyAt(words: string): Draft {
  const told: Readonly<Record<string, number>> = { 'quarter past': 15, 'half past': 30, 'quarter to': 45 };
  const minute = told[words] ?? Number.parseInt(words, 10);
  return minute < 60 ? repeat('hour', 1, { minute }) : { vague: 'At which minute of the hour?' };
}

/** "every third thursday" is either every three weeks or once a month. */
function eitherNth(n: number, day: string): Draft {
  const weekdays = weekdaysOf(day);
  const name = day.charAt(0).toUpperCase() + day.slice(1);
  return {
    vague: `Every ${n} weeks on ${name}, or the ${ordinal(n)} ${name} of each month?`,
    choices: [
      { words: /month/, draft: repeat('month', 1, { places: [n], weekdays }) },
      { words: /week/, draft: weekly(weekdays, n) },
    ],
  };
}

const BEYOND_SECOND = '(?!2th|first|second|1th|last){ORD}';
const PAST = '(?:quarter past|half past|quarter to|\\d{1,2} (?:minutes )?past)';
const ROWS: readonly Row[] = [
  {
    at: pattern('(?:once )?(?:every|each|per) (?<n>{N}) (?<unit>{UNIT})'),
    read: (g) => every(countOf(g('n')), g('unit')),
  },
  {
    at: pattern(
      '(?:once )?(?:every|each) (?<unit>seconds|minutes|hours|weeks?|fortnight|months?|quarter|years?)',
    ),
    read: (g) => (g('unit') === 'quarter' ? repeat('quarter') : every(1, g('unit'))),
  },
  {
    at: pattern(`(?:once )?(?:every|each) (?<n>${BEYOND_SECOND}) (?<unit>day|week|month|year|hours|minutes)`),
    read: (g) => every(ordinalsOf(g('n'))[0] ?? 1, g('unit')),
  },
  {
    at: pattern(
      '(?:every|each) (?:other|second|2th|alternate) (?<unit>days?|weeks?|months?|years?|hours|minutes)',
    ),
    read: (g) => every(2, g('unit')),
  },
  { at: pattern('(?:on )?alternate (?<unit>days|weeks|months)'), read: (g) => every(2, g('unit')) },
  {
    at: pattern(`(?:on )?(?:every|each) (?<n>${BEYOND_SECOND}) (?<days>{WEEKDAY})`),
    read: (g) => eitherNth(ordinalsOf(g('n'))[0] ?? 3, g('days')),
  },
  { at: pattern('every second'), read: () => repeat('minute', 1, { seconds: true }) },
  { at: pattern('every half (?:a )?minutes'), read: () => repeat('minute', 1, { seconds: true }) },
  {
    at: pattern('(?:(?:every|each) )?(?:half (?:an )?hours|half - hours|half - hourly|half hourly)'),
    beside: true,
    read: () => repeat('minute', 30),
  },
  {
    at: pattern('(?:every|each) (?:half (?:an )?hours|half - hours)|half - hourly|half hourly'),
    read: () => repeat('minute', 30),
  },
  {
    at: pattern('(?:every|each) (?:(?:a )?quarter (?:of an )?hours|quarter - hours)'),
    read: () => repeat('minute', 15),
  },
  {
    at: pattern('every (?:an )?(?:one and a half hours|1 and a half hours|hours and (?:a )?half)'),
    read: () => repeat('minute', 90),
  },
  {
    at: pattern('every (?<n>\\d{1,2}) and a half hours'),
    read: (g) => repeat('minute', Number(g('n')) * 60 + 30),
  },
  {
    at: pattern('(?:hourly|once an hours|on an hourly basis|(?:at )?the top of (?:every|each|the) hours)'),
    read: () => repeat('hour'),
  },
  { at: pattern('(?:right |exactly )?on the hours?'), beside: true, read: () => ({}) },
  { at: pattern('on the hours? every hours'), read: () => repeat('hour') },
  {
    at: pattern(
      `(?:every hours|hourly|each hours) (?:at )?(?:on )?(?:the )?(?:a )?(?<m>${PAST})(?: (?:the )?hours)?`,
    ),
    read: (g) => hourlyAt(g('m')),
  },
  {
    at: pattern(`(?:at )?(?:a )?(?<m>${PAST}) (?:every|each) hours`),
    read: (g) => hourlyAt(g('m')),
  },
  { at: pattern('every hours at : (?<m>[0-5]\\d)'), read: (g) => hourlyAt(g('m')) },
  {
    at: pattern('(?:(?<n>\\d{1,2}) (?:times|x)|twice) (?:an|per|every|each|a) hours'),
    read: (g) => {
      const step = 60 / Number(g('n') || '2');
      return Number.isInteger(step) ? repeat('minute', step) : { vague: 'Every how many minutes?' };
    },
  },
  {
    at: pattern(
      '(?:(?:\\d{1,2}|a few|several|a couple of|many|multiple|some) (?:times|x)|twice|thrice) (?:a|per|each|every|in a) (?<unit>day|week|month|year)',
    ),
    read: (g) => ({ ...repeat(g('unit') as 'day'), lacks: g('unit') === 'day' ? 'clocks' : 'days' }),
  },
  {
    at: pattern('(?:\\d{1,3} times|twice|several times) (?:a|per|every|each) minutes'),
    read: () => repeat('minute', 1, { seconds: true }),
  },
  {
    at: pattern('once (?:a|per|every|each) minutes'),
    read: () => repeat('minute'),
  },
  {
    at: pattern('(?:(?:\\d{1,2} (?:times|x)|twice|thrice) daily|bi - daily)'),
    read: () => ({ ...repeat('day'), lacks: 'clocks' }),
  },
  {
    at: pattern('(?:(?:\\d{1,2} (?:times|x)|twice|thrice) weekly|semi - weekly)'),
    read: () => ({ ...repeat('week'), lacks: 'days' }),
  },
];

/** The reader of recurrences by count: "every 20 minutes", "every other day", "hourly", "twice a day". */
export const readSteps: Reader = readRows(ROWS);
