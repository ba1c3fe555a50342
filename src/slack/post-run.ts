import type { Pool } from 'pg';

import { refreshHome } from '../assistant/refresh-home.ts';
import { refreshOffer } from '../assistant/refresh-run.ts';
import type { RunToPost } from '../assistant/run-schedule.ts';
import { handOver, keepDoubt, keepOutcome } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { enqueue } from '../db/queue.ts';
import type { Queue } from '../db/queue.ts';
import { settlePosted } from '../db/run-path.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import type { Log } from '../log.ts';
import { postContent, settleDelivery, WORKSPACE_OFF } from './deliver.ts';
import { checkWindow } from './post-window.ts';
import { messageOfRun } from './show-run.ts';
import type { Workspaces } from './workspaces.ts';

interface Parts {
  readonly workspaces: Workspaces;
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly queue: Pick<Queue, 'boss'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** Leaves a run that could not be posted to a job of the outbox, unless Slack refuses it for good. */
async function postLater(parts: Parts, { taken, delivery }: RunToPost, error: unknown): Promise<void> {
  const { prisma, now } = parts;
  const { person } = taken;
  if (error instanceof GiveUp) {
    await settleDelivery(parts, person, delivery, { state: 'failed', error: error.kind });
    return;
  }
  // Whatever else it is, the job's next go hands it over.
  if (!(error instanceof TryAgain)) throw error;
  await prisma.$transaction(async (tx) => {
    const after = new Date(now().getTime() + error.after);
    if (error.unknownOutcome) {
      await keepDoubt(tx, delivery, error.kind);
      await handOver(parts, tx, delivery, after);
      return;
    }
    const { personId, channel } = delivery;
    await keepOutcome(tx, delivery, { state: 'pending' }, now());
    await enqueue(parts.queue, tx, { kind: 'deliver', payload: { personId, channel }, key: channel, after });
  });
}

/**
 * Posts a run that this job has in hand as soon as its words are stored, and ends it. What can't be done at once
 * is left to a job of the outbox.
 */
export async function postRun(parts: Parts, ready: RunToPost): Promise<void> {
  const { prisma, pool, workspaces, now, log } = parts;
  const { taken, delivery, since } = ready;
  const { person, homeOpened } = taken;
  let posted: Awaited<ReturnType<typeof postContent>>;
  try {
    const run = { ...taken.run, text: delivery.text, thoughtAt: delivery.createdAt };
    const slack = await workspaces.reach(person.workspaceId);
    if (!slack) throw new GiveUp(WORKSPACE_OFF);
    const content = messageOfRun({ ...taken, run, engagement: [], snooze: null }, now());
    checkWindow(since);
    posted = await postContent({ slack }, delivery, content);
  } catch (error) {
    return postLater(parts, ready, error);
  }
  await settlePosted(pool, taken, delivery, { ...posted, now: now() });
  log.info({ delivery: delivery.id, kind: delivery.kind, outcome: 'sent' }, 'delivery');
  // Should this be cut off, the job's next go finds the run over and does it.
  if (taken.schedule.nextRunAt === null) await refreshOffer(parts, prisma, person, taken.schedule);
  if (homeOpened) await refreshHome(parts, prisma, person);
}
