import { answer } from '../assistant/answer.ts';
import { keepOutcome, openReply } from '../db/deliveries.ts';
import type { Handler } from '../db/executor.ts';
import { getPerson, scopeOfJob } from '../db/people.ts';
import { claimTurn, finishTurn } from '../db/turns.ts';
import { markActive, openStream } from '../slack/stream.ts';
import type { JobParts } from './job-parts.ts';
import { listenForStops } from './stops.ts';

/** Answers the next unanswered thread of a conversation: takes the turn, thinks, and finishes one message. */
export function answerJob(parts: JobParts): Handler<'answer'> {
  const stops = listenForStops(parts);
  return async (payload, attempt) => {
    const { prisma, slack, now, log } = parts;
    const scope = scopeOfJob(payload);
    const person = await getPerson(prisma, scope);
    if (!person) return;
    const claim = { jobId: attempt.jobId, attempt: attempt.count, now: now() };
    const turn = await claimTurn(prisma, scope, payload.conversationId, claim);
    if (!turn) return;
    const { channel, rootTs, surface } = turn;
    if (turn.responseUrl === null) {
      await slack.optional('agents.sessions.setStatus', (client) =>
        client.agents.sessions.setStatus({ channel_id: channel, thread_ts: rootTs, status: 'processing' }),
      );
    }
    const reply = await openReply(prisma, turn, now());
    const stream = openStream(parts, person, reply);
    // What a channel's stream became could not be looked up after a crash, so there it is posted whole.
    const sink = surface === 'dm' && turn.text === null ? stream.sink : undefined;
    const { signal } = attempt;
    const { shown } = stream;
    const text = await stops.during(turn, (stop) =>
      answer(parts, person, turn, { shown, signal, stop, ...(sink ? { sink } : {}) }),
    );
    if (text === '') await markActive(slack, channel, rootTs);
    const outcome = text === '' ? { state: 'failed' as const, error: 'erased' } : await stream.finish(text);
    await prisma.$transaction(async (tx) => {
      await keepOutcome(tx, reply, outcome, now());
      await finishTurn(parts, tx, turn, now());
    });
    const took = now().getTime() - turn.startedAt.getTime();
    log.info(
      { turn: turn.id, person: turn.personId, took, attempt: attempt.count, outcome: outcome.state },
      'answered',
    );
  };
}
