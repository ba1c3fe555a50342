import { stemOf, tellingWords } from '../act/alike.ts';
import type { Habit } from '../known.ts';
import { nearly } from '../words/spelling.ts';
import type { Asked } from './asked.ts';
import { sameSlot } from './same-slot.ts';

const stems = (text: string) => new Set(text.split(/\s+/).flatMap((word) => tellingWords(word)));

/** Words that say in what form something is wanted, how it stands, or when, and not what it is about. */
const FORM = stems(
  `figures numbers number report reports summary update status stats statistics data overview list latest count size please pls
  total totals amount last this next week weekly month monthly day daily today todays tonight yesterday tomorrow morning afternoon evening night monday
  tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  give show send pull tell check asks asking asked want wants need see fetch prepare make find bring current new recent open
  unpaid due missing outstanding overdue late left empty remaining ready available draft drafted write help set pick
  weekend fortnight hour latest people hi hello morning regular far now ok quick blurb paragraph piece bit lot copy version
  pending still share kindly breakdown rundown round-up roundup lowdown details info pdf file spreadsheet run-through need text first second third`,
);
/** Rounds of work: they tell what something is about only where nothing else does. */
const ROUNDS = stems('sprint');
/** Heads that many things have, so that to share one means little. */
const COMMON = stems(
  `level rate order bill stock price backlog time times plan hour temperature line water heat house car home work food new
  name word way best good card page file group team meeting call mail project list cost idea size day`,
);
/** Words of more than one meaning: that a word is the same says nothing where all around it is of something else. */
const MANIFOLD = stems(
  `match note notes draft figure figures report bank plant bill board spring watch park ring post file party sentence date letter
  bat seal nail mouse trip track press pitch point bark ruler bow light drill deck cover current tie tip tire wave`,
);
/** What is measured of a thing, so that the thing alone tells it: "chlorine reading" and "chlorine levels". */
const MEASURE = stems(
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
    ['fuel', 'petrol', 'diesel', 'gasoline'],
  ].flatMap(([first = '', ...rest]) =>
    rest.map((word) => [[...stems(word)][0] ?? word, [...stems(first)][0] ?? first]),
  ),
);

/** "eggs" and "egg", "ads" and "ad". */
function single(word: string): string {
  const plain = word.replace(/^([a-z]{2,3})s$/, '$1').replace(/([b-df-hj-km-np-tv-z])\1$/, '$1');
  return SAME[word] ?? SAME[plain] ?? plain;
}

/** "How many minutes", "20 pounds": so much of something, and no thing. */
const MEASURED =
  /\b(?:how many|\d+|few|ten|five|two|three|four|fifteen|twenty|thirty|forty) (?:minutes|hours|days|weeks|months|years|pounds|grams|kilos|miles|degrees|points|metres|feet)\b/g;

const [FORECAST = '', WEATHER = ''] = tellingWords('forecast weather').map(single);

function meanings(text: string): Set<string> {
  const all = tellingWords(text.replaceAll(/[-‐–]/g, ' ').replaceAll(MEASURED, ' '));
  const about = all.filter((word) => !FORM.has(word) && !/^\d+$/.test(word));
  const strong = about.filter((word) => !ROUNDS.has(word));
  const words = [strong, about, all].find(({ length }) => length > 0)?.map(single) ?? [];
  // A forecast of nothing else is one of the weather.
  return new Set(words.length === 1 && words[0] === FORECAST ? [WEATHER] : words);
}

/** Whether a label says what something is about, and not only in what form it is wanted. */
export function isContentful(label: string): boolean {
  return tellingWords(label.replaceAll(/[-‐–]/g, ' ')).some((word) => !FORM.has(word) && !/^\d+$/.test(word));
}

const FULL_NAME = /(?<=\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+/gu;

/** "Freddie Mercury": whose surname a word is has nothing to do with what else is called so. */
function isSurname(label: string, word: string): boolean {
  return (label.match(FULL_NAME) ?? []).some((name) => meanings(name).has(word));
}

const STEM = 5;
/** So many words that have nothing to do with a thing make of a word of many meanings another one. */
const FOREIGN = 2;

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
function related(one: string, other: string): boolean {
  if (one === other || mistyped(one, other) || stemOf(one) === other || stemOf(other) === one) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= STEM && long.startsWith(short.slice(0, Math.max(STEM, short.length - 1)));
}

/** The word that a label turns on: "water level at the lock" is of a level. */
function headOf(label: string): string {
  return (
    [...meanings(label.split(/ (?:of|for|to|on|in|at|from|with|under|against|by) /)[0] ?? label)].at(-1) ?? ''
  );
}

/** Words of which some are two in one are taken apart where another text has the two: "heatpump" and "heat pump". */
function apart(words: Set<string>, others: readonly Set<string>[]): Set<string> {
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

/** How surely something asked for is a known habit, 0 to 1; 0 where it is another thing. */
function sameness(asked: Asked, habit: Habit): number {
  const typed = { known: meanings(habit.label), said: meanings(asked.words), named: meanings(asked.label) };
  const known = apart(typed.known, [typed.said, typed.named]);
  const said = apart(typed.said, [typed.known]);
  const named = apart(typed.named, [typed.known]);
  const among = (words: Set<string>, word: string) => [...words].some((other) => related(word, other));
  const shared = [...known].filter((word) => among(said, word) || among(named, word));
  const fewest = Math.min(known.size, named.size);
  if (shared.length === 0 || fewest === 0) return 0;
  const share = shared.length / (known.size + named.size - Math.min(shared.length, named.size) || 1);
  const inLabel = shared.filter((word) => among(named, word)).length;
  if (shared.length === known.size || inLabel === named.size) {
    const manifold = shared.every((word) => COMMON.has(word) || MANIFOLD.has(word));
    const foreign = [...said].filter((word) => !known.has(word) && !FORM.has(word)).length;
    if (manifold && shared.length === 1 && foreign >= FOREIGN) return 0;
    const vague = shared.every((word) => COMMON.has(word));
    return vague && known.size !== named.size ? 0.4 + 0.3 * share : 0.6 + 0.4 * share;
  }
  if (shared.length > 1) return shared.length / fewest >= 0.6 ? 0.5 + 0.4 * share : 0;
  const [word = ''] = shared;
  const own = [...named].filter((one) => !MEASURE.has(one));
  if (own.length === 1 && related(own[0] ?? '', word) && !COMMON.has(word)) return 0.5 + 0.3 * share;
  if (COMMON.has(word) || isSurname(asked.label, word) !== isSurname(habit.label, word)) return 0;
  const subject = habit.kind === 'topic_interest' || asked.kind === 'topic_interest';
  // The kennel rota and the bar rota are two.
  const other = known.size > 1 && [...named].some((one) => one !== word && !among(known, one));
  return subject || (word === headOf(habit.label) && !other) ? 0.4 + 0.3 * share : 0;
}

/** "writing report" and "writing board report": the same is done with what has a word in common. */
function sameDeed(one: string, other: string): boolean {
  const [[deed, ...things], [known, ...others]] = [tellingWords(one), tellingWords(other)];
  return deed !== undefined && deed === known && things.some((word) => others.includes(word));
}

/** "Updating the board" is not "playing board games": another deed, with what only stands before the thing there. */
function isOtherDeed({ kind, label }: Asked, habit: Habit): boolean {
  if (kind !== 'time_based' || habit.kind !== 'time_based') return false;
  const [[, ...things], [, ...known]] = [tellingWords(label), tellingWords(habit.label)];
  const shared = things.filter((word) => known.includes(word));
  return (
    known.length > 1 && shared.length === 1 && shared[0] !== known.at(-1) && !label.includes(habit.label)
  );
}

/** Whether two labels share a subject that says much, and not only what is wanted of it: "maths starter", "maths warm-up". */
function sharesSubject(asked: Asked, habit: Habit): boolean {
  const [known, named] = [meanings(habit.label), meanings(asked.label)];
  const [head, other] = [headOf(habit.label), headOf(asked.label)];
  return [...known].some(
    (word) =>
      !COMMON.has(word) &&
      !MANIFOLD.has(word) &&
      !FORM.has(word) &&
      [...named].some((one) => related(word, one)) &&
      !(related(word, head) && related(word, other)) &&
      isSurname(asked.label, word) === isSurname(habit.label, word),
  );
}

/**
 * The known habit that something asked for is; undefined when it is none of them. What comes when a habit is looked for, `at`
 * a local time, need only be of its subject.
 */
export function findHabit(asked: Asked, habits: readonly Habit[], at?: string): Habit | undefined {
  const routine =
    asked.kind === 'time_based' ? habits.find(({ label }) => sameDeed(asked.label, label)) : undefined;
  if (routine) return routine;
  const rated = habits
    .map((habit) => ({ habit, rate: sameness(asked, habit) }))
    .filter(({ habit, rate }) => rate > 0 && !isOtherDeed(asked, habit));
  const top = Math.max(0, ...rated.map(({ rate }) => rate));
  const best = rated.find(({ rate }) => rate === top)?.habit;
  if (best || asked.kind === 'time_based') return best;
  return habits.find(
    (habit) => habit.kind === 'recurring_request' && sameSlot(habit.last, at) && sharesSubject(asked, habit),
  );
}

/** The known habit that is called what somebody named, word for word but for its form; undefined when none is. */
export function habitCalled({ label }: Asked, habits: readonly Habit[]): Habit | undefined {
  const named = meanings(label);
  return habits.find((habit) => {
    const known = meanings(habit.label);
    const same = [...known].every((word) => [...named].some((other) => related(word, other)));
    return habit.kind !== 'time_based' && same && named.size === known.size && isContentful(label);
  });
}

const GENERIC = /^(?:doing|having|going to|going|being (?:at|on|in)|making|taking|getting|running|holding) /i;

/** The known habit of which a few words said to be come back to are part: "aran again" of "aran jumpers". */
export function habitBackTo(words: string, habits: readonly Habit[]): Habit | undefined {
  const said = [...meanings(words)];
  const telling = said.filter((word) => !COMMON.has(word) && !MANIFOLD.has(word) && !FORM.has(word));
  return habits.find(({ label }) => {
    const known = [...meanings(label)];
    return telling.length > 0 && said.every((word) => known.some((other) => related(word, other)));
  });
}

/**
 * The known habit all of whose telling words stand in a text, or where `loosely` those of the thing itself, or what it
 * turns on with one more; undefined when there is none, or they tell little.
 */
export function habitNamedIn(text: string, habits: readonly Habit[], loosely = false): Habit | undefined {
  const said = meanings(text);
  return habits.find(({ label: whole, kind }) => {
    const label = whole.replace(GENERIC, '');
    const known = apart(meanings(label), [said]);
    const words = [...apart(said, [known])];
    const there = (word: string) => words.some((other) => related(word, other));
    const telling = [...known].filter((word) => !COMMON.has(word) && !MANIFOLD.has(word));
    const few = said.size - known.size < FOREIGN;
    if (!isContentful(label) || (telling.length === 0 && known.size === 1 && !few)) return false;
    const thing = label.split(/ (?:of|for|to|on|in|at|from|with|about) /)[0] ?? label;
    const core = isContentful(thing) ? [...meanings(thing)] : [...known];
    if (loosely && kind === 'topic_interest' && telling.some(there)) return true;
    const shared = [...known].filter(there);
    const most = shared.length >= known.size - 1 && shared.some((word) => telling.includes(word));
    const several = (there(headOf(label)) || most) && shared.length > 1;
    return [...known].every(there) || (loosely && (core.every(there) || several));
  });
}
