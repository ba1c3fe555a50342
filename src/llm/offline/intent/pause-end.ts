import { pattern } from '../time/pattern.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { readWholeTime } from './read-retiming.ts';

const LENGTH = pattern(
  '(?:(?:the|an?) )?(?:(?:next|coming|whole|few|couple of|rest of(?: (?:the|this))?) )*(?:{N} )?{UNIT}',
);

/** The token at which the end of a pause begins ("until monday", "for a week"); undefined when none is named. */
export function pauseEnd(sentence: Sentence, from: number, dayFirst: boolean): number | undefined {
  const at = sentence.tokens.findIndex((token, i) => {
    if (i < from) return false;
    if (/^(?:until|through)$/.test(token.norm)) return true;
    if (token.norm !== 'for') return false;
    const rest = partOf(sentence, i + 1, sentence.tokens.length);
    return matchAt(rest, 0, LENGTH) !== undefined || readWholeTime(rest, 0, dayFirst) !== undefined;
  });
  return at < 0 ? undefined : at;
}
