import { distance } from './nearest-word.ts';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** Letters of other alphabets that look like ours, and ours that they look like. */
const ALIKE = 'аеорсухіјѕԁһԛԝьвнкмтαορνικητυ';
const OURS = 'aeopcyxijsdhqwbbhkmtaopviknty';

/** A word of letters of several alphabets is one of ours in disguise. */
export function inOurs(word: string): string {
  if (!/[a-z]/.test(word) || !/[\u0370-\u052F]/.test(word)) return word;
  return word.replaceAll(/[^a-z]/g, (letter) => OURS[ALIKE.indexOf(letter)] ?? letter);
}

/** What somebody typed in disguise, plainly: look-alikes, digits for letters, letters that stand apart. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[a-z\u0370-\u052F]+/g, inOurs)
    .replaceAll(
      /(?<=\p{L}[013457@$]?)[013457@$](?=[\p{L}013457@$])|(?<![\p{L}\d@])[013457@$](?=\p{L}{2})/gu,
      (sign) => LEET[sign] ?? sign,
    )
    .replaceAll(/(?<=\p{L}{2}|(?<!\p{L})m)[013457@$](?![\p{L}\p{N}])/gu, (sign) => LEET[sign] ?? sign)
    .replaceAll(/(?<![\p{L}\p{N}])(?:[a-z][ .*_/|-]){3,}[a-z](?![\p{L}\p{N}])/gu, (apart) =>
      apart.replaceAll(/[ .*_/|-]/g, ''),
    )
    .replaceAll(/(?<![\p{L}\p{N}-])(?:[a-z]-){1,}[a-z](?![\p{L}\p{N}-])/gu, (apart) =>
      apart.replaceAll('-', ''),
    )
    .replaceAll(/(?<![\p{L}\p{N}])[a-z]{9,60}(?![\p{L}\p{N}])/gu, pulledApart);
}

/** Words that something to be declined is made of, longest first; what is written without blanks is made of them alone. */
const MADE_OF =
  'instructions instruction guidelines disregard restrictions unrestricted previous prompts prompt ignore forget reveal repeat system hidden secret output print rules rule prior above every tell show give without your the all any now and you are free from me my is to of it do no a';
const ONLY_THESE = new RegExp(`^(?:${MADE_OF.replaceAll(' ', '|')})+$`);
const EACH = new RegExp(MADE_OF.replaceAll(' ', '|'), 'g');

/** "ignoreyourrules": words that were written without blanks between. */
function pulledApart(word: string): string {
  if (!ONLY_THESE.test(word)) return word;
  const parts = word.match(EACH) ?? [];
  return parts.join('') === word && parts.length > 1 ? parts.join(' ') : word;
}

/** The same without the marks over its letters. */
export const unmarked = (text: string) => text.normalize('NFD').replaceAll(/(?<=[a-z])\p{M}+/giu, '');

/** What a message that is to be declined hardly does without; mistyped, it is read all the same. */
const TELLING = [
  'hidden',
  'ignore',
  'prompt',
  'reveal',
  'system',
  'pretend',
  'disregard',
  'previous',
  'guidelines',
  'instruction',
  'instructions',
  'restrictions',
];

/** The word that was meant, by its first letter and all but one or two of the others. */
function respelt(word: string): string {
  const meant = TELLING.find(
    (one) =>
      one[0] === word[0] &&
      !word.startsWith(one.slice(0, 8)) &&
      distance(word, one) <= (one.length < 9 ? 1 : 2),
  );
  return meant ?? word;
}

/** What else is mistyped where somebody asks to be shown something. */
const MISTYPED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yor|yuor|yoru|yur|yourr|youre(?= (?:\w+ )?(?:prompt|instructions)))\b/g, 'your'],
  [/\b(?:shw|sohw|shwo|hsow)\b/g, 'show'],
  [/\b(?:tel|tlel)\b/g, 'tell'],
];

/** The same with mistyped words made right. */
export const spelt = (text: string) =>
  MISTYPED.reduce(
    (said, [wrong, right]) => said.replaceAll(wrong, right),
    text.replaceAll(/\b\p{L}{5,16}\b/gu, respelt),
  );

/** A contraction and what it is short for. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b/g, 'can not'],
  [/\bcannot\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|should|could|must|need)n'?t\b/g, '$1 not'],
  [/\b(what|who|that|it|how|where|there|here|when)(?:'s|s(?<=whats|hows|thats|wheres))\b/g, '$1 is'],
  [/\blet'?s\b/g, 'let us'],
  [/\b(you|we|they|what|who)'?re\b(?<!were)/g, '$1 are'],
  [/\b(i|you|we|they)'?ve\b/g, '$1 have'],
  [/\b(i|you|we|they|he|she|it)'ll\b/g, '$1 will'],
  [/\b(i|you|we|they|he|she)'d\b/g, '$1 would'],
  [/\bi'?m\b/g, 'i am'],
  [/\bthou art\b/g, 'you are'],
  [/\b(?:u|thou|thee|ye)\b/g, 'you'],
  [/\b(?:ur|thy)\b/g, 'your'],
  [/\b(?:pls|plz)\b/g, 'please'],
  [/\b(?:gimme|gimmie)\b/g, 'give me'],
  [/\b(?:lemme)\b/g, 'let me'],
  [/\bsys(?= ?prompt)/g, 'system'],
];

/** The same words with contractions written out. */
export const writtenOut = (text: string) =>
  SHORT.reduce((said, [short, long]) => said.replaceAll(short, long), text);
