import { setTimeout as wait } from 'node:timers/promises';

import type { Model, StreamEvent } from '@openai/agents';

import { openDatabase } from '../../../src/db/client.ts';
import { realClock } from '../../../src/db/clock.ts';
import { openQueue } from '../../../src/db/queue.ts';
import type { Limits } from '../../../src/domain/schedule.ts';
import { startDispatcher } from '../../../src/jobs/dispatcher.ts';
import { startWork } from '../../../src/jobs/work.ts';
import { openToolServers } from '../../../src/llm/tool-servers.ts';
import { silentLog } from '../../../src/log.ts';
import type { Slack } from '../../../src/slack/client.ts';
import type { Workspaces } from '../../../src/slack/workspaces.ts';
import type { Work } from '../system.ts';

/** The name of this system to a child process. */
export const WHOLE = 'alfred, whole path';
/** How long the model that stands in thinks; a plain reminder is worded at once. */
export const THINKING_MS = 200;
/** The product's own numbers. */
export const SLOTS = { model: 20, conversation: 5 };
export const RUNS_AT_ONCE = 2;

const LIMITS: Limits = {
  everyMinutes: 5,
  liveSchedules: 500,
  thinkingRunsADay: 10_000,
  thinkingRunsAtOnce: RUNS_AT_ONCE,
  tokensADay: 500_000,
  workspaceTokensADay: null,
  messagesAMinute: 20,
};

/** A model that says one sentence after a while. */
function standInModel(milliseconds: number): Model {
  const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
  const text = 'Two requests wait for you.';
  async function* stream(): AsyncGenerator<StreamEvent> {
    yield { type: 'response_started' };
    await wait(milliseconds);
    yield { type: 'output_text_delta', delta: text };
    const content = [{ type: 'output_text' as const, text }];
    const output = [
      { type: 'message' as const, role: 'assistant' as const, status: 'completed' as const, content },
    ];
    yield { type: 'response_done', response: { id: 'stand-in', usage, output } };
  }
  return {
    getResponse: () => Promise.reject(new Error('only streamed answers are asked for')),
    getStreamedResponse: stream,
  };
}

/** A Slack that takes every post at once. */
function standInSlack(): Slack {
  let posts = 0;
  const postMessage = () => Promise.resolve({ ok: true, ts: `1.${(posts += 1)}` });
  const slack = {
    client: { chat: { postMessage } },
    teamId: 'T1',
    optional: () => Promise.resolve(null),
    offers: () => false,
  };
  return slack as unknown as Slack;
}

/** Any workspace is the one. */
function standInWorkspaces(slack: Slack): Workspaces {
  const there = () => Promise.resolve(slack);
  const nowhere = () => Promise.resolve(null);
  return { reach: there, find: there, findTurnedAway: nowhere, review: () => Promise.resolve() };
}

/** The product's dispatcher and its work on all queues, with stand-ins for the model and for Slack alone. */
export const workWhole: Work = async (url) => {
  await using stack = new AsyncDisposableStack();
  const log = silentLog();
  const { pool, prisma } = stack.use(await openDatabase(url));
  const { now } = await realClock({ pool });
  const queue = stack.use(await openQueue(url, await realClock({ pool }), log));
  const models = { main: standInModel(THINKING_MS), small: standInModel(0) };
  const thinking = { rounds: 8, tokens: 2_000, milliseconds: 60_000 };
  const parts = {
    pool,
    prisma,
    queue,
    models,
    toolServers: openToolServers({}, log),
    thinking,
    limits: LIMITS,
    guests: false,
    retention: { runsDays: 90, conversationsDays: 90 },
    workspaces: standInWorkspaces(standInSlack()),
    hashKey: 'bench',
    graceMs: 86_400_000,
    apiUrl: null,
    now,
    log,
  };
  stack.use(startWork(parts, SLOTS));
  stack.use(startDispatcher(parts));
  return stack.move();
};
