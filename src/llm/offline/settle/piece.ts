import { writtenOut } from '../words/contractions.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

/** A stretch of a message between two commas, joints or stops. */
export interface Piece {
  /** Its words in small letters, contractions written out. */
  readonly norm: string;
  readonly sentence: Sentence;
  /** Which of the sentences of the message it belongs to. */
  readonly of: number;
  /** That sentence asks something. */
  readonly asks: boolean;
  /** Where it stands in the text, from the first letter up to the one before `to`. */
  readonly from: number;
  readonly to: number;
}

const STOP = /^(?:[.!?;\n]|…)$/;
const JOINT = /^(?:[,;:()–—-]|and|but|so|because|since|while|whereas|though|although|plus|then|cause|cos)$/;
const TITLE = /^(?:dr|mr|mrs|ms|prof|st|[b-hj-z])$/;

/** True of a dot, a dash or a comma that ends something, and is no part of a word or a number. */
function divides({ text, tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const [before, after] = [text.charAt(token.from - 1), text.charAt(token.to)];
  if (token.norm === '.') return !/\S/.test(after) && !TITLE.test(tokens[at - 1]?.norm ?? '');
  if (/^[–—-]$/.test(token.norm)) return /\s/.test(before) && /\s/.test(after);
  return true;
}

/** The stretches of a message, in order. */
export function piecesOf(text: string): readonly Piece[] {
  const whole = writtenOut(readSentence(text));
  const pieces: Omit<Piece, 'asks'>[] = [];
  const asking = new Set<number>();
  let from = 0;
  let of = 0;
  const add = (to: number) => {
    const sentence = partOf(whole, from, to);
    const [first, last] = [sentence.tokens[0], sentence.tokens.at(-1)];
    if (first && last)
      pieces.push({ norm: sentence.norm, sentence, of, from: first.from, to: Math.max(last.to, first.to) });
    from = to + 1;
  };
  for (const [at, { norm }] of whole.tokens.entries()) {
    const stops = STOP.test(norm);
    if ((!stops && !JOINT.test(norm)) || !divides(whole, at)) continue;
    add(at);
    if (norm === '?') asking.add(of);
    if (stops) of++;
  }
  add(whole.tokens.length);
  return pieces.map((piece) => ({ ...piece, asks: asking.has(piece.of) }));
}

/** Everything that is said in the sentence of a stretch. */
export function aroundOf(piece: Piece, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ of }) => of === piece.of);
}
