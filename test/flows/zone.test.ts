import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

async function moved(): Promise<TestAlfred> {
  const alfred = await startAlfred({
    script: [
      creates({ name: 'plan', prompt: 'my plan', cron: '15 9 * * 1-5' }),
      says('Done.'),
      creates({
        name: 'sheets',
        prompt: 'sheets',
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0',
      }),
      says('Done.'),
      creates({ name: 'call', prompt: 'call', at: '2026-03-03T12:00' }),
      says('Done.'),
    ],
  });
  const { robin } = alfred;
  for (const wish of ['plan', 'sheets', 'call']) await alfred.ask(robin, wish);
  await robin.setProfile({ tz: 'America/New_York' });
  await alfred.until(() => Promise.resolve(alfred.posts(robin).length === 1));
  await alfred.app.settled();
  return alfred;
}

const times = (alfred: TestAlfred) =>
  alfred.rows(
    `SELECT name, zone, to_char(next_run_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS next FROM schedules ORDER BY name`,
  );
const LISBON = [
  { name: 'call', zone: 'Europe/Lisbon', next: '2026-03-03 12:00' },
  { name: 'plan', zone: 'Europe/Lisbon', next: '2026-03-02 09:15' },
  { name: 'sheets', zone: 'Europe/Lisbon', next: '2026-03-06 16:00' },
];

test('who moves to another zone is asked once whether the schedules follow; they do', async () => {
  await using alfred = await moved();
  const { robin } = alfred;
  const [question] = alfred.posts(robin);
  expect(question?.text).toBe(
    'You are on New York time now. Your 2 schedules are set to Lisbon time. Shall I move them, so that the clock shows the same?',
  );
  expect(await times(alfred)).toEqual(LISBON);
  await robin.press(question?.ts ?? '', 'Move to New York time');
  await alfred.playground.waitFor(() => robin.ephemerals().at(-1)?.text === 'Moved 2 to New York time.');
  expect(await times(alfred)).toEqual([
    LISBON[0],
    { name: 'plan', zone: 'America/New_York', next: '2026-03-02 14:15' },
    { name: 'sheets', zone: 'America/New_York', next: '2026-03-06 21:00' },
  ]);
  await robin.press(question?.ts ?? '', 'Stay on Lisbon time');
  await alfred.playground.waitFor(() => robin.ephemerals().at(-1)?.text === 'That is settled already.');
});

test('or they stay, and the same move is not asked about again', async () => {
  await using alfred = await moved();
  const { robin } = alfred;
  await robin.press(alfred.posts(robin)[0]?.ts ?? '', 'Stay on Lisbon time');
  await alfred.playground.waitFor(() => robin.ephemerals().at(-1)?.text === 'They stay on Lisbon time.');
  expect(await times(alfred)).toEqual(LISBON);
  const zoneIs = (zone: string) => async () =>
    (await alfred.rows('SELECT 1 FROM people WHERE zone = $1', [zone])).length === 1;
  await robin.setProfile({ tz: 'Europe/Lisbon' });
  await alfred.until(zoneIs('Europe/Lisbon'));
  await robin.setProfile({ tz: 'America/New_York' });
  await alfred.until(zoneIs('America/New_York'));
  await alfred.app.settled();
  expect(alfred.posts(robin)).toHaveLength(1);
});
