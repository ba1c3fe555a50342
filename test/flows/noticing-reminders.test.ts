import { describe, expect, test } from 'vitest';

import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';

const DAY = 24 * 60;

const builtIn = () => startAlfred({ models: { main: offlineModel(), small: offlineModel() } });

/** Says each of some things so many days after the one before, at nine; leaves the clock 45 minutes after the last. */
async function asked(alfred: TestAlfred, days: number, says: readonly string[]) {
  for (const [i, text] of says.entries()) {
    if (i > 0) await alfred.advance(days * DAY - 45);
    await alfred.ask(alfred.robin, text);
    await alfred.advance(45);
  }
}

const patterns = (alfred: TestAlfred) =>
  alfred.rows<{ label: string; count: number }>('SELECT label, count FROM patterns');
const offers = (alfred: TestAlfred) =>
  alfred.posts(alfred.robin).filter(({ text }) => text.includes('Shall I'));

const PLANTS = [
  'remind me in half an hour to water the plants',
  'can you remind me in 30 minutes to water the plants',
  'remind me at 9:30 to water the plants',
];

test('the same reminder asked for on three Mondays is offered as a schedule for when it came, from the next Monday on', async () => {
  await using alfred = await builtIn();
  const { robin } = alfred;
  await asked(alfred, 7, PLANTS);
  const [offer, ...others] = offers(alfred);
  expect(others).toEqual([]);
  for (const part of ['remind you of “water the plants” on Mondays at 09:30', '2 Mar', '9 Mar', '16 Mar']) {
    expect(offer?.text).toContain(part);
  }
  expect(offer?.text).toContain('the first time Mon 23 Mar at 09:30');
  await robin.press(offer?.ts ?? '', 'Accept');
  await alfred.app.settled();
  expect(await alfred.rows("SELECT name, task, expression FROM schedules WHERE state = 'active'")).toEqual([
    { name: 'water the plants', task: 'remind', expression: '30 9 * * 1' },
  ]);
  expect(await patterns(alfred)).toEqual([{ label: 'water the plants', count: 3 }]);
});

describe('no habit is made of', () => {
  test.each<[string, number, readonly string[]]>([
    ['a reminder asked for twice', 7, PLANTS.slice(0, 2)],
    [
      'three reminders of different things',
      7,
      [
        'remind me at 9:30 to ring the plumber',
        'remind me at 9:30 to buy stamps',
        'remind me at 9:30 to read the minutes',
      ],
    ],
    [
      'what is private',
      7,
      [
        'remind me at 9:30 to take my pills',
        'remind me at 9:30 to take my pills',
        'remind me at 9:30 to take my pills',
      ],
    ],
  ])('%s', async (_, days, says) => {
    await using alfred = await builtIn();
    await asked(alfred, days, says);
    expect(await patterns(alfred)).toEqual([]);
    expect(offers(alfred)).toEqual([]);
  });

  test('one that was asked for three times on one day', async () => {
    await using alfred = await builtIn();
    for (const time of ['10:00', '12:00', '14:00']) {
      await alfred.ask(alfred.robin, `remind me at ${time} to water the plants`);
      await alfred.advance(15);
    }
    expect(await patterns(alfred)).toEqual([]);
  });
});
