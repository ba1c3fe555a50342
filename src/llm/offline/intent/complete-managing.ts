import { asksWhichOne, optionsIn } from '../reply/options.ts';
import type { Option } from '../reply/options.ts';
import type { Sentence } from '../words/sentence.ts';
import { NO, YES } from './assent.ts';
import type { Intent, Surroundings } from './intent.ts';
import type { Managing } from './managing.ts';
import { readMessage } from './read-message.ts';
import type { Target } from './read-target.ts';
import { trimWords } from './task-words.ts';
import { plainForm, timeAnswer, withAnswer } from './time-answer.ts';

const ORDINAL: readonly RegExp[] = [
  /\b(?:first|1|1th|former|top)\b/,
  /\b(?:second|2|2th|latter|middle)\b/,
  /\b(?:third|3|3th)\b/,
  /\b(?:fourth|4|4th)\b/,
];
const EVERY_ONE =
  /^(?:all|all of them|both|both of them|every one|everything|the lot|all three|them all)(?: please)?$/;
/** "the one at 3", "the daily one". */
const THAT_ONE = /^(?:the )?(?:\S+ ){0,2}one\b/;
const ONLY_ONCE = /\b(?:once|just|only|today|this|now)\b/;
const ALWAYS = /\b(?:always|from now on|every|all|permanently|future|for good|both)\b/;

/** A message of its own, and no answer. */
const FRESH: ReadonlySet<Intent['kind']> = new Set([
  'create',
  'list',
  'talk',
  'manage',
  'recall',
  'profile',
  'forget',
  'decline',
]);

/** "Only this once, or every time from now on?" */
function onceOrAlways(pending: Managing, text: string): Managing | undefined {
  if (text.length > 60) return undefined;
  if (ALWAYS.test(text) && !/^(?:just|only) /.test(text)) return { ...pending, corrects: true };
  return ONLY_ONCE.test(text) ? { ...pending, action: 'snooze', corrects: true } : undefined;
}

/** "Only skip that one, or cancel it for good?" */
function skipOrCancel(pending: Managing, text: string): Managing | undefined {
  if (/\b(?:no|not|don't|dont|neither|never)\b/.test(text)) return undefined;
  if (/\b(?:good|cancel|all|forever|entirely|completely)\b/.test(text))
    return { ...pending, confirmed: true };
  return /\b(?:skip|only|just|once|that one)\b/.test(text) ? { ...pending, action: 'skip_next' } : undefined;
}

/** Which of the schedules a question named is meant; a mere "yes" means the only one. */
function picked(options: readonly Option[], sentence: Sentence): Target {
  const text = plainForm(sentence);
  const all = { by: 'options', options } as const;
  if (EVERY_ONE.test(text) || (YES.test(text) && options.length === 1)) return all;
  if (YES.test(text)) return { ...all, words: '' };
  const mentioned = options.some(({ name }) => text.includes(name.toLowerCase()));
  const place = mentioned ? -1 : ORDINAL.findIndex((word) => word.test(text));
  if (!mentioned && /\blast\b/.test(text)) return { ...all, place: options.length - 1 };
  if (place >= 0 && place < options.length) return { ...all, place };
  const bare = sentence.text
    .replace(/^(?:the\s+)?(?:one\s+)?(?:(?:at|on|for)\s+)?/i, '')
    .replace(/\s+(?:one|reminder|please)\W*$/i, '');
  return { ...all, words: trimWords(bare) };
}

function changed(
  pending: Managing,
  sentence: Sentence,
  question: string,
  around: Surroundings,
): Managing | undefined {
  const text = plainForm(sentence);
  if (/^(?:the |its )?time$/.test(text))
    return { ...pending, change: { draft: { vague: 'What time shall it be?' } } };
  if (/^(?:the |its )?days?$/.test(text))
    return { ...pending, change: { draft: { vague: 'Which days shall it be?' } } };
  const time = timeAnswer(sentence, question, around.dayFirst);
  if (!time) return undefined;
  const known = pending.change.draft;
  const [draft = time] = withAnswer(known ? [known] : [], time);
  return { ...pending, change: { draft }, corrects: true };
}

/**
 * Reads a message as the answer to a question about something to be done to a schedule: which one, whether
 * really, when. Undefined when it is none.
 */
export function completeManaging(
  pending: Managing,
  sentence: Sentence,
  question: string,
  around: Surroundings,
): readonly Intent[] | undefined {
  const text = plainForm(sentence);
  if (question.endsWith('for good?')) {
    const decided = skipOrCancel(pending, text);
    if (decided) return [decided];
  }
  if (NO.test(text)) return [{ kind: 'talk', topic: 'never_mind' }];
  if (/^Cancel all \d/.test(question) && YES.test(text)) return [{ ...pending, confirmed: true }];
  if (question.endsWith('Shall I skip that?') && YES.test(text)) {
    const { skipDay: _skipDay, ...rest } = pending;
    return [rest];
  }
  if (question.endsWith('from now on?')) {
    const decided = onceOrAlways(pending, text);
    if (decided) return [decided];
  }
  const which = asksWhichOne(question);
  if (!which && (pending.action === 'edit' || pending.action === 'snooze')) {
    const edited = changed(pending, sentence, question, around);
    return edited ? [edited] : undefined;
  }
  const options = which ? optionsIn(question) : [];
  const [own] = readMessage(sentence.text, { ...around, focused: false });
  const fresh = own !== undefined && FRESH.has(own.kind);
  const asks = own?.kind === 'ask' && own.wanted.lead !== '';
  const named =
    options.some(({ name }) => text === name.toLowerCase()) || YES.test(text) || THAT_ONE.test(text);
  if (options.length === 0 || ((fresh || asks) && !named) || text.split(' ').length > 8) return undefined;
  return [{ ...pending, target: picked(options, sentence), confirmed: true }];
}
