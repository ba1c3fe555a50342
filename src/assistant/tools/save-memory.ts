import { tool } from '@openai/agents';
import { z } from 'zod';

import { MEMORY_KINDS } from '../../domain/memory.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { asksToRemember } from '../../domain/sensitive.ts';
import { refreshHome } from '../refresh-home.ts';
import { remember } from '../remember.ts';
import { summariseMemory } from '../summarise-memory.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const parameters = z.object({
  kind: z.enum(MEMORY_KINDS).describe('event: something on a date; commitment: something they promised'),
  content: z
    .string()
    .max(2_000)
    .describe(
      'One thing, without a subject: “Lives in Porto”, “Prefers short answers”, “Decided to hire two people”',
    ),
  on: z
    .string()
    .max(40)
    .nullable()
    .describe('When an event happens or a commitment is due: local date 2026-03-10 or time 2026-03-10T15:00'),
  replaces: z.string().max(100).nullable().describe('The id of a known memory that this corrects'),
  asked: z.boolean().describe('True only if they asked in so many words to have it remembered'),
});

/** The tool with which the model remembers one thing about the person. */
export function saveMemoryTool(context: TalkContext) {
  return tool({
    name: 'save_memory',
    description: 'Remembers one thing about the person for good; corrects what was known with `replaces`.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(
        context,
        'save_memory',
        said,
        async (tx, input) => {
          const { person, conversationId, words } = context;
          const asked = input.asked && asksToRemember(words);
          const done = await remember(tx, person, { ...input, asked }, conversationId, context.now());
          if (isRefusal(done)) return { answer: { ...done } };
          await refreshHome(context, tx, person);
          const memory = { ...summariseMemory(done.memory, person) };
          if (!done.isNew && done.insteadOf === null) return { answer: { known_already: memory } };
          return {
            answer: { saved: memory, ...(done.insteadOf === null ? {} : { instead_of: done.insteadOf }) },
          };
        },
        { sameOnce: true },
      ),
  });
}
