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
/** Something that was noticed, and how often. */
export interface KnownPattern {
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  readonly count: number;
  /** How often it is done, such as `weekly`; null while there is no telling. */
  readonly period: string | null;
}
/** An offer that was made since the case began. */
export interface KnownSuggestion {
  readonly type: string;
  readonly state: string;
  /** All that its card says: the offer, what it rests on and what happens on accept. */
  readonly text: string;
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
  readonly patterns: readonly KnownPattern[];
  readonly suggestions: readonly KnownSuggestion[];
  /** What the person made of the suggestion that was open when the case began. */
  readonly engagement: readonly string[];
  readonly settings: KnownSettings;
}

/** What holds for whoever has no row. */
const UNTOUCHED: KnownSettings = { level: 0.7, heldBack: [], onboarding: 'new' };

/** When a case began, and the id of the suggestion that was open then. */
export interface Beginning {
  readonly begins: Date;
  readonly suggestion: string | null;
}

/** Reads how things stand; the database is one person's. */
export async function readStanding(pool: Pool, { begins, suggestion }: Beginning): Promise<Standing> {
  const all = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await pool.query<Row>(sql, [...values])).rows;
  const [memories, entities, schedules, patterns, suggestions, engagement, settings] = await Promise.all([
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
    all<KnownPattern>(`
      SELECT kind, label, description, count, regularity->'period'->>'kind' AS period
      FROM patterns ORDER BY created_at, id`),
    all<KnownSuggestion>(
      `SELECT type, state, concat_ws(E'\n', text, because, on_accept) AS text
       FROM suggestions WHERE created_at >= $1 AND id IS DISTINCT FROM $2 ORDER BY created_at, id`,
      [begins, suggestion],
    ),
    // That nobody reacted is nothing that they made of it.
    all<{ kind: string }>(
      `SELECT DISTINCT kind::text AS kind FROM engagement_events
       WHERE suggestion_id = $1 AND kind <> 'ignored' ORDER BY kind`,
      [suggestion],
    ),
    all<KnownSettings>(
      'SELECT level, held_back AS "heldBack", onboarding FROM proactiveness_settings LIMIT 1',
    ),
  ]);
  return {
    memories,
    entities,
    schedules,
    patterns,
    suggestions,
    engagement: engagement.map(({ kind }) => kind),
    settings: settings[0] ?? UNTOUCHED,
  };
}
