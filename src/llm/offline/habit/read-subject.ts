import { oneLine } from '../words/one-line.ts';
import { partOf, spansOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Asked } from './asked.ts';
import { isContentful } from './meanings.ts';
import { nameTopic } from './name-thing.ts';

/** What one says of a subject that one has on one's mind, with the subject: "still reading about sourdough". */
const ON = new RegExp(
  oneLine(String.raw`
    \b(?:(?:(?:reading|read|thinking|wondering|learning|researching|studying|obsessing|daydreaming|talking|curious|obsessed|hooked|fascinated|rabbit hole|watching (?:videos|films|documentaries|a film|a documentary)|
    head is (?:full|spinning)|(?:got|getting|gotten) (?:really )?into|(?:i am|we are|been) (?:really |all |so |very )?into|looking into|deep)
    (?: (?:up|more|a lot|lots|again|still|all (?:day|evening|week|night|weekend)))*(?: (?:about|on|with|of|into|by|in))?|back (?:on|to|at)|(?:me|here|it is me) (?:again|back)(?: (?:with|about|on))|again with)
    (?= (?!(?:the|this|that|it|him|her|them|what|how|why|you|us|me|work|bed|home|school|normal|base|business|a|an|if|whether|to|at|in|on|about|with|everyone|everybody)\b))
    |(?:me|here|it is me) (?:again|back)(?: (?:with|about|on)) the)(?: (?:my|our|the|these|those|all|some))*(?<what>(?: (?!(?:again|and|but|so|because|since|lately|recently|these|at|for|when|while|until|today|tonight|this|all|still)\b)[\p{L}'-]+){1,5})
  `),
  'du',
);

/** The subject that somebody says is on their mind and asks something about; undefined where there is none. */
export function readSubject(sentence: Sentence): Asked | undefined {
  const asks = /\?\s*$|\?\s/.test(sentence.text) || ASKS.test(sentence.norm);
  const what = asks ? spansOf(sentence, ON)?.['what'] : undefined;
  if (!what || OTHERS.test(partOf(sentence, 0, what.from).norm)) return undefined;
  const first = sentence.tokens[what.from]?.norm ?? '';
  const led = partOf(sentence, 0, what.from).norm;
  // "I'm thinking about moving house" is a plan, "my third coffee" no subject.
  if (/^(?:first|second|third|\d+.*|own)$/.test(first) || (first.endsWith('ing') && PLANS.test(led)))
    return undefined;
  const label = nameTopic(partOf(sentence, what.from, what.to));
  return label && isContentful(label) ? { kind: 'topic_interest', label, words: sentence.norm } : undefined;
}

const PLANS = /\b(?:thinking|daydreaming|talking|back) [^ ]+$/;
/** "My son is obsessed with dinosaurs". */
const OTHERS =
  /\b(?:(?<!head )(?:is|are|was|were|has|keeps?|been)|he|she|they)(?<!\b(?:i|we) (?:are|was|were)|i have been|we have been|^been|[,.!] been) [a-z]+(?: [a-z]+){0,2}$/;
/** A question that has no mark. */
const ASKS =
  /(?:^|[,.:;-] )(?:so |and |but )*(?:how|why|what|which|who|where|when|is|are|do|does|can|would|should|could) /;
