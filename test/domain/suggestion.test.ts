import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { afterStep, datedScore, scoreReaches } from '../../src/domain/suggestion.ts';
import type { SuggestionState, SuggestionStep } from '../../src/domain/suggestion.ts';

test.each<[SuggestionState, SuggestionStep, number, SuggestionState | null]>([
  ['open', 'accept', 1, 'accepted'],
  ['open', 'dismiss', 1, 'dismissed'],
  ['open', 'stop', 1, 'dismissed'],
  ['open', 'not_now', 1, 'snoozed'],
  ['open', 'not_now', 2, 'dismissed'],
  ['open', 'ignore', 1, 'ignored'],
  ['open', 'withdraw', 1, 'withdrawn'],
  ['ignored', 'accept', 1, 'accepted'],
  ['ignored', 'ignore', 1, null],
  ['ignored', 'withdraw', 1, 'withdrawn'],
])('an %s offer after %s (offered %d times) is %s', (state, step, offers, next) => {
  expect(afterStep(state, step, offers)).toBe(next);
});

test('what is settled stays so, whatever comes', () => {
  const settled = fc.constantFrom<SuggestionState>('accepted', 'dismissed', 'snoozed', 'withdrawn');
  const step = fc.constantFrom<SuggestionStep>('accept', 'dismiss', 'not_now', 'stop', 'ignore', 'withdraw');
  fc.assert(
    fc.property(settled, step, fc.integer({ min: 1, max: 3 }), (state, next, offers) => {
      expect(afterStep(state, next, offers)).toBeNull();
    }),
  );
});

test('something dated is worth more the nearer it is, from a half to one', () => {
  const DAY = 86_400_000;
  const ahead = fc.integer({ min: -DAY, max: 5 * DAY });
  const certainty = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(ahead, ahead, certainty, (one, other, sure) => {
      const score = (ms: number) => datedScore(new Date(ms), new Date(0), 2 * DAY, sure);
      const [near, far] = [Math.min(one, other), Math.max(one, other)];
      expect(score(near)).toBeGreaterThanOrEqual(score(far));
      expect(score(far)).toBeGreaterThanOrEqual(0.5);
      expect(score(near)).toBeLessThanOrEqual(1);
    }),
  );
  expect(datedScore(new Date(DAY), new Date(0), 2 * DAY, 1)).toBe(0.75);
});

test('from when on something dated is worth so much is the first moment at which it is', () => {
  const DAY = 86_400_000;
  const at = new Date(10 * DAY);
  const wanted = fc.double({ min: 0.5, max: 0.9, noNaN: true });
  const certainty = fc.constantFrom(1, 0.9);
  fc.assert(
    fc.property(wanted, certainty, (score, sure) => {
      const from = scoreReaches(score, at, 2 * DAY, sure);
      const scoreAt = (ms: number) => datedScore(at, new Date(ms), 2 * DAY, sure);
      expect(scoreAt(from?.getTime() ?? 0)).toBeGreaterThanOrEqual(score - 1e-9);
      expect(scoreAt((from?.getTime() ?? 0) - 1_000)).toBeLessThanOrEqual(score);
    }),
  );
  expect(scoreReaches(0.75, at, 2 * DAY, 1)).toEqual(new Date(9 * DAY));
  expect(scoreReaches(0.96, at, 2 * DAY, 0.9)).toBeNull();
});
