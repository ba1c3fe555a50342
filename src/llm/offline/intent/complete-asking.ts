import type { Draft } from '../time/draft.ts';
import { saysWhen } from '../time/resolve.ts';
import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { DROP, NO, YES } from './assent.ts';
import type { Intent, Surroundings } from './intent.ts';
import { readMessage } from './read-message.ts';
import { isUnseen } from './read-unseen.ts';
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

const TAKES =
  /^(?:(?:yes|yeah|yep|yup|ya|sure|fine|ok|okay|alright|all right|right|great|good|perfect|please|lovely|brilliant|cool|cheers|go on|go ahead|do(?: so| that| it)?|that'd be (?:good|great|nice|lovely)|sounds good|that works|that would be (?:good|great|nice)|why not|then|so|well|thanks|and|,|\.|!|(?:just )?(?:remind|ping|nudge|poke|prompt) me(?: (?:of|about) (?:it|that)| again| then)?|set (?:one|it|that|a reminder)(?: up)?|make (?:it|that)) ?)+(?= )/;
/** What the person will do then is no part of the time: "at 9, I'll ask him myself". */
const MYSELF =
  / (?:[,.;-] ?)?(?:(?:and|so|then|because) )?(?:i'll|i will|i can|i'd rather|then i|so i) .*$| (?:[,.;-] ?)?(?:and )?(?:ask|tell|call|check|look|do|message|ring|write|order|book|buy|send)\b.* (?:myself|on my own)\b.*$/;

/** The time in words that take an offer up: "ok then remind me in 10 minutes". */
function takenUp({ norm }: Sentence, question: string, dayFirst: boolean): Draft | undefined {
  const plain = norm
    .replace(MYSELF, '')
    .replace(TAKES, '')
    .replace(/ (?:then|please|thanks)(?: [.!])?$/, '')
    .trim();
  return plain === '' || plain === norm ? undefined : timeAnswer(readSentence(plain), question, dayFirst);
}

/** Reads a message as the answer to a question about a thing to be made; undefined when it is none. */
export function completeAsking(
  pending: Asking,
  sentence: Sentence,
  around: Surroundings,
): readonly Intent[] | undefined {
  const { wanted } = pending;
  const text = plainForm(sentence);
  const settle = (drafts: readonly Draft[]) => [settleWanted({ ...wanted, drafts }, around.now)];
  const choice = pending.choices?.find(({ words }) => words.test(text));
  if (choice && text.length < 60) return settle(chosen(pending, choice.draft));
  if (YES.test(text) && pending.yes)
    return settle(wanted.drafts.map((draft) => ({ ...draft, ...pending.yes })));
  if (NO.test(text) || DROP.test(text)) return [{ kind: 'talk', topic: 'never_mind' }];
  const time =
    timeAnswer(sentence, pending.question, around.dayFirst) ??
    (wanted.task ? takenUp(sentence, pending.question, around.dayFirst) : undefined);
  if (time && (saysWhen(time) || time.ends || time.times)) return settle(withAnswer(wanted.drafts, time));
  if (!wanted.task) return taskAnswer(pending, sentence, around);
  const [own, more] = readMessage(sentence.text, around);
  if (!own || more || !saysLittle(own)) return undefined;
  // "just the headlines then": asked once more.
  if (pending.yes) return isUnseen(sentence) ? [pending] : undefined;
  return [{ ...pending, question: `I don’t see a time in that. ${pending.question}` }];
}
