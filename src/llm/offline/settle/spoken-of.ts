import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import { writtenOut } from '../words/contractions.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Piece } from './piece.ts';

/** The sentence that some stretches belong to, from the first to the last. */
export function sentenceOf(text: string, pieces: readonly Piece[]): Sentence {
  const whole = writtenOut(readSentence(text));
  const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
  const first = whole.tokens.findIndex((token) => token.from >= from);
  const last = whole.tokens.findLastIndex((token) => token.to <= to);
  return partOf(whole, Math.max(first, 0), last + 1);
}

/** Some stretches as they were typed. */
export function typed(text: string, pieces: readonly Piece[]): string {
  return text.slice(pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0);
}

/** The one memory that words speak of; undefined when they speak of none or of several. */
export function oneOf(found: readonly Memory[]): Memory | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** A telling by which something known holds no longer, or is done. */
export function ends(memory: Memory, done: boolean): Telling {
  const former = { words: memory.content, changed: true, id: memory.id };
  return { said: memory.content, ends: true, former, ...(done ? { done: true } : { last: true }) };
}
