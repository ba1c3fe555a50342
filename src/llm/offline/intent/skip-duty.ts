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

/** "set me a reminder for 8, need to ring the vet": what one has to do then is what it is for. */
const FOR_DUTY = pattern(
  "(?:(?:because|cos|cause|since|as|for|and|so) )?(?:(?:i|we) (?:(?:really|still|just|also) )*(?:need|have|ought|want|got)|i've|we've|i've got|we've got|i'd like|i'm (?:going|supposed|meant|due|hoping)|(?:need|have|got|want|wanna|ought|supposed|meant|going|due|hoping|gotta|still have)) to(?! (?:the|an?|my|our|his|her|their|town|bed|work|school|church)\\b)(?= [^ ]+)|(?:(?:because|cos|cause|since|as|and|so) )?(?:(?:i|we) )?(?:really |still |just )?(?:must|should|gotta|wanna|gonna)(?= [^ ]+)|(?:i'm|we're) (?:gonna)(?= [^ ]+)",
);

/** Where the thing itself begins behind a request that names only a time; undefined where no duty is told there. */
export function dutyAt(sentence: Sentence, at: number): number | undefined {
  return matchAt(sentence, at, FOR_DUTY)?.next;
}
