import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A text as it is stored: what it was encrypted to, and by which key. */
export interface Sealed {
  readonly keyId: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** The operator's keys: the first encrypts, all of them decrypt. */
export interface KeyRing {
  /** The id of the key that encrypts. */
  readonly current: string;
  /** True for the id of a key that is here. */
  has(keyId: string): boolean;
  /** Encrypts a text that is about something; it can only be read as being about the same. */
  seal(text: string, about: string): Sealed;
  /** Reads a text again; null when its key is not here, it was damaged, or it is about something else. */
  unseal(stored: Sealed, about: string): string | null;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** The bytes of a key as it is written down; null when it is no 32 bytes in base64. */
function readKey(written: string): Buffer | null {
  const bytes = Buffer.from(written, 'base64');
  const same = bytes.toString('base64').replace(/=+$/, '') === written.replace(/=+$/, '');
  return same && bytes.length === KEY_BYTES ? bytes : null;
}

/** What a key is known by, from which it cannot be worked out. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('alfred key id\0').update(key).digest('hex').slice(0, 12);
}

/** Opens a ring of keys as `readKey` reads them. Throws when one is none, or there is none. */
export function openKeyRing(written: readonly string[]): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const one of written) {
    const key = readKey(one);
    if (!key) throw new Error('a key is no 32 bytes in base64');
    keys.set(keyIdOf(key), key);
  }
  const [first] = keys;
  if (!first) throw new Error('there is no key');
  const [current, newest] = first;
  return {
    current,
    has: (keyId) => keys.has(keyId),
    seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest, nonce).setAAD(Buffer.from(about));
      const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const sealed = Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), encrypted]));
      return { keyId: current, sealed };
    },
    unseal({ keyId, sealed }, about) {
      const key = keys.get(keyId);
      if (!key || sealed.length < NONCE_BYTES + TAG_BYTES) return null;
      const [tagAt, textAt] = [NONCE_BYTES, NONCE_BYTES + TAG_BYTES];
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, tagAt))
          .setAAD(Buffer.from(about))
          .setAuthTag(sealed.subarray(tagAt, textAt));
        const text = Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]);
        return text.toString('utf8');
      } catch {
        // Node says no more than that it could not, and there is no more to say.
        return null;
      }
    },
  };
}
