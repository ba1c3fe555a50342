import { setTimeout as delay } from 'node:timers/promises';

import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Context } from 'hono';

import { refuse } from '../api/answer.ts';
import type { Answer } from '../api/answer.ts';
import type { Fault } from '../api/faults.ts';
import { METHODS } from '../api/methods.ts';
import type { RateLimiter } from '../api/rate-limits.ts';
import { receiveResponse } from '../api/response-url.ts';
import { own } from '../own.ts';
import { grantedScopes } from '../workspace.ts';
import type { Workspace } from '../workspace.ts';
import type { Calls } from './calls.ts';
import { BODY_BYTES, limitBody } from './limit-body.ts';
import { readable, readBody } from './read-body.ts';

const UPLOAD_BYTES = 10 * BODY_BYTES;

type Env = { Bindings: HttpBindings };
type Args = Record<string, unknown>;

/** What decides over a call beside the workspace itself. */
export interface CallControl {
  calls: Calls;
  takeFault: (method: string) => Fault | undefined;
  limiter: RateLimiter | undefined;
}

/** The Web API, the response URLs and the addresses that files are uploaded to. */
export function webApi(workspace: Workspace, control: CallControl): Hono<Env> {
  const app = new Hono<Env>();

  app.post('/api/:method', limitBody(BODY_BYTES), async (context) => {
    const method = context.req.param('method');
    const args = await readBody(context);
    if (!args) return context.json(refuse('invalid_json'));
    const call = (): Answer => execute(workspace, method, args, tokenOf(context, args));
    const scopes = grantedScopes(workspace.manifest).join(',');
    return answered(
      context,
      control,
      { method, args, call, headers: { 'x-oauth-scopes': scopes } },
      workspace,
    );
  });

  app.post('/response/:id', limitBody(BODY_BYTES), async (context) => {
    const args = await readBody(context);
    if (!args) return context.json(refuse('invalid_json'), 400);
    const call = (): Answer => receiveResponse(workspace, context.req.param('id'), args);
    return answered(context, control, { method: 'response_url', args, call, refusedWith: 404 }, workspace);
  });

  app.post('/upload/v1/:id', limitBody(UPLOAD_BYTES), async (context) => {
    const { store } = workspace;
    const file = store.state.files[context.req.param('id')];
    if (!file) return context.text('not found', 404);
    const bytes = await readUpload(context);
    store.commit({
      type: 'file_set',
      file: { ...file, size: bytes.length },
      content: bytes.toString('base64'),
    });
    return context.text(`OK - ${bytes.length}`);
  });

  return app;
}

/** A call that is about to be done. */
interface Pending {
  method: string;
  args: Args;
  call: () => Answer;
  headers?: Record<string, string>;
  /** The HTTP status of a refusal; the Web API itself refuses with 200. */
  refusedWith?: 400 | 404;
}

/** Has the call done, or meets the fault that waits for it, and keeps a record either way. */
async function answered(
  context: Context<Env>,
  { calls, takeFault, limiter }: CallControl,
  { method, args, call, headers = {}, refusedWith }: Pending,
  { now, sockets }: Workspace,
): Promise<Response> {
  const fault =
    sockets.refusing && method === 'apps.connections.open' ? { kind: 'refuse' as const } : takeFault(method);
  const record = (answer?: Answer): void =>
    calls.add({
      method,
      args: readable(args),
      at: now(),
      ...(answer && { answer }),
      ...(answer?.ok === false && { error: answer.error }),
      ...(fault && { fault }),
    });
  const reply = (answer: Answer): Response =>
    context.json(answer, answer.ok ? 200 : (refusedWith ?? 200), headers);

  const wait = fault?.kind === 'ratelimited' ? fault.retryAfter : limiter?.(method, args);
  if (wait !== undefined) {
    const answer = refuse('ratelimited');
    record(answer);
    return context.json(answer, 429, { ...headers, 'retry-after': String(wait) });
  }
  if (fault?.kind === 'delay') await delay(fault.ms, undefined, { ref: false });
  if (fault?.kind === 'error' || fault?.kind === 'http' || fault?.kind === 'refuse') {
    const answer = fault.kind === 'error' ? refuse(fault.error) : undefined;
    record(answer);
    if (fault.kind === 'refuse') return broken(context);
    return answer
      ? reply(answer)
      : new Response(null, { status: fault.kind === 'http' ? fault.status : 500 });
  }
  const answer = call();
  record(answer);
  if (fault?.kind === 'acceptThenDrop') return broken(context);
  if (fault?.kind === 'acceptThen') return new Response(null, { status: fault.status });
  if (fault?.kind === 'acceptThenHang') {
    await new Promise((resolve) => void context.env.incoming.socket.once('close', resolve));
    return broken(context);
  }
  return reply(answer);
}

function broken({ env }: Context<Env>): Response {
  env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function tokenOf({ req }: Context, args: Args): string | undefined {
  const [, bearer] = /^Bearer (.+)$/.exec(req.header('authorization') ?? '') ?? [];
  return bearer ?? (typeof args['token'] === 'string' ? args['token'] : undefined);
}

function execute(workspace: Workspace, name: string, args: Args, token: string | undefined): Answer {
  const method = own(METHODS, name);
  if (!method) return refuse('unknown_method', { req_method: name });
  if (token === undefined) return refuse('not_authed');
  const { installation, uninstalled } = workspace.store.state;
  const kind =
    token === installation.bot_token ? 'bot' : token === installation.app_token ? 'app' : undefined;
  if (kind === undefined) return refuse('invalid_auth');
  if (uninstalled) return refuse('account_inactive');
  if (kind !== method.token) return refuse('not_allowed_token_type');
  return method.call(workspace, args);
}

async function readUpload(context: Context): Promise<Buffer> {
  const type = context.req.header('content-type') ?? '';
  if (!type.includes('multipart/form-data')) return Buffer.from(await context.req.arrayBuffer());
  const [part] = Object.values(await context.req.parseBody());
  if (part instanceof File) return Buffer.from(await part.arrayBuffer());
  return Buffer.from(typeof part === 'string' ? part : '');
}
