import { tool } from '@openai/agents';
import { z } from 'zod';

import { countSchedules, listSchedules } from '../../db/schedules.ts';
import { summariseSchedule } from '../summarise-schedule.ts';
import { explainBadInput } from './tool-context.ts';
import type { ToolContext } from './tool-context.ts';

/** More than this a model is not shown at once. */
const MOST = 100;

/** The tool with which the model looks at a person's schedules. */
export function listSchedulesTool(context: Pick<ToolContext, 'prisma' | 'person' | 'now'>) {
  return tool({
    name: 'list_schedules',
    description: `The person’s schedules with their ids: the live ones, or all; at most ${MOST}, and how many in total.`,
    parameters: z.object({ state: z.enum(['live', 'all']) }),
    errorFunction: explainBadInput,
    execute: async ({ state }) => {
      const { prisma, person } = context;
      const [found, total] = await Promise.all([
        listSchedules(prisma, person, state, MOST),
        countSchedules(prisma, person, state),
      ]);
      const now = context.now();
      return JSON.stringify({
        total,
        schedules: found.map(({ schedule, last }) => summariseSchedule(schedule, last, person, now)),
      });
    },
  });
}
