import { expect, test } from 'vitest';

import { startMany } from '../support/many.ts';
import type { ManyAlfred } from '../support/many.ts';

const installed = (alfred: ManyAlfred) =>
  alfred.rows<{ team_id: string }>(
    'SELECT team_id FROM installations i JOIN workspaces w ON w.id = i.workspace_id ORDER BY team_id',
  );

test('what does not begin and end in one browser, with one answer of Slack’s, installs nothing', async () => {
  await using alfred = await startMany();
  const mine = alfred.browser();
  const start = await mine.open();
  const cancelled = await mine.land(await mine.allow('', start));
  expect(cancelled.text).toContain('nothing was kept');

  const lured = alfred.browser();
  const stolen = await mine.allow('T0ACME', await mine.open());
  expect(await lured.land(stolen)).toMatchObject({ status: 400 });
  await lured.open();
  expect(await lured.land(stolen)).toMatchObject({ status: 400 });
  const forged = `${alfred.url}/slack/oauth_redirect?code=made-up&state=made-up`;
  expect(await lured.land(forged)).toMatchObject({ status: 400 });
  expect(await lured.land(`${alfred.url}/slack/oauth_redirect`)).toMatchObject({ status: 400 });

  const third = alfred.browser();
  const url = new URL(await third.allow('T0ACME', await third.open()));
  url.searchParams.set('code', 'made-up');
  const refused = await third.land(url.href);
  expect(refused.text).toContain('Slack didn’t accept that');
  expect(await installed(alfred)).toEqual([]);
  expect(await alfred.rows('SELECT 1 FROM workspaces')).toEqual([]);
});

test('an answer of Slack’s that is used twice installs once', async () => {
  await using alfred = await startMany();
  const one = alfred.browser();
  const url = await one.allow('T0ACME', await one.open());
  expect((await one.land(url)).status).toBe(200);
  expect((await one.land(url)).status).toBe(400);
  // Also with a state of its own that the browser knows.
  const code = new URL(url).searchParams.get('code') ?? '';
  const fresh = new URL(await one.allow('T0ACME', await one.open()));
  fresh.searchParams.set('code', code);
  expect((await one.land(fresh.href)).text).toContain('Slack didn’t accept that');
  expect(await installed(alfred)).toHaveLength(1);
  expect((await alfred.as('T0ACME').command('/alfred help')).acked).toBe(true);
});

test('two who install at once install once, and installing again changes nothing', async () => {
  await using alfred = await startMany({ rotation: true });
  const both = [alfred.browser(), alfred.browser()];
  const urls = await Promise.all(both.map(async (one) => one.allow('T0ACME', await one.open())));
  const visits = await Promise.all(both.map((one, i) => one.land(urls[i] ?? '')));
  expect(visits.map(({ status }) => status)).toEqual([200, 200]);
  expect(await installed(alfred)).toHaveLength(1);
  await alfred.as('T0ACME').command('/alfred less');
  await alfred.install('T0ACME');
  await alfred.as('T0ACME').command('/alfred less');
  expect(await alfred.rows('SELECT 1 FROM people')).toHaveLength(1);
});

test('a workspace that is not let in gets a polite page, is left at once, and nothing of it is kept', async () => {
  await using alfred = await startMany({ settings: { ALLOWED_TEAMS: 'T0BOLDER' } });
  const visit = await alfred.install('T0ACME');
  expect(visit.status).toBe(403);
  expect(visit.text).toContain('Alfred doesn’t work in this workspace');
  expect(alfred.distribution.isInstalled('T0ACME')).toBe(false);
  await alfred.install('E0BIG');
  expect(alfred.distribution.isInstalled('E0BIG')).toBe(false);
  expect(await alfred.rows('SELECT 1 FROM workspaces')).toEqual([]);
  expect(await alfred.rows(`SELECT 1 FROM inbound_events WHERE id NOT LIKE 'state:%'`)).toEqual([]);
});
