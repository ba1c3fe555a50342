import { expect, test } from 'vitest';

import { afterPress } from '../../src/domain/approval.ts';
import { canBeShown, inputLines, modelName, toolWords } from '../../src/domain/connected-tool.ts';

test('a tool has one name for the model, which providers take, and one for people', () => {
  expect(modelName('tickets', 'create_issue')).toBe('tickets__create_issue');
  expect(modelName('my-wiki', 'pages/search.all')).toBe('my-wiki__pages_search_all');
  expect(modelName('tickets', 'x'.repeat(60))).toBeNull();
  expect(toolWords('tickets__create_issue')).toBe('tickets · create issue');
});

test('what a tool would be used with is told a line a field, however much it is', () => {
  expect(inputLines({ title: 'a\n*b*', due_on: null, tags: ['x', 1] })).toEqual([
    'title: a *b*',
    'due on: null',
    'tags: ["x",1]',
  ]);
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, i]));
  expect(inputLines(many)).toHaveLength(30);
  expect(inputLines('odd')).toEqual([]);
});

test('what can’t be shown whole can’t be allowed', () => {
  expect(canBeShown({ body: 'x'.repeat(1_000) })).toBe(true);
  expect(canBeShown({ body: 'x'.repeat(2_000) })).toBe(false);
  expect(canBeShown(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, i])))).toBe(false);
});

test('a press settles what is open, for a day', () => {
  const createdAt = new Date('2026-03-02T09:00:00Z');
  const soon = new Date('2026-03-03T09:00:00Z');
  const late = new Date('2026-03-03T09:00:00.001Z');
  expect(afterPress({ state: 'open', createdAt }, 'approve', soon)).toBe('approved');
  expect(afterPress({ state: 'open', createdAt }, 'reject', soon)).toBe('rejected');
  expect(afterPress({ state: 'open', createdAt }, 'approve', late)).toBe('expired');
  for (const state of ['rejected', 'approved', 'acting', 'done', 'failed', 'unknown', 'expired'] as const)
    expect(afterPress({ state, createdAt }, 'approve', soon)).toBeNull();
});
