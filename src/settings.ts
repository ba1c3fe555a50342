import { z } from 'zod';

/** Where to get what is needed for one workspace. */
export const BOT_TOKEN_HELP = 'copy it from OAuth & Permissions in your Slack app';
export const APP_TOKEN_HELP =
  'make one with the scope connections:write under Basic Information, App-Level Tokens';

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
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', `must start with xoxb-; ${BOT_TOKEN_HELP}`).optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', `must start with xapp-; ${APP_TOKEN_HELP}`).optional(),
  SLACK_API_URL: url(['http:', 'https:'], 'https://slack.com/api/').optional(),
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
