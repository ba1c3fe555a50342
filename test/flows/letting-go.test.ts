import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { creates, remembers, says } from '../support/script.ts';

const DAY = 24 * 60;

test('after months what was said and run is gone, what was learnt is not, and the person is met as who they are', async () => {
  await using alfred = await startAlfred({
    script: [
      remembers('Has a dog called Biscuit'),
      says('Noted.'),
      creates({ in_minutes: 5 }),
      says('Done.'),
      says('Time to stretch.'),
      says('You’re welcome.'),
      creates({ cron: '0 8 1 * *', name: 'rent', prompt: 'pay the rent' }),
      says('Done.'),
      ...Array.from({ length: 3 }, () => says('Pay the rent.')),
      says('Hello again.'),
    ],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'my dog is called Biscuit');
  await alfred.advance(30);
  await alfred.ask(robin, 'remind me in 5 minutes to stretch');
  await alfred.advance(30);
  await alfred.ask(robin, 'thank you');
  await alfred.advance(30);
  await alfred.ask(robin, 'every first of the month remind me to pay the rent');
  const [stretch] = alfred.posts(robin);
  const count = async (table: string) => (await alfred.rows<{ id: string }>(`SELECT 1 FROM ${table}`)).length;
  expect([await count('conversations'), await count('runs')]).toEqual([4, 1]);
  await alfred.advance(120 * DAY);

  // The last two conversations tell when Robin was last here; of the rent's runs all are among the last.
  expect([await count('conversations'), await count('messages'), await count('episodes')]).toEqual([2, 2, 2]);
  expect(await alfred.rows('SELECT name, state FROM schedules')).toEqual([{ name: 'rent', state: 'active' }]);
  expect(await alfred.rows('SELECT content FROM memories')).toEqual([
    { content: 'Has a dog called Biscuit' },
  ]);

  // What is still to be seen in Slack finds nothing behind it, and says so.
  await robin.press(stretch?.ts ?? '', 'Done');
  await alfred.app.settled();
  expect(robin.ephemerals().at(-1)?.text).toContain('isn’t here any more');
  await robin.openDm();
  await alfred.app.settled();
  const greeting = alfred.posts(robin).at(-1)?.text ?? '';
  expect(greeting).toContain('about four months');
  expect(greeting).not.toContain('I’m Alfred');
  expect((await alfred.ask(robin, 'hello', { thread: stretch?.ts ?? '' })).text).toContain('Hello again.');
});
