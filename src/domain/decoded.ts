/** Longer texts are not turned letter by letter. */
const LONGEST_TURNED = 2_000;

/** What bytes say, when it reads as text. */
function readable(said: string): string {
  return /^[\x20-\x7E\s]+$/.test(said) && /[a-z]{3}/i.test(said) ? said : '';
}

const fromCodes = (codes: readonly number[]) => readable(String.fromCharCode(...codes));

function unpacked(code: string): string {
  try {
    return readable(atob(code.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return '';
  }
}

const MORSE: Readonly<Record<string, string>> = Object.fromEntries(
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'
    .split(' ')
    .map((signs, i) => [signs, String.fromCharCode(97 + i)]),
);

function fromMorse(signs: string): string {
  const plain = signs.replaceAll(/[·•]/g, '.').replaceAll(/[−–—]/g, '-');
  return plain
    .split(/\s*[/|]\s*|\s{2,}/)
    .map((word) =>
      word
        .trim()
        .split(/\s+/)
        .map((sign) => MORSE[sign] ?? '')
        .join(''),
    )
    .join(' ');
}

/** Ways of writing text that show by themselves: what they look like, and how they are read. */
const CODES: readonly { readonly at: RegExp; readonly read: (code: string) => string }[] = [
  // Base64, also as it is written in addresses.
  {
    at: /(?<![\w+/-])(?:[A-Za-z0-9+/_-]{4}){4,500}(?:[A-Za-z0-9+/_-]{2,3}={0,2})?(?![\w+/-])/g,
    read: unpacked,
  },
  // Bytes as hexadecimal, binary or decimal numbers.
  {
    at: /(?<![\da-z])(?:(?:0x|\\x)?[\da-f]{2}[\s:,-]{0,2}){8,2000}(?![\da-z])/gi,
    read: (code) =>
      fromCodes(
        [...code.replaceAll(/0x|\\x/gi, '').matchAll(/[\da-f]{2}/gi)].map(([byte]) => parseInt(byte, 16)),
      ),
  },
  {
    at: /(?<!\d)(?:[01]{8}[\s,]{0,2}){4,1000}(?!\d)/g,
    read: (code) => fromCodes([...code.matchAll(/[01]{8}/g)].map(([byte]) => parseInt(byte, 2))),
  },
  {
    at: /(?<!\d)(?:\d{2,3}[\s,;-]{1,2}){7,1000}\d{2,3}(?!\d)/g,
    read: (code) => fromCodes([...code.matchAll(/\d+/g)].map(([byte]) => Number(byte))),
  },
  // Letters by their place in the alphabet.
  {
    at: /(?<![\d-])(?:\d{1,2}[-.\s,]{1,3}){7,400}\d{1,2}(?![\d-])/g,
    read: (code) =>
      code
        .split(/\s{2,}|\s?[/|]\s?|(?<=\d) (?=\d+[-.])/)
        .map((word) =>
          [...word.matchAll(/\d+/g)]
            .map(([place]) =>
              Number(place) >= 1 && Number(place) <= 26 ? String.fromCharCode(96 + Number(place)) : '',
            )
            .join(''),
        )
        .join(' '),
  },
  {
    at: /(?:[\w.~+-]{0,40}%[\da-f]{2}){3,1000}[\w.~+-]{0,40}/gi,
    read: (code) =>
      code.replaceAll(/%([\da-f]{2})/gi, (_, byte: string) => String.fromCharCode(parseInt(byte, 16))),
  },
  {
    at: /(?:\\u[\da-f]{4}|\\x[\da-f]{2}|&#x[\da-f]{2,4};|&#\d{2,4};|\s){4,2000}/gi,
    read: (code) =>
      code
        .replaceAll(/(?:\\u|\\x|&#x)([\da-f]{2,4});?/gi, (_, at: string) =>
          String.fromCharCode(parseInt(at, 16)),
        )
        .replaceAll(/&#(\d{2,4});/g, (_, at: string) => String.fromCharCode(Number(at))),
  },
  { at: /(?<![\w.-])(?:[.·•−–—-]{1,5}[ /|]{1,3}){5,600}[.·•−–—-]{1,5}(?![\w.-])/g, read: fromMorse },
];

/** What letters that are turned, or stand the other way round, are spoken of as. */
const TURNED =
  /\b(?:rot-?\d{1,2}|caesar|cipher\w*|ciphered|shift\w*|decrypt\w*|decipher\w*|decod\w*|encod\w*|encrypt\w*|unscrambl\w*|atbash|vigen\w*|geheimschrift|verschlüssel\w*)\b/i;
const REVERSED =
  /\b(?:revers\w*|backwards?|back to front|mirror\w*|right to left|other way (?:a?round)|rückwärts|à l'envers|al revés|flip\w*)\b/i;

const turnedBy = (text: string, by: number) =>
  text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97));

const mirrored = (text: string) =>
  text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)));

/** What stands in a text in code, a line each: what shows by itself, and letters turned or reversed where that is spoken of. */
export function decoded(text: string): string {
  const shown = CODES.flatMap(({ at, read }) => [...text.matchAll(at)].map(([code]) => read(code)));
  const short = text.slice(0, LONGEST_TURNED).toLowerCase();
  const turned = TURNED.test(text)
    ? [...Array.from({ length: 25 }, (_, i) => turnedBy(short, i + 1)), mirrored(short)]
    : [];
  const reversed = REVERSED.test(text)
    ? [short.split('').toReversed().join(''), short.split(/\s+/).toReversed().join(' ')]
    : [];
  return [...shown, ...turned, ...reversed].filter(Boolean).join('\n');
}
