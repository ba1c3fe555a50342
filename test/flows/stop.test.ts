import type { Model, ModelRequest, StreamEvent } from '@openai/agents';
import { assistantMessage, modelResponder } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { observer, seesSales } from '../support/observer.ts';
import { creates, says } from '../support/script.ts';

/** A model that says something and then thinks until it is stopped. */
function endlessModel(words: string): Model {
  return {
    getResponse: () => Promise.reject(new Error('only streams')),
    async *getStreamedResponse({ signal }: ModelRequest): AsyncGenerator<StreamEvent> {
      yield { type: 'response_started' };
      yield { type: 'output_text_delta', delta: words };
      await new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      });
    },
  };
}

const both = (model: Model) => ({ models: { main: model, small: model } });

async function stopAt(alfred: TestAlfred, ts: string, ready: () => Promise<boolean>) {
  await alfred.until(ready);
  await alfred.robin.stop(ts);
  await alfred.until(
    async () =>
      (
        await alfred.rows(
          `SELECT 1 FROM turns WHERE state = 'stopped' AND thread_id IN (SELECT id FROM threads WHERE root_ts = $1)`,
          [ts],
        )
      ).length === 1,
  );
  return alfred.playground.messages(alfred.robin.dm, { thread: ts }).slice(1);
}

const statusOf = (alfred: TestAlfred, ts: string) =>
  alfred.playground.calls.findLast(
    ({ method, args }) => method === 'agents.sessions.setStatus' && args['thread_ts'] === ts,
  )?.args['status'];

test('Stop in mid-stream ends the answer where it was, once, and the next message is answered', async () => {
  const talking = endlessModel('Once upon a time. There was ');
  await using alfred = await startAlfred(both(talking));
  const { robin, playground } = alfred;
  const { ts } = await robin.send('tell me a story');
  const second = await robin.send('and another');
  const answers = await stopAt(alfred, ts, () =>
    Promise.resolve(playground.messages(robin.dm, { thread: ts }).length === 2),
  );
  expect(answers.map(({ text }) => text)).toEqual(['Once upon a time.\n\n_Stopped._']);
  expect(answers[0]?.streaming_state).toBe('completed');
  expect(statusOf(alfred, ts)).toBe('active');

  const more = await stopAt(alfred, second.ts, () =>
    Promise.resolve(playground.messages(robin.dm, { thread: second.ts }).length === 2),
  );
  expect(more).toHaveLength(1);
  expect(await alfred.rows('SELECT state, error_kind FROM turns')).toEqual([
    { state: 'stopped', error_kind: 'stopped' },
    { state: 'stopped', error_kind: 'stopped' },
  ]);
});

test('Stop before the first word', async () => {
  await using alfred = await startAlfred(both(endlessModel('')));
  const { ts } = await alfred.robin.send('tell me a story');
  const running = async () => (await alfred.rows(`SELECT 1 FROM deliveries`)).length === 1;
  const answers = await stopAt(alfred, ts, running);
  expect(answers.map(({ text }) => text)).toEqual(['_Stopped._']);
  expect(statusOf(alfred, ts)).toBe('active');
});

test('Stop after something was done says that it stays done', async () => {
  await using alfred = await startAlfred({ script: [creates({ in_minutes: 5 })] });
  alfred.model.enqueue(
    modelResponder(async ({ request: { signal } }) => {
      // It has its answer when the stop is heard, and not before.
      await new Promise<void>((resolve) => {
        signal?.addEventListener('abort', () => resolve());
      });
      return [assistantMessage('Done.')];
    }),
  );
  const { ts } = await alfred.robin.send('remind me in 5 minutes to stretch');
  const asked = async () => alfred.model.calls.length === 2;
  const answers = await stopAt(alfred, ts, asked);
  expect(answers.map(({ text }) => text)).toEqual(['_Stopped. What I had already done stays done._']);
});

test('Stop in a thread where nothing is going on changes nothing', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.'), says('Hello again.')] });
  const answer = await alfred.ask(alfred.robin, 'hello');
  await alfred.robin.stop(answer.thread_ts ?? '');
  expect((await alfred.ask(alfred.robin, 'hello?')).text).toBe('Hello again.');
});

test('a conversation of which every answer was stopped is looked over all the same', async () => {
  const main = endlessModel('Let me see. ');
  const background = observer(seesSales);
  await using alfred = await startAlfred({ models: { main, small: main, background } });
  const { robin, playground } = alfred;
  const { ts } = await robin.send('the sales figures, please');
  await stopAt(alfred, ts, () => Promise.resolve(playground.messages(robin.dm, { thread: ts }).length === 2));
  await alfred.advance(15);
  expect(await alfred.rows('SELECT summary FROM episodes')).toEqual([{ summary: 'Sales.' }]);
  expect(await alfred.rows('SELECT label FROM patterns')).toEqual([{ label: 'sales figures' }]);
});
