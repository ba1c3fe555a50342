import { asks, questionsIn, spansAsked } from '../intent/find-question.ts';
import type { Question } from '../intent/find-question.ts';
import type { Intent } from '../intent/intent.ts';
import type { Recall } from '../intent/read-recall.ts';
import type { Context } from '../turn.ts';
import { cleanText } from '../words/clean-text.ts';
import { readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { tellingWords } from './alike.ts';
import { rank } from './rank.ts';

/** True of a question that something known answers. */
function isAnswered(recall: Recall, { known, people }: Context): boolean {
  const found = rank(recall, known, people);
  return found.memories.length + found.people.length > 0;
}

/** "Remind me, which day is it?": a question, and no wish to be reminded. */
const REMIND_OF = /\bremind me(?: again)?[, ]+(?:again[, ]+)?(?:who|whose|which|what|when|where|how)\b/i;

/** A question without that it is Alfred who is asked: "which town do you have me down in?" is which town one is in. */
function ofOneself(text: string): string {
  return text
    .replaceAll(
      /\b(?:do|did) you (?:still |now )?(?:have|got|had) (?:me|us)(?: down| noted| listed| saved)*(?: as)?\b/gi,
      'am I',
    )
    .replaceAll(
      /\b(?:do|did|have|had) you (?:still |ever )?(?:think|reckon|know|remember|recall|note|noted|noted down|written down|have written down)(?: that)?\b/gi,
      '',
    )
    .replaceAll(
      /\b(?:did|have|had) i (?:ever |already )?(?:tell|told|say|said|mention|mentioned)(?: to)?(?: you)?(?: that)?\b/gi,
      '',
    )
    .replaceAll(/\s+/g, ' ');
}

/** "I keep forgetting when the exam is": a question in the form of a statement. */
const FORGOTTEN =
  /\b(?:forget(?:ting)?|forgot|forgotten|(?:can't|cannot|can not|don't|do not) (?:for the life of me )?(?:remember|recall)|no idea|blanking on|not sure)\b(?: again| exactly| any ?more)* (?:who|whose|which|what|when|where|how)\b/i;

/** What was read of a question that nothing was found to say to. */
function isOpen(intent: Intent, text: string, context: Context): boolean {
  if (intent.kind === 'other') return intent.why === 'unknown' || intent.why === 'partly';
  if (intent.kind === 'recall') return !isAnswered(intent, context);
  if (intent.kind === 'feel' || intent.kind === 'talk') return true;
  if (intent.kind === 'tell') return !intent.asked && FORGOTTEN.test(text);
  if (intent.kind !== 'ask') return false;
  const instead = intent.yes !== undefined && intent.wanted.lead !== '';
  return instead || REMIND_OF.test(text);
}

/** A stretch of a question by its words alone, whatever its form. */
function byWords(part: Sentence): Recall {
  const wants = (['who', 'where', 'when'] as const).find((word) => part.norm.includes(word)) ?? 'what';
  return { kind: 'recall', wants, words: part.norm, typed: wordsOf(part, 0, part.tokens.length), own: true };
}

/** What a message asks that what is known answers, or that can be looked for; undefined when it asks for nothing of it. */
function questionOf(sentence: Sentence, context: Context, unknown: boolean): Question | undefined {
  const found = questionsIn(sentence);
  const points = found.find(
    (one) => one.kind === 'recall' && one.all && /^(?:her|him|them|it)$/.test(one.words),
  );
  if (points) return points;
  const sure = found.find((one) => (one.kind === 'recall' ? isAnswered(one, context) : unknown));
  if (sure) return sure;
  const loose = spansAsked(sentence)
    .map((part) => byWords(part))
    .find((one) => tellingWords(one.words).length > 0 && isAnswered(one, context));
  return loose ?? (unknown ? found.find((one) => one.kind === 'recall' && one.own) : undefined);
}

/** More questions than these are not answered at once. */
const MOST = 3;

/** "Where do I live? And where do I work?": each of the questions of a message that asks for nothing else. */
function severalAsked(
  messages: readonly string[],
  read: readonly Intent[],
  context: Context,
): readonly Recall[] {
  const [text = '', another] = messages;
  const [only, more] = read;
  if (another !== undefined || !only || more || !(only.kind === 'recall' || isOpen(only, text, context)))
    return [];
  const sentences = cleanText(text).match(/[^?]+\?/g) ?? [];
  const asked = sentences.slice(0, MOST).flatMap((one) => {
    const found = questionsIn(readSentence(one)).find(({ kind }) => kind === 'recall');
    return found?.kind === 'recall' && found.own && tellingWords(found.words).length > 0 ? [found] : [];
  });
  if (only.kind !== 'recall' && !asked.some((one) => isAnswered(one, context))) return [];
  return [...new Map(asked.map((one) => [tellingWords(one.words).join(' '), one])).values()];
}

/** The wishes of a message, with what it asks and nobody could answer answered from what is known. */
export function answeredFromKnown(
  messages: readonly string[],
  read: readonly Intent[],
  context: Context,
): readonly Intent[] {
  const [text = ''] = messages;
  const several = severalAsked(messages, read, context);
  if (several.length > 1) return several;
  const open = read.find((intent) => isOpen(intent, text, context));
  const sentence = readSentence(cleanText(text));
  // "Forget what I said about the kite" asks for nothing.
  const forgets = read.some(({ kind }) => kind === 'forget');
  if (messages.length !== 1 || !open || forgets || !asks(sentence)) return read;
  const unknown = open.kind === 'other';
  const question =
    questionOf(sentence, context, unknown) ??
    questionOf(readSentence(ofOneself(cleanText(text))), context, unknown);
  return question ? read.map((intent) => (intent === open ? question : intent)) : read;
}
