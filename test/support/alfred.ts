import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { Model } from '@openai/agents';
import { assistantMessage, modelResponder, ScriptedModel } from '@openai/agents/testing';
import type { ScriptedModelInput } from '@openai/agents/testing';

import { startApp } from '../../src/app.ts';
import type { App, Stand } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Config } from '../../src/config.ts';
import type { Moderate } from '../../src/llm/guardrails.ts';
import { openLog, silentLog } from '../../src/log.ts';
import type { Log } from '../../src/log.ts';
import type { Actor } from '../../src/playground/actor/actor.ts';
import type { Playground } from '../../src/playground/playground.ts';
import type { StoredMessage } from '../../src/playground/state/state.ts';
import { dropDatabase, makeDatabase } from './test-database.ts';

/** Alfred in a test: the real app over a database of its own, the look-alike, and a model that says what it is told to. */
export interface TestAlfred extends AsyncDisposable {
  readonly app: App;
  readonly playground: Playground;
  readonly model: ScriptedModel;
  /** Acts as one of the made-up people: robin (Lisbon, en-GB) or sam (New York, en-US). */
  readonly robin: Actor;
  readonly sam: Actor;
  /** Moves the clock ahead by so many minutes, through all that falls due. */
  advance(minutes: number): Promise<void>;
  /** Sends a message and resolves with Alfred's whole answer in its thread. */
  ask(who: Actor, text: string, options?: { thread?: string }): Promise<StoredMessage>;
  /** Alfred's own top-level messages in a person's DM, oldest first. */
  posts(who: Actor): StoredMessage[];
  /** Resolves once a look at the database finds what is waited for. */
  until(look: () => Promise<boolean>, withinMs?: number): Promise<void>;
  /** Rows of a query, for what people can't see. */
  rows<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
}

/** Monday 2 March 2026, 09:00 in Lisbon and 04:00 in New York. */
const MONDAY = new Date('2026-03-02T09:00:00Z');

/** A model that answers everything with an empty object. */
export function emptyModel(): Model {
  const answer = () => [assistantMessage('{}')];
  return new ScriptedModel(Array.from({ length: 500 }, () => modelResponder(answer)));
}

function testLog(): Log {
  return process.env['TEST_LOG'] ? openLog({ level: 'debug', terminal: false }) : silentLog();
}

/**
 * Few connections, as most of what a test costs Postgres is opening them and learning its tables anew in each; and more than
 * one, so that two things can still be at odds.
 */
export const FEW = 2;

/** An event that is not with the app by then is kept back by the test. */
const HEARD_MS = 2_000;

/** Starts Alfred with a scripted model (or the given one) at a known time. */
export async function startAlfred(
  options: Stand & {
    script?: ScriptedModelInput[];
    database?: string;
    log?: Log;
    /** What the provider's moderation flags. */
    moderate?: Moderate;
    guests?: boolean;
    /** Where health and metrics are served; by default nowhere. */
    opsPort?: number;
    /** Where to serve the JSON API; by default nowhere. */
    api?: Config['api'];
    /** The servers of tools that are connected. */
    toolServers?: Config['toolServers'];
    /** What is thought in the background; by default nothing comes of it. */
    background?: Model;
  } = {},
): Promise<TestAlfred> {
  const {
    script = [],
    database,
    log = testLog(),
    moderate,
    guests = false,
    opsPort = 0,
    api = null,
    toolServers = {},
    background = emptyModel(),
    ...stand
  } = options;
  const folder = await mkdtemp(join(tmpdir(), 'alfred-flow-'));
  const model = new ScriptedModel(script);
  const databaseUrl = database ?? (await makeDatabase());
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: databaseUrl });
  // What is asked of the API takes some of them for itself.
  const databaseConnections = api ? config.databaseConnections : FEW;
  const started = await startApp(
    { ...config, guests, api, toolServers, databaseConnections, port: 0, opsPort },
    log,
    {
      models: { main: model, small: model, background, ...(moderate ? { moderate } : {}) },
      startAt: MONDAY,
      // On a busy machine it takes a while until a server of tools has started.
      toolTimes: { patienceMs: 10_000 },
      ...stand,
      playground: { page: false, ...stand.playground },
    },
  );
  const { playground } = started;
  if (!playground) throw new Error('a test app has a playground');
  /** What people have done is with the app, where it can be. */
  const heard = () =>
    playground
      .waitFor(
        () => playground.sockets.count() === 0 || Object.keys(playground.state.pending_events).length === 0,
        { timeoutMs: HEARD_MS },
      )
      .catch(() => undefined);
  const app: App = {
    ...started,
    async settled() {
      await heard();
      await started.settled();
    },
    async advanceTo(time) {
      await heard();
      await started.advanceTo(time);
    },
  };
  const answersIn = (channel: string, thread: string) =>
    playground
      .messages(channel, { thread })
      .filter((message) => message.user === playground.botUserId && message.ts !== thread);
  return {
    app,
    playground,
    model,
    robin: playground.as('robin'),
    sam: playground.as('sam'),
    advance: (minutes) => app.advanceTo(new Date(app.clock.now().getTime() + minutes * 60_000)),
    async ask(who, text, { thread } = {}) {
      const before = thread === undefined ? 0 : answersIn(who.dm, thread).length;
      const asked = await who.send(text, thread === undefined ? {} : { thread });
      const answer = await playground.waitFor(
        () => {
          const answers = answersIn(who.dm, thread ?? asked.ts);
          const newest = answers.at(-1);
          return answers.length > before && newest?.streaming_state !== 'in_progress' ? newest : null;
        },
        { what: `an answer to “${text.slice(0, 60)}”` },
      );
      await app.settled();
      return playground.messages(who.dm).find(({ ts }) => ts === answer.ts) ?? answer;
    },
    posts: (who) =>
      playground
        .messages(who.dm)
        .filter(
          (message) =>
            message.user === playground.botUserId && (message.thread_ts ?? message.ts) === message.ts,
        ),
    async until(look, withinMs = 10_000) {
      const deadline = AbortSignal.timeout(withinMs);
      while (!(await look())) {
        deadline.throwIfAborted();
        await setTimeout(10);
      }
    },
    rows: async <T extends object>(sql: string, values: unknown[] = []) =>
      (await app.database.pool.query<T>(sql, values)).rows,
    async [Symbol.asyncDispose]() {
      await app.stop(5_000);
      if (database === undefined) await dropDatabase(databaseUrl);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
