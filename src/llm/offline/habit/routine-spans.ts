import { pattern } from '../time/pattern.ts';
import { oneLine } from '../words/one-line.ts';
import { matchAt, partOf, retoken } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { LEAD, OFTEN } from './routine-words.ts';

/** What a statement of its own may begin after. */
const JOINT = /^(?:[,;:.!?()\n-]|and|but|so|because|cause|cos|since|as|while|whereas|though|although)$/;
/** "The reason is that we bake", "which is why I swim". */
const LED_BY = /\b(?:is|given|seeing|fact) (?:that|because)$|\b(?:that|which) is why$/;
/** "Can't do Tuesdays, that is when I coach": when it is done was said before. */
const POINTS = /^(?:that|which|it|this) is (?:(?:usually|always|normally) )?when$/;
/** What a statement ends before. */
const ENDS =
  /^(?:[,;:.!?()\n]|but|so|because|cause|cos|while|whereas|though|although|which|otherwise|anyway)$/;
/** What it ends before where somebody or something follows of whom more is said. */
const MAY_END = /^(?:and|as|since|when|where|before|after|until|-)$/;
const BEGINS =
  /^(?:i|we|you|he|she|it|they|there|the|my|our|his|her|their|this|that|these|today|tonight|tomorrow|yesterday|now|then|by|sorry|thanks|never|not|have|has|still)$/;
/** What makes all that follows in a sentence no telling of how things are. */
const SUPPOSED = new RegExp(
  oneLine(String.raw`
    \b(?:if|whether|unless|imagine|(?<!\bi )suppose|supposing|pretend|pretending|wish|hypothetically|novel|story|book|game|head|mind|fantasy|script|film|movie|
    dream|dreamt|dreamed|joke|song|lyrics|quote|sentence|example|apparently)\b
  `),
);
/** "Since the new job I take the train", "after lunch I go through the post". */
const FRONT =
  /(?:^|[^ ] )(?:since|at|after|before|during|in|for|with|outside|over) (?:(?:the|my|our|this|these|last|an?) )?[a-z]+(?: [a-z]+){0,2}$/;
/** "Each Friday before I leave I water the plants". */
const FRONTED = /^(?:on )?.+ (?:before|after|when|while|once|as soon as) (?:i|we) [a-z]+(?: [a-z]+){0,3}$/;
const FARTHEST = 8;
const ADVERB = pattern(
  '(?:usually|normally|generally|typically|always|mostly|sometimes|often|anyways?|only|just|also|then|both|so|well|sorry|,|(?:before|after|during) (?:work|school|lunch|breakfast|dinner|supper|bed|church|mass|training)|at \\S+|around \\S+)(?: (?:usually|normally|always|at \\S+|,))*',
);

/** Whether words between where a statement may begin and its person belong to the statement. */
function belongs(between: Sentence): boolean {
  let at = 0;
  while (at < between.tokens.length) {
    const next = (matchAt(between, at, OFTEN) ?? matchAt(between, at, LEAD) ?? matchAt(between, at, ADVERB))
      ?.next;
    if (next === undefined || next <= at) return false;
    at = next;
  }
  return true;
}

/** Where a statement ends that has its person at a token. */
function endOf(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let often = 0;
  for (let at = from + 1; at < tokens.length; at++) {
    const [norm = '', next = ''] = [tokens[at]?.norm, tokens[at + 1]?.norm];
    // "As I check the hives every Saturday I can't come".
    if (at === often && BEGINS.test(norm)) return at;
    often = Math.max(often, matchAt(sentence, at, OFTEN)?.next ?? 0);
    if (ENDS.test(norm) || (MAY_END.test(norm) && BEGINS.test(next))) return at;
  }
  return tokens.length;
}

/** The last word of how often before a token, as tokens. */
function oftenBefore(sentence: Sentence, to: number): Sentence | undefined {
  for (let at = to - 1; at >= 0; at--) {
    const found = matchAt(sentence, at, OFTEN);
    const earlier = at > 0 ? matchAt(sentence, at - 1, OFTEN) : undefined;
    if (found && found.next <= to && !(earlier && earlier.next >= found.next))
      return partOf(sentence, at, found.next);
  }
  return undefined;
}

function spanAt(sentence: Sentence, subject: number, often: ReadonlySet<number>): Sentence | undefined {
  const { tokens } = sentence;
  let begin = subject;
  while (
    begin > 0 &&
    subject - begin < FARTHEST &&
    (often.has(begin - 1) || !JOINT.test(tokens[begin - 1]?.norm ?? '')) &&
    !LED_BY.test(partOf(sentence, 0, begin).norm)
  )
    begin--;
  const between = partOf(sentence, begin, subject);
  const points = POINTS.test(between.norm);
  const fronted = FRONTED.exec(between.norm);
  const time = fronted ? matchAt(between, 0, OFTEN) : undefined;
  if (time && !SUPPOSED.test(partOf(sentence, 0, begin).norm)) {
    const end = endOf(sentence, subject);
    return retoken(sentence, [...between.tokens.slice(0, time.next), ...tokens.slice(subject, end)]);
  }
  if (!points && !belongs(between) && !FRONT.test(partOf(sentence, Math.max(0, begin - 1), subject).norm))
    return undefined;
  if (SUPPOSED.test(partOf(sentence, 0, begin).norm)) return undefined;
  const end = endOf(sentence, subject);
  if (tokens[end]?.norm === '?') return undefined;
  if (!points) return partOf(sentence, begin, end);
  const before = oftenBefore(sentence, begin);
  return before && retoken(sentence, [...before.tokens, ...tokens.slice(subject, end)]);
}

/** The places of the words of how often that begin at a token. */
function within(sentence: Sentence, at: number): readonly number[] {
  const next = matchAt(sentence, at, OFTEN)?.next ?? at;
  return Array.from({ length: next - at }, (_, i) => at + i);
}

/** What a person states of themselves anywhere in a sentence, told in passing between other things; each as a sentence of its own. */
export function routineSpans(sentence: Sentence): readonly Sentence[] {
  const often = new Set(sentence.tokens.flatMap((_, at) => within(sentence, at)));
  return sentence.tokens.flatMap(({ norm }, at) => {
    if (norm !== 'i' && norm !== 'we') return [];
    const span = spanAt(sentence, at, often);
    return span ? [span] : [];
  });
}
