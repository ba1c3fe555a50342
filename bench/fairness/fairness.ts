import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Model, StreamEvent } from '@openai/agents';

import { startApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/log.ts';
import { row, toJson, toMarkdown } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import { startServer } from '../measure/server.ts';
import { progress } from '../measure/subcommand.ts';
import type { Subcommand } from '../measure/subcommand.ts';
import { HELP, readOptions } from './options.ts';
import type { Options } from './options.ts';

/** Monday 2 March 2026; what is due is due at 09:00. */
const START = new Date('2026-03-02T08:59:50Z');
const DUE = new Date('2026-03-02T09:00:00Z');
/** The product's own numbers. */
const SLOTS = { model: 20, conversation: 5 };
const THINKING_MS = 20;
const TICK_MS = 25;
/** Of the runs that are more than one a person, this share of the people has all. */
const BUSY_SHARE = 0.09;

/** A model that takes a moment, and counts how often it is at work at once. */
function countingModel(): { model: Model; most: () => number } {
  let running = 0;
  let most = 0;
  const text = 'Here is what you asked for.';
  async function* stream(): AsyncGenerator<StreamEvent> {
    most = Math.max(most, (running += 1));
    yield { type: 'response_started' };
    await wait(THINKING_MS);
    yield { type: 'output_text_delta', delta: text };
    running -= 1;
    const content = [{ type: 'output_text' as const, text }];
    const message = {
      type: 'message' as const,
      role: 'assistant' as const,
      status: 'completed' as const,
      content,
    };
    const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    yield { type: 'response_done', response: { id: 'stand-in', usage, output: [message] } };
  }
  const getResponse = () => Promise.reject(new Error('only streamed answers are asked for'));
  return { model: { getResponse, getStreamedResponse: stream }, most: () => most };
}

const personOf = (nth: number) => ({
  id: `U0FAIR${String(nth).padStart(5, '0')}`,
  name: `p${nth}`,
  real_name: `Person ${nth} Example`,
  tz: 'UTC',
  locale: 'en-GB',
});

/** How many runs each person has: a few very many, the others one. */
function share({ runs, people }: Options): number[] {
  const busy = runs === people ? 0 : Math.max(1, Math.round(people * BUSY_SHARE));
  const left = runs - (people - busy);
  const each = Math.floor(left / Math.max(busy, 1));
  return Array.from({ length: people }, (_, nth) => {
    if (nth >= busy) return 1;
    return nth === 0 ? left - each * (busy - 1) : each;
  });
}

async function storeDue(app: App, each: readonly number[]): Promise<void> {
  const { pool } = app.database;
  await pool.query(
    `INSERT INTO people (id, workspace_id, slack_user_id, name, zone, locale, dm_channel, refreshed_at)
     SELECT gen_random_uuid(), w.id, u.id, u.id, 'UTC', 'en-GB', replace(u.id, 'U0', 'D0'), now()
     FROM workspaces w, unnest($1::text[]) AS u (id)`,
    [each.map((_, nth) => personOf(nth).id)],
  );
  // Those of the busy are stored first, and the clock has them all due at once.
  await pool.query(
    `WITH schedule AS (
       INSERT INTO schedules (id, person_id, name, kind, expression, zone, task, state, source, next_run_at,
                              created_at, updated_at)
       SELECT gen_random_uuid(), p.id, 'requests', 'cron', '0 9 * * 1', 'UTC', 'think', 'active', 'person', $3, now(),
              now()
       FROM unnest($1::text[], $2::int[]) AS e (id, count) JOIN people p ON p.slack_user_id = e.id,
            generate_series(1, e.count)
       RETURNING id, person_id
     )
     INSERT INTO schedule_texts (schedule_id, person_id, prompt)
     SELECT id, person_id, 'Look over the open requests.' FROM schedule`,
    [each.map((_, nth) => personOf(nth).id), each, DUE],
  );
}

/** Lets the clock run fast until all is delivered. */
async function runAll(app: App, options: Options): Promise<void> {
  const { clock, queue, database } = app;
  const began = Date.now();
  let told = began;
  for (let delivered = 0; delivered < options.runs;) {
    await clock.moveTo(new Date(START.getTime() + (Date.now() - began) * options.speed));
    queue.wakeAll();
    await wait(TICK_MS);
    if (Date.now() - told < 5_000) continue;
    told = Date.now();
    const { rows } = await database.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM runs WHERE state NOT IN ('queued', 'running', 'thought')`,
    );
    delivered = rows[0]?.count ?? 0;
    progress(`${delivered} of ${options.runs} runs are over after ${Math.round((told - began) / 1000)} s`);
  }
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** The most that lies within so many seconds. */
function mostWithin(seconds: number, times: readonly number[]): number {
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to++) {
    while ((times[to] ?? 0) - (times[from] ?? 0) >= seconds) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

async function judgeStarts(app: App, each: readonly number[]): Promise<Row[]> {
  const { rows } = await app.database.pool.query<{ user: string; s: number }>(
    `SELECT p.slack_user_id AS user, extract(epoch FROM r.started_at - r.occurrence_at)::float8 AS s
     FROM runs r JOIN people p ON p.id = r.person_id ORDER BY r.started_at`,
  );
  const few = new Set(each.flatMap((count, nth) => (count === 1 ? [personOf(nth).id] : [])));
  const first = new Map<string, { place: number; s: number }>();
  for (const [i, { user, s }] of rows.entries()) if (!first.has(user)) first.set(user, { place: i + 1, s });
  const firstsOf = (wanted: boolean) =>
    [...first]
      .flatMap(([user, { s }]) => (few.has(user) === wanted ? [s * 1_000] : []))
      .sort((a, b) => a - b);
  const told = (name: string, times: readonly number[]) =>
    row({ case: name, system: 'alfred', p50_ms: percentile(times, 0.5), p99_ms: percentile(times, 0.99) });
  const places = [...first.values()].map(({ place }) => place);
  return [
    row({
      case: 'starts until everyone had one',
      system: 'alfred',
      count: Math.max(...places),
      note: `${each.length} people`,
    }),
    told('from due to the first start, people with one', firstsOf(true)),
    told('from due to the first start, people with many', firstsOf(false)),
  ];
}

async function judgePosts(app: App, options: Options): Promise<Row[]> {
  const { playground, database } = app;
  if (!playground) throw new Error('there is no playground');
  const channels = Object.values(playground.state.channels).filter(({ kind }) => kind === 'im');
  const posts = channels.flatMap(({ id }) =>
    playground.messages(id).map(({ ts, metadata }) => ({ channel: id, at: Number(ts), metadata })),
  );
  const inChannel = Math.max(
    ...channels.map(({ id }) =>
      mostWithin(
        5,
        posts.filter(({ channel }) => channel === id).map(({ at }) => at),
      ),
    ),
  );
  const all = posts.map(({ at }) => at).sort((a, b) => a - b);
  const refused = playground.calls.filter(({ answer }) => answer?.['error'] === 'ratelimited').length;
  const { rows } = await database.pool.query<{ states: Record<string, number>; swapped: number }>(
    `SELECT (SELECT jsonb_object_agg(state, n) FROM (SELECT state, count(*) AS n FROM runs GROUP BY state) s) AS states,
       (SELECT count(*)::int FROM (
          SELECT sent_at < lag(sent_at) OVER w AND created_at > lag(created_at) OVER w + interval '1 second' AS swapped
          FROM deliveries WINDOW w AS (PARTITION BY channel ORDER BY created_at, id)
        ) o WHERE swapped) AS swapped`,
  );
  const ids = posts.map(({ metadata }) => JSON.stringify(metadata));
  const counted = (name: string, count: number, note?: string) =>
    row({ case: name, system: 'alfred', count, ...(note === undefined ? {} : { note }) });
  return [
    counted('runs delivered', rows[0]?.states['delivered'] ?? 0, `of ${options.runs}`),
    counted('posts in Slack', posts.length, `${ids.length - new Set(ids).size} twice`),
    counted(
      'posts out of order within a channel',
      rows[0]?.swapped ?? 0,
      'of thoughts a second and more apart',
    ),
    counted('most posts to one channel in 5 s', inChannel, 'Slack takes about one a second and short bursts'),
    counted('most posts in a minute', mostWithin(60, all), 'Slack takes several hundred'),
    counted('calls refused for the rate, none dropped', refused),
  ];
}

/** Who comes when at nine o'clock, and what Slack is sent. */
export const fairness: Subcommand = {
  name: 'fairness',
  about: 'very many runs due at one instant: who comes when, and what Slack is sent',
  async run(args) {
    const options = readOptions(args);
    if (!options) {
      process.stdout.write(HELP);
      return 0;
    }
    await using server = await startServer();
    await using stack = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'alfred-fairness-'));
    stack.defer(() => rm(folder, { recursive: true, force: true }));
    const config = readConfig({ DATA_DIR: folder, DATABASE_URL: await server.makeDatabase('fairness') });
    const each = share(options);
    const { model, most } = countingModel();
    const app = await startApp({ ...config, port: 0, opsPort: 0, api: null }, silentLog(), {
      models: { main: model, small: model },
      startAt: START,
      slots: SLOTS,
      limits: { thinkingRunsADay: options.runs },
      playground: { page: false, rateLimits: true, people: each.map((_, nth) => personOf(nth)) },
    });
    stack.defer(() => app.stop(5_000));
    await storeDue(app, each);
    await runAll(app, options);
    const rows = [
      ...(await judgeStarts(app, each)),
      row({
        case: 'most thoughts at once',
        system: 'alfred',
        count: most(),
        note: '20 slots, 5 kept for talk',
      }),
      ...(await judgePosts(app, options)),
    ];
    process.stdout.write(`${options.json ? toJson(rows) : `${server.about()}\n\n${toMarkdown(rows)}`}\n`);
    return 0;
  },
};
