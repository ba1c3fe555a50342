import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

const HOURLY = { name: 'water', prompt: 'drink water', cron: '0 * * * *' };

async function delivered(input: object, words = 'Time for water.'): Promise<TestAlfred> {
  const alfred = await startAlfred({
    script: [creates(input), says('Done.'), ...Array.from({ length: 9 }, () => says(words))],
  });
  await alfred.ask(alfred.robin, 'please');
  await alfred.advance(61);
  return alfred;
}

/** The reminder that arrived last, as it looks now. */
function newest(alfred: TestAlfred) {
  const message = alfred.posts(alfred.robin).at(-1);
  if (!message) throw new Error('nothing has arrived');
  return { ...message, look: JSON.stringify(message.blocks) };
}

test('Done takes the buttons away and says so', async () => {
  await using alfred = await delivered({ in_minutes: 60 });
  const { robin } = alfred;
  await robin.press(newest(alfred).ts, 'Done');
  await alfred.app.settled();
  expect(newest(alfred).look).toContain('Done');
  expect(newest(alfred).look).not.toContain('"actions"');
});

test.each([
  ['10', 10],
  ['60', 60],
  ['tomorrow', 24 * 60],
])('Snooze %s brings the same reminder once more', async (choice, minutes) => {
  await using alfred = await delivered({ in_minutes: 60 });
  const { robin } = alfred;
  const first = newest(alfred);
  await robin.press(first.ts, 'run:snooze', choice);
  await alfred.app.settled();
  expect(newest(alfred).look).toContain('Snoozed until');
  await alfred.advance(minutes - 2);
  expect(alfred.posts(robin)).toHaveLength(1);
  await alfred.advance(3);
  expect(alfred.posts(robin)).toHaveLength(2);
  await alfred.advance(3 * 24 * 60);
  expect(alfred.posts(robin)).toHaveLength(2);
});

test('a recurring reminder can be skipped once, paused and resumed', async () => {
  await using alfred = await delivered(HOURLY);
  const { robin } = alfred;
  expect(alfred.posts(robin)).toHaveLength(1);
  await robin.press(newest(alfred).ts, 'Skip next');
  await alfred.app.settled();
  expect(newest(alfred).look).toContain('one skipped, next today at 12:00');
  await alfred.advance(60);
  expect(alfred.posts(robin)).toHaveLength(1);
  await alfred.advance(60);
  expect(alfred.posts(robin)).toHaveLength(2);

  await robin.press(newest(alfred).ts, 'Pause');
  await alfred.app.settled();
  expect(newest(alfred).look).toContain('paused');
  await alfred.advance(180);
  expect(alfred.posts(robin)).toHaveLength(2);
  await robin.press(newest(alfred).ts, 'Resume');
  await alfred.app.settled();
  expect(newest(alfred).look).toContain('next today at 16:00');
  await alfred.advance(60);
  expect(alfred.posts(robin)).toHaveLength(3);
});

test('a one-off offers neither Skip next nor Pause', async () => {
  await using alfred = await delivered({ in_minutes: 60 });
  expect(newest(alfred).look).not.toMatch(/Skip next|Pause/);
});

test('a button pressed twice acts once', async () => {
  await using alfred = await delivered({ in_minutes: 60 });
  const { robin } = alfred;
  const { ts } = newest(alfred);
  await Promise.all([
    robin.press(ts, 'run:snooze', '10'),
    robin.press(ts, 'run:snooze', '10'),
    robin.press(ts, 'run:snooze', '60'),
  ]);
  await alfred.app.settled();
  const snoozes = await alfred.rows(`SELECT 1 FROM schedules WHERE source = 'snooze'`);
  expect(snoozes).toHaveLength(1);
});

test('a button pressed by someone else does nothing', async () => {
  await using alfred = await delivered(HOURLY);
  const { robin, sam } = alfred;
  const [run] = await alfred.rows<{ id: string; schedule_id: string }>('SELECT id, schedule_id FROM runs');
  const presses = [
    await sam.pressRaw({ action_id: 'run:pause', value: run?.id ?? '' }),
    await sam.pressRaw({ action_id: 'run:done', value: run?.id ?? '' }),
    await sam.pressRaw({ action_id: 'schedule:cancel', value: run?.schedule_id ?? '' }),
  ];
  await alfred.app.settled();
  expect(presses.every(({ acked }) => acked)).toBe(true);
  expect(await alfred.rows('SELECT state FROM schedules')).toEqual([{ state: 'active' }]);
  expect(await alfred.rows('SELECT 1 FROM engagement_events')).toEqual([]);
  expect(newest(alfred).look).toContain('run:done');
  expect(robin.ephemerals()).toEqual([]);
});

test.each(['', 'nonsense', '00000000-0000-7000-8000-000000000000', "'; DROP TABLE runs; --"])(
  'a button that carries %j does nothing harmful',
  async (value) => {
    await using alfred = await delivered(HOURLY);
    const { robin } = alfred;
    for (const action_id of [
      'run:done',
      'run:pause',
      'run:snooze',
      'run:unheard-of',
      'schedule:cancel',
      'schedule:nonsense',
      'other',
    ]) {
      await robin.pressRaw({ action_id, type: 'button', value });
    }
    await alfred.app.settled();
    const rows = await alfred.rows('SELECT state FROM schedules');
    expect(rows).toEqual([{ state: 'active' }]);
  },
);

test('a button pressed after the schedule was cancelled says what is so', async () => {
  await using alfred = await delivered(HOURLY);
  const { robin } = alfred;
  const { ts } = newest(alfred);
  await robin.command('/alfred cancel water');
  await robin.press(ts, 'Skip next');
  await alfred.app.settled();
  expect(robin.ephemerals().at(-1)?.text).toBe('“water” is cancelled, so I can’t skip its next run.');
});
