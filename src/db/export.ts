import type { PersonScope } from '../domain/person.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Every table that holds a person's data, by its name for people; all of them name the person in `person_id`. */
const PERSONAL_TABLES = {
  settings: 'proactiveness_settings',
  memories: 'memories',
  entities: 'entities',
  relations: 'relations',
  patterns: 'patterns',
  pattern_evidence: 'pattern_evidence',
  opportunities: 'opportunities',
  suggestions: 'suggestions',
  scores: 'weekly_scores',
  withheld: 'withheld',
  episodes: 'episodes',
  conversations: 'conversations',
  threads: 'threads',
  messages: 'messages',
  turns: 'turns',
  answer_feedback: 'answer_feedback',
  tool_calls: 'tool_calls',
  approvals: 'approvals',
  schedules: 'schedules',
  schedule_texts: 'schedule_texts',
  runs: 'runs',
  deliveries: 'deliveries',
  engagement: 'engagement_events',
  usage: 'usage',
  api_tokens: 'api_tokens',
  forgotten: 'forget_marks',
} as const;

/** Columns that mean nothing outside, or lie beside what they are made from. */
const LEFT_OUT = ['person_id', 'search', 'held', 'job_id', 'input_hash', 'hash', 'response_url', 'words'];

/** All rows of a person, table by table, each as it is stored but for what is Alfred's own bookkeeping. */
export async function exportRows(
  db: Db,
  { personId }: PersonScope,
): Promise<Readonly<Record<string, readonly object[]>>> {
  const tables: Record<string, object[]> = {};
  const read = async (table: string, column: string) => {
    const from = Prisma.raw(`"${table}" t WHERE t.${column}`);
    const rows = await db.$queryRaw<{ row: object }[]>`
      SELECT to_jsonb(t) - ${LEFT_OUT}::text[] AS row FROM ${from} = ${personId}::uuid`;
    return rows.map(({ row }) => row);
  };
  tables['person'] = await read('people', 'id');
  for (const [name, table] of Object.entries(PERSONAL_TABLES)) tables[name] = await read(table, 'person_id');
  return tables;
}
