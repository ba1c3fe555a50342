import { modelError } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { callsTool, creates, says, toolAnswerOf } from '../support/script.ts';

const schedules = 'SELECT name FROM schedules';

test.each([
  ['text that is no JSON', '{"name": "stretch", '],
  ['the wrong types', { name: 7, prompt: null, task: 'sing' }],
  ['nothing', {}],
  ['too long a name', { name: 'x'.repeat(5_000) }],
])('malformed tool arguments (%s) are told to the model, which may mend them', async (_kind, input) => {
  await using alfred = await startAlfred({
    script: [callsTool('create_schedule', input), creates({ in_minutes: 5 }), says('Done.')],
  });
  const reply = await alfred.ask(alfred.robin, 'remind me in 5 minutes to stretch');
  expect(reply.text).toBe('Done.');
  expect(await alfred.rows(schedules)).toEqual([{ name: 'stretch' }]);
});

test('an unknown tool is told to the model', async () => {
  await using alfred = await startAlfred({
    script: [callsTool('launch_rocket', { now: true }), says('I can’t do that.')],
  });
  expect((await alfred.ask(alfred.robin, 'launch the rocket')).text).toBe('I can’t do that.');
});

test('a model that says nothing is answered for', async () => {
  await using alfred = await startAlfred({ script: [says('')] });
  expect((await alfred.ask(alfred.robin, 'hello')).text).toContain('nothing sensible to say');
});

test('a model that loops is stopped, and what it made is made once', async () => {
  const again = Array.from({ length: 20 }, () => creates({ in_minutes: 5 }));
  await using alfred = await startAlfred({ script: again, limits: { liveSchedules: 3 } });
  const reply = await alfred.ask(alfred.robin, 'remind me in 5 minutes to stretch');
  expect(reply.text).toMatch(/^I saw to “stretch”, but I didn’t get to the end of this/);
  expect(alfred.model.calls.length).toBeLessThanOrEqual(9);
  expect(await alfred.rows(schedules)).toHaveLength(1);
});

test('a turn tried again makes no effect twice, even when the model words it otherwise', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ in_minutes: 5, name: 'stretch' }),
      modelError(new Error('socket hang up')),
      creates({ in_minutes: 5, name: 'stretch a little' }),
      says('Done.'),
    ],
  });
  expect((await alfred.ask(alfred.robin, 'remind me in 5 minutes to stretch')).text).toBe('Done.');
  expect(await alfred.rows(schedules)).toEqual([{ name: 'stretch' }]);
});

test('a model that stays away is apologised for, once, and the next message finds it again', async () => {
  const away = Array.from({ length: 8 }, () => modelError(new Error('socket hang up')));
  await using alfred = await startAlfred({ script: away });
  const { robin, playground } = alfred;
  const asked = await robin.send('hello');
  await alfred.until(() => Promise.resolve(alfred.model.calls.length > 0));
  // Its patience is counted by the clock, so that nobody waits here.
  for (let i = 0; i < 8 && playground.messages(robin.dm).length < 2; i++) await alfred.advance(1);
  const answers = playground.messages(robin.dm, { thread: asked.ts }).slice(1);
  expect(answers.map(({ text }) => text)).toEqual([expect.stringContaining('can’t reach my language model')]);
  alfred.model.enqueue(...away.map(() => says('Hello.')));
  await alfred.ask(robin, 'hello?');
  expect(playground.messages(robin.dm, { thread: asked.ts })).toHaveLength(2);
});

test.each([
  ['past', { at: '2026-03-01T09:00' }],
  ['impossible_date', { at: '2026-02-30T09:00' }],
  ['impossible_date', { at: '2026-03-03T25:00' }],
  ['too_frequent', { cron: '* * * * *' }],
  ['too_frequent', { rrule: 'FREQ=MINUTELY' }],
  ['bad_expression', { cron: '*/5 * * * * *' }],
  ['bad_expression', { rrule: 'FREQ=SECONDLY' }],
  ['never', { cron: '0 9 30 2 *' }],
  ['unknown_zone', { cron: '0 9 * * *', zone: 'Europe/Atlantis' }],
  ['no_time', {}],
  ['several_times', { cron: '0 9 * * *', in_minutes: 5 }],
])('a schedule that cannot be is refused with a reason: %s', async (reason, input) => {
  await using alfred = await startAlfred({ script: [creates(input), says('That is not possible.')] });
  await alfred.ask(alfred.robin, 'please');
  const call = alfred.model.calls[1];
  if (!call) throw new Error('the model was not called again');
  expect(toolAnswerOf(call)).toMatchObject({ refused: reason, say: expect.stringMatching(/\.$/) });
  expect(await alfred.rows(schedules)).toEqual([]);
});

test('the 501st schedule is refused, and one fewer makes room', async () => {
  await using alfred = await startAlfred({
    script: [says('Hello.'), creates({ in_minutes: 5 }), says('Too many.')],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'hello');
  await alfred.rows(`
    INSERT INTO schedules (id, person_id, name, kind, expression, zone, task, state, source, created_at, updated_at)
    SELECT gen_random_uuid(), p.id, 'number ' || n, 'cron', '0 9 * * *', 'UTC', 'remind',
           (CASE WHEN n % 2 = 0 THEN 'active' ELSE 'paused' END)::schedule_state, 'person', now(), now()
    FROM people p, generate_series(1, 500) n`);
  await alfred.ask(robin, 'one more');
  expect(toolAnswerOf(model.lastCall ?? fail())).toMatchObject({ refused: 'too_many' });
  await robin.command('/alfred cancel number 17');
  model.enqueue(creates({ in_minutes: 5 }), says('Done.'));
  await alfred.ask(robin, 'and now?');
  expect(toolAnswerOf(model.lastCall ?? fail())).toMatchObject({ created: { name: 'stretch' } });
});

function fail(): never {
  throw new Error('the model was not called');
}
