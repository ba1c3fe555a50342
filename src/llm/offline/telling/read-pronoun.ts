import { pattern } from '../time/pattern.ts';
import { nameAfterArticle } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { lasts } from './keep-about.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Bond, Named, Telling } from './telling.ts';

const THEY = pattern('(?:he|she|they)(?: (?:also|now|currently|still|both))*(?= )');
const WORKS_AT = pattern(
  '(?:works?|working|is working|are working|is employed|employed|is|teaches|teaching|volunteers)(?: (?:as|part|full)(?: [^ ]+){1,4}?)? (?:at|for|with|by)',
);
/** What somebody is or does for good, and not just now. */
const LASTING =
  /^(?:works?|lives?|runs?|teaches|studies|owns|leads|speaks|comes|grew up|moved|left (?:for|us|the (?:company|team|firm|business|country))|plays|handles|manages|does the|looks after|goes (?:to|by)|likes|loves|hates|prefers|drives|cooks|writes|collects|(?:is|are|was|were) (?:an?|the|in charge|responsible|from|based|born|allergic|vegetarian|vegan|married|retired|originally|\d|my|our|also|left - handed|deaf|blind|at|with|employed|called|[a-z]+(?:ish|ese|ian))|(?:has|have) (?:an?|two|three|four|no|his|her|their))(?: |$)/;

const IS_OWN = pattern('(?:is|are)(?: (?:also|now))* (?:my|our)');

/** Where somebody works by the words from a token on: "works at Tanglin Freight". */
export function employerAt(sentence: Sentence, at: number): string | undefined {
  const works = matchAt(sentence, at, WORKS_AT);
  return works && nameAfterArticle(sentence, works.next, false)?.name;
}

/** "He works at Tanglin Freight", "she's a vet in Graz": more of somebody who was named just before. */
export function readPronoun({ sentence }: Clause, before: Telling | undefined): Telling | undefined {
  const they = matchAt(sentence, 0, THEY);
  const who = before?.entities?.findLast(({ kind }) => kind === 'person');
  if (!they || !who) return undefined;
  const rest = partOf(sentence, they.next, sentence.tokens.length);
  if ((!LASTING.test(rest.norm) && !lasts(rest.norm)) || rest.tokens.length > 24) return undefined;
  const about = ofThem(wordsOf(sentence, they.next, sentence.tokens.length))
    .replace(/^['’]s /, 'is ')
    .replace(/^['’]re /, 'are ');
  const own = matchAt(rest, 0, IS_OWN);
  const role = own && readRole(partOf(rest, own.next, rest.tokens.length).norm);
  if (role?.kind === 'person' && !who.about)
    return {
      entities: [{ kind: 'person', name: who.name }],
      bonds: [{ from: who.name, label: role.label, to: 'me' }],
      said: `${who.name} is your ${role.label}`,
    };
  const place = employerAt(sentence, they.next);
  const organisation: readonly Named[] = place ? [{ kind: 'organisation', name: place }] : [];
  const bonds: readonly Bond[] = place ? [{ from: who.name, label: 'works at', to: place }] : [];
  return {
    entities: [
      { kind: 'person', name: who.name, about: [who.about, about].filter(Boolean).join('; ') },
      ...organisation,
    ],
    bonds,
    said: `${who.name} ${saidBack(about)}`,
  };
}
