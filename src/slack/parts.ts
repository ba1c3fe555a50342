import type { PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import type { Limits } from '../domain/schedule.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';
import type { Workspaces } from './workspaces.ts';

/** What the surfaces work with. */
export interface Parts {
  /** The workspace that it is about. */
  readonly slack: Slack;
  readonly workspaces: Workspaces;
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
  /** Makes what is kept of somebody who was erased unreadable to whoever has not this. */
  readonly hashKey: string;
  /** Whether guests of the workspace may talk to Alfred. */
  readonly guests: boolean;
  /** Where the JSON API is reached; null when it is off. */
  readonly apiUrl: string | null;
  readonly now: () => Date;
  readonly log: Log;
}
