/** A quotation of fewer words is a name or a wording, and belongs to what is said around it. */
const FEW_WORDS = 6;
const QUOTED = /"([^"]{1,2000})"/g;
/** What a pasted message is headed with. */
const FORWARDED =
  /^(?:-{3,} ?(?:forwarded|original) message|begin forwarded message:|fwd?:(?: |$)|from: .+@)/im;

function isPasted(words: string): boolean {
  return words.trim().split(/\s+/).length >= FEW_WORDS || /[.!?:]\s+\S/.test(words);
}

/** The person's own words: what they quoted or pasted is taken out of the cleaned text. */
export function ownWords(text: string): { readonly text: string; readonly quotes: boolean } {
  const fenced = text.replaceAll(/```[^`]{0,2000}(?:```|$)/g, ' ');
  const unquoted = fenced
    .split('\n')
    .filter((line) => !/^(?:>|&gt;)/.test(line))
    .join('\n')
    .replaceAll(QUOTED, (whole, words: string) => (isPasted(words) ? ' ' : whole));
  const forwarded = FORWARDED.exec(unquoted);
  const own = forwarded ? unquoted.slice(0, forwarded.index) : unquoted;
  const kept = own
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
  return kept === text.trim()
    ? { text, quotes: false }
    : { text: kept.replace(/\s*:\s*$/, ''), quotes: true };
}
