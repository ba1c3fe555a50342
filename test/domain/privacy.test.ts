import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { inOtherWords } from '../../src/domain/privacy.ts';

const INSTEAD = 'Talked about something.';
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

/** Whether a text has eight words in a row of a message, worked out the slow way. */
function hasEight(text: string, message: string): boolean {
  const [own, theirs] = [words(text), words(message).join(' ')];
  return own.some(
    (_, i) => i + 8 <= own.length && ` ${theirs} `.includes(` ${own.slice(i, i + 8).join(' ')} `),
  );
}

test('what was noticed has never eight words in a row of what was said', () => {
  const word = fc.constantFrom(
    'sales',
    'figures',
    'the',
    'for',
    'Monday',
    'please',
    'we',
    'need',
    'Tom’s',
    '42',
    'me',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), fc.nat(), (own, messages, pick) => {
      const quoting = `${own}, ${messages[pick % messages.length] ?? ''}`;
      for (const one of [own, quoting]) {
        const kept = inOtherWords(one, messages, INSTEAD);
        for (const message of messages) expect(hasEight(kept, message)).toBe(false);
      }
    }),
  );
});

test('what is in other words stays as it is', () => {
  const said = 'could you please get me the sales figures of the northern region again';
  expect(inOtherWords('Wanted the figures of the north.', [said], INSTEAD)).toBe(
    'Wanted the figures of the north.',
  );
});

test('a quotation is cut off, whatever its case and punctuation; nothing but one is replaced', () => {
  const said = 'I told Jo that the merger with Example Ltd falls through on Friday';
  const kept = inOtherWords(
    'Said: i told jo, that the merger with example ltd falls through',
    [said],
    INSTEAD,
  );
  expect(hasEight(kept, said)).toBe(false);
  expect(kept).toMatch(/ …$/);
  expect(inOtherWords(said, [said], INSTEAD)).not.toBe(INSTEAD);
  expect(inOtherWords('a b c d e f g h', ['a b c d e f g h'], INSTEAD)).not.toMatch(/g h/);
});
