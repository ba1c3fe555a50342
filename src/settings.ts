import { z } from 'zod';

/** Where to get what is needed for one workspace. */
export const BOT_TOKEN_HELP = 'copy it from OAuth & Permissions in your Slack app';
export const APP_TOKEN_HELP =
  'make one with the scope connections:write under Basic Information, App-Level Tokens';

/** Settings for many workspaces, each with where to get it. */
export const MANY = {
  SLACK_CLIENT_ID: 'copy it from Basic Information in your Slack app',
  SLACK_CLIENT_SECRET: 'copy it from Basic Information in your Slack app',
  SLACK_SIGNING_SECRET: 'copy it from Basic Information in your Slack app',
  PUBLIC_URL: 'the https address at which Slack reaches Alfred, like https://alfred.example.com',
  ENCRYPTION_KEYS: 'make a key with: openssl rand -base64 32',
  ALLOWED_TEAMS: 'the ids of the workspaces and organisations that are let in, or the word any',
} as const;
const list = (text: string) => text.split(/[\s,]+/).filter(Boolean);
const isKey = (text: string) =>
  Buffer.from(text, 'base64').length === 32 && /^[A-Za-z0-9+/]{43}=$/.test(text);
/** Without encryption only on this machine, where tests are. */
const isPublic = (text: string) => {
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return (protocol === 'https:' || local) && `${pathname}${search}${hash}` === '/';
};

const url = (schemes: string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol),
      `must be an address like ${example}`,
    );
const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, 1 to 65535')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'must be a port number, 1 to 65535');
const port = (fallback: number) => portNumber.default(fallback);

const count = (least: number, most: number, fallback: number) => {
  const wanted = `must be a whole number, ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, wanted)
    .transform(Number)
    .refine((value) => value >= least && value <= most, wanted)
    .default(fallback);
};

/** One server of tools by MCP, as other clients name them too. */
const TOOL_SERVER = z.union([
  z.strictObject({
    command: z.string().min(1),
    args: z.array(z.string()).optional(),
    env: z.record(z.string(), z.string()).optional(),
    read_only: z.array(z.string()).optional(),
  }),
  z.strictObject({
    url: url(['http:', 'https:'], 'https://tools.example.com/mcp'),
    headers: z.record(z.string(), z.string()).optional(),
    read_only: z.array(z.string()).optional(),
  }),
]);
/** How one server of tools is reached. */
export type ToolServerSettings = z.infer<typeof TOOL_SERVER>;
const TOOL_SERVERS = z.record(
  z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'names must be short, in small letters'),
  TOOL_SERVER,
);
const TOOL_SERVERS_HELP =
  'must be JSON like {"tickets": {"command": "npx", "args": ["-y", "a-server"]}, "wiki": {"url": "https://…/mcp", "headers": {…}}}';

const toolServers = z.string().transform((value, context) => {
  try {
    return TOOL_SERVERS.parse(JSON.parse(value));
  } catch {
    // What is wrong with it is not repeated: it may hold keys.
    context.addIssue({ code: 'custom', message: TOOL_SERVERS_HELP });
    return z.NEVER;
  }
});

/** Every setting by its name in the environment, with what it must look like. */
export const SETTINGS = z.object({
  DATA_DIR: z.string().default('.alfred'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/alfred').optional(),
  DATABASE_CONNECTIONS: count(12, 200, 20),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', `must start with xoxb-; ${BOT_TOKEN_HELP}`).optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', `must start with xapp-; ${APP_TOKEN_HELP}`).optional(),
  SLACK_API_URL: url(['http:', 'https:'], 'https://slack.com/api/').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  PUBLIC_URL: url(['http:', 'https:'], 'https://alfred.example.com')
    .refine((value) => URL.canParse(value) && isPublic(value), 'must begin with https:// and have no path')
    .optional(),
  ENCRYPTION_KEYS: z
    .string()
    .transform(list)
    .refine(
      (keys) => keys.length > 0 && keys.every(isKey),
      'must be keys of 32 bytes in base64; openssl rand -base64 32 makes one',
    )
    .optional(),
  ALLOWED_TEAMS: z
    .string()
    .transform(list)
    .refine(
      (ids) => ids.join() === 'any' || (ids.length > 0 && ids.every((id) => /^[TE][A-Z0-9]+$/.test(id))),
      'must be ids that begin with T or E, or the word any',
    )
    .optional(),
  KEEP_REMOVED_DAYS: count(1, 3_650, 30),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url(['http:', 'https:'], 'https://api.openai.com/v1').optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_SMALL_MODEL: z.string().optional(),
  OPENAI_MODERATION: z.enum(['on', 'off'], 'must be on or off').optional(),
  MCP_SERVERS: toolServers.optional(),
  ALLOW_GUESTS: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  MAX_TOKENS_A_DAY: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .default(500_000),
  MAX_WORKSPACE_TOKENS_A_DAY: z
    .string()
    .regex(/^\d{1,12}$/, 'must be a whole number')
    .transform(Number)
    .optional(),
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
  API_PORT: z
    .union([z.literal('off'), portNumber], 'must be a port number, 1 to 65535, or off')
    .default(3002),
  API_URL: url(['http:', 'https:'], 'https://alfred.example.com').optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    )
    .default('info'),
});
/** The settings as they are read. */
export type Settings = z.infer<typeof SETTINGS>;
