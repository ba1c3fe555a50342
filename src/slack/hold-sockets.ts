import { WebAPIPlatformError, WebClient } from '@slack/web-api';

import type { Db } from '../db/client.ts';
import { newId } from '../db/ids.ts';
import type { Queue } from '../db/queue.ts';
import { clearLeases, releaseLease, renewLease, takeLease, tellOfPlaces } from '../db/socket-leases.ts';
import type { Lease } from '../db/socket-leases.ts';
import { SetupError } from '../errors.ts';
import type { Log } from '../log.ts';
import { CALL_TIMEOUT_MS, slackLogger } from './client.ts';
import { countedFetch } from './count-calls.ts';
import type { Line } from './line.ts';
import { openPair } from './socket-pair.ts';
import type { SocketOptions, SocketPair } from './socket-pair.ts';

/** The sockets by which this process hears from Slack, as long as it has a place among those that may. */
export interface Sockets extends Line {
  /**
   * Resolves once they are open, or others have all the places, or they were waited for long enough: then they go on
   * being opened. Throws SetupError when Slack refuses the token.
   */
  start(hear: Parameters<Line['start']>[0]): Promise<void>;
  /** Closes them and gives the place back. */
  stop(): Promise<void>;
  /** Whether this process has a place; without one it only works, and waits for one. */
  readonly holding: () => boolean;
}

/** Who may hold sockets, and when that is looked at. */
export interface SocketTerms {
  readonly places: number;
  /** A place that is not renewed for so long is somebody else's. */
  readonly ms: number;
  /** A place is renewed, and whoever has none looks for one, this often. */
  readonly lookMs: number;
  /** Sockets are closed so long before the place that they belong to lapses. */
  readonly marginMs: number;
  /** A start waits no longer for the first sockets. */
  readonly startMs: number;
}

/** Slack takes ten sockets of one app, and each process has two. */
const TERMS: SocketTerms = { places: 5, ms: 15_000, lookMs: 3_000, marginMs: 3_000, startMs: 10_000 };
/** What Slack has just refused is not asked for again before this. */
const REFUSED_MS = 30_000;

function refusalOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null;
}

/** Sockets are opened with all the patience there is, so what Slack will never take has to be found out before. */
async function checkToken({ appToken, apiUrl }: Omit<SocketOptions, 'receive'>, log: Log): Promise<void> {
  const client = new WebClient(appToken, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: CALL_TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    logger: slackLogger(log),
    fetch: countedFetch,
  });
  await client.apps.connections.open({}).catch((error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal === null) return;
    throw new SetupError(
      `Slack refuses SLACK_APP_TOKEN (${refusal}); make one with the scope connections:write under Basic Information, App-Level Tokens.`,
    );
  });
}

/**
 * Holds sockets to Slack as long as this process has one of the few places for it, which are leased in the database.
 * Without one it waits, and takes over from whoever gives theirs back or has died. Cut off from the database it closes
 * its sockets before its place lapses, so that there are never more than Slack takes.
 */
export function holdSockets(
  parts: { prisma: Db; queue: Pick<Queue, 'onWake'>; log: Log },
  options: Omit<SocketOptions, 'receive'> & {
    /** No other process can hold any: what a dead one has left is no place taken. */
    readonly alone?: boolean;
    readonly terms?: SocketTerms;
  },
): Sockets {
  const { prisma, log } = parts;
  const terms = options.terms ?? TERMS;
  const holder = newId();
  let held: { readonly lease: Lease; readonly pair: SocketPair } | null = null;
  let lapse: NodeJS.Timeout | undefined;
  let notBefore = 0;
  let stopping = false;
  let failing = false;
  /** As the last look for a place found. */
  let allTaken = false;
  let rouse: () => void = () => undefined;
  let receive: SocketOptions['receive'] = () => Promise.resolve();
  const started = Promise.withResolvers<void>();

  /** Closes the sockets, and says whose place they belonged to. */
  const drop = async (why: string): Promise<Lease | null> => {
    clearTimeout(lapse);
    const left = held;
    held = null;
    if (!left) return null;
    log.info({ why, place: left.lease.slot }, 'sockets are closed');
    await left.pair.close();
    return left.lease;
  };
  const open = (lease: Lease) => {
    const pair = openPair(log, { ...options, receive });
    held = { lease, pair };
    log.info({ place: lease.slot }, 'sockets are opened');
    pair.opened.then(
      () => started.resolve(),
      async (err: unknown) => {
        // Closed by us meanwhile.
        if (held?.pair !== pair) return;
        log.error({ err }, 'sockets could not be opened');
        notBefore = performance.now() + REFUSED_MS;
        await drop('refused');
        // Another process may fare better.
        await releaseLease(prisma, lease).catch(() => undefined);
      },
    );
  };
  /** Keeps the place that was asked for at a time by `performance.now()`. */
  const keep = (lease: Lease, since: number) => {
    clearTimeout(lapse);
    const left = since + terms.ms - terms.marginMs - performance.now();
    if (left <= 0) return drop('late');
    lapse = setTimeout(() => void drop('cut off'), left);
    if (!held) open(lease);
    return undefined;
  };
  const look = async () => {
    const since = performance.now();
    if (held) {
      const { lease } = held;
      const renewed = await renewLease(prisma, lease, terms);
      // Given up meanwhile, for whatever reason.
      if (held?.lease !== lease) return releaseLease(prisma, lease);
      if (renewed) await keep(lease, since);
      else await drop('lapsed');
      return;
    }
    if (since < notBefore) return;
    const lease = await takeLease(prisma, holder, terms);
    allTaken = lease === null;
    if (!lease) started.resolve();
    else if (stopping) await releaseLease(prisma, lease);
    else await keep(lease, since);
  };
  const loop = async () => {
    while (!stopping) {
      try {
        await look();
        failing = false;
      } catch (err) {
        if (!failing) log.warn({ err }, 'places for sockets can’t be looked at');
        failing = true;
      }
      if (stopping) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, terms.lookMs);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  parts.queue.onWake('sockets', () => {
    if (!held) rouse();
  });
  let looping: Promise<void> | undefined;
  return {
    async start(hear) {
      receive = hear;
      await checkToken(options, log);
      if (options.alone) await clearLeases(prisma);
      looping ??= loop();
      const late = setTimeout(() => {
        log.warn('no socket to Slack is open yet; it goes on being tried');
        started.resolve();
      }, terms.startMs);
      await started.promise.finally(() => clearTimeout(late));
    },
    async stop() {
      stopping = true;
      started.resolve();
      rouse();
      const lease = await drop('stopping');
      try {
        if (lease) await releaseLease(prisma, lease);
        await looping;
        await tellOfPlaces(prisma);
      } catch (err) {
        log.info({ err }, 'a place for sockets lapses by itself');
      }
    },
    connected: () => held?.pair.open() ?? 0,
    hearing: () => (held ? held.pair.open() > 0 : allTaken),
    holding: () => held !== null,
  };
}
