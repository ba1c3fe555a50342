import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { offering } from '../support/offered.ts';

const HOUR = 60;
/** An hour before anything may be offered. */
const TUESDAY = new Date('2026-03-03T08:00Z');
const BOARD = { content: 'Board meeting', on: '2026-03-04T15:00' };

const asked = (alfred: TestAlfred) =>
  alfred.playground.calls.filter(({ method }) => method === 'dnd.info').map(({ at }) => at.toISOString());
const weighed = (alfred: TestAlfred) =>
  alfred.rows<{ refusals: object; reason: string; since: Date; again: Date }>(
    'SELECT refusals, last_refusal AS reason, last_refusal_at AS since, weigh_at AS again FROM opportunities',
  );

test('nothing is offered while Slack can’t say whether its person wants to be disturbed; it is asked again in five minutes', async () => {
  await using alfred = await offering([BOARD], [], TUESDAY);
  const { robin } = alfred;
  alfred.playground.faults.next('dnd.info', fault.http(503), 100);
  await alfred.advance(2 * HOUR);
  expect(alfred.posts(robin)).toEqual([]);
  const [kept] = await weighed(alfred);
  expect(kept?.reason).toBe('do_not_disturb');
  expect((kept?.again.getTime() ?? 0) - (kept?.since.getTime() ?? 0)).toBe(5 * 60_000);
  alfred.playground.faults.clear();
  await alfred.advance(20);
  expect(alfred.posts(robin)).toHaveLength(1);
});

test('Slack is asked for do not disturb only when nothing else keeps an offer back', async () => {
  await using alfred = await offering([BOARD, { ...BOARD, content: 'Tea with the auditors' }], [], TUESDAY);
  await alfred.advance(20);
  expect((await weighed(alfred)).map(({ reason }) => reason)).toEqual(['not_working', 'not_working']);
  expect(asked(alfred)).toEqual([]);
  // At nine one is offered, and the other is kept back for the next hour.
  await alfred.advance(HOUR);
  expect(alfred.posts(alfred.robin)).toHaveLength(1);
  expect((await weighed(alfred)).map(({ reason }) => reason)).toContain('just_offered');
  expect(asked(alfred).length).toBeGreaterThan(0);
  for (const at of asked(alfred)) expect(at).toContain('2026-03-03T09:00:');
});

test('where Slack does not tell of do not disturb, offers are made without', async () => {
  await using alfred = await offering([BOARD], [], TUESDAY);
  alfred.playground.faults.next('dnd.info', fault.error('missing_scope'), 100);
  await alfred.advance(2 * HOUR);
  expect(alfred.posts(alfred.robin)).toHaveLength(1);
});

test('an offer that could not be posted at once is not posted into do not disturb', async () => {
  await using alfred = await offering([BOARD], [], TUESDAY);
  const { robin, playground } = alfred;
  await alfred.advance(20);
  playground.faults.next('chat.postMessage', fault.ratelimited(600), 1);
  await alfred.advance(28);
  const seconds = (time: Date) => Math.floor(time.getTime() / 1000);
  const now = alfred.app.clock.now();
  const until = new Date(now.getTime() + 3 * HOUR * 60_000);
  await robin.setDnd({
    dnd_enabled: true,
    next_dnd_start_ts: seconds(now),
    next_dnd_end_ts: seconds(until),
  });
  expect(await alfred.rows('SELECT state FROM suggestions')).toEqual([{ state: 'open' }]);
  await alfred.advance(30);
  expect(alfred.posts(robin)).toEqual([]);
  await alfred.advance(3 * HOUR);
  const [offer] = await alfred.rows<{ at: Date }>(
    `SELECT sent_at AS at FROM deliveries WHERE kind = 'suggestion' AND state = 'sent'`,
  );
  expect(offer?.at.getTime()).toBeGreaterThanOrEqual(until.getTime() - 1_000);
});

test('what is offered in a conversation waits for the answer, however long Slack takes with that', async () => {
  const saturday = new Date('2026-03-07T18:00Z');
  await using alfred = await offering([{ ...BOARD, on: '2026-03-08T15:00' }], ['It is on Sunday.'], saturday);
  const { robin, playground } = alfred;
  playground.faults.next('chat.startStream', fault.ratelimited(90), 1);
  playground.faults.next('chat.postMessage', fault.ratelimited(90), 1);
  const asked = await robin.send('when was the board meeting again?');
  const thread = () =>
    playground
      .messages(robin.dm, { thread: asked.ts })
      .slice(1)
      .map(({ text }) => text.split('.')[0]);
  const tried = async () =>
    (await alfred.rows(`SELECT 1 FROM turns WHERE text = 'It is on Sunday.'`)).length === 1;
  await alfred.until(tried);
  for (let minute = 0; minute < 3 && thread().length < 2; minute += 1) {
    await alfred.advance(1);
    expect(thread()[0] ?? 'It is on Sunday').toBe('It is on Sunday');
  }
  await alfred.advance(1);
  expect(thread()).toEqual(['It is on Sunday', '“Board meeting” is coming up, Sun 8 Mar at 15:00']);
});

test('after an answer that Slack refused for good nothing is offered', async () => {
  const saturday = new Date('2026-03-07T18:00Z');
  await using alfred = await offering([{ ...BOARD, on: '2026-03-08T15:00' }], ['It is on Sunday.'], saturday);
  const { robin, playground } = alfred;
  playground.faults.next('chat.startStream', fault.error('channel_not_found'), 1);
  playground.faults.next('chat.postMessage', fault.error('channel_not_found'), 1);
  await robin.send('when was the board meeting again?');
  await alfred.until(
    async () => (await alfred.rows(`SELECT 1 FROM turns WHERE state <> 'running'`)).length === 2,
    20_000,
  );
  await alfred.advance(1);
  expect(await alfred.rows(`SELECT state FROM deliveries WHERE kind = 'reply' ORDER BY created_at`)).toEqual([
    { state: 'sent' },
    { state: 'failed' },
  ]);
  expect(await alfred.rows('SELECT 1 FROM suggestions')).toEqual([]);
});
