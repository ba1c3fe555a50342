import { expect, test } from 'vitest';

import { startMany } from '../support/many.ts';
import { creates, says } from '../support/script.ts';

test('installed in a whole organisation, Alfred works for everybody in all its workspaces and for nobody else', async () => {
  await using alfred = await startMany({
    script: [
      says('Hello Eve.'),
      creates({ name: 'stretch', cron: '0 10 * * *' }),
      says('Done.'),
      says('Time.'),
    ],
  });
  const done = await alfred.install('E0BIG');
  expect(done.text).toContain('It works in Big now');
  expect((await alfred.ask('T0EAST', 'hello', 'eve')).text).toBe('Hello Eve.');
  await alfred.ask('T0WEST', 'remind me daily at ten to stretch', 'wes');
  await alfred.as('T0WEST', 'wes').command('/alfred less');
  await alfred.as('T0WEST', 'wes').openHome();
  await alfred.advance(2);
  expect(alfred.posts('T0WEST', 'wes')).toEqual([expect.stringContaining('Time.')]);
  expect(alfred.posts('T0EAST', 'eve')).toEqual([]);
  const west = alfred.distribution.workspace('T0WEST');
  await west.waitFor(() => alfred.as('T0WEST', 'wes').home(), { what: 'Home' });
  const people = await alfred.rows(
    `SELECT p.name, p.team_id, p."foreign", w.team_id AS "at" FROM people p
     JOIN workspaces w ON w.id = p.workspace_id ORDER BY 1`,
  );
  expect(people).toEqual([
    { name: 'Eve East', team_id: 'T0EAST', foreign: false, at: 'E0BIG' },
    { name: 'Wes West', team_id: 'T0WEST', foreign: false, at: 'E0BIG' },
  ]);
  // A stream names the workspace of the one who reads it.
  const stream = west.calls.find(({ method }) => method === 'chat.startStream');
  expect(stream?.args).toMatchObject({ recipient_team_id: 'T0WEST' });

  alfred.distribution.uninstall('E0BIG');
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM schedules WHERE held')).length === 1);
});

test('a workspace of an organisation that is let in may install it for itself alone', async () => {
  await using alfred = await startMany({
    script: [says('Hello Eve.')],
    settings: { ALLOWED_TEAMS: 'E0BIG' },
  });
  await alfred.install('T0EAST');
  expect((await alfred.ask('T0EAST', 'hello', 'eve')).text).toBe('Hello Eve.');
  expect(await alfred.rows('SELECT team_id FROM workspaces')).toEqual([{ team_id: 'T0EAST' }]);
  const command = await alfred.as('T0WEST', 'wes').command('/alfred list');
  expect(command.response).toEqual({});
});
