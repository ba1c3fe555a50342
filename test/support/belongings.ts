import type { PrismaClient } from '../../src/db/generated/client.ts';
import { newId } from '../../src/db/ids.ts';
import type { Person } from '../../src/domain/person.ts';
import { addRun, addSchedule } from './store.ts';

/** A word that stands in all that somebody has. */
export const CANARY = 'marmalade';

/** Something of every kind that a press, a form or a tool can name by an id. */
export type Belongings = Readonly<
  Record<'schedule' | 'run' | 'suggestion' | 'approval' | 'memory' | 'promise' | 'entity' | 'pattern', string>
>;

/** Gives somebody one of everything that has an id, each with the canary in it, and returns the ids. */
export async function addBelongings(
  parts: { prisma: PrismaClient; now: () => Date },
  person: Pick<Person, 'personId'>,
): Promise<Belongings> {
  const { prisma, now } = parts;
  const { personId } = person;
  const at = now();
  const later = new Date(at.getTime() + 30 * 86_400_000);
  const own = () => ({ id: newId(), personId, createdAt: at });
  const next = { nextRunAt: later, anchorAt: at };
  const given = person as Person;
  const schedule = await addSchedule(parts, given, { name: CANARY, expression: '0 9 * * *', ...next });
  const done = { text: CANARY, startedAt: at, thoughtAt: at, deliveredAt: at, finishedAt: at };
  const run = await addRun(parts, schedule, 'delivered', done);
  const { id: opportunityId } = await prisma.opportunity.create({
    data: {
      ...own(),
      type: 'event_prep',
      key: CANARY,
      basis: { memories: [], patterns: [] },
      score: 1,
      state: 'offered',
      offers: 1,
      weighAt: later,
      expiresAt: later,
      updatedAt: at,
    },
  });
  const suggestion = await prisma.suggestion.create({
    data: {
      ...own(),
      opportunityId,
      type: 'event_prep',
      basis: { memories: [], patterns: [] },
      offer: { do: 'schedule', name: CANARY, prompt: CANARY, task: 'remind', cron: '0 8 * * 1' },
      name: CANARY,
      text: `About ${CANARY}`,
      because: `You said ${CANARY}`,
      onAccept: `I remind you of ${CANARY}.`,
    },
  });
  const approval = await prisma.approval.create({
    data: { ...own(), turnId: newId(), tool: 'tickets__create_ticket', input: { title: CANARY } },
  });
  const told = { content: CANARY, updatedAt: at };
  const memory = await prisma.memory.create({ data: { ...own(), kind: 'fact', ...told } });
  const promise = await prisma.memory.create({
    data: { ...own(), kind: 'commitment', dueAt: later, ...told },
  });
  const entity = await prisma.entity.create({
    data: { ...own(), kind: 'person', name: CANARY, key: CANARY, about: CANARY, lastMentionAt: at },
  });
  const pattern = await prisma.pattern.create({
    data: {
      ...own(),
      kind: 'recurring_request',
      label: CANARY,
      description: CANARY,
      count: 3,
      firstSeenAt: at,
      lastSeenAt: at,
      updatedAt: at,
    },
  });
  return {
    schedule: schedule.id,
    run: run.id,
    suggestion: suggestion.id,
    approval: approval.id,
    memory: memory.id,
    promise: promise.id,
    entity: entity.id,
    pattern: pattern.id,
  };
}

/** All that is stored about somebody, in whichever table, as one text to compare. */
export async function allOf(
  from: { rows: <T extends object>(sql: string, values?: unknown[]) => Promise<T[]> },
  personId: string,
): Promise<string> {
  const tables = await from.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'person_id' ORDER BY 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const found = await from.rows<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t WHERE person_id = $1 ORDER BY 1`,
      [personId],
    );
    lines.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return lines.join('\n');
}
