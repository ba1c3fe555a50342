import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import type { Name } from '../words/names.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import { employerAt } from './read-pronoun.ts';
import { kindOf, ONE_OF_A_KIND } from './roles.ts';
import type { Role } from './roles.ts';
import { saidBack } from './said.ts';
import type { Bond, Named, Telling } from './telling.ts';

const NOW =
  /\b(?:now|from now on|these days|new|took over|taken over|takes over|taking over|replaced|replaces|replacing|stepped in|instead)\b/;

/** That it is so since not long, wherever in the message it is said. */
const SINCE =
  /\b(?:from|as of|as from|since|starting|beginning) (?:this|next|last|today|tomorrow|yesterday|now|the \d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|\d)/i;

/** What stands between what somebody is and their name. */
export const IS_CALLED = pattern(
  '(?:(?:is|are|was)(?: (?:now|also|currently|still))*(?: (?:called|named))?|called|named|, (?:called|named)|,|:|-|\\(|(?:name|names) (?:is|are))',
);

/** How the person belongs to a thing of theirs: they work on a project and use a tool. */
function ofThing({ kind, label }: Role): string | undefined {
  if (kind === 'project') return 'works on';
  if (kind === 'tool') return 'uses';
  return /^(?:company|firm|employer|startup|business|agency)$/.test(label) ? 'works at' : undefined;
}

/** Where that begins what is said of somebody behind their name. */
function aboutFrom(sentence: Sentence, from: number): number {
  let at = from;
  // "our accountant (Priya Nair, lovely woman) is retiring": behind the bracket.
  const close = sentence.tokens.findIndex(({ norm }, i) => i >= from && /^[()]$/.test(norm));
  if (sentence.tokens[close]?.norm === ')') at = close + 1;
  while (/^(?:,|and|who|-|:|\(|\))$/.test(sentence.tokens[at]?.norm ?? '')) at++;
  return at;
}

/** What is said of somebody behind their name. */
export function aboutIn(sentence: Sentence, from: number): string | undefined {
  const at = aboutFrom(sentence, from);
  const rest = partOf(sentence, at, sentence.tokens.length);
  if (rest.norm.startsWith('not ')) return undefined;
  // "… and our two cats" is said of nobody who was named before.
  if (sentence.tokens[at - 1]?.norm === 'and' && /^(?:my|our) /.test(rest.norm)) return undefined;
  if (
    rest.tokens.length === 0 ||
    rest.tokens.length > 24 ||
    /^(?:from now on|these days|nowadays|as of|since|starting|instead|i|we|now|again|too|here|there|it|she|he|they)(?: |$)|^(?:please )?(?:forget|delete|remind|remember|note|ask|tell|can you|could you|will you|would you)(?: |$)/.test(
      rest.norm,
    )
  )
    return undefined;
  return ofThem(wordsOf(sentence, at, sentence.tokens.length)).trim() || undefined;
}

/** How much a client or a supplier counts. */
const WEIGHT = /\b(biggest|largest|main|key|most important|oldest|best) (?:[a-z]+ )?[a-z]+/;

/** Those named, with what they are to the person. */
export function bonded(
  names: readonly Name[],
  role: Role,
  sentence: Sentence,
  more: { about?: string | undefined; replaces: boolean },
): Telling {
  const entities = names.map(({ name }): Named => ({
    kind: kindOf(role, name),
    name,
    ...(more.about && names.length === 1 ? { about: more.about } : {}),
  }));
  const replaces = more.replaces && names.length === 1 ? ({ replaces: true } as const) : {};
  const own = ofThing(role);
  const bonds = names.map(({ name }): Bond =>
    own ? { from: 'me', label: own, to: name } : { from: name, label: role.label, to: 'me', ...replaces },
  );
  const [only] = names;
  const place =
    more.about && only && names.length === 1 ? employerAt(sentence, aboutFrom(sentence, only.to)) : undefined;
  const company = own === undefined && names.length === 1 && entities[0]?.kind === 'organisation';
  const weight = company && role.either ? WEIGHT.exec(sentence.norm)?.[1] : undefined;
  const memory =
    weight && only
      ? { kind: 'fact' as const, content: capital(`${weight} ${role.label} is ${only.name}`), on: null }
      : undefined;
  return {
    ...(memory ? { memory } : {}),
    entities: place ? [...entities, { kind: 'organisation', name: place }] : entities,
    bonds: place && only ? [...bonds, { from: only.name, label: 'works at', to: place }] : bonds,
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
    ...formerOf(role, more.replaces),
  };
}

/** A memory of who plays that part holds no longer when another does. */
function formerOf({ label }: Role, replaces: boolean): Pick<Telling, 'former'> {
  return replaces ? { former: { words: label, changed: true, kinds: ['fact', 'note'] } } : {};
}

/** Somebody new in a part that only one can play, or another name than was known: "Inês, not Ines". */
export function changes(sentence: Sentence, label: string, denies: boolean): boolean {
  if (
    /(?<! (?:is|are|was|were|does|do|did|has|have|will|can|would|could)) not [^ ]+(?: [^ ]+)?$/.test(
      sentence.norm,
    )
  )
    return true;
  return ONE_OF_A_KIND.test(label) && (denies || NOW.test(sentence.norm) || SINCE.test(sentence.text));
}
