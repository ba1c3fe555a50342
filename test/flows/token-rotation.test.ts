import { expect, test } from 'vitest';

import { signatureOf } from '../../src/playground/distribution/http-line.ts';
import { startMany } from '../support/many.ts';
import type { ManyAlfred } from '../support/many.ts';
import { creates, says } from '../support/script.ts';

const renewals = ({ distribution }: ManyAlfred) =>
  distribution.calls.filter(({ method, ok }) => method === 'oauth.v2.access' && ok).length - 1;

test('a token is renewed before it expires, also when nobody says anything, and what Slack gave is used', async () => {
  await using alfred = await startMany({
    rotation: true,
    script: [creates({ name: 'stretch', cron: '0 8,20 * * *' }), says('Done.')],
  });
  await alfred.install('T0ACME');
  await alfred.ask('T0ACME', 'remind me at eight and at eight to stretch');
  for (let i = 0; i < 4; i++) alfred.model.enqueue(says('Time to stretch.'));
  await alfred.advance(48);
  expect(alfred.posts('T0ACME')).toHaveLength(4);
  expect(renewals(alfred)).toBeGreaterThanOrEqual(3);
  expect(alfred.distribution.calls.filter(({ error }) => error === 'token_expired')).toEqual([]);
});

test('several processes that need a new token at once renew it once', async () => {
  await using one = await startMany({ rotation: true });
  await one.install('T0ACME');
  await one.as('T0ACME').command('/alfred less');
  await using two = await startMany({ before: one });
  await one.advance(11);
  await two.app.clock.moveTo(one.app.clock.now());
  const apps = [one, two, one, two];
  const urls = apps.map(({ url }) => `${url}/slack/events`);
  const { signingSecret } = one.distribution;
  const answers = await Promise.all(
    urls.map(async (url, i) => {
      const fields = { command: '/alfred', text: 'list', team_id: 'T0ACME', user_id: 'U0ROBIN0001' };
      const more = { trigger_id: String(i), response_url: 'http://127.0.0.1:1/', channel_id: 'D0ROBIN0001' };
      const body = new URLSearchParams({ ...fields, ...more }).toString();
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        ...signatureOf(signingSecret, body, Math.floor(Date.now() / 1_000)),
      };
      return (await fetch(url, { method: 'POST', headers, body })).text();
    }),
  );
  for (const text of answers) expect(text).toContain('Nothing is scheduled');
  expect(renewals(one)).toBe(1);
});

test('while Slack gives no new token the old one serves, and one that Slack never renews stops the workspace', async () => {
  await using alfred = await startMany({ rotation: true });
  await alfred.install('T0ACME');
  await alfred.as('T0ACME').command('/alfred less');
  // Somebody else has spent the refresh token.
  alfred.distribution.spendRefresh('T0ACME');
  await alfred.advance(11);
  expect((await alfred.as('T0ACME').command('/alfred list')).acked).toBe(true);
  expect(await alfred.rows('SELECT off_reason FROM workspaces')).toEqual([{ off_reason: null }]);
  await alfred.advance(2);
  await alfred.as('T0ACME').command('/alfred list');
  expect(alfred.as('T0ACME').ephemerals().at(-1)?.text).toContain('I don’t work in this workspace');
  expect(await alfred.rows('SELECT off_reason FROM workspaces')).toEqual([{ off_reason: 'removed' }]);
  await alfred.install('T0ACME');
  await alfred.as('T0ACME').command('/alfred list');
  expect(alfred.as('T0ACME').ephemerals().at(-1)?.text).toContain('Nothing is scheduled');
});
