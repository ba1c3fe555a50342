import type { AppManifest } from './manifest.ts';
import type { Line } from './sockets/line.ts';
import type { SocketMode } from './sockets/socket-mode.ts';
import type { Triggers } from './sockets/triggers.ts';
import type { Store } from './state/store.ts';
import type { Tools } from './tools/tools.ts';

/** Tells the operator something; the playground itself prints nothing. */
export type Log = (line: string, details?: object) => void;

/** The parts that the look-alike is made of; each function takes only those it uses. */
export interface Workspace {
  store: Store;
  manifest: AppManifest;
  sockets: SocketMode;
  /** By which events, presses and commands reach the app: its sockets, unless another one was given. */
  line: Line;
  triggers: Triggers;
  /** The one clock of everything people and apps see. */
  now: () => Date;
  /** What the page offers beyond what Slack has. */
  tools: Tools;
  /** Where the server can be reached, without a slash at the end. */
  baseUrl: string;
  log: Log;
}

/** The scopes the bot token was granted when the app was installed. */
export function grantedScopes(manifest: AppManifest): readonly string[] {
  const { bot, bot_optional } = manifest.oauth_config.scopes;
  return [...new Set([...bot, ...bot_optional])];
}
