import type { SecretPattern } from './secret-patterns.ts';

/** What a password is called, here and abroad. */
const CALLED =
  '(?:pass ?words?|pass ?phrases?|passcodes?|pwd|passwd|login|credentials|passwort|kennwort|wachtwoord|lösenord|adgangskode|passord|salasana|mots? de passe|contraseñas?|senhas?|hasło|heslo|jelszó|parolă|şifre|пароль|λόγος πρόσβασης)';
const ABROAD =
  '(?:passwort|kennwort|wachtwoord|lösenord|adgangskode|passord|salasana|mots? de passe|contraseñas?|clave|senha|password(?= è )|hasło|heslo|jelszó|parolă|şifre|пароль)';
const IS_ABROAD = '(?:ist|lautet|heißt|est|es|è|é|is|är|er|on|to|jest|je|este)';
/** What a password looks like that was made to be one: letters, and digits or signs among them. */
const STRONG =
  '(?=[^\\s"“”‘’`,;()[\\]]{0,60}\\p{L})(?=[^\\s"“”‘’`,;()[\\]]{0,60}(?:\\d|[!#$%&*+=@^~](?=[^\\s.,;:!?()[\\]"“”‘’`])))[^\\s"“”‘’`,;()[\\]]{6,120}';
/** Whose, or what for. */
const FOR =
  "(?: (?:for|to|of|at|on|fürs?|vom|zum|du|del|della|do|da|pour|para|per|voor) [\\p{L}\\p{N} .'’-]{1,40}?)?";
const CHANGES = '(?:chang|reset|set|updat|switch|replac|rotat)(?:e|es|ed|ing|ting|s)?(?!\\p{L})';
const OPEN = '["\'“‘`„]?';

const of = (at: string, flags = 'giu') => new RegExp(at, flags);

/** An address, a time, a date or a version has letters and digits too, and so have words with a figure behind a dash. */
const PLAIN =
  /^(?:https?:\/\/.*|www\..*|[^\s@]+@[^\s@]+\.[a-z]{2,}|\d{1,2}(?:[:.]\d{2})?(?:am|pm|h|uhr)?(?:-.*)?|\d+(?:st|nd|rd|th|x|px|km|kg|gb|mb|min|minutes?|days?|weeks?|chars?|characters?|letters?)|\d+-(?:\p{L}+-?)+|v?\d[\d.]*\p{L}?|[@#]\S+|\[.*)$/iu;
const isStrong = (secret: string) => !PLAIN.test(secret.replace(/['".!?:]+$/, ''));

/** Base64 that reads as text is something said, which is looked into and not taken out. */
function isProse(secret: string): boolean {
  try {
    return /^[\x20-\x7E]*\w \w[\x20-\x7E]*$/.test(atob(secret));
  } catch {
    return false;
  }
}

/** Whether some letters and digits are a machine's and not words with a number. */
function isMachines(secret: string): boolean {
  if (!isStrong(secret) || isProse(secret)) return false;
  if (/^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9/+=]{32,}$/.test(secret)) return true;
  return secret
    .split(/[-_./]/)
    .some(
      (part) => part.length >= 10 && /\d/.test(part) && /[a-z]/i.test(part) && !/^\p{L}+\d{1,4}$/u.test(part),
    );
}

/** Words that say something of a password, which then is none of them. */
const SAYS =
  /^(?:the|and|but|not|too|very|really|with|from|under|behind|inside|above|near|next|than|that|this|when|then|every|just|only|used|kept|stored|saved|written|hidden|changed|changing|getting|going|being|been|was|were|has|have|had|will|would|should|could|can|may|must|might|also|still|now|about|same|like|some|something|somewhere|our|your|their|his|her|its|for|all|any|no|never|always|again|over|out|into|long|hard|easy|wrong|safe|secure|due|set|managed|shared|known|you|they|she|him|them|who|what|where|why|how|because|until|after|before|case|sensitive|insensitive|required|mandatory|optional|needed|necessary|once|twice|daily|weekly|monthly|yearly|everywhere|anywhere|nowhere|elsewhere|here|there|important|different|available|unique|private|public|visible|valid|invalid|expired|missing|wanted|asked|sent|given|printed|posted|pinned|handled|enough|well|per)$/i;

/** Whether none of some words says something of a secret, or how it is. */
const saysNothing = (words: string) =>
  !words.split(/[ ,]+/).some((word) => SAYS.test(word) || /\p{L}{3}ly$/iu.test(word));

/** Words that are a key to something when they stand in a row. */
const ROW = '(?:\\p{Ll}{3,10}[ ,]{1,2}){11,23}\\p{Ll}{3,10}';

/** Secrets that are told as such: "the wifi key is …", "log in with … and …", "… is my password". */
export const TOLD: readonly SecretPattern[] = [
  {
    kind: 'password',
    at: of(
      `(?<![\\p{L}\\p{N}[])${ABROAD}${FOR}\\s{0,3}(?:[:=]|${IS_ABROAD}\\s)\\s{0,3}${OPEN}([^\\s"”’\`,;“]{6,120})`,
    ),
    group: 1,
    really: (secret) => isStrong(secret) && /\d|[!#$%&*+=@^~]./.test(secret),
  },
  {
    kind: 'password',
    at: of(`(?<![\\p{L}\\p{N}[])${CALLED}${FOR}(?:\\s{0,2}[,(–—>-]{1,2}\\s{0,2}|\\s{1,3})${OPEN}(${STRONG})`),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(
      `(?<![\\p{L}\\p{N}[])(?:${CHANGES}[^.\\n]{0,30}?(?<!\\[)${CALLED}|${CALLED}[^.\\n]{0,20}? ${CHANGES})(?!\\p{L})[^.\\n]{0,60}?\\s(?:from|to|with|into)\\s${OPEN}(${STRONG})`,
    ),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(
      `(?<![^\\s"'“‘(])(${STRONG})["'”’]?,? (?:is|was|as|being|that['’]?s|it['’]?s|this is) (?:still |now )?(?:(?:my|our|the|a|his|her|their|your) (?:[\\p{L}\\p{N}.'’-]{1,20} ){0,3}?|(?<=as ))(?:pass ?word|pass ?phrase|passcode|login|pwd|(?:wi-?fi|network) (?:key|code))(?!\\p{L})`,
    ),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(
      `(?<!\\p{L})(?:log(?:ged|ging|s)? ?in|sign(?:ed|ing|s)? ?in|credentials|creds|user ?names?)(?!\\p{L})[^.\\n]{0,20}(?:[^\\s]{0,40})?(?:\\s(?:and|plus)\\s|\\s{0,2}[/|,]\\s{0,2})${OPEN}(${STRONG})`,
    ),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(
      `(?<!\\p{L})(?:wi-?fi|wlan|network|router|hotspot)(?!\\p{L})[^.\\n]{0,40}?\\b(?:key|code|pass|pw)\\b\\s{0,3}(?:is|=|:)?\\s{0,3}${OPEN}(${STRONG})`,
    ),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(
      `(?<=(?<!\\p{L})(?:remember|note|save|keep|pass ?word)(?!\\p{L})[^.!?\\n]{0,60})(?<!\\p{L})(?:wi-?fi|wlan|hotspot) (?:is|=|:) ?${OPEN}((?=\\p{L})${STRONG})`,
    ),
    group: 1,
    really: isStrong,
  },
  // "Remember: the password is correct horse battery staple".
  {
    kind: 'password',
    at: of(
      `(?<=(?<!\\p{L})(?:remember|note|save|keep|store|jot down|write down)(?!\\p{L})[^.!?\\n]{0,60})(?<!\\p{L})pass ?(?:words?|phrases?)${FOR} is ((?:\\p{Ll}{3,12} ){2,7}\\p{Ll}{3,12})(?=[.!?\\n]|$)`,
    ),
    group: 1,
    really: saysNothing,
  },
  {
    kind: 'password',
    at: of(`(?<!\\p{L})(?:admin|root)(?!\\p{L})[^.\\n]{0,20}?\\s?/\\s?${OPEN}(${STRONG})`),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(
      `\\[password removed\\][^.\\n]{0,40}?(?<!\\p{L})(?:one|it|that|new|old|other)(?: one)? (?:is|was|to|=|:) ?${OPEN}(${STRONG})`,
    ),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'PIN',
    at: of(
      `(?<!\\p{L})pin(?: code| number)?(?!\\p{L})[^.\\n\\d]{0,30}(?:[.?!,] ?)?(?:it['’]?s|it is|is)\\s(\\d{4,8})(?![\\d.:-])`,
    ),
    group: 1,
  },
  {
    kind: 'password',
    at: of(
      `(?<![\\p{L}\\p{N}[])${CALLED}(?!\\p{L})[^.\\n:[\\]]{0,40}?\\s(?:is|was|are|will be|reads|remains|stays|becomes|est|ist|es|é|è) (?:now |still |currently |set to )?${OPEN}(${STRONG})`,
    ),
    group: 1,
    really: isStrong,
  },
  // "Can you save the password for the till? It's …".
  {
    kind: 'password',
    at: of(
      `(?<![\\p{L}\\p{N}[])(?:${CALLED}|(?:wi-?fi|network) (?:key|code))(?! (?:page|screen|link|url|site|reset|policy|manager|form)s?(?!\\p{L}))(?!\\p{L})[^.?!\\n[\\]]{0,60}(?:[.?!:\\n]{1,3}\\s{0,3}(?=\\S{6,120}\\s*$)|[.?!,;:\\n–—-]{1,3}\\s{0,3}(?:(?:ok|okay|so|and|here you go|please|thanks)[,:]? )?(?:it['’]?s|it is|that['’]?s|that is|this is|here it is|here|its?) ?:? ?(?:now |still |currently )?)${OPEN}(${STRONG})`,
    ),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(
      `(?<!\\p{L})use ${OPEN}(${STRONG})["'”’]? (?:as|for|to)(?!\\p{L})[^.\\n]{0,30}(?:log ?in|sign ?in|pass ?word|wi-?fi|unlock)`,
    ),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: of(`(?<!\\p{L})(?:pw|pass|pwd)\\s{1,3}(?:is|was)\\s{1,3}${OPEN}(${STRONG})`),
    group: 1,
    really: isStrong,
  },
  {
    kind: 'password',
    at: /(?<!\S)(?:--?(?:password|passwd|pass|pw|token|secret|api-?key)[= ]|-u [^\s:]{1,60}:|mysql\b[^\n]{0,60}? -p)(\S{4,200})/g,
    group: 1,
  },
  {
    kind: 'password',
    at: of(
      `(?<!\\p{L})pass ?(?:words?|phrases?)${FOR}\\s{0,2}[:=]\\s{0,3}((?:\\p{Ll}{3,12} ){3,7}\\p{Ll}{3,12})(?=[.!?,\\n]|$)`,
    ),
    group: 1,
  },
  {
    kind: 'PIN',
    at: of(
      `(?<!\\p{L})(?:otp|one[- ]time (?:code|password|passcode|pin)|(?:2fa|mfa|verification|authenticat(?:or|ion)|sms|unlock|access|entry|login) code|pass ?code|sim pin|pin)(?:['’]s)?${FOR}\\s{0,3}(?:is|was|=|:|,)?\\s{0,3}${OPEN}(?<![\\d.])(\\d{3}[ -]\\d{3}|\\d{4,8})(?![\\d-])`,
    ),
    group: 1,
  },
  {
    kind: 'PIN',
    at: of(
      `(?<!\\p{L})code (?:for|of|to) (?:the|my|our) (?:[\\p{L}'’-]{1,20} ){0,2}?(?:door|alarm|phone|sim)(?!\\p{L})[^\\d.\\n]{0,12}(\\d{3,8})(?!\\d)`,
    ),
    group: 1,
  },
  {
    kind: 'PIN',
    at: of(
      `(?<!(?:dress|error|post|postal|zip|source|bar|qr|exit|status|area|discount)[ -]?)(?<!\\p{L})code (?:for|of|to) (?:the|my|our) (?:[\\p{L}'’-]{1,20} ){0,2}?(?:safe|gate|garage|lock|locker|padlock|vault|keypad)\\s{0,3}(?:is|was|=|:)(?: now| still)?\\s{0,3}${OPEN}(?!(?:19|20)\\d\\d(?!\\d))(\\d{3,8})(?!\\d)`,
    ),
    group: 1,
  },
  {
    kind: 'PIN',
    at: of(`(?<!\\p{L})(?:recovery|backup|back-up|rescue|2fa|emergency) codes?(?!\\p{L})[^.\\n]{0,200}`),
    mask: (whole) =>
      whole.replaceAll(
        /(?<![\p{L}\p{N}[-])(?:(?<=(?::|\s(?:is|are))\s{0,3}(?:[a-z]{4,5}(?:-[a-z]{4,5}){2,5}[,;\s]{1,3}(?:and )?){0,9})[a-z]{4,5}(?:-[a-z]{4,5}){2,5}|(?=[\p{L}-]{0,11}\d)[A-Za-z0-9]{4,12}(?:[- ](?=[A-Za-z]{0,11}\d)[A-Za-z0-9]{4,12})?)(?![\p{L}\p{N}])/gu,
        (code) => (/^(?:19|20)\d\d$/.test(code) ? code : '[PIN removed]'),
      ),
  },
  {
    kind: 'ID number',
    at: of(
      `(?<!\\p{L})(?:ssn|social security(?: (?:number|no|nr)\\.?)?)(?!\\p{L})[^\\d\\n]{0,12}(\\d{3}[ -]?\\d{2}[ -]?\\d{4})(?!\\d)`,
    ),
    group: 1,
  },
  {
    kind: 'private key',
    at: of(
      `(?<!\\p{L})(?:seed|recovery|mnemonic|secret|backup|wallet) (?:phrase|words)(?!\\p{L})[^:\\n]{0,20}?(?:is|are|:|=)\\s{0,3}${OPEN}(${ROW})`,
    ),
    group: 1,
  },
  {
    kind: 'private key',
    at: of(`(?<!\\p{L})(?:seed|recovery|mnemonic|wallet) phrase\\s{1,3}${OPEN}(${ROW})`),
    group: 1,
    really: saysNothing,
  },
  {
    kind: 'token',
    at: of(
      `(?<![\\p{L}[])(?:tokens?|secret(?! (?:message|text|note|code|mission|santa))|keys?|credentials?|bearer|webhook|signing)(?!\\p{L})[^\\n.?!]{0,60}?[\\s"'“‘\`(=:]((?=[\\w+/=~-]{0,80}\\d)(?=[\\w+/=~-]{0,80}[a-z])[\\w+/=~-][\\w+/=~.-]{15,300})`,
    ),
    group: 1,
    really: isMachines,
  },
  {
    kind: 'token',
    at: /(?<!\p{L})(?:licen[cs]e|product|activation|serial) (?:key|code)s?\b[^\n.?!]{0,30}?\s((?=[A-Z-]{0,30}\d)[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){2,7})/giu,
    group: 1,
  },
];
