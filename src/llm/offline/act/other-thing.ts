import { isPast } from '../words/verb-forms.ts';
import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';
import { stemOf, tellingWords } from './alike.ts';

/** Words that go with any thing that has a day, or say that something becomes of it, and not which it is. */
const IDLE = new Set(
  `
    appointment visit session thing date day time slot booking event deadline trip stuff bit one ones whole
    big small little new old usual weekly monthly annual yearly quarterly next last upcoming planned now
    today tomorrow tonight yesterday morning afternoon evening night week month year weekend back forward off
    slip slips slid move moves push put shift change changes switch cancel cancelled called is scrap axe finally
    actually sadly instead later earlier btw sorry well ok update news turns`
    .trim()
    .split(/\s+/)
    .map(stemOf),
);
const CALENDAR = new Set([...WEEKDAYS, ...MONTHS].map(stemOf));

/** A word that says which thing is meant, as its stem; undefined for any other. */
function markOf(word: string | undefined): string | undefined {
  const [stem] = tellingWords(word ?? '');
  const plain = (word ?? '').toLowerCase();
  if (!stem || /\d/.test(stem) || IDLE.has(stem) || CALENDAR.has(stem) || isPast(plain)) return undefined;
  return stem;
}

/** The words that stand right before and right behind another one, each time that it stands in a text. */
function beside(
  text: string,
): ReadonlyMap<string, readonly (readonly [string | undefined, string | undefined])[]> {
  const found = new Map<string, (readonly [string | undefined, string | undefined])[]>();
  const words =
    text.replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];
  for (const [at, word] of words.entries()) {
    const [stem] = tellingWords(word);
    if (stem) found.set(stem, [...(found.get(stem) ?? []), [markOf(words[at - 1]), markOf(words[at + 1])]]);
  }
  return found;
}

/**
 * True of words that speak of another thing than what is known, though they have a word in common: "the board meeting"
 * is no "Board dinner", and "the team dinner" neither.
 */
export function isOtherThing(words: string, content: string): boolean {
  const [said, known] = [beside(words), beside(content)];
  const common = [...known.keys()].filter((stem) => said.has(stem));
  return common.some((stem) =>
    [0, 1].some((side) => {
      const there = (known.get(stem) ?? []).map((pair) => pair[side]);
      const here = (said.get(stem) ?? []).map((pair) => pair[side]);
      return (
        here.length > 0 &&
        here.every((word) => word !== undefined && !known.has(word)) &&
        there.every((word) => word !== undefined && !said.has(word))
      );
    }),
  );
}
