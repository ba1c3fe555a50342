import { expect, test } from 'vitest';

import { nearestWord } from '../../src/domain/nearest-word.ts';

const words = ['help', 'list', 'pause', 'resume', 'history', 'quiet', 'hours'];

test.each([
  ['hsitory', 'history'],
  ['lst', 'list'],
  ['pausee', 'pause'],
  ['quite', 'quiet'],
  ['hrs', null],
  ['frobnicate', null],
  ['', null],
  ['x'.repeat(3_000), null],
])('of the commands “%s” is most likely %s', (typed, nearest) => {
  expect(nearestWord(typed, words)).toBe(nearest);
});
