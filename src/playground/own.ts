/**
 * What a record itself holds under a name that came from outside; nothing for the names that every object inherits,
 * such as `constructor`.
 */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A record that inherits no names, so that any name from outside is in it only when it was put there. */
export function bare<Value>(entries: Readonly<Record<string, Value>> = {}): Record<string, Value> {
  const made: Record<string, Value> = Object.create(null);
  return Object.assign(made, entries);
}
