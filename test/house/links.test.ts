import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { safeMarkdown } from '../../src/slack/views/text.ts';

describe('a link that shows one address and leads to another shows both', () => {
  test.each([
    ['<https://evil|https://bank>', 'https://bank (https://evil)'],
    ['[https://bank](https://evil)', 'https://bank (https://evil)'],
    ['[bank.example](https://evil.example/x?y=1)', 'bank.example (https://evil.example/x?y=1)'],
    ['[your www.bank.example](https://evil.example)', 'your www.bank.example (https://evil.example)'],
    [
      '[https://bank.example](https://bank.example@evil.example)',
      'https://bank.example (https://bank.example@evil.example)',
    ],
    [
      '[https://bank.example@evil.example](https://evil.example)',
      'https://bank.example@evil.example (https://evil.example)',
    ],
    [
      '[https://bank.example](https://bank.example.evil.example)',
      'https://bank.example (https://bank.example.evil.example)',
    ],
    ['[**bank**.example](https://evil.example)', '**bank**.example (https://evil.example)'],
    ['[bank\u200b.example](https://evil.example)', 'bank\u200b.example (https://evil.example)'],
    ['[bank．example](https://evil.example)', 'bank．example (https://evil.example)'],
    ['[bank&#46;example](https://evil.example)', 'bank&#46;example (https://evil.example)'],
    ['[see [bank.example]](https://evil.example)', 'see [bank.example] (https://evil.example)'],
    ['[bank.example\\]](https://evil.example)', 'bank.example\\] (https://evil.example)'],
    ['[bank.example](<https://evil.example> "bank.example")', 'bank.example (https://evil.example)'],
    ['[bank.example](https://evil.example/(a))', 'bank.example (https://evil.example/(a))'],
    [
      '[bank.examplehttps://evil.example](https://evil.example)',
      'bank.examplehttps://evil.example (https://evil.example)',
    ],
    ['[bank.example](javascript:void)', 'bank.example (javascript:void)'],
    ['[me@bank.example](mailto:me@evil.example)', 'me@bank.example (mailto:me@evil.example)'],
    ['[bаnk.example](https://bank.example)', 'bаnk.example (https://bank.example)'],
    ['[](https://evil.example)', 'https://evil.example'],
  ])('%s', (masked, shown) => {
    expect(safeMarkdown(masked)).toBe(shown);
  });
});

test.each([
  '[the report](https://docs.example/report)',
  '[docs.example](https://docs.example/report)',
  '[https://docs.example/report](https://www.docs.example/report)',
  '[docs.example](https://en.docs.example)',
  '[me@docs.example](mailto:me@docs.example)',
  '[münchen.example](https://münchen.example/)',
  'https://docs.example and <https://docs.example>',
  '- [ ] buy milk\n- [x] call Ana (at 10.30)',
  'a[0](b) and 1 < 2 > 0',
])('what shows where it leads, or no address at all, stays as it is: %s', (text) => {
  expect(safeMarkdown(text)).toBe(text);
});

test('no picture is shown, which would be fetched from wherever the text says', () => {
  expect(safeMarkdown('![chart](https://evil.example/?q=secret)')).toBe(
    '[chart](https://evil.example/?q=secret)',
  );
  expect(safeMarkdown('![](https://evil.example/?q=secret)')).toBe('https://evil.example/?q=secret');
});

test('an address that is kept elsewhere in the text is no address of a link', () => {
  const text =
    '[bank.example][1] and [bank.example]\n\n[1]: https://evil.example\n[bank.example]: <https://evil.example>';
  expect(safeMarkdown(text)).not.toMatch(/^\s*\[[^\]]*\]:/m);
});

test('whatever is put together, no link shows another address than its own, and nothing takes long', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '](https://evil.example)',
    '<https://evil.example|',
    '>',
    '!',
    '\\',
    ' ',
    'bank.example',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const safe = safeMarkdown(pieces.join(''));
      expect(safe).not.toMatch(/\[[^[\]\\]*bank\.example[^[\]\\]*\]\(https:\/\/evil\.example\)/);
      expect(safe).not.toMatch(/<https:\/\/evil\.example\|[^<>]*bank\.example[^<>]*>/);
    }),
    { numRuns: 3_000 },
  );
  const since = performance.now();
  for (const unit of ['[', '[a', '[a]', '[a](', '![', '\\[', '<a|', '[[]', '(('])
    safeMarkdown(unit.repeat(12_000 / unit.length));
  for (const label of ['a'.repeat(11_000), 'a.'.repeat(5_500), 'a-'.repeat(5_500)])
    safeMarkdown(`[${label}](https://evil.example)`);
  expect(performance.now() - since).toBeLessThan(2_000);
});

test('marks within marks within marks are taken apart however deep they lie', () => {
  expect(safeMarkdown(`${'<'.repeat(15_000)}!a${'>'.repeat(15_000)}`)).toBe('@a');
  const links = safeMarkdown(`${'['.repeat(500)}bank.example${'](https://evil.example)'.repeat(500)}`);
  expect(links).not.toContain('](');
});
