import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ScriptedModel } from '@openai/agents/testing';
import type { ScriptedModelInput } from '@openai/agents/testing';

import { startApp } from '../../src/app.ts';
import type { App, Stand } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/log.ts';
import type { Log } from '../../src/log.ts';
import type { Actor } from '../../src/playground/actor/actor.ts';
import { startDistribution } from '../../src/playground/distribution/distribution.ts';
import type { Distribution, DistributionOptions } from '../../src/playground/distribution/distribution.ts';
import type { StoredMessage } from '../../src/playground/state/state.ts';
import { freePort } from './alfred-process.ts';
import { emptyModel, FEW } from './alfred.ts';
import { dropDatabase, makeDatabase } from './test-database.ts';

/** Keys as operators make them. */
export const KEYS = {
  old: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  new: 'Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=',
  other: '//////////////////////////////////////////8=',
} as const;

const robin = { id: 'U0ROBIN0001', name: 'robin', real_name: 'Robin Example', locale: 'en-GB' };
const ORG = { id: 'E0BIG', name: 'Big' };

/** Made-up workspaces; in Acme and in Bolder there are people of the same id, in the same channel. */
const WORKSPACES = [
  {
    team: { id: 'T0ACME', name: 'Acme', domain: 'acme' },
    people: [{ ...robin, tz: 'Europe/Lisbon' }],
  },
  {
    team: { id: 'T0BOLDER', name: 'Bolder', domain: 'bolder' },
    people: [{ ...robin, real_name: 'Robin Other', tz: 'America/New_York' }],
  },
  {
    team: { id: 'T0EAST', name: 'East', domain: 'east', enterprise: ORG },
    people: [{ ...robin, id: 'U0EVE000001', name: 'eve', real_name: 'Eve East', tz: 'UTC' }],
  },
  {
    team: { id: 'T0WEST', name: 'West', domain: 'west', enterprise: ORG },
    people: [{ ...robin, id: 'U0WES000001', name: 'wes', real_name: 'Wes West', tz: 'UTC' }],
  },
];

/** Where a visit to the install pages ended. */
interface Visit {
  readonly status: number;
  readonly text: string;
}

/** Somebody's browser on the way through an installation. */
interface Browser {
  /** Opens the install page; the address of its button. */
  open(): Promise<string>;
  /** Answers Slack's page for a workspace, or cancels it with ''; where Slack sends the browser then. */
  allow(where: string, authorizeUrl: string): Promise<string>;
  /** Goes where Slack sent it. */
  land(url: string): Promise<Visit>;
}

/** Alfred as it runs for many workspaces: the real app, reached by HTTP, beside the look-alike of Slack. */
export interface ManyAlfred extends AsyncDisposable {
  readonly app: App;
  readonly distribution: Distribution;
  readonly model: ScriptedModel;
  /** Where Slack and people reach it. */
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
  browser(): Browser;
  /** Installs it in a workspace or an organisation, all the way. */
  install(where: string): Promise<Visit>;
  /** Acts as somebody in a workspace. */
  as(teamId: string, name?: string): Actor;
  /** Sends a message and resolves with the whole answer to it. */
  ask(teamId: string, text: string, name?: string): Promise<StoredMessage>;
  /** Alfred's own top-level messages in somebody's DM, oldest first. */
  posts(teamId: string, name?: string): string[];
  /** Moves the clock ahead by so many hours, through all that falls due. */
  advance(hours: number): Promise<void>;
  rows<T extends object>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Resolves once a look at the database finds what is waited for. */
  until(look: () => Promise<boolean>): Promise<void>;
}

const MONDAY = new Date('2026-03-02T09:00:00Z');

/** Visits a page as a browser does that keeps cookies, and follows nothing by itself. */
function browserOf(url: string): Browser {
  let cookie = '';
  const visit = async (address: string) => {
    const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
    const set = answer.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
    return { status: answer.status, text: await answer.text() };
  };
  return {
    async open() {
      const { text } = await visit(`${url}/slack/install`);
      const [, href = ''] = /<a href="([^"]+)"/.exec(text) ?? [];
      return href.replaceAll('&amp;', '&');
    },
    async allow(where, authorizeUrl) {
      const { origin, pathname, searchParams } = new URL(authorizeUrl);
      searchParams.set('where', where);
      const answer = await fetch(origin + pathname, {
        method: 'POST',
        body: searchParams,
        redirect: 'manual',
      });
      return answer.headers.get('location') ?? '';
    },
    land: visit,
  };
}

/** Starts it beside a distribution that lives as long, or beside a given one, as after a restart. */
export async function startMany(
  options: Stand & {
    script?: ScriptedModelInput[];
    log?: Log;
    rotation?: boolean;
    each?: DistributionOptions['each'];
    settings?: Readonly<Record<string, string>>;
    /** What was there before, of which the distribution, the database and the time go on. */
    before?: Pick<ManyAlfred, 'distribution' | 'settings' | 'app'>;
  } = {},
): Promise<ManyAlfred> {
  const { script = [], log = silentLog(), rotation = false, each = {}, before, ...stand } = options;
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'alfred-many-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  let clock = before?.app.clock;
  const now = () => clock?.now() ?? new Date();
  const made = { workspaces: WORKSPACES, rotation, now, each };
  const distribution = before?.distribution ?? stack.use(await startDistribution(made));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { clientId, clientSecret, signingSecret, apiUrl } = distribution;
  const databaseUrl = before?.settings['DATABASE_URL'] ?? (await makeDatabase());
  if (!before) stack.defer(() => dropDatabase(databaseUrl));
  const settings = {
    DATABASE_URL: databaseUrl,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    ENCRYPTION_KEYS: KEYS.old,
    ALLOWED_TEAMS: 'T0ACME,T0BOLDER,E0BIG',
    PUBLIC_URL: url,
    PORT: String(port),
    DATA_DIR: folder,
    API_PORT: 'off',
    ...options.settings,
  };
  distribution.connect({ request: `${url}/slack/events`, redirect: `${url}/slack/oauth_redirect` });
  const model = new ScriptedModel(script);
  const app = await startApp({ ...readConfig(settings), databaseConnections: FEW, opsPort: 0 }, log, {
    models: { main: model, small: model, background: emptyModel() },
    startAt: before?.app.clock.now() ?? MONDAY,
    ...stand,
  });
  stack.defer(() => app.stop(5_000));
  clock = app.clock;
  const rows = async <T extends object>(sql: string, values: unknown[] = []) =>
    (await app.database.pool.query<T>(sql, values)).rows;
  const as = (teamId: string, name = 'robin') => distribution.workspace(teamId).as(name);
  const browser = () => browserOf(url);
  const opened = stack.move();
  return {
    app,
    distribution,
    model,
    url,
    settings,
    browser,
    async install(where) {
      const one = browser();
      return one.land(await one.allow(where, await one.open()));
    },
    as,
    async ask(teamId, text, name) {
      const [who, playground] = [as(teamId, name), distribution.workspace(teamId)];
      const { ts } = await who.send(text);
      const find = () =>
        playground
          .messages(who.dm, { thread: ts })
          .find((one) => one.user === playground.botUserId && one.streaming_state !== 'in_progress');
      await playground.waitFor(find, { what: `an answer to “${text}”` });
      await app.settled();
      const answer = find();
      if (!answer) throw new Error('the answer has gone');
      return answer;
    },
    posts(teamId, name) {
      const playground = distribution.workspace(teamId);
      return playground
        .messages(as(teamId, name).dm)
        .filter(({ user, thread_ts, ts }) => user === playground.botUserId && (thread_ts ?? ts) === ts)
        .map(({ text }) => text);
    },
    advance: (hours) => app.advanceTo(new Date(app.clock.now().getTime() + hours * 3_600_000)),
    rows,
    async until(look) {
      const deadline = AbortSignal.timeout(10_000);
      while (!(await look())) {
        deadline.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
