import type { Db } from '../db/client.ts';
import { summaryOf } from '../db/conversations.ts';
import { forgottenSince } from '../db/forget-marks.ts';
import { linesBefore } from '../db/lines.ts';
import type { Line } from '../db/lines.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import type { Turn } from '../db/turns.ts';
import { newestWithin, tokensOf } from '../domain/budget.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Said } from '../llm/think.ts';

/** So much of what was said before is shown word by word. */
const TOKENS = 4_000;
/** Beyond so much, what is older is put in a few words. */
const SUMMARISE_FROM = 3_000;
const LINES = 60;
const LONGEST_LINE = 4_000;

/** A line as a model is shown it: a very long one only as far as it matters. */
export function clip(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE).toWellFormed()} […]` : text;
}

/** A text of which what is too long is left out in the middle: what is asked for stands at its beginning or its end. */
export function clipMiddle(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const [head, tail] = [Math.floor((longest * 2) / 3), Math.floor(longest / 3)];
  return `${text.slice(0, head).toWellFormed()} […] ${text.slice(-tail).toWellFormed()}`;
}

function toSaid({ by, text }: Line): Said {
  return { by, text: clip(text) };
}

/** What was said before a turn, as a model is shown it. */
interface History {
  readonly said: readonly Said[];
  /** True when there is so much of it that the older part is to be put in a few words. */
  readonly long: boolean;
}

/**
 * What was said before a turn: older parts as they were summarised, the newest word by word, within a budget; nothing of
 * what was forgotten since.
 */
export async function historyOf(db: Db, scope: PersonScope, turn: Turn): Promise<History> {
  const [lines, noted] = await Promise.all([
    linesBefore(db, scope, turn, LINES),
    summaryOf(db, scope, turn.conversationId),
  ]);
  const first = lines[0];
  const wasForgotten = first ? await forgottenSince(db, scope, first.begun) : () => false;
  const recent = lines
    .filter(({ text, at, begun }) => (!noted || at > noted.to) && !wasForgotten(text, { saidAt: begun }))
    .map(toSaid);
  const shown = newestWithin(recent, ({ text }) => text, TOKENS);
  return {
    said: noted ? [{ by: 'system', text: `<earlier>${noted.text}</earlier>` }, ...shown] : shown,
    long: recent.reduce((sum, { text }) => sum + tokensOf(text), 0) >= SUMMARISE_FROM,
  };
}

/** Has the older part of a conversation summarised, if the transaction that it is given succeeds. */
export async function summariseLater(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  { personId }: PersonScope,
  { conversationId }: Turn,
): Promise<void> {
  const payload = { personId, conversationId };
  await enqueue(parts.queue, tx, { kind: 'summarise', payload, key: conversationId });
}
