/** A text without some stretches of it, and without the joints and marks that they leave behind. */
export function without(text: string, cuts: readonly { from: number; to: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of cuts) {
    rest += `${text.slice(at, Math.max(at, from))} `;
    at = Math.max(at, to);
  }
  const left = `${rest}${text.slice(at)}`;
  return left
    .replaceAll(/(?:^|(?<=[.!?\n]))[\s,;:.–—-]*(?:(?:and|but|so|because|since)\b)?[\s,;:–—-]*/g, ' ')
    .replaceAll(/(?:[\s,;:–—-]|\b(?:and|but|so|because|since))+(?=[.!?\n]|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
