import { setTimeout as wait } from 'node:timers/promises';

import { LogLevel } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import { WebAPIPlatformError, WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import type { WebClientOptions } from '@slack/web-api';

import { SetupError } from '../errors.ts';
import type { Log } from '../log.ts';
import { countedFetch } from './count-calls.ts';

/** Who we are in a workspace. */
export interface Bot {
  /** The workspace's id, or the organisation's where Alfred was installed in all of its workspaces at once. */
  readonly teamId: string;
  readonly teamName: string;
  /** The workspace's address, which links to messages begin with. */
  readonly teamUrl: string;
  readonly botUserId: string;
  readonly botId: string;
}

/** What reaches Slack: a client that never repeats a call by itself, and who we are there. */
export interface Slack extends Bot {
  readonly client: WebClient;
  /**
   * Makes a call that not every Slack offers. Where it isn't offered the answer is null, now and without
   * asking again later; other failures answer null this once, or after having been tried `tries` times.
   */
  optional<T>(method: string, call: (client: WebClient) => Promise<T>, tries?: number): Promise<T | null>;
  /** False once an optional call, or something else that may be done without, has turned out not to be offered here. */
  offers(feature: string): boolean;
  /** Remembers that something is not offered here, and why. */
  doWithout(feature: string, why: string): void;
}

/** A call that is not answered by then is given up; what became of it is unknown. */
export const CALL_TIMEOUT_MS = 10_000;
/** Between two tries of a call that may be done without. */
const PAUSE_MS = 700;
const LONGEST_PAUSE_MS = 2_000;
const NOT_OFFERED = new Set([
  'unknown_method',
  'feature_disabled',
  'feature_not_enabled',
  'missing_scope',
  'not_authorized',
  'not_allowed_token_type',
  'channel_type_not_supported',
  'not_agent_app',
]);

/** Bolt's logger over ours: texts only, so that no request body ends up in a log. */
export function slackLogger(log: Log): Logger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const err = parts.find((part) => part instanceof Error);
      const text = parts.filter((part) => typeof part === 'string').join(' ');
      log[level](err ? { err } : {}, text.slice(0, 300));
    };
  return {
    debug: () => undefined,
    info: write('debug'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

function explain(error: unknown): string {
  if (!(error instanceof WebAPIPlatformError))
    return 'Slack does not answer; check the network and SLACK_API_URL';
  return `Slack refuses SLACK_BOT_TOKEN (${error.data.error}); copy it again from OAuth & Permissions in your Slack app`;
}

/** Where Slack's Web API is, if not at Slack's, and where is written what became of calls. */
export interface Reach {
  readonly apiUrl: string | null;
  readonly log: Log;
}

/** The options of every client of the Web API: it never repeats a call by itself. An object of its own each time. */
export function clientOptions({ apiUrl, log }: Reach): WebClientOptions {
  // Posting twice is worse than late: whether to repeat a call is the outbox's decision, not the client's.
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: CALL_TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    logger: slackLogger(log),
    fetch: countedFetch,
  };
}

/** Reaches a workspace as the bot that we are there. */
export function slackOf(reach: Reach, token: string, bot: Bot): Slack {
  const { log } = reach;
  const client = new WebClient(token, clientOptions(reach));
  const missing = new Set<string>();
  const doWithout = (feature: string, error: string) => {
    missing.add(feature);
    log.info({ feature, error }, 'this Slack does without');
  };
  return {
    client,
    ...bot,
    offers: (feature) => !missing.has(feature),
    doWithout,
    async optional(method, call, tries = 1) {
      for (let left = tries; left > 0 && !missing.has(method); left--) {
        try {
          return await call(client);
        } catch (error) {
          const name = error instanceof WebAPIPlatformError ? error.data.error : 'no_answer';
          if (NOT_OFFERED.has(name)) doWithout(method, name);
          else log.debug({ method, error: name }, 'optional call failed');
          const asked = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0;
          if (left > 1) await wait(Math.min(Math.max(asked, PAUSE_MS), LONGEST_PAUSE_MS));
        }
      }
      return null;
    },
  };
}

/** Who a token makes us. Throws what the client throws. */
export async function whoAmI(reach: Reach, token: string): Promise<Bot> {
  const me = await new WebClient(token, clientOptions(reach)).auth.test();
  return {
    teamId: me.team_id ?? '',
    teamName: me.team ?? '',
    teamUrl: me.url ?? '',
    botUserId: me.user_id ?? '',
    botId: me.bot_id ?? '',
  };
}

/** Connects to Slack's Web API as the app's bot. Throws SetupError when Slack refuses or cannot be reached. */
export async function openSlack(options: Reach & { botToken: string }): Promise<Slack> {
  const { botToken } = options;
  const me = await whoAmI(options, botToken).catch((error: unknown) => {
    throw new SetupError(`${explain(error)}.`);
  });
  return slackOf(options, botToken, me);
}
