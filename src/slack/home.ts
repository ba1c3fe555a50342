import { settingsWords } from '../assistant/calibrate.ts';
import { knownOf, seenWords } from '../assistant/profile.ts';
import { summariseRun } from '../assistant/summarise-run.ts';
import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { getHomeHash, getHomePlace, keepHomeHash } from '../db/home-place.ts';
import { listPatterns } from '../db/patterns.ts';
import { getPerson, keepHomeOpened } from '../db/people.ts';
import { listRuns } from '../db/run-history.ts';
import { countSchedules, listSchedules } from '../db/schedules.ts';
import { getSettings } from '../db/settings.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { GiveUp } from '../errors.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';
import { untilCurrent } from './until-current.ts';
import { HOME_KNOWN, knownGroups } from './views/home-known.ts';
import { HOME_HABITS } from './views/home-proactive.ts';
import { HOME_ROWS, HOME_RUNS, homeView, pagesOf } from './views/home.ts';

interface Parts {
  readonly slack: Slack;
  readonly prisma: PrismaClient;
  readonly now: () => Date;
}

async function lookAtHome({ slack, prisma, now }: Parts, scope: PersonScope, notice?: string) {
  const person = await getPerson(prisma, scope);
  if (!person) return null;
  const place = await getHomePlace(prisma, scope);
  const { filter } = place;
  const [live, paused, past, runs, settings, patterns, known] = await Promise.all([
    countSchedules(prisma, scope, 'live'),
    countSchedules(prisma, scope, 'paused'),
    countSchedules(prisma, scope, 'past'),
    listRuns(prisma, scope, null, HOME_RUNS),
    getSettings(prisma, scope, now()),
    listPatterns(prisma, scope),
    knownOf(prisma, person, now()),
  ]);
  const counts = { live, paused, past };
  // Pages may have gone since this one was turned to.
  const page = Math.min(place.page, pagesOf(counts[filter], HOME_ROWS) - 1);
  const things = knownGroups(known).reduce((sum, [, items]) => sum + items.length, 0);
  const found = await listSchedules(prisma, scope, filter, HOME_ROWS, page * HOME_ROWS);
  const view = homeView({
    name: person.name,
    zone: person.zone,
    schedules: found.map(({ schedule, last }) => summariseSchedule(schedule, last, person, now())),
    filter,
    counts,
    page,
    known,
    knownPage: Math.min(place.knownPage, pagesOf(things, HOME_KNOWN) - 1),
    runs: runs.map((run) => summariseRun(run, person, now())),
    teamUrl: slack.teamUrl,
    settings: settingsWords(settings, person.locale),
    level: settings.level,
    habits: patterns.slice(0, HOME_HABITS).map((pattern) => ({
      id: pattern.id,
      words: pattern.label,
      source: seenWords(pattern, person, now()),
    })),
    ...(notice === undefined ? {} : { notice }),
  });
  return { user_id: person.slackUserId, view };
}

/** A hash that was not stored in time gives way after so many tries. */
const HASH_TRIES = 3;

type Content = NonNullable<Awaited<ReturnType<typeof lookAtHome>>>;

/**
 * Publishes what was looked at after `hash` was read. Slack refuses it when somebody else has published since; then it is
 * looked at again, so that an older view never takes the place of a newer one.
 */
async function publishNewer(
  { slack, prisma }: Parts,
  scope: PersonScope,
  seen: { readonly hash: string | null; readonly content: Content },
  look: () => Promise<Content | null>,
): Promise<void> {
  let { hash } = seen;
  let content: Content | null = seen.content;
  for (let go = 1; content !== null; go++) {
    const whole: Content & { hash?: string } = hash === null ? content : { ...content, hash };
    try {
      const published = await callSlack(() => slack.client.views.publish(whole));
      await keepHomeHash(prisma, scope, published.view?.hash ?? null);
      return;
    } catch (error) {
      if (!(error instanceof GiveUp) || error.kind !== 'slack_hash_conflict' || go > HASH_TRIES) throw error;
    }
    hash = go < HASH_TRIES ? await getHomeHash(prisma, scope) : null;
    content = await look();
  }
}

/** Publishes a person's Home as things stand now. Nothing happens for a person who is gone. */
export async function publishHome(parts: Parts, scope: PersonScope, notice?: string): Promise<void> {
  try {
    let hash: string | null = null;
    const look = () => lookAtHome(parts, scope, notice);
    await untilCurrent(
      async () => {
        hash = await getHomeHash(parts.prisma, scope);
        return look();
      },
      (content) => publishNewer(parts, scope, { hash, content }, look),
    );
  } catch (error) {
    // Home can be switched off in the app's settings; that is no reason to try for ever.
    if (!(error instanceof GiveUp)) throw error;
  }
}

/** Shows Home to a person who opened it, and keeps it current from then on. */
export async function openHome(parts: Parts, person: Person): Promise<void> {
  await keepHomeOpened(parts.prisma, person, parts.now());
  await publishHome(parts, person);
}
