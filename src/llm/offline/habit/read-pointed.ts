import { oneLine } from '../words/one-line.ts';
import { partOf, spansOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Asked } from './asked.ts';
import { isContentful } from './meanings.ts';
import { nameThing } from './name-thing.ts';
import { PEOPLE } from './read-puzzle.ts';

/** Somebody wants a thing, and it is asked for by a word that only points at it: "the owner is after the occupancy, can you work that out". */
const POINTED = new RegExp(
  oneLine(String.raw`
    (?:^|[ ])(?:wants?|needs?|requires?|expects?|is after|are after|is waiting for|are waiting for|is asking for|are asking for|is chasing|asked for|asks for|has asked for|have asked for|would like|is asking about|wants? to (?:know|see|have|hear)(?: (?:how|what|about))?)
    (?<what>(?: (?!me\b|us\b|to\b|you\b|it\b|him\b|her\b|them\b)[^ ,.;:!?]+){1,8}) [,.;:-] (?:(?:so|and|then|please|so please) )*(?:(?:can|could|will|would) you|please)(?: (?:please|just|quickly|kindly))*
    (?: (?!(?:believe|imagine|credit|think|guess|say|see|hear|tell|blame|understand|call|remind|forget|stop|cancel)\b)[a-z]+)(?: (?:me|us|up|out|together|down))*(?: (?:it|that|this|them|those|one|some|what)\b)
  `),
  'du',
);

/** The thing that is wanted by somebody and asked for by pointing at it; undefined where there is none. */
export function readPointed(sentence: Sentence): Asked | undefined {
  const what = spansOf(sentence, POINTED)?.['what'];
  if (!what) return undefined;
  const thing = nameThing(partOf(sentence, what.from, what.to));
  const before = partOf(sentence, 0, what.to);
  // "The wholesaler wants his list": what it is a list of is who wants it.
  const whose = thing && !isContentful(thing) && !PEOPLE.test(before.norm) ? nameThing(before) : undefined;
  const label = whose ?? thing;
  return label && isContentful(label)
    ? { kind: 'recurring_request', label, words: sentence.norm }
    : undefined;
}
