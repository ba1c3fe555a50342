import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

/** Something that is not finished. */
export interface Unfinished {
  readonly what: string;
  readonly id: string;
  readonly state: string;
}

/** What is put off for longer than any job waits for its next try is not waited for, and upkeep not before it is due. */
const UNFINISHED = `
  SELECT 'job ' || name AS what, id::text, state::text FROM pgboss.job
  WHERE state = 'failed' OR (state < 'completed' AND start_after <
    now() + CASE WHEN name IN ('sweep', 'tidy', 'prune') THEN interval '0' ELSE interval '5 minutes' END)
  UNION ALL SELECT 'run', id::text, state::text FROM runs WHERE state IN ('queued', 'running', 'thought')
  UNION ALL SELECT 'turn', id::text, state::text FROM turns WHERE state = 'running'
  UNION ALL SELECT 'delivery', id::text, state::text FROM deliveries WHERE state IN ('pending', 'posting', 'streaming')
  UNION ALL SELECT 'event', id, 'open' FROM inbound_events WHERE done_at IS NULL
  UNION ALL SELECT 'message', id::text, 'unanswered' FROM messages WHERE turn_id IS NULL
  UNION ALL SELECT 'schedule', id::text, state::text FROM schedules WHERE state IN ('active', 'invalid')`;

/** A connection to the trial's database. */
export async function connect(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url, options: '-c TimeZone=UTC' });
  client.on('error', () => undefined);
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

/** What is not done so long after it was to be is not going to be. */
export const PATIENCE_MS = 150_000;
const LOOK_MS = 400;
/** So many looks in a row must find nothing: between two steps of one journey there may be a moment without either. */
const QUIET_LOOKS = 5;

/** Waits until nothing but what may stay is left to be done; returns what still is when patience has run out. */
export async function settle(
  url: string,
  signal: AbortSignal,
  mayStay: ReadonlySet<string> = new Set(),
): Promise<Unfinished[]> {
  await using client = await connect(url);
  const deadline = Date.now() + PATIENCE_MS;
  for (let quiet = 0; ;) {
    const all = (await client.query<Unfinished>(UNFINISHED)).rows;
    const rows = all.filter(({ id }) => !mayStay.has(id));
    quiet = rows.length === 0 ? quiet + 1 : 0;
    if (quiet >= QUIET_LOOKS || Date.now() > deadline) return rows;
    await wait(LOOK_MS, undefined, { signal });
  }
}
