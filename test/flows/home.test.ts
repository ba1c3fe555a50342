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
  await playground.waitFor(() => look(alfred).includes('Page 1 of 12'));
  expect(robin.home()?.blocks.length).toBeLessThanOrEqual(100);
  const ids = new Set<string>();
  const seen = () => {
    for (const [, id] of look(alfred).matchAll(/"schedule:edit","value":"([^"]+)"/g)) ids.add(id ?? '');
  };
  seen();
  for (let page = 2; page <= 12; page++) {
    await robin.press('home', 'Next');
    await playground.waitFor(() => look(alfred).includes(`Page ${page} of 12`));
    seen();
  }
  expect(ids.size).toBe(120);
  expect(look(alfred)).not.toContain('home:next');
  await alfred.rows("DELETE FROM schedules WHERE name NOT LIKE '%7'");
  await robin.press('home', 'Previous');
  await playground.waitFor(() => look(alfred).includes('Page 2 of 2'));
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

test('Home shows running, paused or past schedules, and what became of each', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'plan', prompt: 'my plan', cron: '15 9 * * 1-5' }),
      says('Done.'),
      creates({ name: 'water', prompt: 'water', cron: '0 10 * * *' }),
      says('Done.'),
      says('What is your plan?'),
    ],
  });
  const { robin, playground } = alfred;
  await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');
  await alfred.ask(robin, 'water every day at 10');
  await alfred.advance(20);
  await robin.openHome();
  await alfred.app.settled();
  await robin.command('/alfred pause water');
  await alfred.app.settled();
  await robin.press('home', 'home:filter', 'paused');
  await playground.waitFor(() => look(alfred).includes('Paused (1)') && !look(alfred).includes('*plan*\\n'));
  expect(look(alfred)).toContain('*water*');
  await robin.press('home', 'Cancel');
  await playground.waitFor(() => look(alfred).includes('Nothing is paused.'));
  await robin.press('home', 'home:filter', 'past');
  await playground.waitFor(() => look(alfred).includes('Cancelled'));
  expect(look(alfred)).not.toContain('schedule:cancel');
  await robin.press('home', 'Resume');
  await playground.waitFor(() => look(alfred).includes('Nothing is over yet.'));
  await robin.press('home', 'home:filter', 'live');
  await playground.waitFor(() => look(alfred).includes('home:live:0'));
  await robin.command('/alfred cancel water');
  await alfred.app.settled();
  await robin.press('home', 'History');
  await alfred.app.settled();
  expect(JSON.stringify(robin.modal())).toContain('today at 09:15 · *plan* · delivered');
});

test('the form of a schedule changes its name, words and time, and says at its fields what is wrong', async () => {
  await using alfred = await startAlfred({
    script: [creates({ name: 'plan', prompt: 'my plan', cron: '15 9 * * 1-5' }), says('Done.')],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');
  await robin.openHome();
  await alfred.app.settled();
  const edit = async (form: Readonly<Record<string, string | string[]>>) => {
    await robin.press('home', 'Edit');
    await alfred.app.settled();
    const done = await robin.submit('modal', form);
    await alfred.app.settled();
    return done.errors;
  };
  const rule = async () =>
    alfred.rows(
      "SELECT name, expression, prompt FROM schedules JOIN schedule_texts t ON t.schedule_id = schedules.id WHERE kind = 'cron'",
    );

  expect(await edit({ name: 'My <!channel> plan', prompt: 'my plan for today' })).toEqual({});
  expect(await rule()).toEqual([
    { name: 'My <!channel> plan', expression: '15 9 * * 1-5', prompt: 'my plan for today' },
  ]);
  expect(look(alfred)).toContain('My &lt;!channel&gt; plan');
  expect(await edit({ days: ['1', '3'], time: '10:30' })).toEqual({});
  expect(await rule()).toMatchObject([{ expression: '30 10 * * 1,3' }]);
  expect(await edit({ words: 'every day at 8' })).toEqual({});
  expect(await rule()).toMatchObject([{ expression: '0 8 * * *' }]);
  expect(await edit({ words: 'at 9:45' })).toEqual({});
  expect(await rule()).toMatchObject([{ expression: '45 9 * * *' }]);
  expect(await edit({ words: '*/30 9-17 * * 1-5' })).toEqual({});
  expect(await rule()).toMatchObject([{ expression: '*/30 9-17 * * 1-5' }]);

  expect(await edit({ words: 'when pigs fly' })).toEqual({
    words: expect.stringContaining('On which days and at what time'),
  });
  expect(await edit({ words: '* * * * *' })).toEqual({
    words: expect.stringContaining('That would be every minute'),
  });
  expect(await edit({ words: '61 9 * * *' })).toEqual({ words: expect.stringContaining('I can’t use that') });
  expect(await edit({ name: '   ' })).toEqual({ name: 'It needs a name.' });
  expect(await rule()).toMatchObject([{ expression: '*/30 9-17 * * 1-5' }]);
});

test('the form of a single time takes a date and a time, and no past one; nobody else’s schedule is changed', async () => {
  await using alfred = await startAlfred({
    script: [creates({ name: 'dentist', prompt: 'dentist', at: '2026-03-04T15:00' }), says('Done.')],
  });
  const { robin, sam } = alfred;
  await alfred.ask(robin, 'the dentist on Wednesday at 3');
  await robin.openHome();
  await alfred.app.settled();
  const at = () => alfred.rows("SELECT to_char(at, 'YYYY-MM-DD HH24:MI') AS at FROM schedules");
  const before = await at();
  await robin.press('home', 'Edit');
  await alfred.app.settled();
  const wrong = await robin.submit('modal', { date: '2026-03-01', time: '15:00' });
  expect(wrong.errors).toEqual({ time: expect.stringContaining('That time has already passed') });
  await robin.submit('modal', { date: '2026-03-05', time: '16:30' });
  await alfred.app.settled();
  expect(await at()).not.toEqual(before);
  expect(look(alfred)).toContain('Thu 5 Mar at 16:30');

  const [{ id } = { id: '' }] = await alfred.rows<{ id: string }>('SELECT id FROM schedules');
  await sam.openHome();
  await alfred.app.settled();
  await sam.pressRaw({ type: 'button', action_id: 'schedule:edit', block_id: 'x', value: id });
  await alfred.app.settled();
  expect(sam.modal()).toBeUndefined();
});
