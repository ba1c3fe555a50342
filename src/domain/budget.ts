/** How many tokens a text is, roughly and rather too many than too few; English has some four letters to a token. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 3.6) + 4;
}

/** The newest of some texts that fit into so many tokens, in their order. */
export function newestWithin<T>(items: readonly T[], textOf: (item: T) => string, tokens: number): T[] {
  let left = tokens;
  let from = items.length;
  while (from > 0) {
    left -= tokensOf(textOf(items[from - 1] as T));
    if (left < 0) break;
    from--;
  }
  return items.slice(from);
}
