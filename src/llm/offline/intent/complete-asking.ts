import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { saysWhen } from '../time/resolve.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { asksWhetherDone } from './asks-whether-done.ts';
import { DROP, NO } from './assent.ts';
import { asksForSome, insists } from './insists.ts';
import type { Intent, Surroundings } from './intent.ts';
import { readMessage } from './read-message.ts';
import { isUnseen } from './read-unseen.ts';
import {
  agrees,
  declines,
  declinesPlainly,
  onlyTime,
  spokenPlainly,
  takenAtHead,
  takenBeside,
  takenInClause,
  takenUp,
} from './take-up.ts';
import { takenWithin } from './taken-within.ts';
import { trimWords } from './task-words.ts';
import { plainForm, timeAnswer, withAnswer } from './time-answer.ts';
import { settleWanted } from './wanted.ts';
import type { Asking, Wanted } from './wanted.ts';

function chosen({ wanted }: Asking, draft: Draft): readonly Draft[] {
  const { vague: _v, choices: _c, days: _d, repeat: _r, ...rest } = wanted.drafts[0] ?? {};
  return [{ ...rest, ...draft }];
}

/** The request with the task that was asked for; how it is said follows the new words. */
function withTask(wanted: Wanted, text: string, task: string): Wanted {
  const joint = /^to\s/i.test(text) ? 'to' : /^(?:about|of)\s/i.test(text) ? 'about' : '';
  const manner = wanted.manner === 'about' && joint !== 'about' ? 'remind' : wanted.manner;
  return { ...wanted, task, joint, manner };
}

/** True of what means nothing where it stands for itself, so that it may be an answer. */
function saysLittle(intent: Intent): boolean {
  return (
    (intent.kind === 'other' && intent.why === 'unknown') ||
    (intent.kind === 'feel' && (intent.what === 'said' || intent.what === 'word'))
  );
}

function taskAnswer(
  pending: Asking,
  sentence: Sentence,
  around: Surroundings,
): readonly Intent[] | undefined {
  const { wanted } = pending;
  const read = readMessage(sentence.text, { ...around, focused: false });
  const [first] = read;
  if (first?.kind === 'create' && read.length === 1) {
    const own = first.wanted.drafts[0];
    const drafts = own ? withAnswer(wanted.drafts, own) : wanted.drafts;
    return [settleWanted({ ...withTask(wanted, sentence.text, first.wanted.task), drafts }, around.now)];
  }
  if (
    first &&
    !saysLittle(first) &&
    first.kind !== 'tell' &&
    !(first.kind === 'ask' && (first.yes ?? !first.wanted.lead))
  )
    return undefined;
  const words = trimWords(sentence.text);
  return words ? [settleWanted(withTask(wanted, sentence.text, words), around.now)] : undefined;
}

/** True of a wish that only points at what was offered: "do it", "have a look myself then". */
const POINTS =
  /^(?:(?:to |and |then |just |please |so )*(?:do|check|see|look|send|ask|call|ring|tell|text|message|find|read|sort|get|have|book|order|pay|make|try|chase|handle|deal|write|remember)?(?: ?(?:(?:a |another )?look|out|up|into|at|on|about|for|with|of|it|that|this|so|one|then|there|again|myself|them|instead|please|thanks|on my own))*)$/i;
const PRONOUN = /\b(?:it|them|him|her|they|he|she|there|that|this|one)\b/i;
/** "They're out on the 20th": what is told with a time beside, and nothing to be done. */
const STATED = /^(?:it|it's|its|they|they're|that|that's|this|he|he's|she|she's|there|there's)\b/i;

/** True of an offer to remind of something, and of no other question. */
function isOffer({ yes, question }: Asking): boolean {
  return yes !== undefined && question.includes('Shall I remind you ');
}

/** The offer once more, for somebody who asks whether the thing itself was done. */
function saidNo(pending: Asking): Asking {
  return { ...pending, question: `No: ${pending.question.replace(/^No[:,] /, '')}` };
}

/** The time in an answer with what was known: of a time that was only offered no more counts than its day. */
function answered(pending: Asking, answer: Draft | undefined): readonly Draft[] {
  const { wanted } = pending;
  if (!answer) return wanted.drafts;
  if (!isOffer(pending)) return withAnswer(wanted.drafts, answer);
  const whole = answer.days ?? answer.repeat ?? answer.relative;
  const days = whole === undefined ? wanted.drafts[0]?.days : undefined;
  return days ? withAnswer([{ days }], answer) : [answer];
}

/** A wish of its own that takes an offer up: what it leaves open is what was offered. */
function wishFor(pending: Asking, own: Intent, now: Moment): Intent | undefined {
  if (own.kind !== 'create' && own.kind !== 'ask') return undefined;
  const { wanted } = own;
  const points = POINTS.test(wanted.task) || STATED.test(wanted.task);
  if (own.kind === 'ask' && (own.yes !== undefined || !wanted.lead)) return undefined;
  if (points) return settleWanted({ ...pending.wanted, drafts: answered(pending, wanted.drafts[0]) }, now);
  const details = PRONOUN.test(wanted.task)
    ? (pending.wanted.details ?? `\n${pending.wanted.task}`)
    : undefined;
  if (own.kind === 'ask' || details === undefined || wanted.details !== undefined) return own;
  return { ...own, wanted: { ...wanted, details } };
}

/** Reads a message as the answer to a question about a thing to be made; undefined when it is none. */
export function completeAsking(
  pending: Asking,
  sentence: Sentence,
  around: Surroundings,
): readonly Intent[] | undefined {
  const { wanted } = pending;
  const text = spokenPlainly(plainForm(sentence));
  const settle = (drafts: readonly Draft[]) => [settleWanted({ ...wanted, drafts }, around.now)];
  const choice = pending.choices?.find(({ words }) => words.test(text));
  if (choice && text.length < 60) return settle(chosen(pending, choice.draft));
  const offers = isOffer(pending);
  if (pending.yes && agrees(text))
    return settle(wanted.drafts.map((draft) => ({ ...draft, ...pending.yes })));
  if (NO.test(text) || DROP.test(text) || (isOffer(pending) && declinesPlainly(text)))
    return [{ kind: 'talk', topic: 'never_mind' }];
  if (offers && asksWhetherDone(sentence)) return [saidNo(pending)];
  if (offers && pending.wanted.lead && asksForSome(text)) return [pending];
  const plain = timeAnswer(sentence, pending.question, around.dayFirst);
  const taken =
    wanted.task && (!plain || plain.vague) ? takenUp(sentence, pending.question, around.dayFirst) : undefined;
  const heard = plain && (!plain.vague || !taken || taken.vague) ? plain : taken;
  const clause =
    offers && (!heard || heard.vague)
      ? takenInClause(sentence, pending.question, around.dayFirst)
      : undefined;
  if (clause) return settle(answered(pending, clause));
  const time = heard?.vague ? (onlyTime(sentence, around.dayFirst) ?? heard) : heard;
  if (time && (saysWhen(time) || time.ends || time.times)) return settle(answered(pending, time));
  if (!wanted.task) return taskAnswer(pending, sentence, around);
  if (offers && declines(text)) return tellsMore(sentence, around) ?? [{ kind: 'talk', topic: 'never_mind' }];
  const headed = offers
    ? (takenAtHead(sentence, around.dayFirst) ?? takenWithin(sentence, pending.question, around.dayFirst))
    : undefined;
  if (headed) return settle(answered(pending, headed));
  if (offers && pending.wanted.lead && insists(text)) return [pending];
  const read = readMessage(sentence.text, around);
  const [own, more] = read;
  const lone = wanted.task && read.every(openOrLittle) ? onlyTime(sentence, around.dayFirst) : undefined;
  if (lone) return settle(answered(pending, lone));
  const wish = offers && own && !more ? wishFor(pending, own, around.now) : undefined;
  if (wish) return [wish];
  const beside = offers ? takenBeside(sentence, around.dayFirst) : undefined;
  if (beside && read.every((intent) => saysLittle(intent) || weakly(intent)))
    return settle(answered(pending, beside));
  if (!own || more || !saysLittle(own)) return undefined;
  // "just the headlines then": asked once more.
  if (pending.yes) return isUnseen(sentence) ? [pending] : undefined;
  return [{ ...pending, question: `I don’t see a time in that. ${pending.question}` }];
}

/** "No, Helena isn't my boss any more": what is told behind a no is heard as well. */
function tellsMore(sentence: Sentence, around: Surroundings): readonly Intent[] | undefined {
  const told = readMessage(sentence.text, around).filter(
    (intent) =>
      intent.kind === 'tell' &&
      intent.tellings.some(
        ({ entities, memory }) => (entities?.length ?? 0) > 0 || memory?.kind === 'preference',
      ),
  );
  return told.length > 0 ? told : undefined;
}

/** What says nothing of its own, or a reminder of nothing yet: "mhm, friday at 9", "when I'm home, so at 6". */
function openOrLittle(intent: Intent): boolean {
  if (saysLittle(intent)) return true;
  if (intent.kind !== 'create' && intent.kind !== 'ask') return false;
  return (
    POINTS.test(intent.wanted.task) ||
    (intent.wanted.lead === '' &&
      intent.wanted.task.split(' ').length <= 2 &&
      !looksLikeDoing(intent.wanted.task))
  );
}

/** Things read in an answer that stand for nothing of their own beside the time in it. */
function weakly(intent: Intent): boolean {
  if (intent.kind === 'tell' || intent.kind === 'talk' || intent.kind === 'feel') return true;
  return (intent.kind === 'create' || intent.kind === 'ask') && intent.wanted.lead === '';
}
