import { wholePattern } from '../time/pattern.ts';
import { spansOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { managing } from './managing.ts';
import type { Change, Managing } from './managing.ts';
import { readTarget } from './read-target.ts';

type Policy = NonNullable<Change['missed']>;

const MISSED =
  '(?:if|when|whenever) (?:you|it|it is|it was|you have|you are down and) (?:miss|missed|misses) ?(?:it|that|one|a run)?';
const FORMS: readonly (readonly [Policy, RegExp])[] = [
  [
    'skip',
    wholePattern(
      `${MISSED} ?,? (?:then )?(?:just )?(?:skip|drop|forget|leave out|ignore) (?:it|that|this|that one)`,
    ),
  ],
  [
    'skip',
    wholePattern(
      '(?:skip|drop|leave out) (?<who>.+?) (?:if|when|whenever) (?:you|it|it is|it was) (?:missed|miss|late)(?: it)?',
    ),
  ],
  [
    'skip',
    wholePattern(
      "(?:never|don't|dont|do not) (?:send|run|deliver|give me) (?<who>.+?) (?:late|too late|afterwards)",
    ),
  ],
  [
    'always_latest',
    wholePattern(
      "(?:always )?(?:send|run|deliver|give me) (?<who>.+?) (?:even if|even when|however) (?:it is |it's )?(?:very )?(?:late|days late)(?: it is)?",
    ),
  ],
];

/** Reads what is to become of runs that were missed ("if you miss it, skip it", "run the backup one even if late"). */
export function readMissPolicy(sentence: Sentence): Managing | undefined {
  for (const [missed, form] of FORMS) {
    const spans = spansOf(sentence, form);
    if (!spans) continue;
    const who = spans['who'];
    return managing('edit', who ? readTarget(sentence, who.from, who.to) : { by: 'focus' }, { missed });
  }
  return undefined;
}
