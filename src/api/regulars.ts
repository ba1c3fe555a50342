import { createHash } from 'node:crypto';

/** Who came with a good token lately, so that they are told from strangers before anything is asked. */
export interface Regulars {
  has(token: string): boolean;
  /** Remembers that a token was good just now. */
  keep(token: string): void;
  /** Forgets one that is good no longer. */
  drop(token: string): void;
}

/** Of more the one that was not seen for longest is a stranger again. */
const MOST = 10_000;

/** Remembers good tokens in this process, by hashes of them. */
export function openRegulars(): Regulars {
  const seen = new Set<string>();
  const hashOf = (token: string) => createHash('sha256').update(token).digest('base64');
  return {
    has: (token) => seen.has(hashOf(token)),
    keep(token) {
      const hash = hashOf(token);
      seen.delete(hash);
      seen.add(hash);
      const [oldest] = seen;
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
    },
    drop: (token) => void seen.delete(hashOf(token)),
  };
}
