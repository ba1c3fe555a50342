import type { Db } from '../db/client.ts';
import type { Pattern, PatternKind } from '../db/generated/client.ts';
import { isId } from '../db/ids.ts';
import { mergePatterns } from '../db/merge-patterns.ts';
import { keepOpportunity } from '../db/opportunities.ts';
import type { NewOpportunity } from '../db/opportunities.ts';
import {
  addEvidence,
  allPatterns,
  BARE_EVIDENCE,
  getPattern,
  insertPattern,
  keepRegularity,
} from '../db/patterns.ts';
import type { Queue } from '../db/queue.ts';
import { interestOf, LEAST, regularityOf } from '../domain/pattern.ts';
import type { Person } from '../domain/person.ts';
import { inOtherWords } from '../domain/privacy.ts';
import { likeness, SAME_FROM } from '../domain/same-habit.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { localTime } from '../domain/timing.ts';
import { wallAt } from '../domain/zone.ts';
import { refreshSuggestion } from './refresh-run.ts';

/** A habit as it was seen in a conversation. */
export interface Seen {
  /** The pattern that it is, when that is known. */
  readonly knownId: string | null;
  readonly kind: PatternKind;
  readonly label: string;
  readonly description: string;
  /** What happened this time, not in the person's own words. */
  readonly summary: string;
}

/** A habit as it is kept: without secrets, and without eight words in a row of what the person said. */
export function reword(seen: Seen, own: readonly string[]): Seen {
  const told = (text: string, instead: string) => inOtherWords(maskSecrets(text).text, own, instead);
  const label = told(seen.label, 'something they ask for');
  return {
    ...seen,
    label,
    description: told(seen.description, label),
    summary: told(seen.summary, BARE_EVIDENCE),
  };
}

/** From this confidence on a habit is worth weighing as an offer. */
const READY_FROM = 0.5;
const DAY = 86_400_000;
/** A habit is not offered any more when nothing of it was seen for so long. */
const OFFERED_FOR = 60 * DAY;

/** A request and something done at a time may be the same habit; an interest is another thing. */
function sameSort(one: PatternKind, other: PatternKind): boolean {
  return (one === 'topic_interest') === (other === 'topic_interest');
}

function findKnown(patterns: readonly Pattern[], seen: Seen): { best: Pattern | null; also: Pattern[] } {
  const named = seen.knownId !== null && isId(seen.knownId) ? seen.knownId : null;
  const alike = patterns
    .filter(({ kind }) => sameSort(kind, seen.kind))
    .map((pattern) => ({ pattern, like: likeness(pattern.label, seen.label) }))
    .filter(({ pattern, like }) => pattern.id === named || like >= SAME_FROM)
    .sort((a, b) => Number(b.pattern.id === named) - Number(a.pattern.id === named) || b.like - a.like)
    .map(({ pattern }) => pattern);
  const [best = null, ...also] = alike;
  // Two that were told apart before and are as like as this turn out to be one.
  return { best, also: also.filter(({ label }) => best && likeness(best.label, label) >= 0.99) };
}

/** What can be offered because of a pattern: a subject is summed up, whatever else is done by a schedule. */
function opportunityOf({ id, kind }: Pattern, confidence: number, now: Date): NewOpportunity {
  return {
    type: kind === 'topic_interest' ? 'topic_digest' : 'schedule_habit',
    key: `pattern:${id}`,
    basis: { patterns: [id] },
    score: confidence,
    weighAt: now,
    expiresAt: new Date(now.getTime() + OFFERED_FOR),
  };
}

/**
 * Works out anew how regular a pattern is, or how much a subject matters, and whether that makes it worth an offer. Needs a
 * transaction.
 */
export async function weighPattern(tx: Db, person: Person, id: string, now: Date): Promise<void> {
  const pattern = await getPattern(tx, person, id);
  if (!pattern) return;
  const walls = pattern.evidence.map(({ localAt }) => Date.parse(`${localAt}Z`));
  const wall = wallAt(person.zone, now.getTime());
  const regularity = regularityOf(walls, wall);
  const subject = pattern.kind === 'topic_interest';
  const confidence = subject ? interestOf(walls, wall) : (regularity?.confidence ?? 0);
  const settled =
    pattern.state === 'accepted' || pattern.state === 'dismissed' || pattern.state === 'offered';
  const ready = pattern.count >= LEAST && confidence >= READY_FROM;
  const state = settled ? pattern.state : ready ? 'ready' : 'watching';
  await keepRegularity(tx, person, id, { regularity, confidence, state }, now);
  if (!ready || pattern.state === 'accepted' || (subject && settled)) return;
  await keepOpportunity(tx, person, opportunityOf(pattern, confidence, now), now);
}

/**
 * Records that a habit was seen in a conversation, once a conversation: the same one told in other words is the
 * same pattern, whichever of those who watch tells of it, and however long it was not seen. Needs a transaction.
 */
export async function recordPattern(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  person: Person,
  seen: Seen,
  conversation: { id: string; at: Date },
  now: Date,
): Promise<Pattern> {
  const { best, also } = findKnown(await allPatterns(tx, person), seen);
  const { kind, label, description, summary } = seen;
  const pattern =
    best ?? (await insertPattern(tx, person, { kind, label, description }, conversation.at, now));
  for (const other of also)
    for (const id of await mergePatterns(tx, person, pattern.id, other.id, now))
      await refreshSuggestion(parts, tx, person, id);
  const localAt = localTime(conversation.at, person.zone);
  const evidence = { conversationId: conversation.id, at: conversation.at, localAt, summary };
  await addEvidence(tx, person, pattern.id, evidence, now);
  await weighPattern(tx, person, pattern.id, now);
  return (await getPattern(tx, person, pattern.id)) ?? pattern;
}
