import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { observer, SALES, seesSales } from '../support/observer.ts';
import type { Asked } from '../support/observer.ts';
import { callsTool, forgets, remembers, says } from '../support/script.ts';

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
