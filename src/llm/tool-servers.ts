import { ProtocolError } from '@modelcontextprotocol/client';
import { MCPServerStdio, MCPServerStreamableHttp } from '@openai/agents';
import type { MCPServer } from '@openai/agents';

import { modelName } from '../domain/connected-tool.ts';
import type { ConnectedTool } from '../domain/connected-tool.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { storable } from '../domain/storable.ts';
import type { Log } from '../log.ts';

/** How one server is reached, and which of its tools only look although it does not say so. */
export type ToolServerSettings = { readonly read_only?: readonly string[] | undefined } & (
  | {
      readonly command: string;
      readonly args?: readonly string[] | undefined;
      readonly env?: Readonly<Record<string, string>> | undefined;
    }
  | { readonly url: string; readonly headers?: Readonly<Record<string, string>> | undefined }
);

/** What a tool answered. `failed` says why nothing is known, or that the tool itself said so. */
export type ToolAnswer = { readonly text: string } | { readonly failed: string };

/** The tools that the operator has connected. */
export interface ToolServers extends AsyncDisposable {
  /** What can be used now, and the servers that can’t be reached. Waits for a server that is just being reached, not for long. */
  available(): Promise<{ readonly tools: readonly ConnectedTool[]; readonly away: readonly string[] }>;
  /** Uses a tool. Answers in any case, in time; never throws. */
  use(name: string, input: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<ToolAnswer>;
}

/** How long is waited for a call, and by a turn for a server that is just being reached, in milliseconds. */
export interface ToolTimes {
  readonly callMs?: number;
  readonly patienceMs?: number;
}

const CONNECT_MS = 10_000;
/** A call may take this long. */
const CALL_MS = 20_000;
/** A turn waits this long for a server that is being reached. */
const PATIENCE_MS = 2_000;
/** What could not be reached is tried again after this. */
const AGAIN_MS = 30_000;
const LONGEST_DESCRIPTION = 600;
const LONGEST_ANSWER = 8_000;
const LONGEST_REFUSAL = 300;
/** Of what a tool takes, as JSON. */
const LONGEST_SCHEMA = 8_000;
/** Of one server; more would crowd everything else out of what the model is told. */
const MOST_TOOLS = 40;

const silent = () => undefined;
/** The SDK would write to the console, with what was asked and answered. */
const QUIET = {
  namespace: 'mcp',
  debug: silent,
  warn: silent,
  error: silent,
  dontLogModelData: true,
  dontLogToolData: true,
};

function serverOf(name: string, settings: ToolServerSettings, callMs: number): MCPServer {
  const common = {
    name,
    cacheToolsList: true,
    logger: QUIET,
    clientSessionTimeoutSeconds: CONNECT_MS / 1_000,
    timeout: callMs,
  };
  if ('url' in settings) {
    const { url, headers = {} } = settings;
    return new MCPServerStreamableHttp({ ...common, url, requestInit: { headers } });
  }
  const { command, args = [], env = {} } = settings;
  // Beyond what is named here it is given a path and a home, and none of our own settings.
  return new MCPServerStdio({ ...common, command, args: [...args], env: { ...env } });
}

interface Annotated {
  readonly name: string;
  readonly description?: string | undefined;
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly annotations?: { readonly readOnlyHint?: boolean };
}

function toTool(server: string, settings: ToolServerSettings, found: Annotated): ConnectedTool | null {
  const name = modelName(server, found.name);
  if (name === null || JSON.stringify(found.inputSchema).length > LONGEST_SCHEMA) return null;
  return {
    name,
    server,
    tool: found.name,
    description: storable(found.description ?? '').slice(0, LONGEST_DESCRIPTION),
    parameters: found.inputSchema,
    readOnly: found.annotations?.readOnlyHint === true || (settings.read_only?.includes(found.name) ?? false),
  };
}

/** What a tool answered, as text: of what is no text only its kind. */
function textOf(content: readonly unknown[]): string {
  const pieces = content.map((piece) => {
    const { type, text } = piece as { type?: string; text?: unknown };
    return type === 'text' && typeof text === 'string' ? text : `[${String(type).slice(0, 20)}]`;
  });
  // Twice as much as is shown, so that what is cut at the end of it is no secret that would have been known whole.
  const whole = maskSecrets(storable(pieces.join('\n').slice(0, 2 * LONGEST_ANSWER))).text;
  return whole.length > LONGEST_ANSWER ? `${whole.slice(0, LONGEST_ANSWER).toWellFormed()}…` : whole;
}

function within<T>(work: Promise<T>, milliseconds: number, signal?: AbortSignal): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('slow')), milliseconds);
  const stop = () => reject(new Error('stopped'));
  signal?.addEventListener('abort', stop, { once: true });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  });
}

/** One server: reached when it is first needed, and again some time after it went away. */
function connection(name: string, settings: ToolServerSettings, callMs: number, log: Log) {
  let server: MCPServer | null = null;
  let tools: readonly ConnectedTool[] = [];
  let reaching: Promise<void> | null = null;
  let notBefore = 0;
  const drop = async () => {
    const gone = server;
    server = null;
    tools = [];
    notBefore = Date.now() + AGAIN_MS;
    await gone?.close().catch(silent);
  };
  const connect = async () => {
    const opened = serverOf(name, settings, callMs);
    try {
      await within(opened.connect(), CONNECT_MS);
      const found: readonly Annotated[] = await within(opened.listTools(), CONNECT_MS);
      tools = found
        .slice(0, MOST_TOOLS)
        .flatMap((one) => toTool(name, settings, one) ?? [])
        .filter((one, i, all) => all.findIndex(({ name: same }) => same === one.name) === i);
      server = opened;
      log.info(
        { server: name, tools: tools.length, left_out: found.length - tools.length },
        'tools connected',
      );
    } catch (error) {
      notBefore = Date.now() + AGAIN_MS;
      await opened.close().catch(silent);
      log.warn(
        { server: name, why: error instanceof Error ? error.name : 'error' },
        'tools can’t be reached',
      );
    }
  };
  const reach = (): Promise<void> => {
    if (server || Date.now() < notBefore) return Promise.resolve();
    reaching ??= connect().finally(() => {
      reaching = null;
    });
    return reaching;
  };
  return {
    name,
    reach,
    tools: () => tools,
    isThere: () => server !== null,
    async use(tool: string, input: Readonly<Record<string, unknown>>, signal?: AbortSignal) {
      if (!server) return { failed: `${name} can’t be reached right now.` };
      const since = performance.now();
      const told = (outcome: string) =>
        log.info({ server: name, tool, ms: Math.round(performance.now() - since), outcome }, 'tool used');
      try {
        const options = {
          signal: AbortSignal.any([AbortSignal.timeout(callMs), ...(signal ? [signal] : [])]),
        };
        const call = server.callToolResult?.(tool, { ...input }, null, options);
        const result = await within(call ?? Promise.reject(new Error('cannot be called')), callMs, signal);
        const text = textOf(result.content);
        told(result.isError ? 'refused' : 'answered');
        return result.isError ? { failed: text || `${name} refused that.` } : { text };
      } catch (error) {
        told('failed');
        if (signal?.aborted) return { failed: 'That was stopped.' };
        // It is there, and says what it does not like.
        if (error instanceof ProtocolError) {
          const why = maskSecrets(storable(error.message)).text.slice(0, LONGEST_REFUSAL).toWellFormed();
          return { failed: `${name} refused that: ${why}` };
        }
        const slow =
          error instanceof Error && /slow|timeout|timed out/i.test(`${error.name} ${error.message}`);
        await drop();
        return { failed: slow ? `${name} took too long to answer.` : `${name} didn’t answer properly.` };
      }
    },
    close: drop,
  };
}

/** Reaches for the servers that the settings name, by MCP over stdio or streamable HTTP. */
export function openToolServers(
  settings: Readonly<Record<string, ToolServerSettings>>,
  log: Log,
  { callMs = CALL_MS, patienceMs = PATIENCE_MS }: ToolTimes = {},
): ToolServers {
  const servers = Object.entries(settings).map(([name, one]) => connection(name, one, callMs, log));
  for (const server of servers) void server.reach();
  return {
    async available() {
      await Promise.all(servers.map((server) => within(server.reach(), patienceMs).catch(silent)));
      return {
        tools: servers.flatMap((server) => server.tools()),
        away: servers.filter((server) => !server.isThere()).map(({ name }) => name),
      };
    },
    async use(name, input, signal) {
      await Promise.all(servers.map((server) => within(server.reach(), patienceMs).catch(silent)));
      for (const server of servers) {
        const found = server.tools().find((tool) => tool.name === name);
        if (found) return server.use(found.tool, input, signal);
      }
      return { failed: 'That tool can’t be reached right now.' };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map((server) => within(server.close(), CONNECT_MS).catch(silent)));
    },
  };
}
