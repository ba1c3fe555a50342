import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { storable } from '../../src/domain/storable.ts';

test('what cannot be stored is taken out, at any depth, and nothing else', () => {
  expect(storable('a\u0000b\u001b[31m\u007f\u0085')).toBe('ab[31m');
  expect(storable('two\tcolumns\r\nand a line')).toBe('two\tcolumns\r\nand a line');
  expect(storable('half \ud83d of a pair')).toBe('half \ufffd of a pair');
  expect(storable({ a: [{ b: 'x\u0000' }], n: 1, t: true, z: null })).toEqual({
    a: [{ b: 'x' }],
    n: 1,
    t: true,
    z: null,
  });
});

test('any JSON comes out storable, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const clean = storable(value);
      expect(JSON.stringify(clean).replaceAll('\\\\', '')).not.toMatch(/\\u(00[01]|d[89a-f])/i);
      expect(storable(clean)).toEqual(clean);
    }),
  );
});
