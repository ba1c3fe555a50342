import { setTimeout as wait } from 'node:timers/promises';

import { answer } from '../assistant/answer.ts';
import { mayBeJudged } from '../assistant/judge-answer.ts';
import { nameSession } from '../assistant/name-session.ts';
import { offerLater } from '../assistant/offer.ts';
import { keepOutcome, openReply, queueDelivery } from '../db/deliveries.ts';
import type { PostOutcome } from '../db/deliveries.ts';
import type { Handler } from '../db/executor.ts';
import { getPerson, scopeOfJob } from '../db/people.ts';
import { claimTurn, finishTurn, storeAnswer } from '../db/turns.ts';
import type { Turn } from '../db/turns.ts';
import type { Person } from '../domain/person.ts';
import { GiveUp } from '../errors.ts';
import type { Slack } from '../slack/client.ts';
import { checkAccess } from '../slack/deliver.ts';
import { offersFeedback } from '../slack/feedback.ts';
import { markActive, openStream, partsOf } from '../slack/stream.ts';
import type { ReplyStream } from '../slack/stream.ts';
import { feedbackButtons } from '../slack/views/feedback.ts';
import type { JobParts } from './job-parts.ts';
import { listenForStops } from './stops.ts';

/** Between two looks whether an earlier message has been heard. */
const EARLY_MS = 40;
const ERASED = { state: 'failed', error: 'erased' } as const;

type Feedback = ReturnType<typeof feedbackButtons> | null;

/** An answer that Slack refuses for good is over; the conversation goes on. */
async function finish(stream: ReplyStream, text: string, feedback: Feedback): Promise<PostOutcome> {
  try {
    return await stream.finish(text, feedback);
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    return { state: 'failed', error: error.kind };
  }
}

/** Shows in a thread of a DM, where Slack has that, that it is being worked on; its first turn names it as well. */
async function showWork({ prisma }: JobParts, slack: Slack, person: Person, turn: Turn): Promise<void> {
  const call = 'agents.sessions.setStatus';
  if (turn.responseUrl !== null || turn.surface !== 'dm' || !slack.offers(call)) return;
  const title = await nameSession(prisma, person, turn);
  const place = { channel_id: turn.channel, thread_ts: turn.rootTs };
  await slack.optional(call, ({ agents }) =>
    agents.sessions.setStatus({ ...place, status: 'processing', ...(title === null ? {} : { title }) }),
  );
}

/** Ends a turn in a workspace in which nothing may be said any more; nothing is thought about it. */
async function drop(parts: JobParts, turn: Turn): Promise<void> {
  const { prisma, now } = parts;
  await prisma.$transaction(async (tx) => {
    await storeAnswer(tx, turn, { text: '', errorKind: 'workspace_off', tokensIn: 0, tokensOut: 0 });
    await finishTurn(parts, tx, turn, now());
  });
}

/** Answers the next unanswered thread of a conversation: takes the turn, thinks, and finishes one message. */
export function answerJob(parts: JobParts): Handler<'answer'> {
  const stops = listenForStops(parts);
  return async (payload, attempt) => {
    const { prisma, workspaces, now, log } = parts;
    const scope = scopeOfJob(payload);
    const person = await getPerson(prisma, scope);
    if (!person) return;
    const take = () => {
      const claim = { jobId: attempt.jobId, attempt: attempt.count, now };
      return claimTurn(prisma, scope, payload.conversationId, claim);
    };
    let turn = await take();
    for (; turn === 'early'; turn = await take()) await wait(EARLY_MS);
    if (!turn) return;
    const { channel, rootTs, surface } = turn;
    const slack = await workspaces.reach(person.workspaceId);
    if (!slack) {
      await drop(parts, turn);
      return;
    }
    await showWork(parts, slack, person, turn);
    const reply = await openReply(parts.pool, turn, now());
    const stream = openStream({ ...parts, slack }, person, reply);
    // What a channel's stream became could not be looked up after a crash, so there it is posted whole.
    const sink = surface === 'dm' && turn.text === null ? stream.sink : undefined;
    const { signal } = attempt;
    const { shown } = stream;
    const { text, errorKind } = await stops.during(turn, (stop, look) =>
      answer(parts, person, turn, { shown, signal, stop, look, ...(sink ? { sink } : {}) }),
    );
    if (text === '') await markActive(slack, channel, rootTs);
    const [first, ...more] = partsOf(text);
    // Of one that goes on in further messages the end is elsewhere, and is put there without buttons.
    const asked = more.length === 0 && offersFeedback(slack) && (await mayBeJudged(prisma, person, turn));
    const feedback = asked ? feedbackButtons(turn.id) : null;
    const outcome = first === undefined ? ERASED : await finish(stream, first, feedback);
    await prisma.$transaction(async (tx) => {
      await keepOutcome(tx, reply, outcome, now());
      if (outcome.state === 'failed') await checkAccess(parts, tx, scope, outcome.error);
      // What does not fit into the one message follows it.
      const rest = outcome.state === 'sent' && turn.responseUrl === null ? more : [];
      for (const [i, part] of rest.entries()) {
        const delivery = { kind: 'reply' as const, causeId: turn.id, part: i + 1, channel, threadTs: rootTs };
        await queueDelivery(parts, tx, person, { ...delivery, text: part }, now());
      }
      await finishTurn(parts, tx, turn, now());
      // What is offered in a conversation comes after what was asked for, never instead of it.
      const answered = outcome.state === 'sent' && errorKind === null && surface === 'dm';
      if (answered) await offerLater(parts, tx, person, turn.id, now());
    });
    const took = now().getTime() - turn.startedAt.getTime();
    const facts = { turn: turn.id, person: turn.personId, took, attempt: attempt.count };
    const failed = errorKind !== null && errorKind.startsWith('model_');
    log[failed ? 'warn' : 'info'](
      { ...facts, outcome: outcome.state, ...(failed ? { errorKind } : {}) },
      'answered',
    );
  };
}
