import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { z } from 'zod';

import { SetupError } from './errors.ts';

/** Everything that can be set from outside, checked and frozen. */
export interface Config {
  /** Where the embedded Postgres and the playground keep their data. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Null = the playground. */
  readonly slack: {
    readonly botToken: string;
    readonly appToken: string;
    readonly apiUrl: string | null;
  } | null;
  /** Null = the built-in offline model. */
  readonly model: {
    readonly apiKey: string | null;
    readonly baseUrl: string | null;
    readonly api: 'chat' | 'responses';
    readonly model: string;
    readonly smallModel: string;
    readonly moderation: boolean;
  } | null;
  /** Whether guests of the workspace may talk to Alfred. */
  readonly guests: boolean;
  readonly host: string;
  readonly port: number;
  readonly opsPort: number;
  readonly logLevel: string;
  /** What one person may have. */
  readonly limits: {
    readonly everyMinutes: number;
    readonly liveSchedules: number;
    readonly thinkingRunsADay: number;
    readonly thinkingRunsAtOnce: number;
    readonly tokensADay: number;
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
const BOT_TOKEN_HELP = 'copy it from OAuth & Permissions in your Slack app';
const APP_TOKEN_HELP = 'make one with the scope connections:write under Basic Information, App-Level Tokens';

const url = (schemes: string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol),
      `must be an address like ${example}`,
    );
const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 1 to 65535')
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, 'must be a port number, 1 to 65535')
    .default(fallback);

const count = (least: number, most: number, fallback: number) => {
  const wanted = `must be a whole number, ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, wanted)
    .transform(Number)
    .refine((value) => value >= least && value <= most, wanted)
    .default(fallback);
};

const SETTINGS = z.object({
  DATA_DIR: z.string().default('.alfred'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/alfred').optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', `must start with xoxb-; ${BOT_TOKEN_HELP}`).optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', `must start with xapp-; ${APP_TOKEN_HELP}`).optional(),
  SLACK_API_URL: url(['http:', 'https:'], 'https://slack.com/api/').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url(['http:', 'https:'], 'https://api.openai.com/v1').optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_SMALL_MODEL: z.string().optional(),
  OPENAI_MODERATION: z.enum(['on', 'off'], 'must be on or off').optional(),
  ALLOW_GUESTS: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  MAX_TOKENS_A_DAY: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .default(500_000),
  MAX_MESSAGES_A_MINUTE: count(1, 1_000, 20),
  OPENAI_API: z.enum(['chat', 'responses'], 'must be chat or responses').optional(),
  HOST: z.string().default('127.0.0.1'),
  MIN_INTERVAL_MINUTES: count(1, 1_440, 5),
  MAX_SCHEDULES: count(1, 10_000, 500),
  MAX_THINKING_RUNS_A_DAY: count(1, 100_000, 300),
  MAX_THINKING_RUNS_AT_ONCE: count(1, 100, 2),
  MODEL_SLOTS: count(2, 1_000, 20),
  MODEL_SLOTS_FOR_CONVERSATION: count(1, 999, 5),
  KEEP_RUNS_DAYS: count(7, 36_500, 90),
  KEEP_CONVERSATIONS_DAYS: count(7, 36_500, 90),
  STOP_SECONDS: count(0, 3_600, 20),
  PORT: port(3000),
  OPS_PORT: port(3001),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    )
    .default('info'),
});
type Settings = z.infer<typeof SETTINGS>;

function problemsBetween(
  given: Partial<Record<keyof Settings, string>>,
  otherSlack: string | undefined,
): string[] {
  const problems: string[] = [];
  const slack = given.SLACK_BOT_TOKEN ?? given.SLACK_APP_TOKEN ?? given.SLACK_API_URL ?? otherSlack;
  if (slack !== undefined && given.SLACK_BOT_TOKEN === undefined) {
    problems.push(`SLACK_BOT_TOKEN is missing, and other SLACK_ settings are there; ${BOT_TOKEN_HELP}`);
  }
  if (slack !== undefined && given.SLACK_APP_TOKEN === undefined) {
    problems.push(`SLACK_APP_TOKEN is missing, and other SLACK_ settings are there; ${APP_TOKEN_HELP}`);
  }
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
      'HOST must be 127.0.0.1 as long as no Slack tokens are set: the playground lets anyone act as anyone',
    );
  }
  if (given.PORT !== undefined && given.PORT === given.OPS_PORT)
    problems.push('PORT and OPS_PORT must differ');
  return problems;
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
  const problems = [...single, ...problemsBetween(given, other)];
  if (problems.length > 0 || !read.data) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    throw new SetupError(
      `The settings are not right:\n${list}\nSee .env.example and “Going real” in README.md.`,
    );
  }
  const settings = read.data;
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = settings;
  return Object.freeze({
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    slack: botToken && appToken ? { botToken, appToken, apiUrl: settings.SLACK_API_URL ?? null } : null,
    model: modelOf(settings),
    guests: settings.ALLOW_GUESTS === 'yes',
    host: settings.HOST,
    port: settings.PORT,
    opsPort: settings.OPS_PORT,
    logLevel: settings.LOG_LEVEL,
    limits: {
      everyMinutes: settings.MIN_INTERVAL_MINUTES,
      liveSchedules: settings.MAX_SCHEDULES,
      thinkingRunsADay: settings.MAX_THINKING_RUNS_A_DAY,
      thinkingRunsAtOnce: settings.MAX_THINKING_RUNS_AT_ONCE,
      tokensADay: settings.MAX_TOKENS_A_DAY,
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
const SECRET = /TOKEN$|KEY|SECRET|DATABASE_URL/;

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
