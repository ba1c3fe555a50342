import { tidyErased } from '../db/erase.ts';
import { tidyEvents } from '../db/inbound-events.ts';
import { tidyPaces } from '../db/pace.ts';
import { enqueue } from '../db/queue.ts';
import type { JobParts } from './job-parts.ts';

const EVERY_MS = 30 * 60_000;

/** Forgets what is kept for a while only, and sees to it that this happens again in half an hour. */
export async function tidy({
  prisma,
  queue,
  now,
}: Pick<JobParts, 'prisma' | 'queue' | 'now'>): Promise<void> {
  await tidyEvents(prisma, now());
  await tidyPaces(prisma);
  await tidyErased(prisma, now());
  const after = new Date(now().getTime() + EVERY_MS);
  await enqueue(queue, prisma, { kind: 'tidy', payload: {}, key: 'tidy', after });
}
