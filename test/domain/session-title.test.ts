import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { maskSecrets } from '../../src/domain/secrets.ts';
import { sessionTitle } from '../../src/domain/session-title.ts';
import { isSmallTalk } from '../../src/domain/small-talk.ts';

test.each([
  ['remind me in 20 minutes to stretch', 'Remind me in 20 minutes to stretch'],
  ['every other Friday at 4pm remind me of the timesheets, please', 'Every other Friday at 4pm remind me…'],
  ['hi Alfred!\nwhat are my *schedules*?', 'What are my schedules?'],
  ['look at <https://example.com/q?key=1|the sheet> for <@U0123ABC>.', 'Look at the sheet for'],
  ['https://example.com/a/b?c=d', 'A link'],
  ['élan vital', 'Élan vital'],
  [`${'x'.repeat(59)} and more`, `X${'x'.repeat(58)}…`],
])('%s is named “%s”', (said, title) => {
  expect(sessionTitle(said)).toBe(title);
});

test.each(['hello', 'Good morning, Alfred!', 'thanks a lot', '👍', '', '   ', '<@U0123ABC>', 'x'.repeat(70)])(
  '“%s” names nothing',
  (said) => {
    expect(sessionTitle(said)).toBeNull();
  },
);

test('what was taken out of a message is in no name', () => {
  const { text } = maskSecrets('my key is sk-abcdefghijklmnopqrstuvwxyz0123456789ABCD, keep it');
  expect(sessionTitle(text)).not.toContain('sk-');
});

test('whatever is said, a name is short, on one line and whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (said) => {
      const title = sessionTitle(said.toWellFormed()) ?? 'x';
      expect(title.length).toBeLessThanOrEqual(70);
      expect(title).not.toMatch(/\n/);
      expect(title.isWellFormed()).toBe(true);
      expect(title).not.toMatch(/<[@#!][^<>]*>/);
    }),
  );
});

test.each([
  'hello',
  'Hi there!',
  'thanks',
  'Thank you very much, Alfred.',
  'ok',
  'good night',
  'ok, thanks 👍',
])('“%s” is small talk', (words) => {
  expect(isSmallTalk(words)).toBe(true);
});

test.each([
  'hello, what is on today?',
  'thanks for the sheet, is it the last one?',
  'no, at nine',
  'okra',
  'history',
])('“%s” is more than that', (words) => {
  expect(isSmallTalk(words)).toBe(false);
});
