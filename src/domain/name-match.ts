/** Words that say nothing about which one is meant. */
const FILLERS = new Set([
  'the',
  'a',
  'an',
  'my',
  'me',
  'to',
  'one',
  'that',
  'this',
  'for',
  'of',
  'schedule',
  'reminder',
  'please',
]);

function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const all = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : all;
}

/** A word of a name that a person writes shortened, or in the other number. */
function means(wanted: string, word: string): boolean {
  if (wanted === word || `${wanted}s` === word || wanted === `${word}s`) return true;
  return wanted.length >= 3 && word.startsWith(wanted);
}

/**
 * Which of the things a person means by a few words: the one that is called exactly so, else those whose name
 * has all of the telling words. Empty when none has; several when they can't be told apart.
 */
export function matchNames<T extends { readonly name: string }>(things: readonly T[], wanted: string): T[] {
  const wantedWords = words(wanted);
  if (wantedWords.length === 0) return [];
  const exact = things.filter((thing) => thing.name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (exact.length > 0) return exact;
  return things.filter((thing) => {
    const own = words(thing.name);
    return wantedWords.every((word) => own.some((other) => means(word, other)));
  });
}
