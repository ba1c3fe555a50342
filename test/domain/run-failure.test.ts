import { expect, test } from 'vitest';

import { countsAgainst, failedText, judgeFailure } from '../../src/domain/run-failure.ts';

const first = {
  kind: 'model_refused_key',
  recurring: true,
  failuresBefore: 0,
  failedBefore: false,
  asked: false,
};

test.each([
  ['the first is told', {}, { tell: true, pause: false }],
  ['the second in a row is not', { failuresBefore: 1, failedBefore: true }, { tell: false, pause: false }],
  ['the third pauses and says so', { failuresBefore: 2, failedBefore: true }, { tell: true, pause: true }],
  [
    'an outage never pauses, and is told once',
    { kind: 'model_unreachable', failuresBefore: 2, failedBefore: true },
    { tell: false, pause: false },
  ],
  ['one instant cannot pause', { recurring: false, failuresBefore: 5 }, { tell: true, pause: false }],
  [
    'what was asked for just now is always told',
    { asked: true, failedBefore: true },
    { tell: true, pause: false },
  ],
  [
    'after a good run it is news again',
    { failuresBefore: 0, failedBefore: false },
    { tell: true, pause: false },
  ],
])('%s', (_what, change, judged) => {
  expect(judgeFailure({ ...first, ...change })).toEqual(judged);
});

test('only what was never reached is not held against a schedule', () => {
  expect(['model_unreachable', 'model_busy', 'model_failed'].some(countsAgainst)).toBe(false);
  expect(
    ['model_slow', 'nothing_said', 'slack_channel_not_found', 'anything else'].every(countsAgainst),
  ).toBe(true);
});

test('what is told names the schedule, the reason and what to do', () => {
  const schedule = { name: 'numbers', prompt: 'sum up the numbers' };
  expect(failedText(schedule, 'model_refused_key', false)).toMatch(
    /“numbers”.*OPENAI_API_KEY.*sum up the numbers/,
  );
  expect(failedText(schedule, 'model_looped', true)).toMatch(/paused “numbers”.*3 times in a row.*Resume/);
});
