import { pattern } from '../time/pattern.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import { aboutIn } from './bond-names.ts';
import type { Clause } from './clauses.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const THEIRS = pattern('(?:his|her|their)');
const IS_CALLED = pattern('(?:is called|is named|is|,|called|named)');

/** "his wife Lia teaches yoga": somebody of the one who was told of just before. */
export function readOfTheirs({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const whose = before?.entities?.findLast(({ kind }) => kind === 'person')?.name;
  if (!whose || !matchAt(sentence, 0, THEIRS)) return undefined;
  for (let to = 2; to <= 4; to++) {
    const role = readRole(partOf(sentence, 1, to).norm);
    const called = matchAt(sentence, to, IS_CALLED);
    const name =
      role?.kind === 'person' && role.sure
        ? nameAt(sentence, called?.next ?? to, small && called !== undefined)
        : undefined;
    if (!role || !name || name.name === whose) continue;
    const more = aboutIn(sentence, name.to);
    const about = [`${role.label} of ${whose}`, ...(more ? [more] : [])].join('; ');
    return {
      entities: [{ kind: 'person', name: name.name, about }],
      said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
    };
  }
  return undefined;
}
