import { localTime } from '../../src/domain/timing.ts';
import type { StandingExpected } from '../expected.ts';
import type { KnownEntity, KnownMemory, KnownSchedule, KnownSettings, Standing } from '../play/standing.ts';
import { isOneOf, judgeRows, matchesAll, patternWords } from './fits.ts';
import type { ItemOf, Listed, RowsJudge } from './fits.ts';
import { judgeNoticed } from './judge-noticed.ts';

type MemoryExpected = ItemOf<Listed<'memories'>>;
type EntityExpected = ItemOf<Listed<'entities'>>;
type ScheduleExpected = ItemOf<Listed<'schedules'>>;

const kindWords = (kinds: readonly string[] | undefined) => (kinds ? ` of kind ${kinds.join(' or ')}` : '');

/** A date means that day, a time that minute. */
function memories(zone: string): RowsJudge<KnownMemory, MemoryExpected> {
  const dated = ({ at }: KnownMemory, on: string) => {
    if (at === null) return false;
    return localTime(at, zone).startsWith(on);
  };
  return {
    noun: 'memory',
    fits: (memory, { has, kind, on }) =>
      matchesAll(has, memory.content) &&
      isOneOf(kind, memory.kind) &&
      (on === undefined || dated(memory, on)),
    rowWords: ({ kind, content, at }) => `${kind} “${content}”${at ? ` on ${localTime(at, zone)}` : ''}`,
    expectedWords: ({ has, kind, on }) => `${patternWords(has)}${kindWords(kind)}${on ? ` on ${on}` : ''}`,
  };
}

const entities: RowsJudge<KnownEntity, EntityExpected> = {
  noun: 'entity',
  fits: (entity, { name, kind, relation }) =>
    matchesAll(name, entity.name) &&
    isOneOf(kind, entity.kind) &&
    (relation === undefined || entity.relations.some((label) => matchesAll(relation, label))),
  rowWords: ({ kind, name, relations }) =>
    `${kind} “${name}”${relations.length > 0 ? ` (${relations.join(', ')})` : ''}`,
  expectedWords: ({ name, kind, relation }) =>
    `${patternWords(name)}${kindWords(kind)}${relation ? ` who is ${patternWords(relation)}` : ''}`,
};

const schedules: RowsJudge<KnownSchedule, ScheduleExpected> = {
  noun: 'schedule',
  fits: (schedule, { has, state, source }) =>
    matchesAll(has, `${schedule.name}\n${schedule.prompt}`) &&
    (state ? state.includes(schedule.state as never) : schedule.state !== 'cancelled') &&
    isOneOf(source, schedule.source),
  rowWords: ({ name, prompt, state, source }) =>
    `“${name}”${prompt === name ? '' : ` (“${prompt}”)`}, ${state}, of source ${source}`,
  expectedWords: ({ has, state, source }) =>
    `${patternWords(has)}${state ? `, ${state.join(' or ')}` : ''}${source ? `, of source ${source.join(' or ')}` : ''}`,
};

/** Those that are not over. */
const LIVE: ReadonlySet<string> = new Set(['active', 'paused', 'invalid']);
/** Levels are told apart to this. */
const SAME = 1e-6;

function judgeSettings(expected: StandingExpected, settings: KnownSettings): string[] {
  const { level, held_back: held = [], not_held_back: free = [], onboarded } = expected;
  const now = settings.level;
  const there = settings.heldBack.length === 0 ? 'nothing is' : `only ${settings.heldBack.join(', ')} is`;
  const reasons: string[] = [];
  if (level && 'above' in level && now <= level.above + SAME)
    reasons.push(`level: ${now} is not above ${level.above}`);
  if (level && 'below' in level && now >= level.below - SAME)
    reasons.push(`level: ${now} is not below ${level.below}`);
  if (level && 'is' in level && Math.abs(now - level.is) > SAME)
    reasons.push(`level: ${now} is not ${level.is}`);
  for (const type of held)
    if (!settings.heldBack.includes(type)) reasons.push(`held back: ${type} is not; ${there}`);
  for (const type of free)
    if (settings.heldBack.includes(type)) reasons.push(`held back: ${type} is, and should not be`);
  if (onboarded !== undefined && (settings.onboarding === 'done') !== onboarded)
    reasons.push(`onboarded: it stands at “${settings.onboarding}”`);
  return reasons;
}

/** The reasons for which the tables are not as expected in the end; none when they are. */
export function judgeStanding(expected: StandingExpected, standing: Standing, zone: string): string[] {
  const live = standing.schedules.filter(({ state }) => LIVE.has(state));
  return [
    ...judgeRows(memories(zone), standing.memories, { some: expected.memories, none: expected.no_memories }),
    ...judgeRows(entities, standing.entities, { some: expected.entities, none: expected.no_entities }),
    ...judgeRows(schedules, standing.schedules, { some: expected.schedules, none: undefined }),
    ...judgeRows(schedules, live, { some: undefined, none: expected.no_schedules }),
    ...judgeNoticed(expected, standing),
    ...judgeSettings(expected, standing.settings),
  ];
}
