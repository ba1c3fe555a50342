import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { SetupError } from './errors.ts';
import { APP_TOKEN_HELP, BOT_TOKEN_HELP, MANY, SETTINGS } from './settings.ts';
import type { Settings, ToolServerSettings } from './settings.ts';

/** Everything that can be set from outside, checked and frozen. */
export interface Config {
  /** Where the embedded Postgres and the playground keep their data. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** How many connections to Postgres this process opens at most for its work; its queue takes some more. */
  readonly databaseConnections: number;
  /** Null = the playground. */
  readonly slack:
    | {
        readonly kind: 'one';
        readonly botToken: string;
        readonly appToken: string;
        readonly apiUrl: string | null;
      }
    | {
        readonly kind: 'many';
        readonly clientId: string;
        readonly clientSecret: string;
        readonly signingSecret: string;
        readonly apiUrl: string | null;
        /** Where Slack and people reach Alfred, without a slash at the end. */
        readonly publicUrl: string;
        /** In base64: the first encrypts, all decrypt. */
        readonly keys: readonly string[];
        /** The ids of the workspaces and organisations that are let in; null = all. */
        readonly teams: readonly string[] | null;
      }
    | null;
  /** How long all that is known in a workspace is kept after Alfred was taken out of it. */
  readonly graceMs: number;
  /** Null = the built-in offline model. */
  readonly model: {
    readonly apiKey: string | null;
    readonly baseUrl: string | null;
    readonly api: 'chat' | 'responses';
    readonly model: string;
    readonly smallModel: string;
    readonly moderation: boolean;
  } | null;
  /** The servers of tools that the operator has connected, by name. */
  readonly toolServers: Readonly<Record<string, ToolServerSettings>>;
  /** Whether guests of the workspace may talk to Alfred. */
  readonly guests: boolean;
  readonly host: string;
  readonly port: number;
  readonly opsPort: number;
  /** Null = no JSON API. */
  readonly api: {
    readonly port: number;
    /** Where people reach it. */
    readonly url: string;
  } | null;
  readonly logLevel: string;
  /** What one person may have. */
  readonly limits: {
    readonly everyMinutes: number;
    readonly liveSchedules: number;
    readonly thinkingRunsADay: number;
    readonly thinkingRunsAtOnce: number;
    readonly tokensADay: number;
    /** Of all people of a workspace; null = as many as they like. */
    readonly workspaceTokensADay: number | null;
    readonly messagesAMinute: number;
  };
  /** How many turns of the model one process runs at once, and how many of those are kept for conversation. */
  readonly slots: { readonly model: number; readonly conversation: number };
  /** For how many days what is over is kept. */
  readonly retention: { readonly runsDays: number; readonly conversationsDays: number };
  /** How long work in hand is given when Alfred is told to stop. */
  readonly stopMs: number;
}

/** The agents SDK's own default. */
const DEFAULT_MODEL = 'gpt-5.6-luna';
/** Any of these says that many workspaces are meant. */
const MANY_MEANT = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_SIGNING_SECRET'] as const;
/** For many workspaces, unless set: what strangers may cost is never without a bound. */
const WORKSPACE_TOKENS = 2_000_000;

type Given = Partial<Record<keyof Settings, string>>;

/** What is wrong with the settings for Slack taken together; `other` names a credential of Slack's that is of no use. */
function slackProblems(given: Given, other: string | undefined): string[] {
  const one = given.SLACK_BOT_TOKEN ?? given.SLACK_APP_TOKEN;
  const names = Object.keys(MANY) as (keyof typeof MANY)[];
  const meant = MANY_MEANT.find((name) => given[name] !== undefined);
  if (meant !== undefined && one !== undefined) {
    const both = `SLACK_BOT_TOKEN and SLACK_APP_TOKEN are for one workspace, ${meant} is for many`;
    return [`${both}; leave the one or the other out`];
  }
  const missing = (name: string, what: string, help: string) =>
    `${name} is missing, and other ${what} settings are there; ${help}`;
  if (meant !== undefined) {
    const lacking = names.filter((name) => given[name] === undefined);
    return lacking.map((name) => missing(name, 'SLACK_', `${MANY[name]} (docs/installing.md)`));
  }
  const useless = names.filter((name) => given[name] !== undefined);
  const problems = useless.map((name) => `${name} is for many workspaces, but SLACK_CLIENT_ID is missing`);
  if ((one ?? given.SLACK_API_URL ?? other) === undefined) return problems;
  if (given.SLACK_BOT_TOKEN === undefined)
    problems.push(missing('SLACK_BOT_TOKEN', 'SLACK_', BOT_TOKEN_HELP));
  if (given.SLACK_APP_TOKEN === undefined)
    problems.push(missing('SLACK_APP_TOKEN', 'SLACK_', APP_TOKEN_HELP));
  return problems;
}

function problemsBetween(given: Given, otherSlack: string | undefined): string[] {
  const problems = slackProblems(given, otherSlack);
  if (given.ALLOWED_TEAMS === 'any' && given.MCP_SERVERS !== undefined) {
    problems.push(
      'MCP_SERVERS would be open to everybody in any workspace; say in ALLOWED_TEAMS which workspaces are let in',
    );
  }
  const slack = Object.keys(given).find((name) => name.startsWith('SLACK_')) ?? otherSlack;
  const named = (['OPENAI_MODEL', 'OPENAI_SMALL_MODEL', 'OPENAI_API'] as const).find(
    (key) => given[key] !== undefined,
  );
  if (named && given.OPENAI_API_KEY === undefined && given.OPENAI_BASE_URL === undefined) {
    problems.push(`${named} is set, but neither OPENAI_API_KEY nor OPENAI_BASE_URL says where that model is`);
  }
  if (given.OPENAI_BASE_URL !== undefined && given.OPENAI_MODEL === undefined) {
    problems.push('OPENAI_MODEL is missing; with OPENAI_BASE_URL it says which of its models to use');
  }
  const loopback = given.HOST === undefined || ['127.0.0.1', '::1', 'localhost'].includes(given.HOST);
  if (slack === undefined && !loopback) {
    problems.push(
      'HOST must be 127.0.0.1 as long as nothing is set for Slack (README, Going real): the playground lets anyone act as anyone',
    );
  }
  return problems;
}

function slackOf(settings: Settings): Config['slack'] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_CLIENT_ID: clientId } = settings;
  const apiUrl = settings.SLACK_API_URL ?? null;
  if (botToken && appToken) return { kind: 'one', botToken, appToken, apiUrl };
  if (clientId === undefined) return null;
  const { SLACK_CLIENT_SECRET: clientSecret = '', SLACK_SIGNING_SECRET: signingSecret = '' } = settings;
  const { ENCRYPTION_KEYS: keys = [], ALLOWED_TEAMS: allowed = [], PUBLIC_URL = '' } = settings;
  const publicUrl = new URL(PUBLIC_URL).origin;
  const teams = allowed.join() === 'any' ? null : allowed;
  return { kind: 'many', clientId, clientSecret, signingSecret, apiUrl, publicUrl, keys, teams };
}

/** Ports that are given twice. */
function clashesOf(settings: Settings): string[] {
  const ports = (['PORT', 'OPS_PORT', 'API_PORT'] as const).map((name) => ({ name, port: settings[name] }));
  return ports.flatMap(({ name, port: one }, i) =>
    ports
      .slice(i + 1)
      .flatMap((other) => (other.port === one ? [`${name} and ${other.name} must differ`] : [])),
  );
}

/** Where people reach the JSON API, unless it is said: on every address of this machine means on this machine too. */
function apiOf({ HOST: host, API_PORT: port, API_URL: given }: Settings): Config['api'] {
  if (port === 'off') return null;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { port, url: given?.replace(/\/+$/, '') ?? `http://${name}:${port}` };
}

function modelOf(settings: Settings): Config['model'] {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = settings;
  if (apiKey === undefined && baseUrl === undefined) return null;
  const model = settings.OPENAI_MODEL ?? DEFAULT_MODEL;
  return {
    apiKey: apiKey ?? null,
    baseUrl: baseUrl ?? null,
    api: settings.OPENAI_API ?? (baseUrl === undefined ? 'responses' : 'chat'),
    model,
    smallModel: settings.OPENAI_SMALL_MODEL ?? model,
    // Only OpenAI's own endpoint is known to have it.
    moderation: settings.OPENAI_MODERATION ? settings.OPENAI_MODERATION === 'on' : baseUrl === undefined,
  };
}

/**
 * Reads the settings. Throws one SetupError that lists everything that is wrong and where to get it right.
 * An empty value counts as not set.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape).flatMap((key) => {
      const value = environment[key]?.trim();
      return value ? [[key, value]] : [];
    }),
  );
  const read = SETTINGS.safeParse(given);
  const single = read.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  // Any credential of Slack's means that Slack is meant, also one that is of no use by itself.
  const other = Object.keys(environment).find(
    (key) => /^SLACK_\w*(TOKEN|SECRET|CLIENT_ID)$/.test(key) && environment[key]?.trim(),
  );
  const slots = read.data && read.data.MODEL_SLOTS <= read.data.MODEL_SLOTS_FOR_CONVERSATION;
  if (slots) single.push('MODEL_SLOTS_FOR_CONVERSATION must be less than MODEL_SLOTS');
  const clashes = read.data ? clashesOf(read.data) : [];
  const problems = [...single, ...problemsBetween(given, other), ...clashes];
  if (problems.length > 0 || !read.data) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    throw new SetupError(
      `The settings are not right:\n${list}\nSee .env.example and “Going real” in README.md.`,
    );
  }
  const settings = read.data;
  return Object.freeze({
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    databaseConnections: settings.DATABASE_CONNECTIONS,
    slack: slackOf(settings),
    graceMs: settings.KEEP_REMOVED_DAYS * 86_400_000,
    model: modelOf(settings),
    toolServers: settings.MCP_SERVERS ?? {},
    guests: settings.ALLOW_GUESTS === 'yes',
    host: settings.HOST,
    port: settings.PORT,
    opsPort: settings.OPS_PORT,
    api: apiOf(settings),
    logLevel: settings.LOG_LEVEL,
    limits: {
      everyMinutes: settings.MIN_INTERVAL_MINUTES,
      liveSchedules: settings.MAX_SCHEDULES,
      thinkingRunsADay: settings.MAX_THINKING_RUNS_A_DAY,
      thinkingRunsAtOnce: settings.MAX_THINKING_RUNS_AT_ONCE,
      tokensADay: settings.MAX_TOKENS_A_DAY,
      workspaceTokensADay:
        settings.MAX_WORKSPACE_TOKENS_A_DAY ?? (settings.SLACK_CLIENT_ID ? WORKSPACE_TOKENS : null),
      messagesAMinute: settings.MAX_MESSAGES_A_MINUTE,
    },
    slots: { model: settings.MODEL_SLOTS, conversation: settings.MODEL_SLOTS_FOR_CONVERSATION },
    retention: {
      runsDays: settings.KEEP_RUNS_DAYS,
      conversationsDays: settings.KEEP_CONVERSATIONS_DAYS,
    },
    stopMs: settings.STOP_SECONDS * 1_000,
  });
}

/** What would let somebody in, or has it within. */
const SECRET = /TOKEN$|KEY|SECRET|DATABASE_URL|MCP_SERVERS/;

/** An address without the name, password or key that somebody may have put into it. */
function plainAddress(value: string): string {
  if (!/^https?:/.test(value) || !URL.canParse(value)) return value;
  const { host, pathname, protocol } = new URL(value);
  return `${protocol}//${host}${pathname}`;
}

/** Every setting with what it is now, for people to see: secrets only as being set or not. */
export function tellSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): { readonly name: string; readonly is: string }[] {
  const defaults = SETTINGS.parse({}) as Readonly<Record<string, string | number | undefined>>;
  return Object.keys(SETTINGS.shape).map((name) => {
    const value = environment[name]?.trim();
    if (!value) return { name, is: defaults[name] === undefined ? 'not set' : `${defaults[name]} (default)` };
    return { name, is: SECRET.test(name) ? 'set' : plainAddress(value) };
  });
}

/** Alfred's own version. */
export function readVersion(): string {
  const file = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return String((JSON.parse(file) as { version: unknown }).version);
}
