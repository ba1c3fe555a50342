import { connect } from 'node:net';

import type { Actor } from '../../src/playground/actor/actor.ts';
import { freePort } from './alfred-process.ts';
import { startAlfred } from './alfred.ts';
import type { TestAlfred } from './alfred.ts';

/** How something is asked for. */
interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the JSON API answered. */
interface Answer {
  readonly status: number;
  /** All but those that tell the time and how the connection goes on. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Alfred in a test with its JSON API, over HTTP. */
export interface TestApi extends AsyncDisposable {
  readonly alfred: TestAlfred;
  readonly port: number;
  readonly url: string;
  /** Asks for a path with a token, or with whatever headers. */
  get(path: string, token?: string | null, init?: Asking): Promise<Answer>;
  /** Writes bytes to the port and resolves with all that comes back until the other side closes. */
  raw(request: string): Promise<string>;
}

const OF_THE_CONNECTION = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
]);

/** Reads an answer whole. */
export async function ask(url: string, token: string | null, init: Asking = {}): Promise<Answer> {
  const headers = { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...init.headers };
  const response = await fetch(url, { ...init, headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !OF_THE_CONNECTION.has(name))),
    text,
    body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {},
  };
}

/** What a slash command is answered with. */
export async function said(who: Actor, command: string): Promise<string> {
  await who.command(command);
  return who.ephemerals().at(-1)?.text ?? '';
}

/** Makes a token by command. */
export async function newToken(who: Actor, name = 'laptop'): Promise<string> {
  const [token = ''] = /alfred_[\w-]+/.exec(await said(who, `/alfred token new ${name}`)) ?? [];
  return token;
}

/** Starts Alfred with its JSON API on a port of its own. */
export async function startWithApi(options: Parameters<typeof startAlfred>[0] = {}): Promise<TestApi> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const alfred = await startAlfred({ ...options, api: { port, url } });
  return {
    alfred,
    port,
    url,
    get: (path, token = null, init = {}) => ask(`${url}${path}`, token, init),
    raw: (request) =>
      new Promise((resolve, reject) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(request));
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('error', reject).on('close', () => resolve(answer));
      }),
    [Symbol.asyncDispose]: () => alfred[Symbol.asyncDispose](),
  };
}
