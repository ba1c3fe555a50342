import { shareIn, tellingWords } from '../act/alike.ts';
import { isDoneForNow } from '../habit/read-done.ts';
import { readOver } from '../over/read-over.ts';
import type { Over } from '../over/read-over.ts';
import { cleanText } from '../words/clean-text.ts';
import { readSentence } from '../words/sentence.ts';
import type { Standing } from './finished.ts';

/** A schedule that something said makes pointless, with what was said. */
export interface Moot {
  readonly id: string;
  readonly said: string;
}

/** Words of what is over that many things are called. */
const VAGUE = new Set(
  tellingWords(
    'project course class client meeting thing whole old job work reminder team account subscription membership lesson lessons lease contract partnership cooperation programme program test exam club group practice training monday tuesday wednesday thursday friday saturday sunday morning afternoon evening habit duty duties thing year last new call report service tenancy agreement policy insurance pass card plan',
  ),
);

/** "stand-up", "stand up" and "standup" are one word. */
function joined(words: string): string {
  return words.replaceAll(
    /(?<=\p{L}) ?- ?(?=\p{L})|(?<=\b(?:stand|check|follow|catch|clean)) (?=ups?\b)/giu,
    '',
  );
}

/** The words of what is over that tell it from other things. */
function telling(words: string): readonly string[] {
  const all = tellingWords(joined(words));
  const own = all.filter((word) => !VAGUE.has(word));
  return own.length > 0 ? own : all;
}

const ENOUGH = 0.75;
/** What is over is told in so many words, where all that a schedule is called is among them. */
const MOST_WORDS = 6;

/** What a message says is over for good. */
export function overIn(text: string): readonly Over[] {
  return cleanText(text)
    .split(/\n+/)
    .filter((line) => !isDoneForNow(line))
    .flatMap((line) => readOver(readSentence(line)));
}

/** The schedules that what a person said makes pointless for good. */
export function findMoot(messages: readonly string[], schedules: readonly Standing[]): readonly Moot[] {
  if (schedules.length === 0) return [];
  const over = messages.flatMap(overIn);
  return schedules.flatMap(({ id, name, prompt }): readonly Moot[] => {
    const about = joined(`${name} ${prompt}`);
    const own = tellingWords(joined(name)).filter((word) => !VAGUE.has(word));
    const called = (words: string) => shareIn(own, joined(words)) === 1;
    const alike = (words: string) => shareIn(telling(words), about) >= ENOUGH;
    const found = over.find(({ words, full = words, around }) =>
      around
        ? called(words)
        : alike(words) || alike(full) || (words.split(' ').length <= MOST_WORDS && called(words)),
    );
    return found ? [{ id, said: found.said }] : [];
  });
}
