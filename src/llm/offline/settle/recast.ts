import type { Entity } from '../known.ts';
import { readRole, sameRole } from '../telling/roles.ts';

/** Longer texts are left as they are. */
const LONGEST = 1_000;
const NAME = String.raw`\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,2}`;
/** "It's my wife Marguerite who is vegetarian". */
const CLEFT = new RegExp(
  String.raw`\b(?:it's|it is|its) (?<who>(?:(?:my|our) [^,.;!?]{2,40}?|${NAME})) (?:who|that)(?<is>'s| is| has| was| does| likes| hates| works| lives| wants)\b`,
  'gu',
);
/** "Sean isn't just a colleague, he's my team lead". */
const NOT_BUT = new RegExp(
  String.raw`(?<who>${NAME}) (?:isn't|is not|ain't|isnt)(?: just| only| really| actually)? (?:a|an|my|our|the) [^,.;!?]{2,40}?(?:,|;| -| –|:)? (?:but |and |actually )?(?:he's|she's|they're|he is|she is|they are|hes|shes|it's) (?:actually |really |now )?(?:my|our|a|an|the) (?<what>[^,.;!?]{2,40})`,
  'u',
);
const IS_THE = new RegExp(
  String.raw`(?<who>${NAME}) (?:is|'s) the (?<what>\p{L}+(?: \p{L}+)?)(?=[,.;!?]| and |$)`,
  'gu',
);

/** Said otherwise, what is said in a roundabout way: who somebody is, who it is that does something. */
export function recast(text: string, people: readonly Entity[]): string {
  if (text.length > LONGEST) return text;
  const plain = text
    .replaceAll('’', "'")
    .replaceAll(CLEFT, (_all, who: string, is: string) => `${who}${is}`)
    .replaceAll(/\b(I|we) do (like|love|want|prefer|eat|drink|enjoy|need)\b/gi, '$1 $2')
    .replace(NOT_BUT, (_all, who: string, what: string) => `${who} is my ${what}`);
  const parts = new Set(
    people.flatMap(({ relations }) =>
      relations.flatMap((one) => (one.endsWith(' of you') ? sameRole(one.replace(/ of you$/, '')) : [])),
    ),
  );
  // "Suresh is the plumber": the one that the person has.
  return plain.replaceAll(IS_THE, (all, who: string, what: string) => {
    const role = readRole(what.toLowerCase());
    return role?.kind === 'person' && parts.has(role.label) ? `our ${what} is ${who} now` : all;
  });
}
