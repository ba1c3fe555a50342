import { expect, test } from 'vitest';

import type { GlanceResult } from '../../src/playground/tools/protocol.ts';
import type { Glance } from '../../src/slack/views/glance.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { creates, remembers, says } from '../support/script.ts';

/** What the page is told when somebody looks at what Alfred knows of them. */
async function look({ playground }: TestAlfred, userId: string): Promise<GlanceResult> {
  const answer = await fetch(new URL(`/playground/glance?as=${userId}`, playground.apiUrl));
  return JSON.parse(await answer.text()) as GlanceResult;
}

async function glance(alfred: TestAlfred, userId: string): Promise<Glance> {
  const result = await look(alfred, userId);
  if (!result.ok || !result.glance) throw new Error('there is nothing to see');
  return result.glance;
}

test('what Alfred knows of a person is seen as it stands, and nothing of anybody else', async () => {
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'plants', prompt: 'water the plants', at: '2026-03-09T08:30' }),
      says('Done.'),
      remembers('Favourite tea is Earl Grey', { kind: 'preference' }),
      says('Noted.'),
      says('Hello Sam.'),
    ],
    playground: { page: true },
  });
  const { robin, sam } = alfred;
  expect(await look(alfred, robin.user.id)).toEqual({ ok: true, glance: null });
  await alfred.ask(robin, 'remind me on Monday at 8:30 to water the plants');
  await alfred.ask(robin, 'my favourite tea is Earl Grey');
  await alfred.ask(sam, 'hello');
  const seen = await glance(alfred, robin.user.id);
  expect(seen).toMatchObject({
    name: 'Robin Example',
    zone: 'Europe/Lisbon',
    since: '2 March 2026',
    habits: [],
  });
  expect(seen.schedules).toMatchObject([
    { name: 'plants', state: 'active', next: 'Mon 9 Mar at 08:30', last: null },
  ]);
  expect(seen.known.map(({ title, items }) => [title, items.map(({ words }) => words)])).toEqual([
    ['What you like and don’t', ['Favourite tea is Earl Grey']],
  ]);
  expect(seen.quiet).toMatchObject({ level: 0.7, offersADay: 2, refusals: [] });
  expect(seen.quiet.kinds).toContainEqual(
    expect.objectContaining({ name: 'digests', standing: 'on', offered: 0 }),
  );
  expect(await glance(alfred, sam.user.id)).toMatchObject({ name: 'Sam Sample', schedules: [], known: [] });

  await robin.command('/alfred types off digests');
  await robin.command('/alfred pause plants');
  await alfred.app.settled();
  const later = await glance(alfred, robin.user.id);
  expect(later.quiet.kinds).toContainEqual(
    expect.objectContaining({ name: 'digests', standing: 'held back' }),
  );
  expect(later.schedules).toMatchObject([{ name: 'plants', state: 'paused', next: null }]);
});

test('nobody who is not of the workspace is looked at, nor the app itself', async () => {
  await using alfred = await startAlfred({ playground: { page: true } });
  for (const id of ['', 'U0NOBODY', '__proto__', alfred.playground.botUserId])
    expect(await look(alfred, id)).toEqual({ ok: false, error: 'there is no such person' });
});
