import { expect, test } from 'vitest';

import type { TestAlfred } from '../support/alfred.ts';
import { offering, settles } from '../support/offered.ts';
import { callsTool, contextOf, says } from '../support/script.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const BOARD = { content: 'Board meeting', on: '2026-03-04T15:00' };
const DINNER = { content: 'Dinner with the team', on: '2026-03-05T19:00' };

const states = (alfred: TestAlfred) =>
  alfred.rows<{ type: string; state: string }>('SELECT type, state FROM suggestions ORDER BY created_at');
const reactions = (alfred: TestAlfred) =>
  alfred.rows<{ kind: string; source: string; action: string }>(
    'SELECT kind, source, action FROM engagement_events WHERE suggestion_id IS NOT NULL ORDER BY created_at, action',
  );
const schedules = (alfred: TestAlfred) =>
  alfred.rows<{ name: string; state: string }>('SELECT name, state FROM schedules ORDER BY created_at');

/** The offer about the board meeting, out at the earliest that it may be. */
async function offered(script?: Parameters<typeof offering>[1], events = [BOARD]) {
  const alfred = await offering(events, script);
  await alfred.advance(DAY + 9 * HOUR);
  const [offer] = alfred.posts(alfred.robin);
  if (!offer) throw new Error('nothing was offered');
  return { alfred, offer, robin: alfred.robin };
}

test('help with something dated is offered when it comes near, says why, and is done on accept', async () => {
  const { alfred, offer, robin } = await offered([says('In an hour: the board.')]);
  await using _ = alfred;
  expect(offer.text).toContain('“Board meeting” is coming up, Wed 4 Mar at 15:00');
  expect(offer.text).toContain('You told me of it on Mon 2 Mar');
  await robin.press(offer.ts, 'Why?');
  await alfred.app.settled();
  expect(robin.ephemerals().at(-1)?.text).toContain('You told me of it on Mon 2 Mar');
  await robin.press(offer.ts, 'Accept');
  // A second press, of a client that did not see the first one through, changes nothing.
  await robin.pressRaw({ action_id: 'suggestion:accept', value: (await idOf(alfred)) ?? '' });
  await alfred.app.settled();
  expect(await schedules(alfred)).toEqual([{ name: 'Board meeting', state: 'active' }]);
  expect(await reactions(alfred)).toEqual([{ kind: 'engaged', source: 'button', action: 'accept' }]);
  await alfred.advance(DAY);
  expect(alfred.posts(robin).map(({ text }) => text.split('\n')[0])).toContain('In an hour: the board.');
});

async function idOf(alfred: TestAlfred): Promise<string | undefined> {
  const [row] = await alfred.rows<{ id: string }>('SELECT id FROM suggestions ORDER BY created_at DESC');
  return row?.id;
}

test('an offer is changed in a form before it is accepted; what is wrong is said at its field', async () => {
  const { alfred, offer, robin } = await offered();
  await using _ = alfred;
  await robin.press(offer.ts, 'Change');
  await alfred.app.settled();
  expect(robin.modal()).not.toBeNull();
  const wrong = await robin.submit('modal', { name: 'Board', date: '2026-03-01', time: '12:00' });
  expect(wrong).toMatchObject({ errors: { time: expect.stringContaining('passed') as string } });
  await robin.submit('modal', { name: 'Prepare the board', date: '2026-03-04', time: '12:30' });
  await alfred.app.settled();
  expect(await schedules(alfred)).toEqual([{ name: 'Prepare the board', state: 'active' }]);
  expect(await reactions(alfred)).toEqual([{ kind: 'engaged', source: 'button', action: 'change' }]);
  expect(alfred.posts(robin)[0]?.text).toContain('Accepted · “Prepare the board”, once, tomorrow at 12:30');
});

test('one is offered an hour after another at the earliest, and no more than the level allows in a day', async () => {
  const events = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
    content: `Meeting ${name}`,
    on: '2026-03-04T10:00',
  }));
  await using alfred = await offering(events);
  await alfred.advance(DAY - 15);
  const at = async () =>
    (await alfred.rows<{ at: Date }>('SELECT created_at AS at FROM suggestions ORDER BY 1')).map(
      (row) => row.at,
    );
  for (let hour = 0; hour < 8; hour += 1) await alfred.advance(HOUR);
  const times = await at();
  expect(times).toHaveLength(2);
  expect((times[1]?.getTime() ?? 0) - (times[0]?.getTime() ?? 0)).toBeGreaterThanOrEqual(HOUR * 60_000);
  const [kept] = await alfred.rows<{ refusals: object }>(
    `SELECT refusals FROM opportunities WHERE state = 'open' LIMIT 1`,
  );
  // That it was not near enough yet was no reason to keep it back.
  expect(kept?.refusals).toEqual({
    not_working: 1,
    just_offered: 1,
    allowance: expect.any(Number) as number,
  });
});

test('nothing is offered at night, at the weekend, while do not disturb is on, or in the middle of a conversation', async () => {
  const events = [{ content: 'Board meeting', on: '2026-03-08T15:00' }];
  await using alfred = await offering(events, ['Hello.', 'Hello.']);
  const { robin } = alfred;
  // From Friday on it is near enough; Robin does not want to be disturbed until three.
  await alfred.advance(3 * DAY + 22 * HOUR);
  const until = new Date('2026-03-06T15:00:00Z').getTime() / 1000;
  const start = new Date('2026-03-06T07:00:00Z').getTime() / 1000;
  await robin.setDnd({ dnd_enabled: true, next_dnd_start_ts: start, next_dnd_end_ts: until });
  await alfred.advance(5 * HOUR);
  await alfred.ask(robin, 'hello');
  await alfred.advance(8);
  const reasons = async () => {
    const [row] = await alfred.rows<{ refusals: Record<string, number> }>(
      'SELECT refusals FROM opportunities',
    );
    return Object.keys(row?.refusals ?? {});
  };
  expect(alfred.posts(robin)).toEqual([]);
  await alfred.advance(DAY + 9 * HOUR);
  const out = await alfred.rows<{ at: Date }>('SELECT created_at AS at FROM suggestions');
  for (const { at } of out) {
    expect(at.getUTCDay()).toBe(5);
    expect(at.getUTCHours()).toBeGreaterThanOrEqual(15);
  }
  expect(await reasons()).toEqual(['not_working']);
});

test('“not now” comes back once at most; whatever is settled stays so', async () => {
  const { alfred, offer, robin } = await offered();
  await using _ = alfred;
  await robin.press(offer.ts, 'Not now');
  await alfred.app.settled();
  expect(await states(alfred)).toEqual([{ type: 'event_prep', state: 'snoozed' }]);
  const id = await idOf(alfred);
  await robin.pressRaw({ action_id: 'suggestion:accept', value: id ?? '' });
  await alfred.advance(14 * DAY);
  expect(await schedules(alfred)).toEqual([]);
  expect(await states(alfred)).toHaveLength(1);
});

test('an offer that nobody reacts to within a day is ignored, and can still be taken up', async () => {
  const { alfred, offer, robin } = await offered();
  await using _ = alfred;
  const [{ at } = { at: new Date() }] = await alfred.rows<{ at: Date }>(
    'SELECT created_at AS at FROM suggestions',
  );
  await alfred.app.advanceTo(new Date(at.getTime() + DAY * 60_000 - 60_000));
  expect(await states(alfred)).toMatchObject([{ state: 'open' }]);
  await alfred.advance(2);
  expect(await states(alfred)).toMatchObject([{ state: 'ignored' }]);
  expect(await reactions(alfred)).toMatchObject([{ kind: 'ignored' }]);
  expect(alfred.posts(robin)[0]?.ts).toBe(offer.ts);
});

test('so is one of which it is not known whether it arrived', async () => {
  const { alfred } = await offered();
  await using _ = alfred;
  await alfred.rows(
    "UPDATE deliveries SET state = 'unknown', sent_at = NULL WHERE kind = 'suggestion' RETURNING id",
  );
  await alfred.advance(2 * DAY);
  expect(await states(alfred)).toMatchObject([{ state: 'ignored' }]);
});

test('another person’s press, an id of nothing and a forgotten basis change nothing', async () => {
  const { alfred, offer, robin } = await offered();
  await using _ = alfred;
  const id = (await idOf(alfred)) ?? '';
  for (const action of ['accept', 'change', 'not_now', 'stop', 'why']) {
    await alfred.sam.pressRaw({ action_id: `suggestion:${action}`, value: id });
    await robin.pressRaw({
      action_id: `suggestion:${action}`,
      value: '00000000-0000-4000-8000-000000000000',
    });
    await robin.pressRaw({ action_id: `suggestion:${action}`, value: 'nonsense' });
  }
  await alfred.app.settled();
  expect(await states(alfred)).toEqual([{ type: 'event_prep', state: 'open' }]);
  expect(await alfred.rows(`SELECT 1 FROM proactiveness_settings WHERE held_back <> '{}'`)).toEqual([]);
  await robin.command('/alfred forget board meeting');
  await alfred.app.settled();
  const [card] = alfred.posts(robin);
  expect(card?.ts).toBe(offer.ts);
  expect(JSON.stringify(card)).not.toMatch(/Board/);
  expect(card?.text).toContain('No longer on offer');
  await robin.pressRaw({ action_id: 'suggestion:accept', value: id });
  await alfred.app.settled();
  expect(await schedules(alfred)).toEqual([]);
  expect(await alfred.rows(`SELECT 1 FROM suggestions WHERE text ~ 'Board' OR because ~ 'Board'`)).toEqual(
    [],
  );
});

test('an offer whose date was corrected meanwhile is taken back instead of being done', async () => {
  const { alfred, offer, robin } = await offered();
  await using _ = alfred;
  await alfred.rows(`
    WITH now_known AS (
      INSERT INTO memories (id, person_id, kind, content, happens_at, whole_day, created_at, updated_at)
      SELECT gen_random_uuid(), person_id, kind, content, happens_at + interval '7 days', whole_day, now(), now()
      FROM memories RETURNING id)
    UPDATE memories m SET superseded_by = n.id FROM now_known n WHERE m.id <> n.id`);
  await robin.press(offer.ts, 'Accept');
  await alfred.app.settled();
  expect(await schedules(alfred)).toEqual([]);
  expect(await states(alfred)).toMatchObject([{ state: 'withdrawn' }]);
  expect(robin.ephemerals().at(-1)?.text).toContain('taken the offer back');
});

test('what is said in words does with an offer what the buttons do, for an offer that is open here only', async () => {
  const id = { value: '' };
  const script = [
    callsTool('record_engagement', settles('00000000-0000-4000-8000-000000000000', 'accepted')),
    says('There is nothing like that.'),
  ];
  const { alfred, offer, robin } = await offered(script);
  await using _ = alfred;
  id.value = (await idOf(alfred)) ?? '';
  await alfred.ask(robin, 'yes please', { thread: offer.ts });
  expect(await states(alfred)).toMatchObject([{ state: 'open' }]);
  const shown = contextOf(alfred.model.calls.at(-1) ?? fail())['suggestions'];
  expect(shown).toMatchObject([{ id: id.value, type: 'event_prep', because: 'reply' }]);
});

function fail(): never {
  throw new Error('the model was not asked');
}

test('a thumb down turns an offer down; a thumb up and a reply are noted as welcome', async () => {
  const { alfred, offer, robin } = await offered(['Yes?'], [BOARD, DINNER]);
  await using _ = alfred;
  await alfred.ask(robin, 'hm, let me think', { thread: offer.ts });
  await robin.react('thumbsup', offer.ts);
  await alfred.app.settled();
  expect(await reactions(alfred)).toEqual([
    { kind: 'engaged', source: 'reply', action: 'reply:engaged' },
    { kind: 'engaged', source: 'reaction', action: 'reaction:engaged' },
  ]);
  expect(await states(alfred)).toMatchObject([{ state: 'open' }]);
  await robin.react('thumbsdown', offer.ts);
  await alfred.app.settled();
  expect(await states(alfred)).toMatchObject([{ state: 'dismissed' }]);
});

test('an offer whose time to remind has gone by is done as soon as can be when it is accepted late', async () => {
  const promise = { kind: 'commitment' as const, content: 'Send the report', on: '2026-03-02' };
  await using alfred = await offering([promise]);
  const { robin } = alfred;
  const [offer] = alfred.posts(robin);
  expect(offer?.text).toContain('“Send the report” is due Mon 2 Mar');
  await alfred.advance(HOUR);
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  expect(await states(alfred)).toEqual([{ type: 'commitment_follow_up', state: 'accepted' }]);
  expect(await schedules(alfred)).toEqual([{ name: 'Send the report', state: 'active' }]);
  await alfred.advance(20);
  expect(await schedules(alfred)).toEqual([{ name: 'Send the report', state: 'completed' }]);
});

test('do not disturb keeps offers out of conversations too', async () => {
  await using alfred = await offering([{ ...BOARD, on: '2026-03-09T15:00' }], ['A board, then.']);
  const { robin } = alfred;
  await alfred.advance(7 * DAY - 3 * HOUR);
  const seconds = (time: Date) => Math.floor(time.getTime() / 1000);
  const now = alfred.app.clock.now();
  const until = new Date(now.getTime() + HOUR * 60_000);
  await robin.setDnd({
    dnd_enabled: true,
    next_dnd_start_ts: seconds(now),
    next_dnd_end_ts: seconds(until),
  });
  await alfred.ask(robin, 'what of the board meeting?');
  await alfred.advance(5);
  expect(await states(alfred)).toEqual([]);
});
