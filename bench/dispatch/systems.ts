import type { OpenSystem, Work } from './system.ts';
import { WHOLE, workWhole } from './systems/alfred-whole.ts';
import { workAlfred } from './systems/alfred.ts';
import { openBullMq, openBullMqSchedulers, whyNoBullMq, workBullMq } from './systems/bullmq.ts';
import { openGraphileWorker, workGraphileWorker } from './systems/graphile-worker.ts';
import { openPgBoss, workPgBoss } from './systems/pg-boss.ts';

/** The peers, with how each is opened and, where it may be missing, why it cannot be. */
export const PEERS: Readonly<
  Record<string, { readonly open: OpenSystem; readonly missing?: () => Promise<string | null> }>
> = {
  'pg-boss': { open: openPgBoss },
  'graphile-worker': { open: openGraphileWorker },
  bullmq: { open: openBullMq, missing: whyNoBullMq },
  'bullmq-schedulers': { open: openBullMqSchedulers, missing: whyNoBullMq },
};

/** What each system's processes do. */
export const WORK: Readonly<Record<string, Work>> = {
  alfred: workAlfred,
  [WHOLE]: workWhole,
  'pg-boss': workPgBoss,
  'graphile-worker': workGraphileWorker,
  bullmq: workBullMq,
  'bullmq-schedulers': workBullMq,
};
