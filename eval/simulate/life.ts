import { DAY_MS, instantAt } from '../local-time.ts';
import { chanceOf } from './people.ts';
import type { Habit, MadePerson } from './people.ts';
import { CHANCES } from './probabilities.ts';
import { DATED, SMALL_TALK } from './topics.ts';

/** Something that a person does of their own accord. */
export type Act =
  | { readonly at: Date; readonly does: 'say' | 'command'; readonly text: string }
  | { readonly at: Date; readonly does: 'dnd'; readonly until: Date };

/** The first day of all simulations: a Monday, with both changes of the clock in the month that follows. */
const FIRST_DAY = Date.UTC(2026, 2, 2);
/** Nobody has a Monday yet. */
export const START = new Date('2026-03-01T09:00:00Z');
const GRID = 5;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const two = (number: number) => String(number).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** A time of one of the days, counted from 0, on the person's clock. */
function timeOn(person: MadePerson, day: number, minutes: number): Date {
  const date = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  return instantAt(`${date}T${clock(minutes)}`, person.zone);
}

const weekdayOf = (day: number) => (day + 1) % 7;

function dateWords(day: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    FIRST_DAY + day * DAY_MS,
  );
}

function falls(habit: Habit, day: number): boolean {
  if (habit.period === 'weekdays') return true;
  if (weekdayOf(day) !== habit.weekday) return false;
  return habit.period === 'weekly' || Math.floor(day / 7) % 2 === 0;
}

/** What somebody says and does on their first day, before anything else. */
function arrive(person: MadePerson, day: number): Act[] {
  const { work, workDays, quiet, saysHours, reminder } = person;
  const at = (minutes: number) => timeOn(person, day, work.from + minutes);
  const days = workDays.map((weekday) => NAMES[weekday]).join(', ');
  return [
    { at: at(5), does: 'say', text: 'hello' },
    { at: at(10), does: 'say', text: 'I run the shop floor and answer to Ana.' },
    ...(saysHours
      ? [
          {
            at: at(10),
            does: 'command' as const,
            text: `/alfred hours ${clock(work.from)}-${clock(work.until)} ${days}`,
          },
        ]
      : []),
    ...(quiet
      ? [
          {
            at: at(10),
            does: 'command' as const,
            text: `/alfred quiet ${clock(quiet.from)}-${clock(quiet.until)}`,
          },
        ]
      : []),
    ...(reminder ? [{ at: at(15), does: 'say' as const, text: reminder.make }] : []),
  ];
}

/** What else a person does on one of their working days. */
function spend(seed: number, person: MadePerson, day: number): Act[] {
  const random = chanceOf(seed, person.slackId, 'day', day);
  const { work } = person;
  const at = (minutes: number) => timeOn(person, day, Math.round(minutes / GRID) * GRID);
  const sometime = () => at(random.between(work.from + 30, work.until - 30));
  const acts: Act[] = [];
  const say = (text: string, when: Date) => void acts.push({ at: when, does: 'say', text });
  for (const habit of person.habits) {
    const [text, when] = [
      random.pick(habit.topic.phrasings),
      habit.minutes + random.normal() * CHANCES.jitterMinutes,
    ];
    if (!random.chance(CHANCES.missed) && falls(habit, day)) say(text, at(when));
  }
  const { irregular, interest } = person;
  if (random.chance(CHANCES.irregularADay) && irregular) say(random.pick(irregular.phrasings), sometime());
  if (random.chance(CHANCES.interestADay) && interest) say(random.pick(interest.phrasings), sometime());
  if (random.chance(CHANCES.smallTalkADay)) say(random.pick(SMALL_TALK), sometime());
  if (random.chance(CHANCES.dndADay)) {
    const from = random.between(work.from, work.until - 120);
    acts.push({ at: at(from), does: 'dnd', until: at(from + random.between(60, 180)) });
  }
  return acts;
}

function tellDates(seed: number, person: MadePerson, workDays: readonly number[]): Act[] {
  const random = chanceOf(seed, person.slackId, 'dates');
  const left = DATED.map((dated) => ({ dated, place: random.next() })).sort((a, b) => a.place - b.place);
  return workDays.flatMap((day): Act[] => {
    const [minutes, ahead] = [
      random.between(person.work.from + 30, person.work.until - 30),
      random.between(2, 9),
    ];
    if (!random.chance(CHANCES.datedADay)) return [];
    const told = left.pop();
    const at = timeOn(person, day, Math.round(minutes / GRID) * GRID);
    return told ? [{ at, does: 'say', text: told.dated.say.replace('DAY', dateWords(day + ahead)) }] : [];
  });
}

/**
 * All that a person does of their own accord, in order. It does not depend on what they are offered, so that what is
 * noticed is the same whatever is done about it.
 */
export function lifeOf(seed: number, person: MadePerson, days: number): Act[] {
  const isThere = (day: number) => !person.away || day < person.away[0] || day >= person.away[1];
  const all = Array.from({ length: days }, (_, day) => day);
  const workDays = all.filter((day) => person.workDays.includes(weekdayOf(day)) && isThere(day));
  const [first, ...others] = workDays;
  if (first === undefined) return [];
  const moot = others[Math.floor(others.length / 2)];
  return [
    ...arrive(person, first),
    ...others.flatMap((day) => spend(seed, person, day)),
    ...tellDates(seed, person, others),
    ...(person.reminder?.moot && moot !== undefined
      ? [
          {
            at: timeOn(person, moot, person.work.from + 40),
            does: 'say' as const,
            text: person.reminder.moot,
          },
        ]
      : []),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}
