import type { Pool } from 'pg';

/** Every place in the tables, the queue's too, that can hold words. */
const COLUMNS = `
  SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS "table", quote_ident(column_name) AS "column"
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
    AND (data_type IN ('text', 'character varying', 'json', 'jsonb') OR udt_name IN ('_text', '_varchar'))`;

/** A text as it stands inside JSON. */
function escaped(secret: string): string {
  return JSON.stringify(secret).slice(1, -1);
}

/** Where a secret is to be found that may be nowhere: tables with their column, and what a model was sent. */
export async function findLeaks(
  pool: Pool,
  sent: readonly string[],
  secrets: readonly string[],
): Promise<string[]> {
  if (secrets.length === 0) return [];
  const { rows } = await pool.query<{ table: string; column: string }>(COLUMNS);
  const forms = secrets.flatMap((secret) => [secret, escaped(secret)]);
  const places = rows.map(
    ({ table, column }) =>
      `SELECT '${table}.${column}' AS place WHERE EXISTS (
         SELECT 1 FROM ${table} t, unnest($1::text[]) AS form WHERE position(form IN t.${column}::text) > 0)`,
  );
  const found = await pool.query<{ place: string }>(places.join('\nUNION ALL '), [forms]);
  const told = sent.some((request) => forms.some((form) => request.includes(form)));
  return [...found.rows.map(({ place }) => place), ...(told ? ['what the model was sent'] : [])];
}
