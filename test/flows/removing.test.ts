import { expect, test } from 'vitest';

import { insertToken, whoseToken } from '../../src/db/api-tokens.ts';
import { readBacklog } from '../../src/db/backlog.ts';
import { findPerson } from '../../src/db/people.ts';
import { startAlfred } from '../support/alfred.ts';
import { startMany } from '../support/many.ts';
import type { ManyAlfred } from '../support/many.ts';
import { creates, says } from '../support/script.ts';

const DAY = 24;

/** Installed in Acme, where Robin is reminded daily at ten, and in Bolder. */
async function withSchedule(settings: Record<string, string> = {}): Promise<ManyAlfred> {
  const alfred = await startMany({
    settings,
    script: [creates({ name: 'stretch', cron: '0 10 * * *' }), says('Done.')],
  });
  await alfred.install('T0ACME');
  await alfred.install('T0BOLDER');
  await alfred.ask('T0ACME', 'remind me daily at ten to stretch');
  return alfred;
}

const offReason = async (alfred: Pick<ManyAlfred, 'rows'>) =>
  (await alfred.rows<{ off_reason: string | null }>('SELECT off_reason FROM workspaces ORDER BY team_id'))[0]
    ?.off_reason;
const isRemoved = (alfred: Pick<ManyAlfred, 'rows'>) => async () => (await offReason(alfred)) === 'removed';

test('schedules of a workspace that Alfred is taken out of stop, and go on when it is installed again', async () => {
  await using alfred = await withSchedule();
  const { prisma } = alfred.app.database;
  const now = alfred.app.clock.now();
  const known = await findPerson(prisma, 'T0ACME', 'U0ROBIN0001');
  if (!known) throw new Error('Robin is not known');
  const token = await insertToken(prisma, known.person, 'clock', now);
  expect(await whoseToken(prisma, token, now)).toMatchObject({ person: { name: 'Robin Example' } });
  alfred.distribution.uninstall('T0ACME');
  await alfred.until(isRemoved(alfred));
  await alfred.app.settled();
  expect(await whoseToken(prisma, token, now)).toBeNull();
  expect(await alfred.rows('SELECT 1 FROM installations')).toHaveLength(1);
  await alfred.advance(2 * DAY);
  expect(await alfred.rows('SELECT 1 FROM runs')).toEqual([]);
  expect((await readBacklog(alfred.app.database.pool)).overdueSeconds).toBe(0);
  expect(alfred.model.calls).toHaveLength(2);

  alfred.model.enqueue(says('Better late.'), says('Time to stretch.'));
  await alfred.install('T0ACME');
  await alfred.app.settled();
  expect(await whoseToken(prisma, token, now)).not.toBeNull();
  // As after a time in which Alfred was down: only the newest comes, late.
  await alfred.advance(2);
  const [late, next, ...more] = alfred.posts('T0ACME');
  expect(late).toContain('Better late.');
  expect(next).toContain('Time to stretch.');
  expect(more).toEqual([]);
  expect(alfred.posts('T0BOLDER')).toEqual([]);
});

test('all that is known in a workspace is deleted so long after Alfred was taken out of it, and no other’s', async () => {
  await using alfred = await withSchedule({ KEEP_REMOVED_DAYS: '2' });
  await alfred.as('T0BOLDER').command('/alfred less');
  alfred.distribution.uninstall('T0ACME');
  await alfred.until(isRemoved(alfred));
  await alfred.advance(1.9 * DAY);
  expect(await alfred.rows('SELECT 1 FROM people')).toHaveLength(2);
  await alfred.advance(0.2 * DAY);
  expect(await alfred.rows('SELECT team_id FROM workspaces')).toEqual([{ team_id: 'T0BOLDER' }]);
  expect(await alfred.rows('SELECT 1 FROM people')).toHaveLength(1);
  expect(await alfred.rows('SELECT 1 FROM schedules')).toEqual([]);
  await alfred.install('T0ACME');
  await alfred.as('T0ACME').command('/alfred list');
  expect(alfred.as('T0ACME').ephemerals().at(-1)?.text).toContain('Nothing is scheduled');
});

test('word of a removal that comes after Alfred was installed again, or is about a person’s own token, changes nothing', async () => {
  await using alfred = await withSchedule();
  const acme = alfred.distribution.workspace('T0ACME');
  const heard = async () =>
    (await alfred.rows('SELECT 1 FROM inbound_events WHERE done_at IS NOT NULL')).length;
  const before = await heard();
  acme.tell({ type: 'app_uninstalled' });
  acme.tell({ type: 'tokens_revoked', tokens: { bot: [acme.botUserId] } });
  acme.tell({ type: 'tokens_revoked', tokens: { oauth: ['U0ROBIN0001'] } });
  await alfred.until(async () => (await heard()) === before + 3);
  expect(await offReason(alfred)).toBeNull();
  alfred.model.enqueue(says('Time to stretch.'));
  await alfred.advance(2);
  expect(alfred.posts('T0ACME')).toHaveLength(1);
});

test('a removal that nobody told of is found out at the first refusal', async () => {
  await using alfred = await withSchedule();
  alfred.distribution.revokeQuietly('T0ACME');
  alfred.model.enqueue(says('Time to stretch.'));
  await alfred.advance(2);
  expect(await offReason(alfred)).toBe('removed');
  const [run] = await alfred.rows('SELECT state, error_kind FROM runs');
  expect(run).toEqual({ state: 'failed', error_kind: 'slack_account_inactive' });
  const [schedule] = await alfred.rows('SELECT held, consecutive_failures FROM schedules');
  expect(schedule).toEqual({ held: true, consecutive_failures: 0 });
});

test('what is in hand when Alfred is taken out is let go of and costs nothing more', async () => {
  await using alfred = await withSchedule();
  const { prisma } = alfred.app.database;
  // The workspace goes between the claim of a run and its work, and before a message is answered.
  await alfred.rows(`UPDATE workspaces SET off_reason = 'removed', off_at = now() WHERE team_id = 'T0ACME'`);
  await alfred.rows(`SELECT pg_notify('alfred', 'workspaces')`);
  await alfred.advance(2);
  expect(await alfred.rows('SELECT state, error_kind FROM runs')).toEqual([
    { state: 'skipped', error_kind: 'workspace_off' },
  ]);
  expect(await prisma.schedule.count({ where: { held: true } })).toBe(1);
  expect(alfred.model.calls).toHaveLength(2);
});

test('with one workspace by Socket Mode, one that is off although its token works is on again soon', async () => {
  await using alfred = await startAlfred();
  await alfred.rows(`UPDATE workspaces SET off_reason = 'removed', off_at = now()`);
  await alfred.rows(`SELECT pg_notify('alfred', 'workspaces')`);
  await alfred.advance(31);
  await alfred.until(async () => (await offReason(alfred)) === null);
});

test('with one workspace by Socket Mode it is the same', async () => {
  await using alfred = await startAlfred({
    script: [creates({ name: 'stretch', cron: '0 10 * * *' }), says('Done.')],
  });
  await alfred.ask(alfred.robin, 'remind me daily at ten to stretch');
  alfred.playground.uninstall();
  await alfred.until(isRemoved(alfred));
  await alfred.advance(3 * DAY * 60);
  expect(await alfred.rows('SELECT 1 FROM runs')).toEqual([]);
  expect(alfred.model.calls).toHaveLength(2);
});
