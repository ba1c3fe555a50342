import { pattern } from '../time/pattern.ts';
import { nameAfterArticle, nameAt, namesAt, soundsOrganised } from '../words/names.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Clause } from './clauses.ts';
import { kindOf, readRole } from './roles.ts';
import type { Bond, Named, Telling } from './telling.ts';

const MINE = pattern('(?:my|our)');
const ARTICLE = pattern('(?:an?|another)');
const CALLED = pattern('(?:called|named)');
const NAMED = pattern('(?:called|named|,)');
const WORKING_AT = pattern('work(?:ing)?(?: [^ ]+){0,3}? (?:at|for)');

const ENDED =
  /\b(?:no longer|not(?! (?:around|in|here|available|at work|working|back|about)\b)|never|stopped|quit|left|used to|gave up)\b/;

const ROLE_END = /^(?:[,.)!?;-]|at|in|from|on|for|who|about|by|and|next|this|tomorrow|today|of)$/;
/** Begins what a name is. */
const WHO = pattern(
  '(?:,|\\(|-) (?:(?<mine>my|our)|the|an?)(?: (?:new|old|newest|biggest|main|best|oldest|former|other|first))*',
);

/** "the client, Fennimore Ltd, …". */
const THE = pattern('the(?= [^ ]+(?: [^ ]+)? , )');

/** A name at a token with what stands behind it: "Sollund Timber, our newest client". */
function apposedAt(sentence: Sentence, at: number) {
  const name = nameAt(sentence, at, false);
  const who = name && matchAt(sentence, name.to, WHO);
  for (let to = who ? who.next + 5 : 0; name && who && to > who.next; to--) {
    if (!ROLE_END.test(sentence.tokens[to]?.norm ?? '.')) continue;
    const role = readRole(partOf(sentence, who.next, Math.min(to, sentence.tokens.length)).norm);
    if (role) return { name, role, mine: who.groups['mine'] !== undefined };
  }
  const the = matchAt(sentence, at, THE);
  for (let to = the ? the.next + 1 : 0; the && to <= the.next + 2; to++) {
    const role =
      sentence.tokens[to]?.norm === ',' ? readRole(partOf(sentence, the.next, to).norm) : undefined;
    const named = role && nameAt(sentence, to + 1, false);
    if (role && named) return { name: named, role, mine: false };
  }
  return undefined;
}

/** Those whom a clause names with what they are: "with Sollund Timber, our newest client". */
export function appositions(sentence: Sentence): readonly Telling[] {
  const told: Telling[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const found = apposedAt(sentence, at);
    if (!found) continue;
    const { name, role } = found;
    const kind = soundsOrganised(name.name) ? 'organisation' : kindOf(role, name.name);
    const mine = found.mine && kind === 'person';
    const bond: Bond = { from: name.name, label: role.label, to: 'me' };
    const about = mine ? {} : { about: role.label };
    told.push({
      entities: [{ kind, name: name.name, ...about }],
      ...(mine ? { bonds: [bond] } : {}),
      said: `${name.name} is ${found.mine ? 'your' : 'the'} ${role.label}`,
    });
    at = Math.max(at, name.to - 1);
  }
  return told;
}

/** Those whom a clause names beside what it is about: "with my sister Ines". */
export function readMentions({ sentence }: Clause): Pick<Telling, 'entities' | 'bonds'> {
  if (ENDED.test(sentence.norm)) return {};
  const entities: Named[] = [];
  const bonds: Bond[] = [];
  for (const apposed of appositions(sentence)) {
    entities.push(...(apposed.entities ?? []));
    bonds.push(...(apposed.bonds ?? []));
  }
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
      // "Max had a baby called Ivy": of whom the clause is.
      const whose = foreign ? nameAt(sentence, 0, false)?.name : undefined;
      const about = whose ? { about: `${role.label} of ${whose}` } : {};
      entities.push(...names.map(({ name }): Named => ({ kind: kindOf(role, name), name, ...about })));
      const people = role.kind === 'person' && !whose ? names : [];
      bonds.push(...people.map(({ name }): Bond => ({ from: name, label: role.label, to: 'me' })));
      break;
    }
  }
  return entities.length > 0 ? { entities, bonds } : {};
}
