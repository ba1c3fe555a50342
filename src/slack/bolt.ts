import { App } from '@slack/bolt';
import type { Receiver, ReceiverEvent } from '@slack/bolt';
import type { ExtendedErrorHandlerArgs } from '@slack/bolt/dist/App.js';

import { finishEvent, isFirstTime, isOpenEvent, storeEvent, takeOpenEvents } from '../db/inbound-events.ts';
import { maskThroughout } from '../domain/secrets.ts';
import { storable } from '../domain/storable.ts';
import { countEvent } from '../metrics.ts';
import { slackLogger } from './client.ts';
import { concernsUs, isFarewell } from './farewell.ts';
import { SEAL } from './line.ts';
import type { Line } from './line.ts';
import { listen, SLACK } from './listeners.ts';
import { originOf } from './origin.ts';
import type { Parts } from './parts.ts';
import { turnAway } from './turn-away.ts';

/** The ear: events, presses and commands come in here. */
export interface Ear extends AsyncDisposable {
  /** Hears no more, and waits for what is being worked on until the deadline. */
  stop(deadlineMs: number): Promise<void>;
}

/** An event that is not finished after this long has lost its process, or its handling failed. */
const FORGOTTEN_MS = 15_000;
const LOOK_MS = 5_000;

/** Whatever is no object is nothing of Slack's, whoever signed it. */
function isPayload(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** Events carry their id; other payloads are worked on before they are acknowledged and need no storing. */
function eventIdOf(body: ReceiverEvent['body']): string | null {
  return typeof body['event_id'] === 'string' && body['type'] === 'event_callback' ? body['event_id'] : null;
}

function channelOf(body: ReceiverEvent['body']): string {
  const event = body['event'] as { channel?: unknown } | undefined;
  return typeof event?.channel === 'string' ? event.channel : '';
}

/** Lets work of the same key wait for what came before it, whatever became of that. */
function orderly(): (key: string, work: () => Promise<void>) => Promise<void> {
  const tails = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(key, mine);
    try {
      await mine;
    } finally {
      if (tails.get(key) === mine) tails.delete(key);
    }
  };
}

/**
 * Connects Bolt to Slack. Every event is stored before it is acknowledged and worked on once,
 * also when Slack repeats it or the process dies in between.
 */
export async function openEar(
  parts: Omit<Parts, 'slack'>,
  options: {
    line: Line;
    /** No other process can be at work: what an earlier one left unfinished is taken up at once. */
    alone: boolean;
  },
): Promise<Ear> {
  const { prisma, workspaces, now } = parts;
  const { line } = options;
  const log = parts.log.child({ part: 'slack' });
  const logger = slackLogger(log);
  const failed = new Set<string>();
  const inHand = new Set<Promise<void>>();
  /** Ids of the events that this process is working on. */
  const worked = new Set<string>();
  let app: App;

  /** Works on a stored event and marks it as finished, unless its handling failed: then it is taken up again. */
  const work = async (id: string, body: ReceiverEvent['body']) => {
    if (worked.has(id)) return;
    worked.add(id);
    try {
      await app.processEvent({ body, ack: () => Promise.resolve() });
      if (!failed.delete(id)) await finishEvent(prisma, id, now());
    } finally {
      worked.delete(id);
    }
  };
  // Events of one channel are worked on in the order in which they come.
  const inOrder = orderly();
  const receive = async (received: ReceiverEvent) => {
    if (!isPayload(received.body)) {
      await received.ack();
      return;
    }
    // Of a workspace that is not let in nothing is stored.
    const letIn = isFarewell(received.body)
      ? await concernsUs(prisma, received.body)
      : await workspaces.find(originOf(received.body));
    if (!letIn) {
      await turnAway({ ...parts, log }, received);
      return;
    }
    // Secrets are taken out of whatever is stored, also for the moment until it is worked on.
    const body = storable(received.body);
    const id = eventIdOf(body);
    const event = { ...received, body: id === null ? body : maskThroughout(body) };
    if (id === null) {
      const { [SEAL]: seal } = received.customProperties ?? {};
      const replayed = typeof seal === 'string' && !(await isFirstTime(prisma, seal, now()));
      await (replayed ? event.ack() : app.processEvent(event));
      return;
    }
    const isNew = await storeEvent(prisma, id, event.body, now());
    countEvent(isNew ? 'new' : 'repeat');
    log.debug({ event: id, isNew }, 'event');
    // A lost acknowledgement makes Slack repeat the event, which is then known.
    await event.ack().catch((err: unknown) => log.info({ err }, 'acknowledgement lost'));
    await inOrder(channelOf(event.body), async () => {
      // Slack repeats what was not acknowledged: its process may have died before it had worked on it.
      if (isNew || (await isOpenEvent(prisma, id))) await work(id, event.body);
    });
  };
  const tracked = async (event: ReceiverEvent) => {
    const done = receive(event);
    inHand.add(done);
    try {
      await done;
    } finally {
      inHand.delete(done);
    }
  };

  const receiver: Receiver = {
    init: () => undefined,
    start: () => line.start(tracked),
    stop: () => line.stop(),
  };
  app = new App({
    receiver,
    logger,
    convoStore: false,
    extendedErrorHandler: true,
    // No token: Bolt would keep a client for each that it is ever given. What is called, is called by way of `Slack`.
    authorize: async (_source, body) => {
      const there = await workspaces.find(originOf(body ?? {}));
      return there ? { [SLACK]: there, botId: there.botId, botUserId: there.botUserId } : {};
    },
  });
  app.use(async ({ context, body, next }) => {
    // A workspace may have gone since its event was stored.
    if (context[SLACK] || isFarewell(body)) await next();
  });
  listen(app, parts);
  app.error(async ({ error, body }: ExtendedErrorHandlerArgs) => {
    const id = eventIdOf(body);
    if (id !== null) failed.add(id);
    log.error({ err: error, event: id }, 'listener failed');
  });

  const recover = async (age: number) => {
    const before = new Date(now().getTime() - age);
    for (;;) {
      const open = await takeOpenEvents(prisma, before);
      for (const { id, payload } of open) {
        log.info({ event: id }, 'event taken up again');
        const body = payload as ReceiverEvent['body'];
        await inOrder(channelOf(body), () => work(id, body));
      }
      if (open.length === 0) return;
    }
  };
  if (options.alone) await recover(0);
  try {
    await app.start();
  } catch (error) {
    await line.stop();
    throw error;
  }
  const looking = setInterval(() => {
    recover(FORGOTTEN_MS).catch((err: unknown) => log.warn({ err }, 'open events could not be looked at'));
  }, LOOK_MS);

  let stopped: Promise<unknown> | undefined;
  const stop = async (deadlineMs: number) => {
    clearInterval(looking);
    const deadline = new Promise((resolve) => setTimeout(resolve, deadlineMs).unref());
    stopped ??= app.stop().then(() => Promise.allSettled(inHand));
    await Promise.race([stopped, deadline]);
  };
  return {
    stop,
    [Symbol.asyncDispose]: () => stop(2_000),
  };
}
