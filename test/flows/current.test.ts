import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { nextOffer, offering } from '../support/offered.ts';
import { callsTool, creates, says } from '../support/script.ts';

const water = { name: 'water', prompt: 'water', cron: '0 * * * *' };
const many = (text: string) => Array.from({ length: 9 }, () => says(text));
const look = (alfred: TestAlfred) => JSON.stringify(alfred.robin.home() ?? '');

async function hourly(more: object = {}, then = many('Water.')): Promise<TestAlfred> {
  const alfred = await startAlfred({ script: [creates({ ...water, ...more }), says('Done.'), ...then] });
  await alfred.ask(alfred.robin, 'every hour');
  return alfred;
}

test('Home ends up as things stand, also when an earlier publish is slower than a later one', async () => {
  await using alfred = await hourly();
  const { robin, playground } = alfred;
  await robin.openHome();
  await playground.waitFor(() => look(alfred).includes('water'));
  await alfred.app.settled();
  playground.faults.next('views.publish', fault.delay(1_000), 1);
  await robin.press('home', 'Pause');
  await playground.waitFor(() =>
    playground.calls.some(({ method, fault: slow }) => method === 'views.publish' && slow),
  );
  await robin.command('/alfred cancel water');
  await alfred.app.settled();
  expect(await alfred.rows('SELECT state FROM schedules')).toEqual([{ state: 'cancelled' }]);
  expect(look(alfred)).not.toContain('*water*');
});

test('an older Home is refused by its hash when a newer one was published meanwhile', async () => {
  await using alfred = await hourly();
  const { robin, playground } = alfred;
  await robin.openHome();
  await playground.waitFor(() => look(alfred).includes('water'));
  await alfred.app.settled();
  await alfred.rows("UPDATE people SET home_hash = 'of an older one'");
  await robin.press('home', 'Pause');
  await alfred.app.settled();
  expect(look(alfred)).toContain('Paused');
  const publishes = playground.calls.filter(({ method }) => method === 'views.publish');
  expect(JSON.stringify(publishes)).toContain('hash_conflict');
  const [{ home_hash: kept } = { home_hash: '' }] = await alfred.rows<{ home_hash: string }>(
    'SELECT home_hash FROM people WHERE home_hash IS NOT NULL',
  );
  expect(kept).toBe(robin.home()?.hash);
});

test('the message of a run ends up as things stand, also when an earlier update is slower', async () => {
  await using alfred = await hourly();
  const { robin, playground } = alfred;
  await alfred.advance(61);
  const ts = alfred.posts(robin).at(-1)?.ts ?? '';
  playground.faults.next('chat.update', fault.delay(1_000), 1);
  await robin.press(ts, 'Pause');
  await playground.waitFor(() =>
    playground.calls.some(({ method, fault: slow }) => method === 'chat.update' && slow),
  );
  await robin.press(ts, 'Done');
  await alfred.app.settled();
  expect(JSON.stringify(alfred.posts(robin).at(-1)?.blocks)).not.toContain('"actions"');
});

test('the buttons under a reminder follow what is done elsewhere', async () => {
  await using alfred = await hourly();
  const { robin } = alfred;
  await alfred.advance(61);
  const buttons = () => JSON.stringify(alfred.posts(robin).at(-1)?.blocks);
  expect(buttons()).toContain('run:pause');
  await robin.command('/alfred pause water');
  await alfred.app.settled();
  expect(buttons()).toContain('run:resume');
  await robin.command('/alfred cancel water');
  await alfred.app.settled();
  expect(buttons()).not.toMatch(/run:(pause|resume|skip_next)/);
  expect(buttons()).toContain('cancelled');
});

const newest = (alfred: TestAlfred) => JSON.stringify(alfred.posts(alfred.robin).at(-1)?.blocks);

test('the message of the last run of a schedule can be neither paused nor skipped', async () => {
  await using alfred = await hourly({ times: 2 });
  await alfred.advance(61);
  expect(newest(alfred)).toContain('run:pause');
  await alfred.advance(60);
  expect(alfred.posts(alfred.robin)).toHaveLength(2);
  expect(newest(alfred)).not.toMatch(/run:(pause|skip_next)|next /);
});

test('the message that a schedule posted last follows its end, also when nothing was told then', async () => {
  const once = [says('Water.'), callsTool('nothing_to_report', {})];
  await using alfred = await hourly({ times: 2, task: 'think', only_if_something: true }, once);
  await alfred.advance(61);
  expect(newest(alfred)).toContain('next today at 11:00');
  await alfred.advance(60);
  expect(await alfred.rows('SELECT state FROM schedules')).toEqual([{ state: 'completed' }]);
  expect(alfred.posts(alfred.robin)).toHaveLength(1);
  expect(newest(alfred)).not.toMatch(/run:(pause|skip_next)|next /);
});

test('the message that a schedule posted last follows when it is set aside', async () => {
  await using alfred = await hourly();
  const { robin } = alfred;
  await alfred.advance(61);
  const { ts } = alfred.posts(robin).at(-1) ?? {};
  await alfred.rows(`UPDATE schedules SET expression = 'gone wrong', next_run_at = alfred_now()`);
  await alfred.advance(1);
  const message = JSON.stringify(alfred.posts(robin).find((one) => one.ts === ts)?.blocks);
  expect(message).toContain('At times that I can no longer work out');
  expect(message).not.toMatch(/run:(pause|skip_next)|next /);
});

test('the card of an offer that was accepted follows what became of its schedule', async () => {
  const board = (day: string) => ({ content: `Meeting of the ${day}th`, on: `2026-03-${day}T14:00` });
  await using alfred = await offering([board('04'), board('06')]);
  const { robin } = alfred;
  const seen = new Set<string>();
  const accepted = async () => {
    const { ts } = await nextOffer(alfred, seen);
    await robin.press(ts, 'Accept');
    await alfred.app.settled();
    return () => JSON.stringify(alfred.posts(robin).find((one) => one.ts === ts)?.blocks);
  };
  const first = await accepted();
  expect(first()).toContain('next ');
  await alfred.advance(2 * 24 * 60);
  expect(await alfred.rows('SELECT state FROM schedules')).toEqual([{ state: 'completed' }]);
  expect(first()).not.toContain('next ');
  const second = await accepted();
  expect(second()).toContain('next ');
  await robin.command('/alfred cancel Meeting of the 06th');
  await alfred.app.settled();
  expect(second()).toContain('is cancelled');
});

test('the last result is of a run that has been, not of one that is skipped ahead', async () => {
  await using alfred = await hourly();
  const { robin } = alfred;
  await alfred.advance(61);
  await robin.press(alfred.posts(robin).at(-1)?.ts ?? '', 'Skip next');
  await robin.openHome();
  await alfred.app.settled();
  expect(look(alfred)).toContain('last: delivered');
});

test('what is named as the next run does run, also after skip, pause and resume', async () => {
  await using alfred = await hourly({ times: 5 });
  const { robin } = alfred;
  await alfred.advance(61);
  await robin.press(alfred.posts(robin).at(-1)?.ts ?? '', 'Skip next');
  await robin.command('/alfred pause water');
  await robin.command('/alfred resume water');
  expect(robin.ephemerals().at(-1)?.text).toContain('Next: today at 12:00');
  await alfred.advance(60);
  expect(alfred.posts(robin)).toHaveLength(1);
  await alfred.advance(60);
  expect(alfred.posts(robin)).toHaveLength(2);
  expect(await alfred.rows('SELECT run_count, runs_left FROM schedules')).toEqual([
    { run_count: 2, runs_left: 3 },
  ]);
});

/** A schedule whose expression this version can't read any more, as dispatch has set it aside. */
async function broken(then = many('Water.')): Promise<TestAlfred> {
  const alfred = await hourly({}, then);
  await alfred.rows(`UPDATE schedules SET expression = 'gone wrong', next_run_at = alfred_now()`);
  await alfred.advance(1);
  expect(await alfred.rows('SELECT state FROM schedules')).toEqual([{ state: 'invalid' }]);
  return alfred;
}

test('a schedule that was set aside keeps nothing from working, and is seen', async () => {
  await using alfred = await broken();
  const { robin } = alfred;
  expect((await alfred.ask(robin, 'ok, make it 10 then')).text).toBe('Water.');
  await robin.openHome();
  await alfred.playground.waitFor(() => look(alfred).includes('Needs attention'));
  await robin.command('/alfred list');
  expect(robin.ephemerals().at(-1)?.text).toContain('At times that I can no longer work out');
});

test('a schedule in a zone that is no more is set aside and can be given another time', async () => {
  await using alfred = await hourly();
  const { robin } = alfred;
  await alfred.rows(`UPDATE schedules SET zone = 'Mars/Olympus', next_run_at = alfred_now()`);
  await alfred.advance(1);
  expect(alfred.posts(robin).at(-1)?.text).toContain('I can no longer work out when **water** should run');
  await robin.openHome();
  await alfred.playground.waitFor(() => look(alfred).includes('Needs attention'));
  expect((await alfred.ask(robin, 'what is it about?')).text).toBe('Water.');
  await robin.command('/alfred cancel water');
  expect(robin.ephemerals().at(-1)?.text).toContain('Cancelled “water”');
});

test('a schedule that was set aside is listed to the model', async () => {
  await using alfred = await broken([callsTool('list_schedules', { state: 'all' }), says('One is broken.')]);
  await alfred.advance(30);
  expect((await alfred.ask(alfred.robin, 'which do I have?')).text).toBe('One is broken.');
});
