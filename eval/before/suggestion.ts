import { findMoot, findReturn } from '../../src/assistant/find-opportunities.ts';
import { offer } from '../../src/assistant/offer.ts';
import { weighPattern } from '../../src/assistant/record-pattern.ts';
import { readConfig } from '../../src/config.ts';
import type { Opportunity, Prisma } from '../../src/db/generated/client.ts';
import { insertMemory, memoriesAbout } from '../../src/db/memories.ts';
import { keepOpportunity } from '../../src/db/opportunities.ts';
import { getSettings, keepSettings } from '../../src/db/settings.ts';
import { openModels } from '../../src/llm/client.ts';
import { silentLog } from '../../src/log.ts';
import { DAY_MS } from '../local-time.ts';
import type { Scene, Written } from './scene.ts';

type Suggestion = NonNullable<Scene['item']['before']['suggestion']>;

const MINUTE_MS = 60_000;
const AWAY_DAYS = 30;
/** While the offer is being made nothing is to stand in its way; what the case says of it holds afterwards. */
const ANY_TIME = { level: 1, heldBack: [], workFrom: 0, workUntil: 1_440, workDays: [0, 1, 2, 3, 4, 5, 6] };
/** Wordings of what was said about a subject, as many as a digest must have to be worth reading. */
const SAID_ABOUT = ['Asked about', 'Reads about', 'Wants to know more about'];

/** A digest is never offered without enough to put in it: what the case does not tell is made up. */
async function feedDigest({ app, person }: Scene, label: string, now: Date): Promise<void> {
  const { prisma } = app.database;
  const known = await memoriesAbout(prisma, person, label);
  for (const verb of SAID_ABOUT.slice(known.length)) {
    const note = { kind: 'note' as const, content: `${verb} ${label}`, conversationId: null };
    await insertMemory(prisma, person, { ...note, at: null, wholeDay: false }, now);
  }
}

/** The id of what an offer of this type and label is about; empty where it is about no one thing. */
function groundOf({ memories, schedules, patterns }: Written, { type, label }: Suggestion): string {
  switch (type) {
    case 'schedule_habit':
    case 'topic_digest':
      return patterns.find((pattern) => pattern.label === label)?.id ?? '';
    case 'schedule_cleanup':
      return schedules.find(({ name }) => name === label)?.id ?? '';
    case 'deadline_prep':
    case 'event_prep':
    case 'commitment_follow_up':
      return memories.find(({ content }) => content === label)?.id ?? '';
    case 'welcome_back':
      return '';
  }
}

/** Keeps what the offer is about as an opportunity, as those do who look for them. */
async function keepGround(
  scene: Scene,
  tx: Prisma.TransactionClient,
  { type, label }: Suggestion,
  id: string,
  now: Date,
): Promise<void> {
  const { person } = scene;
  const expiresAt = new Date(now.getTime() + 14 * DAY_MS);
  const ground = { type, score: 1, weighAt: now, expiresAt };
  switch (type) {
    case 'schedule_habit':
      return weighPattern(tx, person, id, now);
    case 'topic_digest':
      return keepOpportunity(tx, person, { ...ground, key: `pattern:${id}`, basis: { patterns: [id] } }, now);
    case 'schedule_cleanup': {
      const said = `“${label}” is no longer of use`;
      return findMoot(tx, person, { scheduleId: id, said, at: new Date(now.getTime() - DAY_MS) }, now);
    }
    case 'welcome_back': {
      const since = new Date(now.getTime() - AWAY_DAYS * DAY_MS);
      return findReturn(tx, person, { since, back: now }, now);
    }
    case 'deadline_prep':
    case 'event_prep':
    case 'commitment_follow_up':
      return keepOpportunity(
        tx,
        person,
        { ...ground, key: `memory:${id}:${scene.item.now.slice(0, 10)}`, basis: { memories: [id] } },
        now,
      );
  }
}

function whyNot(found: Pick<Opportunity, 'lastRefusal'> | null): string {
  if (!found) return 'it is no habit yet';
  return found.lastRefusal ?? 'nobody weighed it';
}

/**
 * Has Alfred make the open offer of a case a minute before it begins, as it makes any other; returns its id, or null
 * when the case has none. Nothing else may be on offer yet. Throws when there is no ground for it.
 */
export async function writeSuggestion(scene: Scene, written: Written): Promise<string | null> {
  const { item, app, person } = scene;
  const { suggestion } = item.before;
  if (!suggestion) return null;
  const { type, label } = suggestion;
  const { prisma } = app.database;
  const now = new Date(app.clock.now().getTime() - MINUTE_MS);
  if (type === 'topic_digest') await feedDigest(scene, label, now);
  await prisma.$transaction((tx) => keepGround(scene, tx, suggestion, groundOf(written, suggestion), now));
  const { level, heldBack, workFrom, workUntil, workDays } = await getSettings(prisma, person, now);
  await keepSettings(prisma, person, ANY_TIME, now);
  const thinking = { rounds: 1, tokens: 1, milliseconds: 1 };
  // The plain wording, whichever model is played with.
  const parts = {
    prisma,
    queue: app.queue,
    guests: true,
    models: openModels(null),
    limits: readConfig({}).limits,
    thinking,
    now: () => now,
    log: silentLog(),
    askDnd: () => Promise.resolve(null),
  };
  await offer(parts, person, null, AbortSignal.timeout(10_000));
  // What the case says of hours would keep it from being posted as well.
  await app.settled();
  await keepSettings(prisma, person, { level, heldBack, workFrom, workUntil, workDays }, now);
  const made = await prisma.suggestion.findFirst({ where: { personId: person.personId, type } });
  if (made) return made.id;
  const refused = await prisma.opportunity.findFirst({ where: { personId: person.personId, type } });
  throw new Error(`there can be no ${type} about “${label}”: ${whyNot(refused)}`);
}
