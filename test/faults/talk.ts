import { setTimeout as wait } from 'node:timers/promises';

import type { Playground } from '../../src/playground/playground.ts';
import type { StoredMessage } from '../../src/playground/state/state.ts';
import type { Utterance } from './plan.ts';
import { saying } from './words.ts';

/** Something that was said: where, and in which thread. */
export interface Said {
  readonly utterance: Utterance;
  readonly channel: string;
  readonly ts: string;
  readonly rootTs: string;
}

const ANSWER_MS = 90_000;

/** Alfred's messages in a thread, oldest first. */
function answersIn(playground: Playground, channel: string, thread: string): StoredMessage[] {
  return playground
    .messages(channel, { thread })
    .filter(({ ts, user }) => user === playground.botUserId && ts !== thread);
}

/** Says what one person has to say, at its time; returns what came to be said. */
async function speak(
  playground: Playground,
  utterances: readonly Utterance[],
  start: number,
  signal: AbortSignal,
): Promise<Said[]> {
  const said: Said[] = [];
  for (const utterance of utterances) {
    await wait(Math.max(0, start + utterance.atMs - Date.now()), undefined, { signal });
    const actor = playground.as(playground.people()[utterance.person]?.id ?? '');
    const root = said.find((one) => one.utterance.tag === utterance.under?.tag);
    if (utterance.under?.answered && root) {
      const answered = () =>
        answersIn(playground, actor.dm, root.ts).some((one) => one.streaming_state !== 'in_progress');
      const inTime = await playground
        .waitFor(() => signal.aborted || answered(), { timeoutMs: ANSWER_MS })
        .then(
          () => true,
          () => false,
        );
      signal.throwIfAborted();
      // That there is no answer is seen when the trial is judged.
      if (!inTime) break;
    }
    const { ts } = await actor.send(saying(utterance), root ? { thread: root.ts } : {});
    said.push({ utterance, channel: actor.dm, ts, rootTs: root?.ts ?? ts });
  }
  return said;
}

/** Lets everybody say what they have to say, all at once. */
export async function converse(
  playground: Playground,
  talk: readonly Utterance[],
  start: number,
  signal: AbortSignal,
): Promise<Said[]> {
  const byPerson = Map.groupBy(talk, ({ person }) => person);
  const said = await Promise.all(
    [...byPerson.values()].map((utterances) => speak(playground, utterances, start, signal)),
  );
  return said.flat();
}
