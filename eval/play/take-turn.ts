import { setTimeout as wait } from 'node:timers/promises';

import type { App } from '../../src/app.ts';
import type { Actor, Playground } from '../../src/playground/playground.ts';
import type { Turn } from '../case.ts';
import { textOf } from './answer-text.ts';

/** What a turn is taken with. */
interface Parts {
  readonly app: App;
  readonly playground: Playground;
  readonly actor: Actor;
  /** The post of the suggestion that was open when the case began. */
  readonly suggestionTs: string | null;
  /** How long an answer may take that is tried again, because a model fails. */
  readonly patienceMs: number;
}

/** What came of one thing that the person did. */
export interface Heard {
  /** All that Alfred said to it. */
  readonly answer: string;
  /** The kind of error that the turn ended with. */
  readonly errorKind: string | null;
}

/** Something that Alfred said, and where. */
interface Said {
  readonly key: string;
  readonly channel: string;
  /** The root of its thread; null at top level and for what only the person sees. */
  readonly thread: string | null;
  readonly text: string;
}

/** Everything that Alfred has said so far where this person can read it. */
function saidSoFar({ playground, actor }: Parts): Said[] {
  const rooms = Object.values(playground.state.channels).filter(({ members }) =>
    members.includes(actor.user.id),
  );
  const posts = rooms.flatMap(({ id }) =>
    playground
      .messages(id)
      .filter(({ user }) => user === playground.botUserId)
      .map((message): Said & { ts: string } => {
        const { ts, thread_ts: root } = message;
        const thread = root === undefined || root === ts ? null : root;
        return { key: `${id} ${ts}`, ts, channel: id, thread, text: textOf(message) };
      }),
  );
  const whispers = actor
    .ephemerals()
    .filter(({ from }) => from === 'app')
    .map((one) => ({ key: `only ${one.ts}`, ts: one.ts, channel: '', thread: null, text: textOf(one) }));
  return [...posts, ...whispers].sort((a, b) => a.ts.localeCompare(b.ts));
}

/** Resolves once all that was told to Alfred is answered, or can't be within the patience. */
async function untilAnswered({ app, playground, patienceMs }: Parts): Promise<void> {
  await playground.waitFor(() => Object.keys(playground.state.pending_events).length === 0, {
    what: 'that Alfred hears',
  });
  const until = Date.now() + patienceMs;
  for (;;) {
    await app.settled();
    // An answer whose model fails waits for its next try.
    const { rows } = await app.database.pool.query(
      `SELECT 1 FROM pgboss.job WHERE name = 'answer' AND state < 'completed' LIMIT 1`,
    );
    if (rows.length === 0 || Date.now() > until) return;
    await wait(100);
  }
}

async function errorOf({ app }: Parts, slackTs: string): Promise<string | null> {
  const { rows } = await app.database.pool.query<{ kind: string | null }>(
    `SELECT t.error_kind AS kind FROM messages m JOIN turns t ON t.id = m.turn_id WHERE m.slack_ts = $1`,
    [slackTs],
  );
  return rows[0]?.kind ?? null;
}

/** Does what the turn says in Slack; resolves with what of all that is said then is the answer to it. */
async function act(
  parts: Parts,
  turn: Turn,
): Promise<{ ts: string | null; answers: (said: Said) => boolean }> {
  const { actor } = parts;
  const toPerson = ({ channel, thread }: Said) => channel === '' || (channel === actor.dm && thread === null);
  if (turn.command !== undefined) {
    await actor.command(`/alfred ${turn.command}`);
    return { ts: null, answers: toPerson };
  }
  if (turn.says === undefined) {
    await actor.openDm();
    return { ts: null, answers: toPerson };
  }
  if (turn.in === 'channel') {
    const { ts, channel } = await actor.send(`@alfred ${turn.says}`, { channel: '#general' });
    // What is private is whispered there or goes to the DM.
    return { ts, answers: (said) => (said.channel === channel && said.thread === ts) || toPerson(said) };
  }
  const under = turn.under === undefined ? null : parts.suggestionTs;
  const { ts } = await actor.send(turn.says, under === null ? {} : { thread: under });
  const root = under ?? ts;
  return {
    ts,
    answers: ({ channel, thread }) => channel === '' || (channel === actor.dm && thread === root),
  };
}

/** Takes one turn of a case and waits until Alfred has done with it. */
export async function takeTurn(parts: Parts, turn: Turn): Promise<Heard> {
  const before = new Set(saidSoFar(parts).map(({ key }) => key));
  const { ts, answers } = await act(parts, turn);
  await untilAnswered(parts);
  const said = saidSoFar(parts).filter((one) => !before.has(one.key) && answers(one));
  return {
    answer: said.map(({ text }) => text).join('\n\n'),
    errorKind: ts === null ? null : await errorOf(parts, ts),
  };
}
