import { pattern } from '../time/pattern.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, retoken } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Clause } from './clauses.ts';
import { after, OWNED } from './complete-clause.ts';
import { readRole } from './roles.ts';

/** Where one is at home. */
const HOME = pattern(
  '(?:i|we)(?: (?:also|now|currently|still|both|just|recently|mostly))* (?:live|reside|am here|am based|are based|am living|are living|moved|have moved|share (?:an? |the )?(?:flat|house|place|home))(?= )',
);

/** "my bf theo" as "my boyfriend is theo", "two cats" as what one has; undefined for anything else. */
function memberOf(part: Sentence, small: boolean): Sentence | undefined {
  const size = part.tokens.length;
  if (matchAt(part, 0, OWNED)?.next === size) return after(['i', 'have'], part);
  if (!/^(?:my|our)$/.test(part.tokens[0]?.norm ?? '')) return undefined;
  for (let to = 2; to < size; to++) {
    const role = readRole(partOf(part, 1, to).norm);
    const at = /^(?:,|called|named)$/.test(part.tokens[to]?.norm ?? '') ? to + 1 : to;
    if (role?.kind !== 'person' || nameAt(part, at, small)?.to !== size) continue;
    const from = part.tokens[at]?.from ?? 0;
    const is = { norm: 'is', from, to: from };
    return retoken(part, [...part.tokens.slice(0, to), is, ...part.tokens.slice(at)]);
  }
  return undefined;
}

/** "I'm based in Brooklyn with my boyfriend Theo and two cats": where one lives, and each of those there, by itself. */
export function besideHome(clause: Clause): readonly Clause[] {
  const { sentence, small } = clause;
  const home = matchAt(sentence, 0, HOME);
  const at = sentence.tokens.findIndex(({ norm }, i) => norm === 'with' && i >= (home?.next ?? 0));
  if (!home || at < 0) return [clause];
  const members: Sentence[] = [];
  let from = at + 1;
  for (let to = from; to <= sentence.tokens.length; to++) {
    const norm = sentence.tokens[to]?.norm ?? 'and';
    if (!/^(?:and|,|plus)$/.test(norm)) continue;
    if (to > from) {
      const part = partOf(sentence, from, to);
      // "her two kids" are told with whose they are.
      const theirs = members.length > 0 && /^(?:his|her|their)$/.test(part.tokens[0]?.norm ?? '');
      const member = theirs ? sentence : memberOf(part, small);
      // "my sister, Junia, …": the name stands behind the comma.
      if (!member && norm === ',') continue;
      if (!member) return [clause];
      members.push(member);
    }
    from = to + 1;
  }
  if (members.length === 0 || from <= sentence.tokens.length) return [clause];
  const { opens: _opens, ...more } = clause;
  const placed = at > home.next ? [{ ...clause, sentence: partOf(sentence, 0, at) }] : [];
  return [...placed, ...members.map((member) => ({ ...more, sentence: member }))];
}
