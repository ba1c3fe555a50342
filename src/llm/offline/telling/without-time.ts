import { trimWords, wordsWithout } from '../intent/task-words.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, sayable } from '../words/verb-forms.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Ahead } from './find-date.ts';

const COPULA =
  /^(?:is|are|will|takes?|starts?|begins?|happens?|falls?|opens?|comes?|lands?|has|have|needs?|must|due|scheduled|planned|set|going|be|place|on|at|up|moved|now|in|finished|ready|done|submitted|handed|delivered|to|booked|confirmed|arranged|announced|agreed|gets?|got|was|been|currently|again|actually|held|being|happening|happen|also|already|only|the|for|date)$/;
/** What something does that happens at a time. */
export const HAPPENS =
  /^(?:start|begin|end|open|close|arrive|leave|come|take|happen|finish|visit|move|fly|go|meet|return|get|expire|depart|land|play|perform|marry|graduate|retire|celebrate|travel|join|stay|drop|turn|launch|deliver|present|sign|head|drive|sail|release|announce|kick|fall|break|shut|reopen|stop|lapse|resume|premiere|air|run|elapse|finalise|finalize)$/;

/** Behind a time and a comma, what belongs to what happens then. */
const BELONGS = /^(?:at|in|with|from|to|for|on|by|and|near|next|then|until|till|of|via|after|before|as|so)$/;

/** Where what happens ends: "on 9 May, three hours on a coach" only says something of it besides. */
function endOf(sentence: Sentence, { to }: Ahead): number {
  const size = sentence.tokens.length;
  if (sentence.tokens[to]?.norm !== ',' || size - to < 5) return size;
  if (BELONGS.test(sentence.tokens[to + 1]?.norm ?? '')) return size;
  return /[\p{Lu}\d]/u.test(wordsOf(sentence, to + 1, size)) ? size : to;
}

/** The "in" of "flying in on the 3rd" belongs to its verb, as the time has its own "on". */
function isParticle({ tokens }: Sentence, at: number): boolean {
  const [verb = '', word = '', next = ''] = [at - 1, at, at + 1].map((token) => tokens[token]?.norm);
  if (
    !/^(?:in|up|out|off|over|down)$/.test(word) ||
    !/^(?:on|at|this|next|tomorrow|today|tonight)$/.test(next)
  )
    return false;
  return (
    !COPULA.test(verb) &&
    (isPast(verb) ||
      sayable(verb.replace(/(?:ing|s)$/, '')) ||
      HAPPENS.test(verb.replace(/s$/, '')) ||
      verb.endsWith('ing'))
  );
}

/** Words without the time, and without the little words that led to it. */
export function without(sentence: Sentence, from: number, ahead: Ahead): string {
  let cut = ahead.from;
  while (cut > from && COPULA.test(sentence.tokens[cut - 1]?.norm ?? '') && !isParticle(sentence, cut - 1))
    cut--;
  const text = wordsWithout(sentence, from, endOf(sentence, ahead), [{ from: cut, to: ahead.to }]);
  const kept = cut > from && isParticle(sentence, cut - 1);
  return trimWords(ofThem(text), false)
    .replace(kept ? /\s+(?:is|and)$/i : /\s+(?:on|at|by|in|for|to|is|and)$/i, '')
    .replace(/[\s,;:-]+$/, '');
}
