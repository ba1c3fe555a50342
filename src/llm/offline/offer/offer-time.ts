import { readWholeTime } from '../intent/read-retiming.ts';
import { timeAnswer, withAnswer } from '../intent/time-answer.ts';
import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { resolve, saysWhen } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import type { When } from '../time/when.ts';
import type { Offer } from '../turn.ts';
import { oneLine } from '../words/one-line.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import type { Clause } from './clauses.ts';

/** Words beside a time that is wanted for what was offered. */
const BESIDE = new RegExp(
  oneLine(String.raw`
      ^(?:but|only|just|though|rather|and|maybe|perhaps|possibly|better|could|can|would|will|should|may|
      might|shall|must|you|we|i|it|that|this|them|one|please|then|if|make|do|let|us|say|have|set|move|
      change|put|send|start|run|come|to|for|on|at|of|be|is|are|was|like|prefer|want|need|rather|love|how|
      what|about|a|an|the|bit|little|later|earlier|instead|fine|great|good|best|nice|perfect|ok|lovely|
      works?|suits?|me|enough|plenty|more|not|too|early|late|thanks|thank|yes|yeah|sure|alfred|my|with|
      from|in|day|time|once|every|each|possible|so|also|up|actually|well|really|well|hm+|oh|no|get|got|
      give|show|tell|remind|bring|schedule|deliver|arrive|push|shift|switch|as|before|i'd|more|convenient|
      useful|handy|easier|happy|glad|go|going|ready|sharp|around|about|roughly|definitely|always|never|
      mind|think|usually|am|see|call|ping|nudge|message|place|than|second|thoughts?)$
    `),
);
/** Words that want something otherwise than it was offered. */
const OTHERWISE = new RegExp(
  oneLine(String.raw`
      \b(?:but|only|rather|make|better|instead|prefer|could|can|how about|what about|though|move|change|
      set|send|would like|suits?|works?|enough|on|at|every|do|not|best|say|let us|shift|push|switch|
      earlier|later|if|put|have)\b
    `),
);

/** "not in the morning", "rather than Mondays": what is not wanted. */
function withoutRefused(words: string): string {
  return words.replaceAll(
    new RegExp(
      oneLine(String.raw`
        \b(?:and )?(?:not|never|rather than|instead of|no longer|not on|not at) (?:in the |on |at |the |
        a )*(?:mornings?|afternoons?|evenings?|nights?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|
        sun)days?|\d{1,2}(?::\d{2})?(?: ?[ap]m)?|every day|daily|that|so (?:early|late|often)|
        too (?:early|late|often))\b
      `),
      'g',
    ),
    ' ',
  );
}

/** A time that stands in a clause among nothing but little words. */
function timeIn({ sentence }: Clause, named: ReadonlySet<string>, dayFirst: boolean): Draft | undefined {
  const plain = withoutRefused(sentence.norm.replaceAll(/[.!?,;)(]/g, ' '))
    .replaceAll(/ +/g, ' ')
    .trim();
  if (!plain) return undefined;
  const read = readSentence(plain);
  const tokens = read.tokens.map(({ norm }) => norm);
  const fits = (norm: string) => BESIDE.test(norm) || named.has(norm) || /^[^\p{L}\p{N}]+$/u.test(norm);
  const phrases = findPhrases(read, dayFirst);
  const inside = (at: number) => phrases.some(({ from, to }) => at >= from && at < to);
  if (phrases.length > 0 && tokens.every((norm, at) => inside(at) || fits(norm))) {
    const [first, ...more] = phrases.map(({ draft }) => draft);
    let draft: Draft | undefined = first;
    for (const next of more) draft = draft && (merge(draft, next) ?? undefined);
    if (draft && (saysWhen(draft) || draft.clocks || draft.days || draft.repeat || draft.part)) return draft;
  }
  // "make it 8": a number alone is a time beside such words.
  const from = tokens.findIndex(
    (norm) => !fits(norm) || /^(?:half|quarter|noon|midday|midnight|every|once)$/.test(norm),
  );
  if (from < 0) return undefined;
  let to = tokens.length;
  while (to > from + 1 && fits(tokens[to - 1] ?? '') && !/^(?:day|every|at)$/.test(tokens[to - 1] ?? ''))
    to--;
  const rest = partOf(read, from, to);
  const found = timeAnswer(rest, '', dayFirst) ?? readWholeTime(readSentence(`on ${rest.norm}`), 0, dayFirst);
  return found && (saysWhen(found) || found.clocks || found.days || found.repeat || found.part)
    ? found
    : undefined;
}

/** "on Mondays", in a card, comes back; so does what somebody says to it. */
function repeating(draft: Draft, base: Draft | undefined): Draft {
  const [day, more] = draft.days ?? [];
  if (!base?.repeat || !day || more || day.form !== 'weekdays') return draft;
  const { days: _days, ...rest } = draft;
  const word = day.weekdays.map((weekday) => WEEKDAYS[weekday]).join(' and ');
  const [phrase] = findPhrases(readSentence(`every ${word}`), true);
  return phrase?.draft.repeat ? { ...rest, repeat: phrase.draft.repeat } : draft;
}

/** When an offer would come as it stands, read from how it is put. */
function offered(offer: Offer, dayFirst: boolean): Draft | undefined {
  const text = `${offer.accept} ${offer.text}`
    .replaceAll(/[“"][^”"]*[”"]/g, ' ')
    .replaceAll(/\bon (\w+days)\b/gi, 'every $1');
  return findPhrases(readSentence(text), dayFirst)
    .map(({ draft }) => draft)
    .find(saysWhen);
}

/** The time that an offer shall have instead: what was said, in what stands. */
function settled(offer: Offer, said: Draft, now: Moment, dayFirst: boolean): When | undefined {
  const stands = offered(offer, dayFirst);
  const { repeat: _repeat, days: _days, ...bare } = stands ?? {};
  const base = stands && said.repeat ? bare : stands;
  const drafts = withAnswer(base ? [base] : [], repeating(said, stands));
  const [draft] = drafts;
  const whens = draft && saysWhen(draft) ? resolve(draft, now) : undefined;
  return whens && !isQuestion(whens) ? whens[0] : undefined;
}

/** "Tuesdays", in reply to what would come on Mondays. */
function plural(draft: Draft | undefined): true | undefined {
  return draft?.days?.some(({ form }) => form === 'weekdays') ? true : undefined;
}

/** Whether a clause names a time and nothing else. */
export function namesTime(clause: Clause, offer: Offer, dayFirst: boolean): boolean {
  const named = new Set(readSentence(offer.name).tokens.map(({ norm }) => norm));
  return timeIn(clause, named, dayFirst) !== undefined;
}

/** The time that clauses want for an offer instead of its own; `agreed` = a yes stands beside them. */
export function timeFor(
  offer: Offer,
  clauses: readonly Clause[],
  agreed: boolean,
  now: Moment,
  dayFirst: boolean,
): When | undefined {
  const named = new Set(readSentence(offer.name).tokens.map(({ norm }) => norm));
  let said: Draft | undefined;
  for (const clause of clauses) {
    const found = timeIn(clause, named, dayFirst);
    const bare = offer.because === 'reply' && (found?.clocks ?? found?.repeat ?? plural(found)) !== undefined;
    if (!found || (!agreed && !said && !bare && !OTHERWISE.test(clause.plain))) continue;
    said = said ? (merge(said, found) ?? found) : found;
  }
  return said && settled(offer, said, now, dayFirst);
}
