import { startApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { IDLE_MS } from '../../src/domain/conversation.ts';
import type { Models } from '../../src/llm/client.ts';
import { silentLog } from '../../src/log.ts';
import { writeBefore } from '../before/write-before.ts';
import type { Case } from '../case.ts';
import { instantAt } from '../local-time.ts';
import { conversationOf } from './conversation.ts';
import { findLeaks } from './find-leaks.ts';
import { recordModels } from './record-models.ts';
import type { Stage } from './stage.ts';
import { readStanding } from './standing.ts';
import type { Beginning, Standing } from './standing.ts';
import { takeTurn } from './take-turn.ts';
import type { Heard } from './take-turn.ts';

/** What came of one turn. */
export interface PlayedTurn extends Heard {
  /** The tools that were called for it, in order. */
  readonly calls: readonly string[];
}

/** What came of a case. */
export interface Played {
  readonly turns: readonly PlayedTurn[];
  readonly standing: Standing;
  /** Where something is that may be nowhere. */
  readonly leaks: readonly string[];
  /** All that was said, as somebody would read it. */
  readonly conversation: string;
}

/** What cases are played with. */
export interface PlayParts {
  readonly stage: Stage;
  readonly models: Models;
  /** How long an answer may take whose model fails. */
  readonly patienceMs: number;
  /** How long a whole case may take. */
  readonly deadlineMs: number;
}

/** A conversation that nobody goes on with is over by then, and what it came to is written down. */
const LOOKED_OVER_MS = IDLE_MS + 60_000;

/** The post that an offer is; throws when it never was posted. */
async function postOf(app: App, suggestionId: string): Promise<string> {
  const { rows } = await app.database.pool.query<{ ts: string }>(
    `SELECT slack_ts AS ts FROM deliveries WHERE cause_id = $1 AND kind = 'suggestion' AND slack_ts IS NOT NULL`,
    [suggestionId],
  );
  const [post] = rows;
  if (!post) throw new Error('the open suggestion was not posted');
  return post.ts;
}

/** How things stand once the clock has moved on, through all that falls due. */
async function standingAfter(app: App, item: Case, beginning: Beginning): Promise<Standing> {
  const { pool } = app.database;
  if (item.then !== undefined) {
    await app.advanceTo(instantAt(item.then, item.person.zone));
    return readStanding(pool, beginning);
  }
  // What was said last is looked over as well, but a schedule that comes due meanwhile stands as it was left.
  const { schedules } = await readStanding(pool, beginning);
  await app.advanceTo(new Date(app.clock.now().getTime() + LOOKED_OVER_MS));
  return { ...(await readStanding(pool, beginning)), schedules };
}

async function play(app: App, item: Case, recorded: ReturnType<typeof recordModels>, patienceMs: number) {
  const { playground } = app;
  if (!playground) throw new Error('cases are played in a playground');
  const actor = playground.as(item.person.name);
  const begins = app.clock.now();
  const suggestion = await writeBefore(app, actor, item);
  await app.settled();
  const suggestionTs = suggestion === null ? null : await postOf(app, suggestion);
  const goTo = async (local: string | undefined) => {
    if (local !== undefined) await app.advanceTo(instantAt(local, item.person.zone));
  };
  const turns: PlayedTurn[] = [];
  for (const turn of item.turns) {
    await goTo(turn.at);
    const before = recorded.calls.length;
    const heard = await takeTurn({ app, playground, actor, suggestionTs, patienceMs }, turn);
    turns.push({ ...heard, calls: recorded.calls.slice(before) });
  }
  const standing = await standingAfter(app, item, { begins, suggestion });
  const { pool } = app.database;
  const leaks = await findLeaks(pool, recorded.sent, item.expect?.secrets ?? []);
  return { turns, standing, leaks, conversation: conversationOf(playground, actor) };
}

/** Connections that a case keeps busy; more would cost Postgres more than the case's own statements. */
const FEW = 2;

/**
 * Plays a case through the real app in a room of its own: writes what is so before, does what the person does, and
 * moves the clock. Throws when it takes too long or can't be played.
 */
export async function playCase(parts: PlayParts, item: Case): Promise<Played> {
  await using room = await parts.stage.room();
  const recorded = recordModels(parts.models);
  const config = readConfig({ DATA_DIR: room.dataDir, DATABASE_URL: room.databaseUrl });
  const { name, zone, locale } = item.person;
  const person = { id: 'U0PERSON001', name, real_name: name, tz: zone, locale };
  const app = await startApp(
    { ...config, databaseConnections: FEW, port: 0, opsPort: 0, api: null },
    silentLog(),
    {
      models: recorded.models,
      startAt: instantAt(item.now, zone),
      playground: { page: false, people: [person] },
    },
  );
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`it took longer than ${parts.deadlineMs / 1000} s`)),
    parts.deadlineMs,
  );
  try {
    return await Promise.race([play(app, item, recorded, parts.patienceMs), late]);
  } finally {
    clearTimeout(timer);
    await app.stop(2_000);
  }
}
