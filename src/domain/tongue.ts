/** The words of a language in which somebody might ask for what is declined; each a pattern, read in small letters. */
export interface Tongue {
  /** Leaving something out of account: "ignore", "forget". */
  readonly drop: string;
  /** What is said with it of what is to be remembered: "don't forget". */
  readonly not?: string;
  /** Which: all, yours, those before. */
  readonly which: string;
  /** What one is bound by: rules, instructions. */
  readonly laws: string;
  /** Asking for something to be shown or told. */
  readonly show: string;
  /** What makes it Alfred's: "your", "of the system". */
  readonly yours: string;
  /** "that you were given". */
  readonly given?: string;
  /** Being made somebody else: "from now on you are". */
  readonly become?: string;
  /** Bound by nothing: "without rules". */
  readonly free?: string;
}

/** One of several stems, written with blanks between, at the beginning of a word. */
export const stems = (list: string) => `(?<!\\p{L})(?:${list.trim().split(/\s+/).join('|')})\\p{L}*`;
/** One of several whole words. */
export const words = (list: string) => `(?<!\\p{L})(?:${list.trim().split(/\s+/).join('|')})(?!\\p{L})`;
/** One of several expressions. */
export const either = (...parts: string[]) => `(?:${parts.join('|')})`;
/** "without" or "no", perhaps "any", and what there is none of. */
export const none = (without: string, of: string) =>
  `(?<!\\p{L})(?:${without}) (?:\\p{L}+ )?(?:${of.trim().split(/\s+/).join('|')})\\p{L}*`;
