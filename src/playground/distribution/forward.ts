import { Hono } from 'hono';
import type { Context } from 'hono';

import { refuse } from '../api/answer.ts';
import type { Answer } from '../api/answer.ts';
import { isRecord } from '../block-kit/check.ts';
import type { Playground } from '../playground.ts';
import { access, uninstall } from './oauth-methods.ts';
import type { OAuthParts } from './oauth-methods.ts';

/** A call that no workspace saw. */
export interface AccessCall {
  method: string;
  ok: boolean;
  error?: string;
}

/** What it takes to pass calls of the Web API on to the workspace that they are about. */
export interface ForwardParts extends OAuthParts {
  /** The workspaces that an id stands for: one, or all of an organisation. */
  within: (where: string) => readonly Playground[];
  baseUrl: string;
  onCall: (call: AccessCall) => void;
}

/** The arguments of a call as far as they are plain words; what came in parts is passed on unread. */
function argsOf(type: string, body: string): Record<string, string> {
  if (type.includes('multipart/form-data')) return {};
  if (!type.includes('application/json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? Object.fromEntries(Object.entries(parsed).map(([k, v]) => [k, String(v)])) : {};
  } catch {
    return {};
  }
}

function tokenOf({ req }: Context, args: Record<string, string>): string | undefined {
  const [, bearer] = /^Bearer (.+)$/.exec(req.header('authorization') ?? '') ?? [];
  return bearer ?? args['token'];
}

/** Of an organisation's workspaces the one that knows what a call is about. */
function chosen(playgrounds: readonly Playground[], args: Record<string, string>): Playground | undefined {
  const named = Object.values(args);
  return (
    playgrounds.find(({ teamId }) => teamId === args['team_id']) ??
    playgrounds.find(({ state }) =>
      named.some(
        (id) =>
          Object.hasOwn(state.channels, id) ||
          (Object.hasOwn(state.people, id) && id !== state.installation.bot_user_id),
      ),
    ) ??
    playgrounds[0]
  );
}

/** Who a token of a whole organisation belongs to. */
function whoami({ siteOf, baseUrl }: ForwardParts, where: string, botId: string): Answer {
  const { enterprise, botUserId } = siteOf(where);
  return {
    ok: true,
    url: `${baseUrl}/`,
    team: enterprise?.name,
    team_id: where,
    user_id: botUserId,
    bot_id: botId,
    enterprise_id: where,
    is_enterprise_install: true,
  };
}

async function passOn(
  { req }: Context,
  to: Playground,
  method: string,
  body: ArrayBuffer,
): Promise<Response> {
  const headers = {
    authorization: `Bearer ${to.botToken}`,
    'content-type': req.header('content-type') ?? 'application/x-www-form-urlencoded',
  };
  const answer = await fetch(`${to.apiUrl}${method}`, { method: 'POST', headers, body });
  const kept = ['content-type', 'retry-after', 'x-oauth-scopes'].flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return new Response(await answer.arrayBuffer(), {
    status: answer.status,
    headers: Object.fromEntries(kept),
  });
}

/** The Web API for an app with many installations: what is about access is answered here, the rest by the workspace. */
export function forwardCalls(parts: ForwardParts): Hono {
  const app = new Hono();
  app.post('/api/:method', async (context) => {
    const method = context.req.param('method');
    const type = context.req.header('content-type') ?? '';
    const body = await context.req.arrayBuffer();
    const args = argsOf(type, Buffer.from(body).toString());
    const token = tokenOf(context, args);
    const answered = (answer: Answer): Response => {
      const error = answer.ok ? {} : { error: answer.error };
      parts.onCall({ method, ok: answer.ok, ...error });
      return context.json(answer);
    };
    if (method === 'oauth.v2.access') return answered(access(parts, args));
    if (method === 'apps.uninstall') return answered(uninstall(parts, args, token));
    if (token === undefined) return answered(refuse('not_authed'));
    const worth = parts.grants.worthOf(token);
    if ('error' in worth) return answered(refuse(worth.error));
    const playgrounds = parts.within(worth.where);
    const to = chosen(playgrounds, args);
    if (!to) return answered(refuse('team_access_not_granted'));
    const wide = to.teamId !== worth.where;
    if (wide && method === 'auth.test') return answered(whoami(parts, worth.where, to.botId));
    return passOn(context, to, method, body);
  });
  return app;
}
