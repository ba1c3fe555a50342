import { expect, test } from 'vitest';

import { comesUp } from '../../src/domain/forgotten.ts';
import { contentWords } from '../../src/domain/memory.ts';

test.each([
  ['dinner', 'Dinner with Ana', true],
  ['dinner with Ana', 'Dinner', false],
  ['Ana', 'Lunch with Ben', false],
  ['dinner with Ana on Friday', 'Dinner with Ana', true],
  ['Dinner with Ana at the harbour on Friday evening', 'Friday evening dinner at the harbour with Ana', true],
  ['Dinner with Ana at the harbour on Friday evening', 'Harbour dinner with Ana, Friday at seven', true],
  ['Dinner with Ana at the harbour on Friday evening', 'Board dinner on Friday', false],
  ['', 'Dinner', false],
  ['dinner', '', false],
])('of “%s”, forgotten, “%s” speaks: %s', (forgotten, said, speaks) => {
  expect(comesUp(contentWords(forgotten), contentWords(said), 2)).toBe(speaks);
});

test('a name is known by a part of it', () => {
  expect(comesUp(contentWords('Ana Ruiz'), contentWords('Ana'), 1)).toBe(true);
  expect(comesUp(contentWords('Ana Ruiz'), contentWords('Ben'), 1)).toBe(false);
});
