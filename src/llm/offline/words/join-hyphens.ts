import { retoken } from './sentence.ts';
import type { Sentence, Token } from './sentence.ts';

/** The same sentence with what is written with a hyphen as one word: "stand-up". */
export function joinHyphens(sentence: Sentence): Sentence {
  const tokens: Token[] = [];
  for (const token of sentence.tokens) {
    const [before, last] = [tokens.at(-2), tokens.at(-1)];
    const glued = last?.norm === '-' && before?.to === last.from && token.from === last.to;
    if (glued && /^\p{L}/u.test(token.norm) && /^\p{L}/u.test(before.norm)) {
      tokens.splice(-2, 2, { norm: `${before.norm}-${token.norm}`, from: before.from, to: token.to });
    } else tokens.push(token);
  }
  return retoken(sentence, tokens);
}
