/** A text with the secrets taken out, and what kinds they were, each once. */
export interface Masked {
  readonly text: string;
  readonly kinds: readonly string[];
}

interface Pattern {
  readonly kind: string;
  readonly at: RegExp;
  /** Which group is the secret; the whole match without it. */
  readonly group?: number;
  readonly really?: (secret: string, whole: string) => boolean;
  /** For what a pattern alone cannot tell: the match with the secrets in it taken out. */
  readonly mask?: (whole: string) => string;
}

/** By what a payment card begins with and the check digit that it ends with (ISO/IEC 7812). */
function isCard(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The end of the longest card that begins with a group of digits; its beginning when none does. */
function cardEnd(groups: readonly string[], from: number): number {
  let [digits, end] = ['', from];
  for (let i = from; i < groups.length && digits.length < 19; i++) {
    digits += (groups[i] ?? '').replace(/\D/, '');
    if (isCard(digits)) end = i + 1;
  }
  return end;
}

/** Takes the cards out of a row of digits, where other numbers may stand beside them: when it expires, its code. */
function maskCards(row: string): string {
  const groups = row.match(/[ -]?\d+/g) ?? [];
  let masked = '';
  for (let from = 0; from < groups.length;) {
    const end = cardEnd(groups, from);
    const group = groups[from] ?? '';
    masked += end > from ? group.replace(/\d+/, '[card number removed]') : group;
    from = Math.max(end, from + 1);
  }
  return masked;
}

/** Said of a password more often than that it is one. */
const NOT_ONE =
  /^(?:wrong|expired|incorrect|invalid|weak|strong|long|short|safe|secure|gone|lost|changed|required|missing|set|not|too|the|a|an|my|our|your|in|on|at|with|for|from|under|being|no|never|always|due|stored|saved|shared|blocked|locked|reset|still|now|again|something|different|same|and|or|but|so|very|really|easy|hard|known|unknown|working|what|where|who)$/i;

/** Whether a word is likelier a password than a word about one. */
function isPassword(secret: string, whole: string): boolean {
  if (/["'“‘`]/.test(whole.at(-secret.length - 1) ?? '')) return true;
  // An address is where one logs in, or as whom.
  if (NOT_ONE.test(secret) || /^(?:https?:\/\/|[^\s@]+@[^\s@]+\.[a-z]{2,}$)/i.test(secret)) return false;
  // A name within a sentence is told as the password itself.
  const named = /^\p{Lu}\p{L}+$/u.test(secret);
  return named || /\d/.test(secret) || /[^\p{L}\p{N}]/u.test(secret.slice(0, -1)) || secret.length >= 12;
}

const hasDigit = (secret: string) => /\d/.test(secret);

/** Whether some words are likelier a passphrase than words about one. */
const isPassphrase = (words: string) => words.split(' ').every((word) => !NOT_ONE.test(word));

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'private key',
    at: /\bAGE-SECRET-KEY-1[A-Z0-9]{50,64}/g,
  },
  {
    kind: 'private key',
    at: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  { kind: 'token', at: /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{8,4000}\.[\w-]{8,2000}/g },
  { kind: 'token', at: /\b(?:xox[a-z]|xapp)-[\w-]{8,300}/g },
  // Our own, for the JSON API.
  { kind: 'token', at: /\balfred_[\w-]{43}/g },
  { kind: 'token', at: /\b(?:gh[a-z]_\w{12,300}|github_pat_\w{12,300}|glpat-[\w-]{12,100})/g },
  {
    kind: 'token',
    at: /\b(?:npm_[A-Za-z0-9]{30,50}|hf_[A-Za-z0-9]{20,60}|shp[a-z]{2}_[a-f0-9]{32}|do[a-z]_v1_[a-f0-9]{64})/g,
  },
  { kind: 'token', at: /\b(?:SG\.[\w-]{16,40}\.[\w-]{16,80}|ya29\.[\w-]{20,400}|\d{8,10}:AA[\w-]{33})/g },
  { kind: 'token', at: /\bBasic\s{1,3}([A-Za-z0-9+/]{12,2000}={0,2})/g, group: 1, really: hasDigit },
  { kind: 'token', at: /\bBearer\s{1,3}([A-Za-z0-9._~+/=-]{16,2000})/g, group: 1 },
  { kind: 'token', at: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/([\w/-]{16,200})/g, group: 1 },
  {
    kind: 'API key',
    at: /\b(?:(?:sk|pk|rk)[-_](?:[a-z]{2,12}[-_]){0,3}[A-Za-z0-9]{8,200}|(?:api|key)[-_](?:[a-z]{2,12}[-_]){0,3}[A-Za-z0-9]{16,200})(?:[-_]\w{1,100}){0,4}/g,
    really: hasDigit,
  },
  { kind: 'API key', at: /\b(?:AKIA|ASIA)[0-9A-Z]{12,20}\b/g },
  { kind: 'API key', at: /\bAIza[\w-]{30,45}/g },
  { kind: 'API key', at: /\bAccountKey=([A-Za-z0-9+/]{40,120}={0,2})/g, group: 1 },
  {
    kind: 'API key',
    at: /(?<![^\W_])(?:api|access|secret|client|auth)[ _-]?(?:key|token|secret)s?\b["'”’`]?(?: \w{1,12}){0,3}?\s{0,3}(?:is|=|:)\s{0,3}["'“‘`]?([^\s"'”’`,;]{8,300})/gi,
    group: 1,
    really: hasDigit,
  },
  {
    kind: 'token',
    at: /(?<![^\W_])(?:token|secret)\s{0,3}[=:]\s{0,3}["'“‘`]?(?!\S{0,300}(?:token|secret)[=:])([^[\]\s"'”’`,;]{8,300})/gi,
    group: 1,
    really: hasDigit,
  },
  { kind: 'card number', at: /\b\d(?:[ -]?\d){12,}\b/g, mask: maskCards },
  // Whatever stands between the groups of a card as they are printed on it.
  {
    kind: 'card number',
    at: /(?<!\d)(?:\d{4}(?:[^\p{L}\p{N}]{1,4}\d{4}){3}|3\d{3}[^\p{L}\p{N}]{1,4}\d{6}[^\p{L}\p{N}]{1,4}\d{5})(?!\d)/gu,
    really: (secret) => isCard(secret.replaceAll(/\D/g, '')),
  },
  { kind: 'password', at: /:\/\/[^\s/:@]{1,100}:([^\s/@]{3,200})@/g, group: 1 },
  {
    kind: 'password',
    at: /(?<![^\W_])(?:(?:wi-?fi|network|router) (?:password|key)|passphrase)\b(?: (?:for|to|of|at) [\w .'’-]{1,40}?)? is ((?:\p{Ll}{3,12} ){2,6}\p{Ll}{3,12})(?=[.!?\n]|$)/giu,
    group: 1,
    really: isPassphrase,
  },
  {
    kind: 'password',
    at: /(?<![^\W_])(?:pw|pass)\s{0,3}[=:]\s{0,3}["'“‘`]?([^\s"'”’`,;]{4,200})/gi,
    group: 1,
    really: hasDigit,
  },
  {
    kind: 'password',
    at: /(?<![^\W_])(?:password|passphrase|passcode|pass ?word|pwd|login|credentials)s?\b["'”’`]?(?: (?:for|to|of|at|on) [\w .'’-]{1,40}?)?(?:['’]s\s|\s{0,3}(?:is|are|was|=|:))\s{0,3}["'“‘`]?((?<=["'“‘`])[^"'”’`\n]{4,200}(?=["'”’`])|[^\s"'”’`,;]{4,200})/gi,
    group: 1,
    really: isPassword,
  },
  {
    kind: 'PIN',
    at: /\b(?:pin|cvv|cvc|security code|door code|alarm code)\b(?: (?:code|number))?(?: (?:for|to|of|at|on) [\w .'’-]{1,40}?)?\s{0,3}(?:is|was|=|:)?\s{0,3}["'“‘`]?(\d{3,8})\b/gi,
    group: 1,
  },
];

const REMOVED = /\[(private key|token|API key|password|PIN|card number) removed\]/g;

/** How what was taken out begins, as far as a pattern takes it for a secret. */
const OURS = /^\[(?:private|token|API|password|PIN|card)(?: |$)/;

function maskOnce(text: string): string {
  let masked = text;
  for (const { kind, at, group = 0, really, mask } of PATTERNS) {
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
export function maskSecrets(text: string): Masked {
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
