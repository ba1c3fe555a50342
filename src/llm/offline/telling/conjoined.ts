import { pattern } from '../time/pattern.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ADVERB } from '../words/verb-forms.ts';
import type { Clause } from './clauses.ts';
import { after } from './complete-clause.ts';

const SELF = pattern('(?:i|we)');
/** What one is, does or has for good, with enough behind it to stand for itself. */
const OF_ONESELF = pattern(
  '(?:live (?:in|at|near|with|alone|on|by|just|outside)|work (?:at|as|for|in|from|on|with|part|full|nights|days|evenings|mornings|weekends|shifts|remotely)|teach|study|have (?:an?|no|my|our|the|\\d{1,2}|one|two|three|four|five|six|several)|(?:own|run|manage|lead|head) (?:an?|the|my|our|\\d{1,2}|two|three)|(?:am|are) (?:an?|the|from|based|born|married|divorced|single|engaged|retired|vegan|vegetarian|allergic|left|right|responsible|in charge|on the|originally|\\d)|report to|use|speak|play|drive|(?:do|can) not (?:eat|drink|work|drive|like|speak|swim|cook|stand|bear|do)|can not stand|never (?:eat|drink|work|drive|fly)|prefer|hate|love|like|dislike|enjoy|moved to|joined|left|started (?:at|with|as|on|working|a|my)|quit|retired|got (?:an?|my|our|the|two|married|engaged|promoted)|bought|sold|adopted|switched to|grew up|was born|come from|will be)(?= )',
);
/** "I want to live in Porto and work at Acme": what is only wished or meant goes for all of it. */
const MEANT =
  /\b(?:want|wants|wanted|like|love|hate|hope|plan|plans|planned|need|have|going|used|try|trying|decided|promised|agreed|said|able|about|would|could|might|may|should|will|shall|if|when|where|that|who|which) (?:to|i|we|not to)\b|\b(?:would|could|might|may|should|must)\b/;

/** Where a second thing that is said of oneself begins behind a joint: "and | live in Porto"; undefined where none does. */
function secondAt(sentence: Sentence, joint: number): number | undefined {
  let at = joint;
  while (/^(?:,|and|but|;|plus|also)$/.test(sentence.tokens[at]?.norm ?? '')) at++;
  if (at === joint) return undefined;
  const first = at;
  while (ADVERB.test(sentence.tokens[at]?.norm ?? '') && sentence.tokens[at]?.norm !== 'never') at++;
  const said = matchAt(sentence, at, OF_ONESELF);
  return said && said.next < sentence.tokens.length ? first : undefined;
}

/** "I work at Acme as a designer and live in Porto": the two things that one "I" stands before, each by itself. */
export function conjoined(clause: Clause): readonly Clause[] {
  const { sentence } = clause;
  const self = matchAt(sentence, 0, SELF);
  const subject = sentence.tokens[0]?.norm ?? '';
  let at = self?.next ?? 0;
  while (ADVERB.test(sentence.tokens[at]?.norm ?? '') && sentence.tokens[at]?.norm !== 'never') at++;
  if (!self || !matchAt(sentence, at, OF_ONESELF)) return [clause];
  for (let joint = at + 2; joint < sentence.tokens.length - 2; joint++) {
    const next = secondAt(sentence, joint);
    const first = partOf(sentence, 0, joint);
    if (next === undefined || MEANT.test(first.norm)) continue;
    const rest = after([subject], partOf(sentence, next, sentence.tokens.length));
    const { opens: _opens, ...more } = clause;
    return [{ ...clause, sentence: first }, ...conjoined({ ...more, sentence: rest })];
  }
  return [clause];
}
