import { expect, test } from 'vitest';

import type { TestAlfred } from '../support/alfred.ts';
import { MEETINGS, nextOffer, offering, settingsOf } from '../support/offered.ts';

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
