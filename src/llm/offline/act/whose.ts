import type { Entity, Memory } from '../known.ts';
import { readRole, sameRole } from '../telling/roles.ts';
import { isPast, isThird } from '../words/verb-forms.ts';
import { toYou } from '../words/without-subject.ts';
import { tellingWords } from './alike.ts';

/** Whom or what a memory is about has as many words at most. */
const LONGEST = 4;
const IS = /^(?:is|are|was|were|has|had|does|doesn't|isn't|aren't|can|can't|will|won't)$/i;
const OF_ONE = /^(?<who>\p{L}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)['’]s (?=\p{L})/u;

/** "Boiler man is Pat Shiels": who plays a part is found by name. */
const PART = /^.{2,40} (?:is|are)(?: called| named)? \p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}$/u;

/** Whom or what a memory is about, where that is not the person: "Sister Petra" in "Sister Petra lives in Leeds". */
function ownerIn({ content, on }: Pick<Memory, 'content' | 'on'>): string | undefined {
  if (on) return undefined;
  const one = OF_ONE.exec(content)?.groups?.['who'];
  if (one && !/^(?:it|that|there|here|what)$/i.test(one)) return one;
  if (toYou(content) !== undefined || PART.test(content)) return undefined;
  const words = content.split(/\s+/, LONGEST + 1);
  const verb = words.findIndex((word, at) => at > 0 && (IS.test(word) || isThird(word)));
  return verb > 0 ? words.slice(0, verb).join(' ') : undefined;
}

/** The words by which one of some people goes: name and part, "Petra" and "sister". */
function callings(owner: string, people: readonly Entity[]): readonly string[] {
  const words = new Set(tellingWords(owner));
  const parts = owner.split(' ').flatMap((word) => (readRole(word) ? sameRole(word.toLowerCase()) : []));
  const those = people.filter(({ name, relations }) =>
    [name, ...relations.filter((one) => one.endsWith(' of you')).map((one) => one.slice(0, -7))].some(
      (calling) => tellingWords(calling).some((word) => words.has(word)),
    ),
  );
  return [
    owner,
    ...parts,
    ...those.flatMap(({ name, relations }) => [
      name,
      ...relations.filter((one) => one.endsWith(' of you')).map((one) => one.slice(0, -7)),
    ]),
  ];
}

const SOMEBODY = /\b(?:he|she|they|him|his|her|hers|them|their|theirs)\b/i;

const LEADS =
  '(?:(?:so|and|but|well|oh|ok|okay|hey|hi|btw|by the way|big news|news|sad news|good news|guess what|turns out|apparently|also)[\\s,:;.!-]{1,3}){0,4}';
/** How one begins to speak of somebody else: "my brother Tom …", "Nora …". */
const ANOTHER = new RegExp(
  `^${LEADS}(?:(?:my|our) (?<part>\\p{L}[\\p{L}-]*)(?:-in-law)?(?: \\p{Lu}[\\p{L}-]*)?|(?<name>\\p{Lu}[\\p{L}-]*))(?:['’]s| )`,
  'u',
);
const NOBODY =
  /^(?:he|she|they|it|we|you|i|that|this|these|those|there|here|what|who|which|one|everything|nothing|something|everyone|everybody|today|tomorrow|work|\p{L}+day)$/iu;
const SELF = /\b(?:i|me|mine|myself|we|us|ours|i['’]\p{L}+|we['’]\p{L}+|im|ive|my|our)\b/iu;

/** True of what is known of the person, where a text speaks of somebody else alone: "my brother moved to Genoa". */
export function isNotOfSpoken({ content, on }: Memory, text: string): boolean {
  const found = ANOTHER.exec(text);
  const { part, name } = found?.groups ?? {};
  if (!found || on || toYou(content) === undefined || SELF.test(text.slice(found[0].length))) return false;
  if (part) return readRole(part)?.sure === true && readRole(part)?.kind === 'person';
  const next = /^\p{L}+/u.exec(text.slice(found[0].length))?.[0].toLowerCase() ?? '';
  const does = IS.test(next) || isThird(next) || isPast(next) || found[0].endsWith("'s");
  return (
    Boolean(name) &&
    !NOBODY.test(name ?? '') &&
    does &&
    toYou(name ?? '') === undefined &&
    !content.includes(name ?? '')
  );
}

/** What is said of the one a memory is about, as if they said it of themselves: "Nora quit her job" is "i quit her job". */
export function asOwn(norm: string, memory: Memory): string {
  const owner = ownerIn(memory)?.toLowerCase().split(' ') ?? [];
  const words = norm.split(' ');
  const first = words.slice(0, 4).findIndex((word) => owner.includes(word));
  if (first < 0) return norm;
  let last = first;
  while (owner.includes(words[last + 1] ?? '')) last++;
  const from = /^(?:my|our)$/.test(words[first - 1] ?? '') ? first - 1 : first;
  return [...words.slice(0, from), 'i', ...words.slice(last + 1)].join(' ');
}

/** True of a memory that is about somebody or something that a text does not name, nor point to. */
export function isOfAnother(memory: Memory, text: string, people: readonly Entity[]): boolean {
  const owner = ownerIn(memory);
  if (owner === undefined || SOMEBODY.test(text)) return false;
  const said = new Set(tellingWords(text));
  return !callings(owner, people).some((calling) => tellingWords(calling).some((word) => said.has(word)));
}
