/** The enumerations that the generated client has of every table's fields. */
type Fields = Readonly<Record<string, string>>;

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** All columns of a table for a plain SELECT, each called `prefix.field` as the generated client calls the field. */
export function columns(fields: Fields, table: string, prefix: string): string {
  return Object.values(fields)
    .map((field) => `${table}.${columnOf(field)} AS "${prefix}.${field}"`)
    .join(', ');
}

/** Those fields of a row that were selected under a prefix, as the generated client would have them. */
export function fieldsOf(row: Readonly<Record<string, unknown>>, prefix: string): unknown {
  const start = `${prefix}.`;
  const entries = Object.entries(row).filter(([name]) => name.startsWith(start));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(start.length), value]));
}
