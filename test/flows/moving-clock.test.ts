import { expect, test } from 'vitest';

import { planMove } from '../../src/jobs/move-clock.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

const LISBON = 'Europe/Lisbon';
const MONDAY = new Date('2026-03-02T09:00:00Z');
const DAY = 86_400_000;

/** Asks for something of the page's clock as Robin. */
async function wish(
  { playground, robin }: TestAlfred,
  body: object,
): Promise<{ ok: boolean; error?: string }> {
  const answer = await fetch(new URL(`/playground/clock?as=${robin.user.id}`, playground.apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return JSON.parse(await answer.text()) as { ok: boolean; error?: string };
}

/** Starts with the page, and with what the page has the clock do. */
async function start(options: Parameters<typeof startAlfred>[0] = {}) {
  const alfred = await startAlfred({ ...options, playground: { page: true, ...options.playground } });
  const { app } = alfred;
  const arrived = (at: string) =>
    alfred.until(() =>
      Promise.resolve(app.clock.now() >= new Date(at) && !alfred.playground.tools().clock?.moving),
    );
  return { alfred, arrived };
}

test('a wish for a time is read on the clock of its person', () => {
  const plan = (wished: Parameters<typeof planMove>[0], zone = LISBON, now = MONDAY) => {
    const at = planMove(wished, zone, now);
    return typeof at === 'string' ? at : at.toISOString();
  };
  expect(plan({ minutes: 10 })).toBe('2026-03-02T09:10:00.000Z');
  expect(plan({ morning: 'tomorrow' })).toBe('2026-03-03T09:00:00.000Z');
  expect(plan({ morning: 'tomorrow' }, 'America/New_York')).toBe('2026-03-03T14:00:00.000Z');
  expect(plan({ morning: 'monday' })).toBe('2026-03-09T09:00:00.000Z');
  expect(plan({ morning: 'monday' }, LISBON, new Date('2026-03-28T10:00:00Z'))).toBe(
    '2026-03-30T08:00:00.000Z',
  );
  expect(plan({ local: '2026-03-10T17:30' })).toBe('2026-03-10T17:30:00.000Z');
  expect(plan({ minutes: 60 * 24 * 60 })).toBe('2026-05-01T09:00:00.000Z');
});

test('a wish that can’t be is refused with a sentence', () => {
  const plan = (wished: Parameters<typeof planMove>[0]) => planMove(wished, LISBON, MONDAY);
  for (const wished of [
    { local: '2026-03-02T09:00' },
    { local: '2020-01-01T00:00' },
    { minutes: 0 },
    { minutes: -5 },
  ])
    expect(plan(wished)).toMatch(/^Time only goes forward here/);
  for (const wished of [
    { local: '' },
    { local: '2026-02-31T09:00' },
    { local: 'soon' },
    { minutes: Number.NaN },
  ])
    expect(plan(wished)).toMatch(/^That is no date/);
  expect(plan({ local: '2026-05-02T09:00' })).toBe(
    'That is 61 days ahead; the clock is moved by 60 days at a time at most.',
  );
  expect(plan({ minutes: 1e300 })).toMatch(/^That is no date/);
});

test('a reminder of next Monday comes when the clock is moved there, and once', async () => {
  const { alfred, arrived } = await start({
    script: [creates({ at: '2026-03-09T08:30' }), says('Done.'), says('Time to stretch.')],
  });
  await using _ = alfred;
  const { robin } = alfred;
  await alfred.ask(robin, 'remind me next Monday at 8:30 to stretch');
  expect(await wish(alfred, { morning: 'monday' })).toEqual({ ok: true });
  await arrived('2026-03-09T09:00:00Z');
  const [post, ...more] = alfred.posts(robin);
  expect(post?.text).toBe('Time to stretch.');
  expect(more).toEqual([]);
  // It came at its time, and not late when the clock had arrived.
  expect(new Date(Number(post?.ts) * 1_000).toISOString().slice(0, 16)).toBe('2026-03-09T08:30');
  expect(await wish(alfred, { minutes: 60 * 24 * 8 })).toEqual({ ok: true });
  await arrived('2026-03-17T09:00:00Z');
  expect(alfred.posts(robin)).toHaveLength(1);
  expect(await alfred.rows('SELECT trigger, state FROM runs')).toEqual([
    { trigger: 'due', state: 'delivered' },
  ]);
});

test('every run on the way comes at its own time, none of them missed or late', async () => {
  const { alfred, arrived } = await start({
    script: [
      creates({ name: 'plan', prompt: 'ask me for my plan', cron: '15 9 * * 1-5' }),
      says('Every weekday.'),
      ...Array.from({ length: 8 }, () => says('What is your plan?')),
    ],
  });
  await using _ = alfred;
  const { robin } = alfred;
  await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');
  expect(await wish(alfred, { local: '2026-03-10T09:30' })).toEqual({ ok: true });
  await arrived('2026-03-10T09:30:00Z');
  const times = alfred.posts(robin).map(({ ts }) => new Date(Number(ts) * 1_000).toISOString().slice(5, 16));
  expect(times).toEqual(['02', '03', '04', '05', '06', '09', '10'].map((day) => `03-${day}T09:15`));
  expect(await alfred.rows('SELECT DISTINCT trigger, state FROM runs')).toEqual([
    { trigger: 'due', state: 'delivered' },
  ]);
});

test('one move at a time; it can be stopped where it is, and gone on from there', async () => {
  const { alfred, arrived } = await start();
  await using _ = alfred;
  const { app } = alfred;
  expect(await wish(alfred, { minutes: 50 * 24 * 60 })).toEqual({ ok: true });
  expect(await wish(alfred, { minutes: 10 })).toEqual({
    ok: false,
    error: 'The clock is being moved already. Wait until it has arrived, or stop it.',
  });
  await alfred.until(() => Promise.resolve(app.clock.now().getTime() > MONDAY.getTime() + DAY));
  expect(await wish(alfred, { halt: true })).toEqual({ ok: true });
  await arrived(MONDAY.toISOString());
  const stopped = app.clock.now();
  expect(stopped.getTime()).toBeLessThan(MONDAY.getTime() + 50 * DAY);
  expect(await wish(alfred, { local: '2026-03-02T09:30' })).toMatchObject({ ok: false });
  expect(await wish(alfred, { minutes: 10 })).toEqual({ ok: true });
  await arrived(new Date(stopped.getTime() + 10 * 60_000).toISOString());
});

test('what is said while the clock is moved is heard at the time that its person saw, before it moves on', async () => {
  const { alfred, arrived } = await start({
    script: [creates({ in_minutes: 2 }), says('Done.'), says('Time to stretch.')],
  });
  await using _ = alfred;
  const { app, playground, robin } = alfred;
  expect(await wish(alfred, { minutes: 10 * 24 * 60 })).toEqual({ ok: true });
  await alfred.until(() => Promise.resolve(app.clock.now().getTime() > MONDAY.getTime() + DAY));
  const said = await fetch(new URL(`/playground/act?as=${robin.user.id}`, playground.apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ do: 'send', channel: robin.dm, text: 'remind me in 2 minutes to stretch' }),
  });
  expect(await said.json()).toEqual({ ok: true, acked: true });
  await arrived('2026-03-12T09:00:00Z');
  const [asked] = playground.messages(robin.dm);
  const [reminder, ...more] = alfred.posts(robin).filter(({ text }) => text === 'Time to stretch.');
  expect(more).toEqual([]);
  const apart = Number(reminder?.ts) - Number(asked?.ts);
  expect(apart).toBeGreaterThanOrEqual(120);
  expect(apart).toBeLessThan(180);
});

test('nonsense moves nothing', async () => {
  const { alfred } = await start();
  await using _ = alfred;
  const nothing = { ok: false, error: 'this is nothing that a clock could do' };
  for (const body of [
    {},
    { minutes: 'ten' },
    { morning: 'friday' },
    { local: 'x'.repeat(50) },
    { halt: false },
  ])
    expect(await wish(alfred, body)).toEqual(nothing);
  expect(await wish(alfred, { local: '2026-02-30T10:00' })).toMatchObject({ ok: false });
  expect(alfred.app.clock.now().getTime() - MONDAY.getTime()).toBeLessThan(60_000);
});
