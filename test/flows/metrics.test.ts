import { modelError } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { metrics } from '../../src/metrics.ts';
import { fault } from '../../src/playground/api/faults.ts';
import { freePort } from '../support/alfred-process.ts';
import { startAlfred } from '../support/alfred.ts';
import { eventually } from '../support/eventually.ts';
import { offering } from '../support/offered.ts';
import { creates, says } from '../support/script.ts';

/** The samples of a page of metrics: each series with its value. */
function read(page: string): Map<string, number> {
  const lines = page.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

async function scrape(opsPort: number): Promise<{ page: string; samples: Map<string, number> }> {
  const response = await fetch(`http://127.0.0.1:${opsPort}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const page = await response.text();
  return { page, samples: read(page) };
}

/** What has been counted of each series since an earlier look; other tests of this process count too. */
function grown(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>) {
  return (series: string) => (now.get(series) ?? 0) - (before.get(series) ?? 0);
}

const CANARY = 'marmalade-canary';

test('runs, their lag, model calls, tokens and Slack calls are counted, and nothing of a person is in it', async () => {
  const opsPort = await freePort();
  const before = read(await metrics.metrics());
  await using alfred = await startAlfred({
    opsPort,
    script: [
      creates({ in_minutes: 2, name: CANARY, prompt: CANARY }),
      says('Done.'),
      says(`Time for ${CANARY}.`),
      modelError(new Error('socket hang up')),
      creates({ in_minutes: 2, name: `${CANARY} 2`, prompt: CANARY }),
      says('Done.'),
      says(`Time for ${CANARY}.`),
    ],
  });
  const { robin, playground } = alfred;
  await alfred.ask(robin, `remind me of the ${CANARY}`);
  const made = (await scrape(opsPort)).samples;
  expect(made.get('alfred_jobs{queue="remind",state="due"}')).toBe(0);
  // The look-over of the conversation, when it has ended.
  expect(made.get('alfred_jobs{queue="observe",state="ahead"}')).toBe(1);
  const first = grown(before, made);
  expect(first('alfred_model_calls_total{purpose="turn",result="ok"}')).toBe(2);
  expect(first('alfred_runs_total{outcome="delivered"}')).toBe(0);

  playground.faults.next('chat.postMessage', fault.error('internal_error'), 1);
  playground.faults.next('chat.postMessage', fault.http(503), 1);
  playground.faults.next('chat.postMessage', fault.ratelimited(1), 1);
  await alfred.advance(3);
  const { page, samples } = await scrape(opsPort);
  const counted = grown(before, samples);
  expect(counted('alfred_runs_total{outcome="delivered"}')).toBe(1);
  expect(counted('alfred_run_lag_seconds_count{trigger="due"}')).toBe(1);
  expect(counted('alfred_run_lag_seconds_bucket{le="5",trigger="due"}')).toBe(1);
  expect(counted('alfred_model_calls_total{purpose="run",result="ok"}')).toBe(1);
  expect(counted('alfred_model_call_seconds_count{purpose="run"}')).toBe(1);
  expect(counted('alfred_slack_calls_total{method="auth.test",result="ok"}')).toBe(1);
  for (const result of ['ok', 'refused', 'failed', 'rate_limited'])
    expect(counted(`alfred_slack_calls_total{method="chat.postMessage",result="${result}"}`), result).toBe(1);
  expect(counted('alfred_deliveries_total{kind="run",outcome="sent"}')).toBe(1);
  expect(counted('alfred_slack_events_total{kind="new"}')).toBeGreaterThan(0);
  expect(samples.get('alfred_slack_sockets')).toBe(2);
  expect(samples.get('alfred_database_up')).toBe(1);
  expect(page).toMatch(/^alfred_info\{version="\d+\.\d+\.\d+"\} 1$/m);
  expect(page).toMatch(/^process_resident_memory_bytes \d+/m);
  const personal = [CANARY, 'Robin', 'robin', robin.dm, playground.teamId, playground.botToken];
  for (const word of personal) expect(page).not.toContain(word);

  // More of the same makes the numbers larger, and not more of them.
  await alfred.ask(robin, `and of the other ${CANARY}`);
  await alfred.advance(3);
  const later = (await scrape(opsPort)).samples;
  const all = grown(before, later);
  expect(all('alfred_model_calls_total{purpose="turn",result="model_unreachable"}')).toBe(1);
  expect(all('alfred_runs_total{outcome="delivered"}')).toBe(2);
  const known = new Set(samples.keys());
  const added = [...later.keys()].filter((series) => series.startsWith('alfred_') && !known.has(series));
  expect(
    added.filter((series) => !series.includes('unreachable') && !series.includes('observation')),
  ).toEqual([]);
});

test('offers are counted by kind and by what becomes of them', async () => {
  const before = read(await metrics.metrics());
  await using alfred = await offering([{ content: 'Board meeting', on: '2026-03-04T15:00' }]);
  await alfred.advance((24 + 9) * 60);
  const [offer] = alfred.posts(alfred.robin);
  const counted = async (outcome: string) =>
    grown(
      before,
      read(await metrics.metrics()),
    )(`alfred_suggestions_total{type="event_prep",outcome="${outcome}"}`);
  expect(await counted('offered')).toBe(1);
  expect(await counted('accepted')).toBe(0);
  await alfred.robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  expect(await counted('accepted')).toBe(1);
});

test('without its database Alfred still tells what it has counted, and that it is not ready', async () => {
  const opsPort = await freePort();
  await using alfred = await startAlfred({ opsPort });
  const ready = async () => {
    const response = await fetch(`http://127.0.0.1:${opsPort}/readyz`);
    return { code: response.status, ...((await response.json()) as object) };
  };
  expect(await ready()).toEqual({ code: 200, status: 'ok', database: true, queue: true, slack: true });
  const { pool } = alfred.app.database;
  const whole = pool.query.bind(pool);
  pool.query = () => Promise.reject(new Error('gone'));
  try {
    expect(await ready()).toMatchObject({ code: 503, status: 'not ready', database: false });
    const { samples } = await scrape(opsPort);
    expect(samples.get('alfred_database_up')).toBe(0);
    expect(samples.get('alfred_runs_total{outcome="delivered"}')).toBeDefined();
    expect([...samples.keys()].some((series) => series.startsWith('alfred_jobs'))).toBe(false);
  } finally {
    pool.query = whole;
  }
});

test('a socket that is cut off makes it unready until it is back', async () => {
  const opsPort = await freePort();
  await using alfred = await startAlfred({ opsPort });
  const ready = async () => (await fetch(`http://127.0.0.1:${opsPort}/readyz`)).status;
  expect(await ready()).toBe(200);
  alfred.playground.sockets.refuse(true);
  alfred.playground.sockets.drop();
  await eventually(async () => (await ready()) === 503);
});
