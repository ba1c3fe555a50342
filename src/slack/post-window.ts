import { keepDoubt } from '../db/deliveries.ts';
import type { Delivery, PrismaClient } from '../db/generated/client.ts';
import { TryAgain } from '../errors.ts';
import { CALL_TIMEOUT_MS } from './client.ts';

// A process that is cut off from Postgres loses its jobs to others and does not know it yet. So that neither posts
// what the other does: a go begins to post only shortly after it has stored that it will, its call takes no longer
// than the client waits, and whoever takes over lets both pass before looking whether the post is there.

/** How long after it was stored that a post is about to be made it may be begun. */
const BEGIN_WITHIN_MS = 4_000;
/** Slack is done by then with what it was asked by a call that nobody waits for any more. */
const DONE_AFTER_MS = BEGIN_WITHIN_MS + CALL_TIMEOUT_MS + 1_000;

/** By so much may the clocks of two processes differ. */
const LEEWAY_MS = 60_000;

/** What is said of a delivery of which an earlier attempt may still be under way. */
export const UNDER_WAY = 'post_under_way';

/** Throws TryAgain when more time has gone by since an attempt was about to be stored than a post may be begun in. */
export function checkWindow(since: number): void {
  if (performance.now() - since > BEGIN_WITHIN_MS) throw new TryAgain('post_too_late', { after: 1_000 });
}

/**
 * Throws TryAgain as long as an earlier attempt at a delivery may still be under way somewhere. One that seems to have begun
 * well after now was stored by a clock that was ahead and has been set right: it is waited for once, as if it began now.
 */
export async function awaitEarlier(prisma: PrismaClient, delivery: Delivery, now: Date): Promise<void> {
  const { attemptedAt, error } = delivery;
  // One that has ended without telling its outcome is not under way.
  if (attemptedAt === null || error !== null) return;
  const left = attemptedAt.getTime() + DONE_AFTER_MS - now.getTime();
  if (left <= 0) return;
  const setBack = left > DONE_AFTER_MS + LEEWAY_MS;
  if (setBack) await keepDoubt(prisma, delivery, 'clock_set_back');
  throw new TryAgain(UNDER_WAY, { after: setBack ? DONE_AFTER_MS : left, unknownOutcome: true });
}
