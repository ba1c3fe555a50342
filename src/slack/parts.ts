import type { PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import type { Limits } from '../domain/schedule.ts';
import type { Log } from '../log.ts';
import type { Slack } from './client.ts';

/** What the surfaces work with. */
export interface Parts {
  readonly slack: Slack;
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
  /** Whether guests of the workspace may talk to Alfred. */
  readonly guests: boolean;
  /** Where the JSON API is reached; null when it is off. */
  readonly apiUrl: string | null;
  readonly now: () => Date;
  readonly log: Log;
}
