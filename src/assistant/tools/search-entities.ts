import { tool } from '@openai/agents';
import { z } from 'zod';

import { entitiesIn, listEntities, MOST_ENTITIES } from '../../db/entities.ts';
import { summariseEntity } from '../recall.ts';
import { explainBadInput } from './tool-context.ts';
import type { ReadContext } from './tool-context.ts';

const MOST = 30;

/** The tool with which the model looks for people and things that the person speaks of. */
export function searchEntitiesTool({ prisma, person }: ReadContext) {
  return tool({
    name: 'search_entities',
    description:
      'Looks for people, projects, organisations and tools that the person speaks of; all of them for “”.',
    parameters: z.object({ query: z.string().max(200).describe('A name, or what they are: “manager”') }),
    errorFunction: explainBadInput,
    execute: async ({ query }) => {
      const all = await listEntities(prisma, person, MOST_ENTITIES);
      const found = query.trim() ? entitiesIn(all, query) : all;
      return JSON.stringify({ entities: found.slice(0, MOST).map(summariseEntity) });
    },
  });
}
