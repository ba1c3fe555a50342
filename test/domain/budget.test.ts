import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { newestWithin, tokensOf } from '../../src/domain/budget.ts';

const texts = fc.array(fc.string({ maxLength: 200 }), { maxLength: 30 });
const itself = (text: string) => text;

test('a text is taken for rather more tokens than fewer: for more than its words and marks, put together no more', () => {
  expect(tokensOf('')).toBeGreaterThan(0);
  for (const text of [
    'The quick brown fox jumps over the lazy dog.',
    'Remind me every weekday at a quarter past seven to water the plants, except on public holidays.',
  ]) {
    expect(tokensOf(text)).toBeGreaterThan(text.match(/\w+|[^\w\s]/g)?.length ?? 0);
  }
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(tokensOf(one + other)).toBeGreaterThanOrEqual(tokensOf(one));
      expect(tokensOf(one) + tokensOf(other)).toBeGreaterThanOrEqual(tokensOf(one + other));
    }),
  );
});

test('the newest that fit are kept in their order, and not one more would fit', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: -5, max: 800 }), (all, tokens) => {
      const kept = newestWithin(all, itself, tokens);
      const cost = (some: readonly string[]) => some.reduce((sum, text) => sum + tokensOf(text), 0);
      expect(kept).toEqual(all.slice(all.length - kept.length));
      expect(cost(kept)).toBeLessThanOrEqual(Math.max(tokens, 0));
      if (kept.length < all.length) expect(cost(all.slice(-kept.length - 1))).toBeGreaterThan(tokens);
    }),
  );
});

test('one that is too long keeps all before it out, so that no gap is left in what was said', () => {
  expect(newestWithin(['a', 'b'.repeat(500), 'c'], itself, 100)).toEqual(['c']);
  expect(newestWithin(['a', 'b', 'c'.repeat(500)], itself, 100)).toEqual([]);
});
