import { HARMFUL } from './decline-harmful.ts';
import { INSTRUCTIONS } from './decline-instructions.ts';
import { OTHERS } from './decline-others.ts';
import { ROLE } from './decline-role.ts';
import type { Decline, DeclineRule } from './decline-rule.ts';

/** What is declined, the first that fits. */
const RULES: readonly DeclineRule[] = [...ROLE, ...INSTRUCTIONS, ...OTHERS, ...HARMFUL];

/** What a message that was passed on is headed with. */
const FORWARDED =
  /^(?:-{3,} ?(?:forwarded|original) message\b|begin forwarded message:|from: [^\n]{0,60}(?:@|\n(?:to|sent|date|subject):))/im;

/** A person's own words, without what they quote, paste or pass on: that is data, whatever it says. */
function ownWords(text: string): string {
  const forwarded = FORWARDED.exec(text);
  return (forwarded ? text.slice(0, forwarded.index) : text)
    .replaceAll(/```[\s\S]{0,20000}?(?:```|$)/g, ' ')
    .replaceAll(/^[^\S\n]*>.*$/gm, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])'(?:[^'\n]|(?<=\p{L})'(?=\p{L})){25,2000}'(?!\p{L})/gu, ' … ')
    .replaceAll(/"[^"]{25,}(?:"|$)|“[^”]{25,}(?:”|$)|«[^»]{25,}(?:»|$)/g, ' … ');
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** What somebody typed in disguise, plainly: look-alikes, digits for letters, letters that stand apart. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(
      /(?<=\p{L}[013457@$]?)[013457@$](?=[\p{L}013457@$])|(?<![\p{L}\d@])[013457@$](?=\p{L}{2})/gu,
      (sign) => LEET[sign] ?? sign,
    )
    .replaceAll(/\b(?:\p{L}[ .*_-]){3,}\p{L}\b/gu, (apart) => apart.replaceAll(/[ .*_-]/g, ''));
}

/** What is between letters and not read: marks of bold and the like, quotes, soft hyphens, characters without width. */
const UNSEEN = /[*_~`"“”«»\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** The sentences of a text, a line being one too; and those that go on in the next line. */
function sentencesOf(text: string): string[] {
  const cut = (at: RegExp) => text.split(at).map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim());
  const lines = cut(/(?<=[.?!\n])/);
  return text.includes('\n') ? [...lines, ...cut(/(?<=[.?!])/)] : lines;
}

/** A contraction and what it is short for. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b/g, 'can not'],
  [/\bcannot\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|should|could|must|need)n'?t\b/g, '$1 not'],
  [/\b(what|who|that|it|how|where|there|here|when)(?:'s|s(?<=whats|hows|thats|wheres))\b/g, '$1 is'],
  [/\blet'?s\b/g, 'let us'],
  [/\b(you|we|they|what|who)'?re\b(?<!were)/g, '$1 are'],
  [/\b(i|you|we|they)'?ve\b/g, '$1 have'],
  [/\b(i|you|we|they|he|she|it)'ll\b/g, '$1 will'],
  [/\b(i|you|we|they|he|she)'d\b/g, '$1 would'],
  [/\bi'?m\b/g, 'i am'],
  [/\bu\b/g, 'you'],
  [/\b(?:ur|thy)\b/g, 'your'],
  [/\b(?:pls|plz)\b/g, 'please'],
];

/** The same words with contractions written out. */
const writtenOut = (text: string) =>
  SHORT.reduce((said, [short, long]) => said.replaceAll(short, long), text);

interface Said {
  readonly typed: readonly string[];
  readonly read: readonly string[];
}

/** What a person says themselves, sentence by sentence, as typed and as it is read. */
function saidIn(text: string): Said {
  const plain = ownWords(text).normalize('NFKC').replaceAll(UNSEEN, '').replaceAll('’', "'");
  const typed = sentencesOf(plain);
  const read = sentencesOf(folded(plain)).map(writtenOut);
  return { typed, read };
}

function fits({ all, unless, asTyped, whole }: DeclineRule, { typed, read }: Said): boolean {
  const said = asTyped ? typed : read;
  const one = (sentence: string, plain: string) =>
    all.every((at) => at.test(sentence)) && !unless?.test(plain);
  if (whole) return one(said.join(' '), read.join(' '));
  return said.some((sentence, i) => /\p{L}/u.test(sentence) && one(sentence, read[i] ?? sentence));
}

/** Why what a person says must be declined; null when there is nothing against it. */
export function judgeInput(text: string): Decline | null {
  const said = saidIn(text);
  return RULES.find((rule) => fits(rule, said))?.reason ?? null;
}

/** As many words in a row that are the instructions' own are no accident. */
const GIVEN_AWAY = 12;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Tells whether an answer gives away what the model was told about itself. */
export function leakDetector(instructions: string): (answer: string) => boolean {
  const words = wordsOf(instructions);
  const runs = new Set(words.map((_, i) => words.slice(i, i + GIVEN_AWAY).join(' ')));
  return (answer) => {
    const said = wordsOf(answer);
    return said.some(
      (_, i) => i + GIVEN_AWAY <= said.length && runs.has(said.slice(i, i + GIVEN_AWAY).join(' ')),
    );
  };
}

const SAY: Readonly<Record<Decline, string>> = {
  instructions: 'I keep my own instructions to myself. Anything of yours I can see to instead?',
  role: 'I’ll stay who I am, and within my own rules. Anything I can see to for you?',
  others: 'I can’t: I only work with what is yours, and what others tell me stays with them.',
  harmful: 'I won’t help with that.',
  moderated: 'I’d rather not go into that. If there is something else, I’m here.',
};

/** What a person is told when something is declined. */
export function declineWords(reason: Decline): string {
  return SAY[reason];
}
