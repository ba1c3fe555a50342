import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isAbout, likeness, mayEnd, RELATED, SAME_FROM } from '../../src/domain/same-habit.ts';

test.each([
  ['sales figures', 'the latest sales numbers'],
  ['sales report', 'Asks for the weekly sales figures'],
  ['stand-up notes', 'notes for the stand-up'],
  ['Competitor news', 'news about competitors this week'],
  ['weekly report', 'weekly report'],
])('“%s” and “%s” are one habit', (one, other) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(SAME_FROM);
});

test.each([
  ['sales figures', 'support tickets'],
  ['weekly report on sales', 'weekly report on hiring'],
  ['sales figures', 'budget figures'],
  ['monday stand-up', 'monday groceries'],
])('“%s” and “%s” are two', (one, other) => {
  expect(likeness(one, other)).toBeLessThan(RELATED);
});

test.each([
  ['Water the orchids', 'orchids', false],
  ['call the dentist office', 'Dentist', false],
  ['Orchids', 'orchids', true],
  ['the latest sales numbers', 'sales figures', true],
  ['Water the orchids on the balcony', 'water the orchids', true],
])('that “%s” is for “%s” already is %s when something else is done', (text, about, expected) => {
  expect(isAbout(text, about, { alike: false })).toBe(expected);
});

test.each([
  ['Sam looks after the sales figures from now on, I no longer do', true],
  ['I gave up the stock count', true],
  ['we handed it over to Sam', true],
  ['the sales figures, please', false],
  ['I do the stock count every Friday', false],
])('that “%s” may be the end of a habit is %s', (words, expected) => {
  expect(mayEnd(words)).toBe(expected);
});

test('one word in common is enough where the same is done', () => {
  expect(isAbout('Water the orchids', 'orchids', { alike: true })).toBe(true);
  expect(isAbout('Feed the cat', 'orchids', { alike: true })).toBe(false);
});

test('likeness is mutual, from 0 to 1, and whole for the same', () => {
  const text = fc.array(fc.constantFrom('sales', 'figures', 'tickets', 'weekly', 'the', 'team', 'news'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [a.join(' '), b.join(' ')];
      const like = likeness(one, other);
      expect(like).toBe(likeness(other, one));
      expect(like).toBeGreaterThanOrEqual(0);
      expect(like).toBeLessThanOrEqual(1);
      if (a.some((word) => word !== 'the')) expect(likeness(one, one)).toBe(1);
    }),
  );
});
