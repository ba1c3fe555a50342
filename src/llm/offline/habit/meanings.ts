import { stemOf, tellingWords } from '../act/alike.ts';
import { nearly } from '../words/spelling.ts';

const stems = (text: string) => new Set(text.split(/\s+/).flatMap((word) => tellingWords(word)));

/** Words that say in what form something is wanted, how it stands, or when, and not what it is about. */
export const FORM = stems(
  `figures numbers number report reports summary update status stats statistics data overview list latest count size please pls
  total totals amount last this next week weekly month monthly day daily today todays tonight yesterday tomorrow morning afternoon evening night monday
  tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  give show send pull tell check asks asking asked want wants need see fetch prepare make find bring current new recent open
  unpaid due missing outstanding overdue late left empty remaining ready available draft drafted write help set pick
  weekend fortnight hour latest people hi hello morning regular far now ok quick blurb paragraph piece bit lot copy version
  turn pending still share kindly breakdown rundown round-up roundup lowdown details info pdf file spreadsheet need text first second third right mr mrs ms dr`,
);
/** Rounds of work: they tell what something is about only where nothing else does. */
const ROUNDS = stems('sprint');
/** Heads that many things have, so that to share one means little. */
export const COMMON = stems(
  `level rate order bill stock price backlog time times plan hour temperature line water heat house car home work food new
  name word way best good card page file group team meeting call mail project list cost idea size day`,
);
/** Words of more than one meaning: that a word is the same says nothing where all around it is of something else. */
export const MANIFOLD = stems(
  `match note notes draft figure figures report bank plant bill board spring watch park ring post file party sentence date letter
  bat seal nail mouse trip track press pitch point bark ruler bow light drill deck cover current tie tip tire wave`,
);
/** What is measured of a thing, so that the thing alone tells it: "chlorine reading" and "chlorine levels". */
export const MEASURE = stems(
  'level rate reading count value status check position stock inventory supply amount quantity',
);
/** Words that mean the same to who asks for them. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['price', 'cost', 'fee', 'charge'],
    ['ad', 'advert', 'advertising', 'advertisement', 'advertise'],
    ['pay', 'unpaid', 'paid'],
    ['staff', 'employee', 'crew'],
    ['client', 'customer'],
    ['meal', 'dinner', 'supper'],
    ['agenda', 'calendar', 'diary'],
    ['temperature', 'temp'],
    ['invoice', 'bill'],
    ['booking', 'reservation', 'reserve'],
    ['visitor', 'visit', 'guest'],
    ['revenue', 'turnover', 'taking'],
    ['rota', 'roster', 'shift'],
    ['sale', 'sell', 'sold'],
    ['mail', 'email', 'inbox'],
    ['result', 'score', 'won', 'win'],
    ['inventory', 'stock'],
    ['weather', 'rain'],
    ['receipt', 'slip'],
    ['appointment', 'appt'],
    ['photo', 'picture', 'pic'],
    ['homework', 'assignment'],
    ['delivery', 'shipment', 'consignment'],
    ['lorry', 'truck'],
    ['error', 'fault'],
    ['member', 'membership'],
    ['grade', 'mark'],
    ['use', 'used', 'using', 'usage', 'consumption', 'consume'],
    ['apply', 'applied', 'application', 'applicant'],
    ['member', 'join', 'joiner'],
    ['lose', 'loss', 'lost'],
    ['choose', 'choice', 'chosen'],
    ['weigh', 'weight'],
    ['grow', 'growth', 'grown'],
    ['rent', 'rental'],
    ['loaf', 'loaves'],
    ['shelf', 'shelves'],
    ['calf', 'calves'],
    ['knife', 'knives'],
    ['goose', 'geese'],
    ['mouse', 'mice'],
    ['foot', 'feet'],
    ['tooth', 'teeth'],
    ['absent', 'absence', 'absentee'],
    ['sign', 'enrol', 'enrolment', 'enroll', 'enrollment'],
    ['fuel', 'petrol', 'diesel', 'gasoline'],
  ].flatMap(([first = '', ...rest]) =>
    rest.map((word) => [[...stems(word)][0] ?? word, [...stems(first)][0] ?? first]),
  ),
);

/** "eggs" and "egg", "ads" and "ad", "driverless" and "driver". */
function single(word: string): string {
  const plain = word
    .replace(/^([a-z]{2,3})s$/, '$1')
    .replace(/(?<=^[a-z]{4,})les$/, '')
    .replace(/^un(?!i|der)(?=[a-z]{4})/, '')
    .replace(/([b-df-hj-km-np-tv-z])\1$/, '$1');
  return SAME[word] ?? SAME[plain] ?? plain;
}

/** "How many minutes", "20 pounds": so much of something, and no thing. */
const MEASURED =
  /\b(?:how many|\d+|few|ten|five|two|three|four|fifteen|twenty|thirty|forty) (?:minutes|hours|days|weeks|months|years|pounds|grams|kilos|miles|degrees|points|metres|feet)\b/g;

const [FORECAST = '', WEATHER = ''] = tellingWords('forecast weather').map(single);

/** "Sign-ups", "signed up", "signups": the little word behind the verb says nothing more. */
const PARTICLED =
  /\b(sign|check|drop|pick|mark|hand|log|turn|walk|work|break|round|run)(ed|s|ing)?[-‐– ]?(?:ups?|ins?|outs?|offs?|downs?|overs?|throughs?)\b/gi;
/** "To-do", "to do", "todo": what is to be done. */
const TO_DO = /\bto[-‐– ]?do(?:[’']?s)?\b(?=[-‐– ](?:list|item)|[’']?s\b|$)|\btodos?\b/gi;

/** "Sign - ups", as it stands in a sentence, is one. */
function hyphened(text: string): string {
  return text.replaceAll(/(?<=\p{L}) - (?=\p{L})/gu, '-');
}

/** Words as they are told apart by: what is written in one, with a hyphen or in two is the same. */
function spelt(text: string): string {
  return hyphened(text)
    .replaceAll(/\b(what|who|how|where|when|it|that|there|let)['’]s\b/gi, '$1')
    .replaceAll(TO_DO, ' todo ')
    .replaceAll(PARTICLED, '$1$2')
    .replaceAll(/[-‐–]/g, ' ');
}

/** What a text is about: its telling words as stems, those that mean the same as one. */
export function meanings(text: string): Set<string> {
  const all = tellingWords(spelt(text).replaceAll(MEASURED, ' '));
  const about = all.filter((word) => !FORM.has(word) && !/^\d+$/.test(word));
  const strong = about.filter((word) => !ROUNDS.has(word));
  const words = [strong, about, all].find(({ length }) => length > 0)?.map(single) ?? [];
  // A forecast of nothing else is one of the weather.
  return new Set(words.length === 1 && words[0] === FORECAST ? [WEATHER] : words);
}

/** Whether a label says what something is about, and not only in what form it is wanted. */
export function isContentful(label: string): boolean {
  return tellingWords(spelt(label)).some((word) => !FORM.has(word) && !/^\d+$/.test(word));
}

const STEM = 5;

const LETTERS = 6;

/** True of a word and the same mistyped: two of its letters swapped, or one doubled, missed or added in a long one. */
function mistyped(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < STEM || one[0] !== other[0]) return false;
  const differ = Array.from(one).filter((letter, i) => letter !== other[i]).length;
  const swapped = one.length === other.length && differ === 2;
  const longer = one.length !== other.length || Math.min(one.length, other.length) > LETTERS;
  return (swapped || (longer && Math.max(one.length, other.length) > LETTERS)) && nearly(one, other);
}

/** True of words of one family: "produce" and "production", "visiting" and "visitors"; or of one that is mistyped. */
export function related(one: string, other: string): boolean {
  if (one === other || mistyped(one, other) || stemOf(one) === other || stemOf(other) === one) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= STEM && long.startsWith(short.slice(0, Math.max(STEM, short.length - 1)));
}

/** Words of which some are two in one are taken apart where another text has the two: "heatpump" and "heat pump". */
export function apart(words: Set<string>, others: readonly Set<string>[]): Set<string> {
  const pairs = others.flatMap((other) => {
    const all = [...other];
    return all.slice(1).map((second, i) => [all[i] ?? '', second] as const);
  });
  return new Set(
    [...words].flatMap((word) => {
      const pair = pairs.find(
        ([first, second]) => word.startsWith(first) && word.endsWith(second) && isBoth(word, first, second),
      );
      return pair ?? [word];
    }),
  );
}

/** An "e" may have gone where two became one: stems have none at their end. */
function isBoth(word: string, first: string, second: string): boolean {
  const more = word.length - first.length - second.length;
  return first.length > 2 && second.length > 2 && (more === 0 || more === 1);
}

const MOST_BESIDE = 3;
const PLAIN = /^\p{L}[\p{L}'-]{2,}$/u;
/** Words that are beside the point of what is asked for, whatever that is. */
const IDLE =
  /^(?:many|much|how|often|long|have|has|had|got|still|already|yet|far|ago|seven|two|three|four|five|ten|past|before|after|coming|ahead|top|short|new|just|only|thing|things|right|really|look|like|going|come|came|gone|want|know|say|help)$/;

/** The words that a clause is about besides those of a label, as they are written. */
export function wordsBeside(clause: string, label: string): readonly string[] {
  const known = meanings(label);
  const words = hyphened(clause)
    .split(' ')
    .filter((word) => PLAIN.test(word) && !IDLE.test(word));
  const more = words.filter((word) =>
    [...meanings(word)].some(
      (own) =>
        tellingWords(word).length > 0 && !FORM.has(own) && ![...known].some((other) => related(own, other)),
    ),
  );
  return [...new Set(more)].slice(0, MOST_BESIDE);
}
