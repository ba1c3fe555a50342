import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

import type { Grants } from './grants.ts';

/** A workspace or an organisation that the app can be installed in. */
interface Site {
  id: string;
  name: string;
  /** True for an organisation with all its workspaces. */
  wide: boolean;
}

/** What the page needs to know of the app. */
export interface AuthorizeParts {
  clientId: string;
  appName: string;
  /** The scopes that the app may ask for. */
  scopes: readonly string[];
  sites: readonly Site[];
  grants: Grants;
  /** Where people may be sent back to. */
  redirectAllowed: (uri: string) => boolean;
}

interface Asked {
  clientId: string;
  scope: string;
  state: string;
  redirectUri: string;
  team: string;
}

const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

const PATH = '/oauth/v2/authorize';

function askedOf(field: (name: string) => string | undefined): Asked {
  const read = (name: string): string => field(name) ?? '';
  return {
    clientId: read('client_id'),
    scope: read('scope'),
    state: read('state'),
    redirectUri: read('redirect_uri'),
    team: read('team'),
  };
}

/** Slack's name for what is wrong with what an app asks for; undefined when nothing is. */
function problemOf(parts: AuthorizeParts, asked: Asked): string | undefined {
  if (asked.clientId !== parts.clientId) return 'invalid_client_id';
  if (!parts.redirectAllowed(asked.redirectUri)) return 'bad_redirect_uri';
  const scopes = asked.scope.split(',').filter(Boolean);
  if (scopes.length === 0 || scopes.some((scope) => !parts.scopes.includes(scope))) return 'invalid_scope';
  return undefined;
}

function back(redirectUri: string, answer: Record<string, string>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}

function page(title: string, body: HtmlEscapedString | Promise<HtmlEscapedString>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;
}

function choices({ sites }: AuthorizeParts, asked: Asked) {
  const fields = { client_id: asked.clientId, scope: asked.scope, state: asked.state };
  const offered = sites.filter(({ id }) => asked.team === '' || id === asked.team);
  return html`<form method="post" action="${PATH}">
    ${Object.entries({ ...fields, redirect_uri: asked.redirectUri }).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${offered.map(
      ({ id, name, wide }) =>
        html`<p>
          <button name="where" value="${id}">Allow in ${name}${wide ? ' and all its workspaces' : ''}</button>
        </p>`,
    )}
    <p><button name="where" value="">Cancel</button></p>
  </form>`;
}

/** Slack's page on which somebody allows an app, and where their answer goes. */
export function authorizePage(parts: AuthorizeParts): Hono {
  const app = new Hono();
  const refuse = (context: Context, problem: string) =>
    context.html(page('Something went wrong', html`<p>Slack says: ${problem}</p>`), 400, HEADERS);

  app.get(PATH, (context) => {
    const asked = askedOf((name) => context.req.query(name));
    const problem = problemOf(parts, asked);
    if (problem !== undefined) return refuse(context, problem);
    return context.html(page(`${parts.appName} asks for access`, choices(parts, asked)), 200, HEADERS);
  });

  app.post(PATH, async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const asked = askedOf((name) => form.get(name) ?? undefined);
    const problem = problemOf(parts, asked);
    if (problem !== undefined) return refuse(context, problem);
    const site = parts.sites.find(({ id }) => id === form.get('where'));
    const { state, redirectUri } = asked;
    if (!site) return context.redirect(back(redirectUri, { error: 'access_denied', state }));
    const code = parts.grants.issueCode(site.id, redirectUri);
    return context.redirect(back(redirectUri, { code, state }));
  });
  return app;
}
