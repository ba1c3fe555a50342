import type { Moment } from '../time/calendar.ts';
import type { Draft, Part } from '../time/draft.ts';
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
const HAPPENS = /(?:['’]s|\s+(?:is|starts|begins|happens|will be|leaves))$/i;
const WHEN_ASKED = 'I don’t know when that is. At what time shall I remind you?';

/** "the day before", "on the day": a day that goes by that of the thing. */
const BY_DAY = pattern(
  '(?:on )?the (?<part>day|night|evening|afternoon|morning) (?<before>before(?: ?hand)?|prior)|on the (?:day|night)(?: itself| in question)?(?= (?:to|that|about|at|around|by|please|,|\\.|!|\\?|$))|(?:on )?the same day',
);
const PARTS: readonly Part[] = ['morning', 'afternoon', 'evening', 'night'];
/** So many words stand at most between the request and such a day: its time. */
const BETWEEN = 6;

/** "remind me 10 minutes before": the head of a request with a length of time ahead of something. */
interface Ahead extends Span {
  readonly head: Head;
  /** How long before, in minutes. */
  readonly minutes: number;
  /** The day goes by that of the thing, and the time does not. */
  readonly byDay?: true;
  /** "the evening before". */
  readonly part?: Part;
}

function minutesOf(words: string): number {
  const [count = '', unit = ''] = words.split(/ (?=\S+$)/);
  const days = dayUnit(unit);
  if (days) return countOf(count) * days.per * (days.unit === 'week' ? 7 : 1) * 1440;
  return Math.round(duration(words) ?? 0);
}

/** Reads a head with "the day before" or "on the day" behind it, perhaps with the time between. */
function byDay(sentence: Sentence, head: Head): Ahead | undefined {
  for (let from = head.to; from <= head.to + BETWEEN; from++) {
    const found = matchAt(sentence, from, BY_DAY);
    if (!found) continue;
    const between = partOf(sentence, head.to, from);
    const [time] = findPhrases(between, true);
    const timed = from === head.to || (time?.from === 0 && time.to === between.tokens.length);
    const minutes = found.groups['before'] ? 1440 : 0;
    const part = PARTS.find((one) => one === found.groups['part']);
    return timed
      ? { head, from, to: found.next, minutes, byDay: true, ...(part ? { part } : {}) }
      : undefined;
  }
  return undefined;
}

/** Reads a head with a length of time before something right after it. */
export function aheadAt(sentence: Sentence, at: number): Ahead | undefined {
  const article = /^(?:a|an|another|one)$/.test(sentence.tokens[at]?.norm ?? '');
  const head = headAt(sentence, at) ?? (article ? headAt(sentence, at + 1) : undefined);
  const day = head && head.manner === 'remind' ? byDay(sentence, head) : undefined;
  if (day) return day;
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

/** A wish to be reminded on the day of something, or the day before it, at a time of its own. */
function onItsDay(
  sentence: Sentence,
  ahead: Ahead,
  now: Moment,
  dayFirst: boolean,
): Creation | Asking | undefined {
  const size = sentence.tokens.length;
  const days = findPhrases(partOf(sentence, 0, ahead.head.from), dayFirst).flatMap(
    ({ draft }) => draft.days ?? [],
  );
  if (days.length === 0) return undefined;
  const after = findPhrases(partOf(sentence, ahead.to, size), dayFirst).map((phrase) => {
    return { ...phrase, from: phrase.from + ahead.to, to: phrase.to + ahead.to };
  });
  const between = findPhrases(partOf(sentence, ahead.head.to, ahead.from), dayFirst);
  const time = timeOf([...between, ...after.filter(({ draft }) => !hasDay(draft))].slice(0, 1));
  const lead = wordsOf(sentence, ahead.head.from, ahead.head.to);
  const told = trimWords(wordsWithout(sentence, ahead.to, size, after));
  const task = told || trimWords(wordsOf(sentence, 0, ahead.head.from).replace(ASKS, ''));
  const wanted = {
    manner: told ? 'remind' : 'about',
    joint: told ? 'to' : 'about',
    task,
    lead,
    drafts: [],
  } as const;
  if (!time || !hasTime(time)) return { kind: 'ask', question: WHEN_ASKED, wanted };
  const { part } = ahead;
  const draft = {
    ...time,
    ...(part && !time.part ? { part } : {}),
    days: days.slice(-1),
    ...(ahead.minutes > 0 ? { ahead: ahead.minutes } : {}),
  };
  return settleWanted({ ...wanted, drafts: [draft] }, now);
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
  if (ahead.byDay) return onItsDay(sentence, ahead, now, dayFirst);
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
