import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { safeMarkdown } from '../../src/slack/views/text.ts';

test('whatever is put together, nobody is notified', () => {
  const piece = fc.constantFrom('<', '>', '!', '@', '|', 'here', 'channel', 'U0123ABC', ' ', '<!', '<@', 'x');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(safeMarkdown(pieces.join(''))).not.toMatch(/<[!@][^<>]*>/);
    }),
    { numRuns: 2_000 },
  );
  expect(safeMarkdown('<<!U0123ABC>>')).not.toContain('<@U0123ABC>');
});
