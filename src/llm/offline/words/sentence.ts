import { spellChat } from './chat.ts';
import { respell } from './spelling.ts';
import { ORDINALS } from './vocabulary.ts';

/** One word, number or sign: how the grammar knows it, and where it stands in the text. */
export interface Token {
  readonly norm: string;
  readonly from: number;
  readonly to: number;
}

/** A text cut into tokens; `norm` is their normal forms with one blank between, which the patterns are tried on. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly norm: string;
  /** Where each token starts and ends in `norm`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What a pattern found: its named groups and the index of the token after it. */
export interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly next: number;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<opaque><(?:[@#!]|https?:|mailto:)[^<>]{0,500}>|https?:\/\/[^\s<>]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64})`,
    String.raw`(?<stamp>\d{4}(?<mark>[-/])\d{2}\k<mark>\d{2}(?:T\d{2}:\d{2})?)(?!\d)`,
    String.raw`(?<date>\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\/\d{1,2}(?![\d/])|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\.\d{1,2}\.(?!\d))`,
    String.raw`(?<abbreviated>(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))\.(?=\s)(?!\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))(?-i:\p{Lu}\p{Ll}))`,
    String.raw`(?<slang>2moro|2morrow|2mrw|2nite|2night|2day)(?![\p{L}\p{N}])`,
    String.raw`(?<ordinal>\d{1,2})(?:st|nd|rd|th)(?![\p{L}\p{N}])`,
    String.raw`(?<clock>\d{1,2}:\d{2})(?::\d{2})?(?!\d)`,
    String.raw`(?<short>[ap])(?: ?m|\. ?m\.?(?! (?-i:I|We|My|The|He|She|They|It|Please|Also)\b))(?![\p{L}\p{N}'])`,
    String.raw`(?<hours>(?<=\d)h(?=[0-5]\d(?!\d)))`,
    String.raw`(?<number>\d+(?:\.\d{1,2}(?!\d))?)`,
    String.raw`(?<zone>(?:africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific|etc|us)\/[a-z_]{2,30}(?:\/[a-z_]{2,30})?(?:[+-]\d{1,2})?)(?![\p{L}\p{N}/])`,
    String.raw`(?<word>'?[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:'[\p{L}]+)*)`,
    String.raw`(?<sign>\n|\S)`,
  ].join('|'),
  'giu',
);

function normOf(groups: Readonly<Record<string, string | undefined>>, whole: string): string {
  if (groups['ordinal'] !== undefined) return `${Number(groups['ordinal'])}th`;
  if (groups['clock'] !== undefined) return groups['clock'];
  if (groups['short'] !== undefined) return `${groups['short'].toLowerCase()}m`;
  if (groups['stamp'] !== undefined) return whole.replaceAll('/', '-');
  if (groups['abbreviated'] !== undefined) return respell(groups['abbreviated'].toLowerCase());
  if (groups['zone'] !== undefined) return whole;
  if (groups['opaque'] !== undefined) return whole.startsWith('<#') ? '<#…>' : '<…>';
  return respell(whole.toLowerCase());
}

/** "twenty" and "five" become one number, also with a hyphen between. */
function joinNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const hyphen = tokens[i + 1]?.norm === '-' ? 1 : 0;
    const unit = tokens[i + 1 + hyphen];
    const spelled = /^[2-9]0$/.test(token.norm) && token.to - token.from > 3;
    const place = ORDINALS.findIndex((word) => word === unit?.norm);
    if (spelled && unit && place > 0 && place < 10) {
      joined.push({ norm: `${Number(token.norm) + place}th`, from: token.from, to: unit.to });
      i += 1 + hyphen;
      continue;
    }
    const digit = unit?.norm === 'one' ? '1' : unit?.norm;
    if (spelled && unit && digit && /^[1-9]$/.test(digit) && unit.to - unit.from > 2) {
      joined.push({ norm: String(Number(token.norm) + Number(digit)), from: token.from, to: unit.to });
      i += 1 + hyphen;
    } else joined.push(token);
  }
  return joined;
}

const BEFORE_DAY =
  /^(on|every|each|this|next|coming|last|until|by|from|starting|through|and|or|not|,|\/|-|monday|tuesday|wednesday|thursday|friday)s?$/;
const AFTER_DAY =
  /^(at|\d.*|morning|afternoon|evening|night|mornings|evenings|noon|,|\/|-|to|remind|and|\?|\.|!)$/;
const SHORT_DAYS: Readonly<Record<string, string>> = {
  sat: 'saturday',
  sun: 'sunday',
  wed: 'wednesday',
  sats: 'saturdays',
  suns: 'sundays',
  weds: 'wednesdays',
};

/** "sat", "sun" and "wed" are days only in the company of time words; "sun cream" is not. */
function spellShortDays(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const day = Object.hasOwn(SHORT_DAYS, token.norm) ? SHORT_DAYS[token.norm] : undefined;
    if (!day) return token;
    const [before, after] = [tokens[i - 1]?.norm, tokens[i + 1]?.norm];
    const fits =
      before === undefined ? after !== undefined && AFTER_DAY.test(after) : BEFORE_DAY.test(before);
    const followed = after === undefined || AFTER_DAY.test(after);
    const determined = before !== undefined && /^(the|a|my|our|in)$/.test(before);
    return fits || (followed && !determined) ? { ...token, norm: day } : token;
  });
}

/** "tuesday's at 9" is the plural of tuesday, "tuesday's report" is not. */
function spellPlurals(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const after = tokens[i + 1]?.norm;
    const plural = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day's$/.test(token.norm);
    return plural && (after === undefined || /^(?:at|\d.*|,|noon)$/.test(after))
      ? { ...token, norm: token.norm.replace("'", '') }
      : token;
  });
}

/** Cuts a cleaned text into tokens; takes time linear in its length. */
export function readSentence(text: string): Sentence {
  const raw: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    raw.push({
      norm: normOf(match.groups ?? {}, match[0]),
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  return sentenceOf(text, spellPlurals(spellShortDays(spellChat(joinNumbers(raw), text))));
}

function sentenceOf(text: string, tokens: readonly Token[]): Sentence {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += token.norm.length;
    ends.push(at);
    at += 1;
  }
  return { text, tokens, norm: tokens.map((token) => token.norm).join(' '), starts, ends };
}

/** A sentence with other tokens over the same text. */
export function retoken(sentence: Sentence, tokens: readonly Token[]): Sentence {
  return sentenceOf(sentence.text, tokens);
}

/** The part of a sentence from one token up to another, as a sentence of its own over the same text. */
export function partOf(sentence: Sentence, from: number, to: number): Sentence {
  return sentenceOf(sentence.text, sentence.tokens.slice(from, to));
}

/** The person's own words from one token up to another, just as typed. */
export function wordsOf(sentence: Sentence, from: number, to: number): string {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  return first && last && to > from ? sentence.text.slice(first.from, last.to) : '';
}

/** Tries a sticky pattern at a token; it must end where a token ends. */
export function matchAt(sentence: Sentence, index: number, pattern: RegExp): Found | undefined {
  const start = sentence.starts[index];
  if (start === undefined) return undefined;
  pattern.lastIndex = start;
  const match = pattern.exec(sentence.norm);
  if (!match || match[0].length === 0) return undefined;
  const end = start + match[0].length;
  let next = index;
  while (next < sentence.ends.length && (sentence.ends[next] ?? 0) < end) next++;
  return sentence.ends[next] === end ? { groups: match.groups ?? {}, next: next + 1 } : undefined;
}

/** A run of tokens: from the first up to the one before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Tries a pattern with the flag `d` on the whole normal form; its named groups come back as runs of tokens. */
export function spansOf(
  sentence: Sentence,
  pattern: RegExp,
): Readonly<Record<string, Span | undefined>> | undefined {
  const match = pattern.exec(sentence.norm);
  if (!match) return undefined;
  const spans: Record<string, Span | undefined> = {};
  for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
    if (!range) continue;
    const from = sentence.ends.findIndex((end) => end > range[0]);
    const to = sentence.starts.findLastIndex((start) => start < range[1]) + 1;
    if (from >= 0 && to > from) spans[name] = { from, to };
  }
  return spans;
}
