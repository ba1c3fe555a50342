import { act } from '../assistant/act.ts';
import { erase } from '../assistant/erase.ts';
import { markIgnored } from '../assistant/mark-ignored.ts';
import { observe } from '../assistant/observe.ts';
import { offer } from '../assistant/offer.ts';
import { recordMissedRuns } from '../assistant/record-missed.ts';
import { runSchedule } from '../assistant/run-schedule.ts';
import { summariseConversation } from '../assistant/summarise-conversation.ts';
import { tellMissed } from '../assistant/tell-missed.ts';
import { getDelivery } from '../db/deliveries.ts';
import type { Attempt, Handler } from '../db/executor.ts';
import { scopeOfJob } from '../db/people.ts';
import type { JobKind, Payload } from '../db/queue.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Task } from '../domain/schedule.ts';
import { deliver, updateMessage } from '../slack/deliver.ts';
import { publishHome } from '../slack/home.ts';
import { postRun } from '../slack/post-run.ts';
import { refreshDnd } from '../slack/refresh-dnd.ts';
import { answerJob } from './answer.ts';
import type { JobParts } from './job-parts.ts';
import { prune } from './prune.ts';
import { sweep } from './sweep.ts';
import { tidy } from './tidy.ts';

/** Every kind of job with the one function that carries it out. */
export type Handlers = { readonly [K in JobKind]: Handler<K> };

/** The handlers of all job kinds over the given parts; each may be run twice and acts once. */
export function jobHandlers(parts: JobParts): Handlers {
  const { prisma } = parts;
  const run = async (payload: Payload<Task>, attempt: Attempt) => {
    const ready = await runSchedule(parts, scopeOfJob(payload), payload.runId, attempt);
    if (ready) await postRun(parts, ready);
  };
  return {
    answer: answerJob(parts),
    remind: run,
    think: run,
    deliver: (payload, attempt) => deliver(parts, (personId) => scopeOfJob({ personId }), payload, attempt),
    'update-message': async (payload) => {
      const scope = scopeOfJob(payload);
      const delivery = await getDelivery(prisma, scope, payload.deliveryId);
      if (delivery) await updateMessage(parts, scope, delivery);
    },
    'publish-home': (payload) => publishHome(parts, scopeOfJob(payload)),
    'record-missed': (payload) => recordMissedRuns(parts, scopeOfJob(payload), payload),
    'tell-missed': (payload, { jobId: id, queuedAt }) =>
      tellMissed(parts, scopeOfJob(payload), { id, queuedAt }),
    observe: (payload, { signal }) => observe(parts, scopeOfJob(payload), payload.conversationId, signal),
    offer: (payload, { signal }) => {
      const askDnd = (scope: PersonScope) => refreshDnd(parts, scope);
      return offer({ ...parts, askDnd }, scopeOfJob(payload), payload.turnId ?? null, signal);
    },
    'mark-ignored': (payload) => markIgnored(parts, scopeOfJob(payload), payload.suggestionId),
    act: (payload) => act(parts, scopeOfJob(payload), payload.approvalId),
    sweep: () => sweep(parts),
    erase: (payload) => erase({ ...parts, key: parts.slack.botToken }, scopeOfJob(payload)),
    summarise: (payload, { signal }) =>
      summariseConversation(parts, scopeOfJob(payload), payload.conversationId, signal),
    tidy: () => tidy(parts),
    prune: (_payload, { signal }) => prune(parts, signal),
  };
}
