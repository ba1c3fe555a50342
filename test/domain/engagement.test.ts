import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { allowanceOf, judgeType, mayOffer, shiftLevel, tallyOf } from '../../src/domain/engagement.ts';
import type { OfferEvent, Proactiveness, Weighing } from '../../src/domain/engagement.ts';
import { SUGGESTION_TYPES } from '../../src/domain/suggestion.ts';

const SETTINGS: Proactiveness = {
  level: 0.7,
  heldBack: [],
  favoured: [],
  workFrom: 540,
  workUntil: 1080,
  workDays: [1, 2, 3, 4, 5],
  quietFrom: null,
  quietUntil: null,
};
const NOW = new Date('2026-03-02T12:00Z');
const FINE: Weighing = {
  type: 'schedule_habit',
  score: 0.8,
  basisHolds: true,
  offeredBefore: false,
  zone: 'Europe/Lisbon',
  dnd: null,
  lastMessageAt: null,
  lastOfferedAt: null,
  offeredToday: 0,
  inConversation: false,
};
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const inMinutes = (minutes: number) => minutesAgo(-minutes);

describe('whether something is offered', () => {
  test.each([
    ['all is well', {}, {}, null, null],
    ['reactive only', { level: 0 }, {}, 'reactive_only', null],
    ['a level that rounds to none a day', { level: 0.1 }, {}, 'reactive_only', null],
    ['held back', { heldBack: ['schedule_habit'] }, {}, 'held_back', null],
    ['another type held back', { heldBack: ['topic_digest'] }, {}, null, null],
    ['nothing to rest on', {}, { basisHolds: false }, 'no_basis', null],
    ['offered before', {}, { offeredBefore: true }, 'offered_before', null],
    ['not sure enough', {}, { score: 0.61 }, 'unsure', inMinutes(1440)],
    [
      'not sure enough until it is nearer',
      {},
      { score: 0.61, sureFrom: () => inMinutes(90) },
      'unsure',
      inMinutes(90),
    ],
    ['just sure enough', {}, { score: 0.62 }, null, null],
    ['favoured, a tenth less will do', { favoured: ['schedule_habit'] }, { score: 0.52 }, null, null],
    ['enough for today', {}, { offeredToday: 2 }, 'allowance', inMinutes(240)],
    ['an offer 59 minutes ago', {}, { lastOfferedAt: minutesAgo(59) }, 'just_offered', inMinutes(1)],
    ['an offer an hour ago', {}, { lastOfferedAt: minutesAgo(60) }, null, null],
    ['do not disturb', {}, { dnd: inMinutes(30) }, 'do_not_disturb', inMinutes(30)],
    ['it is not known whether to disturb', {}, { dnd: 'unknown' }, 'do_not_disturb', inMinutes(5)],
    ['do not disturb is over', {}, { dnd: minutesAgo(1) }, null, null],
    ['talking', {}, { lastMessageAt: minutesAgo(9) }, 'talking', inMinutes(1)],
    ['not working', { workDays: [2] }, {}, 'not_working', new Date('2026-03-03T09:00Z')],
    ['quiet', { quietFrom: 700, quietUntil: 800 }, {}, 'quiet', new Date('2026-03-02T13:20Z')],
    [
      'in a conversation the hours do not matter',
      { workDays: [] },
      { inConversation: true, lastMessageAt: NOW },
      null,
      null,
    ],
    [
      'in a conversation do not disturb does',
      {},
      { inConversation: true, lastMessageAt: NOW, dnd: inMinutes(30) },
      'do_not_disturb',
      inMinutes(30),
    ],
    ['put off for now', {}, { snoozedUntil: inMinutes(60) }, 'offered_before', inMinutes(60)],
    ['put off until now', {}, { snoozedUntil: NOW }, null, null],
    [
      'in a conversation the allowance does',
      {},
      { inConversation: true, offeredToday: 2 },
      'allowance',
      inMinutes(240),
    ],
  ] as const)('%s', (_, settings, weighing, reason, again) => {
    const refusal = mayOffer({ ...SETTINGS, ...settings }, { ...FINE, ...weighing }, NOW);
    expect(refusal).toEqual(reason === null ? null : { reason, again });
  });

  test('never over the allowance, never of a type held back, and more at a higher level', () => {
    const level = fc.double({ min: 0, max: 1, noNaN: true });
    const types = fc.constantFrom(...SUGGESTION_TYPES);
    const weighing = fc.record({
      type: types,
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      offeredToday: fc.integer({ min: 0, max: 4 }),
      inConversation: fc.boolean(),
    });
    fc.assert(
      fc.property(level, level, fc.uniqueArray(types), weighing, (one, other, heldBack, some) => {
        const asked = { ...FINE, ...some };
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const at = (now: number) => mayOffer({ ...SETTINGS, level: now, heldBack }, asked, NOW);
        if (at(low) === null) {
          expect(at(high)).toBeNull();
          expect(heldBack).not.toContain(some.type);
          expect(some.offeredToday).toBeLessThan(Math.round(3 * low));
          expect(some.score).toBeGreaterThanOrEqual(0.9 - 0.4 * low - 1e-9);
        }
      }),
    );
  });

  test('so many a day at a level', () => {
    expect([0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map(allowanceOf)).toEqual([0, 0, 1, 2, 2, 3, 3]);
  });
});

describe('what a person made of a type', () => {
  test.each([
    ['nothing yet', {}, 'neither'],
    ['two turned down', { dismissed: 2 }, 'neither'],
    ['three turned down', { dismissed: 3 }, 'held_back'],
    ['nine ignored', { ignored: 9 }, 'held_back'],
    ['eight ignored', { ignored: 8 }, 'neither'],
    ['two turned down and three ignored', { dismissed: 2, ignored: 3 }, 'held_back'],
    ['told to stop', { stopped: true, engaged: 5 }, 'held_back'],
    ['three welcome', { engaged: 3 }, 'favoured'],
    ['three welcome and three turned down', { engaged: 3, dismissed: 3 }, 'held_back'],
  ] as const)('%s', (_, tally, verdict) => {
    expect(judgeType({ engaged: 0, dismissed: 0, ignored: 0, stopped: false, ...tally })).toBe(verdict);
  });

  const did = (suggestionId: string, kind: OfferEvent['kind'], action: string = kind, createdAt = NOW) => ({
    suggestionId,
    kind,
    action,
    createdAt,
  });
  test.each([
    ['nothing', [], {}],
    ['a thumb up, then a thumb down', [did('a', 'engaged'), did('a', 'dismissed')], { dismissed: 1 }],
    ['a thumb down, then a thumb up', [did('a', 'dismissed'), did('a', 'engaged')], { engaged: 1 }],
    ['a reply, then not now', [did('a', 'engaged'), did('a', 'snoozed')], {}],
    ['a reply, and nothing more', [did('a', 'engaged'), did('a', 'ignored')], { engaged: 1 }],
    ['ignored, then accepted', [did('a', 'ignored'), did('a', 'engaged')], { engaged: 1 }],
    ['a reply and accepted', [did('a', 'engaged', 'reply:engaged'), did('a', 'engaged')], { engaged: 1 }],
    ['of two offers each', [did('a', 'engaged'), did('b', 'ignored')], { engaged: 1, ignored: 1 }],
    ['stopped', [did('a', 'dismissed', 'stop')], { dismissed: 1, stopped: true }],
  ] as const)('what was made of an offer last counts, once: %s', (_, events, tally) => {
    const nothing = { engaged: 0, dismissed: 0, ignored: 0, stopped: false };
    expect(tallyOf(events, { held_back: null, favoured: null })).toEqual({ ...nothing, ...tally });
  });

  test('each verdict is counted from a time of its own, by when the last was done with an offer', () => {
    const events = [
      did('a', 'dismissed', 'dismiss', minutesAgo(9)),
      did('b', 'engaged', 'accept', minutesAgo(9)),
      did('c', 'dismissed', 'stop', minutesAgo(7)),
      did('d', 'ignored', 'ignore', minutesAgo(9)),
      did('d', 'engaged', 'accept', minutesAgo(3)),
    ];
    const counted = (held_back: Date | null, favoured: Date | null) =>
      tallyOf(events, { held_back, favoured });
    expect(counted(minutesAgo(8), null)).toEqual({ engaged: 2, dismissed: 1, ignored: 0, stopped: true });
    expect(counted(minutesAgo(7), null)).toMatchObject({ engaged: 2, dismissed: 0, stopped: false });
    expect(counted(null, minutesAgo(8))).toMatchObject({ engaged: 1, dismissed: 2, stopped: true });
    expect(counted(null, NOW)).toMatchObject({ engaged: 0, dismissed: 2 });
  });

  test('more and less stay within bounds, and undo each other within them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.constantFrom('more', 'less'), (tenths, change) => {
        const level = tenths / 10;
        const next = shiftLevel(level, change);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(1);
        expect(Math.abs(next - level)).toBeLessThanOrEqual(0.2 + 1e-9);
        if (tenths >= 2 && tenths <= 8)
          expect(shiftLevel(next, change === 'more' ? 'less' : 'more')).toBe(level);
      }),
    );
  });
});
