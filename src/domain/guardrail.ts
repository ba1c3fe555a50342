import { HARMFUL } from './decline-harmful.ts';
import { INSTRUCTIONS } from './decline-instructions.ts';
import { OTHERS } from './decline-others.ts';
import { ROLE } from './decline-role.ts';
import type { Decline, DeclineRule } from './decline-rule.ts';
import { distance } from './nearest-word.ts';

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

/** What a message that is to be declined hardly does without; mistyped, it is read all the same. */
const TELLING = [
  'hidden',
  'ignore',
  'prompt',
  'reveal',
  'system',
  'pretend',
  'disregard',
  'previous',
  'guidelines',
  'instruction',
  'instructions',
  'restrictions',
];

/** The word that was meant, by its first letter and all but one or two of the others. */
function respelt(word: string): string {
  const meant = TELLING.find(
    (one) =>
      one[0] === word[0] &&
      !word.startsWith(one.slice(0, 8)) &&
      distance(word, one) <= (one.length < 9 ? 1 : 2),
  );
  return meant ?? word;
}

/** What else is mistyped where somebody asks to be shown something. */
const MISTYPED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yor|yuor|yoru|yur|yourr|youre(?= (?:\w+ )?(?:prompt|instructions)))\b/g, 'your'],
  [/\b(?:shw|sohw|shwo|hsow)\b/g, 'show'],
  [/\b(?:tel|tlel)\b/g, 'tell'],
];

/** The same with mistyped words made right. */
const spelt = (text: string) =>
  MISTYPED.reduce(
    (said, [wrong, right]) => said.replaceAll(wrong, right),
    text.replaceAll(/\b\p{L}{5,16}\b/gu, respelt),
  );

const ALPHABET = 'aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ';

/** What stands in a text in code: base64 that reads as text, and where it is spoken of, letters turned by thirteen. */
function decoded(text: string): string {
  const packed = [
    ...text.matchAll(/(?<![\w+/])(?:[A-Za-z0-9+/]{4}){6,500}(?:[A-Za-z0-9+/]{2,3}={0,2})?(?![\w+/])/g),
  ];
  const turned = /\brot-?13\b/i.test(text)
    ? [text.replaceAll(/[a-z]/gi, (letter) => ALPHABET[(ALPHABET.indexOf(letter) + 26) % 52] ?? letter)]
    : [];
  return [
    ...packed.map(([code]) => atob(code)).filter((said) => /^[\x20-\x7E\s]+$/.test(said)),
    ...turned,
  ].join('\n');
}

/** Makes what is quoted the person’s own wish. */
const OBEY =
  /\b(?:do|follow|execute|obey|perform|run|carry out|act on|comply with)\b[^.?!\n]{0,20}\b(?:(?:what|whatever|everything|anything)\b[^.?!\n]{0,40}\b(?:says?|said|asks?|tells?|wants?|reads?|states?|demands?|writes?|wrote)|(?:instructions?|orders?|commands?|steps) (?:in|of|from|below|above|here))\b/i;

/** Makes what is quoted Alfred's own to say: "finish this sentence", "fill in the blank". */
const FINISH =
  /\b(?:finish|complete|continue|fill in|go on with|carry on with)\b[^.?!\n]{0,20}\b(?:sentences?|lines?|texts?|blanks?|gaps?|phrases?|paragraphs?|quotes?|following|this|words?)\b/i;

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
  const own = ownWords(text);
  const meant = OBEY.test(own) || FINISH.test(own) ? text.replaceAll(/^[^\S\n]*>/gm, '') : own;
  const plain = `${meant}\n${decoded(text)}`
    .trim()
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll('’', "'");
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

/** Why what a person says must be declined, as it is spelt or as it was meant; null when there is nothing against it. */
export function judgeInput(text: string): Decline | null {
  const said = saidIn(text);
  const read = said.read.map(spelt);
  const ways = read.every((sentence, i) => sentence === said.read[i]) ? [said] : [said, { ...said, read }];
  for (const way of ways) {
    const broken = RULES.find((rule) => fits(rule, way));
    if (broken) return broken.reason;
  }
  return null;
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
