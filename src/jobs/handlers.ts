import { act } from '../assistant/act.ts';
import { erase } from '../assistant/erase.ts';
import { markIgnored } from '../assistant/mark-ignored.ts';
import { observe } from '../assistant/observe.ts';
import { offer } from '../assistant/offer.ts';
import { recordMissedRuns } from '../assistant/record-missed.ts';
import { runSchedule } from '../assistant/run-schedule.ts';
import { summariseConversation } from '../assistant/summarise-conversation.ts';
import { stopWorkspace } from '../assistant/switch-workspace.ts';
import { tellMissed } from '../assistant/tell-missed.ts';
import { endOfWorkspaceDay, isWorkspaceOverBudget } from '../assistant/workspace-budget.ts';
import { getDelivery } from '../db/deliveries.ts';
import type { Attempt, Handler } from '../db/executor.ts';
import { getPerson, scopeOfJob } from '../db/people.ts';
import type { JobKind, Payload } from '../db/queue.ts';
import { isWorkspaceOff } from '../db/workspaces.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Task } from '../domain/schedule.ts';
import { TryAgain } from '../errors.ts';
import type { Slack } from '../slack/client.ts';
import { deletePosts } from '../slack/delete-posts.ts';
import { deliver, updateMessage } from '../slack/deliver.ts';
import { publishHome } from '../slack/home.ts';
import { postRun } from '../slack/post-run.ts';
import { refreshDnd } from '../slack/refresh-dnd.ts';
import { isLetIn } from '../slack/workspaces.ts';
import { answerJob } from './answer.ts';
import type { JobParts } from './job-parts.ts';
import { prune } from './prune.ts';
import { sweep } from './sweep.ts';
import { tidy } from './tidy.ts';

/** Every kind of job with the one function that carries it out. */
export type Handlers = { readonly [K in JobKind]: Handler<K> };

const DAY_MS = 86_400_000;

/** The handlers of all job kinds over the given parts; each may be run twice and acts once. */
export function jobHandlers(parts: JobParts): Handlers {
  const { prisma, workspaces, now } = parts;
  const run = async (payload: Payload<Task>, attempt: Attempt) => {
    const ready = await runSchedule(parts, scopeOfJob(payload), payload.runId, attempt);
    if (ready) await postRun(parts, ready);
  };
  /** Does work in the workspace of a person; nothing when they are gone or Alfred may not do anything there. */
  const there = async (
    payload: { personId: string },
    work: (at: JobParts & { slack: Slack }, scope: PersonScope) => Promise<void>,
  ) => {
    const scope = scopeOfJob(payload);
    const person = await getPerson(prisma, scope);
    const slack = person && (await workspaces.reach(person.workspaceId));
    if (slack) await work({ ...parts, slack }, scope);
  };
  /** Has what is thought in the background wait while nothing may be done, or paid for, in a person's workspace. */
  const atLeisure = async (payload: { personId: string }, work: (scope: PersonScope) => Promise<void>) => {
    const scope = scopeOfJob(payload);
    const person = await getPerson(prisma, scope);
    if (!person) return;
    if (await isWorkspaceOff(prisma, person.workspaceId))
      throw new TryAgain('workspace_off', { after: DAY_MS });
    const tomorrow = endOfWorkspaceDay(now()).getTime() - now().getTime();
    if (await isWorkspaceOverBudget(parts, person))
      throw new TryAgain('workspace_budget', { after: tomorrow });
    await work(scope);
  };
  return {
    answer: answerJob(parts),
    remind: run,
    think: run,
    deliver: (payload, attempt) => deliver(parts, (personId) => scopeOfJob({ personId }), payload, attempt),
    'update-message': (payload) =>
      there(payload, async (at, scope) => {
        const delivery = await getDelivery(prisma, scope, payload.deliveryId);
        if (delivery) await updateMessage(at, scope, delivery);
      }),
    'publish-home': (payload) => there(payload, publishHome),
    'record-missed': (payload) => recordMissedRuns(parts, scopeOfJob(payload), payload),
    'tell-missed': (payload, { jobId: id, queuedAt }) =>
      tellMissed(parts, scopeOfJob(payload), { id, queuedAt }),
    observe: (payload, { signal }) =>
      atLeisure(payload, (scope) => observe(parts, scope, payload.conversationId, signal)),
    offer: (payload, { signal }) =>
      there(payload, (at, scope) => {
        const askDnd = (whose: PersonScope) => refreshDnd(at, whose);
        return offer({ ...at, askDnd }, scope, payload.turnId ?? null, signal);
      }),
    'mark-ignored': (payload) => markIgnored(parts, scopeOfJob(payload), payload.suggestionId),
    act: (payload) => there(payload, (at, scope) => act(at, scope, payload.approvalId)),
    sweep: () => sweep(parts),
    erase: (payload) => erase({ ...parts, key: parts.hashKey }, scopeOfJob(payload)),
    'delete-posts': async (payload) => {
      const slack = await workspaces.reach(payload.workspaceId);
      if (slack) await deletePosts({ ...parts, slack }, payload);
    },
    summarise: (payload, { signal }) =>
      atLeisure(payload, (scope) => summariseConversation(parts, scope, payload.conversationId, signal)),
    'check-access': (payload) =>
      there(payload, async ({ slack }, scope) => {
        const person = await getPerson(prisma, scope);
        if (person && !(await isLetIn(slack))) await stopWorkspace(parts, person.workspaceId, 'removed');
      }),
    tidy: (_payload, { stopping }) => tidy(parts, stopping),
    prune: (payload, { signal, stopping }) => prune(parts, AbortSignal.any([signal, stopping]), payload),
  };
}
