import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { findPhrases, readPhrase } from '../time/read-phrase.ts';
import type { Phrase } from '../time/read-phrase.ts';
import { readCondition } from '../time/read-vague.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { headAt, skipPolite } from './find-head.ts';
import type { Head } from './find-head.ts';

/** Words between a time or head and the task: "to", "about", "that", a colon. */
export const CONNECT = /^(to|about|of|that|regarding|re|for|with|:|-|,)$/;
const FILLER = /^(please|pls|again|also|just|maybe|,|kindly|then|too|for|on|-|:|once|but|and|a|the)$/;
const UNKNOWN_TIME =
  /^(every|each|on|by|in|when|whenever|after|before|until|once|next|if|while|during|as|at|around|from|starting|unless|within|upon|throughout|whilst|or)$/;

/** The times that stand before a task, and where the rest begins. */
export interface Opening {
  /** More than one when they are several times and not one. */
  readonly drafts: readonly Draft[];
  readonly next: number;
  /** The question to put when part of it was not understood. */
  readonly doubt?: string;
}

const TWO_TIMES = 'That names two times. Which one is it?';

/** In "every monday at 9 and friday at 4" the friday recurs as well. */
function alike(before: Draft, draft: Draft): Draft {
  const [day] = draft.days ?? [];
  if (before.repeat?.freq !== 'week' || draft.repeat || day?.form !== 'weekdays' || day.which === 'next')
    return draft;
  const { days: _days, ...rest } = draft;
  return { ...rest, repeat: { freq: 'week', interval: before.repeat.interval, weekdays: day.weekdays } };
}

/** Adds a phrase to the times before it: into the last one, or beside it when "and" stands between. */
function add(opening: Opening, draft: Draft, next: number, joined: boolean): Opening {
  const last = opening.drafts.at(-1);
  const merged = last && merge(last, draft);
  if (merged) return { ...opening, drafts: [...opening.drafts.slice(0, -1), merged], next };
  const drafts = [...opening.drafts, last ? alike(last, draft) : draft];
  return last && !joined ? { ...opening, drafts, next, doubt: TWO_TIMES } : { ...opening, drafts, next };
}

/** The words from a token on that seem to be of a time, for a question about them. */
function unknownWords(sentence: Sentence, from: number): string {
  let to = from;
  while (to - from < 6 && !/^(to|about|that|,|\.|\?)$/.test(sentence.tokens[to]?.norm ?? ',')) to++;
  return wordsOf(sentence, from, Math.max(to, from + 1));
}

/** The question about a time nobody can look up. */
export function doubtAbout(words: string): string {
  return `I don’t know when “${words.slice(0, 80)}” is. On which days, and at what time?`;
}

function skipFiller(sentence: Sentence, from: number): number {
  let at = from;
  while (at < from + 3 && FILLER.test(sentence.tokens[at]?.norm ?? '')) at++;
  return at;
}

function firstPhrase(sentence: Sentence, at: number, skipped: number, dayFirst: boolean): Phrase | undefined {
  for (let i = at; i <= skipped; i++) {
    const phrase = readPhrase(sentence, i, dayFirst);
    if (phrase) return phrase;
  }
  return undefined;
}

function joinedBy(sentence: Sentence, from: number, to: number): boolean {
  return sentence.tokens.slice(from, to).some(({ norm }) => norm === 'and' || norm === ',');
}

/** Reads the times that stand from a token on, after those already known. */
export function readOpening(
  sentence: Sentence,
  from: number,
  dayFirst: boolean,
  drafts: readonly Draft[],
): Opening {
  let opening: Opening = { drafts, next: from };
  for (;;) {
    const at = opening.next;
    const skipped = skipFiller(sentence, at);
    const phrase = firstPhrase(sentence, at, skipped, dayFirst);
    if (phrase) {
      opening = add(opening, phrase.draft, phrase.to, joinedBy(sentence, at, phrase.from));
      continue;
    }
    const condition = readCondition(sentence, skipped);
    if (condition && at === from) return add(opening, condition.draft, condition.next, true);
    const norm = sentence.tokens[skipped]?.norm ?? '';
    const connects = CONNECT.test(sentence.tokens[at]?.norm ?? '') || CONNECT.test(norm);
    if (connects || !UNKNOWN_TIME.test(norm)) return opening;
    return { ...opening, next: sentence.tokens.length, doubt: doubtAbout(unknownWords(sentence, skipped)) };
  }
}

/** A head with the times before it ("every friday, remind me"). */
export interface Lead {
  readonly head: Head;
  readonly opening: Opening;
}

/** Finds the head of a request and reads the times before it. */
export function readLead(sentence: Sentence, dayFirst: boolean): Lead | undefined {
  let opening: Opening = { drafts: [], next: 0 };
  for (let turn = 0; turn < 6; turn++) {
    const at = skipPolite(sentence, opening.next);
    const head = headAt(sentence, at);
    if (head) return { head, opening };
    const phrase = readPhrase(sentence, at, dayFirst);
    const read = phrase ? { draft: phrase.draft, next: phrase.to } : readCondition(sentence, at);
    if (!read) break;
    opening = add(opening, read.draft, read.next, joinedBy(sentence, opening.next, at));
  }
  return laterHead(sentence, opening, dayFirst);
}

/** Where the times begin that fill a stretch up to a token, with nothing but commas between them; undefined for none. */
export function timesBefore(phrases: readonly Phrase[], sentence: Sentence, end: number): number | undefined {
  let from = end;
  for (;;) {
    const to = sentence.tokens[from - 1]?.norm === ',' ? from - 1 : from;
    const found = phrases.find((phrase) => (phrase.to === from || phrase.to === to) && !phrase.draft.vague);
    if (!found) return from === end ? undefined : from;
    from = found.from;
  }
}

/** The times that stand alone between marks right before a head: "so that they know: every friday at 11, remind me". */
function ledIn(sentence: Sentence, head: number, dayFirst: boolean): Opening | undefined {
  const phrases = findPhrases(partOf(sentence, 0, head), dayFirst);
  const from = timesBefore(phrases, sentence, head);
  if (from === undefined || !/^[,:;–-]$/.test(sentence.tokens[from - 1]?.norm ?? '')) return undefined;
  return readOpening(partOf(sentence, 0, head), from, dayFirst, []);
}

/** A head further on: what stands before a stop is set aside, anything else between is a time nobody knows. */
function laterHead(sentence: Sentence, opening: Opening, dayFirst: boolean): Lead | undefined {
  for (let at = opening.next + 1; at < sentence.tokens.length; at++) {
    const head = headAt(sentence, at);
    if (!head?.strong || head.loose) continue;
    const before = sentence.tokens[at - 1]?.norm ?? '';
    const set =
      /^(,|\.|!|\?|;|:|\n|so|and|but|please|-|you|alright|right|fine|well|ugh|yeah|yes|yep|sure|k|then|thanks|boo|lol|haha|cool|great|good|grand|perfect|instead|hm+|aight|aye|ok|okay)$/.test(
        before,
      ) && opening.drafts.length === 0;
    const led = set ? ledIn(sentence, at, dayFirst) : undefined;
    if (led && !led.doubt) return { head, opening: { ...led, next: at } };
    if (set) return { head, opening: { drafts: [], next: at } };
    return { head, opening: { ...opening, doubt: doubtAbout(wordsOf(sentence, opening.next, at)) } };
  }
  return undefined;
}
