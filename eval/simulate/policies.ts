import { mayOffer } from '../../src/domain/engagement.ts';
import { interestOf, regularityOf } from '../../src/domain/pattern.ts';
import { AHEAD, datedScore, scoreReaches } from '../../src/domain/suggestion.ts';
import type { SuggestionType } from '../../src/domain/suggestion.ts';
import { wallAt } from '../../src/domain/zone.ts';
import type { PersonLog } from './log.ts';
import { NOTICED_AFTER } from './record.ts';
import type { RecordedOpportunity } from './record.ts';

/** How things stand with a person when something is weighed. */
export interface Standing {
  readonly log: PersonLog;
  readonly level: number;
  readonly heldBack: readonly SuggestionType[];
  readonly favoured: readonly SuggestionType[];
  readonly lastOfferedAt: Date | null;
  readonly offeredToday: number;
  /** Offers of this very thing so far: when, and what became of the last. */
  readonly times: number;
  readonly lastOfThis: Date | null;
  readonly accepted: boolean;
  /** Put off a first time, and nothing else. */
  readonly snoozed: boolean;
}

/** To offer it now, or when to weigh it again; null = not unless there is news of it. */
type Decision = 'offer' | { readonly again: Date | null };

/** A way to decide what is offered and when. */
export interface Policy {
  readonly name: string;
  /** In a sentence, for the report. */
  readonly about: string;
  readonly decide: (thing: RecordedOpportunity, standing: Standing, now: Date) => Decision;
}

const DAY = 86_400_000;
const NEVER: Decision = { again: null };
const FEEDS_DIGEST = 3;

/** From when on a thing is worth weighing. */
export function firstWeighed(thing: RecordedOpportunity): Date {
  const begins = thing.dated?.begins;
  const ahead = thing.type in AHEAD ? AHEAD[thing.type as keyof typeof AHEAD] : 0;
  return begins ? new Date(Math.max(thing.from.getTime(), begins.getTime() - ahead)) : thing.from;
}

function seenBy({ seen }: RecordedOpportunity, now: Date) {
  return seen.filter(({ at }) => at.getTime() + NOTICED_AFTER <= now.getTime());
}

/** How near a dated thing has to be, and how sure it is; null for what has no date. */
function nearnessOf(thing: RecordedOpportunity) {
  const { type, dated } = thing;
  if (!dated || !(type in AHEAD)) return null;
  const certainty = type === 'commitment_follow_up' || !dated.wholeDay ? 1 : 0.9;
  return { begins: dated.begins, within: AHEAD[type as keyof typeof AHEAD], certainty };
}

function scoreOf(thing: RecordedOpportunity, zone: string, now: Date): number {
  const { type } = thing;
  const walls = seenBy(thing, now).map(({ wall }) => wall);
  if (type === 'schedule_habit') return regularityOf(walls, wallAt(zone, now.getTime()))?.confidence ?? 0;
  if (type === 'topic_digest') return interestOf(walls, wallAt(zone, now.getTime()));
  const near = nearnessOf(thing);
  return near ? datedScore(near.begins, now, near.within, near.certainty) : thing.score;
}

/** Whether there is enough of what it would be made of; nobody can offer what can't be done. */
function canBeDone({ type, fed }: RecordedOpportunity, now: Date): boolean {
  return type !== 'topic_digest' || fed.filter((at) => at <= now).length >= FEEDS_DIGEST;
}

/** Alfred's own gate. `offeredBefore` and what was learned are given, so that a policy may differ in these alone. */
function gate(
  thing: RecordedOpportunity,
  standing: Standing,
  now: Date,
  learned: { offeredBefore: boolean; heldBack: readonly string[]; favoured: readonly string[] },
): Decision {
  const { log, level } = standing;
  const wished = log.wished.findLast(({ since }) => since <= now) ?? log.wished[0];
  if (!wished) return NEVER;
  const { work, workDays, quiet } = wished;
  const near = nearnessOf(thing);
  const refusal = mayOffer(
    {
      level,
      heldBack: learned.heldBack,
      favoured: learned.favoured,
      workFrom: work.from,
      workUntil: work.until,
      workDays,
      quietFrom: quiet?.from ?? null,
      quietUntil: quiet?.until ?? null,
    },
    {
      type: thing.type,
      score: scoreOf(thing, log.zone, now),
      sureFrom: near ? (score) => scoreReaches(score, near.begins, near.within, near.certainty) : undefined,
      basisHolds: canBeDone(thing, now),
      offeredBefore: learned.offeredBefore,
      zone: log.zone,
      dnd: log.dnd.find(({ from, until }) => from <= now && now < until)?.until ?? null,
      lastMessageAt: log.said.findLast((at) => at <= now) ?? null,
      lastOfferedAt: standing.lastOfferedAt,
      offeredToday: standing.offeredToday,
      inConversation: false,
    },
    now,
  );
  return refusal ? { again: refusal.again } : 'offer';
}

const news = (thing: RecordedOpportunity, since: Date | null, now: Date) =>
  since !== null && seenBy(thing, now).some(({ at }) => at > since);

/** What Alfred does. */
export const OURS: Policy = {
  name: 'alfred, replayed',
  about: 'The rules of `src/domain` over what was recorded, without the app around them.',
  decide(thing, standing, now) {
    const { times, snoozed, lastOfThis, heldBack, favoured } = standing;
    const offeredBefore = times > 1 || (times === 1 && !(snoozed && news(thing, lastOfThis, now)));
    return gate(thing, standing, now, { offeredBefore, heldBack, favoured });
  },
};

/** The plain ones that Alfred is held against. */
export const PLAIN: readonly Policy[] = [
  {
    name: 'always at three',
    about:
      'Offers whatever was seen three times, and all else that could be offered, as soon as it is known: however irregular, at whatever hour, however often a day. Once each.',
    decide: (thing, { times }, now) => (times === 0 && canBeDone(thing, now) ? 'offer' : NEVER),
  },
  {
    name: 'never stops',
    about:
      'Has Alfred’s hours, threshold and allowance, and learns nothing from what people do with offers: no type is held back, and what was not accepted is offered again from the next day on.',
    decide(thing, standing, now) {
      const { accepted, lastOfThis } = standing;
      if (accepted) return NEVER;
      const tomorrow = lastOfThis && new Date(lastOfThis.getTime() + DAY);
      if (tomorrow && tomorrow > now) return { again: tomorrow };
      return gate(thing, standing, now, { offeredBefore: false, heldBack: [], favoured: [] });
    },
  },
];
