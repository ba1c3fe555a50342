import type { Pool } from 'pg';

import type { Queue } from '../db/queue.ts';
import type { Retention } from '../domain/retention.ts';
import type { Models } from '../llm/client.ts';
import type { ThinkLimits } from '../llm/think.ts';
import type { ToolServers } from '../llm/tool-servers.ts';
import type { Parts } from '../slack/parts.ts';

/** What jobs work with. */
export interface JobParts extends Omit<Parts, 'slack'> {
  readonly pool: Pool;
  readonly queue: Pick<Queue, 'boss' | 'onWake'>;
  readonly models: Models;
  /** How long all that is known in a workspace is kept after Alfred was taken out of it. */
  readonly graceMs: number;
  readonly toolServers: ToolServers;
  /** How far one thought may go. */
  readonly thinking: ThinkLimits;
  /** How long what is over is kept. */
  readonly retention: Retention;
}
