import { LLMock } from '@copilotkit/aimock';
import { Client } from 'pg';
import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { start } from '../support/alfred-process.ts';
import type { AlfredProcess } from '../support/alfred-process.ts';
import { SALES } from '../support/observer.ts';
import { makeDatabase } from '../support/test-database.ts';

const PATIENT = { timeoutMs: 60_000 };
const LONG = Array.from({ length: 40 }, (_, i) => `This is sentence ${i} of the answer.`).join(' ');

interface World extends AsyncDisposable {
  readonly playground: Playground;
  readonly provider: LLMock;
  start(): Promise<AlfredProcess>;
  rows<T extends object>(sql: string): Promise<T[]>;
}

/** A Slack, a database and a model that outlive Alfred. */
async function world(prepare: (provider: LLMock) => void): Promise<World> {
  const provider = new LLMock({ port: 0, host: '127.0.0.1' });
  prepare(provider);
  await provider.start();
  const playground = await startPlayground({ port: 0, page: false });
  const database = await makeDatabase();
  const client = new Client({ connectionString: database });
  await client.connect();
  const settings = {
    DATABASE_URL: database,
    SLACK_BOT_TOKEN: playground.botToken,
    SLACK_APP_TOKEN: playground.appToken,
    SLACK_API_URL: playground.apiUrl,
    OPENAI_BASE_URL: `${provider.url}/v1`,
    OPENAI_MODEL: 'made-up-model',
  };
  return {
    playground,
    provider,
    start: () => start(settings),
    rows: async <T extends object>(sql: string) => (await client.query<T>(sql)).rows,
    async [Symbol.asyncDispose]() {
      await client.end();
      await playground.close();
      await provider.stop();
    },
  };
}

function reminderIn(seconds: number) {
  const nothing = { at: null, cron: null, rrule: null, zone: null, starts: null, ends: null, times: null };
  const input = {
    name: 'stretch',
    prompt: 'stretch',
    task: 'remind',
    in_minutes: seconds / 60,
    if_missed: null,
    late_after_minutes: null,
    only_if_something: null,
  };
  return { toolCalls: [{ name: 'create_schedule', arguments: JSON.stringify({ ...nothing, ...input }) }] };
}

async function asked(provider: LLMock, count: number): Promise<void> {
  while (provider.getRequests().length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Alfred's answers to a message, once there is one that is whole. */
async function answersTo(playground: Playground, ts: string, channel: string) {
  const answers = () => playground.messages(channel, { thread: ts }).slice(1);
  await playground.waitFor(() => answers().some((one) => one.streaming_state !== 'in_progress'), PATIENT);
  return answers();
}

test.concurrent(
  'killed in mid-stream: the same message is finished, and there is one',
  { timeout: 120_000 },
  async () => {
    await using it = await world((provider) => {
      provider.onMessage(/.*/, { content: LONG }, { chunkSize: 20, streamingProfile: { tps: 20 } });
    });
    const { playground } = it;
    const robin = playground.as('robin');
    const first = await it.start();
    const { ts } = await robin.send('tell me a story');
    await playground.waitFor(
      () => (playground.messages(robin.dm, { thread: ts })[1]?.text.length ?? 0) > 60,
      PATIENT,
    );
    await first.kill();
    expect(playground.messages(robin.dm, { thread: ts })[1]?.streaming_state).toBe('in_progress');

    await using _second = await it.start();
    const answers = () => playground.messages(robin.dm, { thread: ts }).slice(1);
    await playground.waitFor(() => answers()[0]?.text === LONG, PATIENT);
    while ((await it.rows(`SELECT 1 FROM turns WHERE state = 'done'`)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(answers()).toHaveLength(1);
    expect(answers()[0]?.streaming_state).toBe('completed');
  },
);

test.concurrent(
  'killed between a tool’s effect and the answer: one schedule, one answer',
  { timeout: 120_000 },
  async () => {
    await using it = await world((provider) => {
      provider.on({ userMessage: /stretch/, hasToolResult: false }, reminderIn(3_600));
      provider.on({ hasToolResult: true, sequenceIndex: 0 }, { content: 'never said' }, { latency: 20_000 });
      provider.on({ hasToolResult: true }, { content: 'Done.' });
    });
    const { playground, provider } = it;
    const robin = playground.as('robin');
    const first = await it.start();
    const { ts } = await robin.send('remind me in an hour to stretch');
    await asked(provider, 2);
    await first.kill();
    await using _second = await it.start();
    const answers = await answersTo(playground, ts, robin.dm);
    expect(answers.map(({ text }) => text)).toEqual(['Done.']);
    expect(await it.rows('SELECT name FROM schedules')).toEqual([{ name: 'stretch' }]);
  },
);

test.concurrent(
  'killed before the model has answered: the message is answered, once',
  { timeout: 120_000 },
  async () => {
    await using it = await world((provider) => {
      provider.on({ sequenceIndex: 0 }, { content: 'never said' }, { latency: 20_000 });
      provider.onMessage(/.*/, { content: 'Hello.' });
    });
    const { playground, provider } = it;
    const robin = playground.as('robin');
    const first = await it.start();
    const { ts } = await robin.send('hello');
    await asked(provider, 1);
    await first.kill();
    await using _second = await it.start();
    const answers = await answersTo(playground, ts, robin.dm);
    expect(answers.map(({ text }) => text)).toEqual(['Hello.']);
  },
);

test.concurrent.each([
  ['the post was taken', fault.acceptThenHang()],
  ['the post was lost', fault.delay(60_000)],
])(
  'killed while a reminder is being posted, and %s: it arrives once',
  { timeout: 120_000 },
  async (_what, trouble) => {
    await using it = await world((provider) => {
      provider.on({ userMessage: /in three seconds/, hasToolResult: false }, reminderIn(3));
      provider.on({ hasToolResult: true }, { content: 'Done.' });
      provider.onMessage(/.*/, { content: 'Time to stretch.' });
    });
    const { playground } = it;
    const robin = playground.as('robin');
    const first = await it.start();
    // Answers are streamed; the one post is the reminder’s.
    playground.faults.next('chat.postMessage', trouble, 1);
    const { ts } = await robin.send('remind me in three seconds to stretch');
    await answersTo(playground, ts, robin.dm);
    while ((await it.rows(`SELECT 1 FROM deliveries WHERE state = 'posting'`)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await first.kill();
    await using _second = await it.start();
    const reminders = () =>
      playground.messages(robin.dm).filter(({ text }) => text.includes('Time to stretch'));
    await playground.waitFor(() => reminders()[0], PATIENT);
    while ((await it.rows(`SELECT 1 FROM runs WHERE state = 'delivered'`)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(reminders()).toHaveLength(1);
  },
);

test.concurrent(
  'killed while a conversation is looked over: what was seen in it is kept once',
  { timeout: 120_000 },
  async () => {
    const seen = JSON.stringify({ summary: 'Sales.', patterns: [SALES] });
    await using it = await world((provider) => {
      provider.on({ userMessage: /<observe>/, sequenceIndex: 0 }, { content: '{}' }, { latency: 20_000 });
      provider.on({ userMessage: /<observe>/ }, { content: seen });
      provider.onMessage(/.*/, { content: 'I can’t see those.' });
    });
    const { playground, provider } = it;
    const robin = playground.as('robin');
    const first = await it.start();
    const { ts } = await robin.send('the sales figures, please');
    await answersTo(playground, ts, robin.dm);
    while ((await it.rows(`SELECT 1 FROM turns WHERE state = 'done'`)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // A quarter of an hour goes by in which nobody says anything.
    await it.rows(`UPDATE conversations SET last_message_at = last_message_at - interval '15 minutes'`);
    await it.rows(`UPDATE pgboss.job SET start_after = now() WHERE name = 'observe' AND state = 'created'`);
    await asked(provider, 2);
    await first.kill();
    await using _second = await it.start();
    while ((await it.rows('SELECT 1 FROM episodes')).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const queued = `SELECT 1 FROM pgboss.job WHERE name = 'observe' AND state < 'completed'`;
    while ((await it.rows(queued)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await it.rows('SELECT summary FROM episodes')).toEqual([{ summary: 'Sales.' }]);
    expect(await it.rows('SELECT label, count FROM patterns')).toEqual([
      { label: 'sales figures', count: 1 },
    ]);
    expect(await it.rows('SELECT 1 FROM pattern_evidence')).toHaveLength(1);
  },
);

test.concurrent(
  'due while Alfred was down: it arrives once Alfred is back',
  { timeout: 120_000 },
  async () => {
    await using it = await world((provider) => {
      provider.on({ userMessage: /in ten seconds/, hasToolResult: false }, reminderIn(10));
      provider.on({ hasToolResult: true }, { content: 'Done.' });
      provider.onMessage(/.*/, { content: 'Time to stretch.' });
    });
    const { playground } = it;
    const robin = playground.as('robin');
    const first = await it.start();
    const { ts } = await robin.send('remind me in ten seconds to stretch');
    await answersTo(playground, ts, robin.dm);
    await first.kill();
    while ((await it.rows('SELECT 1 FROM schedules WHERE next_run_at <= now()')).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await using second = await it.start();
    const reminders = () =>
      playground.messages(robin.dm).filter(({ text }) => text.includes('Time to stretch'));
    await playground.waitFor(() => reminders()[0], PATIENT);
    expect(await second.stop()).toBe(0);
    expect(reminders()).toHaveLength(1);
  },
);

test.concurrent(
  'asked to stop in mid-answer: the answer is finished first',
  { timeout: 120_000 },
  async () => {
    await using it = await world((provider) => {
      provider.onMessage(/.*/, { content: LONG }, { chunkSize: 20, streamingProfile: { tps: 60 } });
    });
    const { playground } = it;
    const robin = playground.as('robin');
    const alfred = await it.start();
    const { ts } = await robin.send('tell me a story');
    await playground.waitFor(
      () => (playground.messages(robin.dm, { thread: ts })[1]?.text.length ?? 0) > 60,
      PATIENT,
    );
    expect(await alfred.stop()).toBe(0);
    expect(playground.messages(robin.dm, { thread: ts })[1]).toMatchObject({
      text: LONG,
      streaming_state: 'completed',
    });
  },
);
