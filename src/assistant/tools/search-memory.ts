import { tool } from '@openai/agents';
import { z } from 'zod';

import { searchMemories } from '../../db/memories.ts';
import { summariseMemory } from '../summarise-memory.ts';
import { explainBadInput } from './tool-context.ts';
import type { ReadContext } from './tool-context.ts';

const MOST = 20;

/** The tool with which the model looks for what is known about the person. */
export function searchMemoryTool({ prisma, person, now }: ReadContext) {
  return tool({
    name: 'search_memory',
    description: 'Looks for what is known about the person beyond what the context shows.',
    parameters: z.object({ query: z.string().max(500).describe('Words that would be in it') }),
    errorFunction: explainBadInput,
    execute: async ({ query }) => {
      const found = await searchMemories(prisma, person, query, now(), MOST);
      return JSON.stringify({ memories: found.map((memory) => summariseMemory(memory, person)) });
    },
  });
}
