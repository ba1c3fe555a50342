import type { Pool } from 'pg';

/** One thing that is known. */
export interface KnownMemory {
  readonly kind: string;
  readonly content: string;
  /** When it happens or is due. */
  readonly at: Date | null;
}
/** Somebody or something spoken of. */
export interface KnownEntity {
  readonly kind: string;
  readonly name: string;
  /** What it is to the person, or they to it. */
  readonly relations: readonly string[];
}
/** A schedule in any state. */
export interface KnownSchedule {
  readonly name: string;
  readonly prompt: string;
  readonly state: string;
  readonly source: string;
}
/** How forward Alfred may be, and whether the person has been met. */
export interface KnownSettings {
  readonly level: number;
  readonly heldBack: readonly string[];
  readonly onboarding: string;
}

/** How things stand in the tables once a case has been played. */
export interface Standing {
  /** Those that still hold: neither replaced nor done. */
  readonly memories: readonly KnownMemory[];
  readonly entities: readonly KnownEntity[];
  readonly schedules: readonly KnownSchedule[];
  readonly settings: KnownSettings;
}

/** What holds for whoever has no row. */
const UNTOUCHED: KnownSettings = { level: 0.7, heldBack: [], onboarding: 'new' };

/** Reads how things stand; the database is one person's. */
export async function readStanding(pool: Pool): Promise<Standing> {
  const all = async <Row extends object>(sql: string) => (await pool.query<Row>(sql)).rows;
  const [memories, entities, schedules, settings] = await Promise.all([
    all<KnownMemory>(`
      SELECT kind, content, coalesce(happens_at, due_at) AS at FROM memories
      WHERE superseded_by IS NULL AND done_at IS NULL ORDER BY created_at, id`),
    all<KnownEntity>(`
      SELECT e.kind, e.name, array(
        SELECT r.label FROM relations r
        WHERE (r.from_id = e.id AND r.to_id IS NULL) OR (r.to_id = e.id AND r.from_id IS NULL) ORDER BY r.created_at
      ) AS relations FROM entities e ORDER BY e.created_at, e.id`),
    all<KnownSchedule>(`
      SELECT s.name, coalesce(t.prompt, '') AS prompt, s.state, s.source
      FROM schedules s LEFT JOIN schedule_texts t ON t.schedule_id = s.id ORDER BY s.created_at, s.id`),
    all<KnownSettings>(
      'SELECT level, held_back AS "heldBack", onboarding FROM proactiveness_settings LIMIT 1',
    ),
  ]);
  return { memories, entities, schedules, settings: settings[0] ?? UNTOUCHED };
}
