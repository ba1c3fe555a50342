import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { countOf, dayUnit } from '../time/numbers.ts';
import { pattern } from '../time/pattern.ts';
import { duration, DURATION } from '../time/read-hour.ts';
import { findPhrases } from '../time/read-phrase.ts';
import type { Phrase } from '../time/read-phrase.ts';
import { matchAt, partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence, Span } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { headAt, skipPolite } from './find-head.ts';
import type { Head } from './find-head.ts';
import { hasDay, hasTime } from './place-times.ts';
import { offered } from './read-offer.ts';
import { trimWords, wordsWithout } from './task-words.ts';
import { settleWanted } from './wanted.ts';
import type { Asking, Creation, Wanted } from './wanted.ts';

const AHEAD = pattern(
  `(?:(?:about|around|at least|of it|about it) )?(?<n>${DURATION}|{N} (?:days?|weeks?)) (?:before ?hand|before|earlier|in advance(?: of)?|ahead(?: of)?(?: time)?|prior(?: to)?)(?: (?:it|that|then|this))?`,
);
const ASKS =
  /(?:[\s,;.:!-]|\b(?:so|and|please|pls|just|also|alfred|then|but|(?:can|could|will|would) you|i want you to|i'd like you to))+$/i;
/** "my flight is [at 6]". */
const HAPPENS = /\s+(?:is|starts|begins|happens|will be|leaves)$/i;
const WHEN_ASKED = 'I don’t know when that is. At what time shall I remind you?';

/** "remind me 10 minutes before": the head of a request with a length of time ahead of something. */
interface Ahead extends Span {
  readonly head: Head;
  /** How long before, in minutes. */
  readonly minutes: number;
}

function minutesOf(words: string): number {
  const [count = '', unit = ''] = words.split(/ (?=\S+$)/);
  const days = dayUnit(unit);
  if (days) return countOf(count) * days.per * (days.unit === 'week' ? 7 : 1) * 1440;
  return Math.round(duration(words) ?? 0);
}

/** Reads a head with a length of time before something right after it. */
export function aheadAt(sentence: Sentence, at: number): Ahead | undefined {
  const head = headAt(sentence, at);
  if (!head || head.loose || (head.manner !== 'remind' && head.manner !== 'wake')) return undefined;
  for (const from of [head.to, head.to + 2]) {
    const found = matchAt(sentence, from, AHEAD);
    const between = partOf(sentence, head.to, from).norm;
    const minutes = found && minutesOf(found.groups['n'] ?? '');
    if (!found || !minutes || !/^(?:$|(?:about|of) (?:it|that|this)$)/.test(between)) continue;
    return { head, from, to: found.next, minutes };
  }
  return undefined;
}

/** All the times of a stretch as one; undefined when they contradict each other or none is a time. */
function timeOf(phrases: readonly Phrase[]): Draft | undefined {
  return phrases.reduce<Draft | undefined>(
    (known, { draft }, i) => (i === 0 ? draft : known && merge(known, draft)),
    undefined,
  );
}

/** "3-4pm": the thing lasts from one time to another, of which only the last reads as one. */
function lasts(sentence: Sentence, { from }: Phrase): boolean {
  const [number = '', joint = ''] = [sentence.tokens[from - 2]?.norm, sentence.tokens[from - 1]?.norm];
  return /^(?:-|to|until)$/.test(joint) && /^\d/.test(number);
}

/** What is ahead, and what is to be done before it: "the meeting: print the slides". */
function taskOf(
  sentence: Sentence,
  ahead: Ahead,
  phrases: readonly Phrase[],
): Pick<Wanted, 'task' | 'joint'> {
  const { head, to } = ahead;
  const size = sentence.tokens.length;
  const without = (from: number, end: number) =>
    wordsWithout(
      sentence,
      from,
      end,
      phrases.filter((phrase) => phrase.from >= from && phrase.to <= end),
    );
  const before = without(0, head.from).replace(ASKS, '').replace(HAPPENS, '');
  const after = without(to, size);
  const [, around = after, todo = ''] = /^(|.*?\s)to\s+(\S.*)$/is.exec(after) ?? [];
  const done = looksLikeDoing(todo) ? trimWords(todo) : '';
  const told = readSentence(before);
  const stated = partOf(told, offered(told)?.from ?? 0, told.tokens.length);
  const named = wordsOf(stated, 0, stated.tokens.length);
  const event = [named, done ? around : after]
    .map((words) => trimWords(words))
    .filter(Boolean)
    .join(', ');
  if (!event) return { task: done, joint: 'to' };
  return { task: done ? `${event}: ${done}` : event, joint: 'about' };
}

/**
 * Reads a wish to be reminded some time before something whose time is told with it ("meeting at 3, remind me
 * 10 minutes before"). Undefined when there is no such head, or when the thing's time is told in one with the
 * length ("10 minutes before 3 pm").
 */
export function readAhead(whole: Sentence, now: Moment, dayFirst: boolean): Creation | Asking | undefined {
  const sentence = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  const size = sentence.tokens.length;
  const ahead = sentence.tokens
    .map((_, at) => (at < 60 ? aheadAt(sentence, at) : undefined))
    .find((found) => found !== undefined);
  if (!ahead) return undefined;
  const after = findPhrases(partOf(sentence, ahead.to, size), dayFirst).map((phrase) => {
    return { ...phrase, from: phrase.from + ahead.to, to: phrase.to + ahead.to };
  });
  const [next] = after;
  if (next?.from === ahead.to) return undefined;
  const before = findPhrases(partOf(sentence, 0, ahead.head.from), dayFirst);
  const phrases = [...before, ...after].filter(({ draft }) => !draft.vague);
  if (phrases.length === 0) return undefined;
  const draft = phrases.some((phrase) => lasts(sentence, phrase)) ? undefined : timeOf(phrases);
  const manner = 'remind' as const;
  const lead = wordsOf(sentence, ahead.head.from, ahead.head.to);
  const task = taskOf(sentence, ahead, phrases);
  const about = task.joint === 'about' && task.task ? 'about' : manner;
  const wanted = { ...task, manner: about, lead, drafts: [] } as const;
  const wholeDays = ahead.minutes % 1440 === 0;
  if (!draft || (!hasTime(draft) && !(wholeDays && hasDay(draft))))
    return { kind: 'ask', question: WHEN_ASKED, wanted };
  return settleWanted({ ...wanted, drafts: [{ ...draft, ahead: ahead.minutes }] }, now);
}
