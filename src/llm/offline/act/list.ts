import { instantOf } from '../../../domain/zone.ts';
import type { Listing } from '../intent/read-listing.ts';
import { CALENDAR_UNSEEN } from '../intent/sights.ts';
import { quotedNames } from '../reply/options.ts';
import { datedAhead, sayAhead } from '../reply/say-ahead.ts';
import { sayDay } from '../reply/say-day.ts';
import type { DayPlan } from '../reply/say-day.ts';
import { sayLast } from '../reply/say-last.ts';
import { sayList } from '../reply/say-list.ts';
import { BEYOND } from '../reply/say-talk.ts';
import { dayOf, mondayOf } from '../time/calendar.ts';
import type { Moment } from '../time/calendar.ts';
import type { DayWords } from '../time/draft.ts';
import { settleDays } from '../time/settle-days.ts';
import { isQuestion } from '../time/when.ts';
import { readListed } from '../tool-answers.ts';
import type { Schedule } from '../tool-answers.ts';
import type { Turn } from '../turn.ts';
import { findSchedules } from './find-schedule.ts';
import { runOn } from './next-run.ts';
import type { Step } from './step.ts';

/** True of words that mean one day, and not a week or a weekend. */
function single(words: DayWords): boolean {
  if (words.form === 'weekdays') return words.weekdays.length === 1;
  if (words.form === 'week') return words.weekday !== undefined;
  if (words.form === 'shift') return words.unit === 'day' || words.weekday !== undefined;
  return words.form === 'offset' || words.form === 'date' || words.form === 'dates';
}

/** The day that was asked about; undefined when the words name no single one ahead. */
function dayAsked({ day }: Listing, now: Moment): number | undefined {
  const { days = [] } = day ?? {};
  if (days.length === 0 || !days.every(single)) return undefined;
  const date = settleDays(days, now, true);
  const settled = isQuestion(date) ? undefined : dayOf(date);
  return settled === undefined || settled < now.day ? undefined : settled;
}

/** The days, counted from today, that "this week" or "next weekend" means; everything ahead where no such words were used. */
function spanAsked({ day }: Listing, now: Moment): readonly [from: number, to: number] {
  const [words, more] = day?.days ?? [];
  const monday = mondayOf(now.day) - now.day;
  if (!words || more) return [0, Infinity];
  if (words.form === 'this' && words.unit === 'week') return [0, monday + 6];
  if (words.form === 'week' && words.weekday === undefined)
    return [monday + 7 * words.weeks, monday + 7 * words.weeks + 6];
  if (words.form === 'weekend') return [monday + 7 * words.weeks + 5, monday + 7 * words.weeks + 6];
  return [0, Infinity];
}

/** What is due on a day. */
function planOf(day: number, schedules: readonly Schedule[], now: Moment): DayPlan {
  const runs = schedules
    .filter(({ state }) => state === 'active')
    .map((schedule) => ({ schedule, at: runOn(schedule, day, now) }));
  const due = runs.flatMap(({ schedule, at }) => (at instanceof Date ? [{ schedule, at }] : []));
  const unknown = runs.filter(({ at }) => at === 'unknown').map(({ schedule }) => schedule);
  const noon = new Date(instantOf(now.zone, day * 86_400_000 + 43_200_000));
  return { day: noon, due, unknown };
}

/** The schedules that were asked for; all when the words were about none in particular. */
function asked({ only }: Listing, schedules: readonly Schedule[], turn: Turn): readonly Schedule[] {
  const focus = turn.context?.focus;
  if (only?.by === 'words') return findSchedules(only.words, schedules, only.typed);
  return only?.by === 'focus' && focus ? schedules.filter(({ id }) => id === focus.id) : schedules;
}

const LOOK_AT_CALENDAR = `${CALENDAR_UNSEEN} Shall I remind you to look at your calendar?`;

/** Lists the schedules, or those that were asked for. */
export function actList(listing: Listing, turn: Turn, now: Moment, key: string): Step {
  if (!turn.tools.has('list_schedules'))
    return { say: 'I keep that between us: ask me in our direct messages.' };
  const id = `${key}_list`;
  const answer = turn.results.get(id);
  if (answer === undefined) {
    return { calls: [{ id, name: 'list_schedules', args: { state: listing.all ? 'all' : 'live' } }] };
  }
  const listed = readListed(answer);
  if ('refused' in listed) return { say: listed.say };
  const { schedules } = listed;
  const more = (listed.total ?? 0) - schedules.length;
  const part = more > 0 ? `\n\nI looked at the next ${schedules.length} of ${listed.total ?? 0}.` : '';
  const day = dayAsked(listing, now);
  const [from, to] = spanAsked(listing, now);
  const dated = listing.ahead
    ? datedAhead(
        turn.context,
        schedules.map(({ name }) => name),
      ).filter(({ days }) => (day === undefined ? days >= from && days <= to : days === day - now.day))
    : [];
  const told = dated.length > 0 ? [sayAhead(dated)] : [];
  if (day !== undefined) {
    const plan = planOf(day, schedules, now);
    const nothing = plan.due.length + plan.unknown.length === 0 && told.length > 0;
    const unseen = listing.meetings && told.length === 0 ? [LOOK_AT_CALENDAR] : [];
    return { say: [...(nothing ? [] : [`${sayDay(plan, now)}${part}`]), ...told, ...unseen].join('\n\n') };
  }
  if (schedules.length === 0 && told.length > 0) return { say: told.join('') };
  const { only } = listing;
  const some = asked(listing, schedules, turn);
  if (listing.past) return { say: `${sayLast(only?.by === 'words' ? only.words : 'it', some)}${part}` };
  if (some.length === 0 && listing.unsure) return { say: BEYOND };
  if (some.length === 0 && only?.by === 'words' && schedules.length > 0) {
    return {
      say: `I have nothing called “${only.words}”. There is ${quotedNames(schedules, 'and')}.${part}`,
    };
  }
  const shown = some.length > 0 ? some : schedules;
  const total = shown === schedules ? listed.total : shown.length;
  return { say: [sayList(shown, { all: listing.all, zone: now.zone, total }), ...told].join('\n\n') };
}
