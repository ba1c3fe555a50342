import { answeredFromKnown } from '../act/from-known.ts';
import { pointed } from '../act/point-recall.ts';
import type { Intent } from '../intent/intent.ts';
import type { Moment } from '../time/calendar.ts';
import type { Context, Said } from '../turn.ts';
import { answeringLast } from './answer-last.ts';
import { answeringWhich } from './answer-which.ts';
import { ofDeniedDay } from './denied-day.ts';
import { mendedTime } from './mended-time.ts';
import { forgottenKnown } from './read-forgotten.ts';
import { readTakenBack } from './read-taken-back.ts';
import { saidAnew } from './said-anew.ts';
import { settleKnown } from './settle.ts';

/** Longer messages say more than is held against what is known. */
const LONGEST = 1_000;

/** What messages are held against. */
interface Held {
  readonly context: Context;
  readonly history: readonly Said[];
  readonly now: Moment;
  readonly dayFirst: boolean;
}

/**
 * What messages want, read by `read` and held against what is known: what they want forgotten, what they say is over,
 * done or otherwise now, and what they ask that is known.
 */
export function againstKnown(
  typed: readonly string[],
  held: Held,
  read: (texts: readonly string[]) => readonly Intent[],
): readonly Intent[] {
  const { context, history } = held;
  const past = { history, known: context.known, dayFirst: held.dayFirst };
  const messages = typed.map((text, i) => (i === 0 ? mendedTime(answeringLast(text, history), past) : text));
  if (messages.some((text) => text.length > LONGEST)) return read(messages);
  const known = { known: context.known, history };
  const which =
    messages.length === 1 ? answeringWhich(messages[0] ?? '', context.known, history, read) : undefined;
  if (which) return which;
  const again = (text: string) => againstKnown([text], held, read);
  const back = messages.length === 1 ? readTakenBack(messages[0] ?? '', known, read, again) : undefined;
  if (back) return back;
  const anew = messages.length === 1 ? saidAnew(messages[0] ?? '', context.known, history) : undefined;
  if (anew) return [{ kind: 'tell', tellings: [anew], asked: false }];
  const about = (wished: readonly Intent[]) =>
    messages.length === 1 ? pointed(wished, messages[0] ?? '', context, history) : wished;
  const wished = ofDeniedDay(read(messages), typed[0] ?? '', context.known, history);
  const wishes = forgottenKnown(messages, about(wished), context, read);
  return about(answeredFromKnown(messages, settleKnown(messages, wishes, held, read), context));
}
