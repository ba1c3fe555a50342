import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { startAlfred } from '../support/alfred.ts';
import { adjusts, MEETINGS, nextOffer, offering, offers, settingsOf, settles } from '../support/offered.ts';
import { callsTool, says } from '../support/script.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const BOARD = { content: 'Board meeting', on: '2026-03-04T15:00' };

const states = async (alfred: TestAlfred) =>
  (await alfred.rows<{ state: string }>('SELECT state FROM suggestions ORDER BY created_at')).map(
    ({ state }) => state,
  );
const lines = (alfred: TestAlfred) =>
  alfred.posts(alfred.robin).filter(({ text }) => /^(?:I’ll leave out|Offers about)/.test(text));

test('three that were welcome, by thumbs up and by a reply, make their kind welcome, told once', async () => {
  await using alfred = await offering(MEETINGS, ['Yes?']);
  const { robin } = alfred;
  const seen = new Set<string>();
  await robin.react('thumbsup', (await nextOffer(alfred, seen)).ts);
  await alfred.ask(robin, 'hm, let me think', { thread: (await nextOffer(alfred, seen)).ts });
  expect(await settingsOf(alfred)).toMatchObject({ favoured: [] });
  const third = await nextOffer(alfred, seen);
  await robin.react('thumbsup', third.ts);
  await robin.react('heart', third.ts);
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ favoured: ['event_prep'], held_back: [] });
  expect(lines(alfred).map(({ text }) => text)).toEqual([
    'Offers about events seem to be welcome, so I’ll be a little quicker with them.',
  ]);
});

test('what got a thumb up or a reply within the day was not ignored', async () => {
  await using alfred = await offering([BOARD]);
  const { robin } = alfred;
  const { ts } = await nextOffer(alfred, new Set());
  await robin.react('thumbsup', ts);
  await alfred.advance(2 * DAY);
  expect(await states(alfred)).toEqual(['open']);
  expect(await alfred.rows(`SELECT 1 FROM engagement_events WHERE kind = 'ignored'`)).toEqual([]);
});

test('the day after which an offer was ignored begins when it came, not when it was made', async () => {
  await using alfred = await offering([BOARD]);
  const { playground } = alfred;
  // It is offered on Tuesday at nine; Slack wants it a quarter of an hour later.
  await alfred.advance(DAY - HOUR / 2);
  playground.faults.next('chat.postMessage', fault.ratelimited(900), 1);
  await alfred.advance(2 * HOUR);
  expect(offers(alfred)).toHaveLength(1);
  const [{ made, sent } = none()] = await alfred.rows<{ made: Date; sent: Date }>(
    `SELECT s.created_at AS made, d.sent_at AS sent FROM suggestions s JOIN deliveries d ON d.cause_id = s.id`,
  );
  const day = DAY * 60_000;
  expect(sent.getTime() - made.getTime()).toBeGreaterThan(10 * 60_000);
  await alfred.app.advanceTo(new Date(made.getTime() + day + 60_000));
  expect(await states(alfred)).toEqual(['open']);
  await alfred.app.advanceTo(new Date(sent.getTime() + day - 60_000));
  expect(await states(alfred)).toEqual(['open']);
  await alfred.app.advanceTo(new Date(sent.getTime() + day + 60_000));
  expect(await states(alfred)).toEqual(['ignored']);
});

test('that an offer was ignored is concluded at a time when something may be said', async () => {
  await using alfred = await offering([BOARD]);
  const { robin } = alfred;
  await nextOffer(alfred, new Set());
  await robin.command('/alfred hours 11:00-18:00');
  const [{ sent } = { sent: new Date(0) }] = await alfred.rows<{ sent: Date }>(
    'SELECT sent_at AS sent FROM deliveries d JOIN suggestions s ON s.id = d.cause_id',
  );
  await alfred.app.advanceTo(new Date(sent.getTime() + DAY * 60_000 + 60_000));
  expect(await states(alfred)).toEqual(['open']);
  await alfred.app.advanceTo(new Date('2026-03-04T11:01:00Z'));
  expect(await states(alfred)).toEqual(['ignored']);
});

test('“Stop these” is told in a line with a way back, once', async () => {
  await using alfred = await offering(MEETINGS);
  const { robin } = alfred;
  const { ts } = await nextOffer(alfred, new Set());
  await robin.press(ts, 'Stop these');
  await alfred.app.settled();
  const [line = none(), ...more] = lines(alfred);
  expect(more).toEqual([]);
  expect(line.text).toBe('I’ll leave out offers about events from now on. “More” brings them back.');
  expect(await settingsOf(alfred)).toMatchObject({ held_back: ['event_prep'] });
  for (const value of ['favoured:event_prep', 'held_back:topic_digest', 'event_prep', 'held_back:nonsense'])
    await robin.pressRaw({ action_id: 'proactive:undo', value });
  expect(await settingsOf(alfred)).toMatchObject({ held_back: ['event_prep'] });
  await robin.press(line.ts, 'Undo');
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ held_back: [] });
  const undone = alfred.posts(robin).find(({ ts: at }) => at === line.ts);
  expect(undone?.text).toBe('Taken back: offers about events are as before.');
  expect(JSON.stringify(undone?.blocks)).not.toContain('button');
});

test('an offer that is settled is not settled again in words, but its kind can still be stopped', async () => {
  await using alfred = await offering([BOARD]);
  const { robin, model } = alfred;
  const offer = await nextOffer(alfred, new Set());
  await robin.react('thumbsdown', offer.ts);
  await alfred.app.settled();
  const [{ id } = none()] = await alfred.rows<{ id: string }>('SELECT id FROM suggestions');
  const answers = (kind: string) =>
    model.enqueue(callsTool('record_engagement', settles(id, kind)), says('So be it.'));
  answers('accepted');
  await alfred.ask(robin, 'ok, do it', { thread: offer.ts });
  expect(JSON.stringify(model.calls.at(-1))).toContain('That offer is settled already.');
  expect(await states(alfred)).toEqual(['dismissed']);
  expect(await alfred.rows('SELECT 1 FROM schedules')).toEqual([]);
  expect(await settingsOf(alfred)).toMatchObject({ held_back: [] });
  answers('stop');
  await alfred.ask(robin, 'stop offering me these', { thread: offer.ts });
  expect(await settingsOf(alfred)).toMatchObject({ held_back: ['event_prep'] });
});

test('“More” and “Less” in Home, pressed again before Home has changed, count once', async () => {
  await using alfred = await startAlfred();
  const { robin } = alfred;
  await robin.openHome();
  await alfred.app.settled();
  await Promise.all([robin.press('home', 'Less'), robin.press('home', 'Less')]);
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ level: 0.5 });
  await robin.press('home', 'Less');
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ level: 0.3 });
  await Promise.all([robin.press('home', 'More'), robin.press('home', 'More')]);
  await alfred.app.settled();
  expect(await settingsOf(alfred)).toMatchObject({ level: 0.5 });
});

test('“less” said once is less once, however often the model repeats its call', async () => {
  const less = () => callsTool('adjust_proactiveness', adjusts({ change: 'less' }));
  await using alfred = await startAlfred({ script: [less(), less(), says('Less it is.')] });
  await alfred.ask(alfred.robin, 'be a bit less forward');
  expect(await settingsOf(alfred)).toMatchObject({ level: 0.5 });
});

test('why nothing was offered in a conversation is written down, once a turn, and moves nothing', async () => {
  const script = ['Sunday.', 'Rather dull.'];
  await using alfred = await offering([{ content: 'Board meeting', on: '2026-03-08T15:00' }], script);
  const { robin } = alfred;
  await robin.command('/alfred types off events');
  await alfred.advance(HOUR);
  const weighed = () =>
    alfred.rows<{ refusals: object; last_refusal: string | null; weigh_at: Date }>(
      'SELECT refusals, last_refusal, weigh_at FROM opportunities',
    );
  await alfred.rows(
    `UPDATE opportunities SET refusals = '{}', last_refusal = NULL, last_refusal_at = NULL, weigh_at = '2026-03-06T15:00Z'`,
  );
  const [before = none()] = await weighed();
  await alfred.ask(robin, 'when was the board meeting?');
  await alfred.advance(1);
  expect(await weighed()).toEqual([
    { refusals: { held_back: 1 }, last_refusal: 'held_back', weigh_at: before.weigh_at },
  ]);
  await alfred.ask(robin, 'and what is the weather like?');
  await alfred.advance(1);
  expect(await weighed()).toMatchObject([{ refusals: { held_back: 1 } }]);
});

function none(): never {
  throw new Error('there is none');
}
