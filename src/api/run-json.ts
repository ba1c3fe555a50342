import { z } from '@hono/zod-openapi';

import { summariseRun } from '../assistant/summarise-run.ts';
import { RunState, RunTrigger } from '../db/generated/enums.ts';
import type { PastRun } from '../db/run-history.ts';
import type { Person } from '../domain/person.ts';
import { messageLink } from '../slack/views/run-row.ts';

/** An instant, in UTC. */
export const Instant = z.iso.datetime();

/** One carrying out of one occurrence of a schedule. */
export const RunJson = z
  .object({
    id: z.uuid(),
    schedule_id: z.uuid(),
    occurrence_at: Instant.openapi({ description: 'When it was due' }),
    occurrences: z.int().openapi({ description: 'More than 1 when it stands for several missed ones' }),
    trigger: z.enum(RunTrigger),
    status: z.enum(RunState),
    outcome: z.string().openapi({ description: 'The same in words', example: 'delivered' }),
    error: z.string().nullable().openapi({ description: 'Why it failed or was left out, as a code' }),
    attempts: z.int(),
    queued_at: Instant,
    started_at: Instant.nullable(),
    delivered_at: Instant.nullable(),
    finished_at: Instant.nullable(),
    lag_ms: z.int().nullable().openapi({ description: 'How long after its time it started' }),
    duration_ms: z.int().nullable(),
    tokens_in: z.int(),
    tokens_out: z.int(),
    message_url: z.url().nullable().openapi({ description: 'The message in Slack that it became' }),
  })
  .openapi('Run');

const at = (time: Date | null) => time && time.toISOString();

/** A run for a program. `teamUrl` is the address that links to messages begin with; null when it is not known. */
export function runJson(
  past: PastRun,
  person: Person,
  teamUrl: string | null,
  now: Date,
): z.infer<typeof RunJson> {
  const { run } = past;
  const { outcome, message } = summariseRun(past, person, now);
  return {
    id: run.id,
    schedule_id: run.scheduleId,
    occurrence_at: run.occurrenceAt.toISOString(),
    occurrences: run.count,
    trigger: run.trigger,
    status: run.state,
    outcome,
    error: run.errorKind,
    attempts: run.attempt,
    queued_at: run.queuedAt.toISOString(),
    started_at: at(run.startedAt),
    delivered_at: at(run.deliveredAt),
    finished_at: at(run.finishedAt),
    lag_ms: run.lagMs,
    duration_ms: run.durationMs,
    tokens_in: run.tokensIn,
    tokens_out: run.tokensOut,
    message_url: message && teamUrl ? messageLink(teamUrl, message.channel, message.ts) : null,
  };
}
