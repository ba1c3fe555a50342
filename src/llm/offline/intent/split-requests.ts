import { merge } from '../time/merge.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import type { Phrase } from '../time/read-phrase.ts';
import { isAbbreviated } from '../words/abbreviated.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence, Span } from '../words/sentence.ts';
import { headAt, skipPolite } from './find-head.ts';
import type { Head } from './find-head.ts';
import { aheadAt } from './read-ahead.ts';
import { turnsToAlfred } from './read-errand.ts';
import type { Before } from './read-errand.ts';
import { readListing } from './read-listing.ts';
import { timesBefore } from './read-opening.ts';

const STOP = /^(\n|\.|;|!|\?)$/;
const JOINT = /^(,|and|also|then|plus)$/;
const TELLS =
  /^(?:he|he's|she|she's|they|they're|they've|i|i'm|i've|i'll|i'd|im|ive|we|we're|we've|we'll|my|our)$/;
const MANAGING = pattern(
  '(?:cancel|delete|pause|resume|skip|snooze|move|reschedule|rename|change|list|show|stop|remove)',
);
/** What Alfred is to keep: what follows with "and" is for Alfred as well. */
const KEEPS =
  /^(?:remember|note|save|write|jot|make a note|take a note)\b|\b(?:remember|note|save|keep|jot|write) (?:that|this|it)(?: (?:down|in mind))?$|\bkeep in mind$/;
/** What is told by the way is no part of what is asked for. */
const BY_THE_WAY =
  /^(?:(?:and|oh|also|,) )*(?:by the way|btw|fyi|incidentally|before i forget) (?:, )?(?:i|i'm|i've|we|we're|we've|my|our|the) /;
/** More joints than this are not looked at; a message with so many is no list of requests. */
const MOST_JOINTS = 60;
/** A task with a time of its own after "and" is this short. */
const SHORT_TASK = 8;

/** A message with all that is looked up in it again and again. */
interface Text {
  readonly sentence: Sentence;
  readonly phrases: readonly Phrase[];
  readonly startingAt: ReadonlyMap<number, Phrase>;
  readonly head: (at: number) => Head | undefined;
}

function lookUp(sentence: Sentence, dayFirst: boolean): Text {
  const phrases = findPhrases(sentence, dayFirst);
  const heads = new Map<number, Head | undefined>();
  const head = (at: number) => {
    if (!heads.has(at)) heads.set(at, headAt(sentence, at));
    return heads.get(at);
  };
  return { sentence, phrases, startingAt: new Map(phrases.map((phrase) => [phrase.from, phrase])), head };
}

/** After a stop or a joint: does another request begin here? */
function begins({ sentence, phrases, startingAt, head }: Text, at: number): boolean {
  const found = head(at);
  if (found) return found.strong || phrases.some((phrase) => phrase.from >= found.to);
  const phrase = startingAt.get(at);
  // "… in my mail and my diary" goes on with what is asked about.
  if (
    !phrase &&
    /^(?:my|our|the)$/.test(sentence.tokens[at]?.norm ?? '') &&
    sentence.tokens[at - 1]?.norm === 'and'
  )
    return false;
  if (!phrase) return readListing(partOf(sentence, at, sentence.tokens.length)) !== undefined;
  if (phrase.draft.vague) return false;
  return sentence.tokens[phrase.to]?.norm === 'to' || head(skipPolite(sentence, phrase.to))?.strong === true;
}

/** After a joint: is Alfred asked to do something else, up to the next stop? */
function turns({ sentence }: Text, at: number, before: Before): boolean {
  const stop = sentence.tokens.findIndex(({ norm }, i) => i > at && STOP.test(norm));
  const question = sentence.tokens[stop]?.norm === '?' ? 1 : 0;
  return turnsToAlfred(partOf(sentence, at, stop < 0 ? sentence.tokens.length : stop + question), before);
}

/** "…: every friday at 11, remind me": a time between marks belongs to the request behind it. */
function leadsIn({ sentence, phrases, head }: Text, from: number, joint: number): boolean {
  const alone = timesBefore(phrases, sentence, joint);
  if (alone === undefined || alone <= from || !/^[,:;–-]$/.test(sentence.tokens[alone - 1]?.norm ?? ''))
    return false;
  return !sentence.tokens.some((_, at) => at >= from && at < joint && head(at)?.strong === true);
}

/** "… at 5 and dad at 6": another task with a time of its own, right after a time. */
function elliptic({ phrases }: Text, from: number, joint: number): boolean {
  const before = phrases.find((phrase) => phrase.from >= from && phrase.to === joint);
  const after = phrases.find((phrase) => phrase.from > joint);
  if (!before?.draft.clocks || !after?.draft.clocks) return false;
  const words = after.from - joint - 1;
  return words > 0 && words <= SHORT_TASK && merge(before.draft, after.draft) === undefined;
}

/** True when the words from one token up to another are a request of their own, with something to do in it. */
function says({ sentence, startingAt, head }: Text, from: number, to: number): boolean {
  let at = skipPolite(sentence, from);
  let headed = false;
  while (at < to) {
    const found = head(at);
    const next = found?.to ?? startingAt.get(at)?.to;
    if (next === undefined) break;
    headed ||= found !== undefined;
    at = skipPolite(sentence, next);
  }
  return to - at > (headed ? 0 : 1);
}

/** A dot or the like that ends no sentence: in "report.pdf", after "Dr". */
function inName({ sentence: { tokens, text }, phrases }: Text, at: number): boolean {
  const [before, mark] = [tokens[at - 1], tokens[at]];
  if (!before || !mark || !/^[.!;]$/.test(mark.norm)) return false;
  if (phrases.some(({ to }) => to === at)) return false;
  const glued = before.to === mark.from && /\S/.test(text.charAt(mark.to));
  return (
    glued ||
    (mark.norm === '.' && before.to === mark.from && isAbbreviated(text.slice(before.from, before.to)))
  );
}

const STRETCH =
  /^(?:from |between )?\d{1,2}(?::\d\d)?(?: [ap]m)? (?:to|until|and|-) \d{1,2}(?::\d\d)?(?: [ap]m)?(?: [.!])*$/;

function splits(text: Text, from: number, at: number, next: number): boolean {
  const norm = text.sentence.tokens[at]?.norm ?? '';
  const head = text.head(next);
  // What "10 minutes before" goes by stands in front of it.
  if (aheadAt(text.sentence, next)) return false;
  if (inName(text, at)) return head?.strong === true;
  if (/^[\n;.!]$/.test(norm)) return true;
  // What is told behind a question is no part of it.
  if (norm === '?' && TELLS.test(text.sentence.tokens[next]?.norm ?? '')) return true;
  const stop = STOP.test(norm);
  // "I work nights, 10pm to 6am": the hours of what is told.
  if (norm === ',' && STRETCH.test(partOf(text.sentence, at + 1, text.sentence.tokens.length).norm))
    return false;
  if (BY_THE_WAY.test(partOf(text.sentence, at + 1, at + 7).norm)) return true;
  const own = skipPolite(text.sentence, from);
  const managed = matchAt(text.sentence, own, MANAGING) !== undefined;
  if (matchAt(text.sentence, next, MANAGING) && (stop || managed)) return true;
  if (head?.strong && norm === ',' && leadsIn(text, from, at)) return false;
  if ((stop || says(text, from, at)) && begins(text, next)) return true;
  const headed = text.sentence.tokens.some((_, i) => i >= own && i < at && text.head(i)?.strong === true);
  if (headed && turns(text, at + 1, 'reminder')) return true;
  const told = KEEPS.test(partOf(text.sentence, own, at).norm);
  if ((managed || told) && turns(text, at + 1, 'order')) return true;
  return norm === 'and' && elliptic(text, from, at);
}

/** The runs of tokens of the requests in a message, in order; one run when it holds one. */
export function splitRequests(sentence: Sentence, dayFirst: boolean): Span[] {
  const text = lookUp(sentence, dayFirst);
  const within = new Set(
    text.phrases.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const joints = sentence.tokens.flatMap(({ norm }, at) => {
    return at > 0 && !within.has(at) && (STOP.test(norm) || JOINT.test(norm)) ? [at] : [];
  });
  const spans: Span[] = [];
  let from = 0;
  for (const at of joints.slice(0, MOST_JOINTS)) {
    const next = skipPolite(sentence, at + 1);
    if (at < from || next >= sentence.tokens.length || !splits(text, from, at, next)) continue;
    if (skipPolite(sentence, from) < at) spans.push({ from, to: at });
    from = at + 1;
  }
  if (from < sentence.tokens.length) spans.push({ from, to: sentence.tokens.length });
  return spans;
}
