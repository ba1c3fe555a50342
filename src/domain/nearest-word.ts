/** How many letters must be added, left out, replaced or swapped with the next one to make one word another. */
export function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const at = (r: number, c: number) => rows[r]?.[c] ?? 0;
      const same = one[i - 1] === other[j - 1];
      const steps = [at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + (same ? 0 : 1)];
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped && i > 1 && j > 1) steps.push(at(i - 2, j - 2) + 1);
      row.push(Math.min(...steps));
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/** The word of a list that a mistyped one most likely is; null when none is near: a third of its letters may be off. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  if (typed.length > 40) return null;
  const [best] = words
    .map((word) => ({ word, off: distance(typed, word) }))
    .filter(({ word, off }) => off <= Math.max(1, Math.floor(word.length / 3)))
    .toSorted((a, b) => a.off - b.off);
  return best?.word ?? null;
}
