import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { splitText } from '../../src/domain/split-text.ts';

test('short text stays whole, empty text has no parts', () => {
  expect(splitText('One. Two.', 100)).toEqual(['One. Two.']);
  expect(splitText(' \n ', 100)).toEqual([]);
});

test('it is cut after a paragraph if one ends in time, else after a line, a sentence, a word', () => {
  const long = 'x'.repeat(60);
  expect(splitText(`${long}\n\n${long}`, 100)).toEqual([long, long]);
  expect(splitText(`${long}. ${long}`, 100)).toEqual([`${long}.`, long]);
  expect(splitText(`${long} ${long}`, 100)).toEqual([long, long]);
  expect(splitText('y'.repeat(150), 100)).toEqual(['y'.repeat(96), 'y'.repeat(54)]);
});

test('a code block that is cut is closed and opened again', () => {
  const code = Array.from({ length: 20 }, (_, i) => `line number ${i};`).join('\n');
  const parts = splitText(`Look:\n\`\`\`ts\n${code}\n\`\`\`\nDone.`, 150);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part.match(/^```/gm)?.length ?? 0).toSatisfy((n: number) => n % 2 === 0);
  expect(parts[1]).toMatch(/^```ts\n/);
});

test('no part is too long or ill-formed, and no word is lost', () => {
  const text = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('\n', '\n\n', '. ')),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 300 }), (pieces, limit) => {
      const whole = pieces.join(' ').replaceAll(/[`~]/g, '');
      const parts = splitText(whole, limit);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(limit);
        expect(part.isWellFormed()).toBe(true);
      }
      expect(parts.join('').replaceAll(/\s/g, '')).toBe(whole.replaceAll(/\s/g, ''));
    }),
  );
});
