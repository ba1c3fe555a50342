import { OpenAPIHono } from '@hono/zod-openapi';
import { requestId } from 'hono/request-id';

import type { PrismaClient } from '../db/generated/client.ts';
import type { Person } from '../domain/person.ts';
import type { Log } from '../log.ts';
import { admitted, bearing, failed, fewAtOnce, inTime, observed, readOnly } from './guards.ts';
import type { ApiEnv } from './guards.ts';
import { listen } from './listen.ts';
import { addProactive } from './proactive-routes.ts';
import { invalid, problem } from './problem.ts';
import { openRegulars } from './regulars.ts';
import { addSchedules } from './schedule-routes.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly guests: boolean;
  /** What links to a person's messages begin with; null when it is not known. */
  readonly teamUrl: (person: Person) => Promise<string | null>;
  readonly now: () => Date;
  readonly log: Log;
}

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Alfred',
    version: '1.0.0',
    description:
      'What Alfred does for you and knows of you, to be read. A token comes from `/alfred token new <name>` in Slack.',
  },
};

function apiApp(parts: Parts, url: string): OpenAPIHono<ApiEnv> {
  const log = parts.log.child({ part: 'api' });
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      return invalid(context, result.target, result.error.issues);
    },
  });
  app.onError(failed(log));
  app.notFound((context) => problem(context, 404, 'There is nothing here.'));
  // An id that came with the request would be somebody's words in our log.
  app.use(requestId({ headerName: '' }), observed(log), readOnly);
  let document: object | undefined;
  app.get('/openapi.json', (context) => {
    document ??= app.getOpenAPI31Document({ ...ABOUT, servers: [{ url }] });
    return context.json(document);
  });
  const regulars = openRegulars();
  app.use(bearing, inTime, fewAtOnce(regulars), admitted(parts, regulars));
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  addSchedules(app, parts);
  addProactive(app, parts);
  return app;
}

/**
 * Serves the JSON API, by which people's programs read what is theirs, and its description as `/openapi.json`.
 * Throws SetupError when the port is taken.
 */
export async function serveApi(
  parts: Parts,
  { host, port, url }: { host: string; port: number; url: string },
): Promise<AsyncDisposable> {
  return listen(apiApp(parts, url).fetch, { host, port, setting: 'API_PORT' });
}
