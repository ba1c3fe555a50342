import { localOf } from './local.ts';
import type { Log, OfferLog, PersonLog, Wished } from './log.ts';

/** A rule of offering that was broken. */
export interface Violation {
  readonly rule: string;
  readonly offer: string;
  readonly why: string;
}

/** The fixed vocabulary. */
const TYPES = new Set([
  'schedule_habit',
  'deadline_prep',
  'event_prep',
  'commitment_follow_up',
  'topic_digest',
  'welcome_back',
  'schedule_cleanup',
]);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Posting what was decided takes a moment. */
const GRACE = MINUTE;
/** So much time without a word makes a return. */
const ABSENT = 14 * DAY;

const ms = (at: Date) => at.getTime();

/** What held at a time, of a list with the oldest first. */
function since<T extends { readonly since: Date }>(all: readonly T[], at: Date): T | undefined {
  return all.findLast((one) => one.since <= at) ?? all[0];
}

function isWorking({ work, workDays }: Wished, zone: string, at: Date): boolean {
  const { weekday, minutes } = localOf(at, zone);
  return workDays.includes(weekday) && minutes >= work.from && minutes < work.until;
}

function isQuiet({ quiet }: Wished, zone: string, at: Date): boolean {
  if (!quiet) return false;
  const { minutes } = localOf(at, zone);
  const { from, until } = quiet;
  return from < until ? minutes >= from && minutes < until : minutes >= from || minutes < until;
}

/** Why nothing may be said unasked to a person at a time; empty when something may. */
export function forbidden(person: PersonLog, at: Date): string[] {
  const wished = since(person.wished, at);
  if (!wished) return [];
  return [
    ...(isWorking(wished, person.zone, at) ? [] : ['working hours']),
    ...(isQuiet(wished, person.zone, at) ? ['quiet hours'] : []),
    ...(isDisturbing(person, at) ? ['do not disturb'] : []),
  ];
}

function isDisturbing({ dnd }: PersonLog, at: Date): boolean {
  return dnd.some(({ from, until }) => from <= at && at < until);
}

type Found = (rule: string, why: string) => void;

function judgeHours(person: PersonLog, offer: OfferLog, found: Found): void {
  const { made, shown, conversation } = offer;
  if (conversation !== null) {
    // Within a conversation the hours are no hindrance; that somebody will not be disturbed is.
    if (isDisturbing(person, made)) found('do not disturb', `made at ${made.toISOString()}`);
    return;
  }
  const late = shown && ms(shown) - ms(made) > GRACE ? forbidden(person, shown) : [];
  for (const rule of new Set([...forbidden(person, made), ...late]))
    found(rule, `made at ${made.toISOString()}`);
  const last = person.said.findLast((at) => at <= made);
  if (last && ms(made) - ms(last) < 10 * MINUTE) found('talking', `said something at ${last.toISOString()}`);
}

function judgePace(person: PersonLog, earlier: readonly OfferLog[], offer: OfferLog, found: Found): void {
  const { made, conversation } = offer;
  const last = earlier.at(-1);
  if (last && ms(made) - ms(last.made) < HOUR)
    found('an hour between', `the last at ${last.made.toISOString()}`);
  const level = since(person.levels, made)?.level ?? 0;
  const today = localOf(made, person.zone).date;
  const most = Math.round(3 * level);
  const count = earlier.filter((one) => localOf(one.made, person.zone).date === today).length + 1;
  if (count > most) found('a day’s allowance', `${count} on ${today}, at level ${level}`);
  if (conversation !== null && earlier.some((one) => one.conversation === conversation))
    found('one a conversation', conversation);
}

/** How much of a thing must have been seen to be offered. */
function leastOf(offer: OfferLog, basis: string): number {
  const habit = offer.type === 'schedule_habit' || offer.type === 'topic_digest';
  return habit && basis.startsWith('pattern:') ? 3 : 1;
}

function judgeBasis(person: PersonLog, offer: OfferLog, found: Found): void {
  if (offer.basis.length === 0) found('basis', 'there is none');
  for (const basis of offer.basis) {
    const before = offer.evidence.filter(({ of, at }) => of === basis && at <= offer.made);
    const least = leastOf(offer, basis);
    if (before.length < least) found('basis', `${before.length} of ${least} were there of ${basis}`);
    // What was seen of somebody is something that they did.
    const invented = basis.startsWith('pattern:')
      ? before.filter(({ at }) => !person.said.some((said) => Math.abs(ms(said) - ms(at)) < MINUTE))
      : [];
    if (invented.length > 0) found('basis', `nobody said anything at ${invented[0]?.at.toISOString()}`);
  }
  if (offer.type === 'welcome_back') {
    const words = person.said.filter((at) => at <= offer.made).map(ms);
    const gap = Math.max(0, ...words.slice(1).map((at, i) => at - (words[i] ?? at)));
    if (gap < ABSENT) found('basis', 'they were not away for two weeks');
  }
}

/** Once; and of what was put off a first time, once more after seven days and with something new. */
function judgeReturn(earlier: readonly OfferLog[], offer: OfferLog, found: Found): void {
  const same = earlier.filter(({ basis }) => basis.some((one) => offer.basis.includes(one)));
  const [first, second] = same;
  if (!first) return;
  if (second) {
    found('once a basis', `offered ${same.length} times before`);
    return;
  }
  const before = first.reactions.filter(({ at }) => at <= offer.made);
  const [put] = before;
  if (put?.reply !== 'not_now' || before.some(({ reply }) => reply !== 'not_now')) {
    found('once a basis', `offered on ${first.made.toISOString()}, and not put off`);
  } else if (ms(offer.made) - ms(put.at) < 7 * DAY) {
    found('once a basis', `put off on ${put.at.toISOString()}`);
  } else if (!offer.evidence.some(({ at }) => at > first.made && at <= offer.made)) {
    found('once a basis', 'nothing new since it was put off');
  }
}

/** When an offer counts as ignored: after the first day in Slack that had an hour of work, unless something was done with it. */
function ignoredAt(person: PersonLog, { shown, reactions }: OfferLog): number | null {
  if (!shown) return null;
  for (let days = 1; days < 15; days++) {
    const until = ms(shown) + days * DAY;
    let quarters = 0;
    for (let at = ms(shown); at < until && quarters < 4; at += 15 * MINUTE) {
      const wished = since(person.wished, new Date(at));
      if (wished !== undefined && isWorking(wished, person.zone, new Date(at))) quarters += 1;
    }
    if (quarters < 4) continue;
    // It is concluded at a time when something may be said.
    const may = (at: number) => {
      const wished = since(person.wished, new Date(at));
      return (
        !wished ||
        (isWorking(wished, person.zone, new Date(at)) && !isQuiet(wished, person.zone, new Date(at)))
      );
    };
    let told = until;
    while (!may(told) && told < until + 15 * DAY) told = (Math.floor(told / (15 * MINUTE)) + 1) * 15 * MINUTE;
    return reactions.some(({ at }) => ms(at) <= told) ? null : told;
  }
  return null;
}

/** What its person made of an offer by a time: how much of a dismissal it is. */
function dismissalOf(log: Log, person: PersonLog, offer: OfferLog, from: number, by: number): number {
  const meant = offer.reactions.filter(({ at }) => ms(at) > from && ms(at) <= by);
  const known = new Set(meant.map(({ reply }) => reply));
  if (known.has('accept')) return 0;
  if (known.has('thumbs_down') || known.has('stop')) return 1;
  if (known.has('not_now')) {
    const again = log.offers.some(
      (one) => one.made < offer.made && one.basis.some((each) => offer.basis.includes(each)),
    );
    return again ? 1 : 0;
  }
  const ignored = ignoredAt(person, offer);
  return ignored !== null && ignored > from && ignored + GRACE <= by ? 1 / 3 : 0;
}

/** Three dismissals of a type since the last "more", an ignored one being a third of one, or "stop these". */
function judgeHeldBack(
  log: Log,
  person: PersonLog,
  earlier: readonly OfferLog[],
  offer: OfferLog,
  found: Found,
): void {
  const by = ms(offer.made);
  const from = Math.max(0, ...person.mores.filter((at) => at <= offer.made).map(ms));
  const same = earlier.filter(({ type }) => type === offer.type);
  const stopped = same.some(({ reactions }) =>
    reactions.some(({ at, reply }) => reply === 'stop' && ms(at) > from && ms(at) < by),
  );
  if (stopped) found('held back', `they had ${offer.type} stopped`);
  const turns = same.flatMap((one) => [
    ...one.reactions.map(({ at }) => ms(at)),
    (ignoredAt(person, one) ?? by) + GRACE,
  ]);
  // What is held back stays so, whatever becomes of an old offer later.
  const most = Math.max(
    0,
    ...[...turns.filter((at) => at < by), by - 1].map((at) =>
      same.reduce((sum, one) => sum + dismissalOf(log, person, one, from, at), 0),
    ),
  );
  if (most > 3 - 1e-6) found('held back', `${most.toFixed(1)} dismissals of ${offer.type}`);
}

/**
 * Holds what was offered against the rules of offering, as they are written down and not as Alfred carries them out:
 * from what people know of themselves, by code that shares nothing with what is checked.
 */
export function violationsOf(log: Log): Violation[] {
  const all: Violation[] = [];
  for (const person of log.people) {
    const offers = log.offers.filter((offer) => offer.person === person.id);
    for (const [i, offer] of offers.entries()) {
      const found: Found = (rule, why) => void all.push({ rule, offer: offer.id, why });
      const earlier = offers.slice(0, i);
      if (!TYPES.has(offer.type)) found('vocabulary', offer.type);
      judgeHours(person, offer, found);
      judgePace(person, earlier, offer, found);
      judgeBasis(person, offer, found);
      judgeReturn(earlier, offer, found);
      judgeHeldBack(log, person, earlier, offer, found);
    }
  }
  return all;
}

/** The rules that are checked, in the order in which they are told. */
export const RULES: readonly string[] = [
  'working hours',
  'quiet hours',
  'do not disturb',
  'talking',
  'an hour between',
  'a day’s allowance',
  'one a conversation',
  'basis',
  'once a basis',
  'held back',
  'vocabulary',
];
