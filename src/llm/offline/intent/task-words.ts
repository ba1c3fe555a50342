import type { Sentence } from '../words/sentence.ts';
import { wordsOf } from '../words/sentence.ts';

const LEADING =
  /^(?:[\s,;:.!?)–—|/\\*•-]+|(?:(?:to|that|about|of|and|for|with|regarding|re|then|also|please|pls)(?=\s|$|,))+)/i;
const TRAILING =
  /(?:[\s,;:.!(–—|/\\-]+|\s(?:and|for|at|from|until|please|pls|plz|thanks|thank you|thx|ok|okay|cheers|ta)|\?+)$/i;
/** Politeness at the end of a request: "…, would you?", "… would be brilliant". */
const POLITE_END =
  /(?:(?:^|\s|,\s*)(?:pretty please|(?:many |a thousand )?thanks(?: (?:a lot|a million|so much|in advance|very much|awfully))?|thank you(?: (?:so|very) much| kindly| in advance)?|ta(?: (?:muchly|very much))?|much appreciated|if you (?:could|can|would|will|please|don['’]?t mind|wouldn['’]?t mind)|if (?:that['’]?s|it['’]?s|that is) (?:ok|okay|alright|possible|no trouble|not too much trouble)|(?:(?:that|it|which|this)(?: would|['’]d| will|['’]ll) be|would be|would be really) (?:so |very |really |just |absolutely )?(?:great|brilliant|grand|lovely|good|nice|perfect|ace|super|wonderful|fab(?:ulous)?|fantastic|amazing|awesome|helpful|handy|ideal|appreciated|much appreciated|kind|magic|smashing))|,\s*(?:yeah|yep|right|eh|innit|would you|will you|could you|can you|ok|okay|yes|mate|love|dear))$/i;
const OPENING = /^(?:[\s,;:.!?)–—|/\\*•-]+)/;

/** Words without the marks and joints that a taken-out time leaves at their ends. */
export function trimWords(words: string, joints = true): string {
  let text = words.trim();
  for (let turn = 0; turn < 12; turn++) {
    const next = text
      .replace(joints ? LEADING : OPENING, '')
      .replace(POLITE_END, '')
      .replace(TRAILING, '')
      .trim();
    if (next === text) break;
    text = next;
  }
  const quoted = /^(["'`])([^"`]+)\1$/.exec(text);
  return (quoted?.[2] ?? text).trim();
}

/** The person's own words from a token on, with some stretches left out. */
export function wordsWithout(
  sentence: Sentence,
  from: number,
  to: number,
  cuts: readonly { readonly from: number; readonly to: number }[],
): string {
  const pieces: string[] = [];
  let at = from;
  for (const cut of [...cuts].sort((a, b) => a.from - b.from)) {
    if (cut.from > at) pieces.push(wordsOf(sentence, at, cut.from));
    at = Math.max(at, cut.to);
  }
  pieces.push(wordsOf(sentence, at, to));
  const kept = pieces.map((piece) => piece.trim()).filter(Boolean);
  return kept
    .map((piece, i) => (i < kept.length - 1 ? piece.replace(/[\s,;–—-]+$/, '') : piece))
    .map((piece, i) => (i > 0 ? piece.replace(/^[\s,;–—-]+/, '') : piece))
    .filter(Boolean)
    .join(' ');
}
