import { cleanText } from '../words/clean-text.ts';

/** A short message as it is compared: small letters, one blank between words, no marks but those within numbers. */
export function withoutMarks(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replaceAll(/\b(don|won|can|isn|doesn|didn)t\b/g, "$1't")
    .replaceAll(/(?<!\d)[.:]|[.:](?!\d)|[,;!?()…"*_~]+|\s[-–—]\s/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
