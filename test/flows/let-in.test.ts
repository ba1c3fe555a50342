import { expect, test } from 'vitest';

import { SetupError } from '../../src/errors.ts';
import { openLog } from '../../src/log.ts';
import { KEYS, startMany } from '../support/many.ts';
import type { ManyAlfred } from '../support/many.ts';
import { creates, says } from '../support/script.ts';

/** Installed in Acme and Bolder, with a daily reminder in each; stopped again. */
async function installedBefore(): Promise<ManyAlfred> {
  const both = [creates({ name: 'stretch', cron: '0 15 * * *', zone: 'UTC' }), says('Done.')];
  const alfred = await startMany({ script: [...both, ...both] });
  for (const team of ['T0ACME', 'T0BOLDER']) {
    await alfred.install(team);
    await alfred.ask(team, 'remind me daily at three to stretch');
  }
  return alfred;
}

const off = (alfred: ManyAlfred) =>
  alfred.rows('SELECT team_id, off_reason FROM workspaces ORDER BY team_id');
const held = (alfred: ManyAlfred) =>
  alfred.rows(
    `SELECT w.team_id FROM schedules s JOIN people p ON p.id = s.person_id
     JOIN workspaces w ON w.id = p.workspace_id WHERE s.held ORDER BY 1`,
  );

test('a new key takes over what was encrypted with the old one, which is not needed from then on', async () => {
  await using first = await installedBefore();
  await first.app.stop();
  const keyIds = (alfred: ManyAlfred) =>
    alfred.rows<{ key_id: string }>('SELECT DISTINCT key_id FROM installations');
  {
    await using both = await startMany({
      before: first,
      settings: { ENCRYPTION_KEYS: `${KEYS.new},${KEYS.old}` },
    });
    expect(await keyIds(both)).toHaveLength(1);
  }
  await using alone = await startMany({ before: first, settings: { ENCRYPTION_KEYS: KEYS.new } });
  expect(await off(alone)).toEqual([
    { team_id: 'T0ACME', off_reason: null },
    { team_id: 'T0BOLDER', off_reason: null },
  ]);
  await alone.as('T0ACME').command('/alfred list');
  expect(alone.as('T0ACME').ephemerals().at(-1)?.text).toContain('stretch');
});

test('with the wrong key alone Alfred does not start, says which is missing, and leaves all as it was', async () => {
  await using first = await startMany();
  await first.install('T0ACME');
  await first.install('T0BOLDER');
  await first.app.stop();
  const wrong = startMany({ before: first, settings: { ENCRYPTION_KEYS: KEYS.other } });
  const error = await wrong.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SetupError);
  const { message } = error as SetupError;
  expect(message).toMatch(/2 by the key [0-9a-f]{12}; here is [0-9a-f]{12}/);
  expect(message).toContain('docs/installing.md');
  for (const key of Object.values(KEYS)) expect(message).not.toContain(key);
  await using right = await startMany({ before: first });
  expect(await right.rows('SELECT 1 FROM workspaces WHERE off_reason IS NULL')).toHaveLength(2);
});

test('a workspace whose tokens cannot be decrypted is off alone, and the log says so without them', async () => {
  await using first = await installedBefore();
  const [kept] = await first.rows<{ sealed: Buffer }>(
    `SELECT sealed FROM installations i JOIN workspaces w ON w.id = i.workspace_id WHERE team_id = 'T0ACME'`,
  );
  const put = (sealed: Buffer) =>
    first.rows(
      `UPDATE installations SET sealed = $1 FROM workspaces w WHERE w.id = workspace_id AND team_id = 'T0ACME'`,
      [sealed],
    );
  // Another's tokens, and ones that were tampered with, are no better than none.
  const [others] = await first.rows<{ sealed: Buffer }>(
    `SELECT sealed FROM installations i JOIN workspaces w ON w.id = i.workspace_id WHERE team_id = 'T0BOLDER'`,
  );
  await put(others?.sealed ?? Buffer.alloc(0));
  await first.app.settled();
  const lines: string[] = [];
  const log = openLog({ level: 'debug', terminal: false, to: { write: (line) => void lines.push(line) } });
  await using second = await startMany({ before: first, log });
  expect(await off(second)).toEqual([
    { team_id: 'T0ACME', off_reason: 'unreadable' },
    { team_id: 'T0BOLDER', off_reason: null },
  ]);
  expect(await held(second)).toEqual([{ team_id: 'T0ACME' }]);
  expect(lines.filter((line) => line.includes('cannot be decrypted'))).toHaveLength(1);
  expect(lines.join('')).not.toMatch(/xox|Hx4d|AAEC/);
  await second.as('T0ACME').command('/alfred list');
  expect(second.as('T0ACME').ephemerals().at(-1)?.text).toContain('I don’t work in this workspace');
  await second.as('T0BOLDER').command('/alfred list');
  expect(second.as('T0BOLDER').ephemerals().at(-1)?.text).toContain('stretch');
  // Put right, it is on again at the next look, without a restart.
  await put(kept?.sealed ?? Buffer.alloc(0));
  await second.advance(1);
  await second.until(async () => (await held(second)).length === 0);
});

test('a workspace that is let in no longer is stopped and answered politely, and goes on when it is let in again', async () => {
  await using first = await installedBefore();
  await first.app.stop();
  {
    await using without = await startMany({ before: first, settings: { ALLOWED_TEAMS: 'T0BOLDER' } });
    expect(await held(without)).toEqual([{ team_id: 'T0ACME' }]);
    const robin = without.as('T0ACME');
    await robin.command('/alfred list');
    expect(robin.ephemerals().at(-1)?.text).toContain('can let it in');
    const { ts } = await robin.send('anybody there?');
    await robin.send('hello?', { thread: ts });
    await robin.send('well then');
    await robin.openHome();
    await without.as('T0BOLDER').command('/alfred list');
    await without.app.settled();
    const told = () =>
      without.distribution
        .workspace('T0ACME')
        .messages(robin.dm)
        .filter(({ text }) => text.includes('can let it in'));
    await without.until(() => Promise.resolve(told().length > 0));
    expect(told()).toEqual([expect.objectContaining({ thread_ts: ts })]);
    expect(await without.rows(`SELECT 1 FROM inbound_events WHERE id LIKE '%U0%'`)).toEqual([]);
    expect(await without.rows('SELECT 1 FROM messages')).toHaveLength(2);
    expect(await without.rows(`SELECT 1 FROM inbound_events WHERE payload IS NOT NULL`)).toEqual([]);
    expect(without.model.calls).toEqual([]);
    // A farewell of which Slack has told late: the app is installed there still.
    const heard = async () =>
      (await without.rows('SELECT 1 FROM inbound_events WHERE done_at IS NOT NULL')).length;
    const before = await heard();
    without.distribution.workspace('T0ACME').tell({ type: 'app_uninstalled' });
    await without.until(async () => (await heard()) > before);
    expect(await off(without)).toMatchObject([{ off_reason: 'not_allowed' }, { off_reason: null }]);
    expect(await without.rows('SELECT 1 FROM installations')).toHaveLength(2);
    // Nor does who tries to install it anew take out what is there.
    expect(await without.install('T0ACME')).toMatchObject({ status: 403 });
    expect(without.distribution.isInstalled('T0ACME')).toBe(true);
  }
  await using again = await startMany({ before: first, script: [says('Time.'), says('Time.')] });
  expect(await held(again)).toEqual([]);
  await again.advance(7);
  expect(again.posts('T0ACME')).toHaveLength(1);
});

test('a workspace that was unreadable and is let in no longer is off for that once it can be read', async () => {
  await using first = await startMany();
  await first.install('T0ACME');
  await first.rows(`UPDATE workspaces SET off_reason = 'unreadable', off_at = now()`);
  await first.app.stop();
  await using second = await startMany({ before: first, settings: { ALLOWED_TEAMS: 'T0BOLDER' } });
  expect(await off(second)).toEqual([{ team_id: 'T0ACME', off_reason: 'not_allowed' }]);
  // So who writes there is answered, and its farewell is heard.
  second.distribution.uninstall('T0ACME');
  await second.until(async () =>
    (await off(second)).some((one) => 'off_reason' in one && one.off_reason === 'removed'),
  );
});

test('what was known of a workspace by Socket Mode waits until it is installed by OAuth', async () => {
  await using first = await installedBefore();
  await first.rows('DELETE FROM installations');
  await first.app.stop();
  await using second = await startMany({ before: first });
  expect(await held(second)).toEqual([{ team_id: 'T0ACME' }, { team_id: 'T0BOLDER' }]);
  await second.install('T0ACME');
  expect(await held(second)).toEqual([{ team_id: 'T0BOLDER' }]);
});
