import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ABSENT_DAYS, absenceWords, afterAnswer, stageOf } from '../../src/domain/onboarding.ts';
import type { Onboarding } from '../../src/domain/onboarding.ts';

const DAY = 86_400_000;
const now = new Date('2026-03-02T09:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * DAY);
const states = fc.constantFrom<Onboarding>('new', 'asked', 'done');

describe('what a person is met as', () => {
  test.each([
    ['new', null, 'new'],
    ['new', 400, 'new'],
    ['asked', null, 'asked'],
    ['asked', 400, 'asked'],
    ['done', null, 'known'],
    ['done', 0, 'known'],
    ['done', ABSENT_DAYS, 'known'],
    ['done', ABSENT_DAYS + 0.01, 'absent'],
    ['done', -1, 'known'],
  ] as const)('somebody who is %s and was last heard of %s days ago is met as %s', (state, days, stage) => {
    expect(stageOf(state, days === null ? null : ago(days), now)).toBe(stage);
  });
});

describe('where a person is after they were answered', () => {
  test.each([
    ['new', 'Hello. What does a usual week of yours look like?', 'asked'],
    ['new', 'Hello! What fills your days? I’m all ears.', 'asked'],
    ['new', 'Hallo。普段の一週間はどんな感じですか？', 'asked'],
    ['new', 'I’ll remind you at 9. I’m Alfred; tell me about your week some time.', 'done'],
    ['new', 'I’ll ask you “How was your day?” every day at 18:00.', 'done'],
    ['new', 'I’ll remind you daily at 9: "Did you water the plants?"', 'done'],
    ['new', 'I’ll post https://example.com/search?q=plants at 9.', 'done'],
    ['new', 'Done; <https://example.com/?a=1|the page> it is.', 'done'],
    ['asked', 'Porto, lovely. And with whom do you work?', 'done'],
    ['asked', 'That’s fine.', 'done'],
    ['done', 'Shall I?', 'done'],
    ['new', '', 'done'],
  ] as const)('%s, answered “%s”, is %s', (state, answer, next) => {
    expect(afterAnswer(state, answer)).toBe(next);
  });

  test('nobody is ever new again, and whoever was asked is not asked once more', () => {
    fc.assert(
      fc.property(states, fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (first, answers) => {
        let state = first;
        const seen = answers.map((answer) => (state = afterAnswer(state, answer)));
        expect(seen).not.toContain('new');
        expect(seen.filter((state) => state === 'asked').length).toBeLessThanOrEqual(1);
        expect(seen.slice(1)).not.toContain('asked');
      }),
    );
  });
});

describe('how long ago somebody was heard of', () => {
  test.each([
    [1, 'a day'],
    [1.4, 'a day'],
    [2, 'two days'],
    [12, 'twelve days'],
    [13, '13 days'],
    [14, 'about two weeks'],
    [24, 'about three weeks'],
    [59, 'about eight weeks'],
    [60, 'about two months'],
    [365, 'about twelve months'],
    [500, 'about 16 months'],
    [560, 'more than a year'],
    [4_000, 'more than a year'],
  ])('%s days are “%s”', (days, words) => {
    expect(absenceWords(ago(days), now)).toEqual({ days: Math.round(days), words });
  });

  test('is never in the singular by mistake, and never without a number or an article', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (days) => {
        expect(absenceWords(ago(days), now).words).toMatch(
          /^(?:a day|more than a year|(?:\w+|about \w+) (?:days|weeks|months))$/,
        );
        expect(absenceWords(ago(days), now).words).not.toMatch(/\b(?:no|one|1|NaN|undefined)\b/);
      }),
    );
  });
});
