import { findPhrases } from '../time/read-phrase.ts';
import { partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { headAt, skipPolite } from './find-head.ts';

const BULLET = /^\s*(?:[-*•–—]|\d{1,2}[.)])\s+/;

/** A line without the mark that makes it an item. */
function bare(line: string): string {
  return line.replace(BULLET, '').trim();
}

/** True of text whose lines after the first are items. */
export function hasItems(text: string): boolean {
  return text
    .split('\n')
    .slice(1)
    .some((line) => BULLET.test(line));
}

/** A list in one line: "buy: eggs, bread, jam". */
export function inOneLine(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const items = rest.map(bare).filter(Boolean);
  if (BULLET.test(first) || !bare(first)) return [bare(first), ...items].filter(Boolean).join(', ');
  return `${first.replace(/[\s:;,.-]+$/, '')}: ${items.join(', ')}`;
}

/** The items of a message: where they begin, and whether the time of the whole stands behind the last. */
interface Items {
  readonly from: number;
  readonly timed: boolean;
}

/** True of a line with nothing but a time at its end. */
function endsInTime(line: Sentence, dayFirst: boolean): boolean {
  const [only, more] = findPhrases(line, dayFirst);
  return only !== undefined && !more && line.tokens.slice(only.to).every(({ norm }) => /^[.!]$/.test(norm));
}

/** Finds the items of a message, when they are things named and no requests of their own. */
export function itemsOf(sentence: Sentence, dayFirst: boolean): Items | undefined {
  const { tokens, text } = sentence;
  const breaks = tokens.flatMap(({ norm }, at) => (norm === '\n' ? [at] : []));
  const from = breaks.find((at) => BULLET.test(text.slice(tokens[at]?.to)));
  if (from === undefined || from === 0 || BULLET.test(text.slice(tokens[0]?.from))) return undefined;
  const starts = breaks.filter((at) => at >= from);
  const lines = starts.map((at, i) => partOf(sentence, at + 1, starts[i + 1] ?? tokens.length));
  if (lines.some((line) => headAt(line, skipPolite(line, 0)))) return undefined;
  const last = lines.at(-1);
  const open = findPhrases(partOf(sentence, 0, from), dayFirst).length === 0;
  const timed = open && last !== undefined && endsInTime(last, dayFirst);
  const plain = lines.every((line, i) => {
    if (line === last && timed) return true;
    return BULLET.test(text.slice(tokens[starts[i] ?? 0]?.to)) && findPhrases(line, dayFirst).length === 0;
  });
  return plain ? { from, timed } : undefined;
}
