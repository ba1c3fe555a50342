import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

test('a DM makes a reminder, which arrives on time, once', async () => {
  await using alfred = await startAlfred({
    script: [creates({ in_minutes: 2 }), says('Done: stretch, today at 09:02.'), says('Time to stretch.')],
  });
  const { robin, playground } = alfred;

  const reply = await alfred.ask(robin, 'remind me in 2 minutes to stretch');
  expect(reply.text).toBe('Done: stretch, today at 09:02.');
  expect(playground.calls.some((call) => call.method === 'chat.startStream')).toBe(true);

  await alfred.advance(1.9);
  expect(alfred.posts(robin)).toEqual([]);
  await alfred.advance(0.2);
  expect(alfred.posts(robin).map((message) => message.text)).toEqual(['Time to stretch.']);
  await alfred.advance(60 * 24);
  expect(alfred.posts(robin)).toHaveLength(1);

  const [schedule] = await alfred.rows<{ state: string; run_count: number }>(
    'SELECT state, run_count FROM schedules',
  );
  expect(schedule).toEqual({ state: 'completed', run_count: 1 });
  const [run] = await alfred.rows<{ state: string; lag_ms: number }>('SELECT state, lag_ms FROM runs');
  expect(run?.state).toBe('delivered');
  expect(run?.lag_ms).toBeLessThan(1_000);
});

test('a weekday schedule runs on weekdays at its wall-clock time, through a clock change', async () => {
  const worded = Array.from({ length: 40 }, () => says('What is your plan for today?'));
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'plan', prompt: 'ask me for my plan', cron: '15 9 * * 1-5' }),
      says('Every weekday.'),
      ...worded,
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');

  await alfred.advance(7 * 24 * 60);
  expect(alfred.posts(robin)).toHaveLength(5);
  // Lisbon's clocks go forward on Sunday 29 March.
  await alfred.advance(21 * 24 * 60);
  const times = alfred.posts(robin).map(({ ts }) => new Date(Number(ts) * 1000).toISOString().slice(0, 16));
  expect(times).toHaveLength(21);
  expect(times.slice(-2)).toEqual(['2026-03-27T09:15', '2026-03-30T08:15']);
});

test('every other Friday keeps its Fridays when it is moved to another hour', async () => {
  const rrule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0';
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'timesheets', prompt: 'timesheets', rrule }),
      says('Every other Friday at 16:00.'),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'every other Friday at 4pm remind me of timesheets');
  const next = async () =>
    (
      await alfred.rows<{ next_run_at: Date }>('SELECT next_run_at FROM schedules')
    )[0]?.next_run_at.toISOString();
  expect(await next()).toBe('2026-03-06T16:00:00.000Z');
});

test('the model being down delays no plain reminder: the own words arrive', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ in_minutes: 2 }),
      says('Done.'),
      { type: 'error', error: new Error('socket hang up') },
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'remind me in 2 minutes to stretch');
  await alfred.advance(3);
  expect(alfred.posts(robin).map(({ text }) => text)).toEqual(['Reminder: stretch']);
});

test('what nobody reacts to within a day was ignored, which is recorded once; a reaction that comes later counts', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'one', prompt: 'one', in_minutes: 5 }),
      creates({ name: 'two', prompt: 'two', in_minutes: 6 }),
      says('Done.'),
      says('The one.'),
      says('The other.'),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'two reminders');
  await alfred.advance(10);
  const [one, other] = alfred.posts(robin);
  await robin.press(one?.ts ?? '', 'Done');
  await alfred.advance(23 * 60);
  const events = () =>
    alfred.rows<{ kind: string; source: string; action: string }>(
      'SELECT kind, source, action FROM engagement_events ORDER BY created_at, action',
    );
  const done = { kind: 'engaged', source: 'button', action: 'done' };
  expect(await events()).toEqual([done]);
  await alfred.advance(2 * 60);
  await alfred.advance(2 * 60);
  const ignored = { kind: 'ignored', source: 'silence', action: 'ignore' };
  expect(await events()).toEqual([done, ignored]);
  await robin.press(other?.ts ?? '', 'Done');
  await alfred.app.settled();
  expect(await events()).toEqual([done, ignored, done]);
});
