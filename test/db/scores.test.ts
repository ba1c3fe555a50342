import { afterAll, expect, test } from 'vitest';

import { keepOpportunity, keepRefusal, weighAgain } from '../../src/db/opportunities.ts';
import { keepWeeklyScores, withheldSince } from '../../src/db/scores.ts';
import type { Refusal } from '../../src/domain/engagement.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma } = store;

const MONDAY = new Date('2026-03-02T00:00:00Z');
const DAY = 86_400_000;
const after = (days: number) => new Date(MONDAY.getTime() + days * DAY);

async function withhold(person: Person, reason: Refusal, at: Date): Promise<void> {
  await weighAgain(prisma, person, at);
  const opportunity = await prisma.opportunity.findFirstOrThrow({ where: { personId: person.personId } });
  await keepRefusal(prisma, opportunity, { reason, again: at }, at);
}

async function withSomething(): Promise<Person> {
  const person = await store.newPerson();
  const open = { weighAt: MONDAY, expiresAt: after(60) };
  const offer = { type: 'schedule_habit' as const, key: 'pattern:1', basis: {}, score: 0.7, ...open };
  await keepOpportunity(prisma, person, offer, MONDAY);
  return person;
}

const weeksOf = ({ personId }: Person) =>
  store.rows<{ week: string; withheld: object }>(
    'SELECT week::text, withheld FROM weekly_scores WHERE person_id = $1 ORDER BY week',
    [personId],
  );

test('what was withheld counts in the week and since the time in which it was, however long it goes on', async () => {
  const person = await withSomething();
  await withhold(person, 'quiet', after(1));
  // Weighed again on the same day, as when settings were changed, it is withheld for the reason it was withheld for.
  await withhold(person, 'quiet', after(1.1));
  await withhold(person, 'quiet', after(6.99));
  await withhold(person, 'unsure', after(6.99));
  await withhold(person, 'quiet', after(7));
  for (const week of [0, 7, 14]) await keepWeeklyScores(prisma, after(week));
  expect(await weeksOf(person)).toEqual([
    { week: '2026-03-02', withheld: { quiet: 2, unsure: 1 } },
    { week: '2026-03-09', withheld: { quiet: 1 } },
  ]);
  expect(await withheldSince(prisma, person, after(6))).toEqual([
    { reason: 'quiet', count: 2 },
    { reason: 'unsure', count: 1 },
  ]);
  const [all] = await store.rows<{ withheld: object }>(
    `SELECT withheld FROM weekly_scores WHERE person_id IS NULL AND week = '2026-03-09'`,
  );
  expect(all).toEqual({ withheld: { quiet: 1 } });
});
