import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import type { PatternState } from './generated/client.ts';
import { trimEvidence } from './patterns.ts';

/** What has become of a pattern, from what counts least to what counts most. */
const STATES: readonly PatternState[] = ['faded', 'watching', 'ready', 'offered', 'dismissed', 'accepted'];

/** Moves what was or could be offered because of one pattern to another one, each kind of it once; returns the offers taken back. */
async function moveOpportunities(
  db: Db,
  { personId }: PersonScope,
  into: string,
  from: string,
  now: Date,
): Promise<string[]> {
  const basis = JSON.stringify([into]);
  await db.$executeRaw`
    UPDATE suggestions SET basis = jsonb_set(basis, '{patterns}', ${basis}::jsonb)
    WHERE person_id = ${personId}::uuid AND basis->'patterns' ? ${from}`;
  const [olds, known] = [`pattern:${from}`, `pattern:${into}`];
  const opportunities = await db.opportunity.findMany({ where: { personId, key: { in: [olds, known] } } });
  const takenBack: string[] = [];
  for (const old of opportunities.filter(({ key }) => key === olds)) {
    const same = opportunities.find(({ key, type }) => key === known && type === old.type);
    if (!same) {
      await db.$executeRaw`
        UPDATE opportunities SET key = ${known}, basis = jsonb_set(basis, '{patterns}', ${basis}::jsonb),
          updated_at = ${now} WHERE id = ${old.id}::uuid AND person_id = ${personId}::uuid`;
      continue;
    }
    const of = (id: string) => ({ personId, opportunityId: id });
    const open = await db.suggestion.count({ where: { ...of(same.id), state: 'open' } });
    if (open > 0) {
      const withdrawn = { state: 'withdrawn' as const, settledAt: now };
      const where = { ...of(old.id), state: 'open' as const };
      const cards = await db.suggestion.updateManyAndReturn({ where, data: withdrawn, select: { id: true } });
      takenBack.push(...cards.map(({ id }) => id));
    }
    await db.suggestion.updateMany({ where: of(old.id), data: { opportunityId: same.id } });
    await db.opportunity.delete({ where: { id: old.id, personId } });
    const states = new Set([old.state, same.state]);
    const state = (['closed', 'offered'] as const).find((one) => states.has(one)) ?? same.state;
    const offers = old.offers + same.offers;
    await db.opportunity.update({
      where: { id: same.id, personId },
      data: { state, offers, updatedAt: now },
    });
  }
  return takenBack;
}

/**
 * Makes one pattern of two that turned out to be the same: the evidence of the second becomes the first's, as do its
 * offers, and what has come of either has come of both. Returns the ids of offers that were taken back; none when one is gone. Needs a
 * transaction.
 */
export async function mergePatterns(
  db: Db,
  scope: PersonScope,
  into: string,
  from: string,
  now: Date,
): Promise<string[]> {
  const { personId } = scope;
  const both = await db.pattern.findMany({ where: { personId, id: { in: [into, from] } } });
  if (both.length !== 2 || into === from) return [];
  await db.$executeRaw`
    UPDATE pattern_evidence e SET pattern_id = ${into}::uuid
    WHERE e.pattern_id = ${from}::uuid AND e.person_id = ${personId}::uuid AND NOT EXISTS (
      SELECT 1 FROM pattern_evidence o WHERE o.pattern_id = ${into}::uuid AND o.conversation_id = e.conversation_id)`;
  // What is left was seen in conversations in which the other was seen too.
  const twice = await db.patternEvidence.count({ where: { personId, patternId: from } });
  const times = (key: 'firstSeenAt' | 'lastSeenAt') => both.map((pattern) => pattern[key].getTime());
  await db.pattern.update({
    where: { id: into, personId },
    data: {
      count: both.reduce((sum, { count }) => sum + count, 0) - twice,
      firstSeenAt: new Date(Math.min(...times('firstSeenAt'))),
      lastSeenAt: new Date(Math.max(...times('lastSeenAt'))),
      state: STATES.findLast((state) => both.some((pattern) => pattern.state === state)) ?? 'watching',
      updatedAt: now,
    },
  });
  await trimEvidence(db, scope, into);
  const takenBack = await moveOpportunities(db, scope, into, from, now);
  await db.pattern.deleteMany({ where: { id: from, personId } });
  return takenBack;
}
