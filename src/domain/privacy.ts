/** As many words in a row that are a person's own are a quotation. */
const QUOTED = 8;

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}’']+/gu)].map((match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where in a text eight words in a row begin that one of some messages has too; -1 when nowhere. */
function quotedFrom(words: readonly { word: string }[], runs: ReadonlySet<string>): number {
  for (let i = 0; i + QUOTED <= words.length; i++) {
    const run = words.slice(i, i + QUOTED).map(({ word }) => word);
    if (runs.has(run.join(' '))) return i;
  }
  return -1;
}

function runsOf(messages: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const message of messages) {
    const words = wordsOf(message).map(({ word }) => word);
    for (let i = 0; i + QUOTED <= words.length; i++) runs.add(words.slice(i, i + QUOTED).join(' '));
  }
  return runs;
}

/**
 * A text that quotes none of some messages: where eight words in a row are theirs it is cut off before the eighth.
 * What is then too short to say anything is `instead`.
 */
export function inOtherWords(text: string, messages: readonly string[], instead: string): string {
  const words = wordsOf(text);
  const from = quotedFrom(words, runsOf(messages));
  if (from < 0) return text;
  const last = words[from + QUOTED - 2];
  const cut = text.slice(0, last?.end ?? 0).trim();
  if (wordsOf(cut).length < 3) return instead;
  // A clause of which only a word or two are left says nothing.
  const whole = cut.replace(/\s*[,;:–]\s+\S+(?:\s+\S+)?$/, '');
  return `${wordsOf(whole).length < 3 ? cut : whole} …`;
}
