import { JOB_KINDS } from './queue.ts';
import type { Queue } from './queue.ts';

/**
 * Puts back the jobs that a process which is gone had in hand, without waiting for their heartbeat to run
 * out. Only for a process that is certainly the only one on its database.
 */
export async function recoverJobs(queue: Pick<Queue, 'boss'>): Promise<void> {
  const { boss } = queue;
  const { rows } = await boss.getDb().executeSql(`SELECT name, id FROM pgboss.job WHERE state = 'active'`);
  const byKind = Map.groupBy(rows as { name: string; id: string }[], (row) => row.name);
  for (const kind of JOB_KINDS) {
    const ids = byKind.get(kind)?.map((row) => row.id) ?? [];
    if (ids.length > 0) await boss.fail(kind, ids);
  }
}
