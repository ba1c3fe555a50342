import { tool } from '@openai/agents';
import { z } from 'zod';

import { profileOf } from '../profile.ts';
import type { ProfileItem } from '../profile.ts';
import type { ReadContext } from './tool-context.ts';

const words = (items: readonly ProfileItem[]) => items.map((item) => item.words);

/** The tool with which the model tells the person all that is known about them. */
export function getUserProfileTool({ prisma, person, now }: ReadContext) {
  return tool({
    name: 'get_user_profile',
    description: 'All that is known about the person, grouped; for when they ask for it.',
    parameters: z.object({}),
    execute: async () => {
      const { memories, entities, schedules, habits, ...rest } = await profileOf(prisma, person, now());
      return JSON.stringify({
        ...rest,
        facts: words(memories.fact),
        preferences: words(memories.preference),
        decisions: words(memories.decision),
        notes: words(memories.note),
        events: words(memories.event),
        commitments: words(memories.commitment),
        people: words(entities.person),
        projects: words(entities.project),
        organisations: words(entities.organisation),
        tools: words(entities.tool),
        topics: words(entities.topic),
        schedules: words(schedules),
        habits: words(habits),
      });
    },
  });
}
