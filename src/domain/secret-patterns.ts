import { isCard, maskCards } from './payment-cards.ts';
import { TOLD } from './told-secrets.ts';

/** What a kind of secret looks like, and what tells one from other words. */
export interface SecretPattern {
  readonly kind: string;
  readonly at: RegExp;
  /** Which group is the secret; the whole match without it. */
  readonly group?: number;
  readonly really?: (secret: string, whole: string) => boolean;
  /** For what a pattern alone cannot tell: the match with the secrets in it taken out. */
  readonly mask?: (whole: string) => string;
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

/** What secrets look like; the first that fits names them. */
export const SECRETS: readonly SecretPattern[] = [
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
  {
    kind: 'token',
    at: /(?<![\w-])(?:sk-ant-|whsec_|pypi-|dckr_pat_|sntry[su]_|glsa_|lin_api_|secret_|ntn_|r8_|tvly-|gsk_|xai-|pplx-|sq0[a-z]{3}-|figd_|ATATT|dapi|nvapi-|hvs\.|CFPAT-|tskey-|rpa_|EAA)[\w.=-]{16,300}/g,
    really: hasDigit,
  },
  // Made of 32 hexadecimal digits: Twilio's, Mailgun's.
  { kind: 'API key', at: /(?<![\w-])(?:SK|AC|key-)[0-9a-f]{32}\b/g },
  { kind: 'API key', at: /\b(?:AKIA|ASIA)[0-9A-Z]{12,20}\b/g },
  // AWS’s, which bears no mark of its own.
  {
    kind: 'API key',
    at: /(?<![\w/+=.-])[A-Za-z0-9/+]{40}(?![\w/+=-])/g,
    really: (key) =>
      /\d/.test(key) &&
      /\d\D+\d|[/+]/.test(key) &&
      /[a-z]/.test(key) &&
      /[A-Z].*[A-Z]/.test(key) &&
      !key.startsWith('/'),
  },
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
  { kind: 'card number', at: /(?<!\d)\d(?:[ -]?\d){12,}(?!\d)/g, mask: maskCards },
  // Whatever stands between the groups of a card as they are printed on it.
  {
    kind: 'card number',
    at: /(?<!\d)(?:\d{4}(?:[^\p{L}\p{N}]{1,4}\d{4}){3}|3\d{3}[^\p{L}\p{N}]{1,4}\d{6}[^\p{L}\p{N}]{1,4}\d{5})(?!\d)/gu,
    really: (secret) => isCard(secret.replaceAll(/\D/g, '')),
  },
  { kind: 'password', at: /:\/\/[^\s/:@]{1,100}:([^\s/]{3,200})@(?=[^\s/@])/g, group: 1 },
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
    at: /(?<![^\W_])(?:p[a@]ssw[o0]rd|passphrase|passcode|pass ?word|pwd|passwd|login|credentials)s?\b["'”’`]?(?: (?:for|to|of|at|on) [\w .'’-]{1,40}?)?(?:['’]s\s|\s{0,3}(?:is|are|was|=|:(?!\d{2}(?:\b|[ap]m))))\s{0,3}["'“‘`]?((?<=["'“‘`])[^"'”’`\n]{4,200}(?=["'”’`])|[^\s"'”’`,;]{4,200})/gi,
    group: 1,
    really: isPassword,
  },
  {
    kind: 'PIN',
    at: /\b(?:pin|cvv|cvc|(?:security|door|alarm) code)\b(?: (?:code|number))?(?: (?:for|to|of|at|on) [\w .'’-]{1,40}?)?\s{0,3}(?:is|was|=|:)?\s{0,3}["'“‘`]?(?<![\d.])(\d{3,8})\b/gi,
    group: 1,
  },
  {
    kind: 'PIN',
    at: /\b(?:gate|garage|safe|lock|locker|padlock|vault|keypad|entry) code\b(?: (?:for|to|of|at|on) [\w .'’-]{1,40}?)?\s{0,3}(?:is|was|=|:)\s{0,3}["'“‘`]?(?<![\d.])(?!(?:19|20)\d\d(?!\d))(\d{3,8})\b/gi,
    group: 1,
  },
  ...TOLD,
];
