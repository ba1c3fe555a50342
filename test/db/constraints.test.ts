import { afterAll, expect, test } from 'vitest';

import { newId } from '../../src/db/ids.ts';
import { addRun, addSchedule, openStore } from '../support/store.ts';
import { RULES } from './rules.ts';
import type { Columns } from './rules.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, pool, now } = store;

const at = '2026-03-02T09:00:00Z';
const later = '2026-03-02T10:00:00Z';

/** One good row in every table; returns what finds it there. */
async function seed(): Promise<Record<string, string>> {
  const person = await store.newPerson();
  const { personId, workspaceId } = person;
  const schedule = await addSchedule(store, person, { state: 'active', runsLeft: 3 });
  const run = await addRun(store, schedule, 'running', { slot: 1, occurrenceAt: at });
  const own = () => ({ id: newId(), personId });
  const conversation = await prisma.conversation.create({
    data: { ...own(), surface: 'dm', startedAt: at, lastMessageAt: at },
  });
  const thread = await prisma.thread.create({ data: { ...own(), channel: 'D1', rootTs: '1.1' } });
  const place = { conversationId: conversation.id, threadId: thread.id };
  const turn = await prisma.turn.create({
    data: { ...own(), ...place, state: 'running', jobId: newId(), askedAt: at, startedAt: at },
  });
  const message = await prisma.message.create({
    data: { ...own(), ...place, channel: 'D1', slackTs: '1.1', text: 'hello', sentAt: at },
  });
  const toolCall = { cause: turn.id, tool: 'create_schedule', nth: 1, personId, inputHash: '', answer: {} };
  await prisma.toolCall.create({ data: { ...toolCall, createdAt: at } });
  const delivery = await prisma.delivery.create({
    data: { ...own(), kind: 'run', causeId: run.id, channel: personId, state: 'posting', createdAt: at },
  });
  const event = { runId: run.id, kind: 'engaged', source: 'button', action: 'done' } as const;
  const engagement = await prisma.engagementEvent.create({ data: { ...own(), ...event, createdAt: now() } });
  const words = { kind: 'event', content: 'Board meeting' } as const;
  const memory = await prisma.memory.create({ data: { ...own(), ...words, createdAt: at, updatedAt: at } });
  const ana = { kind: 'person', name: 'Ana', key: 'ana' } as const;
  const entity = await prisma.entity.create({
    data: { ...own(), ...ana, lastMentionAt: at, createdAt: at },
  });
  const relation = await prisma.relation.create({
    data: { ...own(), fromId: entity.id, label: 'manager', createdAt: at },
  });
  await prisma.settings.create({ data: { personId, updatedAt: at } });
  const tokens = { causeId: turn.id, purpose: 'turn', model: 'm', tokensIn: 1, tokensOut: 1 };
  const pattern = await prisma.pattern.create({
    data: {
      ...own(),
      kind: 'recurring_request',
      label: 'Weekly summary',
      description: 'Asks for a summary of the week',
      firstSeenAt: at,
      lastSeenAt: at,
      createdAt: at,
      updatedAt: at,
    },
  });
  const told = { conversationId: conversation.id, summary: 'Asked for a summary' };
  const evidence = await prisma.patternEvidence.create({
    data: { ...own(), ...told, patternId: pattern.id, at, localAt: '2026-03-02T10:00' },
  });
  const episode = await prisma.episode.create({ data: { ...own(), ...told, createdAt: at } });
  const basis = { type: 'schedule_habit', key: `pattern:${pattern.id}`, basis: {} } as const;
  const opportunity = await prisma.opportunity.create({
    data: { ...own(), ...basis, score: 0.7, weighAt: at, expiresAt: later, createdAt: at, updatedAt: at },
  });
  const offer = { offer: {}, name: 'Summary', text: 'Shall I?', because: 'Asked thrice.', onAccept: 'Done.' };
  const suggestion = await prisma.suggestion.create({
    data: { ...own(), ...offer, opportunityId: opportunity.id, type: basis.type, basis: {}, createdAt: at },
  });
  const { runId: _runId, ...pressed } = event;
  await prisma.engagementEvent.create({
    data: { ...own(), ...pressed, suggestionId: suggestion.id, createdAt: at },
  });
  const none = { offered: 0, accepted: 0, dismissed: 0, snoozed: 0, ignored: 0, withheld: {} };
  const score = await prisma.weeklyScore.create({
    data: { ...own(), ...none, workspaceId, week: '2026-03-02T00:00:00Z' },
  });
  const apiToken = await prisma.apiToken.create({
    data: { ...own(), name: 'laptop', hash: newId(), createdAt: at },
  });
  const mark = await prisma.forgetMark.create({ data: { ...own(), words: ['a1'], at } });
  await prisma.withheld.create({ data: { personId, day: new Date(at), reason: 'quiet', count: 1 } });
  const usage = await prisma.usage.create({ data: { ...own(), ...tokens, at } });
  return {
    workspaces: workspaceId,
    people: personId,
    threads: thread.id,
    messages: message.id,
    turns: turn.id,
    tool_calls: turn.id,
    schedules: schedule.id,
    runs: run.id,
    deliveries: delivery.id,
    engagement_events: engagement.id,
    memories: memory.id,
    entities: entity.id,
    relations: relation.id,
    proactiveness_settings: personId,
    usage: usage.id,
    api_tokens: apiToken.id,
    patterns: pattern.id,
    pattern_evidence: evidence.id,
    episodes: episode.id,
    opportunities: opportunity.id,
    suggestions: suggestion.id,
    weekly_scores: score.id,
    forget_marks: mark.id,
    withheld: personId,
  };
}

/** By which column a row of a table is found. */
function keyOf(table: string): string {
  if (table === 'proactiveness_settings' || table === 'withheld') return 'person_id';
  return table === 'tool_calls' ? 'cause' : 'id';
}

async function copy(table: string, rows: Record<string, string>, columns: Columns): Promise<unknown> {
  const changed = Object.fromEntries(
    Object.entries(columns).map(([name, value]) => {
      if (value === newId) return [name, newId()];
      return [name, name === 'suggestion_id' ? rows['suggestions'] : value];
    }),
  );
  const stored = await store.rows<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const names = stored.map(({ name }) => `"${name}"`);
  return pool.query(
    `INSERT INTO ${table} (${names.join()}) SELECT ${names.map((name) => `r.${name}`).join()}
     FROM ${table} t, LATERAL jsonb_populate_record(t, $2::jsonb) r WHERE t.${keyOf(table)} = $1`,
    [rows[table], JSON.stringify(changed)],
  );
}

test('the rules below are all that the tables have', async () => {
  const found = await store.rows<{ name: string }>(`
    SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
    WHERE x.indisunique AND (NOT x.indisprimary OR x.indnatts > 1) AND i.relnamespace = 'public'::regnamespace
    UNION SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`);
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(RULES).sort());
});

test.each(Object.entries(RULES))('%s', async (constraint, { table, refuses, takes }) => {
  const rows = await seed();
  for (const columns of refuses) {
    await expect(copy(table, rows, columns), JSON.stringify(columns)).rejects.toMatchObject({
      constraint,
    });
  }
  for (const columns of takes) await copy(table, rows, columns);
});

test('erasing a person erases all that is theirs and nothing of anybody else', async () => {
  const [mine, theirs] = [await seed(), await seed()];
  await prisma.person.delete({ where: { id: mine['people'] ?? '' } });
  for (const [table, key] of Object.entries(mine)) {
    const id = keyOf(table);
    const count = (other: string | undefined) =>
      store.rows(`SELECT 1 FROM ${table} WHERE ${id} = $1`, [other]);
    expect(await count(key), table).toHaveLength(table === 'workspaces' ? 1 : 0);
    expect(await count(theirs[table]), table).toHaveLength(1);
  }
});
