import type { Db } from '../db/client.ts';
import type { Settings } from '../db/generated/client.ts';
import { weighAgain } from '../db/opportunities.ts';
import { lockPerson } from '../db/people.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { countedAnew, getSettings, keepSettings } from '../db/settings.ts';
import type { SettingsChange } from '../db/settings.ts';
import { allowanceOf, shiftLevel, VERDICTS } from '../domain/engagement.ts';
import { clockOf } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import { nextLoud } from '../domain/quiet-hours.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import { SUGGESTION_TYPES, TYPE_WORDS } from '../domain/suggestion.ts';
import type { SuggestionType } from '../domain/suggestion.ts';
import { listWords, timeWords, weekdayName } from '../domain/words.ts';
import { refreshHome } from './refresh-home.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
}

/** What somebody wants changed about how forward Alfred is; what is not given stays. Times are `HH:MM`. */
export interface Calibration {
  readonly change?: 'more' | 'less' | undefined;
  /** The level at which they asked for more or less, where it was shown: at another one that has been done already. */
  readonly shownLevel?: number | undefined;
  /** 0 to 1. */
  readonly level?: number | undefined;
  readonly hold_back?: readonly SuggestionType[] | undefined;
  readonly allow?: readonly SuggestionType[] | undefined;
  readonly quiet_from?: string | null | undefined;
  readonly quiet_until?: string | null | undefined;
  readonly no_quiet?: boolean | undefined;
  readonly work_from?: string | null | undefined;
  readonly work_until?: string | null | undefined;
  /** 0 = Sunday. */
  readonly work_days?: readonly number[] | null | undefined;
}

/** How things stand after it, in words and in figures. */
export interface Calibrated {
  readonly settings: Settings;
  readonly changed: boolean;
  readonly say: string;
}

function minutesOf(time: string | null | undefined): number | null | Refusal {
  if (time === null || time === undefined || time === '') return null;
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(time.trim()) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (hour === '' || Number(minute) > 59 || minutes > 1_440) {
    return refuse('bad_expression', `“${time.slice(0, 20)}” is not a time of day; say it like 09:30.`);
  }
  return minutes;
}

/** The working days in words: "Mon to Fri", "Tue, Thu". */
function daysWords(days: readonly number[]): string {
  const order = [1, 2, 3, 4, 5, 6, 0].filter((day) => days.includes(day));
  const names = order.map((day) => weekdayName(day).slice(0, 3));
  const [first] = order;
  const inARow = order.every((day, i) => i === 0 || ((order[i - 1] ?? 0) + 1) % 7 === day);
  return inARow && order.length > 2 && first !== undefined
    ? `${names[0]} to ${names.at(-1)}`
    : names.join(', ');
}

/** Any moment will do to see whether a week has time for offers. */
const SOME_TIME = new Date(0);

/** How forward Alfred is with a person, in a few sentences, with times as they are written there; without a locale as `HH:MM`. */
export function settingsWords(settings: Settings, locale: string | null): string {
  const { level, heldBack, favoured, quietFrom, quietUntil, workFrom, workUntil, workDays } = settings;
  const most = allowanceOf(level);
  const none = SUGGESTION_TYPES.every((type) => heldBack.includes(type));
  const forward =
    most === 0 || none
      ? 'I only speak when spoken to; your reminders come all the same.'
      : `I’m at ${Math.round(level * 10)} out of 10: at most ${most} ${most === 1 ? 'offer' : 'offers'} a day.`;
  const time = (minutes: number) => {
    if (locale === null) return clockOf(minutes);
    return minutes % 1_440 === 0 ? 'midnight' : timeWords(minutes, locale);
  };
  const quiet =
    quietFrom === null || quietUntil === null ? '' : `, not from ${time(quietFrom)} to ${time(quietUntil)}`;
  const liked = favoured.filter((type) => !heldBack.includes(type));
  const named = (types: readonly string[]) =>
    listWords(types.map((type) => TYPE_WORDS[type as SuggestionType] ?? type));
  return [
    forward,
    none ? 'I hold back offers of every kind; “more” brings them back.' : '',
    heldBack.length > 0 && !none ? `I hold back offers about ${named(heldBack)}.` : '',
    liked.length > 0 ? `Those about ${named(liked)} you seem to like.` : '',
    `${none ? 'Then offers' : 'Offers'} come ${daysWords(workDays)}, ${time(workFrom)} to ${time(workUntil)}${quiet}.`,
    nextLoud(settings, 'UTC', SOME_TIME) === null ? 'That leaves no time for any.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function hoursOf(before: Settings, wish: Calibration): SettingsChange | Refusal {
  const read = {
    quietFrom: minutesOf(wish.quiet_from),
    quietUntil: minutesOf(wish.quiet_until),
    workFrom: minutesOf(wish.work_from),
    workUntil: minutesOf(wish.work_until),
  };
  const bad = Object.values(read).find(isRefusal);
  if (bad) return bad;
  const { quietFrom, quietUntil, workFrom, workUntil } = read as Record<keyof typeof read, number | null>;
  if ((quietFrom === null) !== (quietUntil === null)) {
    return refuse('bad_expression', 'Say from when until when it should be quiet, like 22:00 to 07:00.');
  }
  const [from, until] = [workFrom ?? before.workFrom, workUntil ?? before.workUntil];
  const [givenOne, givenAny] = [
    (workFrom === null) !== (workUntil === null),
    workFrom !== null || workUntil !== null,
  ];
  // Of one end alone, work through the night is not meant.
  if (givenAny && (from % 1_440 === until || (givenOne && from >= until))) {
    return refuse('bad_expression', 'Say from when until when you work, like 09:00 to 18:00.');
  }
  if (quietFrom !== null && quietFrom === quietUntil) {
    return refuse(
      'bad_expression',
      'Quiet hours have to begin and end at different times, like 22:00 to 07:00.',
    );
  }
  const days = wish.work_days?.filter((day) => Number.isInteger(day) && day >= 0 && day <= 6) ?? null;
  if (wish.work_days && (!days || days.length === 0))
    return refuse('bad_expression', 'Say on which days you work.');
  return {
    ...(quietFrom === null || quietUntil === null ? {} : { quietFrom: quietFrom % 1_440, quietUntil }),
    ...(wish.no_quiet ? { quietFrom: null, quietUntil: null } : {}),
    ...(workFrom === null ? {} : { workFrom: workFrom % 1_440 }),
    ...(workUntil === null ? {} : { workUntil }),
    ...(days ? { workDays: [...new Set(days)] } : {}),
  };
}

function forwardnessOf(settings: Settings, wish: Calibration, now: Date): SettingsChange {
  const { change, level, hold_back: hold = [], allow = [] } = wish;
  const next = level ?? (change ? shiftLevel(settings.level, change) : settings.level);
  // Whoever asks for more gets all of it again, and is counted anew; so is a type that is brought back.
  const fresh = change === 'more';
  const held = new Set(fresh ? [] : settings.heldBack);
  for (const type of hold) held.add(type);
  for (const type of allow) held.delete(type);
  const back = SUGGESTION_TYPES.filter((type) => settings.heldBack.includes(type) && !held.has(type));
  return {
    level: Math.min(1, Math.max(0, next)),
    heldBack: SUGGESTION_TYPES.filter((type) => held.has(type)),
    favoured: settings.favoured.filter((type) => !back.some((one) => one === type)),
    countsFrom: countedAnew(settings, back, VERDICTS, now),
    ...(fresh ? { countFrom: now } : {}),
  };
}

/**
 * Changes how forward Alfred is with a person, at once; the same for words, slash command and App Home. "More" also
 * brings back all that was held back. Needs a transaction.
 */
export async function calibrate(
  parts: Parts,
  tx: Db,
  person: Person,
  wish: Calibration,
  now: Date,
): Promise<Calibrated | Refusal> {
  await lockPerson(tx, person);
  const before = await getSettings(tx, person, now);
  if (wish.shownLevel !== undefined && wish.shownLevel !== before.level) {
    await refreshHome(parts, tx, person);
    return { settings: before, changed: false, say: settingsWords(before, person.locale) };
  }
  const hours = hoursOf(before, wish);
  if (isRefusal(hours)) return hours;
  const settings = await keepSettings(tx, person, { ...forwardnessOf(before, wish, now), ...hours }, now);
  const changed =
    settings.level !== before.level || settingsWords(before, null) !== settingsWords(settings, null);
  if (changed) {
    await weighAgain(tx, person, now);
    const { personId } = person;
    await enqueue(parts.queue, tx, { kind: 'offer', payload: { personId }, key: personId });
    await refreshHome(parts, tx, person);
  }
  return { settings, changed, say: settingsWords(settings, person.locale) };
}
