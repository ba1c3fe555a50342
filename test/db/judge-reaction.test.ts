import { afterAll, expect, test } from 'vitest';

import { calibrate } from '../../src/assistant/calibrate.ts';
import { undoVerdict } from '../../src/assistant/judge-reaction.ts';
import { markOfferHeeded } from '../../src/assistant/mark-heeded.ts';
import { settleSuggestion } from '../../src/assistant/settle-suggestion.ts';
import { newId } from '../../src/db/ids.ts';
import { getSettings } from '../../src/db/settings.ts';
import type { Verdict } from '../../src/domain/engagement.ts';
import type { Person } from '../../src/domain/person.ts';
import type { SuggestionType } from '../../src/domain/suggestion.ts';
import { LIMITS, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue } = store;
const parts = { queue, limits: LIMITS };

/** No two things happen in one millisecond. */
let at = Date.now();
const now = () => new Date((at += 1_000));

/** Somebody of whom offers are made only to be reacted to. */
async function somebody() {
  const person = await store.newPerson();
  return {
    likes: async (type: SuggestionType) => {
      const suggestion = { id: await offered(person, type), type };
      await prisma.$transaction((tx) => markOfferHeeded(parts, tx, person, suggestion, 'reaction', now()));
    },
    declines: async (type: SuggestionType, step: 'dismiss' | 'stop' = 'dismiss') => {
      const suggestionId = await offered(person, type);
      const reaction = { suggestionId, step, source: 'button' as const };
      await prisma.$transaction((tx) => settleSuggestion(parts, tx, person, reaction, now()));
    },
    undoes: (verdict: Verdict, type: SuggestionType) =>
      prisma.$transaction((tx) => undoVerdict(parts, tx, person, { verdict, type }, now())),
    wishes: (wish: Parameters<typeof calibrate>[3]) =>
      prisma.$transaction((tx) => calibrate(parts, tx, person, wish, now())),
    /** What is held back and what is favoured. */
    standing: async () => {
      const { heldBack, favoured } = await getSettings(prisma, person, now());
      return { heldBack, favoured };
    },
    /** What was told of conclusions, oldest first. */
    told: () =>
      prisma.delivery
        .findMany({
          where: { personId: person.personId, kind: 'calibration' },
          orderBy: { createdAt: 'asc' },
        })
        .then((all) => all.map(({ text }) => text?.split(':').slice(0, 2).join(':'))),
  };
}

async function offered({ personId }: Person, type: SuggestionType): Promise<string> {
  const id = newId();
  const opportunityId = newId();
  const times = { weighAt: now(), expiresAt: now(), createdAt: now(), updatedAt: now() };
  const opportunity = { id: opportunityId, personId, type, key: id, basis: {}, score: 1, offers: 1 };
  await prisma.opportunity.create({ data: { ...opportunity, state: 'offered', ...times } });
  const words = { name: 'x', text: 'x', because: 'x', onAccept: 'x' };
  const offer = { do: 'cancel', schedules: [] };
  await prisma.suggestion.create({
    data: { id, personId, opportunityId, type, basis: {}, offer, ...words, createdAt: now() },
  });
  return id;
}

const NOTHING = { heldBack: [], favoured: [] };

test('“Stop these” is told once, like any other conclusion; what is held back already is not told of', async () => {
  const robin = await somebody();
  await robin.declines('event_prep', 'stop');
  await robin.declines('event_prep', 'stop');
  expect(await robin.standing()).toEqual({ heldBack: ['event_prep'], favoured: [] });
  expect(await robin.told()).toEqual(['held_back:event_prep']);
  await robin.wishes({ hold_back: ['topic_digest'] });
  await robin.declines('topic_digest', 'stop');
  expect(await robin.told()).toEqual(['held_back:event_prep']);
});

test('bringing back one type, or taking back what was concluded of it, leaves the counts of the others', async () => {
  const robin = await somebody();
  await robin.wishes({ hold_back: ['topic_digest', 'welcome_back'] });
  await robin.declines('event_prep');
  await robin.declines('event_prep');
  await robin.wishes({ allow: ['topic_digest'] });
  await robin.undoes('held_back', 'welcome_back');
  expect(await robin.standing()).toEqual(NOTHING);
  await robin.declines('event_prep');
  expect(await robin.standing()).toEqual({ heldBack: ['event_prep'], favoured: [] });
});

test('a type that is brought back is counted anew, and “more” counts all of them anew', async () => {
  const robin = await somebody();
  for (let i = 0; i < 3; i += 1) await robin.declines('event_prep');
  for (let i = 0; i < 2; i += 1) await robin.declines('topic_digest');
  await robin.wishes({ allow: ['event_prep'] });
  for (let i = 0; i < 2; i += 1) await robin.declines('event_prep');
  expect(await robin.standing()).toEqual(NOTHING);
  await robin.wishes({ change: 'more' });
  await robin.declines('topic_digest');
  await robin.declines('event_prep');
  expect(await robin.standing()).toEqual(NOTHING);
});

test('taking back a verdict loses nothing that counted towards the other', async () => {
  const robin = await somebody();
  for (let i = 0; i < 2; i += 1) await robin.declines('event_prep');
  for (let i = 0; i < 3; i += 1) await robin.likes('event_prep');
  expect(await robin.standing()).toEqual({ heldBack: [], favoured: ['event_prep'] });
  await robin.declines('event_prep');
  expect((await robin.standing()).heldBack).toEqual(['event_prep']);
  // It is as welcome as before, and what was turned down counts anew.
  expect(await robin.undoes('held_back', 'event_prep')).toBe(
    'Taken back: offers about events are as before.',
  );
  expect(await robin.standing()).toEqual({ heldBack: [], favoured: ['event_prep'] });
  for (let i = 0; i < 2; i += 1) await robin.declines('event_prep');
  await robin.undoes('favoured', 'event_prep');
  expect(await robin.standing()).toEqual(NOTHING);
  await robin.likes('event_prep');
  expect(await robin.standing()).toEqual(NOTHING);
  await robin.declines('event_prep');
  expect(await robin.standing()).toEqual({ heldBack: ['event_prep'], favoured: [] });
  expect(await robin.told()).toEqual(['favoured:event_prep', 'held_back:event_prep', 'held_back:event_prep']);
});

test('a second Undo changes nothing, and one of what holds no more neither', async () => {
  const robin = await somebody();
  await robin.declines('event_prep', 'stop');
  await robin.undoes('held_back', 'event_prep');
  for (let i = 0; i < 2; i += 1) await robin.declines('event_prep');
  expect(await robin.undoes('held_back', 'event_prep')).toBe('There is nothing to take back.');
  expect(await robin.undoes('favoured', 'event_prep')).toBe('There is nothing to take back.');
  await robin.declines('event_prep');
  expect((await robin.standing()).heldBack).toEqual(['event_prep']);
});
