import type { Recall } from '../intent/read-recall.ts';
import type { Entity } from '../known.ts';
import { readRole, sameRole } from '../telling/roles.ts';
import { tellingWords } from './alike.ts';

const OF_ROLE = /\b(?:my|our) (?<who>[\p{L}-]+(?: in - law| in-law)?)(?<whose>'s)?(?= |$)/gu;
const OF_NAME = /(?<![\p{L}'])(?<name>\p{Lu}[\p{L}-]+)['’]s(?= )/gu;
/** What is somebody's: "Sister's birthday". */
const OWNED = /(?<![\p{L}])(?<who>[\p{L}-]+)['’]s (?<thing>[\p{L}-]+)/gu;

function isPerson(word: string): boolean {
  const role = readRole(word.toLowerCase());
  return role?.kind === 'person' && role.sure;
}

/** Whom a question is about besides the person, in the words that may stand for each of them. */
function askedOf({ words, typed }: Recall, people: readonly Entity[]): readonly (readonly string[])[] {
  const roles = [...words.matchAll(OF_ROLE)].flatMap(({ groups }) => {
    const who = groups?.['who'] ?? '';
    if (!isPerson(who)) return [];
    const labels = [who, ...sameRole(who)];
    const names = people.filter(({ relations }) =>
      relations.some((one) => one.endsWith(' of you') && labels.includes(one.slice(0, -7))),
    );
    return [[...labels, ...names.map(({ name }) => name)]];
  });
  const names = [...typed.matchAll(OF_NAME)].flatMap(({ groups }) => {
    const name = groups?.['name'] ?? '';
    const known = people.find((one) => one.name === name || one.name.startsWith(`${name} `));
    const labels = known?.relations.map((one) => one.replace(/ of you$/, '')) ?? [];
    return /^(?:What|Who|When|Where|How|It|That|There|Here|Today|Tomorrow)$/.test(name)
      ? []
      : [[name, ...labels]];
  });
  return [...roles, ...names].map((one) => tellingWords(one.join(' ')));
}

/** True of what was told of somebody else than the one that is asked about: the sister's birthday is not the brother's, nor one's own. */
export function isToldOfAnother(recall: Recall, content: string, people: readonly Entity[]): boolean {
  if (recall.all) return false;
  const asked = askedOf(recall, people);
  const told = new Set(tellingWords(content));
  const owners = [...content.matchAll(OWNED)].map(({ groups }) => groups ?? {});
  if (asked.length > 0) {
    if (asked.some((words) => words.some((word) => told.has(word)))) return false;
    const first = content.split(' ')[0]?.replace(/['’]s$/, '') ?? '';
    return isPerson(first) || owners.some(({ who = '' }) => isPerson(who) || /^\p{Lu}/u.test(who));
  }
  // "when's my birthday?" asks of none but one's own.
  return owners.some(
    ({ who = '', thing = '' }) =>
      (isPerson(who) || people.some(({ name, kind }) => kind === 'person' && name.split(' ')[0] === who)) &&
      new RegExp(`\\b(?:my|our) (?:next |own )?${thing.toLowerCase()}\\b`).test(recall.words),
  );
}
