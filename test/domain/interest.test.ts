import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { interestOf } from '../../src/domain/pattern.ts';

const DAY = 86_400_000;
const days = (...list: number[]) => list.map((day) => day * DAY + 37_000_000);

test.each([
  ['twice', days(0, 5), 5, 0],
  ['three times on two days', [...days(0, 5), 5 * DAY], 5, 0],
  ['on three days', days(0, 5, 9), 9, 0.66],
  ['on six days', days(0, 5, 9, 12, 20, 21), 21, 0.9],
  ['on more days than count', days(0, 5, 9, 12, 20, 21, 22, 30), 30, 0.9],
  ['and not for a week', days(0, 5, 9), 16, 0.66],
  ['and not for three weeks', days(0, 5, 9), 30, 0.33],
  ['every other week, and not for two', days(0, 14, 28), 42, 0.66],
])('a subject that was come back to %s', (_, walls, today, interest) => {
  expect(interestOf(walls, today * DAY)).toBeCloseTo(interest, 9);
});

test('an interest only fades until it is shown again, and grows with each day on which it is', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (list, after, more) => {
        const last = Math.max(...list);
        const at = (day: number) => interestOf(days(...list), day * DAY);
        expect(at(last + after + more)).toBeLessThanOrEqual(at(last + after));
        const again = interestOf(days(...list, last + after + more), (last + after + more) * DAY);
        expect(again).toBeGreaterThanOrEqual(at(last + after + more));
        expect(again).toBeLessThanOrEqual(0.9);
      },
    ),
  );
});
