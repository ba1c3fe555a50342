import { expect, test } from 'vitest';

import { lifeOf, START } from '../../../eval/simulate/life.ts';
import type { PersonLog } from '../../../eval/simulate/log.ts';
import { drawPerson } from '../../../eval/simulate/people.ts';
import type { MadePerson } from '../../../eval/simulate/people.ts';
import { OURS, PLAIN } from '../../../eval/simulate/policies.ts';
import type { RecordedOpportunity } from '../../../eval/simulate/record.ts';
import { replay } from '../../../eval/simulate/replay.ts';
import { answerTo } from '../../../eval/simulate/reply.ts';
import { isBetter, tallyOf } from '../../../eval/simulate/tally.ts';

const DAY = 86_400_000;
const [THREE, STUBBORN] = PLAIN;
if (!THREE || !STUBBORN) throw new Error('there are two plain policies');

const MADE: MadePerson = {
  ...drawPerson(1, 0, 30),
  zone: 'UTC',
  mood: 'even',
  work: { from: 540, until: 1_080 },
  workDays: [1, 2, 3, 4, 5],
  quiet: null,
};
const LOG: PersonLog = {
  id: MADE.slackId,
  zone: 'UTC',
  wished: [{ since: START, work: MADE.work, workDays: MADE.workDays, quiet: null }],
  dnd: [],
  said: [],
  levels: [{ since: START, level: 0.7 }],
  mores: [],
};

/** Something that was asked for at some times, written as `03-02T09:00`. */
function asked(name: string, ...times: string[]): RecordedOpportunity {
  const seen = times.map((time) => {
    const at = new Date(`2026-${time}:00Z`);
    return { at, wall: at.getTime() };
  });
  const third = seen[2]?.at ?? START;
  return {
    person: MADE.slackId,
    type: 'schedule_habit',
    name,
    from: new Date(third.getTime() + 11 * 60_000),
    until: new Date(third.getTime() + 60 * DAY),
    seen,
    fed: [],
    dated: null,
    score: 0,
  };
}

const month = (opportunities: RecordedOpportunity[]) => ({
  people: [MADE],
  log: { people: [LOG], offers: [] },
  opportunities,
  end: new Date('2026-04-02T00:00:00Z'),
});

const mondays = ['03-02T10:00', '03-09T10:02', '03-16T09:58', '03-23T10:01', '03-30T10:00'];

test('a habit is offered by all, what comes at any time by the plain rule of three alone', () => {
  const end = new Date('2026-03-17T00:00:00Z');
  const habit = { ...month([asked('sales figures', ...mondays)]), end };
  expect([OURS, THREE].map((policy) => replay(1, policy, habit).offered)).toEqual([1, 1]);
  const noise = month([asked('roster changes', '03-03T09:00', '03-05T16:30', '03-16T12:10')]);
  expect([OURS, THREE, STUBBORN].map((policy) => replay(1, policy, noise).offered)).toEqual([0, 1, 0]);
});

test('outside working hours only the plain rule of three offers', () => {
  const nights = ['03-02T22:00', '03-09T22:00', '03-16T22:00'];
  const end = new Date('2026-03-17T08:00:00Z');
  const late = { ...month([asked('sales figures', ...nights)]), end };
  expect([OURS, THREE, STUBBORN].map((policy) => replay(1, policy, late).offered)).toEqual([0, 1, 0]);
});

test('whoever never stops offers again what was not accepted, and nothing that was', () => {
  const things = [
    'sales figures',
    'support tickets',
    'backlog overview',
    'inventory count',
    'roster changes',
  ];
  for (const name of things) {
    const ours = replay(1, OURS, month([asked(name, ...mondays)]));
    const stubborn = replay(1, STUBBORN, month([asked(name, ...mondays)]));
    if (ours.accepted === 1) expect(stubborn).toEqual(ours);
    else expect(stubborn.offered).toBeGreaterThan(ours.offered);
  }
});

test('three that are turned down are the last of their type that Alfred offers', () => {
  const unwanted = { ...month([]), people: [{ ...MADE, mood: 'wary' as const, wishes: [] }] };
  const names = Array.from({ length: 12 }, (_, i) => asked(`thing ${i}`, ...mondays));
  const ours = replay(1, OURS, { ...unwanted, opportunities: names });
  const stubborn = replay(1, STUBBORN, { ...unwanted, opportunities: names });
  expect(ours.dismissed + ours.ignored / 3).toBeLessThan(4);
  expect(stubborn.dismissed).toBeGreaterThan(ours.dismissed);
});

test('the same seed draws the same people, lives and replies, and another one others', () => {
  const drawn = (seed: number) => {
    const person = drawPerson(seed, 3, 30);
    const met = {
      type: 'event_prep',
      name: 'Board meeting',
      talking: false,
      offHours: false,
      before: 0,
      times: 0,
    };
    return { person, life: lifeOf(seed, person, 30), answer: answerTo(seed, person, met) };
  };
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
});

test('replies come as often as they are said to', () => {
  const wished = { ...MADE, wishes: [{ key: 'thing', wanted: true }] };
  const met = { type: 'event_prep', talking: false, offHours: false, before: 0, times: 0 };
  const count = 4_000;
  const accepted = Array.from({ length: count }, (_, i) =>
    answerTo(1, wished, { ...met, name: `thing ${i}` }),
  ).filter(({ reply }) => reply === 'accept').length;
  expect(accepted / count).toBeCloseTo(0.62, 1);
});

test('one policy is better when no less is accepted and no more is unwelcome; of few offers nothing is said', () => {
  const ends = (accepted: number, ignored: number) =>
    tallyOf([
      ...Array.from({ length: accepted }, () => 'accepted' as const),
      ...Array.from({ length: ignored }, () => 'ignored' as const),
    ]);
  expect(isBetter(ends(15, 10), ends(20, 30), 10)).toBe(true);
  expect(isBetter(ends(20, 30), ends(15, 10), 10)).toBe(false);
  // A larger share of it is accepted, but so much more is offered that more is unwelcome.
  expect(isBetter(ends(60, 20), ends(15, 10), 10)).toBe(false);
  expect(isBetter(ends(3, 2), ends(15, 10), 10)).toBeNull();
});
