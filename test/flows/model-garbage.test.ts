import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { modelError, ScriptedModel } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { openModels } from '../../src/llm/client.ts';
import type { Models } from '../../src/llm/client.ts';
import { startAlfred } from '../support/alfred.ts';
import { creates, says } from '../support/script.ts';

/** An endpoint that answers every call with the same thing, which is no answer. */
async function garbage(body: string): Promise<{ models: Models } & AsyncDisposable> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const names = { model: 'made-up-model', smallModel: 'made-up-model' };
  const models = openModels({
    apiKey: 'made-up',
    baseUrl: `http://127.0.0.1:${port}/v1`,
    api: 'chat',
    ...names,
  });
  return {
    models,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const BODIES: [string, string][] = [
  ['malformed JSON', 'data: {"id":"x","choices":[{"index":0,"delta":{"content":"Hel\n\ndata: [DONE]\n\n'],
  ['a page', '<html>captive portal</html>'],
  ['null', 'data: null\n\ndata: [DONE]\n\n'],
  ['no words', 'data: {"id":"x","choices":[{"index":0}]}\n\ndata: [DONE]\n\n'],
];

test.each(BODIES)(
  'a reminder comes in the person’s own words when the model answers %s',
  async (_what, body) => {
    await using bad = await garbage(body);
    const main = new ScriptedModel([creates({ in_minutes: 2 }), says('Done.')]);
    await using alfred = await startAlfred({ models: { main, small: bad.models.small } });
    await alfred.ask(alfred.robin, 'remind me in 2 minutes to stretch');
    await alfred.advance(3);
    expect(alfred.posts(alfred.robin).map(({ text }) => text)).toEqual(['Reminder: stretch']);
  },
);

test.each(BODIES)('a question gets an apology when the model answers %s', async (_what, body) => {
  await using bad = await garbage(body);
  await using alfred = await startAlfred({ models: bad.models });
  const { robin, playground } = alfred;
  const asked = await robin.send('hello');
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM turns')).length === 1);
  await alfred.advance(2);
  await alfred.advance(2);
  const answers = playground.messages(robin.dm, { thread: asked.ts }).slice(1);
  expect(answers.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^I (can’t reach|have nothing|went round)/),
  ]);
});

test('an apology does not deny what a tool has already done', async () => {
  const gone = Array.from({ length: 40 }, () => modelError(new Error('socket hang up')));
  await using alfred = await startAlfred({ script: [creates({ in_minutes: 30 }), ...gone] });
  const { robin, playground } = alfred;
  const asked = await robin.send('remind me in 30 minutes to stretch');
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM schedules')).length === 1);
  await alfred.advance(2);
  const answers = playground.messages(robin.dm, { thread: asked.ts }).slice(1);
  expect(answers.map(({ text }) => text)).toEqual([expect.stringMatching(/^I saw to “stretch”, but/)]);
});

test('a reminder that could not be worded in time does not wait for the model', async () => {
  await using alfred = await startAlfred({ script: [creates({ in_minutes: 2 }), says('Done.')] });
  await alfred.ask(alfred.robin, 'remind me in 2 minutes to stretch');
  const calls = alfred.model.calls.length;
  const { clock, queue } = alfred.app;
  await alfred.rows(`UPDATE schedules SET next_run_at = next_run_at - interval '1 minute'`);
  await alfred.rows(
    `WITH s AS (UPDATE schedules SET next_run_at = NULL RETURNING id, person_id)
     INSERT INTO runs (id, schedule_id, person_id, occurrence_at, trigger, state, queued_at)
     SELECT gen_random_uuid(), id, person_id, alfred_now(), 'due', 'queued', alfred_now() FROM s`,
  );
  await clock.moveTo(new Date(clock.now().getTime() + 20_000));
  const [run] = await alfred.rows<{ id: string; personId: string }>(
    'SELECT id, person_id AS "personId" FROM runs',
  );
  if (!run) throw new Error('there is no run');
  await queue.boss.insert('remind', [{ data: { runId: run.id, personId: run.personId } }]);
  await alfred.until(() => Promise.resolve(alfred.posts(alfred.robin).length === 1));
  expect(alfred.posts(alfred.robin)[0]?.text).toBe('Reminder: stretch');
  expect(alfred.model.calls).toHaveLength(calls);
});
