import type { Model } from '@openai/agents';
import { expect, test } from 'vitest';

import { freePort } from '../support/alfred-process.ts';
import { startAlfred } from '../support/alfred.ts';
import { eventually } from '../support/eventually.ts';

/** A model that never answers and does not heed being stopped either. */
function deafModel(): Model {
  const never = () => new Promise<never>(() => undefined);
  return {
    getResponse: never,
    // oxlint-disable-next-line require-yield
    async *getStreamedResponse() {
      await never();
    },
  };
}

test('told to stop, it is not ready from then on, and gives work that hangs back at the deadline', async () => {
  const opsPort = await freePort();
  const model = deafModel();
  await using alfred = await startAlfred({ opsPort, models: { main: model, small: model } });
  await alfred.robin.send('tell me a story');
  await alfred.until(
    async () => (await alfred.rows(`SELECT 1 FROM turns WHERE state = 'running'`)).length === 1,
  );
  const since = performance.now();
  const stopped = alfred.app.stop(500);
  const answer = await eventually(async () => {
    const response = await fetch(`http://127.0.0.1:${opsPort}/readyz`);
    return response.status === 503 && ((await response.json()) as object);
  });
  expect(answer).toMatchObject({ status: 'stopping', database: true });
  await stopped;
  const took = performance.now() - since;
  expect(took).toBeGreaterThan(500);
  // The model never answers: on a busy machine the closing takes its time, waiting for the model takes for ever.
  expect(took).toBeLessThan(8_000);
});

test('what can’t be closed keeps it no longer than it may take', async () => {
  await using alfred = await startAlfred();
  const held = await alfred.app.database.pool.connect();
  const since = performance.now();
  await expect(alfred.app.stop(0, 1_500)).rejects.toThrow('not everything could be closed in time');
  expect(performance.now() - since).toBeLessThan(3_000);
  held.release();
});
