import type { Habit } from '../known.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { oneLine } from '../words/one-line.ts';
import { readSentence } from '../words/sentence.ts';
import { isSpliced } from './ask-spans.ts';
import { ERRAND, NOBODYS } from './asked-words.ts';
import type { Asked } from './asked.ts';
import { habitBackTo, habitNamedIn } from './find-habit.ts';

/** What says that something named is wanted, or come back to. */
const WANTED = new RegExp(
  oneLine(String.raw`
    \?|\b(?:please|pls|plz|again|as (?:usual|always|ever)|the usual|same (?:as|again|thing|drill|one)|once more|th(?:at|is) time|ta(?= ,|$)|
    you know (?:what (?:i|we)|the (?:one|drill|score|usual|rest|tone|style|way|sort))|asking (?:again )?(?:about|for)|(?:can|could|will|would) you|(?:could|can|may) (?:i|we) (?:have|get|see)|(?:i|we) (?:still )?(?:need|want)|
    (?:i|we) (?:would|will) (?:like|love|need)|(?:i|we) am (?:after|needing|looking)|give (?:me|us)|send (?:me|us)|show (?:me|us)|time for)\b|:|(?:^|[,.;:-] )(?:(?:still|just|really|and|so|we|also) )*need\b
  `),
);
/** What says that a subject is on somebody's mind. */
const ON_MIND = new RegExp(
  oneLine(String.raw`
    \b(?:read(?:ing)?|thinking|thought|wondering|curious|watch(?:ed|ing)|studying|learn(?:ing|ed|t)?|looking into|looked into|
    obsessed|hooked|fascinated|interested|rabbit hole|back (?:to|on|at)|still (?:on|at|with)|research(?:ing)?|why|how|what)\b|
    ^(?:(?:so|and|ok|right|but|well|,) )*(?:is|are|do|does|did|can|would|will|should|could|has|have|which|who|any)\b
  `),
);
/** What says that it is not wanted, or is somebody else's affair. */
const UNWANTED = new RegExp(
  oneLine(String.raw`
    \b(?:no need|(?:do|does|did) not (?:need|want|care|do)|no longer|any ?more|not now|already (?:have|got|has|done|sent)|(?:have|has|got) (?:it|them|the [^ ]+(?: [^ ]+)?) already|
    thanks for|thank you for|cancel|stop|forget|never mind|everybody|everyone|(?:he|she|they|my [a-z]+) (?:asked|wants|wanted|needs))\b
  `),
);
/** "Glaciers again", "back to the heat pumps". */
const BACK_TO =
  /^(?:(?:so|and|right|ok|okay|well|sorry|now|oh|,) )*(?:the )?(?<named>[a-z'-]+(?: [a-z'-]+){0,2}) (?:again|once more)(?= [,:.!?-]|$)|\b(?:(?:back|still) (?:to|on|with|at)|again (?:with|about)|one more (?:on|about)|another (?:one )?(?:on|about)) (?:the |my |our |that |those |these )?(?<to>[a-z'-]+(?: [a-z'-]+)?)(?= [,:.!?-]|$)/;
const SUPPOSED = /\b(?:imagine|(?<!i )suppose|supposing|pretend|what if|just this once|for once)\b/;
const LONGEST = 40;
const LONGEST_TEXT = 600;

/**
 * The habit of asking that a message comes back to by naming it, however it is asked for, `loosely` also by the
 * thing alone; undefined where nothing is wanted, or nothing known is named.
 */
export function askedAgain(text: string, habits: readonly Habit[], loosely: boolean): Asked | undefined {
  const sentence = writtenOut(readSentence(cleanText(text).slice(0, LONGEST_TEXT)));
  const { norm, tokens } = sentence;
  if (tokens.length > LONGEST || UNWANTED.test(norm)) return undefined;
  const wanted = WANTED.test(norm) || isSpliced(sentence);
  const own = wanted && !ERRAND.test(norm) && !SUPPOSED.test(norm) && !NOBODYS.test(norm);
  const fits = habits.filter(({ kind }) => {
    if (kind === 'time_based') return false;
    return kind === 'topic_interest' ? wanted || ON_MIND.test(norm) : own;
  });
  const back = BACK_TO.exec(norm)?.groups;
  const asked = habits.filter(({ kind }) => kind !== 'time_based');
  const backTo = habitBackTo(back?.['named'] ?? back?.['to'] ?? '', asked);
  const habit = habitNamedIn(norm, fits) ?? backTo ?? (loosely ? habitNamedIn(norm, fits, true) : undefined);
  return habit && { kind: habit.kind, label: habit.label, words: norm };
}
