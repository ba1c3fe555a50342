import { capital } from './capital.ts';
import type { Sentence } from './sentence.ts';
import { wordsOf } from './sentence.ts';
import { ADVERB, afterYou, sayable, thirdPerson } from './verb-forms.ts';
import { looksLikeDoing } from './verbs.ts';

const TO_THEM: Readonly<Record<string, string>> = {
  i: 'they',
  "i'm": 'they’re',
  im: 'they’re',
  "i've": 'they’ve',
  "i'll": 'they’ll',
  "i'd": 'they’d',
  we: 'they',
  "we're": 'they’re',
  "we've": 'they’ve',
  me: 'them',
  us: 'them',
  my: 'their',
  our: 'their',
  mine: 'theirs',
  ours: 'theirs',
  myself: 'themselves',
  ourselves: 'themselves',
};
const TO_YOU: Readonly<Record<string, string>> = {
  they: 'you',
  "they're": 'you’re',
  "they've": 'you’ve',
  "they'll": 'you’ll',
  "they'd": 'you’d',
  them: 'you',
  their: 'your',
  theirs: 'yours',
  themselves: 'yourself',
};

function turned(words: string, table: Readonly<Record<string, string>>): string {
  return words.replaceAll(
    /(?<![\p{L}\p{N}'’/@_.-])[\p{L}]+(?:['’][\p{L}]+)?(?![\p{L}\p{N}/@_])/gu,
    (word) => {
      const key = word.toLowerCase().replace('’', "'");
      return Object.hasOwn(table, key) ? (table[key] ?? word) : word;
    },
  );
}

/** The person's words as they stand in what is known of them: "my own pots" is "their own pots". */
export function ofThem(words: string): string {
  return turned(words, TO_THEM);
}

/** What is known of a person as a part of a sentence to them: "their own pots" is "your own pots". */
export function ofYou(words: string): string {
  return turned(words, TO_YOU);
}

const NEGATED: Readonly<Record<string, string>> = {
  do: "doesn't",
  did: "didn't",
  have: "hasn't",
  can: "can't",
  will: "won't",
  would: "wouldn't",
  am: "isn't",
  are: "isn't",
};
const INTENSE =
  /^(?:really|absolutely|totally|truly|definitely|honestly|actually|quite|simply|so|much|rather)$/;

/** A second verb after "and" in what one says of oneself: "I cycle to work and read there". */
function conjoined(sentence: Sentence, from: number, to: number): string {
  const pieces: string[] = [];
  let at = from;
  for (let i = from + 1; i < to - 1; i++) {
    const next = sentence.tokens[i + 1]?.norm ?? '';
    if (sentence.tokens[i]?.norm !== 'and' || !sayable(next)) continue;
    if (!looksLikeDoing(wordsOf(sentence, i + 1, Math.min(to, i + 4)))) continue;
    pieces.push(wordsOf(sentence, at, i + 1), thirdPerson(next));
    at = i + 2;
  }
  return [...pieces, wordsOf(sentence, at, to)].filter(Boolean).join(' ');
}

/**
 * What a person says of themselves as it is kept, from the first token after "I": "usually start at 8" is
 * "Usually starts at 8". The sentence has its contractions written out.
 */
export function withoutSubject(sentence: Sentence, from: number, to: number): string {
  const said: string[] = [];
  let at = from;
  const norm = (i: number) => (i < to ? (sentence.tokens[i]?.norm ?? '') : '');
  while (ADVERB.test(norm(at)) || INTENSE.test(norm(at))) {
    if (!INTENSE.test(norm(at))) said.push(norm(at));
    at++;
  }
  const verb = norm(at);
  const negated = norm(at + 1) === 'not' ? NEGATED[verb] : undefined;
  if (negated) {
    at += 2;
    while (INTENSE.test(norm(at)) && norm(at + 1) !== 'of') at++;
    said.push(negated, wordsOf(sentence, at, to));
  } else {
    said.push(thirdPerson(verb));
    if (/^(?:am|are|have)$/.test(verb)) {
      while (INTENSE.test(norm(at + 1)) && norm(at + 1) !== 'so') at++;
    }
    const rest = conjoined(sentence, at + 1, to);
    // Where the verb was left out, the word behind it began the sentence.
    const { from, to: end } = sentence.tokens[at] ?? { from: 0, to: 1 };
    said.push(from === end ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest);
  }
  return capital(ofThem(said.filter(Boolean).join(' ').replaceAll(' ,', ','))).trim();
}

/** What is known of a person as it is told to them: "Lives in Porto" is "you live in Porto"; undefined when no verb begins it. */
export function toYou(content: string): string | undefined {
  const words = content.trim().split(/\s+/);
  const at = words.findIndex((word) => !ADVERB.test(word.toLowerCase()));
  const verb = words[at]?.toLowerCase() ?? '';
  const plain = /[^\p{L}'’]/u.test(verb) ? undefined : afterYou(verb);
  if (at < 0 || plain === undefined || /^(?:for|of|:)$/.test(words[at + 1] ?? '')) return undefined;
  const before = words.slice(0, at).map((word) => word.toLowerCase());
  const rest = turned(words.slice(at + 1).join(' '), TO_YOU);
  return ['you', ...before, plain, rest].filter(Boolean).join(' ');
}
