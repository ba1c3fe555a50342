import type { Db } from '../db/client.ts';
import type { EngagementKind, EngagementSource, Opportunity, Suggestion } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { getMemory } from '../db/memories.ts';
import { basisOf, getOpportunity, moveOpportunity } from '../db/opportunities.ts';
import { keepPatternState } from '../db/patterns.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import type { Schedule } from '../db/schedules.ts';
import { getSuggestion, offerOf, reactionsTo, recordReaction, settle } from '../db/suggestions.ts';
import type { Offer } from '../db/suggestions.ts';
import { readInstant, writeMoment } from '../domain/local-date.ts';
import { stillMatters } from '../domain/memory.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Limits } from '../domain/schedule.ts';
import { afterStep, SNOOZE_MS } from '../domain/suggestion.ts';
import type { SuggestionStep } from '../domain/suggestion.ts';
import type { TimingRequest } from '../domain/timing.ts';
import { createSchedule } from './create-schedule.ts';
import { judgeReaction } from './judge-reaction.ts';
import { manageSchedule } from './manage-schedule.ts';
import { refreshHome } from './refresh-home.ts';
import { refreshSuggestion } from './refresh-run.ts';
import { scheduleAbout } from './schedule-about.ts';
import { recurrenceOfSchedule } from './summarise-schedule.ts';
import { wordOffer } from './word-offer.ts';

interface Parts {
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
}

/** What a person does with an offer. */
export interface Reaction {
  readonly suggestionId: string;
  readonly step: SuggestionStep;
  readonly source: EngagementSource;
  /** For an accept: what should be otherwise than offered. */
  readonly change?: (TimingRequest & { readonly name?: string | null | undefined }) | undefined;
}

/** How an offer stands after it, with the schedule that was made or cancelled. */
export interface Settled {
  readonly suggestion: Suggestion;
  readonly schedule: Schedule | null;
  /** False when it was settled before and this changed nothing. */
  readonly isNew: boolean;
}

const KINDS: Readonly<Record<SuggestionStep, EngagementKind | null>> = {
  accept: 'engaged',
  dismiss: 'dismissed',
  stop: 'dismissed',
  not_now: 'snoozed',
  ignore: 'ignored',
  withdraw: null,
};

function says(change: Reaction['change']): boolean {
  return Object.values(change ?? {}).some((value) => value !== null && value !== undefined && value !== '');
}

/** The schedule that there is meanwhile for what an offer would make one for; null when there is none. */
async function madeMeanwhile(tx: Db, person: Person, suggestion: Suggestion): Promise<Schedule | null> {
  const offer = offerOf(suggestion);
  // An overview on coming back is about nothing in particular.
  if (offer.do !== 'schedule' || suggestion.type === 'welcome_back') return null;
  const again = suggestion.type === 'schedule_habit';
  return scheduleAbout(tx, person, suggestion.name, { task: offer.task, again });
}

/** True while the memories that an offer rests on are as they were. */
async function stands(tx: Db, person: Person, suggestion: Suggestion, now: Date): Promise<boolean> {
  for (const id of basisOf(suggestion).memories) {
    const memory = await getMemory(tx, person, id);
    if (!memory || !stillMatters(memory, now, person.zone)) return false;
  }
  return true;
}

/** What is taken up late is not put off any longer. */
const AT_ONCE_MS = 60_000;

/**
 * What is offered, as it can be done now: a time to remind that has gone by since the offer was made is chosen anew. Null
 * when there is nothing more to do.
 */
async function offerNow(
  tx: Db,
  person: Person,
  { suggestion, opportunity }: { suggestion: Suggestion; opportunity: Opportunity },
  now: Date,
): Promise<Offer | null> {
  const offer = offerOf(suggestion);
  const at = offer.do === 'schedule' && offer.at ? readInstant(offer.at, person.zone) : null;
  if (!at || at > now) return offer;
  return (await wordOffer(tx, person, opportunity, now, AT_ONCE_MS))?.offer ?? null;
}

/** Does what an offer offered, as it was offered or changed; or says why that can't be done. */
async function carryOut(
  parts: Parts,
  tx: Db,
  person: Person,
  offer: Offer,
  change: Reaction['change'],
  now: Date,
): Promise<Schedule | null | Refusal> {
  if (offer.do === 'cancel') {
    let last: Schedule | null = null;
    for (const id of offer.schedules) {
      const done = await manageSchedule(parts, tx, person, { action: 'cancel', id }, { askedAt: now, now });
      if (isRefusal(done)) return done;
      last = done;
    }
    return last;
  }
  const { name, prompt, task, cron, rrule, starts, in_minutes } = offer;
  const { name: newName, ...time } = change ?? {};
  const timed = [time.at, time.cron, time.rrule, time.in_minutes].some(
    (value) => value !== null && value !== undefined && value !== '',
  );
  const offered = offer.at ? readInstant(offer.at, person.zone) : null;
  // Whoever names a zone alone means the same time on its clock.
  const at = offered && time.zone ? writeMoment({ at: offered, wholeDay: false }, person.zone) : offer.at;
  const when = timed
    ? time
    : { at, cron, rrule, starts, in_minutes, ...(time.zone ? { zone: time.zone } : {}) };
  // What it is called now is what it is about.
  const renamed = newName && newName !== name ? { name: newName, prompt: newName } : { name, prompt };
  const request = { ...renamed, task, ...when };
  return createSchedule(parts, tx, person, request, { askedAt: now, now }, 'suggestion');
}

/** Moves what an offer rests on along with it. */
async function moveBasis(
  tx: Db,
  person: Person,
  suggestion: Suggestion,
  offers: number,
  now: Date,
): Promise<void> {
  const { opportunityId, state } = suggestion;
  const { patterns } = basisOf(suggestion);
  const patternState = state === 'accepted' ? 'accepted' : state === 'dismissed' ? 'dismissed' : null;
  for (const id of patterns) if (patternState) await keepPatternState(tx, person, id, patternState, now);
  if (state === 'snoozed' && offers < 2) {
    const weighAt = new Date(now.getTime() + SNOOZE_MS);
    const expiresAt = new Date(weighAt.getTime() + 60 * 86_400_000);
    await moveOpportunity(tx, person, opportunityId, { state: 'open', weighAt, expiresAt }, now);
    for (const id of patterns) await keepPatternState(tx, person, id, 'ready', now);
    return;
  }
  await moveOpportunity(tx, person, opportunityId, { state: 'closed' }, now);
}

/** Has no more offered of the kind of an offer that was settled before; false when that was said of it already. */
async function stopType(
  parts: Parts,
  tx: Db,
  person: Person,
  { id: suggestionId, type }: Suggestion,
  source: EngagementSource,
  now: Date,
): Promise<boolean> {
  const said = (await reactionsTo(tx, person, type)).some(
    (event) => event.suggestionId === suggestionId && event.action === 'stop',
  );
  if (said) return false;
  await recordReaction(tx, person, { suggestionId, kind: 'dismissed', source, action: 'stop' }, now);
  await judgeReaction(parts, tx, person, type, now);
  return true;
}

/**
 * Settles an offer as its person wants it, from whichever surface that came: does what it offers, records what they
 * made of it, learns from it, and has its card brought up to date. Doing it again changes nothing. Needs a transaction.
 */
export async function settleSuggestion(
  parts: Parts,
  tx: Db,
  person: Person,
  reaction: Reaction,
  now: Date,
): Promise<Settled | Refusal> {
  const { suggestionId, step, source, change } = reaction;
  const gone = refuse('not_found', 'That offer isn’t there any more.');
  if (!isId(suggestionId)) return gone;
  await lockPerson(tx, person);
  const found = await getSuggestion(tx, person, suggestionId);
  const opportunity = found && (await getOpportunity(tx, person, found.opportunityId));
  if (!found || !opportunity) return gone;
  const next = afterStep(found.state, step, opportunity.offers);
  if (!next)
    return {
      suggestion: found,
      schedule: null,
      isNew: step === 'stop' && (await stopType(parts, tx, person, found, source, now)),
    };
  const made = step === 'accept' ? await madeMeanwhile(tx, person, found) : null;
  if (made) {
    await settleSuggestion(parts, tx, person, { suggestionId, step: 'withdraw', source }, now);
    const recurrence = recurrenceOfSchedule(made, person, now);
    return refuse(
      'wrong_state',
      `You have “${made.name}” already, ${recurrence}; I’ve taken the offer back.`,
    );
  }
  const inTime = step === 'accept' && opportunity.expiresAt > now;
  const accepting = inTime && (await stands(tx, person, found, now));
  const offer = accepting ? await offerNow(tx, person, { suggestion: found, opportunity }, now) : null;
  if (step === 'accept' && !offer) {
    await settleSuggestion(parts, tx, person, { suggestionId, step: 'withdraw', source }, now);
    return refuse('not_found', 'That is no longer so, from what I know now; I’ve taken the offer back.');
  }
  const done = offer ? await carryOut(parts, tx, person, offer, change, now) : null;
  if (isRefusal(done)) return done;
  const to = { state: next, ...(done ? { scheduleId: done.id } : {}) };
  if (!(await settle(tx, person, found, to, now))) return { suggestion: found, schedule: null, isNew: false };
  const suggestion = { ...found, state: next, scheduleId: done?.id ?? null };
  // A second "not now" is a no.
  const kind = next === 'dismissed' && step === 'not_now' ? 'dismissed' : KINDS[step];
  const action = step === 'accept' && says(change) ? 'change' : step;
  if (kind) await recordReaction(tx, person, { suggestionId, kind, source, action }, now);
  await moveBasis(tx, person, suggestion, opportunity.offers, now);
  if (kind && kind !== 'snoozed') await judgeReaction(parts, tx, person, found.type, now);
  await refreshSuggestion(parts, tx, person, suggestionId);
  await refreshHome(parts, tx, person);
  return { suggestion, schedule: done, isNew: true };
}
