import { oneLine } from '../words/one-line.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { afterYou, isPast } from '../words/verb-forms.ts';
import type { Asked } from './asked.ts';
import { isContentful } from './meanings.ts';

/** A question that only points at what was said before it: "…, any idea why", "…, is that normal". */
const POINTS_BACK = new RegExp(
  oneLine(String.raw`
    [,;.:-] (?:(?:so|and|but) )*(?:(?:any|got any|have you any) (?:idea|ideas|clue|clues|thoughts|tips|advice|suggestions)(?: (?:why|how|what|on|for|please)\b.*)?|
    is (?:that|it|this) (?:normal|ok|okay|bad|safe|right|dangerous|usual|common|fixable|healthy|expected|harmful|serious|a problem)\b.*|
    why (?:is|would|might|does|could) (?:that|it|this)\b.*|what (?:could|might|can) (?:it|that|this|they) be\b.*|
    what (?:did|do|am) i (?:do|doing|get|getting) wrong.*|how (?:do|can|should) (?:i|we|you|one) (?:get rid of|remove|treat|deal with|prevent|handle|kill|stop|fix|mend|avoid|cure|save|rescue) (?:it|that|this|them)\b.*)(?: (?:\?|!|\.))*$
  `),
);
const ARTICLE = /^(?:the|my|our|me|a|an|these|those|this|that)$/;
const LEADS = /^(?:so|and|well|ok|okay|right|hi|hello|hey|but|now|oh|,|[.!?:;-])$/;
/** Those whose affair it is, and who are no subject. */
export const PEOPLE =
  /\b(?:boss|manager|wife|husband|partner|mum|mother|dad|father|son|daughter|kids?|child|children|brother|sister|friend|colleagues?|neighbou?rs?|landlord|teacher|girlfriend|boyfriend|client|customer|guy|man|woman|lady|team|people|everyone|doctor|tenant|lodger|flatmate)\b/;
/** Of one's own body and mood nothing is gathered. */
const OWN_STATE =
  /\b(?:head|back|knee|knees|stomach|belly|throat|tooth|teeth|eyes?|skin|heart|mood|sleep|legs?|feet|foot|arm|hand|hands|hair|nose|ears?)\b/;
const ENDS =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did|keeps?|looks?|seems?|in|on|of|at|with|from|for|to|by|that|which|and|,|not|never|just|always|again|still|all|a|an|like|so|too|very|when|after|every|since)$/;
const MOST = 3;

/** What a statement is about that a question points back to: "me sourdough starter smells of varnish, is that normal?"; undefined where there is none. */
export function readPuzzle(sentence: Sentence): Asked | undefined {
  if (!POINTS_BACK.test(sentence.norm)) return undefined;
  const { tokens } = sentence;
  let from = 0;
  while (LEADS.test(tokens[from]?.norm ?? '')) from++;
  // "There is damp in the back bedroom".
  const there = tokens[from]?.norm === 'there' && /^(?:is|are)$/.test(tokens[from + 1]?.norm ?? '');
  if (there) from += 2;
  if (!there && !ARTICLE.test(tokens[from]?.norm ?? '')) return undefined;
  while (ARTICLE.test(tokens[from]?.norm ?? '')) from++;
  let to = from;
  const ends = (word: string) =>
    ENDS.test(word) || isPast(word) || (word.endsWith('s') && afterYou(word) !== undefined);
  while (to < tokens.length && (to === from || !ends(tokens[to]?.norm ?? ''))) to++;
  // "My invoices, any idea how many are open?" asks for them.
  if (to === tokens.length || to - from > MOST || /^[,.;:-]$/.test(tokens[to]?.norm ?? '')) return undefined;
  const { norm } = partOf(sentence, from, to);
  if (!/^[a-z' -]+$/.test(norm) || PEOPLE.test(norm) || OWN_STATE.test(norm)) return undefined;
  const label = wordsOf(sentence, from, to).toLowerCase();
  return isContentful(label) ? { kind: 'topic_interest', label, words: sentence.norm } : undefined;
}

/** "My wife snores, is that normal?": it is of people, or of one's own body, and of no subject. */
export function isOfPeople({ norm }: Sentence): boolean {
  const at = POINTS_BACK.exec(norm)?.index ?? 0;
  const before = norm.slice(0, at);
  return PEOPLE.test(before) || OWN_STATE.test(before);
}
