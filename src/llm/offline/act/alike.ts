import { verbOf } from '../words/irregular-verbs.ts';

const EMPTY = new Set(
  `a an the my your his her its our their this that these those i you he she it we they me him us them is are was were be
  been being am do does did have has had will would can could should must may might shall to of in on at by for with from
  about as into onto over under up down out off and or but so if then than too also just only very really not no any some
  all each every both there here now what which who whom whose when where why how again still already yet because since
  until while during after before between doesn't don't didn't isn't aren't won't can't hasn't haven't wasn't s t m re ve ll d
  get got go going gets lot more most much many one thing things something anything everything please usually always
  often mostly mainly`.split(/\s+/),
);
const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'person',
  wives: 'wife',
  decision: 'decide',
  decisions: 'decide',
  mum: 'mother',
  mom: 'mother',
  dad: 'father',
  boss: 'manager',
  supervisor: 'manager',
  flight: 'fly',
  flights: 'fly',
  flew: 'fly',
  flying: 'fly',
  wedding: 'marry',
  married: 'marry',
  marries: 'marry',
  arrival: 'arrive',
  proposal: 'propose',
  departure: 'depart',
  delivery: 'deliver',
  presentation: 'present',
  vacation: 'holiday',
  vacations: 'holiday',
  kid: 'child',
  kids: 'child',
  emails: 'mail',
  email: 'mail',
  employer: 'work',
  job: 'work',
};

/** The stem of a word, alike for its forms: "moves", "moving" and "moved" are one. */
export function stemOf(word: string): string {
  const plain = word.replace(/'s$|s'$/, '');
  const known = (Object.hasOwn(IRREGULAR, plain) && IRREGULAR[plain]) || (verbOf(plain) ?? plain);
  if (known.length < 4) return known;
  const stem = known
    .replace(/ies$/, 'y')
    // "watering" and "water" both end in "er" without what is put behind a verb.
    .replace(/(?<=[a-z]{3}er)(?:ing|ed|s|ers?)$/, '')
    .replace(/(?:ations?|ings?|edly|ed|ers?|es|s)$/, '')
    .replace(/([b-df-hj-km-np-tv-z])\1$/, '$1');
  return (stem.length < 3 ? known.replace(/(?<=[^s])s$/, '') : stem).replace(/e$/, '');
}

/** The words of a text that carry a meaning, as stems, each once. */
export function tellingWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
  const all = (plain.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []).slice(0, 80);
  const bare = all.map((word) => word.replace(/'(?:ve|re|ll|d|m)$/, ''));
  return [...new Set(bare.filter((word) => !EMPTY.has(word)).map(stemOf))];
}

/** Which share of some words stands in a text, from 0 to 1; 0 where there are none. */
export function shareIn(words: readonly string[], text: string): number {
  if (words.length === 0) return 0;
  const there = new Set(tellingWords(text));
  return words.filter((word) => there.has(word)).length / words.length;
}

/** How alike two texts are by their words, from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [tellingWords(one), tellingWords(other)];
  const both = a.filter((word) => b.includes(word)).length;
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}
