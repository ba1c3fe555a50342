import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { observer } from '../support/observer.ts';
import { settles } from '../support/offered.ts';
import { callsTool, creates, says } from '../support/script.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

test('what was just talked about is offered after the answer, in its thread', async () => {
  const look = ({ said }: { said: readonly { text: string }[] }) =>
    said.some(({ text }) => text.includes('diary'))
      ? { summary: 'Dates.', dated: [{ kind: 'event', content: 'Board meeting', on: '2026-03-08T15:00' }] }
      : {};
  await using alfred = await startAlfred({
    script: [says('Noted.'), says('It is on Sunday.')],
    background: observer(look),
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'here is my diary');
  // Saturday evening: nothing may be offered out of the blue, but whoever speaks of it is there.
  await alfred.advance(5 * DAY + 9 * HOUR);
  expect(alfred.posts(robin)).toEqual([]);
  const answer = await alfred.ask(robin, 'when was the board meeting again?');
  await alfred.advance(1);
  const thread = alfred.playground.messages(robin.dm, { thread: answer.thread_ts ?? '' });
  expect(thread.at(-1)?.text).toContain('“Board meeting” is coming up');
  expect(await alfred.rows('SELECT type FROM suggestions')).toEqual([{ type: 'event_prep' }]);
  const id = (await alfred.rows<{ id: string }>('SELECT id FROM suggestions'))[0]?.id ?? '';
  alfred.model.enqueue(callsTool('record_engagement', settles(id, 'accepted')), says('Done.'));
  await alfred.ask(robin, 'yes please', { thread: answer.thread_ts ?? '' });
  expect(await alfred.rows('SELECT name, source FROM schedules')).toEqual([
    { name: 'Board meeting', source: 'suggestion' },
  ]);
});

test('a schedule that talk has made pointless is offered to be cancelled, with what was said', async () => {
  const look = ({
    said,
    schedules,
  }: {
    said: readonly { text: string }[];
    schedules: readonly { id: string }[];
  }) =>
    said.some(({ text }) => text.includes('cancelled'))
      ? { summary: 'The gym.', moot: [{ id: schedules[0]?.id, said: 'the gym has closed for good' }] }
      : {};
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'gym', prompt: 'gym', cron: '0 7 * * 2' }),
      says('Done.'),
      says('Sorry to hear that.'),
    ],
    background: observer(look),
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'remind me of the gym on Tuesdays at 7');
  await alfred.advance(20);
  await alfred.ask(robin, 'my gym is bankrupt, membership cancelled');
  await alfred.advance(15);
  const offer = alfred.posts(robin).at(-1);
  expect(offer?.text).toContain('Is “gym” still any use, or shall I cancel it?');
  expect(offer?.text).toContain('On Mon 2 Mar you spoke of it: the gym has closed for good');
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  expect(await alfred.rows('SELECT state FROM schedules')).toEqual([{ state: 'cancelled' }]);
});

test('what somebody has done something with just before it would be offered is not offered to be cancelled', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'news', prompt: 'the news', task: 'think', cron: '0 10 * * 1-5' }),
      says('Done.'),
      ...Array.from({ length: 12 }, (_, i) => says(`Number ${i}.`)),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'the news at ten');
  for (let day = 0; day < 14; day += 1) await alfred.advance(DAY);
  await robin.command('/alfred quiet 09:30-12:00');
  await alfred.advance(2 * HOUR);
  const eleventh = alfred.posts(robin).at(-1);
  await robin.press(eleventh?.ts ?? '', 'Done');
  await alfred.advance(6 * HOUR);
  expect(alfred.posts(robin).filter(({ text }) => text.includes('Shall I cancel'))).toEqual([]);
});

test('what was prepared ten times for nobody is offered to be cancelled; plain reminders never are', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'news', prompt: 'the news', task: 'think', cron: '0 10 * * 1-5' }),
      creates({ name: 'stretch', prompt: 'stretch', task: 'remind', cron: '0 10 * * 1-5' }),
      says('Done.'),
      ...Array.from({ length: 30 }, (_, i) => says(`Number ${i}.`)),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'the news and a stretch at ten');
  for (let day = 0; day < 15; day += 1) await alfred.advance(DAY);
  const cleanups = alfred.posts(robin).filter(({ text }) => text.includes('Shall I cancel'));
  expect(cleanups.map(({ text }) => text.split('\n')[0])).toEqual(['Shall I cancel “news”?']);
  expect(cleanups[0]?.text).toContain('ten times in a row');
});

test('whoever comes back after weeks is offered an overview, once; a return with nothing ahead is left alone', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'plan', prompt: 'plan', cron: '0 9 1 * *' }),
      says('Done.'),
      says('Welcome back.'),
      says('This is ahead.'),
    ],
  });
  const { robin, sam } = alfred;
  await alfred.ask(robin, 'my plan on the first of each month');
  alfred.model.enqueue(says('Hello Sam.'), says('Hello again.'));
  const away = alfred.ask(sam, 'hello');
  await away;
  await alfred.advance(21 * DAY);
  await alfred.ask(robin, 'hello again');
  await alfred.ask(sam, 'hello again');
  await alfred.advance(20);
  const offer = alfred.posts(robin).find(({ text }) => text.includes('Shall I put together'));
  expect(offer?.text).toContain('We last spoke on Mon 2 Mar');
  expect(offer?.text).toContain('“plan” went on');
  expect(alfred.posts(sam).filter(({ text }) => text.includes('Shall I'))).toEqual([]);
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.advance(2);
  expect(await alfred.rows(`SELECT source FROM schedules WHERE name = 'What lies ahead'`)).toEqual([
    { source: 'suggestion' },
  ]);
});
