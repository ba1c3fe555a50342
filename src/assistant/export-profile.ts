import type { Db } from '../db/client.ts';
import { dmOf, queueDelivery } from '../db/deliveries.ts';
import { exportRows } from '../db/export.ts';
import type { Queue } from '../db/queue.ts';
import type { Person } from '../domain/person.ts';

/** A file for a person. */
export interface ExportFile {
  readonly name: string;
  readonly title: string;
  readonly content: string;
}

/** A cause has one file, beside whatever else it says. */
const FILE_PART = 1_000;

/** Has a person sent one file with all that is known about them; once a cause. Needs a transaction. */
export async function queueExport(
  parts: { queue: Pick<Queue, 'boss'> },
  tx: Db,
  person: Person,
  causeId: string,
  now: Date,
): Promise<void> {
  const text = 'All that I know about you, as one file. `/alfred forget` takes any of it away.';
  const delivery = { kind: 'file' as const, causeId, part: FILE_PART, channel: dmOf(person), text };
  await queueDelivery(parts, tx, person, delivery, now);
}

/** All that is stored about a person, as one file of JSON. */
export async function exportFile(db: Db, person: Person, now: Date): Promise<ExportFile> {
  const rows = await exportRows(db, person);
  const day = now.toISOString().slice(0, 10);
  const about = { exported_at: now.toISOString(), format: 'alfred-export/1' };
  return {
    name: `alfred-${day}.json`,
    title: `What Alfred knows, ${day}`,
    content: JSON.stringify({ ...about, ...rows }, null, 2),
  };
}
