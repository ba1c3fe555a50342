import { halfSaid, insists, putTogether } from './decline-again.ts';
import type { SaidBefore } from './decline-again.ts';
import { HARMFUL } from './decline-harmful.ts';
import { INSTRUCTIONS } from './decline-instructions.ts';
import { OTHERS } from './decline-others.ts';
import { ROLE } from './decline-role.ts';
import { ROUNDABOUT } from './decline-roundabout.ts';
import type { Decline, DeclineRule } from './decline-rule.ts';
import { ABROAD } from './decline-tongues.ts';
import { decoded } from './decoded.ts';
import { isNarrated } from './narrated.ts';
import { folded, spelt, unmarked, writtenOut } from './plainly.ts';
import { readOnce } from './read-once.ts';

/** What is declined, the first that fits. */
const RULES: readonly DeclineRule[] = [
  ...ROLE,
  ...INSTRUCTIONS,
  ...ROUNDABOUT,
  ...ABROAD,
  ...OTHERS,
  ...HARMFUL,
];

/** What a message that was passed on is headed with. */
const FORWARDED =
  /^(?:-{3,} ?(?:forwarded|original) message\b|begin forwarded message:|from: [^\n]{0,60}(?:@|\n(?:to|sent|date|subject):))/im;

/** A person's own words, without what they quote, paste or pass on: that is data, whatever it says. */
function ownWords(text: string): string {
  const forwarded = FORWARDED.exec(text);
  // »so« in German, « so » in French.
  const inward = text.includes('»') && text.indexOf('»') < text.indexOf('«');
  return (forwarded ? text.slice(0, forwarded.index) : text)
    .replaceAll(/```[\s\S]{0,20000}?(?:```|$)/g, ' ')
    .replaceAll(/(?<=\w[^`\n]{11,})`[^`\n]{12,2000}`/g, ' … ')
    .replaceAll(/^[^\S\n]*>.*$/gm, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])'(?:[^'\n]|(?<=\p{L})'(?=\p{L})){25,2000}'(?!\p{L})/gu, ' … ')
    .replaceAll(/„[^“”"]{25,}(?:[“”"]|$)|‚[^‘’]{25,2000}[‘’]|[「『][^」』]{8,}[」』]/g, ' … ')
    .replaceAll(inward ? /»[^«]{25,}(?:«|$)/g : /«[^»]{25,}(?:»|$)/g, ' … ')
    .replaceAll(/"[^"]{25,}(?:"|$)|“[^”]{25,}(?:”|$)/g, ' … ');
}

/** Makes what is quoted the person’s own wish. */
const OBEY =
  /(?:^|[.!?;,:>]\s*|\b(?:now|then|please|and|just|simply)\s+)(?:please |now |just |simply )*(?:follow|execute|obey|perform|carry out|comply with|act on) (?:it|this|that|them|these|the (?:result|outcome|answer|output|message|text|order|command|instruction)s?)\b|\b(?:do|follow|execute|obey|perform|run|carry out|act on|comply with)\b[^.?!\n]{0,20}\b(?:(?:what|whatever|everything|anything)\b[^.?!\n]{0,40}\b(?:says?|said|asks?|tells?|wants?|reads?|states?|demands?|writes?|wrote)|(?:instructions?|orders?|commands?|steps) (?:in|of|from|below|above|here))\b/i;

/** Made to look as if the system said it. */
const FAKED = /["']role["']\s*:\s*["'](?:system|developer)\b/i;

/** Wants to know what something in code says. */
const READ_CODE =
  /\b(?:decode|decipher|decrypt|unscramble|translate|solve|crack|reverse|unpack|convert|read|flip|rot-?13)\b[^.?!\n]{0,20}(?:\b(?:this|that|it|the|these|following|me|string|text|message)\b|:)/i;

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

/** One sentence, as typed and as it is read. */
interface Sentence {
  readonly typed: string;
  readonly read: string;
}

/** What a person says themselves, and all of it in one. */
interface Said {
  readonly sentences: readonly Sentence[];
  /** Each of them once: what is said again is judged no other way. */
  readonly distinct: readonly Sentence[];
  readonly whole: Sentence;
}

const saidOf = (sentences: readonly Sentence[]): Said => ({
  sentences,
  distinct: [...new Map(sentences.map((one) => [`${one.typed}\n${one.read}`, one])).values()],
  whole: {
    typed: sentences.map(({ typed }) => typed).join(' '),
    read: sentences.map(({ read }) => read).join(' '),
  },
});

/** What a person says themselves, sentence by sentence; what has no letters says nothing. */
function saidIn(text: string): Said {
  const own = ownWords(text);
  const meant =
    OBEY.test(own) || FINISH.test(own) || FAKED.test(own) ? text.replaceAll(/^[^\S\n]*>/gm, '') : own;
  const plain = `${meant}\n${decoded(READ_CODE.test(own) ? text : meant)}`
    .trim()
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/(?<!\w)(?:process)?\.env\b/g, 'env file')
    .replaceAll('’', "'");
  const typed = sentencesOf(plain);
  const read = sentencesOf(folded(plain));
  const sentences = read.map((sentence, i) => ({ typed: typed[i] ?? sentence, read: sentence }));
  return saidOf(
    sentences
      .filter(({ read: sentence }) => /\p{L}/u.test(sentence))
      .map(({ typed: as, read: sentence }) => ({ typed: as, read: writtenOut(sentence) })),
  );
}

function fits({ reason, all, unless, asTyped, whole }: DeclineRule, said: Said): boolean {
  const one = ({ typed, read }: Sentence) =>
    all.every((at) => at.test(asTyped ? typed : read)) && !unless?.test(read);
  if (whole) return one(said.whole);
  return said.distinct.some(
    (sentence) =>
      one(sentence) && (reason !== 'role' || !isNarrated(sentence.typed, sentence.read, said.whole.read)),
  );
}

const lately = readOnce<Decline | null>(256);

/** Why one message must be declined, as it is spelt or as it was meant; null when there is nothing against it. */
const judge = (text: string) => lately(text, () => judgeAnew(text));

function judgeAnew(text: string): Decline | null {
  const said = saidIn(text);
  const right = said.sentences.map(({ typed, read }) => ({ typed, read: spelt(unmarked(read)) }));
  const same = right.every(({ read }, i) => read === said.sentences[i]?.read);
  const ways = same ? [said] : [said, saidOf(right)];
  for (const way of ways) {
    const broken = RULES.find((rule) => fits(rule, way));
    if (broken) return broken.reason;
  }
  return null;
}

/** Why Alfred declined last, when that was all it said. */
function declinedLast(before: readonly SaidBefore[]): Decline | null {
  const last = before.findLast(({ by }) => by !== 'system');
  if (last?.by !== 'alfred') return null;
  const reasons = Object.keys(SAY) as Decline[];
  return reasons.find((reason) => last.text.startsWith(SAY[reason])) ?? null;
}

/**
 * Why what a person says must be declined, by itself or by what was said before: what was declined and is asked for
 * again, what was said in pieces. Null when there is nothing against it.
 */
export function judgeInput(text: string, before: readonly SaidBefore[] = []): Decline | null {
  const pieced = [...putTogether(text, before), ...halfSaid(text)];
  for (const said of [text, ...pieced]) {
    const reason = judge(said);
    if (reason) return reason;
  }
  return insists(text) ? declinedLast(before) : null;
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
