import { partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Clause } from './clauses.ts';

/** Before "not" it is denied that something is so, and nothing is put in the place of another thing. */
const DENIES =
  /^(?:am|is|are|was|were|do|does|did|have|has|had|will|would|can|could|should|may|might|must|why|if|or|but|certainly|absolutely|really|probably|definitely|usually|just|also|still|to|be|been|that|and|better|rather|hope|hopefully|of)$/;
/** What stands behind it and is no value. */
const NO_VALUE =
  /^(?:sure|yet|really|so|too|very|always|often|any|anything|only|just|because|when|if|that|bad|good|great|far|long|at all|much|many|even|to|for long|in the mood|feeling|well)\b/;
/** The longest value that is denied has as many words. */
const LONGEST = 4;

/** Where ", not two" begins at the end of a sentence; undefined where nothing is denied there. */
function deniedFrom(sentence: Sentence): number | undefined {
  const { tokens } = sentence;
  const not = tokens.findLastIndex(({ norm }) => norm === 'not');
  if (not < 3 || not === tokens.length - 1 || tokens.length - 1 - not > LONGEST) return undefined;
  const before = tokens[not - 1]?.norm ?? '';
  if (DENIES.test(before === ',' ? '' : before)) return undefined;
  if (NO_VALUE.test(partOf(sentence, not + 1, tokens.length).norm)) return undefined;
  return before === ',' ? not - 1 : not;
}

/** "I have three children, not two": what is so, as a correction of what was thought. */
export function withoutDeniedValue(clause: Clause): Clause {
  const from = deniedFrom(clause.sentence);
  return from === undefined
    ? clause
    : { ...clause, sentence: partOf(clause.sentence, 0, from), denies: true };
}
