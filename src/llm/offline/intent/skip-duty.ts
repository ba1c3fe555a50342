import { pattern } from '../time/pattern.ts';
import { matchAt } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';

const DUTY = pattern(
  "(?:i|we) (?:really |still |also |just )?(?:need to|have to|must|should|gotta|got to|want to|ought to)|i've got to|we've got to|need to|have to|gotta",
);

/** Where the thing itself begins in "I need to call mum at 5". */
export function skipDuty(sentence: Sentence): number {
  return matchAt(sentence, 0, DUTY)?.next ?? 0;
}
