import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { callsTool, says } from '../support/script.ts';

const look = (alfred: TestAlfred) => JSON.stringify(alfred.robin.home()?.blocks ?? []);
const knows = (kind: string, content: string, on: string | null = null) =>
  callsTool('save_memory', { kind, content, on, replaces: null, asked: false });

async function choose(alfred: TestAlfred, choice: string): Promise<void> {
  await alfred.robin.press('home', 'known:more', choice);
  await alfred.app.settled();
}

test('Home shows what Alfred knows as soon as it does, has it put right and forgotten', async () => {
  await using alfred = await startAlfred({ script: [knows('fact', 'Lives in Porto'), says('Noted.')] });
  const { robin, sam } = alfred;
  await robin.openHome();
  await alfred.app.settled();
  expect(look(alfred)).not.toContain('What I know');
  await alfred.ask(robin, 'I live in Porto');
  expect(look(alfred)).toContain('*About you*\\nLives in Porto  _told Mon 2 Mar_');

  await choose(alfred, 'Correct…');
  const empty = await robin.submit('modal', { content: ' ' });
  expect(empty.errors).toEqual({ content: 'Say what is so, or have it forgotten instead.' });
  const secret = await robin.submit('modal', { content: 'My card is 4111 1111 1111 1111' });
  expect(secret.errors?.['content']).toContain('I don’t keep keys');
  await robin.submit('modal', { content: 'Lives in <!channel> Lisbon' });
  await alfred.app.settled();
  expect(look(alfred)).toContain('Lives in &lt;!channel&gt; Lisbon');
  expect(look(alfred)).not.toContain('Porto');

  const [{ id } = { id: '' }] = await alfred.rows<{ id: string }>(
    'SELECT id FROM memories WHERE superseded_by IS NULL',
  );
  await sam.openHome();
  await alfred.app.settled();
  const option = { text: { type: 'plain_text' as const, text: 'Forget…' }, value: `forget:${id}` };
  await sam.pressRaw({ type: 'overflow', action_id: 'known:more', block_id: 'x', selected_option: option });
  await alfred.app.settled();
  expect(sam.modal()).toBeUndefined();

  await choose(alfred, 'Forget…');
  expect(JSON.stringify(robin.modal())).toContain('Lisbon');
  await robin.submit('modal');
  await alfred.app.settled();
  expect(look(alfred)).not.toContain('What I know');
  expect(await alfred.rows('SELECT 1 FROM memories')).toEqual([]);
});

test('what is dated is put right with its date, and not into the past', async () => {
  await using alfred = await startAlfred({
    script: [knows('event', 'Board meeting', '2026-03-10T15:00'), says('Noted.')],
  });
  const { robin } = alfred;
  await robin.openHome();
  await alfred.ask(robin, 'the board meets on the 10th at 3');
  expect(look(alfred)).toContain('*Coming up*');
  await choose(alfred, 'Correct…');
  const past = await robin.submit('modal', { content: 'Board meeting', date: '2026-01-10' });
  expect(past.errors).toEqual({ date: expect.stringContaining('over already') });
  await robin.submit('modal', { content: 'Board meeting', date: '2026-03-11', time: '16:00' });
  await alfred.app.settled();
  expect(look(alfred)).toContain('11 Mar at 16:00');
  expect(look(alfred)).not.toContain('10 Mar');
});

test('somebody is put right as a memory is, without what is not kept; a fuller name is the same person', async () => {
  const ana = (name: string) =>
    callsTool('save_entity', { kind: 'person', name, about: name === 'Ana' ? 'Leads the shop' : null });
  await using alfred = await startAlfred({ script: [ana('Ana'), ana('Ana Ruiz'), says('Noted.')] });
  const { robin } = alfred;
  await robin.openHome();
  await alfred.ask(robin, 'Ana leads the shop; it is Ana Ruiz');
  expect(await alfred.rows('SELECT name, about FROM entities')).toEqual([
    { name: 'Ana Ruiz', about: 'Leads the shop' },
  ]);
  await choose(alfred, 'Correct…');
  const secret = await robin.submit('modal', { content: 'Her card is 4111 1111 1111 1111' });
  expect(secret.errors?.['content']).toContain('I don’t keep keys');
  await robin.submit('modal', { content: '  Owns the   shop ' });
  await alfred.app.settled();
  expect(await alfred.rows('SELECT about FROM entities')).toEqual([{ about: 'Owns the shop' }]);
});
