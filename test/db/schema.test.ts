import { expect, test } from 'vitest';

import { schemaSql } from '../../prisma/schema-sql.ts';
import { migrate } from '../../src/db/migrate.ts';
import { makeDatabase } from '../support/test-database.ts';
import { connect, readCatalog } from './catalog.ts';
import type { Catalog } from './catalog.ts';

/** What the migrations add because schema.prisma cannot say it. Whatever else differs is a mistake. */
const ADDED: Readonly<Record<keyof Catalog, readonly string[]>> = {
  columns: ['memories.search'],
  enums: [],
  indexes: [
    'deliveries_pending_idx',
    'deliveries_posting_key',
    'inbound_events_open_idx',
    'memories_content_trgm_idx',
    'memories_live_idx',
    'memories_search_idx',
    'messages_unanswered_idx',
    'opportunities_due_idx',
    'opportunities_expiring_idx',
    'patterns_fading_idx',
    'patterns_trgm_idx',
    'relations_once_key',
    'runs_parked_idx',
    'runs_slot_key',
    'runs_unfinished_idx',
    'runs_waiting_idx',
    'schedules_due_idx',
    'suggestions_made_idx',
    'suggestions_open_key',
    'turns_one_running_key',
    'weekly_scores_once_key',
  ],
  constraints: [
    'engagement_events.engagement_events_about_check',
    'memories.memories_content_check',
    'memories.memories_dates_check',
    'memories.memories_importance_check',
    'patterns.patterns_confidence_check',
    'proactiveness_settings.proactiveness_settings_hours_check',
    'proactiveness_settings.proactiveness_settings_level_check',
    'relations.relations_ends_check',
    'schedules.schedules_kind_check',
    'schedules.schedules_name_check',
    'schedules.schedules_next_check',
    'schedules.schedules_runs_left_check',
    'workspaces.workspaces_off_check',
  ],
  functions: ['alfred_now'],
  triggers: [],
};

async function catalogs(): Promise<{ migrated: Catalog; drawn: Catalog }> {
  const url = await makeDatabase({ empty: true });
  await using migrated = await connect(url);
  await migrate(migrated.client);
  await using drawn = await connect(await makeDatabase({ empty: true }));
  await drawn.client.query(await schemaSql(url));
  return { migrated: await readCatalog(migrated.client), drawn: await readCatalog(drawn.client) };
}

test('the migrations make what schema.prisma says, and beyond it only what is named here', async () => {
  const { migrated, drawn } = await catalogs();
  for (const kind of ['columns', 'enums', 'indexes', 'constraints', 'functions', 'triggers'] as const) {
    const beyond = [...migrated[kind].keys()].filter((name) => !drawn[kind].has(name));
    expect(beyond, kind).toEqual(ADDED[kind]);
    for (const name of beyond) migrated[kind].delete(name);
    expect(Object.fromEntries(migrated[kind]), kind).toEqual(Object.fromEntries(drawn[kind]));
  }
  expect(drawn.columns.size).toBeGreaterThan(100);
});

test('every table with a person in it falls with that person, and every one but people is indexed by them', async () => {
  await using migrated = await connect(await makeDatabase());
  const { columns, constraints, indexes } = await readCatalog(migrated.client);
  const tables = [...columns.keys()]
    .filter((name) => name.endsWith('.person_id'))
    .map((name) => name.split('.')[0] ?? '');
  expect(tables.length).toBeGreaterThan(8);
  for (const table of tables) {
    const falls = constraints.get(`${table}.${table}_person_id_fkey`);
    expect(falls, table).toContain('REFERENCES people(id) ON UPDATE CASCADE ON DELETE CASCADE');
    const led = [...indexes.values()].filter((index) =>
      index.includes(` public.${table} USING btree (person_id`),
    );
    expect(led.length, table).toBeGreaterThan(0);
  }
});
