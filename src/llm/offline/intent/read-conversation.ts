import type { Telling } from '../telling/telling.ts';
import type { Said } from '../turn.ts';
import type { Intent, Surroundings } from './intent.ts';
import type { Managing } from './managing.ts';
import type { Feeling } from './read-feeling.ts';
import { readMessage } from './read-message.ts';
import { readReply } from './read-reply.ts';
import type { Asking } from './wanted.ts';

/** A conversation is followed back through this many questions. */
const ROUNDS = 4;

/** Feelings that are answered also beside something to be done. */
const SPOKEN: ReadonlySet<Feeling> = new Set(['danger', 'grief', 'hard', 'birthday', 'joy', 'glad', 'cheer']);

type Pending = Asking | Managing;

function openEnd(intents: readonly Intent[]): Pending | undefined {
  return intents.findLast((intent) => intent.kind === 'ask' || intent.kind === 'manage');
}

function readEach(
  messages: readonly string[],
  pending: Pending | undefined,
  question: string,
  around: Surroundings,
): readonly Intent[] {
  const found: Intent[] = [];
  let open = pending;
  let asked = question;
  for (const text of messages) {
    const reply = open ? readReply(open, text, asked, around) : undefined;
    if (reply && found.length > 0 && found.at(-1) === open) found.pop();
    const read = reply ?? readMessage(text, around);
    found.push(...read);
    const last = read.at(-1);
    open = last?.kind === 'ask' ? last : undefined;
    asked = last?.kind === 'ask' ? last.question : '';
  }
  return found;
}

/** The wish that Alfred's last question left open, read again from what was said before it. */
function pendingOf(history: readonly Said[], around: Surroundings, rounds: number): Pending | undefined {
  const last = history.at(-1);
  if (rounds === 0 || last?.role !== 'assistant' || !/\?\s*$/.test(last.text)) return undefined;
  const before = history.slice(0, -1);
  const start = before.findLastIndex((said) => said.role === 'assistant') + 1;
  const earlier = history.slice(0, start);
  const messages = before.slice(start).map((said) => said.text);
  if (messages.length === 0) return undefined;
  const question = earlier.at(-1)?.text ?? '';
  return openEnd(readEach(messages, pendingOf(earlier, around, rounds - 1), question, around));
}

/** What the person told last in the message before, so that "it's called Max" says what. */
function toldLast(history: readonly Said[], around: Surroundings): Telling | undefined {
  const text = around.remembers ? history.findLast(({ role }) => role === 'user')?.text : undefined;
  const told = text ? readMessage(text, { ...around, answering: false }) : [];
  return told.flatMap((intent) => (intent.kind === 'tell' ? intent.tellings : [])).at(-1);
}

/** What the newest messages ask for, in order, each read as the answer to a question if one was open. */
export function readConversation(
  history: readonly Said[],
  messages: readonly string[],
  around: Surroundings,
): readonly Intent[] {
  const recent = history.slice(-4 * ROUNDS);
  const pending = pendingOf(recent, { ...around, answering: false }, ROUNDS);
  const earlier = toldLast(recent, around);
  const read = readEach(messages, pending, recent.at(-1)?.text ?? '', {
    ...around,
    ...(earlier ? { earlier } : {}),
  });
  const wishes = read.filter((intent) => intent.kind !== 'talk' && intent.kind !== 'feel');
  const felt = read.filter((intent) => intent.kind === 'feel' && SPOKEN.has(intent.what));
  return wishes.length > 0 ? [...felt, ...wishes] : read.slice(0, 1);
}
