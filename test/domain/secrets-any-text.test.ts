import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { maskSecrets, maskThroughout } from '../../src/domain/secrets.ts';

/** How long the processor works on something, in milliseconds; what else the machine does meanwhile does not count. */
function working(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'password ',
    'is ',
    ': ',
    '= ',
    'pin ',
    'for the ',
    '"',
    '“',
    '[',
    ']',
    '1234',
    'hunter2',
    'api key ',
    'sk-',
    'a1b2c3d4e5',
    ' ',
    '\n',
    '4111111111111111',
    '4111 1111 ',
    '-',
    'Bearer ',
    '[password removed]',
    'removed] ',
    '[card ',
    '://u:',
    '@',
    '!',
    '.',
    'eyJ',
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----',
    'login ',
    'ä',
    '’s ',
    'secret key ',
    'xoxb-',
    'ghp_',
    '_',
    "'",
    'wifi password is ',
    'correct horse ',
    '4111.',
    '1111 – ',
    'token: ',
    'SG.aaaaaaaaaaaaaaaa.',
    'Basic ',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  test('masking it twice changes nothing and tells the same kinds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = maskSecrets(text);
        expect(maskSecrets(once.text)).toEqual(once);
      }),
      { numRuns: 3_000 },
    );
  });

  test('all that is in an object or array is masked, and nothing else changes', () => {
    const said = { a: ['pin 4821', 7, null, { b: 'my password is hunter2', c: true }], d: undefined };
    expect(maskThroughout(said)).toEqual({
      a: ['pin [PIN removed]', 7, null, { b: 'my password is [password removed]', c: true }],
      d: undefined,
    });
  });

  const ODD: Readonly<Record<string, string>> = {
    'beginnings of web tokens': 'eyJ-',
    'web tokens without an end': `eyJ${'a'.repeat(1_990)}.`,
    'short halves of web tokens': ' eyJaaaaaaaa.',
    'beginnings of keys': '-----BEGIN PRIVATE KEY-----',
    'half beginnings of keys': '-----BEGIN A ',
    'words about passwords': 'password for a b on ',
    'words about API keys': 'api key a b c ',
    'beginnings of API keys': 'sk-aaaa-aaaa-',
    digits: '1',
    'digits of cards': '4111 1111 1111 111 ',
    'single digits': '4 ',
    'dashed digits': '4-',
    addresses: '://a:',
    spaces: ' ',
    quotes: '"',
    'Slack tokens': 'xoxb-',
    'words about PINs': 'pin for a b c d e f g h ',
    'plain words': 'correct horse ',
    'passphrases that go on': `wifi password is ${'correct horse '.repeat(50)}`,
    'cards in groups': '4111 – ',
    'groups apart': '4111_',
    'basic tokens': 'Basic ',
    'what was removed': '[password removed] is ',
  };
  test.each(Object.entries(ODD))('20,000 characters of %s take no time', (_what, piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
    maskSecrets(text);
    expect(working(() => maskSecrets(text))).toBeLessThan(100);
  });

  test('20,000 characters put together at random take no time', () => {
    const long = fc.array(pieces, { minLength: 4, maxLength: 40 }).map((all) => all.join('').repeat(2_000));
    fc.assert(
      fc.property(long, (text) => {
        expect(working(() => maskSecrets(text.slice(0, 20_000)))).toBeLessThan(100);
      }),
      { numRuns: 60 },
    );
  });
});
