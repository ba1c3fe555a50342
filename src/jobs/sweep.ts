import { databaseNow } from '../db/clock.ts';
import { lapseOpportunities, peopleToWeigh } from '../db/opportunities.ts';
import { enqueue } from '../db/queue.ts';
import type { NewJob } from '../db/queue.ts';
import type { JobParts } from './job-parts.ts';

const EVERY_MS = 15 * 60_000;
/** As many people at once; whoever is left comes with the next look, which then follows soon. */
const MOST = 500;
/** By then those have been weighed. */
const AT_ONCE_MS = 60_000;

/** Has what could be offered weighed for everybody of whom something is due, and sees to the next look. */
export async function sweep({
  prisma,
  queue,
  guests,
}: Pick<JobParts, 'prisma' | 'queue' | 'guests'>): Promise<void> {
  const now = await databaseNow(prisma);
  await lapseOpportunities(prisma, now);
  const people = await peopleToWeigh(prisma, { guests }, now, MOST);
  const jobs = people.map((personId): NewJob<'offer'> => ({
    kind: 'offer',
    payload: { personId },
    key: personId,
  }));
  if (jobs.length > 0) await enqueue(queue, prisma, ...jobs);
  const after = new Date(now.getTime() + (people.length < MOST ? EVERY_MS : AT_ONCE_MS));
  await enqueue(queue, prisma, { kind: 'sweep', payload: {}, key: 'sweep', after });
}
