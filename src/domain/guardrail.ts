import { HARMFUL, OTHERS } from './decline-others.ts';
import type { Decline, DeclineRule } from './decline-rule.ts';
import { INSTRUCTIONS, ROLE } from './decline-self.ts';

/** What is declined, the first that fits. */
const RULES: readonly DeclineRule[] = [...INSTRUCTIONS, ...ROLE, ...OTHERS, ...HARMFUL];

/** A person's own words, without what they quote or paste: that is data, whatever it says. */
function ownWords(text: string): string {
  return text
    .replaceAll(/```[\s\S]{0,20000}?(?:```|$)/g, ' ')
    .replaceAll(/^[^\S\n]*>.*$/gm, ' ')
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

const sentencesOf = (text: string) =>
  text.split(/(?<=[.?!\n])/).map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim());

/** Why what a person says must be declined; null when there is nothing against it. */
export function judgeInput(text: string): Decline | null {
  const plain = ownWords(text).normalize('NFKC').replaceAll(UNSEEN, '').replaceAll('’', "'");
  const typed = sentencesOf(plain);
  const read = sentencesOf(folded(plain));
  const fits = ({ at, unless, asTyped }: DeclineRule) => {
    const said = asTyped ? typed : read;
    return unless
      ? said.some((one, i) => at.test(one) && !unless.test(read[i] ?? one))
      : at.test(said.join(' '));
  };
  return RULES.find(fits)?.reason ?? null;
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
