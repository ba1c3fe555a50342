import { expect, test } from 'vitest';

import { fault } from '../../src/playground/api/faults.ts';
import { startAlfred } from '../support/alfred.ts';
import { says } from '../support/script.ts';

test('an event that Slack repeats is worked on at once when its first handling came to nothing', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.')] });
  const { robin, playground } = alfred;
  await alfred.rows('CREATE SEQUENCE goes');
  await alfred.rows(`
    CREATE FUNCTION fail_first() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF nextval('goes') = 1 THEN RAISE 'made to fail'; END IF; RETURN NEW; END $$`);
  await alfred.rows(
    'CREATE TRIGGER fail_first BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION fail_first()',
  );
  playground.sockets.duplicate(2);
  const { ts } = await robin.send('hello');
  // Long before anything that was left lying is looked for.
  await playground.waitFor(() => playground.messages(robin.dm, { thread: ts }).length === 2, {
    timeoutMs: 5_000,
  });
  await alfred.app.settled();
  expect(await alfred.rows('SELECT text FROM messages')).toEqual([{ text: 'hello' }]);
  expect(alfred.model.calls).toHaveLength(1);
});

test('a thread does not go on looking busy because Slack was busy when its answer was out', async () => {
  await using alfred = await startAlfred({ script: [says('Hello.')] });
  const { robin, playground } = alfred;
  // Without streams the look of being at work has to be taken back by a call of its own.
  playground.faults.next('chat.startStream', fault.error('unknown_method'), 1);
  const { ts } = await robin.send('hello');
  await playground.waitFor(() =>
    playground.calls.some(({ method }) => method === 'agents.sessions.setStatus'),
  );
  playground.faults.next('agents.sessions.setStatus', fault.ratelimited(1), 1);
  playground.faults.next('agents.sessions.setStatus', fault.http(500), 1);
  await playground.waitFor(() => playground.messages(robin.dm, { thread: ts }).length === 2);
  await alfred.app.settled();
  const statuses = Object.values(playground.state.sessions).map(({ status }) => status);
  expect(statuses).toEqual(['active']);
});
