import type { Pool } from 'pg';

import { refreshHome } from '../assistant/refresh-home.ts';
import type { RunToPost } from '../assistant/run-schedule.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { settlePosted } from '../db/run-path.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';
import { keepFailure, postContent } from './deliver.ts';
import { checkWindow } from './post-window.ts';
import { messageOfRun } from './show-run.ts';

/**
 * Posts a run that this job has in hand as soon as its words are stored, and ends it. Throws TryAgain when Slack
 * wants it later; the next go finds the run in the outbox.
 */
export async function postRun(
  parts: {
    slack: Slack;
    prisma: PrismaClient;
    pool: Pool;
    queue: Pick<Queue, 'boss'>;
    now: () => Date;
    log: Log;
  },
  { taken, delivery, since }: RunToPost,
): Promise<void> {
  const { prisma, pool, now, log } = parts;
  const { person, homeOpened } = taken;
  try {
    const run = { ...taken.run, text: delivery.text, thoughtAt: delivery.createdAt };
    const content = messageOfRun({ ...taken, run, engagement: [], snooze: null }, now());
    checkWindow(since);
    const { slackTs, channel } = await postContent(parts, delivery, content);
    await settlePosted(pool, taken, delivery, { slackTs, channel, now: now() });
  } catch (error) {
    return keepFailure(parts, person, delivery, false, error);
  }
  log.info({ delivery: delivery.id, kind: delivery.kind, outcome: 'sent' }, 'delivery');
  // Should this be cut off, the job's next go finds the run over and does it.
  if (homeOpened) await refreshHome(parts, prisma, person);
}
