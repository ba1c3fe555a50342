import { pattern } from '../time/pattern.ts';
import { oneLine } from '../words/one-line.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

const SOME =
  "(?:the|this|that|these|those|my|our|your|his|her|their|a|an|another|some|any|all|today's|tomorrow's|yesterday's|last|next|one|[a-z]+'s|\\d+|to (?:see|know|check|have|look))";
/** Where something is asked for in so many words, whatever was said before it. */
const ASKS = pattern(
  oneLine(`
    (?:can|could|will|would|might) you(?: (?:please|just|quickly|kindly|ever|possibly|maybe|perhaps|also|not|be able to|be so kind (?:as to|and)|do me a favou?r and|help me(?: to| with)?|mind|at all))*
    (?! (?:believe|imagine|credit|think|guess|say|see|hear|tell from|(?:tell|ask|let) (?:him|her|them)|blame|have thought|call|remind|mind)\\b)(?= [a-z])|
    would you mind(?= (?:[a-z]+ing|if)\\b)|
    (?:can|could|may|might) (?:i|we)(?: (?:please|just|possibly|also|maybe|perhaps|ever))* (?:have|get|see|ask (?:you )?for|trouble you for|bother you for)(?= ${SOME}\\b)|
    (?:i|we) (?:(?:still|really|just|also|only|do) )*(?:need|want|(?:would|will|shall) (?:(?:really|just|also) )*(?:need|like|love|appreciate|want)|(?:am|are) (?:(?:again|also|always|still|now) )*needing|could (?:do with|use)|am after|are after|am looking for|are looking for|have to ask (?:you )?for)(?= ${SOME}\\b)|
    (?:please|kindly)(?= (?:do|get|give|show|send|pull|list|check|tell|find|fetch|draft|write|prepare|make|create|put|share|look|run|bring|update|summari[sz]e|help|do the needful)\\b)|
    (?<=(?:^|[,;:!-]|and|so|but|please|you|just|then|anyway|now|ok|right) )(?:give|send|show|get|tell|bring|fetch|find|pass|draw|write|draft|make|do) (?:me|us)(?= ${SOME}\\b)|
    (?:have you|do you) (?:got|happen to have|have)(?= (?:the|my|our|any|this|today's|last|next)\\b)|
    (?:is there|any) (?:any )?chance of(?= ${SOME}\\b)|(?:is it|would it be) (?:possible|ok|okay|all ?right|fine) (?:to(?= (?:have|get|see)\\b)|if i (?:had|got|have|get)(?= ${SOME}\\b))|
    (?<=(?:,|;|:|-|and|so|but) )(?:need|want)(?= (?:the|my|our|this|today's|tomorrow's|last|next)\\b)
  `),
);
/** What stands before an ask that somebody else makes, or nobody: "she asked if I could have the list". */
const NOT_OWN = new RegExp(
  oneLine(String.raw`
    (?:^| )(?:if|unless|whether|when|whenever|until|that|who|which|where|why|what|he|she|they|you|him|her|them|everyone|people|said|says|say|asked|asks|told|thinks|think|thought|
    wish|hope|hoped|to|not|never|and then|because he|because she|because they|had|did|do|does|used|suppose|imagine|pretend)$
  `),
);
/** What makes all of a sentence no ask of one's own. */
const SUPPOSED =
  /\b(?:if (?:i|we) (?:had|were|was|could|ever|win|won)|imagine|suppose|pretend|wish|hypothetically|in my (?:novel|story|book))\b/;
const QUESTION =
  /^(?:what|whats|which|who|whose|where|when|how|any|is|are|was|were|do|does|did|has|have|can|could|will|would)$/;
/** "Is that early?", "do you think so?": it is of nothing. */
const VERB = /^(?:is|are|was|were|do|does|did|has|have|can|could|will|would)$/;
const POINTER = /^(?:that|this|it|these|those|you|they|he|she|i|we|there)$/;
/** A question put behind something else, which needs no mark to be one: "it went flat, any idea why", "my soil is poor, can one do something". */
const SPLICED = pattern(
  oneLine(`
    (?:is|are|was|were|do|does|did|can|could|should|would|will|has|have) (?:one|i|we|you|it|there|that|this|they|people|anyone|anybody|a|an|the|my|our)(?= [a-z])|
    (?:what|why|how|where|when|which|who)(?: [a-z]+){0,2}? (?:is|are|was|were|do|does|did|can|could|should|would|will|has|have) (?:one|i|we|you|it|there|that|this|they|people|a|an|the|my|our)(?= |$)|
    (?:any|got any|have you any) (?:idea|ideas|clue|clues|thoughts|tips|advice|suggestions)\\b
  `),
);
/** "How did they drain them" is of what was said before it. */
const BACK =
  /^(?:(?:what|why|how|where|when|which|who) )?(?:[a-z]+ ){1,3}?(?:it|that|this|they|there|he|she)\b/;
/** So many places at most are looked at. */
const MOST = 4;
const MARK = /^(?:,|;|:|-|\(|and|so|but|anyway|now)$/;

/** Where in a sentence something may be asked for, each with all that follows. */
interface AskSpans {
  /** In so many words. */
  readonly plain: readonly Sentence[];
  /** By a question behind something else. */
  readonly questions: readonly Sentence[];
}

function splicedAt(sentence: Sentence, at: number): boolean {
  return (
    /^[,;:.-]$/.test(sentence.tokens[at - 1]?.norm ?? '') && matchAt(sentence, at, SPLICED) !== undefined
  );
}

/** Whether a question stands behind something else in a sentence: "the crust is pale, any idea why". */
export function isSpliced(sentence: Sentence): boolean {
  return !SUPPOSED.test(sentence.norm) && sentence.tokens.some((_, at) => at > 1 && splicedAt(sentence, at));
}

/** The places in a sentence where something may be asked for. */
export function askSpans(sentence: Sentence): AskSpans {
  const { tokens, norm } = sentence;
  if (SUPPOSED.test(norm)) return { plain: [], questions: [] };
  const end = tokens.length;
  const plain = tokens.flatMap((_, at) =>
    at > 0 && matchAt(sentence, at, ASKS) && !NOT_OWN.test(partOf(sentence, 0, at).norm)
      ? [partOf(sentence, at, end)]
      : [],
  );
  const asked = tokens.at(-1)?.norm === '?';
  const questions = tokens.flatMap(({ norm: word }, at) =>
    at > 1 &&
    MARK.test(tokens[at - 1]?.norm ?? '') &&
    ((asked && QUESTION.test(word)) ||
      (splicedAt(sentence, at) && !BACK.test(partOf(sentence, at, end).norm))) &&
    !(VERB.test(word) && POINTER.test(tokens[at + 1]?.norm ?? ''))
      ? [partOf(sentence, at, end)]
      : [],
  );
  return { plain: plain.slice(0, MOST), questions: questions.slice(0, MOST) };
}

const WISHED =
  /\b(?:please|pls|plz|again|once more|(?:if|when) you (?:can|could|have|get)|asap|would (?:help|be (?:great|good|handy|lovely|helpful|useful|perfect)))\b/i;

/** What stands before the first comma of a text, and behind the last where it is wished for: "the takings please, the accountant is waiting". */
export function outerOf(text: string): readonly string[] {
  const all = text.split(/,\s+|\s+[-–—]\s+|;\s+/);
  const last = all.at(-1) ?? '';
  return all.length < 2 ? [] : [all[0] ?? '', ...(WISHED.test(last) ? [last] : [])];
}
