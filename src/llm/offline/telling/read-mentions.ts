import { pattern } from '../time/pattern.ts';
import { nameAfterArticle, namesAt, soundsOrganised } from '../words/names.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Clause } from './clauses.ts';
import { kindOf, readRole } from './roles.ts';
import type { Bond, Named, Telling } from './telling.ts';

const MINE = pattern('(?:my|our)');
const ARTICLE = pattern('(?:an?|another)');
const CALLED = pattern('(?:called|named)');
const NAMED = pattern('(?:called|named|,)');
const WORKING_AT = pattern('work(?:ing)?(?: [^ ]+){0,3}? (?:at|for)');

const ENDED = /\b(?:no longer|not|never|stopped|quit|left|used to|gave up)\b/;

/** Those whom a clause names beside what it is about: "with my sister Ines". */
export function readMentions({ sentence }: Clause): Pick<Telling, 'entities' | 'bonds'> {
  if (ENDED.test(sentence.norm)) return {};
  const entities: Named[] = [];
  const bonds: Bond[] = [];
  for (let at = 1; at < sentence.tokens.length; at++) {
    const work = matchAt(sentence, at, WORKING_AT);
    const place = work && nameAfterArticle(sentence, work.next, false);
    if (place) {
      entities.push({ kind: 'organisation', name: place.name });
      bonds.push({ from: 'me', label: 'works at', to: place.name });
    }
    const there = sentence.tokens[at]?.norm === 'at' ? nameAfterArticle(sentence, at + 1, false) : undefined;
    if (there && !place && soundsOrganised(there.name))
      entities.push({ kind: 'organisation', name: there.name });
    const own = matchAt(sentence, at, MINE) ?? matchAt(sentence, at, ARTICLE);
    const foreign = own !== undefined && matchAt(sentence, at, MINE) === undefined;
    for (let to = at + 2; own && to <= at + 4; to++) {
      const role = readRole(partOf(sentence, own.next, to).norm);
      const joint = matchAt(sentence, to, foreign ? CALLED : NAMED);
      const start = foreign ? joint?.next : (joint?.next ?? to);
      const names =
        role && start !== undefined && (foreign || role.kind === 'person')
          ? namesAt(sentence, start, false)
          : [];
      if (!role || names.length === 0) continue;
      entities.push(...names.map(({ name }): Named => ({ kind: kindOf(role, name), name })));
      const people = role.kind === 'person' ? names : [];
      bonds.push(...people.map(({ name }): Bond => ({ from: name, label: role.label, to: 'me' })));
      break;
    }
  }
  return entities.length > 0 ? { entities, bonds } : {};
}
