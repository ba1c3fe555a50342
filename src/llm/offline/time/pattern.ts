import { MONTHS, ORDINALS, WEEKDAYS } from '../words/vocabulary.ts';

const HOUR = String.raw`(?:\d{1,2}|one)`;
const HALF_DAY = String.raw`(?: (?:am|pm))`;
const STRONG = [
  String.raw`\d{1,2}:\d{2}(?:${HALF_DAY}| h)?`,
  String.raw`\d{1,4}(?:\.\d{2})?${HALF_DAY}`,
  String.raw`one${HALF_DAY}`,
  String.raw`\d{1,2} [0-5]\d${HALF_DAY}`,
  String.raw`${HOUR} o(?:'| )?clock${HALF_DAY}?`,
  String.raw`(?:a )?(?:half|quarter|5|10|20|25)(?: minutes)? (?:past|after) (?:${HOUR}|noon|midnight)${HALF_DAY}?`,
  String.raw`(?:a )?quarter (?:to|of|before) (?:${HOUR}|noon|midnight)${HALF_DAY}?`,
  String.raw`(?:5|10|20|25) minutes to (?:${HOUR}|noon|midnight)${HALF_DAY}?`,
  String.raw`\d{1,2} h \d{2}`,
  String.raw`(?:1[3-9]|2[0-3]) h`,
  String.raw`\d{4} (?:hours|h)`,
  '(?:12 )?noon',
  '(?:12 )?midnight',
].join('|');
/** Clocks that need an "at" or other clocks beside them to be seen as such. */
const WEAK = [
  String.raw`(?:5|10|20|25) to (?:${HOUR}|noon|midnight)${HALF_DAY}?`,
  String.raw`half ${HOUR}${HALF_DAY}?`,
  String.raw`\d{1,2}\.\d{2}`,
  String.raw`\d{1,2} [1-5][05]`,
  String.raw`\d{1,2} h`,
  String.raw`(?:0\d|1\d|2[0-3])[0-5]\d`,
  HOUR,
].join('|');
const SEPARATOR = String.raw` (?:(?:, and|, or|,|and|or|\/) )?`;
const COUNTED = 'seconds|s|minutes|m|hours|h|days?|d|weeks?|w|fortnights?|months?|quarters?|years?|y';

const ANYDAY = `(?:${WEEKDAYS.join('|')})s?`;
const BASE: Readonly<Record<string, string>> = {
  STRONG: `(?:${STRONG})`,
  WEAK: `(?:${WEAK})(?! (?:${COUNTED}|am|pm|times|percent|%|people|persons|of)(?: |$))`,
  N: String.raw`(?:\d{1,5}(?:\.\d{1,2})?|an?|one|a couple of|a couple|couple of)`,
  UNIT: `(?:${COUNTED})`,
  WEEKDAY: `(?:${WEEKDAYS.join('|')})`,
  WEEKDAYS: `(?:${WEEKDAYS.map((day) => `${day}s`).join('|')})`,
  ANYDAY,
  DAYLIST: `${ANYDAY}(?:${SEPARATOR}(?:on |every )?${ANYDAY}){0,6}`,
  MONTH: `(?:${MONTHS.join('|')})`,
  ORD: String.raw`(?:\d{1,2}th|${ORDINALS.slice(1).join('|')})`,
  PLACE:
    '(?:second to last|2th to last|second last|2th last|next to last|penultimate|last|final|[1-5]th|first|second|third|fourth|fifth)',
  PART: '(?:mornings?|afternoons?|evenings?|nights?|lunch ?times?|noons?)',
  SEP: SEPARATOR,
  EACH: '(?:every|each|per|all)',
  YEAR: String.raw`(?:(?:19|20)\d{2})`,
};
const CLOCK = `(?:${BASE['STRONG'] ?? ''}|${BASE['WEAK'] ?? ''})`;
const MACROS: Readonly<Record<string, string>> = {
  ...BASE,
  CLOCK,
  CLOCKS: `${CLOCK}(?: (?:, and|,|and|or|\\/) (?:at )?${CLOCK}){0,11}`,
};

function expand(source: string): string {
  return source.replaceAll(/\{([A-Z]+)\}/g, (whole, name: string) => MACROS[name] ?? whole);
}

/** A sticky pattern over a sentence's normal form; `{NAME}` stands for a macro of this file, and it ends at a word's end. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?:${expand(source)})(?= |$)`, 'y');
}

/** A pattern for the whole of a sentence's normal form, with the places of its named groups. */
export function wholePattern(source: string): RegExp {
  return new RegExp(`^(?:${expand(source)})$`, 'd');
}
