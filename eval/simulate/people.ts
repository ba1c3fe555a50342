import { seeded } from '../../bench/measure/random.ts';
import type { Random } from '../../bench/measure/random.ts';
import { localOf } from './local.ts';
import { CHANCES } from './probabilities.ts';
import type { Mood } from './probabilities.ts';
import { DATED, REMINDERS, TOPICS } from './topics.ts';
import type { Topic } from './topics.ts';

/** Hours on somebody's own clock, in minutes after midnight; the end is outside. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Something that a person does again and again. */
export interface Habit {
  readonly topic: Topic;
  readonly period: 'weekdays' | 'weekly' | 'every_other_week';
  /** Which of their working days, for what is done weekly. */
  readonly weekday: number;
  readonly minutes: number;
}

/** Something that may be offered to a person, by a word by which it is known again, and whether they would want it. */
interface Wish {
  readonly key: string;
  readonly wanted: boolean;
}

/** A made person: how they are, and what they want. */
export interface MadePerson {
  readonly slackId: string;
  readonly name: string;
  readonly zone: string;
  readonly mood: Mood;
  readonly work: Span;
  /** 0 = Sunday. */
  readonly workDays: readonly number[];
  /** Whether they say so, since it is not what Alfred takes for granted. */
  readonly saysHours: boolean;
  readonly quiet: Span | null;
  readonly habits: readonly Habit[];
  /** What they ask for at no set time. */
  readonly irregular: Topic | null;
  readonly interest: Topic | null;
  readonly reminder: { readonly make: string; readonly moot: string | null } | null;
  /** Days of the simulation on which they are not there: from the first to before the second. */
  readonly away: readonly [number, number] | null;
  readonly wishes: readonly Wish[];
  readonly welcomeWanted: boolean;
  readonly cleanupWanted: boolean;
}

const ZONES = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Sydney',
] as const;
const FIRST = [
  'Ada',
  'Ben',
  'Cleo',
  'Dan',
  'Eva',
  'Finn',
  'Gia',
  'Hugo',
  'Ida',
  'Jan',
  'Kit',
  'Lea',
  'Max',
  'Nia',
];
/** What Alfred takes for granted: nine to six, Monday to Friday. */
const USUAL = { work: { from: 540, until: 1_080 }, days: [1, 2, 3, 4, 5] };
const OWN: readonly [typeof USUAL, ...(typeof USUAL)[]] = [
  { work: { from: 480, until: 960 }, days: [1, 2, 3, 4, 5] },
  { work: { from: 600, until: 1_140 }, days: [1, 2, 3, 4, 5] },
  { work: { from: 540, until: 900 }, days: [1, 2, 3, 4] },
  { work: { from: 660, until: 1_200 }, days: [2, 3, 4, 5, 6] },
];
const NOON: Span = { from: 720, until: 780 };
const AWAY_DAYS = 16;

/** Chance of its own for each thing that is drawn, so that one more draw does not change all others. */
export function chanceOf(seed: number, ...what: readonly (string | number)[]): Random {
  let hash = seed >>> 0;
  for (const char of what.join('|')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  const random = seeded(hash);
  // The first few are alike for seeds that are.
  random.next();
  random.next();
  return random;
}

/** One of some names, each as likely as it is said to be. */
export function drawOf<K extends string>(random: Random, chances: Readonly<Record<K, number>>): K {
  const entries = Object.entries(chances) as [K, number][];
  let left = random.next() * entries.reduce((sum, [, chance]) => sum + chance, 0);
  for (const [name, chance] of entries) if ((left -= chance) < 0) return name;
  const [last] = entries.at(-1) ?? [];
  if (last === undefined) throw new Error('there is nothing to draw from');
  return last;
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function drawPeriod(random: Random): Habit['period'] {
  const { weekly, everyOtherWeek } = CHANCES;
  return drawOf(random, { weekly, every_other_week: everyOtherWeek, weekdays: 1 - weekly - everyOtherWeek });
}

/** Draws one of the made people. */
export function drawPerson(seed: number, nth: number, days: number): MadePerson {
  const random = chanceOf(seed, 'person', nth);
  const saysHours = random.chance(CHANCES.ownHours);
  const { work, days: workDays } = saysHours ? random.pick(OWN) : USUAL;
  const count = Number(
    drawOf(random, Object.fromEntries(CHANCES.habits.map((chance, i) => [String(i), chance]))),
  );
  const requests = shuffled(
    random,
    TOPICS.filter(({ sort }) => sort === 'request'),
  );
  const habits = requests.slice(0, count).map((topic): Habit => ({
    topic,
    period: drawPeriod(random),
    weekday: workDays[random.between(0, workDays.length - 1)] ?? 1,
    minutes: work.from + 5 * random.between(6, (work.until - work.from) / 5 - 12),
  }));
  const irregular = random.chance(CHANCES.irregular) ? (requests[count] ?? null) : null;
  const interests = shuffled(
    random,
    TOPICS.filter(({ sort }) => sort === 'interest'),
  );
  const interest = random.chance(CHANCES.interest) ? (interests[0] ?? null) : null;
  const [reminder] = shuffled(random, REMINDERS);
  const has = random.chance(CHANCES.reminder) && reminder;
  const away =
    days > AWAY_DAYS + 8 && random.chance(CHANCES.away) ? random.between(5, days - AWAY_DAYS - 3) : null;
  const wish = (key: string, chance: number): Wish => ({ key, wanted: random.chance(chance) });
  return {
    slackId: `U0SIM${String(nth).padStart(6, '0')}`,
    name: `${FIRST[nth % FIRST.length]}${nth} Example`,
    zone: random.pick(ZONES),
    mood: drawOf(random, CHANCES.moods),
    work,
    workDays,
    saysHours,
    quiet: random.chance(CHANCES.quietNoon) ? NOON : null,
    habits,
    irregular,
    interest,
    reminder: has ? { make: has.make, moot: random.chance(CHANCES.moot) ? has.moot : null } : null,
    away: away === null ? null : [away, away + AWAY_DAYS],
    wishes: [
      ...habits.map(({ topic }) => wish(topic.key, CHANCES.habitWanted)),
      ...(irregular ? [{ key: irregular.key, wanted: false }] : []),
      ...(interest ? [wish(interest.key, CHANCES.interestWanted)] : []),
      ...(has ? [wish(has.key, CHANCES.mootWanted)] : []),
      ...DATED.map(({ key }) => wish(key, CHANCES.datedWanted)),
    ],
    welcomeWanted: random.chance(CHANCES.welcomeWanted),
    cleanupWanted: random.chance(CHANCES.cleanupWanted),
  };
}

/** Whether a person wants what is offered: by its type, and by what it is called. */
export function wants(person: MadePerson, offer: { readonly type: string; readonly name: string }): boolean {
  const name = offer.name.toLowerCase();
  if (offer.type === 'welcome_back') return person.welcomeWanted;
  const wish = person.wishes.find(({ key }) => name.includes(key));
  const reminded = REMINDERS.some(({ key }) => name.includes(key));
  if (offer.type === 'schedule_cleanup' && !reminded) return person.cleanupWanted;
  return wish?.wanted ?? false;
}

const QUARTER = 15 * 60_000;

/** The first moment from a time on at which a person is at work and looks at Slack. */
export function whenThere(person: MadePerson, at: Date): Date {
  const { zone, work, workDays } = person;
  for (let later = at; ; later = new Date(later.getTime() + QUARTER)) {
    const { weekday, minutes } = localOf(later, zone);
    if (workDays.includes(weekday) && minutes >= work.from && minutes < work.until) return later;
  }
}
