import type { Playground } from '../../src/playground/playground.ts';
import type { StoredMessage } from '../../src/playground/state/state.ts';
import { connect } from './settle.ts';

/** A run with the words of its schedule. */
export interface RunFact {
  readonly id: string;
  readonly prompt: string;
  readonly occurrenceAt: Date;
  readonly state: string;
  readonly trigger: string;
  readonly errorKind: string | null;
  readonly noticeId: string | null;
}

interface DeliveryFact {
  readonly id: string;
  readonly kind: 'run' | 'reply' | 'notice';
  readonly causeId: string;
  readonly state: string;
  readonly slackTs: string | null;
  readonly error: string | null;
}

/** A message that Alfred has heard, with the turn that answered it. */
export interface HeardFact {
  readonly id: string;
  readonly slackTs: string;
  readonly turnId: string;
  readonly startedAt: Date;
}

/** What a trial has come to: what is stored, and what is to be seen in Slack. */
export interface Facts {
  readonly prompts: readonly string[];
  readonly runs: readonly RunFact[];
  readonly deliveries: readonly DeliveryFact[];
  readonly heard: readonly HeardFact[];
  /** What Alfred has posted, oldest first in each channel; without what it offers by itself, which nobody has asked for. */
  readonly posts: readonly StoredMessage[];
  /** Threads that look as if Alfred were still at work in them. */
  readonly busyThreads: number;
}

/** The part of what has come about that is asked for. */
export interface Part {
  /** What is in the prompts of the schedules that are meant. */
  readonly mark: string;
  /** The `ts` of the messages that are meant. */
  readonly stamps: readonly string[];
  readonly posts: (post: StoredMessage) => boolean;
}

const OF_RUNS = 'runs r JOIN schedule_texts t USING (schedule_id) WHERE t.prompt LIKE $1';

/** Reads what has come about, all of it or a part. */
export async function readFacts(url: string, playground: Playground, part?: Part): Promise<Facts> {
  await using client = await connect(url);
  const like = `%${part?.mark ?? ''}%`;
  const read = async <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> =>
    (await client.query<T>(sql, values)).rows;
  const offered = await read<{ place: string }>(
    `SELECT channel || ' ' || slack_ts AS place FROM deliveries WHERE kind = 'suggestion' AND slack_ts IS NOT NULL`,
  );
  const offers = new Set(offered.map(({ place }) => place));
  return {
    prompts: (
      await read<{ prompt: string }>('SELECT prompt FROM schedule_texts WHERE prompt LIKE $1', like)
    ).map(({ prompt }) => prompt),
    runs: await read<RunFact>(
      `SELECT r.id, t.prompt, r.occurrence_at AS "occurrenceAt", r.state::text, r.trigger::text,
              r.error_kind AS "errorKind", r.notice_id AS "noticeId"
       FROM ${OF_RUNS} ORDER BY r.occurrence_at`,
      like,
    ),
    deliveries: await read<DeliveryFact>(
      `SELECT id, kind::text, cause_id AS "causeId", state::text, slack_ts AS "slackTs", error FROM deliveries
       WHERE $2 OR cause_id IN (SELECT r.id FROM ${OF_RUNS})`,
      like,
      part === undefined,
    ),
    heard: await read<HeardFact>(
      `SELECT m.id, m.slack_ts AS "slackTs", t.id AS "turnId", t.started_at AS "startedAt"
       FROM messages m JOIN turns t ON t.id = m.turn_id
       WHERE $1::text[] IS NULL OR m.slack_ts = ANY($1)`,
      part?.stamps ?? null,
    ),
    posts: Object.keys(playground.state.channels)
      .flatMap((channel) => playground.messages(channel))
      .filter((post) => post.user === playground.botUserId && (part?.posts(post) ?? true))
      .filter(({ channel, ts }) => !offers.has(`${channel} ${ts}`)),
    busyThreads: Object.values(playground.state.sessions).filter(({ status }) => status === 'processing')
      .length,
  };
}
