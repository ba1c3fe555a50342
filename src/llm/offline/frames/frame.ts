/** What a frame’s parts are called and were found to be. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A roundabout way of saying something, and the plain one. */
export interface Frame {
  readonly at: RegExp;
  /** What it comes to, from its parts; `whole` is what is left as it was. */
  readonly plain: (groups: Groups, whole: string) => string;
}

/** A frame by the pattern of its text. */
export function frame(way: string, plain: Frame['plain']): Frame {
  return { at: new RegExp(way, 'gu'), plain };
}

/** Words that begin a sentence with a capital, or a day's or month's name. */
const NO_NAME = String.raw`(?!(?:I|It|That|This|These|Those|There|He|She|They|We|You|What|Who|Which|Where|When|Why|How|The|An?|My|Our|Your|His|Her|Their|Its|One|Some|Most|All|Both|Each|Every|Any|Another|Today|Tomorrow|Yesterday|Everything|Nothing|Something|Someone|Everyone|Everybody|Nobody|Yes|No|Not|And|But|So|Or|If|Here|Then|Now|Also|Just|Only|Please|Thanks|Christmas|Easter|[MTWFS][a-z]{2,5}days?|January|February|March|April|June|July|August|September|October|November|December|Late|Busy|Bankrupt)(?:'\p{L}+)?\b)`;
/** Somebody’s or something’s name: one word with a capital or a few. */
export const NAME = String.raw`${NO_NAME}\p{Lu}[\p{L}\d'-]*(?: (?:(?:& |of |and )?${NO_NAME}\p{Lu}[\p{L}\d'-]*)){0,3}`;
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

/** A language. */
export const TONGUE = String.raw`(?:English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Swedish|Danish|Norwegian|Finnish|Russian|Turkish|Arabic|Hebrew|Hindi|Chinese|Japanese|Korean|Greek|Latin|Welsh|Irish|Catalan|Czech|Hungarian|Romanian)\b`;
const PROPER = new RegExp(`^(?:${TONGUE}|[MTWFS][a-z]{2,5}days?\\b|I\\b)`);

/** Words as they stand within a sentence: a first capital goes where it is no name of letters. */
export function inside(words = ''): string {
  return /^\p{Lu}\p{Ll}/u.test(words) && !PROPER.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}
