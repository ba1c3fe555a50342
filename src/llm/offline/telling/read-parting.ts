import { pattern } from '../time/pattern.ts';
import { nameAt, namesAt, soundsOrganised } from '../words/names.ts';
import type { Name } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Clause } from './clauses.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const OVER = /(?:^| )no longer(?: |$)|,? (?:any ?more|any longer|these days|now)$/;
const NOT_MINE = pattern('(?:is|are)(?: (?:not|no longer))(?: (?:my|our))');
const NOT_WITH_ME = pattern(
  '(?:(?:does|do) not|no longer) (?:works?|reports?)(?: closely| together)* (?:with|for|to) (?:me|us)',
);
const MY = pattern('(?:my|our)');
const IS_NOT = pattern('(?:is|are)(?: (?:not|no longer))');
/** What one did with somebody, and who they were by that. */
const WITH: readonly { readonly at: RegExp; readonly label: string }[] = [
  { label: 'manager', at: pattern('(?:i|we) (?:do not|no longer) (?:report|answer)(?: directly)? to') },
  {
    label: 'colleague',
    at: pattern(
      '(?:i|we) (?:do not|no longer|am no longer|are no longer|am not|are not) (?:work|working)(?: closely| together)* (?:with|alongside)',
    ),
  },
];
const BEHIND = /^(?:|any ?more|any longer|these days|now|,|since .*)$/;

/** The part and its people, as far as the clause says that it is over. */
function partIn({
  sentence,
  small,
}: Clause): { readonly names: readonly Name[]; readonly label: string } | undefined {
  const size = sentence.tokens.length;
  const rest = (from: number) => partOf(sentence, from, size).norm;
  const named = namesAt(sentence, 0, small);
  const not = named.length > 0 ? matchAt(sentence, named.at(-1)?.to ?? 0, NOT_MINE) : undefined;
  for (let to = (not?.next ?? size) + 3; not && to > not.next; to--) {
    const role = to <= size ? readRole(partOf(sentence, not.next, to).norm) : undefined;
    if (role?.kind === 'person' && BEHIND.test(rest(to))) return { names: named, label: role.label };
  }
  const apart = named.length > 0 ? matchAt(sentence, named.at(-1)?.to ?? 0, NOT_WITH_ME) : undefined;
  if (apart && BEHIND.test(rest(apart.next))) {
    const label = /\breports?\b/.test(sentence.norm) ? 'direct report' : 'colleague';
    return { names: named, label };
  }
  const my = matchAt(sentence, 0, MY);
  for (let at = (my?.next ?? size) + 1; my && at <= my.next + 3; at++) {
    const is = matchAt(sentence, at, IS_NOT);
    const role = is && readRole(partOf(sentence, my.next, at).norm);
    const name = is && nameAt(sentence, is.next, small);
    if (role?.kind === 'person' && name && BEHIND.test(rest(name.to)))
      return { names: [name], label: role.label };
  }
  for (const { at, label } of WITH) {
    const found = matchAt(sentence, 0, at);
    const names = found ? namesAt(sentence, found.next, small) : [];
    if (names.length > 0 && BEHIND.test(rest(names.at(-1)?.to ?? 0))) return { names, label };
  }
  return undefined;
}

/** "Helena isn't my boss any more", "I no longer report to Tom": they stay known, as who they were. */
export function readParting(clause: Clause): Telling | undefined {
  const { sentence }: { sentence: Sentence } = clause;
  const part = OVER.test(sentence.norm) ? partIn(clause) : undefined;
  if (!part || part.names.some(({ name }) => soundsOrganised(name))) return undefined;
  const { names, label } = part;
  return {
    entities: names.map(({ name }) => ({ kind: 'person', name })),
    bonds: names.map(({ name }) => ({ from: name, label: `former ${label}`, to: 'me' })),
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
    ends: true,
    former: { words: `${names[0]?.name ?? ''} ${label}`, changed: true, kinds: ['fact', 'note'] },
  };
}
