import { occurrences } from '../src/domain/recurrence.ts';
import type { Recurrence } from '../src/domain/recurrence.ts';
import { nextRun } from '../src/domain/timing.ts';
import type { Timing } from '../src/domain/timing.ts';
import { instantOf } from '../src/domain/zone.ts';
import type { Heard } from './hear-phrase.ts';
import type { Expected, ScheduleCase } from './schedule-case.ts';

/** How well a phrase was heard; `silently wrong` made something at another time than any acceptable answer. */
export type Verdict = 'right' | 'asked' | 'wrong' | 'silently wrong';

type Timed = Extract<Expected, { kind: string }>;

const COMPARED = 8;
/** A limited schedule is followed to its end, but not farther than this. */
const FOLLOWED = 2_000;

function instant(local: string, zone: string): number {
  return instantOf(zone, Date.parse(`${local.length === 10 ? `${local}T09:00` : local}:00Z`));
}

function expectedTiming(expected: Timed, { zone: own, now }: ScheduleCase): { timing: Timing; from: Date } {
  const zone = expected.zone ?? own;
  const ends = expected.ends === undefined ? null : new Date(instant(expected.ends, zone));
  const first = expected.first === undefined ? undefined : new Date(instant(expected.first, zone));
  const anchor = first ?? new Date(now);
  const recurrence: Recurrence =
    expected.kind === 'once'
      ? { kind: 'once', at: new Date(instant(expected.at, zone)) }
      : expected.kind === 'cron'
        ? { kind: 'cron', expression: expected.expression }
        : { kind: 'rrule', expression: expected.expression, anchor };
  const from = first && first > new Date(now) ? new Date(first.getTime() - 1) : new Date(now);
  return { timing: { recurrence, zone, endsAt: ends, runsLeft: expected.count ?? null }, from };
}

/** The runs of a timing to the minute: the first ones, and the last one when it is limited. */
function runs(timing: Timing, from: Date): { first: number[]; last: number | null; all: number[] } {
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000);
  if (timing.recurrence.kind === 'once') {
    const at = minute(timing.recurrence.at);
    return { first: [at], last: at, all: [at] };
  }
  const limited = timing.endsAt !== null || timing.runsLeft !== null;
  if (!limited) {
    const all = occurrences(timing.recurrence, timing.zone, from, COMPARED).map(minute);
    return { first: all, last: null, all };
  }
  const all: number[] = [];
  let at = nextRun(timing, from);
  while (at && all.length < (timing.runsLeft ?? FOLLOWED)) {
    all.push(minute(at));
    at = nextRun(timing, at);
  }
  return { first: all.slice(0, COMPARED), last: all.at(-1) ?? null, all };
}

/** The runs of all that was made together, as one timetable. */
function madeRuns(heard: Heard): { first: number[]; last: number | null } {
  const each = heard.made.map(({ timing }) => runs(timing, new Date(timing.next.getTime() - 1)));
  const first = [...new Set(each.flatMap(({ first }) => first))].sort((a, b) => a - b).slice(0, COMPARED);
  const last = each.some((one) => one.last === null) ? null : Math.max(...each.map((one) => one.last ?? 0));
  return { first, last };
}

function same(heard: Heard, expected: Timed, item: ScheduleCase): boolean {
  if (heard.made.length === 0) return false;
  const { timing, from } = expectedTiming(expected, item);
  const wanted = runs(timing, from);
  const got = madeRuns(heard);
  return wanted.last === got.last && wanted.first.join() === got.first.join();
}

const REASONS: Readonly<Record<'past' | 'impossible' | 'too_frequent', readonly string[]>> = {
  past: ['past'],
  impossible: ['impossible_date', 'unknown_zone', 'never'],
  too_frequent: ['too_frequent'],
};
const SAID = {
  past: /already passed|in the past/i,
  impossible: /not a (?:date|time)|does not exist|doesn’t exist|no such|don’t know a time zone/i,
  too_frequent: /the most I do|too often/i,
};

function fits(heard: Heard, expected: Expected, item: ScheduleCase): boolean {
  if ('kind' in expected) return same(heard, expected, item);
  if (heard.made.length > 0) return false;
  if ('none' in expected) return true;
  if ('ask' in expected) return heard.said.includes('?');
  const reasons = REASONS[expected.refuse];
  return heard.refused.some((reason) => reasons.includes(reason)) || SAID[expected.refuse].test(heard.said);
}

/** Judges what came of a case's phrase: its time against every acceptable one, then the words that must survive. */
export function judgeSchedule(item: ScheduleCase, heard: Heard): Verdict {
  const fit = item.expect.some((expected) => fits(heard, expected, item));
  if (fit) {
    const text = heard.made
      .map(({ name, prompt }) => `${name} ${prompt}`)
      .join(' ')
      .toLowerCase()
      .replaceAll('’', "'");
    const kept =
      heard.made.length === 0 ||
      item.about.every((word) => text.includes(word.toLowerCase().replaceAll('’', "'")));
    return kept ? 'right' : 'wrong';
  }
  if (heard.made.length > 0) return 'silently wrong';
  return heard.said.includes('?') ? 'asked' : 'wrong';
}
