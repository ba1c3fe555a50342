import { expect, test } from 'vitest';

import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { startAlfred } from '../support/alfred.ts';

test('what an offer is about can be forgotten in words while it is open, which is no answer to the offer', async () => {
  await using alfred = await startAlfred({ models: { main: offlineModel(), small: offlineModel() } });
  const { robin } = alfred;
  await alfred.ask(robin, 'The board meeting is on Wednesday');
  await alfred.advance(24 * 60 + 9 * 60);
  const offer = alfred.posts(robin).find(({ text }) => text.includes('is coming up'));
  expect(offer?.text).toContain('Board meeting');
  const answer = await alfred.ask(robin, 'please forget about the board meeting');
  expect(answer.text).toContain('Forgotten');
  await alfred.app.settled();
  expect(await alfred.rows(`SELECT 1 FROM memories WHERE content ~* 'board'`)).toEqual([]);
  expect(await alfred.rows(`SELECT 1 FROM suggestions WHERE state = 'dismissed'`)).toEqual([]);
  expect(alfred.posts(robin).find(({ ts }) => ts === offer?.ts)?.text).toContain('No longer on offer');
});
