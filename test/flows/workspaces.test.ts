import { expect, test } from 'vitest';

import { startMany } from '../support/many.ts';
import { creates, says } from '../support/script.ts';

test('a workspace that installs Alfred by its page talks with it, and another one knows nothing of that', async () => {
  await using alfred = await startMany({
    script: [
      creates({ name: 'stretch', cron: '0 10 * * *' }),
      says('Done.'),
      says('You have none.'),
      says('Time to stretch.'),
    ],
  });
  const done = await alfred.install('T0ACME');
  expect(done).toMatchObject({ status: 200 });
  expect(done.text).toContain('It works in Acme now');
  await alfred.install('T0BOLDER');
  expect((await alfred.ask('T0ACME', 'remind me daily at ten to stretch')).text).toBe('Done.');
  expect((await alfred.ask('T0BOLDER', 'what are my schedules?')).text).toBe('You have none.');
  // Both have the same Slack id and DM, and are two people.
  const people = await alfred.rows('SELECT DISTINCT slack_user_id, dm_channel FROM people');
  expect(people).toHaveLength(1);
  await alfred.as('T0BOLDER').command('/alfred list');
  expect(alfred.as('T0BOLDER').ephemerals().at(-1)?.text).not.toContain('stretch');
  await alfred.advance(2);
  expect(alfred.posts('T0ACME')).toEqual([expect.stringContaining('Time to stretch.')]);
  expect(alfred.posts('T0BOLDER')).toEqual([]);
});

test('tokens are stored encrypted and are nowhere else', async () => {
  await using alfred = await startMany();
  await alfred.install('T0ACME');
  const [row] = await alfred.rows<{ sealed: Buffer }>('SELECT sealed FROM installations');
  expect(row?.sealed.toString('latin1')).not.toContain('xoxb');
  const tables = await alfred.rows<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables)
    expect(await alfred.rows(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%xoxb-%'`), name).toEqual([]);
});
