import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import type { Said } from '../turn.ts';
import { capital } from '../words/capital.ts';
import { shareIn, tellingWords } from './alike.ts';
import { formerOf, lastSpokenOf, oneOfSeveral, REPORTS, sameAs } from './find-known.ts';
import { elsewhere, swapped, withRest, withValue } from './put-in-place.ts';
import { isOtherwise } from './same-liking.ts';
import { undated } from './undated.ts';
import { isBesideAge, withAge } from './with-age.ts';

/** Longest content that is kept. */
const LONGEST = 300;

/** What one thing told comes to: a memory to keep, one to let go, one that was known, or only names. */
export interface Plan {
  readonly telling: Telling;
  readonly save?: {
    readonly kind: string;
    readonly content: string;
    readonly on: string | null;
    readonly replaces: string | null;
  };
  readonly forget?: Memory;
  readonly known?: Memory;
  /** Of these one is meant, and it was not said which. */
  readonly which?: readonly Memory[];
}

/** Texts in which the thing last spoken of stands, newest first. */
function spoken(history: readonly Said[]): readonly string[] {
  return history
    .slice(-4)
    .map(({ text }) => text)
    .toReversed();
}

function clip(content: string): string {
  return content.length <= LONGEST ? content : content.slice(0, LONGEST).replace(/\s+\S*$/, '');
}

const DAY = 86_400_000;

/** "It's thursday", said of something on a wednesday, is the thursday of that week, if that is still ahead. */
function inWeekOf({ on, weekday }: NonNullable<Telling['memory']>, before: string): string | undefined {
  const day = Date.parse(`${before.slice(0, 10)}T00:00Z`);
  if (!on || weekday === undefined || Number.isNaN(day)) return undefined;
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
  const date = new Date(monday + ((weekday + 6) % 7) * DAY).toISOString().slice(0, 10);
  return date > on.slice(0, 10) ? `${date}${on.slice(10)}` : undefined;
}

/** A local date or time some days later. */
function later(on: string, days: number): string {
  const date = new Date(Date.parse(`${on.slice(0, 10)}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return `${date}${on.slice(10)}`;
}

/** "It's the 19th", said of something on 12 June, is 19 June, if that is still ahead. */
function inMonthOf({ on, monthday }: NonNullable<Telling['memory']>, before: string): string | undefined {
  if (!on || !monthday || !/^\d{4}-\d{2}/.test(before)) return undefined;
  const date = `${before.slice(0, 7)}${on.slice(7)}`;
  const day = new Date(`${date.slice(0, 10)}T00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date.slice(0, 10));
  return exists && date > on ? date : undefined;
}

/** True of words that are all known of something. */
function allIn(words: string, content: string): boolean {
  return shareIn(tellingWords(undated(words)), content) >= 0.99;
}

/** The same thing with another time keeps its own words. */
function retimed(telling: Telling, former: Memory): NonNullable<Plan['save']> {
  const { memory } = telling;
  const own = memory?.content ?? '';
  const known = undated(former.content);
  // "Board meeting in Room 4": what is known of it besides stays, unless another number is told.
  const told = own.length > known.length + 12 || (/\d/.test(known) && !allIn(own, known));
  const content = told && own ? own : known;
  const clock =
    memory?.clock && former.on ? `${former.on.slice(0, 10)}${memory.on?.slice(10) ?? ''}` : undefined;
  const near = memory && (inWeekOf(memory, former.on ?? '') ?? inMonthOf(memory, former.on ?? ''));
  const day = clock ?? near ?? memory?.on ?? null;
  // Where only the day is told it is another one, at the same hour: "it's on wednesday".
  const hour = day?.length === 10 ? (former.on?.slice(10) ?? '') : '';
  const on = day && `${day}${/T00:00/.test(hour) ? '' : hour}`;
  return { kind: former.kind, content, on, replaces: former.id };
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/gi;

/** "We ship on Wednesdays", where it was said to be on Thursdays: the same on another weekday. */
function onAnotherDay(
  { memory, former, wrong, ends }: Telling,
  pool: readonly Memory[],
): Plan['save'] | undefined {
  if (!memory || memory.on || ends || former?.changed !== true) return undefined;
  const [right, more] = memory.content.match(WEEKDAY) ?? [];
  const words = tellingWords(memory.content.replaceAll(WEEKDAY, ' '));
  if (!right || more || words.length === 0) return undefined;
  for (const { id, kind, on, content } of pool) {
    const days = content.match(WEEKDAY) ?? [];
    const old = days.find((day) => sameDay(day, wrong ?? '')) ?? (days.length === 1 ? days[0] : undefined);
    if (on || !old || sameDay(old, right) || shareIn(words, content) < 0.99) continue;
    const whole = shareIn(tellingWords(content.replaceAll(WEEKDAY, ' ')), memory.content) >= 0.6;
    const swappedDay = content.replace(old, right);
    return { kind, content: whole ? memory.content : swappedDay, on: null, replaces: id };
  }
  return undefined;
}

/** "She teaches at the Escola Velha now": the same at another place. */
function elsewhereOf({ memory, ends, former }: Telling, pool: readonly Memory[]): Plan['save'] | undefined {
  if (!memory || memory.on || ends) return undefined;
  for (const { id, kind, on, content } of pool) {
    const next = on ? undefined : elsewhere(content, memory.content, former?.changed === true);
    if (next) return { kind, content: next, on: null, replaces: id };
  }
  return undefined;
}

function sameDay(one: string, other: string): boolean {
  return one.toLowerCase().replace(/s$/, '') === other.toLowerCase().replace(/^on /, '').replace(/s$/, '');
}

/** "Doesn't live in Lisbon" says no more than that one does no longer. */
function denied(content: string, former: string | undefined): boolean {
  return (
    former !== undefined &&
    /^(?:doesn't|isn't|hasn't|can't) /i.test(content) &&
    !/^(?:doesn't|isn't|hasn't|can't) /i.test(former)
  );
}

/** What becomes of the one memory that something told is known to be about. */
function planFor(telling: Telling, former: Memory, message: string): Plan {
  const { memory, instead } = telling;
  const right = instead && withValue(former.content, instead);
  if (right)
    return {
      telling,
      save: { kind: former.kind, content: right, on: former.on ?? null, replaces: former.id },
    };
  if (!memory) return { telling, forget: former };
  if (memory.shift !== undefined)
    return former.on
      ? { telling, save: { ...retimed(telling, former), on: later(former.on, memory.shift) } }
      : { telling };
  // On the same day only what it is, or where, is another one.
  const same = memory.on === former.on && memory.content !== '';
  if (memory.on && former.on && !same) return { telling, save: retimed(telling, former) };
  return {
    telling,
    save: {
      kind: memory.kind,
      content: clip(withRest(former.content, memory.content, message)),
      on: memory.on,
      replaces: former.id,
    },
  };
}

/** "I prefer coffee in the evening too": what was liked before is liked still. */
const BESIDES = /\b(?:too|also|as well)\b/i;

/** "Lives there": where that is was said before. */
const NOWHERE = /^(?:now )?(?:lives|works|is|stays|goes) (?:here|there)(?: now)?$/i;

function planOf(telling: Telling, pool: readonly Memory[], history: readonly Said[], message: string): Plan {
  const { memory } = telling;
  if (memory && NOWHERE.test(memory.content)) return { telling: { said: '' } };
  const meant = telling.former?.id ? formerOf(telling, pool) : undefined;
  if (meant) return planFor(telling, meant, message);
  if (memory && memory.content === '') {
    const dated = pool.filter(({ on }) => on);
    const last = lastSpokenOf(spoken(history), dated) ?? (dated.length === 1 ? dated[0] : undefined);
    return last ? { telling, save: retimed(telling, last) } : { telling };
  }
  if (telling.last) {
    const last = lastSpokenOf(spoken(history), pool);
    return last ? { telling, forget: last } : { telling };
  }
  if (telling.instead) {
    const last = lastSpokenOf(
      spoken(history),
      pool.filter(({ on }) => !on),
    );
    const { instead, wrong } = telling;
    const named = wrong ? pool.find((one) => swapped(one.content, instead, wrong) !== undefined) : undefined;
    const old =
      last && wrong && swapped(last.content, instead, wrong) === undefined ? named : (last ?? named);
    const content =
      old && ((wrong && swapped(old.content, instead, wrong)) ?? withValue(old.content, instead));
    return old && content
      ? { telling, save: { kind: old.kind, content, on: old.on ?? null, replaces: old.id } }
      : { telling };
  }
  if (memory?.shift !== undefined) {
    const dated = formerOf(telling, pool);
    return dated?.on
      ? { telling, save: { ...retimed(telling, dated), on: later(dated.on, memory.shift) } }
      : { telling };
  }
  const known = sameAs(telling, pool);
  if (known) return { telling, known };
  const day = onAnotherDay(telling, pool);
  if (day) return { telling, save: day };
  const place = elsewhereOf(telling, pool);
  if (place) return { telling, save: place };
  const found = formerOf(telling, pool);
  const [was, is] = [found?.content ?? '', memory?.content ?? ''];
  const both = isBesideAge(was, is) || (BESIDES.test(message) && isOtherwise(was, is));
  const former = both ? undefined : found;
  const which = former ? [] : oneOfSeveral(telling, pool);
  if (which.length > 0) return { telling, which };
  if (!memory) {
    const [bond] = telling.bonds ?? [];
    if (!former) return { telling };
    if (!bond || telling.ends) return { telling, forget: former };
    const content = REPORTS.test(former.content)
      ? `Reports to ${bond.from}`
      : bond.from === 'me'
        ? `${capital(bond.label)} ${bond.to}`
        : `${bond.from} is the ${bond.label}`;
    return { telling, save: { kind: former.kind, content, on: null, replaces: former.id } };
  }
  if (former && memory.on && former.on) return { telling, save: retimed(telling, former) };
  const ends = telling.ends ?? denied(memory.content, former?.content);
  if (former && ends) return { telling, forget: former };
  const { kind, on } = memory;
  const { name } = telling.former ?? {};
  const content =
    (former && withAge(former.content, memory.content)) ??
    (former && name && swapped(former.content, telling.entities?.[0]?.name ?? '', name)) ??
    (former ? withRest(former.content, memory.content, message) : memory.content);
  return { telling, save: { kind, content: clip(content), on, replaces: former?.id ?? null } };
}

/** A memory that ends and one that begins in the same breath are one change. */
function joined(plans: readonly Plan[]): readonly Plan[] {
  const replaced = new Set(plans.flatMap(({ save }) => save?.replaces ?? []));
  const free = plans.filter(({ forget }) => forget && !replaced.has(forget.id));
  return plans
    .map((plan, i) => {
      if (plan.forget && replaced.has(plan.forget.id)) return { telling: plan.telling };
      const before = free.find(
        ({ forget }) =>
          !replaced.has(forget?.id ?? '') &&
          plan.save &&
          !plan.save.replaces &&
          forget?.kind === plan.save.kind &&
          plans.findIndex((one) => one.forget === forget) < i,
      );
      if (!before?.forget || !plan.save) return plan;
      replaced.add(before.forget.id);
      return { ...plan, save: { ...plan.save, replaces: before.forget.id } };
    })
    .map((plan) => (plan.forget && replaced.has(plan.forget.id) ? { telling: plan.telling } : plan));
}

/** "Elena has moved to another school", "got promoted": what it is now is told beside it. */
const HINTS =
  /^(?<who>.{0,40}?)\b(?:(?:has |have )?(?:moved|changed|switched|gone) (?:to )?(?:(?:an?other|a different|a new|some other) )?(?:school|job|company|firm|employer|team|place|office|gym|club|town|city)s?|(?:got|was|has been) promoted)$/i;

/** True of what only leads to another thing that is told of the same. */
function isHint({ memory }: Telling, tellings: readonly Telling[]): boolean {
  const who = memory && HINTS.exec(memory.content)?.groups?.['who']?.toLowerCase();
  return (
    who !== undefined &&
    tellings.some(
      (one) =>
        one.memory !== undefined &&
        one.memory.content !== memory?.content &&
        /^(?:now )?(?:works|teaches|studies|lives|trains|is|goes|plays) /i.test(
          one.memory.content.slice(who.length),
        ) &&
        one.memory.content.toLowerCase().startsWith(who),
    )
  );
}

/** What becomes of several things told together, over what is known. */
export function planTellings(
  tellings: readonly Telling[],
  pool: readonly Memory[],
  history: readonly Said[],
  messages: readonly string[] = history.filter(({ role }) => role === 'user').map(({ text }) => text),
): readonly Plan[] {
  const message = messages.join('\n');
  return joined(
    tellings.map((telling) =>
      isHint(telling, tellings) ? { telling: { said: '' } } : planOf(telling, pool, history, message),
    ),
  );
}
