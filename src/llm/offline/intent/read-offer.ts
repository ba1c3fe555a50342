import type { Moment } from '../time/calendar.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { resolve } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import { secondPerson } from '../words/second-person.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { skipPolite } from './find-head.ts';
import { offerInstead } from './offer-instead.ts';
import { hasTime, placeTimes } from './place-times.ts';
import { trimWords, wordsWithout } from './task-words.ts';
import type { Asking } from './wanted.ts';

const DUTY = pattern(
  "(?:i|we) (?:(?:really |still |also |just )?(?:need to|have to|must|should|ought to|gotta|got to|'ve got to|want to)|(?:'m|am) (?:supposed to|meant to))|(?:i've|we've|i have|we have) (?:got )?to|i'm (?:supposed|meant) to|i gotta|gotta|need to|have to|must",
);
const EVENT = pattern(
  "(?:i have|i've got|i've|i got|we have|we've got|we've|there's|there is|i'm having|got)(?! to )",
);

/** Where the thing itself begins in a statement of what is ahead, and whether it is something to do. */
export function offered(
  sentence: Sentence,
): { readonly from: number; readonly joint: 'to' | 'about' } | undefined {
  // "gotta love it" is no duty.
  if (/^(?:i |you )?(?:gotta|got to|have to) (?:love|laugh|admit|say)\b/.test(sentence.norm))
    return undefined;
  const duty = matchAt(sentence, 0, DUTY);
  if (duty) return { from: duty.next, joint: 'to' };
  const event = matchAt(sentence, 0, EVENT);
  return event ? { from: event.next, joint: 'about' } : undefined;
}

const OTHERS = pattern('(?:remind|ping|nudge|notify|poke|warn) (?!me |us |myself )(?:the |my |our )?[^ ]+');

/** Reads a wish to have somebody else reminded: Alfred can only offer to remind the person of it. */
export function readForOthers(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const sentence = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  if (!matchAt(sentence, 0, OTHERS)) return undefined;
  const placed = placeTimes(sentence, undefined, dayFirst);
  if (isQuestion(placed) || !placed.draft || isQuestion(resolve(placed.draft, now))) return undefined;
  const task = trimWords(wordsWithout(sentence, 0, sentence.tokens.length, placed.cuts));
  const when = placed.cuts.map((cut) => wordsOf(sentence, cut.from, cut.to)).join(' ');
  const question = `I only remind you, nobody else. Shall I remind you to ${secondPerson(task)}, ${when}?`;
  const wanted = { manner: 'remind', task, joint: 'to', lead: '', drafts: [placed.draft] } as const;
  return { kind: 'ask', question, wanted, yes: {} };
}

const REMIND_THEM = pattern(
  'remind (?!(?:me|us|myself|of|about|that|to|at|in|on|every|each|everyday|tomorrow|today|tonight|daily) )(?:(?:the|my|our|his|her) )?[^ ]+(?: and [^ ]+)? (?:to|about|that|of)',
);

/** Reads a wish to have somebody else reminded that is put to Alfred; a time in it is one for them. */
export function readReminding(whole: Sentence): Asking | undefined {
  const sentence = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  if (!matchAt(sentence, 0, REMIND_THEM)) return undefined;
  const task = trimWords(wordsOf(sentence, 0, sentence.tokens.length));
  const lead = wordsOf(sentence, 0, 1);
  return offerInstead({ cannot: 'I can’t remind anybody but you.', task, lead });
}

/** "I have diabetes and take insulin at 8": what one does is what has its time. */
function deedBehind(task: Sentence): Sentence | undefined {
  const at = task.tokens.findIndex(({ norm }, i) => i > 0 && norm === 'and' && i < task.tokens.length - 2);
  const rest = at < 0 ? undefined : partOf(task, at + 1, task.tokens.length);
  return rest && looksLikeDoing(wordsOf(rest, 0, rest.tokens.length)) ? rest : undefined;
}

/** Reads a statement of something ahead ("I have the dentist tomorrow at 3"): Alfred offers to remind, and makes nothing yet. */
export function readOffer(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const sentence = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  const offer = offered(sentence);
  if (!offer || sentence.tokens.at(-1)?.norm === '?') return undefined;
  const thing = partOf(sentence, offer.from, sentence.tokens.length);
  const deed = offer.joint === 'about' ? deedBehind(thing) : undefined;
  const joint = deed ? 'to' : offer.joint;
  const task = deed ?? thing;
  // "I have moved it to Friday": what was done, and nothing that one has.
  if (joint === 'about' && isPast(task.tokens[0]?.norm ?? '')) return undefined;
  const phrases = findPhrases(task, dayFirst);
  const last = phrases.at(-1);
  if (!last || phrases.length > 1 || (!hasTime(last.draft) && !last.draft.days)) return undefined;
  const whens = resolve(last.draft, now);
  if (isQuestion(whens)) return undefined;
  const words = trimWords(wordsWithout(task, 0, task.tokens.length, [last]));
  if (!words) return undefined;
  const when = wordsOf(task, last.from, last.to);
  const manner = joint === 'to' ? 'remind' : 'about';
  const question = `Shall I remind you ${joint} ${secondPerson(words)}, ${when}?`;
  const wanted = { manner, task: words, joint, lead: '', drafts: [last.draft] } as const;
  return { kind: 'ask', question, wanted, yes: {} };
}
