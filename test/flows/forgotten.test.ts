import { expect, test } from 'vitest';

import { exportRows } from '../../src/db/export.ts';
import type { Person } from '../../src/domain/person.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { observer, SALES, seesSales } from '../support/observer.ts';
import type { Asked } from '../support/observer.ts';
import { callsTool, creates, forgets, remembers, says, textOf } from '../support/script.ts';

const contents = (alfred: TestAlfred) =>
  alfred.rows('SELECT content FROM memories WHERE superseded_by IS NULL ORDER BY content');

/** Finds all that can be found in a conversation in which Ana is spoken of. */
const seesDinner = ({ said }: Asked) =>
  said.some(({ text }) => text.includes('Ana'))
    ? {
        summary: 'A dinner with Ana.',
        patterns: [{ ...SALES, label: 'dinners with Ana', description: 'Has dinner with Ana.' }],
        dated: [
          { kind: 'event', content: 'Dinner with Ana', on: '2026-03-06T19:00' },
          { kind: 'event', content: 'Board meeting', on: '2026-03-09T15:00' },
        ],
        people: [{ kind: 'person', name: 'Ana' }],
      }
    : {};

async function command(alfred: TestAlfred, words: string) {
  await alfred.robin.command(words);
  await alfred.app.settled();
}

test('what was forgotten by command is not noticed again when the conversation is looked over', async () => {
  await using alfred = await startAlfred({
    script: [remembers('Dinner with Ana', { kind: 'event', on: '2026-03-06T19:00' }), says('Noted.')],
    background: observer(seesDinner),
  });
  await alfred.ask(alfred.robin, 'dinner with Ana on Friday at seven, and the board on Monday');
  await command(alfred, '/alfred forget Ana');
  await alfred.advance(15);
  expect(await contents(alfred)).toEqual([{ content: 'Board meeting' }]);
  expect(await alfred.rows('SELECT label FROM patterns')).toEqual([]);
  expect(await alfred.rows('SELECT name FROM entities')).toEqual([]);
  expect(await alfred.rows('SELECT summary FROM episodes')).toEqual([{ summary: 'A short exchange.' }]);
});

test('nor is what one of its names stands for, a habit forgotten by its button, or what was not known yet', async () => {
  const found = {
    patterns: [{ ...SALES, label: 'the sales figures', description: 'Wants numbers.' }],
    dated: [{ kind: 'event', content: 'Retrospective of the offsite', on: '2026-03-09T15:00' }],
    people: [
      { kind: 'person', name: 'Ana' },
      { kind: 'person', name: 'Ben' },
    ],
  };
  await using alfred = await startAlfred({
    script: [
      callsTool('save_entity', { kind: 'person', name: 'Ana Ruiz', about: null }),
      callsTool('record_pattern', { known_id: null, ...SALES }),
      says('Noted.'),
    ],
    background: observer(() => found),
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'the sales figures for Ana Ruiz and Ben, and the offsite');
  await command(alfred, '/alfred forget Ana');
  await command(alfred, '/alfred forget offsite');
  const [habit] = await alfred.rows<{ id: string }>('SELECT id FROM patterns');
  await robin.pressRaw({ action_id: 'habit:forget', value: habit?.id ?? '' });
  await alfred.app.settled();
  await alfred.advance(15);
  expect(await alfred.rows('SELECT label FROM patterns')).toEqual([]);
  expect(await contents(alfred)).toEqual([]);
  expect(await alfred.rows('SELECT name FROM entities')).toEqual([{ name: 'Ben' }]);
});

test('what is told again in a later conversation is noticed, and by then nothing is left of what was forgotten', async () => {
  await using alfred = await startAlfred({
    script: [says('Noted.'), says('Noted.')],
    background: observer(seesDinner),
  });
  await alfred.ask(alfred.robin, 'dinner with Ana on Friday at seven');
  await command(alfred, '/alfred forget dinner with Ana');
  const [mark, ...others] = await alfred.rows<{ words: string[] }>('SELECT words FROM forget_marks');
  expect(others).toEqual([]);
  expect(mark?.words).toHaveLength(2);
  expect(JSON.stringify(mark)).not.toMatch(/dinner|ana/i);
  await alfred.advance(60);
  expect(await alfred.rows('SELECT 1 FROM forget_marks')).toEqual([]);
  expect(await contents(alfred)).toEqual([{ content: 'Board meeting' }]);
  await alfred.ask(alfred.robin, 'dinner with Ana on Friday at seven');
  await alfred.advance(15);
  expect(await contents(alfred)).toEqual([{ content: 'Board meeting' }, { content: 'Dinner with Ana' }]);
});

test('of what was forgotten no model hears again, and nothing of it is exported', async () => {
  await using alfred = await startAlfred({
    script: [
      remembers('Works on project Zebra'),
      says('Noted.'),
      forgets({ about: 'Zebra' }),
      says('Zebra is forgotten.'),
      says('I don’t know.'),
    ],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'I work on project Zebra');
  await alfred.ask(robin, 'forget about Zebra');
  await alfred.ask(robin, 'what am I working on?');
  expect(textOf(model.lastCall ?? expect.fail())).not.toContain('Zebra');
  // Once the conversation has been looked over nothing is left of it.
  model.enqueue(says('{}'), says('{}'));
  await alfred.advance(60);
  const kept = await alfred.rows<{ text: string }>('SELECT text FROM messages ORDER BY sent_at');
  expect(kept.map(({ text }) => text)).toEqual(['', '', 'what am I working on?']);
  const answers = await alfred.rows<{ text: string }>('SELECT text FROM turns ORDER BY started_at');
  expect(answers.map(({ text }) => text)).toEqual(['Noted.', null, 'I don’t know.']);
});

test('what is forgotten by talk is not noted within the same answer, and everything forgotten takes the marks too', async () => {
  await using alfred = await startAlfred({
    script: [
      forgets({ about: 'sales figures' }),
      callsTool('record_pattern', { known_id: null, ...SALES }),
      says('Forgotten.'),
    ],
    background: observer(seesSales),
  });
  const { robin } = alfred;
  await alfred.ask(robin, 'forget about my sales figures');
  expect(await alfred.rows('SELECT 1 FROM patterns')).toEqual([]);
  expect(await alfred.rows('SELECT 1 FROM forget_marks')).toHaveLength(1);
  await command(alfred, '/alfred forget everything');
  await robin.press(robin.ephemerals().at(-1)?.ts ?? '', 'forget:everything');
  await alfred.advance(1);
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM people')).length === 0);
  expect(await alfred.rows('SELECT 1 FROM forget_marks')).toEqual([]);
});

/** All that is kept of Robin but for what was said in Slack. */
async function kept(alfred: TestAlfred): Promise<string> {
  const { prisma } = alfred.app.database;
  const [robin] = await alfred.rows<{ id: string }>(`SELECT id FROM people WHERE name LIKE 'Robin%'`);
  const scope = { personId: robin?.id as Person['personId'] };
  const { messages: _messages, turns: _turns, deliveries = [], ...rest } = await exportRows(prisma, scope);
  const posts = deliveries.filter((row) => !('kind' in row && row.kind === 'reply'));
  return JSON.stringify([posts, rest]);
}

test('of a topic that was forgotten nothing is left in summaries, evidence, offers, or what is known of others', async () => {
  const look = ({ said, schedules }: Asked) =>
    said.some(({ text }) => text.includes('Acme'))
      ? {
          summary: 'Acme is no client any more.',
          patterns: [{ ...SALES, summary: 'wanted those of Acme' }],
          moot: [{ id: schedules[0]?.id, said: 'Acme is no client any more' }],
        }
      : {};
  await using alfred = await startAlfred({
    script: [
      creates({ name: 'client call', prompt: 'call the client', cron: '0 15 * * 4' }),
      callsTool('save_entity', { kind: 'person', name: 'Ben', about: 'Used to run Acme' }),
      remembers('Send Acme the bill', { kind: 'commitment', on: '2026-04-01' }),
      says('Noted.'),
      says('Noted.'),
    ],
    background: observer(look),
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'the call on Thursdays; Ben used to run Acme, and I have to send them the bill');
  const [promise] = await alfred.rows<{ id: string }>('SELECT id FROM memories');
  model.enqueue(callsTool('complete_commitment', { id: promise?.id ?? '' }), says('Well done.'));
  await alfred.ask(robin, 'the bill is out, and Acme is no client any more');
  await alfred.advance(15);
  await alfred.rows(`
    INSERT INTO approvals (id, person_id, turn_id, tool, input, state, outcome, created_at)
    SELECT gen_random_uuid(), person_id, id, 'crm__note', '{"to": "Acme"}', 'done', 'Noted for Acme.', now() FROM turns LIMIT 1`);
  await alfred.rows(`
    INSERT INTO tool_calls (cause, tool, nth, person_id, input_hash, answer, created_at)
    SELECT gen_random_uuid(), 'crm__note', 0, id, '', '{"untrusted": "Acme"}', now() FROM people LIMIT 1`);
  expect(alfred.posts(robin).at(-1)?.text).toContain('client call');
  expect(await kept(alfred)).toContain('Acme');
  await command(alfred, '/alfred forget Acme');
  expect(await kept(alfred)).not.toMatch(/acme/i);
  expect(await alfred.rows('SELECT state FROM suggestions')).toEqual([{ state: 'withdrawn' }]);
  expect(await alfred.rows('SELECT name, about FROM entities')).toEqual([{ name: 'Ben', about: null }]);
  expect(await alfred.rows('SELECT summary FROM pattern_evidence')).toHaveLength(1);
});

test('an offer to pick up where somebody left off loses its words with the note that it cites', async () => {
  const note = 'Is building a raised bed at the allotment';
  await using alfred = await startAlfred({
    script: [remembers(note, { kind: 'note', asked: true }), says('Noted.'), says('Welcome back.')],
  });
  await alfred.ask(alfred.robin, 'note that I am building a raised bed');
  await alfred.advance(42 * 24 * 60);
  await alfred.ask(alfred.robin, 'hi');
  await alfred.advance(30);
  expect(await kept(alfred)).toContain('raised bed');
  await command(alfred, '/alfred forget raised bed');
  expect(await kept(alfred)).not.toContain('raised bed');
  expect(await alfred.rows('SELECT state FROM suggestions')).toEqual([{ state: 'withdrawn' }]);
});

test('a tool’s answer is kept for as long as its turn may be repeated, and no longer', async () => {
  await using alfred = await startAlfred({
    script: [
      callsTool('record_pattern', { known_id: null, ...SALES }),
      remembers('Lives in Porto'),
      creates({ cron: '0 10 * * *', name: 'stretch' }),
      forgets({ about: 'Porto' }),
      says('Done.'),
    ],
  });
  await alfred.ask(alfred.robin, 'all of it');
  expect(await alfred.rows('SELECT tool, answer FROM tool_calls ORDER BY tool')).toEqual(
    ['create_schedule', 'forget_memory', 'record_pattern', 'save_memory'].map((tool) => ({
      tool,
      answer: {},
    })),
  );
});
