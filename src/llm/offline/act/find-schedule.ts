import { parseClock, settleClock } from '../time/read-clock.ts';
import type { Schedule } from '../tool-answers.ts';
import { readSentence } from '../words/sentence.ts';
import { nearly } from '../words/spelling.ts';
import { scheduleTime } from './schedule-time.ts';

const SMALL = new Set([
  'the',
  'a',
  'an',
  'my',
  'to',
  'for',
  'of',
  'at',
  'on',
  'and',
  'one',
  'reminder',
  'reminders',
  'schedule',
  'about',
  'with',
  'every',
  'in',
  'thing',
  'things',
  'time',
]);

const TIME_BEFORE =
  /^(?:\d{1,2}(?::\d{2})?(?: ?[ap]m)?|noon|midnight|morning|evening|daily|weekly)\s+(?=\S)/i;

/** The words that carry a meaning; all of them when none does. */
function wordsOf(text: string): string[] {
  const all = readSentence(text.toLowerCase())
    .tokens.map(({ norm }) => norm.replace(/'s$/, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const kept = all.filter((word) => !SMALL.has(word));
  return kept.length > 0 ? kept : all;
}

/** A name as it is compared letter by letter. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:the|my) /, '')
    .trim();
}

function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '');
}

function alike(one: string, other: string): boolean {
  if (/\d/.test(one) || /\d/.test(other)) return one === other;
  if (one === other || (one.length > 3 && stem(one) === stem(other))) return true;
  return one.length > 4 && other.length > 4 && one[0] === other[0] && nearly(one, other);
}

/** How well words name a schedule: 4 all of its name, 3 and 2 all in name or prompt, 1 all once its times are counted in, 0 not. */
function fit(words: readonly string[], schedule: Schedule): number {
  const name = wordsOf(schedule.name);
  const covers = (text: readonly string[]) => words.every((word) => text.some((other) => alike(word, other)));
  if (words.length === 0) return 0;
  if (covers(name)) return words.length === name.length ? 4 : 3;
  const told = [...name, ...wordsOf(schedule.prompt)];
  if (covers(told)) return 2;
  const whole = [...told, ...wordsOf(schedule.recurrence), ...wordsOf(schedule.next ?? '')];
  return covers(whole) ? 1 : 0;
}

/** The schedules that run at a time of day said in words ("the 3 pm one"). */
function atClock(words: string, schedules: readonly Schedule[]): readonly Schedule[] {
  const clock = parseClock(readSentence(words).norm);
  if (!clock || clock.impossible) return [];
  const wanted = new Set([settleClock(clock, undefined) % 1440, clock.minutes]);
  return schedules.filter(({ when }) => {
    const time = scheduleTime(when);
    const times = time?.kind === 'once' ? [time.minutes] : time?.kind === 'days' ? time.times : [];
    return times.some((minutes) => wanted.has(minutes));
  });
}

/**
 * The schedules that words name best; several when they name them equally well, none when they name nothing.
 * `typed` = the words with those that say little; a very name goes before everything else.
 */
export function findSchedules(
  words: string,
  schedules: readonly Schedule[],
  typed = words,
): readonly Schedule[] {
  for (const very of [typed, words]) {
    const exact = schedules.filter(({ name }) => plain(name) === plain(very));
    if (exact.length > 0) return exact;
  }
  const query = wordsOf(words);
  const rated = schedules.map((schedule) => ({ schedule, rate: fit(query, schedule) }));
  const best = Math.max(0, ...rated.map(({ rate }) => rate));
  const found = best === 0 ? [] : rated.filter(({ rate }) => rate === best).map(({ schedule }) => schedule);
  const timed = best > 1 ? [] : atClock(words, schedules);
  // "the 8 am medicine check": the time it has stands before its name.
  const untimed = words.replace(TIME_BEFORE, '');
  if (best === 0 && timed.length === 0 && untimed !== words) return findSchedules(untimed, schedules);
  return [...timed, ...found.filter((schedule) => !timed.includes(schedule))];
}
