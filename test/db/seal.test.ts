import { expect, test } from 'vitest';

import { openKeyRing } from '../../src/db/seal.ts';

const OLD = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const NEW = 'Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=';

test('what was encrypted is read again, with the key that it says and about what it is about alone', () => {
  const ring = openKeyRing([OLD]);
  const stored = ring.seal('ein Geheimnis 🗝', 'one');
  expect(Buffer.from(stored.sealed).toString('latin1')).not.toContain('Geheimnis');
  expect(ring.unseal(stored, 'one')).toBe('ein Geheimnis 🗝');
  expect(ring.unseal(stored, 'another')).toBeNull();
  expect(openKeyRing([NEW]).unseal(stored, 'one')).toBeNull();
  expect(ring.unseal({ ...stored, keyId: openKeyRing([NEW]).current }, 'one')).toBeNull();
});

test('the same text is never encrypted to the same', () => {
  const ring = openKeyRing([OLD]);
  const all = Array.from({ length: 50 }, () => Buffer.from(ring.seal('same', 'one').sealed).toString('hex'));
  expect(new Set(all).size).toBe(50);
});

test('the first key encrypts and all of them decrypt', () => {
  const stored = openKeyRing([OLD]).seal('token', 'one');
  const ring = openKeyRing([NEW, OLD]);
  expect(ring.unseal(stored, 'one')).toBe('token');
  expect(ring.seal('token', 'one').keyId).toBe(openKeyRing([NEW]).current);
});

test('whatever bit of it is changed or left out, it is not read', () => {
  const ring = openKeyRing([OLD]);
  const stored = ring.seal('token', 'one');
  for (let i = 0; i < stored.sealed.length; i++) {
    const changed = Uint8Array.from(stored.sealed);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(ring.unseal({ ...stored, sealed: changed }, 'one')).toBeNull();
    const cut = Uint8Array.from(stored.sealed.subarray(0, i));
    expect(ring.unseal({ ...stored, sealed: cut }, 'one')).toBeNull();
  }
});

test('a key’s id tells nothing of the key, and what is no key is refused', () => {
  const { current } = openKeyRing([OLD]);
  expect(current).toMatch(/^[0-9a-f]{12}$/);
  expect(Buffer.from(OLD, 'base64').toString('hex')).not.toContain(current);
  for (const keys of [[], ['short'], [`${OLD}AA`]]) expect(() => openKeyRing(keys)).toThrow(/key/);
});
