import { modelResponder } from '@openai/agents/testing';
import type { ScriptedModelInput } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { GiveUp, TryAgain } from '../../src/errors.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { callsTool, creates, says, textOf } from '../support/script.ts';

const DAY = 24 * 60;
const fails = (kind: string): ScriptedModelInput => modelResponder(() => Promise.reject(new GiveUp(kind)));
/** Away, and not to be asked again for ten minutes. */
const isDown = (): ScriptedModelInput =>
  modelResponder(() => Promise.reject(new TryAgain('model_unreachable', { after: 600_000 })));

/** Something prepared every day at 10:00, made by talking. */
async function daily(alfred: TestAlfred, more: object = {}): Promise<void> {
  alfred.model.enqueue(
    creates({ name: 'numbers', prompt: 'sum up the numbers', task: 'think', cron: '0 10 * * *', ...more }),
    says('Done.'),
  );
  await alfred.ask(alfred.robin, 'every day at 10 sum up the numbers');
}

const texts = (alfred: TestAlfred) => alfred.posts(alfred.robin).map(({ text }) => text.split('\n')[0]);
const runs = (alfred: TestAlfred) =>
  alfred.rows<{ state: string; error_kind: string | null }>(
    'SELECT state, error_kind FROM runs ORDER BY occurrence_at',
  );

test('a schedule that fails is told once, pauses itself after three in a row, and resumes by its button', async () => {
  await using alfred = await startAlfred();
  await daily(alfred);
  alfred.model.enqueue(fails('model_refused_key'), fails('model_refused_key'), fails('model_refused_key'));
  await alfred.advance(DAY);
  expect(texts(alfred)).toEqual([expect.stringContaining('I couldn’t prepare “numbers” this time')]);
  await alfred.advance(DAY);
  expect(texts(alfred)).toHaveLength(1);
  await alfred.advance(DAY);
  expect(texts(alfred)).toEqual([
    expect.anything(),
    expect.stringContaining('I’ve paused “numbers”: it failed 3 times in a row'),
  ]);
  const failed = { state: 'failed', error_kind: 'model_refused_key' };
  expect(await runs(alfred)).toEqual([failed, failed, failed]);
  expect(await alfred.rows('SELECT state, reason, next_run_at, fail_count FROM schedules')).toEqual([
    { state: 'paused', reason: 'failures', next_run_at: null, fail_count: 3 },
  ]);
  await alfred.advance(3 * DAY);
  expect(texts(alfred)).toHaveLength(2);

  await alfred.robin.press(alfred.posts(alfred.robin)[1]?.ts ?? '', 'Resume');
  alfred.model.enqueue(says('Here are the numbers.'));
  await alfred.advance(DAY);
  expect(texts(alfred).at(-1)).toContain('Here are the numbers.');
  expect(await alfred.rows('SELECT state, consecutive_failures AS n FROM schedules')).toEqual([
    { state: 'active', n: 0 },
  ]);
});

test('while the model is away a run says so once, keeps trying, and arrives when it is back', async () => {
  await using alfred = await startAlfred();
  await daily(alfred);
  let down = true;
  for (let i = 0; i < 200; i++) {
    alfred.model.enqueue(
      modelResponder(() => {
        if (down) return Promise.reject(new TryAgain('model_unreachable'));
        return Promise.resolve(says('Here are the numbers.') as never);
      }),
    );
  }
  await alfred.advance(60);
  expect(texts(alfred)).toEqual([]);
  for (let i = 0; i < 10; i++) await alfred.advance(1);
  expect(texts(alfred)).toEqual([
    'I can’t prepare “numbers” yet: my language model isn’t answering. I keep trying until today at 11:00.',
  ]);
  down = false;
  await alfred.advance(1);
  await alfred.advance(1);
  expect(texts(alfred).slice(1)).toEqual(['Here are the numbers.']);
  expect(await runs(alfred)).toEqual([{ state: 'delivered', error_kind: null }]);
});

test('an outage of days is told once and is not held against the schedule', async () => {
  await using alfred = await startAlfred();
  await daily(alfred);
  for (let i = 0; i < 100; i++) alfred.model.enqueue(isDown());
  await alfred.advance(4 * DAY);
  expect(texts(alfred)).toHaveLength(1);
  const failed = { state: 'failed', error_kind: 'model_unreachable' };
  expect(await runs(alfred)).toEqual([failed, failed, failed, failed]);
  expect(await alfred.rows('SELECT state, consecutive_failures AS n FROM schedules')).toEqual([
    { state: 'active', n: 0 },
  ]);
});

test('a run with nothing to report stays silent where its schedule allows it', async () => {
  await using alfred = await startAlfred();
  await daily(alfred, { only_if_something: true });
  // Having said so is the last word: whatever the model would go on to say is not asked for.
  alfred.model.enqueue(callsTool('nothing_to_report', {}), says('They doubled.'));
  await alfred.advance(DAY);
  expect(texts(alfred)).toEqual([]);
  expect(await runs(alfred)).toEqual([{ state: 'quiet', error_kind: null }]);
  await alfred.advance(DAY);
  expect(texts(alfred)).toEqual([expect.stringContaining('They doubled.')]);
});

test('a run is handed reading tools only, and what it said the last times', async () => {
  await using alfred = await startAlfred();
  await daily(alfred);
  alfred.model.enqueue(says('Three and four.'), says('Five.'));
  await alfred.advance(2 * DAY);
  const call = alfred.model.calls.at(-1);
  if (!call) throw new Error('the model was not called');
  expect(call.request.tools.map((tool) => tool.name)).toEqual([
    'list_schedules',
    'search_memory',
    'search_entities',
    'get_user_profile',
  ]);
  expect(textOf(call)).toContain('"last_results":[{"at":"2026-03-02T10:00","text":"Three and four."}]');
});

test('a schedule with a lateness limit leaves out what comes too late, and says so', async () => {
  await using alfred = await startAlfred();
  await daily(alfred);
  await alfred.rows('UPDATE schedules SET late_after = 300');
  alfred.model.enqueue(isDown());
  await alfred.advance(90);
  expect(texts(alfred)).toEqual([
    'I left out “numbers”: it was due today at 10:00, and it is too late for it now.',
  ]);
  expect(await runs(alfred)).toEqual([{ state: 'skipped', error_kind: 'late' }]);
});

test('the runs that need thought are limited in a day; the rest are left out and that is told once', async () => {
  await using alfred = await startAlfred({ limits: { thinkingRunsADay: 2 } });
  await daily(alfred, { cron: '0 * * * *' });
  alfred.model.enqueue(says('One.'), says('Two.'), says('Three.'));
  await alfred.advance(5 * 60);
  expect(texts(alfred)).toEqual([
    expect.stringContaining('One.'),
    expect.stringContaining('Two.'),
    expect.stringContaining('I have prepared 2 things for you in 24 hours'),
  ]);
  await alfred.advance(21 * 60);
  expect(texts(alfred).at(-1)).toContain('Three.');
});

test('a schedule whose zone has vanished says so when it is resumed', async () => {
  await using alfred = await startAlfred({
    script: [creates({ name: 'plan', prompt: 'plan', cron: '15 9 * * 1-5' }), says('Done.')],
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'my plan on weekdays');
  await alfred.rows(`UPDATE schedules SET zone = 'Nowhere/Gone'`);
  await alfred.advance(30);
  expect(await alfred.rows('SELECT state FROM schedules')).toEqual([{ state: 'invalid' }]);
  await robin.command('/alfred resume plan');
  await alfred.app.settled();
  expect(robin.ephemerals().at(-1)?.text).toBe(
    'I can’t work out any more when “plan” should run. Tell me a new time for it.',
  );
});
