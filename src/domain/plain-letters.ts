import { inOurs } from './plainly.ts';

/** Mathematical digits stand in five rows of ten right behind each other. */
const [FIRST_OF_ROWS, LAST_OF_ROWS] = [0x1d7ce, 0x1d7ff];

/** The value of a digit of any script: ten follow one another, before which stands none. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= FIRST_OF_ROWS && code <= LAST_OF_ROWS) return String((code - FIRST_OF_ROWS) % 10);
  for (let value = 0; value < 10; value++) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value);
  }
  return digit;
}

/** A text with digits of any script, and letters that only look like Latin ones within a word of these, in plain ones. */
export function plainLetters(text: string): string {
  return text.replaceAll(/[^\P{Nd}0-9]/gu, valueOf).replaceAll(/\p{L}{2,60}/gu, inOurs);
}
