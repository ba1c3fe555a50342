import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { RequestIdVariables } from 'hono/request-id';
import { routePath } from 'hono/route';
import { timeout } from 'hono/timeout';

import { isWelcome } from '../assistant/admit.ts';
import { couldBeToken, whoseToken } from '../db/api-tokens.ts';
import { isDatabaseGone } from '../db/client.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { takeGo } from '../db/pace.ts';
import type { Pace } from '../domain/pace.ts';
import type { Person } from '../domain/person.ts';
import type { Log } from '../log.ts';
import { problem } from './problem.ts';
import type { Regulars } from './regulars.ts';

/** What a request has with it once it was let in. */
export interface ApiEnv {
  Variables: RequestIdVariables & {
    /** What it came with, which may be a token. */
    token: string;
    /** Whose token it came with. */
    person: Person;
  };
}
type Guard = MiddlewareHandler<ApiEnv>;

/** Requests of one person: sixty at once, and then one a second. */
const REQUESTS: Pace = { everyMs: 1_000, burst: 60 };
/** Requests of everybody that are worked on at once in this process, so that connections stay for what is due. */
const MOST_AT_ONCE = 8;
/** Of those, such with tokens that were not good here lately: whoever tries made-up ones keeps nobody else waiting. */
const STRANGERS_AT_ONCE = 4;
const ANSWER_MS = 10_000;

/** Nobody keeps what is somebody's own, and a line in the log says what was asked, without any word of it. */
export function observed(log: Log): Guard {
  return async (context, next) => {
    const since = performance.now();
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    const { method } = context.req;
    const ms = Math.round(performance.now() - since);
    const request = context.var.requestId;
    // The route as it is declared: what stands in its place was written by the client.
    log.debug({ request, method, route: routePath(context), status: context.res.status, ms }, 'api request');
  };
}

/** Nothing but reading: any other method and any content is turned away before it is read. */
export const readOnly: Guard = async (context, next) => {
  const { req } = context;
  const announced =
    req.header('transfer-encoding') !== undefined || Number(req.header('content-length') ?? 0) !== 0;
  const close = announced ? { Connection: 'close' } : {};
  if (req.method !== 'GET') {
    return problem(context, 405, 'Everything here is read with GET.', {
      headers: { Allow: 'GET', ...close },
    });
  }
  if (announced) return problem(context, 413, 'Requests have no content here.', { headers: close });
  return next();
};

/** Every answer comes within ten seconds. */
export const inTime: Guard = timeout(ANSWER_MS, new HTTPException(503));

const busy = (context: Context) =>
  problem(context, 503, 'Too busy at the moment; try again soon.', { headers: { 'Retry-After': '2' } });

function unknown(context: Context) {
  const why = context.req.header('authorization') === undefined ? '' : ', error="invalid_token"';
  const detail =
    'Send “Authorization: Bearer <token>” with a token from “/alfred token new <name>” in Slack.';
  return problem(context, 401, detail, { headers: { 'WWW-Authenticate': `Bearer realm="alfred"${why}` } });
}

/** Turns away at once who comes with nothing that could be a token. */
export const bearing: Guard = async (context, next) => {
  const given = context.req.header('authorization') ?? '';
  const [, token] = /^Bearer +([\w.~+/=-]{1,200})$/i.exec(given) ?? [];
  if (token === undefined || !couldBeToken(token)) return unknown(context);
  context.set('token', token);
  return next();
};

/** A few requests at a time; who comes when all places are taken is asked to come again. */
export function fewAtOnce(regulars: Regulars): Guard {
  let atWork = 0;
  let strangers = 0;
  return async (context, next) => {
    const strange = regulars.has(context.var.token) ? 0 : 1;
    if (atWork >= MOST_AT_ONCE || strangers + strange > STRANGERS_AT_ONCE) return busy(context);
    atWork += 1;
    strangers += strange;
    try {
      return await next();
    } finally {
      atWork -= 1;
      strangers -= strange;
    }
  };
}

/** Lets in who comes with a token of somebody who may have something of Alfred, and not too often. */
export function admitted(
  parts: { prisma: PrismaClient; guests: boolean; now: () => Date },
  regulars: Regulars,
): Guard {
  const { prisma, guests, now } = parts;
  return async (context, next) => {
    const { token } = context.var;
    const known = await whoseToken(prisma, token, now());
    if (!known || known.deleted || !isWelcome(known.person, guests)) {
      regulars.drop(token);
      return unknown(context);
    }
    regulars.keep(token);
    const wait = await takeGo(prisma, `api ${known.person.personId}`, REQUESTS);
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1_000);
      const detail = `That was a lot at once. Try again in ${seconds} s.`;
      return problem(context, 429, detail, { headers: { 'Retry-After': String(seconds) } });
    }
    context.set('person', known.person);
    return next();
  };
}

/** Answers for what went wrong, and tells the log of it under the request's id. */
export function failed(log: Log) {
  return (err: Error, context: Context<ApiEnv>) => {
    const request = context.var.requestId;
    const late = err instanceof HTTPException;
    if (late || isDatabaseGone(err)) {
      log.warn({ request, ...(late ? {} : { err }) }, 'api request not answered');
      return busy(context);
    }
    log.error({ request, err }, 'api request failed');
    return problem(context, 500, `Something is wrong on my side. The log has more about ${request}.`);
  };
}
