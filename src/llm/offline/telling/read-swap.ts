import { pattern } from '../time/pattern.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Clause } from './clauses.ts';
import type { Telling } from './telling.ts';

const LEAD = pattern(
  "(?:(?:the )?(?:(?:correct|right|proper) )?(?:spelling|name)(?:'s| is)|(?:make|let us make) (?:that|it)|(?:it|that) (?:should|was meant to) (?:be|say|read)|should (?:be|have been)|i (?:should have|wanted to) (?:said|say|written|write)|it is(?: (?:actually|really|in fact))?|i (?:mean|meant)(?: to say)?|in|at|on|,|actually|rather)",
);
const TAIL =
  /^(?:i (?:meant|mean)(?: to say)?|i should have said|of course|rather|instead|obviously|is what i meant|sorry|it is|now|,)$/;
const NOT = /^(?:not|rather than|instead of)$/;
const LINK = /^(?:in|at|on|from|the|an?|,)$/;
/** Neither a value nor a part of one. */
const NO_VALUE =
  /^(?:definitely|certainly|absolutely|probably|maybe|honestly|surely|i|we|you|he|she|they|it|that|this|is|are|was|do|did|have|has|my|our|your|and|or|but|if|so|what|why|how|who|when|where|not|no|yes|ok|okay|please|thanks|thank|bye|goodbye|cheers|hi|hello|see|talk|speak|night|soon|for|sorry|never|mind|sure|really|again|later|right|wrong|true|good|fine|bad|all|any|every|some|sooner|earlier|quick|short|shorter|done|over|nothing|something|back|here|late|long|slow|tired|mad|crazy|hectic|busy|rough|hard|tough|distracted|day|week|start|delay|about)$/;
/** A value has as many words at most. */
const LONGEST = 3;

/** The words of a value from a token on, up to another; undefined when they are none. */
function value(sentence: Sentence, from: number, to: number): string | undefined {
  let at = from;
  while (at < to && LINK.test(sentence.tokens[at]?.norm ?? '')) at++;
  const tokens = sentence.tokens.slice(at, to);
  const fits =
    tokens.length > 0 &&
    tokens.length <= LONGEST &&
    tokens.every(({ norm }) => /^[\p{L}\d]/u.test(norm) && !NO_VALUE.test(norm));
  return fits ? wordsOf(sentence, at, to) : undefined;
}

/** The sentence without "I meant" behind it. */
function withoutTail(sentence: Sentence, from: number): { readonly to: number; readonly meant: boolean } {
  let to = sentence.tokens.length;
  for (let size = 4; size > 0; size--) {
    if (to - size <= from || !TAIL.test(partOf(sentence, to - size, to).norm)) continue;
    to -= size;
    size = 5;
  }
  return { to, meant: to < sentence.tokens.length };
}

/** "Camden, not Kilburn", "make that Camden", "Camden, I meant": one word in the place of another in what was just told. */
export function readSwap({
  sentence,
  denies,
}: Clause): (Pick<Telling, 'wrong'> & { instead: string }) | undefined {
  let from = 0;
  for (let lead = matchAt(sentence, 0, LEAD); lead; lead = matchAt(sentence, from, LEAD)) from = lead.next;
  const { to, meant } = withoutTail(sentence, from);
  const not = sentence.tokens.findIndex(({ norm }, at) => at > from && at < to && NOT.test(norm));
  const right = value(sentence, from, not < 0 ? to : sentence.tokens[not - 1]?.norm === ',' ? not - 1 : not);
  const wrong = not < 0 ? undefined : value(sentence, not + 1, to);
  if (!right || (not >= 0 && !wrong)) return undefined;
  if (wrong) return { instead: right, wrong };
  const put = from > 0 && /^(?:make|let|it|that|should|i) /.test(sentence.norm) && /^\p{Lu}/u.test(right);
  return put || ((meant || denies) && /^\p{L}/u.test(right)) ? { instead: right } : undefined;
}
