import { expect, test } from 'vitest';

import { readOnce } from '../../src/domain/read-once.ts';

test('what was read is kept for its key, nothing being an answer as well', () => {
  const read: string[] = [];
  const lately = readOnce<string | undefined>(2);
  const ask = (key: string, answer?: string) =>
    lately(key, () => {
      read.push(key);
      return answer;
    });
  expect([ask('a', 'A'), ask('a', 'other'), ask('b'), ask('b', 'B')]).toEqual([
    'A',
    'A',
    undefined,
    undefined,
  ]);
  expect(read).toEqual(['a', 'b']);
});

test('the one asked for longest ago makes room', () => {
  const read: string[] = [];
  const lately = readOnce<string>(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
    lately(key, () => {
      read.push(key);
      return key;
    });
  }
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

test('what failed is read again', () => {
  const lately = readOnce<string>(2);
  expect(() =>
    lately('a', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(lately('a', () => 'A')).toBe('A');
});
