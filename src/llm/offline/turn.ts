import type { AgentInputItem, ModelRequest } from '@openai/agents';
import { z } from 'zod';

import { isZone } from '../../domain/zone.ts';
import { Entity, Habit, Memory } from './known.ts';
import { Finished, Long } from './observe/finished.ts';

/** A schedule's time in fields: `at` a local time, `expression` a cron or an rrule. */
export const WhenFields = z.object({
  kind: z.enum(['once', 'cron', 'rrule']),
  at: z.string().nullish(),
  expression: z.string().nullish(),
});
const Focus = z.object({
  id: z.string(),
  name: z.string(),
  recurrence: z.string().catch(''),
  state: z.string().catch('active'),
  because: z.string().catch('recent'),
  delivered: z.boolean().catch(false),
  zone: z.string().optional().catch(undefined),
  when: WhenFields.nullish().catch(undefined),
  next_at: z.string().nullish().catch(undefined),
});
const Upcoming = z.object({ what: z.string(), when: z.string(), days: z.number().catch(0) });
const Offer = z.object({
  id: z.string(),
  type: z.string().catch(''),
  text: z.string().catch(''),
  name: z.string().catch(''),
  accept: z.string().catch(''),
  /** Why it was made, with dates. */
  rests_on: z.string().catch(''),
  because: z.string().catch('recent'),
  /** Nothing has been said to the person since. */
  last: z.boolean().catch(false),
});
const LastSeen = z.object({ days: z.number(), words: z.string() });
const strings = z.array(z.string()).catch([]);
const Context = z.object({
  now: z.string(),
  instant: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  zone: z.string().refine(isZone),
  locale: z.string().catch('en-GB'),
  person: z.string().catch(''),
  surface: z.string().catch('dm'),
  focus: Focus.nullish().catch(null),
  stage: z.enum(['new', 'asked', 'known', 'absent']).optional().catch(undefined),
  last_seen: LastSeen.nullish().catch(null),
  opens: z.boolean().catch(false),
  known: z.array(Memory).catch([]),
  people: z.array(Entity).catch([]),
  upcoming: z.array(Upcoming).catch([]),
  masked: strings,
  files: strings,
  confirming: z.string().nullish().catch(null),
  suggestions: z.array(Offer).catch([]),
  habits: z.array(Habit).catch([]),
  proactiveness: z.string().catch(''),
});
const Run = z.object({
  task: z.enum(['remind', 'think']).catch('remind'),
  name: z.string().catch(''),
  prompt: z.string().catch(''),
  recurrence: z.string().catch(''),
});

/**
 * What the person's conversation is set in: their time, zone, locale, the schedule they may mean, and what is
 * known of them, as the code chose it for this turn.
 */
export type Context = z.infer<typeof Context>;
/** The schedule a message is most likely about. */
export type Focus = z.infer<typeof Focus>;
/** A schedule's time in fields, as tool answers and the focus carry it. */
export type ScheduleWhen = z.infer<typeof WhenFields>;
/** An offer that is open and may be meant by what is said. */
export type Offer = z.infer<typeof Offer>;
/** A scheduled run: what is to be said now. */
export type Run = z.infer<typeof Run>;

/** One earlier message. */
export interface Said {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** A request to the model, sorted into what this model looks at. */
export interface Turn {
  readonly context: Context | undefined;
  /** Earlier messages, oldest first. */
  readonly history: readonly Said[];
  /** The newest messages, which are to be answered. */
  readonly messages: readonly string[];
  readonly run: Run | undefined;
  /** A conversation that has ended, to be looked over. */
  readonly finished: Finished | undefined;
  /** The older part of a conversation, to be put in a few words. */
  readonly long: Long | undefined;
  /** The answers of the tools called in this run, by call id. */
  readonly results: ReadonlyMap<string, string>;
  readonly tools: ReadonlySet<string>;
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) =>
      typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string'
        ? part.text
        : '',
    )
    .join('');
}

function parse<T>(schema: z.ZodType<T>, json: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function contextOf(item: AgentInputItem): Context | undefined {
  if (!('role' in item) || item.role !== 'system') return undefined;
  const json = /^\s*<context>([\s\S]*)<\/context>\s*$/.exec(textOf(item.content))?.[1];
  return json === undefined ? undefined : parse(Context, json);
}

function said(item: AgentInputItem): Said | undefined {
  if (!('role' in item) || (item.role !== 'user' && item.role !== 'assistant')) return undefined;
  return { role: item.role, text: textOf(item.content) };
}

/** What the code asks for within a tag. With tools that write, the same text was typed by a person and is just text. */
function taggedIn<T>(
  schema: z.ZodType<T>,
  tag: string,
  messages: readonly string[],
  tools: ReadonlySet<string>,
): T | undefined {
  const [only = ''] = messages;
  const json = new RegExp(`^\\s*<${tag}>([\\s\\S]*)</${tag}>\\s*$`).exec(only)?.[1];
  return json === undefined || messages.length > 1 || tools.has('create_schedule')
    ? undefined
    : parse(schema, json);
}

/** Sorts a request. Without a context item the newest messages are the user's after the last assistant's. */
export function readTurn(request: ModelRequest): Turn {
  const items: AgentInputItem[] =
    typeof request.input === 'string' ? [{ role: 'user', content: request.input }] : request.input;
  const tools = new Set(request.tools.flatMap((tool) => (tool.type === 'function' ? [tool.name] : [])));
  const results = new Map<string, string>();
  for (const item of items) {
    if (item.type === 'function_call_result') {
      results.set(item.callId, typeof item.output === 'string' ? item.output : textOf([item.output].flat()));
    }
  }
  const at = items.findLastIndex((item) => contextOf(item) !== undefined);
  const line = items.map(said);
  const border = at >= 0 ? at : line.findLastIndex((one) => one?.role === 'assistant');
  const history = line.slice(0, Math.max(border + (at >= 0 ? 0 : 1), 0)).filter((one) => one !== undefined);
  const newest = line.slice(border + 1).filter((one) => one?.role === 'user');
  const messages = newest.map((one) => one?.text ?? '');
  const item = items[at];
  return {
    context: item && contextOf(item),
    history,
    messages,
    run: taggedIn(Run, 'run', messages, tools),
    finished: taggedIn(Finished, 'observe', messages, tools),
    long: taggedIn(Long, 'summarise', messages, tools),
    results,
    tools,
  };
}
