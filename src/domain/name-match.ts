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

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/**
 * Which of the things a person means by a few words: those whose name shares all of the telling words, else
 * those that share the most. Empty when none shares any; several when they can't be told apart.
 */
export function matchNames<T extends { readonly name: string }>(things: readonly T[], wanted: string): T[] {
  const wantedWords = words(wanted);
  if (wantedWords.length === 0) return [];
  const exact = things.filter((thing) => thing.name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (exact.length > 0) return exact;
  const scored = things.map((thing) => {
    const own = words(thing.name);
    return { thing, score: wantedWords.filter((word) => own.some((other) => alike(word, other))).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return [];
  return scored.filter(({ score }) => score === best).map(({ thing }) => thing);
}
