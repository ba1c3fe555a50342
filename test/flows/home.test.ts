import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

const look = (alfred: TestAlfred) => JSON.stringify(alfred.robin.home()?.blocks ?? []);

test('Home says what to do when nothing is scheduled, and is current after each change', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'plan', prompt: 'ask me for my plan', cron: '15 9 * * 1-5' }),
      says('Every weekday at 09:15.'),
      says('What is your plan?'),
    ],
  });
  const { robin, playground } = alfred;
  await robin.openHome();
  await playground.waitFor(() => look(alfred).includes('Nothing is scheduled yet'));

  await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');
  expect(look(alfred)).toContain('*plan*');
  expect(look(alfred)).toContain('Every weekday at 09:15');
  expect(look(alfred)).toContain('next today at 09:15');

  await alfred.advance(20);
  expect(look(alfred)).toContain('last: delivered, today at 09:15');
  expect(look(alfred)).toContain('next tomorrow at 09:15');
});

test('Home pauses, resumes, runs and cancels', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'plan', prompt: 'my plan', cron: '15 9 * * 1-5' }),
      says('Done.'),
      says('What is your plan?'),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');
  await robin.openHome();
  await alfred.app.settled();

  await robin.press('home', 'Pause');
  await alfred.app.settled();
  expect(look(alfred)).toContain('Paused');
  await robin.press('home', 'Resume');
  await alfred.app.settled();
  expect(look(alfred)).toContain('next today at 09:15');
  await robin.press('home', 'Run now');
  await alfred.app.settled();
  expect(alfred.posts(robin).map(({ text }) => text.split('\n')[0])).toEqual(['What is your plan?']);
  expect(look(alfred)).toContain('last: delivered, today at 09:00');
  await robin.press('home', 'Cancel');
  await alfred.app.settled();
  expect(look(alfred)).toContain('Nothing is scheduled yet');
  await alfred.advance(3 * 24 * 60);
  expect(alfred.posts(robin)).toHaveLength(1);
});

test('Home shows the next run in the viewer’s zone, whatever zone the schedule means', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'call', prompt: 'call', cron: '0 9 * * *', zone: 'America/New_York' }),
      says('Done.'),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'every day at 9am New York time remind me of the call');
  await robin.openHome();
  await alfred.app.settled();
  expect(look(alfred)).toContain('Every day at 09:00 (New York time)');
  expect(look(alfred)).toContain('next today at 14:00');
});

test('Home stays within Slack’s limits with 120 schedules of long names', async () => {
  await using alfred = await startAlfred();
  const { robin, playground } = alfred;
  await robin.openHome();
  await playground.waitFor(() => robin.home());
  await alfred.rows(`
    INSERT INTO schedules (id, person_id, name, kind, expression, zone, task, state, source, next_run_at, created_at, updated_at)
    SELECT gen_random_uuid(), p.id, repeat('<&>*_😀', 28) || n, 'cron', '0 9 * * *', 'UTC', 'remind', 'active', 'person',
           now() + interval '400 days', now(), now()
    FROM people p, generate_series(1, 120) n`);
  await robin.openHome();
  await playground.waitFor(() => look(alfred).includes('and 93 more'));
  expect(robin.home()?.blocks.length).toBeLessThanOrEqual(100);
});

test('the menu of a row skips, reminds again and sets what becomes of missed runs; Home tells what happened', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'plan', prompt: 'my plan', cron: '15 9 * * 1-5' }),
      says('Done.'),
      says('What is your plan?'),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');
  await robin.openHome();
  await alfred.app.settled();
  const choose = async (choice: string) => {
    await robin.press('home', 'schedule:more', choice);
    await alfred.app.settled();
  };
  await choose('If missed: leave it out');
  expect(await alfred.rows('SELECT miss_policy FROM schedules')).toEqual([{ miss_policy: 'skip' }]);
  expect(look(alfred)).toContain('✓ If missed: leave it out');
  await choose('Skip the next one');
  expect(look(alfred)).toContain('next tomorrow at 09:15');
  expect(look(alfred)).toContain('today at 09:15 · *plan* · left out: you skipped it');
  await robin.press('home', 'Run now');
  await alfred.app.settled();
  expect(look(alfred)).toMatch(/today at 09:00 · \*plan\* · delivered, asked for · <http[^|]+\|open>/);
  await choose('Remind me again in an hour');
  expect(look(alfred)).toContain('Once, today at 10:00');
});
