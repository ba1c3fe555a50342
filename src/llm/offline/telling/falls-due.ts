import type { Sentence } from '../words/sentence.ts';

const TO_BE_DONE =
  /\b(?:due|deadline|(?:has|have|needs?) to be|must|needs? to|must be (?:in|done|ready|sent|submitted|finished))\b/;

/** Whether a sentence with a time tells of what is to be done by then, and not of what happens then. */
export function isToBeDone({ norm }: Sentence): boolean {
  return TO_BE_DONE.test(norm);
}

const FALLS_DUE = /^(?!(?:i|we) ).*(?:^| )due(?: |$)/;

/** What is to be done; of what falls due by itself that is said, as it is a deadline and nobody's word: "report due". */
export function fallenDue(content: string, { norm }: Sentence): string {
  if (!FALLS_DUE.test(norm) || /\b(?:due back|deadline)\b/i.test(content)) return content;
  return `${content.replace(/ (?:is |are )?due$/i, '')} due`;
}
