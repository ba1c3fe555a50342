import { readFileSync } from 'node:fs';

import { z } from 'zod';

/** Reads a golden set of one JSON object a line. Throws an error that names file and line when a line is no case. */
export function readSet<T extends { id: string }>(path: string | URL, schema: z.ZodType<T>): T[] {
  const cases: T[] = [];
  const ids = new Set<string>();
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const fail = (why: string) => new Error(`${String(path)}:${index + 1} is no case: ${why}`);
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      // The parser's own words would quote the line, and a held-out line is not for the eye.
      throw fail('it is no JSON');
    }
    const read = schema.safeParse(json);
    if (!read.success) throw fail(z.prettifyError(read.error).replaceAll('\n', ' '));
    if (ids.has(read.data.id)) throw fail(`there is another ${read.data.id}`);
    ids.add(read.data.id);
    cases.push(read.data);
  }
  return cases;
}
