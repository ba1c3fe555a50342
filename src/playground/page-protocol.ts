import { z } from 'zod';

import type { Change } from './state/change.ts';
import type { State } from './state/state.ts';
import type { ToolsState } from './tools/protocol.ts';

/** What the page knows of the app from its manifest. */
export interface AppFacts {
  name: string;
  description: string;
  longDescription?: string;
  agentDescription?: string;
  prompts: readonly { title: string; message: string }[];
  commands: readonly { command: string; description: string; usage_hint?: string }[];
  hasHome: boolean;
}

/** What the server tells the page: everything once, then each change; always with the workspace's time in ms. */
export type Push = { now: number; tools: ToolsState } & (
  | { kind: 'snapshot'; me: string; state: State; app: AppFacts }
  | { kind: 'changes'; changes: readonly Change[] }
);

const value = z.union([z.string(), z.array(z.string()), z.null()]);
const entered = z.record(z.string(), value).default({});

/** Everything the page can ask for; each is one function of the Actor. */
export const actSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('send'),
    channel: z.string(),
    text: z.string(),
    thread: z.string().exactOptional(),
    /** Contents in base64. */
    files: z.array(z.object({ name: z.string(), content: z.string() })).default([]),
  }),
  z.object({ do: z.literal('edit'), ts: z.string(), text: z.string() }),
  z.object({ do: z.literal('delete'), ts: z.string() }),
  z.object({ do: z.literal('react'), ts: z.string(), name: z.string() }),
  z.object({ do: z.literal('unreact'), ts: z.string(), name: z.string() }),
  z.object({
    do: z.literal('press'),
    where: z.string(),
    action: z.string(),
    block: z.string(),
    value: value.exactOptional(),
    entered,
  }),
  z.object({ do: z.literal('command'), channel: z.string(), text: z.string() }),
  z.object({ do: z.literal('open'), tab: z.enum(['home', 'messages']) }),
  z.object({ do: z.literal('submit'), view: z.string(), entered }),
  z.object({ do: z.literal('close'), view: z.string() }),
  z.object({ do: z.literal('stop'), channel: z.string(), thread: z.string() }),
]);

/** One thing a person does on the page. */
export type Act = z.input<typeof actSchema>;

/** What comes of it: done, and whether the app answered where it had to; or why it could not be done. */
export type ActResult = { ok: true; acked: boolean } | { ok: false; error: string };
