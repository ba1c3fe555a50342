import type { Db } from '../../db/client.ts';
import type { PrismaClient } from '../../db/generated/client.ts';
import type { Queue } from '../../db/queue.ts';
import { actOnce } from '../../db/tool-calls.ts';
import type { Effect } from '../../db/tool-calls.ts';
import type { Person } from '../../domain/person.ts';
import type { Limits } from '../../domain/schedule.ts';
import { storable } from '../../domain/storable.ts';

/** What reading tools are given: about whom, and when. */
export type ReadContext = Pick<ToolContext, 'prisma' | 'person' | 'now'>;

/** What the acting tools of a run are given: within which run, and how often each was called in this go. */
export type RunContext = ReadContext & Pick<ToolContext, 'cause' | 'calls'>;

/** What tools of a conversation are given beyond that. */
export interface TalkContext extends ToolContext {
  readonly conversationId: string;
  /** What the person just said. */
  readonly words: string;
  /** True when they were just asked whether really everything should be forgotten. */
  readonly confirming: boolean;
  /** The ids of the offers that the person may be speaking of. */
  readonly suggestions: readonly string[];
  /** Where the conversation is. */
  readonly place: { readonly channel: string; readonly threadTs: string };
}

/** What tools are given besides the model's input: for whom they act, since when it was asked, with what. */
export interface ToolContext {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly limits: Limits;
  readonly now: () => Date;
  readonly person: Person;
  /** The turn or run within which a tool acts once. */
  readonly cause: string;
  readonly askedAt: Date;
  /** How often each writing tool was called in this go. */
  readonly calls: Map<string, number>;
  /** The connected tools that a schedule could be allowed to act with. */
  readonly actingTools: readonly string[];
}

/**
 * Makes the effect of a writing tool's call, once per turn, and returns its answer for the model. With
 * `sameOnce` a model that goes round in circles makes a thing once.
 */
export async function effectOnce<Input>(
  context: ToolContext,
  tool: string,
  said: Input,
  act: (tx: Db, input: Input) => Promise<Effect>,
  options: { sameOnce?: boolean } = {},
): Promise<string> {
  const nth = context.calls.get(tool) ?? 0;
  context.calls.set(tool, nth + 1);
  const input = storable(said);
  const call = { cause: context.cause, tool, nth, input, now: context.now(), ...options };
  return JSON.stringify(await actOnce(context.prisma, context.person, call, (tx) => act(tx, input)));
}

/** Tells the model what is wrong with its input; anything else that goes wrong in a tool ends the turn. */
export function explainBadInput(_context: unknown, error: unknown): string {
  if (!(error instanceof Error && error.name === 'InvalidToolInputError')) throw error;
  return JSON.stringify({
    refused: 'bad_input',
    say: 'The arguments do not fit the tool; mend them and call again.',
  });
}
