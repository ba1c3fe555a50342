import { trimWords } from '../intent/task-words.ts';
import { pattern } from '../time/pattern.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { findDate } from './find-date.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Hearing, Telling } from './telling.ts';

/** What somebody else has given their word for. */
const PROMISED = pattern(
  '(?:(?:has|have|had|just|also|finally|already|now) )*(?:promised|agreed|offered|volunteered|undertaken|committed|sworn|swore|vowed)(?: (?:me|us|to me|my [^ ]+|our [^ ]+))?(?: that)? (?:to|he|she|they|it)(?= )',
);
/** "my neighbour", "our landlord at the mill". */
const OWN = pattern('(?:my|our|the)');

/** How many tokens say who it is, before the promise; undefined where nobody is named. */
function whoEnds({ sentence, small }: Clause): number | undefined {
  const name = nameAt(sentence, 0, small);
  const own = name ? undefined : matchAt(sentence, 0, OWN);
  const from = name?.to ?? own?.next;
  if (from === undefined) return undefined;
  for (let to = name ? from : from + 1; to <= from + 4; to++) {
    if (!matchAt(sentence, to, PROMISED)) continue;
    return name || readRole(partOf(sentence, from, to).norm)?.kind === 'person' ? to : undefined;
  }
  return undefined;
}

/** "Dougal next door promised to fix the gate by Sunday": somebody else's word, which is theirs to keep. */
export function readOthersWord(clause: Clause, { now, dayFirst }: Hearing): Telling | undefined {
  const { sentence, small } = clause;
  const size = sentence.tokens.length;
  const to = whoEnds(clause);
  if (to === undefined) return undefined;
  const words = trimWords(ofThem(wordsOf(sentence, 0, size)), false).replace(/^(?:their|the) /i, '');
  const name = nameAt(sentence, 0, small);
  const on = findDate(sentence, now, dayFirst)?.on ?? null;
  const content = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    memory: on ? { kind: 'event', content, on } : { kind: 'note', content, on: null },
    ...(name ? { entities: [{ kind: 'person', name: name.name }] } : {}),
    said: saidBack(wordsOf(sentence, 0, size)),
    former: { words: content, changed: false, kinds: ['event', 'commitment', 'note'] },
  };
}
