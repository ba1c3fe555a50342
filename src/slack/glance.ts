import { settingsWords } from '../assistant/calibrate.ts';
import { explainSilence } from '../assistant/explain-silence.ts';
import { profileOf, seenWords } from '../assistant/profile.ts';
import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import type { PatternState } from '../db/generated/enums.ts';
import { getPattern, listPatterns } from '../db/patterns.ts';
import { findPerson } from '../db/people.ts';
import { listSchedules } from '../db/schedules.ts';
import { scoresSince } from '../db/scores.ts';
import { getSettings } from '../db/settings.ts';
import { allowanceOf } from '../domain/engagement.ts';
import { instantDayWords } from '../domain/local-date.ts';
import type { Person } from '../domain/person.ts';
import { SUGGESTION_TYPES, TYPE_WORDS } from '../domain/suggestion.ts';
import { dateWords } from '../domain/words.ts';
import type { Glance } from './views/glance.ts';
import { knownGroups } from './views/home-known.ts';

const MOST = 100;
const HABITS = 20;
const SCORES_MS = 4 * 7 * 86_400_000;
const NO_SCORE = { offered: 0, accepted: 0, dismissed: 0, snoozed: 0, ignored: 0 };

const STAGES: Readonly<Record<PatternState, string>> = {
  watching: 'watching',
  ready: 'ready to be offered',
  offered: 'offered',
  accepted: 'accepted',
  dismissed: 'turned down',
  faded: 'faded',
};

async function habitsOf(prisma: PrismaClient, person: Person, now: Date): Promise<Glance['habits']> {
  const patterns = (await listPatterns(prisma, person)).slice(0, HABITS);
  const day = (at: Date) => instantDayWords(at, person.zone, person.locale, now);
  return Promise.all(
    patterns.map(async (pattern) => {
      const { evidence = [] } = (await getPattern(prisma, person, pattern.id)) ?? {};
      return {
        id: pattern.id,
        label: pattern.label,
        stage: STAGES[pattern.state],
        seen: seenWords(pattern, person, now),
        dates: [...new Set(evidence.map(({ at }) => day(at)))],
      };
    }),
  );
}

async function quietOf(prisma: PrismaClient, person: Person, now: Date): Promise<Glance['quiet']> {
  const [settings, { refusals }, scores] = await Promise.all([
    getSettings(prisma, person, now),
    explainSilence(prisma, person, now),
    scoresSince(prisma, person, new Date(now.getTime() - SCORES_MS)),
  ]);
  const { level, heldBack, favoured } = settings;
  return {
    settings: settingsWords(settings, person.locale),
    level,
    offersADay: allowanceOf(level),
    refusals,
    kinds: SUGGESTION_TYPES.map((type) => {
      const score = scores.find((one) => one.type === type) ?? NO_SCORE;
      const { offered, accepted, dismissed, snoozed, ignored } = score;
      const name = TYPE_WORDS[type];
      const standing = heldBack.includes(type) ? 'held back' : favoured.includes(type) ? 'welcome' : 'on';
      return { name, standing, offered, accepted, dismissed, snoozed, ignored };
    }),
  };
}

/**
 * All that App Home, `/alfred profile`, `/alfred why` and `/alfred score` tell a person, at a glance; null when Alfred has
 * not met them. Changes nothing.
 */
export async function glanceAt(
  { prisma, now: clock }: { prisma: PrismaClient; now: () => Date },
  teamId: string,
  slackUserId: string,
): Promise<Glance | null> {
  const found = await findPerson(prisma, teamId, slackUserId);
  if (!found || found.person.erasing) return null;
  const { person } = found;
  const now = clock();
  const [profile, schedules, habits, quiet] = await Promise.all([
    profileOf(prisma, person, now),
    listSchedules(prisma, person, 'live', MOST),
    habitsOf(prisma, person, now),
    quietOf(prisma, person, now),
  ]);
  return {
    name: profile.name,
    zone: profile.zone,
    since: dateWords(profile.since, profile.locale),
    known: knownGroups(profile)
      .filter(([, items]) => items.length > 0)
      .map(([title, items]) => ({ title, items })),
    schedules: schedules.map(({ schedule, last: run }) => {
      const { id, name, state, recurrence, next, last } = summariseSchedule(schedule, run, person, now);
      return { id, name, state, recurrence, next, last };
    }),
    habits,
    quiet,
  };
}
