import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { startAlfred } from '../support/alfred.ts';
import { observer, seesSales } from '../support/observer.ts';
import type { Asked } from '../support/observer.ts';
import { offering } from '../support/offered.ts';
import { creates, says } from '../support/script.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const BOARD = { content: 'Board meeting', on: '2026-03-04T15:00' };

/** A thousand habits of the person, seen three times each on the last three Mondays. */
async function thousandHabits(alfred: TestAlfred): Promise<void> {
  await alfred.rows(`
    WITH made AS (
      INSERT INTO patterns (id, person_id, kind, label, description, count, first_seen_at, last_seen_at, created_at, updated_at)
      SELECT gen_random_uuid(), p.id, 'recurring_request', 'made habit ' || i, 'Asks for thing ' || i || '.', 3,
        '2026-02-09 09:00Z', '2026-02-23 09:00Z', '2026-02-09 09:00Z', '2026-02-23 09:00Z'
      FROM people p, generate_series(1, 1000) i WHERE p.slack_user_id = '${alfred.robin.user.id}' RETURNING id, person_id)
    INSERT INTO pattern_evidence (id, pattern_id, person_id, conversation_id, at, local_at, summary)
    SELECT gen_random_uuid(), made.id, person_id, gen_random_uuid(), at, to_char(at, 'YYYY-MM-DD"T"HH24:MI'), 'asked for it'
    FROM made, (VALUES ('2026-02-09 09:00Z'::timestamptz), ('2026-02-16 09:00Z'), ('2026-02-23 09:00Z')) times(at)`);
}

test('a thousand habits of one person keep everything bounded', async () => {
  const seen: Asked[] = [];
  await using alfred = await startAlfred({
    script: [says('Hello.'), says('Let me see.')],
    background: observer(seesSales, seen),
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'hello');
  await thousandHabits(alfred);
  await alfred.advance(15);
  await alfred.ask(robin, 'the sales figures');
  await alfred.advance(15);
  expect(seen.at(-1)?.patterns.length).toBeLessThanOrEqual(50);
  const request = JSON.stringify(alfred.model.calls.at(-1)?.request.input);
  expect(request.length).toBeLessThan(20_000);
  await robin.openHome();
  await alfred.app.settled();
  expect(robin.home()?.blocks?.length).toBeLessThanOrEqual(100);
  await robin.command('/alfred profile');
  await alfred.app.settled();
  const shown = robin.ephemerals().at(-1)?.text ?? '';
  expect(shown).toContain('made habit');
  expect(shown.length).toBeLessThanOrEqual(12_000);
  // One that is seen again is the same one still.
  expect(await alfred.rows(`SELECT count FROM patterns WHERE label = 'sales figures'`)).toEqual([
    { count: 1 },
  ]);
  await robin.command('/alfred forget made habit 7');
  await alfred.app.settled();
  expect(await alfred.rows(`SELECT 1 FROM patterns WHERE label = 'made habit 7'`)).toEqual([]);
});

test('who moves between offer and accept gets it in the new zone, and not before the day that was told', async () => {
  const answers = Array.from({ length: 3 }, () => says('I can’t see those.'));
  await using alfred = await startAlfred({ script: answers, background: observer(seesSales) });
  const { robin } = alfred;
  for (let monday = 0; monday < 3; monday += 1) {
    if (monday > 0) await alfred.advance(WEEK - 15);
    await alfred.ask(robin, 'the sales figures, please');
    await alfred.advance(15);
  }
  const [offer] = alfred.posts(robin);
  expect(offer?.text).toContain('on Mondays at 09:00');
  expect(offer?.text).toContain('the first time Mon 23 Mar at 09:00');
  // There it is still before nine on Monday the 16th.
  await robin.setProfile({ tz: 'America/New_York' });
  await alfred.app.settled();
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  expect(await alfred.rows('SELECT zone, state, next_run_at AS at FROM schedules')).toEqual([
    { zone: 'America/New_York', state: 'active', at: new Date('2026-03-23T13:00:00Z') },
  ]);
});

test('whoever wants none of it is offered nothing, and gets what they asked for all the same', async () => {
  await using alfred = await offering([BOARD]);
  const { robin } = alfred;
  for (let i = 0; i < 4; i += 1) await robin.command('/alfred less');
  await alfred.advance(3 * DAY);
  expect(alfred.posts(robin)).toEqual([]);
  await robin.command('/alfred why');
  expect(robin.ephemerals().at(-1)?.text).toContain('you asked me to speak only when spoken to');
  alfred.model.enqueue(creates({ in_minutes: 20 }), says('Done.'), says('Time to stretch.'));
  await robin.command('/alfred schedule stretch in 20 minutes');
  await alfred.advance(30);
  expect(alfred.posts(robin).at(-1)?.text).toContain('stretch');
});

test('who has left the workspace is offered nothing more', async () => {
  await using alfred = await offering([BOARD]);
  const { robin } = alfred;
  await robin.setProfile({ deleted: true });
  await alfred.app.settled();
  await alfred.advance(3 * DAY);
  expect(alfred.posts(robin)).toEqual([]);
  expect(await alfred.rows('SELECT 1 FROM suggestions')).toEqual([]);
});

test.each([
  ['has left the workspace', { deleted: true }],
  ['became a guest', { is_restricted: true }],
])('of somebody who %s right after they spoke nothing is looked over', async (_what, change) => {
  const seen: Asked[] = [];
  await using alfred = await startAlfred({ script: [says('Noted.')], background: observer(seesSales, seen) });
  const { robin } = alfred;
  await alfred.ask(robin, 'the sales figures');
  await robin.setProfile(change);
  await alfred.app.settled();
  await alfred.advance(15);
  expect(seen).toEqual([]);
  expect(await alfred.rows('SELECT 1 FROM patterns')).toEqual([]);
});

test('who became a guest is offered nothing that they could not accept', async () => {
  await using alfred = await offering([BOARD]);
  const { robin } = alfred;
  await robin.setProfile({ is_restricted: true });
  await alfred.app.settled();
  await alfred.advance(3 * DAY);
  expect(alfred.posts(robin)).toEqual([]);
});

test('a DM that cannot be reached loses nothing of what is offered there, and Alfred goes on', async () => {
  await using alfred = await offering([BOARD]);
  const { robin, sam } = alfred;
  alfred.playground.faults.next('chat.postMessage', fault.error('channel_not_found'), 50);
  await alfred.advance(DAY + 9 * HOUR);
  alfred.playground.faults.clear();
  expect(alfred.posts(robin)).toEqual([]);
  expect(await alfred.rows('SELECT 1 FROM suggestions')).toEqual([]);
  expect(await alfred.rows('SELECT type, state, offers FROM opportunities')).toEqual([
    { type: 'event_prep', state: 'open', offers: 0 },
  ]);
  alfred.model.enqueue(says('Hello Sam.'));
  expect((await alfred.ask(sam, 'hello')).text).toBe('Hello Sam.');
});

test('of much that is due one offer a day is tried in a DM that cannot be reached', async () => {
  const events = ['14', '15', '16', '17'].map((hour) => ({
    content: `Meeting at ${hour}`,
    on: `2026-03-05T${hour}:00`,
  }));
  await using alfred = await offering(events, [], new Date('2026-03-04T08:00Z'));
  const { robin } = alfred;
  alfred.playground.faults.next('chat.postMessage', fault.error('channel_not_found'), 50);
  await alfred.advance(8 * HOUR);
  const tried = `SELECT 1 FROM deliveries WHERE kind = 'suggestion' AND state = 'failed'`;
  expect(await alfred.rows(tried)).toHaveLength(1);
  alfred.playground.faults.clear();
  await alfred.advance(20 * HOUR);
  expect(alfred.posts(robin).length).toBeGreaterThan(0);
});

test('an offer that Slack did not take in time is not posted at night, and comes the next day', async () => {
  await using alfred = await offering([{ ...BOARD, on: '2026-03-04T17:00' }]);
  const { robin } = alfred;
  await robin.command('/alfred hours 15:00-15:01');
  // It is offered on Tuesday at three, and Slack is away for a minute.
  alfred.playground.faults.next('chat.postMessage', fault.http(500), 1_000);
  await alfred.advance(DAY + 5 * HOUR + 46);
  expect(await alfred.rows('SELECT state FROM suggestions')).toEqual([{ state: 'open' }]);
  alfred.playground.faults.clear();
  await alfred.advance(13 * HOUR);
  expect(alfred.posts(robin)).toEqual([]);
  expect(await alfred.rows('SELECT 1 FROM suggestions')).toEqual([]);
  await alfred.advance(11 * HOUR);
  expect(alfred.posts(robin).map(({ text }) => text.split(',')[0])).toEqual(['“Board meeting” is coming up']);
  expect(await alfred.rows('SELECT state FROM suggestions')).toEqual([{ state: 'open' }]);
});
