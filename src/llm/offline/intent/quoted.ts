/** A quotation of fewer words is a name or a wording, and belongs to what is said around it. */
const FEW_WORDS = 6;
const QUOTED = /"([^"]{1,2000})"|(?<![\p{L}\p{N}])'((?:[^'\n]|(?<=\p{L})'(?=\p{L})){3,2000})'(?!\p{L})/gu;
/** What somebody else said, however short. */
const SAID =
  /(?<!\b(?:i|we)(?:'ve| have| just)? )\b(?:said|says|saying|shouted|shouts|yelled|wrote|writes|asked|asks|texted|texts|replied|replies|told (?:me|us|him|her|them)|tells (?:me|us)|whispered|sang|sings|mumbled|muttered|called out|posted|tweeted|reads?|printed)(?: (?:to me|that|like|back|out))?[\s,:]*$/i;
/** Stands where a quotation was taken out that was a sentence; in no cleaned text. */
const TAKEN_OUT = '\0';
/** What is left of "the shop writes: …" where what it writes was taken out. */
const SAYS_ONLY =
  /(?<=^|[.!?]\s{0,2}|\n)(?![^.!?\n\0]{0,80}\b(?:remind|ping|nudge|poke|wake|tell me|let me know|schedule|set|note|remember|save|forget|add|keep|delete|cancel)\b)(?:(?:[^\s.!?:]+ ){0,7}[^\s.!?:]+\s?:|[^.!?\n]{0,80}\b(?:said|says|wrote|writes|asked|asks|texted|texts|replied|replies|reads?|sent|sends|states?|posted)(?: (?:to me|us|me|that|like|this|back|out))?\s*:?)\s*(?=\0)/gimu;
/** What a pasted message is headed with. */
const FORWARDED =
  /^(?:-{3,} ?(?:forwarded|original) message|begin forwarded message:|fwd?:(?: |$)|from: .+@)/im;

function isPasted(words: string): boolean {
  return words.trim().split(/\s+/).length >= FEW_WORDS || /[.!?:]\s+\S/.test(words);
}

/** What is left of a message without what was quoted or pasted in it. */
export interface OwnWords {
  readonly text: string;
  readonly quotes: boolean;
  /** The first quotation that was taken out. */
  readonly quote?: string;
}

/** The person's own words: what they quoted or pasted is taken out of the cleaned text. */
export function ownWords(text: string): OwnWords {
  const fenced = text.replaceAll(/```[^`]{0,2000}(?:```|$)/g, ' ');
  const lines = fenced
    .split('\n')
    .filter((line) => !/^(?:>|&gt;)/.test(line))
    .join('\n');
  let quote = '';
  const unquoted = lines.replaceAll(
    QUOTED,
    (whole, double: string | undefined, single: string | undefined, at: number) => {
      const words = double ?? single ?? '';
      if (!isPasted(words) && !SAID.test(lines.slice(Math.max(at - 60, 0), at))) return whole;
      quote ||= words.trim();
      // What was quoted as a sentence is one, and whoever said it says no more than that.
      const rest = lines.slice(at + whole.length);
      return /[.!?…]$/.test(words.trim()) || /^[ \n]*(?:\p{Lu}|[.!?])/u.test(rest) ? TAKEN_OUT : ' ';
    },
  );
  const bare = unquoted.replaceAll(SAYS_ONLY, '').replaceAll(TAKEN_OUT, '\n');
  const forwarded = FORWARDED.exec(bare);
  const own = forwarded ? bare.slice(0, forwarded.index) : bare;
  const kept = own
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
  if (kept === text.trim()) return { text, quotes: false };
  return { text: kept.replace(/\s*:\s*$/, ''), quotes: true, ...(quote ? { quote } : {}) };
}
