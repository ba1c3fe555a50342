import { contentWords } from './memory.ts';

/** An offer in words: what, as a question, and what it rests on. */
export interface Phrase {
  readonly text: string;
  readonly because: string;
}

const LONGEST = 400;

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Words that say when or how often, of which none may come or go. */
const WHEN = new Set(
  'am pm today tomorrow tonight yesterday morning afternoon evening night noon midnight day hourly daily weekly monthly yearly week month year weekday weekend fortnight other last next'.split(
    ' ',
  ),
);

interface Token {
  /** As it is written. */
  readonly word: string;
  /** Lower case, without a possessive ending. */
  readonly plain: string;
  /** Whether a sentence begins with it. */
  readonly first: boolean;
}

function tokensOf(text: string): Token[] {
  const found = text.matchAll(/\p{N}+(?:[:.,/]\p{N}+)*|\p{L}[\p{L}\p{M}’']*/gu);
  return [...found].map(({ 0: word, index }) => ({
    word,
    plain: word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, ''),
    first: /(?:^|[.?!…]["”’')]*\s+)["“‘'(]*$/u.test(text.slice(0, index)),
  }));
}

/** A name of a day or a month, however long it is written; undefined for any other word. */
function named({ word, plain }: Token): string | undefined {
  const whole = [...DAYS, ...MONTHS].find((name) => plain === name || plain === `${name}s`);
  // Written small these are words of their own: "may", "march", "sat", "sun".
  const large = /^\p{Lu}/u.test(word);
  if (whole && (large || !['march', 'may'].includes(whole))) return whole.slice(0, 3);
  const short = /^(?:tues|thurs?|sept)$/.test(plain) ? plain.slice(0, 3) : plain;
  const known = [...DAYS, ...MONTHS].some((name) => name.slice(0, 3) === short);
  return large && known ? short : undefined;
}

/** What a token states of when or how often, in one spelling; undefined where it states nothing of the kind. */
function factOf(token: Token): string | undefined {
  const { plain } = token;
  if (/^\p{N}/u.test(plain)) return plain;
  const single = plain.replace(/s$/, '');
  const number = Math.max(NUMBERS.indexOf(plain), ORDINALS.indexOf(plain));
  // "One" says more often which than how many.
  if (number >= 0 && plain !== 'one') return String(number);
  return named(token) ?? (WHEN.has(single) ? single : undefined);
}

function factsOf(text: string): Set<string> {
  return new Set(tokensOf(text).flatMap((token) => factOf(token) ?? []));
}

/** The numbers that stand beside a day or a month, each with it: "mon 2", "2 mar". */
function datesOf(text: string): Set<string> {
  const facts = tokensOf(text).map((token) => ({ fact: factOf(token), name: named(token) }));
  const dates = facts.flatMap(({ fact, name }, i) => {
    const beside = [facts[i - 1], facts[i + 1]].filter((one) => /^\d+$/.test(one?.fact ?? ''));
    return name === undefined || fact === undefined ? [] : beside.map((one) => `${name} ${one?.fact}`);
  });
  return new Set(dates);
}

/** What is written large within a sentence: names, and whatever is made to look like one. */
function namesOf(text: string): string[] {
  return tokensOf(text)
    .filter((token) => !token.first && /^\p{Lu}/u.test(token.word) && named(token) === undefined)
    .map(({ plain }) => plain)
    .filter((plain) => !/^i(?:'|$)/.test(plain));
}

/** What looks like an address on the web or of a mailbox. */
function addressesOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu) ?? [];
}

/** The words of what is named in quotation marks. */
function quotedOf(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”/g)].flatMap(([, name = '']) =>
    tokensOf(name).map(({ plain }) => plain),
  );
}

/** Words that a wording may add to those of the plain one, since they state nothing. */
const ORDINARY = contentWords(
  'ask asks asked asking want wants wanted wish notice noticed see saw seen request requested come came comes coming tell told telling mention mentioned say said remind reminded reminder nudge help like liked would shall should could may might can let set put keep kept prepare prepared get getting give take taken care do does did done doing make again time times row use useful still good need needed happen happens due near soon around about each every before ahead upcoming look looks looked seem seems please ready have having happy glad bring back talk talked spoke spoken handle handling well yet them they us we',
);

/** What a text speaks of, without when and how often. */
function topicsOf(text: string): Set<string> {
  const plain = tokensOf(text).filter((token) => factOf(token) === undefined);
  return contentWords(plain.map((token) => token.plain).join(' '));
}

const DENIES = /\b(?:not|never|no|none|nothing|nobody|without|hardly|cannot)\b|n['’]t\b/i;

function within(some: Iterable<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

/**
 * True when a wording of an offer says what the plain one says and nothing else, as far as words can tell: the same
 * numbers, dates, days and times in both of its parts, what is named, no other names, no addresses, nothing denied that
 * was not, and no words that state something else. Words are compared whole.
 */
export function isFaithful(plain: Phrase, phrase: Phrase): boolean {
  const [before, after] = [`${plain.text} ${plain.because}`, `${phrase.text} ${phrase.because}`];
  const tooLong = phrase.text.length > LONGEST || phrase.because.length > LONGEST;
  if (tooLong || !phrase.text.includes('?') || phrase.because.trim() === '') return false;
  if (/:\/\/|[\p{Cc}\p{Cf}]/u.test(after)) return false;
  const words = new Set(tokensOf(before).map((token) => token.plain));
  const said = new Set(tokensOf(after).map((token) => token.plain));
  const kept = (['text', 'because'] as const).every((part) =>
    within(factsOf(plain[part]), factsOf(phrase[part])),
  );
  const invented =
    !within(factsOf(after), factsOf(before)) ||
    !within(datesOf(after), datesOf(before)) ||
    !within(namesOf(after), words) ||
    !within(addressesOf(after), new Set(addressesOf(before))) ||
    (DENIES.test(after) && !DENIES.test(before)) ||
    !within(topicsOf(after), new Set([...topicsOf(before), ...ORDINARY]));
  return kept && !invented && within(quotedOf(plain.text), said);
}
