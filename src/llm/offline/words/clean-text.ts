/** Longest text that is read; a longer one is answered, not parsed. */
export const LONGEST_TEXT = 2_000;

/** Control, zero-width and direction characters, which carry no words; line breaks stay. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * Text as it is parsed and repeated: unpaired surrogates, control and direction characters gone, quotes
 * straightened, runs of blanks made one, nothing longer than one character past `LONGEST_TEXT`.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, 8 * LONGEST_TEXT)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[‘’ʼ´`]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[\t\p{Zs}]+/gu, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
    .slice(0, LONGEST_TEXT + 1);
}
