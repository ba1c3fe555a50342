import { isKnown } from '../act/forget.ts';
import type { Moment } from '../time/calendar.ts';
import type { Context, Turn } from '../turn.ts';
import { readSentence } from '../words/sentence.ts';
import { asksOfWhat } from './asks-for-reminders.ts';
import { readForget } from './read-forget.ts';
import { readForwardness } from './read-forwardness.ts';
import type { Forwardness } from './read-forwardness.ts';
import { readVerdict } from './read-verdict.ts';
import type { Verdict } from './read-verdict.ts';
import { undoForward } from './undo-forward.ts';

/** Whether the last thing that Alfred said is the offer; and whether it was a question of another kind. */
function lastSaid({ history }: Turn, text: string): { readonly offer: boolean; readonly question: boolean } {
  const last = history.at(-1);
  if (!last) return { offer: true, question: false };
  const offer = last.role === 'assistant' && text !== '' && last.text.includes(text);
  return { offer, question: !offer && last.role === 'assistant' && /\?\s*$/.test(last.text) };
}

/** What is dropped is the offer, or what it would do. */
const OF_OFFER = /\b(?:it|that|this|them|reminders?|reminding|reminded|offers?|suggestions?|schedules?)\b/i;

/** "Forget the dentist", where that is known: it is to be forgotten, though an offer about it is open. */
function hasForgotten(message: string, turn: Turn): boolean {
  const forget = readForget(readSentence(message));
  if (!forget || forget.what === 'last' || OF_OFFER.test(forget.words)) return false;
  return forget.what === 'everything' || isKnown(forget, turn);
}

/** What somebody says to an open offer; undefined when none is open or they speak of something else. */
function verdictOn(
  message: string,
  turn: Turn,
  context: Context,
  now: Moment,
  dayFirst: boolean,
): Verdict | undefined {
  if (!turn.tools.has('record_engagement') || hasForgotten(message, turn)) return undefined;
  for (const offer of context.suggestions) {
    const { offer: shown, question } = lastSaid(turn, offer.text);
    // What was asked last is what is answered.
    if (question && !offer.last && offer.because !== 'reply') continue;
    const found = readVerdict(message, offer, { now, dayFirst, last: shown || offer.last });
    if (found) return found;
  }
  return undefined;
}

const MORE_ALONE =
  /^\W*(?:(?:ok|okay|yes|please|alfred)\W+)*more(?:\W+(?:please|pls|then|again|alfred|thanks))*\W*$/i;

/** What there may be more of: a list, or what is asked about. */
const GOES_ON = /\n\s*(?:[•*–-]|\d+[.)])|\?\s*$/;

/** Speaks of how forward Alfred is, up to the end. */
const OF_OFFERS = /“More”|(?:\boffers?\b|\bspeak when spoken to\b)[^\n]*$/i;

/** "More", as Alfred's notices say that it may be asked for: on its own, and not for more of an answer. */
function moreAlone(message: string, { history }: Turn): Forwardness | undefined {
  const last = history.at(-1);
  const fits = !last || OF_OFFERS.test(last.text) || !GOES_ON.test(last.text);
  return fits && MORE_ALONE.test(message) && !message.includes('?')
    ? { kind: 'forward', change: 'more', hold: [], allow: [] }
    : undefined;
}

/** Reads what a message says to an offer of Alfred's, or about its offers as such; undefined when nothing. */
export function readStance(
  message: string,
  turn: Turn,
  context: Context,
  now: Moment,
  dayFirst: boolean,
): Verdict | Forwardness | undefined {
  const verdict = verdictOn(message, turn, context, now, dayFirst);
  if (verdict) return verdict;
  if (!turn.tools.has('adjust_proactiveness')) return undefined;
  if (asksOfWhat(readSentence(message))) return undefined;
  return (
    undoForward(message, turn.history, context.proactiveness) ??
    moreAlone(message, turn) ??
    readForwardness(message)
  );
}
