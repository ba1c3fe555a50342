import { plainLetters } from './plain-letters.ts';
import { SECRETS } from './secret-patterns.ts';

/** A text with the secrets taken out, and what kinds they were, each once. */
export interface Masked {
  readonly text: string;
  readonly kinds: readonly string[];
}

const REMOVED = /\[(private key|token|API key|password|PIN|card number|ID number) removed\]/g;

/** How what was taken out begins, as far as a pattern takes it for a secret. */
const OURS = /^\[(?:private|token|API|password|PIN|card|ID)(?: |$)/;

function maskOnce(text: string): string {
  let masked = text;
  for (const { kind, at, group = 0, really, mask } of SECRETS) {
    masked = masked.replaceAll(at, (...match: unknown[]) => {
      const whole = String(match[0]);
      if (mask) return mask(whole);
      const found = String(match[group]);
      const start = group === 0 ? 0 : whole.lastIndexOf(found);
      // What ends the sentence is none of it.
      const secret = whole.endsWith(found) ? found.replace(/[.!?)]+$/, '') : found;
      if (OURS.test(secret) || (really && !really(secret, whole.slice(0, start + secret.length))))
        return whole;
      return `${whole.slice(0, start)}[${kind} removed]${whole.slice(start + secret.length)}`;
    });
  }
  return masked;
}

/** Taking one secret out seldom shows another, and hardly ever a third. */
const MOST_PASSES = 5;

/**
 * Takes out of a text what must be neither kept nor shown to anybody: keys, tokens, passwords, payment cards. In
 * its place stands what it was, in brackets; a text that went through this before tells the same kinds again.
 */
export function maskSecrets(typed: string): Masked {
  // Where a secret is hidden in other digits or look-alike letters, the whole text is put in plain ones.
  const plain = plainLetters(typed);
  const text = plain !== typed && maskOnce(plain) !== plain ? plain : typed;
  let masked = maskOnce(text);
  // What stands in the place of one may bring a label and another together.
  for (let passes = 1, before = text; masked !== before && passes < MOST_PASSES; passes++) {
    before = masked;
    masked = maskOnce(masked);
  }
  const kinds = [...masked.matchAll(REMOVED)].map(([, kind = '']) => kind);
  return { text: masked, kinds: [...new Set(kinds)] };
}

/** The same throughout an object or array, as it comes from Slack. */
export function maskThroughout<T>(value: T): T {
  if (typeof value === 'string') return maskSecrets(value).text as T;
  if (Array.isArray(value)) return value.map((item: unknown) => maskThroughout(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskThroughout(item)])) as T;
}
