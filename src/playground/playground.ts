import { createActor } from './actor/actor.ts';
import type { Actor } from './actor/actor.ts';
import { refuse } from './api/answer.ts';
import { createFaults } from './api/faults.ts';
import type { Faults } from './api/faults.ts';
import { createRateLimiter } from './api/rate-limits.ts';
import { bundlePage } from './http/bundle-page.ts';
import type { Bundle } from './http/bundle-page.ts';
import { recordCalls } from './http/calls.ts';
import type { Call } from './http/calls.ts';
import { pageApp } from './http/page-app.ts';
import { close, listen, serve } from './http/server.ts';
import type { Listening } from './http/server.ts';
import { toolsApp } from './http/tools-app.ts';
import { webApi } from './http/web-api.ts';
import { parseManifest, readProjectManifest } from './manifest.ts';
import type { AppManifest, SlackManifest } from './manifest.ts';
import { queued } from './messages/events.ts';
import type { SlackEvent } from './messages/events.ts';
import { messagesOf } from './messages/threads.ts';
import { EventQueue } from './sockets/event-queue.ts';
import type { Line } from './sockets/line.ts';
import { SocketMode } from './sockets/socket-mode.ts';
import { createTriggers } from './sockets/triggers.ts';
import { DEFAULT_PEOPLE, install, join } from './state/install.ts';
import type { Place } from './state/install.ts';
import { openJournal, replayJournal } from './state/journal.ts';
import type { Person, State, StoredMessage } from './state/state.ts';
import { createStore } from './state/store.ts';
import type { ToolsState } from './tools/protocol.ts';
import { Tools } from './tools/tools.ts';
import type { Lent } from './tools/tools.ts';
import { transcript } from './transcript.ts';
import { waitFor } from './wait-for.ts';
import type { WaitFor } from './wait-for.ts';
import type { Log, Workspace } from './workspace.ts';

export type { Actor };

/** How to start a playground; only the port must be said. */
export interface PlaygroundOptions {
  /** 0 takes any free port. */
  port: number;
  /** A loopback address, by default 127.0.0.1. */
  host?: string;
  /** The one clock of everything people and apps see; by default real time. */
  now?: () => Date;
  /** The file everything is remembered in; without it, nothing outlives the process. */
  journal?: string;
  /** By default manifest.json of the project root. */
  manifest?: SlackManifest;
  /** By default two made-up people in Lisbon and New York. */
  people?: readonly Person[];
  /** What the workspace is called, where a new one is made; by default Playground. */
  place?: Place;
  /** How what happens reaches the app, by default over its sockets. */
  line?: Line;
  /** Whether to serve the page, by default yes. */
  page?: boolean;
  /** Whether to enforce Slack's published rate limits, by default no. */
  rateLimits?: boolean;
  /** How long to wait for an acknowledgement, by default Slack's 3000. */
  ackTimeoutMs?: number;
  /** When to deliver an event again that was not acknowledged, by default Slack's at once, 1 and 5 minutes. */
  retryDelaysMs?: readonly number[];
  log?: Log;
}

/** The sockets of the app, and what can be done to them. */
interface Sockets {
  count: () => number;
  /** Cuts every socket off without a word. */
  drop: () => void;
  /** Asks every socket to reconnect, as Slack does every few hours. */
  refresh: (reason?: 'warning' | 'refresh_requested' | 'link_disabled') => void;
  /** Refuses new sockets: `apps.connections.open` and the connection itself break. */
  refuse: (refusing: boolean) => void;
  /** Keeps payloads back until it is called with false. */
  hold: (holding: boolean) => void;
  /** Delivers each event this many times from now on; 1 is normal. */
  duplicate: (times: number) => void;
}

/** A running Slack look-alike. */
export interface Playground extends AsyncDisposable {
  /** Where people find the page. */
  url: string;
  /** The `slackApiUrl` for apps. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  teamId: string;
  botUserId: string;
  botId: string;
  appId: string;
  /** The people of the workspace, without the app's bot user. */
  people: () => Person[];
  /** A person to act as, by id, handle or name; throws if there is none. */
  as: (person: string) => Actor;
  /** The messages of a channel, oldest first; of one thread with its root; deleted ones only where asked for. */
  messages: (channel: string, options?: { thread?: string; deleted?: boolean }) => StoredMessage[];
  /**
   * Resolves with the first value `look` finds, looking again after every change; after `timeoutMs` (10 seconds)
   * it throws an error that shows everything there is to see.
   */
  waitFor: WaitFor;
  /** Every call of the Web API and of response URLs so far. */
  calls: readonly Call[];
  faults: Faults;
  sockets: Sockets;
  /** Everything that is remembered, to look at. */
  state: Readonly<State>;
  /** Removes the app from the workspace: its tokens stop working and it is told. */
  uninstall: () => void;
  /** Lends the page what it offers beyond Slack: a clock to move, and a look at what the app knows. */
  lend: (lent: Lent) => void;
  /** How those stand. */
  tools: () => ToolsState;
  /** Tells the app of an event, if it is subscribed to it, as if it had happened. */
  tell: (event: SlackEvent) => void;
  /** Bundles the page now, so that the first visit need not wait; does nothing without a page. */
  warm: () => Promise<void>;
  /** The workspace as plain text, as error messages show it. */
  transcript: () => string;
  close: () => Promise<void>;
}

const ACK_TIMEOUT_MS = 3_000;
const RETRY_DELAYS_MS = [0, 60_000, 300_000];
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Starts a Slack look-alike on loopback; rejects with the system's error, such as code EADDRINUSE, if it can't. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { host = '127.0.0.1' } = options;
  if (!LOOPBACK.has(host))
    throw new Error(`the playground is for this machine alone; ${host} is no loopback address`);
  const manifest = parseManifest(options.manifest ?? readProjectManifest());
  // The port comes first: it is what keeps two processes from writing one journal.
  const listening = await listen(options.port, host);
  try {
    return assemble(options, manifest, listening);
  } catch (error) {
    await close(listening);
    throw error;
  }
}

function assemble(options: PlaygroundOptions, manifest: AppManifest, listening: Listening): Playground {
  const { now = () => new Date(), journal: path, people = DEFAULT_PEOPLE, log = () => {} } = options;
  const remembered = path === undefined ? undefined : replayJournal(path, log);
  const state = remembered ?? install(manifest, people, options.place);
  join(state, people);
  const store = createStore(state, now, path === undefined ? undefined : openJournal(path, state));
  const { installation } = state;
  const sockets = new SocketMode(installation.app_id, options.ackTimeoutMs ?? ACK_TIMEOUT_MS);
  const baseUrl = `http://${options.host === '::1' ? '[::1]' : '127.0.0.1'}:${listening.port}`;
  const line = options.line ?? sockets;
  const triggers = createTriggers(now);
  const tools = new Tools();
  const workspace: Workspace = { store, manifest, sockets, line, triggers, now, tools, baseUrl, log };
  const queue = new EventQueue(workspace, options.retryDelaysMs ?? RETRY_DELAYS_MS);

  const calls = recordCalls();
  const { take: takeFault, ...faults } = createFaults();
  const limiter = options.rateLimits ? createRateLimiter(workspace) : undefined;
  const app = webApi(workspace, { calls, takeFault, limiter });
  let bundling: Promise<Bundle> | undefined;
  const bundle = async (): Promise<Bundle> => (bundling ??= bundlePage());
  const { page = true } = options;
  if (page) app.route('/', pageApp(workspace, bundle)).route('/', toolsApp(workspace));
  app.onError((error, context) => {
    log('the playground failed', { error });
    return context.json(refuse('fatal_error'), 500);
  });
  serve(listening, app.fetch, sockets);

  const everyone = (): Person[] =>
    Object.values(state.people).filter(({ id }) => id !== installation.bot_user_id);
  const closePlayground = async (): Promise<void> => {
    queue[Symbol.dispose]();
    sockets[Symbol.dispose]();
    await close(listening);
    store[Symbol.dispose]();
  };
  return {
    url: `http://localhost:${listening.port}`,
    apiUrl: `${baseUrl}/api/`,
    botToken: installation.bot_token,
    appToken: installation.app_token,
    teamId: installation.team.id,
    botUserId: installation.bot_user_id,
    botId: installation.bot_id,
    appId: installation.app_id,
    people: everyone,
    as: (name) => createActor(workspace, findPerson(everyone(), name).id),
    messages: (channel, { thread, deleted = false } = {}) =>
      (deleted ? Object.values(state.messages[channel] ?? {}) : messagesOf(state, channel)).filter(
        ({ ts, thread_ts }) => thread === undefined || thread === (thread_ts ?? ts),
      ),
    waitFor: waitFor({ store, sockets, calls }),
    calls: calls.list,
    faults,
    sockets: {
      count: () => sockets.count,
      drop: () => sockets.drop(),
      refresh: (reason) => sockets.refresh(reason),
      refuse: (refusing) => sockets.refuse(refusing),
      hold: (holding) => sockets.hold(holding),
      duplicate: (times) => sockets.duplicate(times),
    },
    state,
    lend: (lent) => tools.lend(lent),
    tools: () => tools.state(),
    tell: (event) => store.commit(...queued(workspace, { event_ts: store.nextTs(), ...event })),
    uninstall: () => {
      const tokens = { bot: [installation.bot_user_id] };
      const events = [
        { type: 'app_uninstalled' },
        { type: 'tokens_revoked', tokens, event_ts: store.nextTs() },
      ];
      store.commit({ type: 'uninstalled' }, ...events.flatMap((event) => queued(workspace, event)));
    },
    warm: async () => void (page && (await bundle())),
    transcript: () => transcript(state, calls.list),
    close: closePlayground,
    [Symbol.asyncDispose]: closePlayground,
  };
}

function findPerson(people: readonly Person[], name: string): Person {
  const wanted = name.toLowerCase();
  const found = people.find(
    (person) =>
      person.id === name ||
      [person.name, person.real_name, person.real_name.split(' ')[0]].some(
        (each) => each?.toLowerCase() === wanted,
      ),
  );
  if (!found)
    throw new Error(`there is no ${name} here, only ${people.map(({ real_name }) => real_name).join(', ')}`);
  return found;
}
