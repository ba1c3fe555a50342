/** What a frame’s parts are called and were found to be. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A roundabout way of saying something, and the plain one. */
export interface Frame {
  readonly at: RegExp;
  readonly plain: (groups: Groups) => string;
}

/** A frame by the pattern of its text. */
export function frame(way: string, plain: (groups: Groups) => string): Frame {
  return { at: new RegExp(way, 'gu'), plain };
}

/** Somebody’s or something’s name: one word with a capital or a few. */
export const NAME = String.raw`\p{Lu}[\p{L}\d'-]*(?: (?:(?:& |of |and )?\p{Lu}[\p{L}\d'-]*)){0,3}`;
/** Where a clause begins, with the words that only join it to others. */
export const START = String.raw`(?<=^|[.!?;:,\n–-] |[.!?;:,\n–-] (?:and|but|so) |\b(?:and|but) )`;
/** Where a clause ends. */
export const END = String.raw`(?=\s*(?:[.!;,:\n(]|$)| -| –| and | but | so )`;
/** Where a sentence ends. */
export const STOP = String.raw`(?=\s*(?:[.!;\n]|$))`;
/** Words that say that it is so at the moment. */
export const NOW = String.raw`(?: (?:now|right now|currently|at the moment|at present|these days|nowadays|just now|mainly|mostly|actually|also|still|all|both))*`;
/** Since when it is so. */
export const SINCE = String.raw`(?: (?:since|as of|from|on) [^,.;:!?]{3,20})?`;
/** The person, alone or with others. */
export const I = String.raw`(?<self>[Ii]|[Ww]e)`;
/** Their being, before what they are doing. */
export const AM = String.raw`(?:'m| am|'re| are|'ve been| have been)`;

/** Words as they stand within a sentence: a first capital goes where it is no name of letters. */
export function inside(words = ''): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
