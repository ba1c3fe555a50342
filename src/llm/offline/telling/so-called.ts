import { pattern } from '../time/pattern.ts';
import { nameAt, namesAt } from '../words/names.ts';
import { matchAt, wordsOf } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import { bonded } from './bond-names.ts';
import type { Clause } from './clauses.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const WHO_DOES = pattern(
  '(?:the|this|that|our|my|a) (?<role>[^ ]+(?: [^ ]+)?) (?:who|that) (?<does>.+?) is (?:called|named)',
);

const AT_CALLED = pattern(
  '(?:(?:our|my) (?<own>[^ ]+(?: [^ ]+)?)|the (?<role>[^ ]+(?: [^ ]+)?)) (?:at|in|from|for|of|on) [^ ]+(?: [^ ]+){0,2}? (?<is>is called|is named|is)',
);

/** "the caretaker at school is called Ned". */
export function calledThere({ sentence, small }: Clause): Telling | undefined {
  const found = matchAt(sentence, 0, AT_CALLED);
  const { own, is, role: other } = found?.groups ?? {};
  // "The boss of the bakery is Ines" says nothing of one's own.
  const role = own === undefined && is === 'is' ? undefined : readRole(own ?? other ?? '');
  const names = found ? namesAt(sentence, found.next, small && found.groups['is'] !== 'is') : [];
  return role?.kind === 'person' && names.length > 0
    ? bonded(names, role, sentence, { replaces: false })
    : undefined;
}

/** "the guy who fixes our roof is called Milan". */
export function soCalled({ sentence, small }: Clause): Telling | undefined {
  const found = matchAt(sentence, 0, WHO_DOES);
  const name = found && nameAt(sentence, found.next, small);
  if (!found || !name) return undefined;
  const who = sentence.tokens.findIndex(({ norm }) => /^(?:who|that)$/.test(norm));
  const about = ofThem(wordsOf(sentence, who + 1, found.next - 2));
  return {
    entities: [{ kind: 'person', name: name.name, about }],
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
  };
}
