import type { ScriptedModelInput } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { findPerson } from '../../src/db/people.ts';
import { startAlfred } from '../support/alfred.ts';
import { addBelongings, allOf, CANARY } from '../support/belongings.ts';
import { settles } from '../support/offered.ts';
import { callsTool, forgets, manages, remembers, says } from '../support/script.ts';

test('no tool does anything with what is somebody else’s, or tells of it, whatever ids a model names', async () => {
  await using alfred = await startAlfred({ script: [says('Hello Robin.')] });
  const { robin, sam, model, app, playground } = alfred;
  await alfred.ask(robin, 'hello');
  const { prisma } = app.database;
  const { person } = (await findPerson(prisma, playground.teamId, robin.user.id)) ?? expect.fail();
  const theirs = await addBelongings({ prisma, now: app.clock.now }, person);
  const before = await allOf(alfred, person.personId);
  const pattern = { kind: 'time_based', label: 'tea', description: 'Drinks tea.', summary: 'wanted tea' };
  const acts = ['pause', 'resume', 'cancel', 'edit', 'run_now', 'skip_next', 'snooze'];
  const calls = [
    ...acts.map((action) =>
      manages({ action, id: theirs.schedule, ...(action === 'edit' ? { name: 'taken over' } : {}) }),
    ),
    ...Object.values(theirs).flatMap((id) => [
      forgets({ id }),
      remembers(`Lives in ${id}`, { replaces: id }),
      callsTool('complete_commitment', { id }),
      callsTool('record_pattern', { ...pattern, known_id: id }),
    ]),
    ...['accepted', 'stop'].map((kind) => callsTool('record_engagement', settles(theirs.suggestion, kind))),
    callsTool('search_memory', { query: CANARY }),
    callsTool('search_entities', { query: CANARY }),
    callsTool('search_entities', { query: '' }),
    callsTool('list_schedules', { state: 'all' }),
    callsTool('get_user_profile', {}),
    callsTool('explain_silence', {}),
    callsTool('save_relation', { from: CANARY, label: 'friend', to: 'me', replaces: true }),
    callsTool('save_entity', { kind: 'person', name: CANARY, about: 'taken over' }),
    forgets({ about: CANARY }),
  ];
  const step = calls.flatMap((call) => call as object[]) as ScriptedModelInput;
  model.enqueue(step, says('I found nothing.'));
  expect((await alfred.ask(sam, 'please tidy up all those')).text).toBe('I found nothing.');
  await app.settled();
  expect(await allOf(alfred, person.personId)).toBe(before);
  const { input } = model.calls.at(-1)?.request ?? expect.fail();
  const answers =
    typeof input === 'string' ? [] : input.filter((item) => item.type === 'function_call_result');
  expect(answers.length).toBe(calls.length);
  expect(JSON.stringify(answers)).not.toContain('bad_input');
  const told = answers.map((answer) => JSON.stringify(answer));
  // What Sam told of somebody of the same name is Sam's own.
  const own = told.filter((one) => !/save_relation|save_entity|forget_memory/.test(one));
  expect(own.join('\n')).not.toContain(CANARY);
});
