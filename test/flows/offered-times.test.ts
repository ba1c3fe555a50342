import { expect, test } from 'vitest';

import type { TestAlfred } from '../support/alfred.ts';
import { offering } from '../support/offered.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const BOARD = { content: 'Board meeting', on: '2026-03-04T15:00' };

const nextRuns = (alfred: TestAlfred) =>
  alfred.rows<{ at: Date }>('SELECT next_run_at AS at FROM schedules ORDER BY created_at');

/** The offer about the board meeting, which says that Robin will be reminded at 14:00 in Lisbon. */
async function offered() {
  const alfred = await offering([BOARD]);
  await alfred.advance(DAY + 9 * HOUR);
  const [offer] = alfred.posts(alfred.robin);
  if (!offer) throw new Error('nothing was offered');
  const move = async () => {
    await alfred.robin.setProfile({ tz: 'America/New_York' });
    await alfred.app.settled();
  };
  return { alfred, offer, robin: alfred.robin, move };
}

test('an offer that is accepted in another zone than it was made in reminds at the instant that was offered', async () => {
  const { alfred, offer, robin, move } = await offered();
  await using _ = alfred;
  expect(offer.text).toContain('Shall I remind you Wed 4 Mar at 14:00?');
  await move();
  await robin.press(offer.ts, 'Accept');
  await alfred.app.settled();
  expect(await nextRuns(alfred)).toEqual([{ at: new Date('2026-03-04T14:00Z') }]);
});

test('the form for changing an offer shows its time on the clock that its person has now', async () => {
  const { alfred, offer, robin, move } = await offered();
  await using _ = alfred;
  await move();
  await robin.press(offer.ts, 'Change');
  await alfred.app.settled();
  expect(JSON.stringify(robin.modal())).toContain('"initial_time":"09:00"');
  await robin.submit('modal', { name: 'Board', date: '2026-03-04', time: '09:00' });
  await alfred.app.settled();
  expect(await nextRuns(alfred)).toEqual([{ at: new Date('2026-03-04T14:00Z') }]);
});

test('a form that was opened in another zone means the clock that it showed', async () => {
  const { alfred, offer, robin, move } = await offered();
  await using _ = alfred;
  await robin.press(offer.ts, 'Change');
  await alfred.app.settled();
  expect(JSON.stringify(robin.modal())).toContain('Times are Lisbon time.');
  await move();
  await robin.submit('modal', { name: 'Board', date: '2026-03-04', time: '14:00' });
  await alfred.app.settled();
  expect(await nextRuns(alfred)).toEqual([{ at: new Date('2026-03-04T14:00Z') }]);
});

test('at a low level help with something dated is offered as soon as it is near enough for that', async () => {
  await using alfred = await offering([{ content: 'Board meeting', on: '2026-03-05T10:00' }]);
  const { robin } = alfred;
  await robin.command('/alfred less');
  await robin.command('/alfred less');
  // At 3 out of 10 it has to be 21 hours ahead, which is on Wednesday at 12:53.
  await alfred.advance(2 * DAY + 3 * HOUR);
  expect(alfred.posts(robin)).toEqual([]);
  const weighed = await alfred.rows<{ at: Date }>('SELECT weigh_at AS at FROM opportunities');
  expect(weighed).toEqual([{ at: new Date('2026-03-04T12:52:48Z') }]);
  await alfred.advance(HOUR);
  expect(alfred.posts(robin).map(({ text }) => text.split('\n')[0])).toEqual([
    '“Board meeting” is coming up, Thu 5 Mar at 10:00. Shall I remind you Thu 5 Mar at 09:00?',
  ]);
});

test('on a day on which the clocks change somebody is reminded of it at nine all the same', async () => {
  const thursday = new Date('2026-03-26T12:00Z');
  const deadline = { content: 'Deadline for the brochure', on: '2026-03-29' };
  await using alfred = await offering([deadline], [], thursday);
  const { robin } = alfred;
  await alfred.advance(DAY);
  const [offer] = alfred.posts(robin);
  expect(offer?.text).toContain('Sun 29 Mar. Shall I remind you Sun 29 Mar at 09:00?');
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  expect(await nextRuns(alfred)).toEqual([{ at: new Date('2026-03-29T08:00Z') }]);
});

test.each([
  ['10:20', '“Dentist” is coming up, Mon 2 Mar at 10:20. Shall I remind you Mon 2 Mar at 09:45?'],
  ['09:40', undefined],
])('of what begins today at %s at nine', async (time, says) => {
  await using alfred = await offering([{ content: 'Dentist', on: `2026-03-02T${time}` }]);
  await alfred.advance(15);
  expect(alfred.posts(alfred.robin).map(({ text }) => text.split('\n')[0])).toEqual(says ? [says] : []);
});

test('an offer that is taken up after the time that it named reminds half way to what it is about', async () => {
  const { alfred, offer, robin } = await offered();
  await using _ = alfred;
  await alfred.app.advanceTo(new Date('2026-03-04T14:20Z'));
  await robin.press(offer.ts, 'Accept');
  await alfred.app.settled();
  expect(await nextRuns(alfred)).toEqual([{ at: new Date('2026-03-04T14:40Z') }]);
});

test('what an offer is changed to is what comes', async () => {
  const { alfred, offer, robin } = await offered();
  await using _ = alfred;
  await robin.press(offer.ts, 'Change');
  await alfred.app.settled();
  await robin.submit('modal', { name: 'Print the agenda', date: '2026-03-04', time: '14:00' });
  await alfred.app.advanceTo(new Date('2026-03-04T14:01Z'));
  const { text } = alfred.posts(robin).at(-1) ?? {};
  expect(text).toContain('Print the agenda');
  expect(text).not.toContain('Board meeting');
});
