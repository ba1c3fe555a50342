import { afterAll, expect, test } from 'vitest';

import { recordPattern } from '../../src/assistant/record-pattern.ts';
import { queueDelivery } from '../../src/db/deliveries.ts';
import type { Prisma } from '../../src/db/generated/client.ts';
import { newId } from '../../src/db/ids.ts';
import { mergePatterns } from '../../src/db/merge-patterns.ts';
import { fadePatterns, insertPattern, listPatterns } from '../../src/db/patterns.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue } = store;

const MONDAY = Date.parse('2026-03-02T09:00:00Z');
const DAY = 86_400_000;
const day = (n: number) => new Date(MONDAY + n * DAY);
const sales = { kind: 'recurring_request', label: 'sales figures', description: 'Asks for them.' } as const;

/** A pattern that was seen on some days, each in a conversation of its own unless those are given. */
async function seen(
  person: Person,
  days: readonly number[],
  columns: Partial<Prisma.PatternUncheckedCreateInput> = {},
  conversations: readonly string[] = [],
): Promise<string> {
  const { personId } = person;
  const { id } = await insertPattern(prisma, person, sales, day(days[0] ?? 0), day(0));
  const lastSeenAt = day(days.at(-1) ?? 0);
  await prisma.pattern.update({ where: { id }, data: { count: days.length, lastSeenAt, ...columns } });
  await prisma.patternEvidence.createMany({
    data: days.map((n, i) => ({
      id: newId(),
      personId,
      patternId: id,
      conversationId: conversations[i] ?? newId(),
      at: day(n),
      localAt: day(n).toISOString().slice(0, 16),
      summary: `on day ${n}`,
    })),
  });
  return id;
}

async function offered(
  person: Person,
  pattern: string,
  opportunity: Partial<Prisma.OpportunityUncheckedCreateInput>,
  suggestion: 'open' | 'accepted' | 'dismissed' | 'snoozed',
): Promise<void> {
  const { personId } = person;
  const of = { type: 'schedule_habit', key: `pattern:${pattern}`, basis: { patterns: [pattern] } } as const;
  const times = { weighAt: day(0), expiresAt: day(60), createdAt: day(0), updatedAt: day(0) };
  const id = newId();
  await prisma.opportunity.create({ data: { id, personId, ...of, score: 0.7, ...times, ...opportunity } });
  const words = { offer: {}, name: 'sales', text: 'Shall I?', because: 'Often.', onAccept: 'I will.' };
  const { type, basis } = of;
  await prisma.suggestion.create({
    data: {
      id: newId(),
      personId,
      opportunityId: id,
      type,
      basis,
      ...words,
      state: suggestion,
      createdAt: day(0),
    },
  });
}

const reload = (id: string) =>
  prisma.pattern.findUniqueOrThrow({ where: { id }, include: { evidence: true } });

test('two patterns that turn out to be one count each conversation once, and no more evidence than one has', async () => {
  const person = await store.newPerson();
  const [one, two] = [newId(), newId()];
  const into = await seen(person, [7, 14, 21], {}, [newId(), one, two]);
  const from = await seen(person, [0, 14, 21], { count: 9 }, [newId(), one, two]);
  await mergePatterns(prisma, person, into, from, day(22));
  expect(await prisma.pattern.findUnique({ where: { id: from } })).toBeNull();
  const merged = await reload(into);
  expect(merged).toMatchObject({ count: 10, firstSeenAt: day(0), lastSeenAt: day(21) });
  expect(merged.evidence).toHaveLength(4);
  const long = Array.from({ length: 60 }, (_, n) => n);
  const more = await seen(
    person,
    long.map((n) => n + 100),
  );
  await mergePatterns(prisma, person, into, more, day(200));
  const all = await reload(into);
  expect(all.count).toBe(70);
  expect(all.evidence).toHaveLength(60);
  expect(Math.min(...all.evidence.map(({ at }) => at.getTime()))).toBe(day(100).getTime());
});

test.each([
  ['watching', 'accepted', 'accepted'],
  ['accepted', 'watching', 'accepted'],
  ['ready', 'dismissed', 'dismissed'],
  ['dismissed', 'accepted', 'accepted'],
  ['offered', 'ready', 'offered'],
  ['watching', 'faded', 'watching'],
] as const)('of one that is %s and one that is %s becomes one that is %s', async (state, other, merged) => {
  const person = await store.newPerson();
  const into = await seen(person, [0], { state });
  await mergePatterns(prisma, person, into, await seen(person, [7], { state: other }), day(8));
  expect(await reload(into)).toMatchObject({ state: merged });
});

test('what was offered of either stays offered, and no offer loses what it rests on', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const [into, from] = [await seen(person, [0]), await seen(person, [7])];
  await offered(person, into, { state: 'open', offers: 1 }, 'snoozed');
  await offered(person, from, { state: 'closed', offers: 2 }, 'dismissed');
  await offered(person, from, { type: 'topic_digest', state: 'offered', offers: 1 }, 'open');
  await mergePatterns(prisma, person, into, from, day(8));
  const opportunities = await prisma.opportunity.findMany({
    where: { personId },
    orderBy: { type: 'asc' },
    select: { type: true, key: true, basis: true, state: true, offers: true },
  });
  const of = { key: `pattern:${into}`, basis: { patterns: [into] } };
  expect(opportunities).toEqual([
    { type: 'schedule_habit', ...of, state: 'closed', offers: 3 },
    { type: 'topic_digest', ...of, state: 'offered', offers: 1 },
  ]);
  const suggestions = await prisma.suggestion.findMany({ where: { personId } });
  expect(suggestions.map(({ basis }) => basis)).toEqual([of.basis, of.basis, of.basis]);
});

test('two open offers of the same become one', async () => {
  const person = await store.newPerson();
  const [into, from] = [await seen(person, [0]), await seen(person, [7])];
  for (const id of [into, from]) await offered(person, id, { state: 'offered', offers: 1 }, 'open');
  await mergePatterns(prisma, person, into, from, day(8));
  const { personId } = person;
  const states = (await prisma.suggestion.findMany({ where: { personId } })).map(({ state }) => state);
  expect(states.sort()).toEqual(['open', 'withdrawn']);
});

test('the card of an offer that is taken back because two habits are one is brought up to date', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  for (const id of [await seen(person, [0]), await seen(person, [7])])
    await offered(person, id, { state: 'offered', offers: 1 }, 'open');
  const cards = await prisma.suggestion.findMany({ where: { personId }, orderBy: { id: 'asc' } });
  for (const { id: causeId, text } of cards) {
    const delivery = { kind: 'suggestion' as const, causeId, channel: 'D0', text };
    await prisma.$transaction((tx) => queueDelivery({ queue }, tx, person, delivery, day(7)));
  }
  const again = { ...sales, knownId: null, summary: 'asked' };
  const conversation = { id: newId(), at: day(14) };
  await prisma.$transaction((tx) => recordPattern({ queue }, tx, person, again, conversation, day(14)));
  const withdrawn = await prisma.suggestion.findFirstOrThrow({ where: { personId, state: 'withdrawn' } });
  const card = await prisma.delivery.findFirstOrThrow({ where: { causeId: withdrawn.id } });
  const updates = await store.jobsOf('update-message', person);
  expect(updates.map(({ data }) => data['deliveryId'])).toEqual([card.id]);
});

test('a habit that is not seen for four months fades, and is the same one when it is seen again', async () => {
  const person = await store.newPerson();
  const faded = await seen(person, [0, 7, 14], { state: 'ready', confidence: 0.8 });
  const settled = await seen(person, [0, 7, 14], { state: 'accepted', label: 'stand-up notes' });
  const ignored = await seen(person, [0, 7, 14], { state: 'offered', label: 'ward roster' });
  await fadePatterns(prisma, day(14 + 119));
  expect(await reload(faded)).toMatchObject({ state: 'ready' });
  await fadePatterns(prisma, day(14 + 121));
  expect(await reload(faded)).toMatchObject({ state: 'faded', confidence: 0 });
  expect(await reload(ignored)).toMatchObject({ state: 'faded' });
  expect((await listPatterns(prisma, person)).map(({ id }) => id)).toEqual([settled]);
  const again = { ...sales, knownId: null, label: 'the sales numbers', summary: 'asked' };
  const conversation = { id: newId(), at: day(140) };
  await prisma.$transaction((tx) => recordPattern({ queue }, tx, person, again, conversation, day(140)));
  expect(await reload(faded)).toMatchObject({ state: 'watching', count: 4 });
});

test('of more patterns than are looked through, those that were not seen for longest and led to nothing are let go', async () => {
  const person = await store.newPerson();
  const { personId } = person;
  const times = { firstSeenAt: day(0), createdAt: day(0), updatedAt: day(0) };
  await prisma.pattern.createMany({
    data: Array.from({ length: 1_000 }, (_, i) => ({
      ...sales,
      ...times,
      id: newId(),
      personId,
      label: `habit ${i}`,
      lastSeenAt: day(i),
      state: i < 3 ? ('accepted' as const) : ('watching' as const),
    })),
  });
  await insertPattern(prisma, person, sales, day(1_000), day(1_000));
  const kept = await prisma.pattern.findMany({ where: { personId }, orderBy: { lastSeenAt: 'asc' } });
  expect(kept).toHaveLength(1_000);
  expect(kept.slice(0, 4).map(({ label }) => label)).toEqual(['habit 0', 'habit 1', 'habit 2', 'habit 4']);
});
