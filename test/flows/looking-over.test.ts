import { expect, test } from 'vitest';

import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { observer, SALES, seesSales } from '../support/observer.ts';
import type { Asked } from '../support/observer.ts';
import { callsTool, says } from '../support/script.ts';

const answers = (count: number) => Array.from({ length: count }, () => says('I can’t see those.'));

/** Puts so many lines behind what was said, one every ten seconds. */
async function goesOn(alfred: TestAlfred, count: number): Promise<void> {
  await alfred.rows(
    `INSERT INTO messages (id, person_id, conversation_id, thread_id, turn_id, channel, slack_ts, text, sent_at)
     SELECT gen_random_uuid(), person_id, conversation_id, thread_id, turn_id, channel, 'x' || i, 'so it goes ' || i,
       sent_at + i * interval '1 second' FROM messages, generate_series(1, ${count}) i`,
  );
}

test('a long conversation is looked over from its first line to its last', async () => {
  const seen: Asked[] = [];
  await using alfred = await startAlfred({ script: answers(2), background: observer(seesSales, seen) });
  await alfred.ask(alfred.robin, 'sales?');
  await goesOn(alfred, 90);
  await alfred.advance(15);
  expect(seen[0]?.said).toHaveLength(92);
  expect(await alfred.rows('SELECT label FROM patterns')).toEqual([{ label: 'sales figures' }]);
});

test('of one that is far too long the newest is looked over, behind what the older came to', async () => {
  const seen: Asked[] = [];
  await using alfred = await startAlfred({ script: answers(2), background: observer(() => ({}), seen) });
  await alfred.ask(alfred.robin, 'sales?');
  await goesOn(alfred, 2_500);
  await alfred.rows(
    `UPDATE conversations SET summary = 'They spoke of sales.', summarised_to = alfred_now()`,
  );
  await alfred.advance(60);
  const texts = seen[0]?.said.map(({ text }) => text) ?? [];
  expect(texts.at(-1)).toBe('so it goes 2500');
  expect(texts).not.toContain('sales?');
  expect(seen[0]).toMatchObject({ earlier: 'They spoke of sales.' });
  expect(await alfred.rows('SELECT summary FROM conversations')).toEqual([{ summary: null }]);
});

test.each([
  ['the line that the observer names', { at: '2026-03-02T09:08', label: 'monthly revenue' }, '09:08'],
  ['the line that speaks of it, where none is named', {}, '09:08'],
  ['the line that speaks of it, where a made-up one is named', { at: '2026-03-09T07:00' }, '09:08'],
  ['the beginning, where none speaks of it', { label: 'monthly revenue' }, '09:00'],
])('evidence has the time of %s', async (_what, more, time) => {
  const background = observer(() => ({ patterns: [{ ...SALES, ...more }] }));
  await using alfred = await startAlfred({ script: answers(2), background });
  await alfred.ask(alfred.robin, 'good morning');
  await alfred.advance(8);
  await alfred.ask(alfred.robin, 'can I have the sales figures?');
  await alfred.advance(15);
  expect(await alfred.rows('SELECT local_at FROM pattern_evidence')).toEqual([
    { local_at: `2026-03-02T${time}` },
  ]);
});

test('what is noted in a conversation has its own time, no words of it and no secrets', async () => {
  const said = 'please pull together the complete sales figures of all our shops in the north';
  const key = 'sk-proj-4f9aB7kQ2mXv8LpZ1cRt6WnY3dHs5JgE';
  const words = { label: said.slice(0, 70), description: `With ${key} they ask`, summary: `asked: ${said}` };
  await using alfred = await startAlfred({
    script: [
      says('One moment.'),
      callsTool('record_pattern', { known_id: null, kind: 'recurring_request', ...words }),
      says('Here.'),
    ],
  });
  await alfred.ask(alfred.robin, said);
  await alfred.advance(8);
  await alfred.ask(alfred.robin, 'yes, those');
  const [kept] = await alfred.rows<Record<string, string>>(`
    SELECT p.label, p.description, e.summary, e.local_at FROM patterns p, pattern_evidence e`);
  expect(kept?.['local_at']).toBe('2026-03-02T09:08');
  expect(JSON.stringify(kept)).not.toContain(key.slice(8, 20));
  const quoted = said.split(' ').slice(0, 8).join(' ');
  expect(JSON.stringify(kept)).not.toContain(quoted);
});

test('what was told and put right in a conversation does not come back when it is looked over', async () => {
  const model = offlineModel();
  await using alfred = await startAlfred({ models: { main: model, small: model, background: model } });
  const { robin } = alfred;
  await alfred.ask(robin, 'The board meeting is on 14 March at 10 in Room 4');
  await alfred.ask(robin, 'The fair is on 20 March');
  await alfred.ask(robin, 'the board meeting moved to 15 March');
  await alfred.advance(60);
  const kept = await alfred.rows<{ content: string; day: string }>(
    `SELECT content, to_char(happens_at, 'DD') AS day FROM memories WHERE superseded_by IS NULL ORDER BY day`,
  );
  expect(kept).toMatchObject([{ day: '15' }, { content: 'Fair', day: '20' }]);
});
