import { wordsOf } from '../words/sentence.ts';
import type { Clause } from './clauses.ts';
import { readNewTime } from './read-change.ts';
import { readSwap } from './read-swap.ts';
import type { Hearing, Telling } from './telling.ts';

/** What was last spoken of, with another time or another word: "it's thursday", "no, Porto". */
export function readPutRight(clause: Clause, { now, dayFirst }: Hearing): readonly Telling[] {
  const { sentence, denies } = clause;
  // "…, it's Ramadan" says why, and puts nothing right.
  if (!denies && clause.opens !== true && /^it is [^ ]+$/.test(sentence.norm)) return [];
  const ahead = readNewTime(clause, now, dayFirst);
  const former = { words: '', changed: true };
  if (ahead) {
    const { on, weekday, monthday, clockOnly } = ahead;
    const day = {
      ...(weekday === undefined ? {} : { weekday }),
      ...(monthday ? { monthday } : {}),
      ...(clockOnly ? { clock: true as const } : {}),
    };
    const memory = { kind: 'event', content: '', on, ...day } as const;
    return [{ said: on, memory, former }];
  }
  const from = /^(?:it is|in|at|it is in|it is at) /.exec(sentence.norm)?.[0].trim().split(' ').length ?? 0;
  if (OVER.test(sentence.norm)) return [{ said: 'that', ends: true, last: true, former }];
  const words = wordsOf(sentence, from, sentence.tokens.length).replace(/ now$/i, '');
  const put = INSTEAD.exec(sentence.norm)?.groups?.['right'];
  const right =
    put === undefined
      ? ''
      : wordsOf(sentence, sentence.tokens.length - put.split(' ').length, sentence.tokens.length);
  if (right) return [{ said: right, instead: right, former }];
  const swap = readSwap(clause);
  if (swap) return [{ said: swap.instead, ...swap, former }];
  const few = sentence.tokens.length - from <= 3 && /^(?:\p{L}|\d+$)/u.test(words) && !NO_VALUE.test(words);
  return denies && few && sentence.tokens.length > from ? [{ said: words, instead: words, former }] : [];
}

/** "not any more", said to what Alfred has just told. */
const OVER =
  /^(?:(?:that|it) is )?(?:not any ?more|not any longer|no longer|not true any ?more|over now|outdated|out of date)$/;
/** "not Ghent, Bruges". */
const INSTEAD =
  /^(?:it is )?not (?!any ?more|any longer|really|yet|now|quite|sure|at all)[^ ,]+(?: [^ ,]+)? (?:, )?(?:but |it is |rather |in )*(?<right>[^ ,]+(?: [^ ,]+)?)$/;

const NO_VALUE =
  /^(?:back|here|there|away|off|out|late|long|slow|quick|tired|mad|crazy|hectic|distracted|i|we|you|he|she|they|it|that|this|thanks|thank|please|not|never|no|yes|what|why|how|who|when|where|stop|wait|really|sorry|ok|okay|keep|leave|forget|do|don't|is|are|was|worries|problem|idea|way|more|need|matter|mind|bother|just|still|also|maybe|later|anyway|nothing|none|all|everything|good|great|fine|perfect|right|wrong|again|done|nice|cool|sure|hm+|ah|oh|well|lol|haha)\b/i;
