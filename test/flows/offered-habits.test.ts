import { expect, test } from 'vitest';

import { openModels } from '../../src/llm/client.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { observer, seesSales } from '../support/observer.ts';
import type { Asked } from '../support/observer.ts';
import { creates, remembers, says } from '../support/script.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

const answers = (count: number) => Array.from({ length: count }, () => says('I can’t see those.'));
const suggestions = (alfred: TestAlfred) =>
  alfred.rows<{ type: string; state: string }>('SELECT type, state FROM suggestions ORDER BY created_at');
const schedules = (alfred: TestAlfred) =>
  alfred.rows<{ name: string; next: Date }>('SELECT name, next_run_at AS next FROM schedules');

/** Makes the one pattern there is one that was also seen at these local times, in UTC. */
async function seenAlso(alfred: TestAlfred, ...times: string[]) {
  for (const time of times) {
    await alfred.rows(
      `INSERT INTO pattern_evidence (id, person_id, pattern_id, conversation_id, at, local_at, summary)
       SELECT gen_random_uuid(), person_id, id, gen_random_uuid(), ($1 || 'Z')::timestamptz, $1, 'before' FROM patterns`,
      [time],
    );
    await alfred.rows('UPDATE patterns SET count = count + 1');
  }
}

test('what is done every other week is offered for the weeks in which it is done, with the next time', async () => {
  await using alfred = await startAlfred({
    script: answers(2),
    background: observer(seesSales),
    startAt: new Date('2026-03-09T09:00Z'),
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'the sales figures, please');
  await alfred.advance(15);
  await seenAlso(alfred, '2026-01-12T09:00', '2026-01-26T09:00', '2026-02-09T09:00', '2026-02-23T09:00');
  // Once more, in a week in which it is not done otherwise.
  await alfred.advance(WEEK - 15);
  await alfred.ask(robin, 'the sales figures once more');
  await alfred.advance(15);
  const [offer] = alfred.posts(robin);
  expect(offer?.text).toContain('every other Monday at 09:00');
  expect(offer?.text).toContain('Mon 23 Mar at 09:00');
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  expect(await schedules(alfred)).toEqual([{ name: 'sales figures', next: new Date('2026-03-23T09:00Z') }]);
});

/** Alfred, with three things that Robin told it of orchids on one of the four days on which they came up. */
async function orchids(before: (alfred: TestAlfred) => Promise<unknown> = () => Promise.resolve()) {
  const seen = { kind: 'topic_interest', label: 'orchids', description: 'Orchids.', summary: 'orchids' };
  const look = ({ said }: Asked) =>
    said.some(({ text }) => /orchids/.test(text)) ? { summary: 'Orchids.', patterns: [seen] } : {};
  const alfred = await startAlfred({
    script: [
      remembers('Grows orchids in the bathroom'),
      remembers('Bought two orchids at the market'),
      remembers('Orchids are watered on Sundays'),
      ...answers(2),
    ],
    background: observer(look),
  });
  await before(alfred);
  await alfred.ask(alfred.robin, 'about my orchids');
  await alfred.advance(15);
  await seenAlso(alfred, '2026-02-18T11:00', '2026-02-25T17:00');
  await alfred.advance(DAY);
  await alfred.ask(alfred.robin, 'orchids again');
  await alfred.advance(15);
  return alfred;
}

test('the card of a digest names the day on which the first one comes', async () => {
  await using alfred = await orchids();
  const [offer] = alfred.posts(alfred.robin);
  expect(offer?.text).toContain('Shall I sum up what you told me about “orchids” every Friday at 16:00?');
  expect(offer?.text).toContain('Fri 6 Mar at 16:00');
});

test('a digest is offered to who has a reminder about its subject, and made when they accept', async () => {
  const watering = async (alfred: TestAlfred) => {
    await alfred.robin.command('/alfred types on digests');
    await alfred.app.settled();
    await alfred.rows(`
      INSERT INTO schedules (id, person_id, name, kind, expression, zone, task, state, source, next_run_at, created_at, updated_at)
      SELECT gen_random_uuid(), id, 'Water the orchids', 'cron', '0 9 * * 0', 'UTC', 'remind', 'active', 'person',
        '2026-04-05 09:00Z', now(), now() FROM people WHERE slack_user_id = '${alfred.robin.user.id}'`);
  };
  await using alfred = await orchids(watering);
  const [offer] = alfred.posts(alfred.robin);
  expect(offer?.text).toContain('Shall I sum up what you told me about “orchids”');
  await alfred.robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  const names = (await schedules(alfred)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(['Water the orchids', 'orchids digest']);
});

test('no digest is offered of what nobody has come back to for weeks', async () => {
  const types = (how: string) => (alfred: TestAlfred) => alfred.robin.command(`/alfred types ${how} digests`);
  await using alfred = await orchids(types('off'));
  expect(await alfred.rows('SELECT state, confidence FROM patterns')).toEqual([
    { state: 'ready', confidence: expect.closeTo(0.74, 9) as number },
  ]);
  await alfred.advance(35 * DAY);
  await types('on')(alfred);
  await alfred.advance(1);
  expect(alfred.posts(alfred.robin)).toEqual([]);
  const refusals = await alfred.rows('SELECT last_refusal AS reason FROM opportunities');
  expect(refusals).toEqual([{ reason: 'unsure' }]);
});

/** Alfred, having offered Robin the sales figures on Mondays. */
async function habitOffered(script: Parameters<typeof startAlfred>[0] = {}) {
  const alfred = await startAlfred({ script: answers(2), background: observer(seesSales), ...script });
  await alfred.ask(alfred.robin, 'the sales figures, please');
  await alfred.advance(15);
  await seenAlso(alfred, '2026-02-16T09:00', '2026-02-23T09:00');
  await alfred.advance(WEEK - 15);
  await alfred.ask(alfred.robin, 'the sales figures');
  await alfred.advance(15);
  const [offer] = alfred.posts(alfred.robin);
  if (!offer) throw new Error('nothing was offered');
  return { alfred, offer, robin: alfred.robin };
}

test('the card of a habit names the next time', async () => {
  const { alfred, offer } = await habitOffered();
  await using _ = alfred;
  expect(offer.text).toContain('the first time Mon 16 Mar at 09:00');
});

test('what was made meanwhile is not made a second time on accept', async () => {
  const { alfred, offer, robin } = await habitOffered();
  await using _ = alfred;
  alfred.model.enqueue(
    creates({ name: 'sales figures', prompt: 'sales figures', cron: '0 9 * * 1' }),
    says('Done.'),
  );
  await alfred.ask(robin, 'send me the sales figures every Monday at nine');
  await robin.press(offer.ts, 'Accept');
  await alfred.app.settled();
  expect(await schedules(alfred)).toHaveLength(1);
  expect(await suggestions(alfred)).toEqual([{ type: 'schedule_habit', state: 'withdrawn' }]);
  expect(robin.ephemerals().at(-1)?.text).toContain(
    'You have “sales figures” already, every Monday at 09:00',
  );
  expect(alfred.posts(robin)[0]?.text).toContain('No longer on offer');
});

test('a “yes” in the conversation takes up what was offered below the answer', async () => {
  await using alfred = await startAlfred({ models: openModels(null) });
  const { robin } = alfred;
  for (let week = 0; week < 3; week++) {
    if (week > 0) await alfred.advance(WEEK);
    await alfred.ask(robin, 'can you get me the sales figures?');
    await alfred.advance(1);
  }
  expect(await suggestions(alfred)).toEqual([{ type: 'schedule_habit', state: 'open' }]);
  expect((await alfred.ask(robin, 'yes')).text).toContain('every Monday at 09:00');
  expect(await schedules(alfred)).toMatchObject([{ name: 'sales figures' }]);
});
