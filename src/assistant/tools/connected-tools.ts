import { tool } from '@openai/agents';
import type { Tool } from '@openai/agents';

import { insertApproval } from '../../db/approvals.ts';
import { queueDelivery } from '../../db/deliveries.ts';
import { beginCall, endCall } from '../../db/tool-calls.ts';
import { canBeShown } from '../../domain/connected-tool.ts';
import type { ConnectedTool } from '../../domain/connected-tool.ts';
import type { ToolAnswer, ToolServers } from '../../llm/tool-servers.ts';
import { effectOnce } from './tool-context.ts';
import type { RunContext, TalkContext } from './tool-context.ts';

type Input = Readonly<Record<string, unknown>>;

/** What came from outside, marked as that: it informs and never instructs. */
function fromOutside(server: string, answer: ToolAnswer): string {
  return JSON.stringify(
    'text' in answer ? { from: server, untrusted: answer.text } : { from: server, failed: answer.failed },
  );
}

/** A connected tool as the model is handed it; what its schema does not allow is for the server to refuse. */
function handed(
  { name, description, parameters }: ConnectedTool,
  execute: (input: Input) => Promise<string>,
) {
  const { properties = {}, required = [] } = parameters as { properties?: object; required?: string[] };
  return tool({
    name,
    description,
    strict: false,
    parameters: {
      type: 'object',
      properties: { ...properties },
      required: [...required],
      additionalProperties: true,
    },
    execute: (input) => execute(input as Input),
  });
}

function looking(servers: ToolServers, one: ConnectedTool, signal?: AbortSignal): Tool {
  return handed(one, async (input) => fromOutside(one.server, await servers.use(one.name, input, signal)));
}

const TOO_MUCH =
  'Nothing is done: this is more than I can show them for approval. Try it with less text, or in parts.';

/** An acting tool in a conversation: calling it asks the person, by a card with buttons, once per turn and call. */
function asking(context: TalkContext, one: ConnectedTool): Tool {
  return handed(one, (said) =>
    effectOnce(context, one.name, said, async (tx, input) => {
      const { person, cause: turnId, place } = context;
      if (!canBeShown(input)) return { answer: { asked: false, say: TOO_MUCH } };
      const asked = { turnId, tool: one.name, input: structuredClone(input) as Record<string, string> };
      const id = await insertApproval(tx, person, asked, context.now());
      const delivery = { kind: 'approval' as const, causeId: id, ...place, text: '' };
      await queueDelivery(context, tx, person, delivery, context.now());
      const say = 'Nothing is done yet: I have asked them, in this thread, to press Do it or Don’t.';
      return { answer: { asked: true, say } };
    }),
  );
}

/**
 * An acting tool that a schedule may use by itself. It is called at most once per run, tool and n-th call: a run that is
 * tried again is handed what it answered, or that this is not known.
 */
function acting(servers: ToolServers, context: RunContext, one: ConnectedTool): Tool {
  return handed(one, async (input) => {
    const nth = context.calls.get(one.name) ?? 0;
    context.calls.set(one.name, nth + 1);
    const { prisma, person, cause, now } = context;
    const call = { cause, tool: one.name, nth, input, now: now() };
    const known = await beginCall(prisma, person, call);
    if (known) return JSON.stringify(known);
    const answer = await servers.use(one.name, input);
    const told = { from: one.server, ...('text' in answer ? { untrusted: answer.text } : answer) };
    await endCall(prisma, person, call, told);
    return JSON.stringify(told);
  });
}

/** The connected tools of a conversation: what only looks is used at once, for the rest the person is asked. */
export function connectedTalkTools(
  servers: ToolServers,
  tools: readonly ConnectedTool[],
  context: TalkContext,
  signal?: AbortSignal,
): Tool[] {
  return tools.map((one) => (one.readOnly ? looking(servers, one, signal) : asking(context, one)));
}

/** The connected tools of a run: what only looks, and of the others exactly those that its schedule names. */
export function connectedRunTools(
  servers: ToolServers,
  tools: readonly ConnectedTool[],
  context: RunContext & { readonly mayAct: readonly string[] },
  signal?: AbortSignal,
): Tool[] {
  return tools.flatMap((one) => {
    if (one.readOnly) return looking(servers, one, signal);
    return context.mayAct.includes(one.name) ? acting(servers, context, one) : [];
  });
}
