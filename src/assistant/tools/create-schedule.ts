import { tool } from '@openai/agents';
import { z } from 'zod';

import { isRefusal } from '../../domain/refusal.ts';
import { createSchedule } from '../create-schedule.ts';
import { summariseSchedule } from '../summarise-schedule.ts';
import { refuseUnknownTool, scheduleFields, withLeave } from './schedule-fields.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { ToolContext } from './tool-context.ts';

const parameters = z.object({
  name: z.string().max(200).describe('Short title in the person’s words'),
  prompt: z.string().max(20_000).describe('What to say or do at that time, in the person’s words'),
  task: z.enum(['remind', 'think']).describe('remind passes the words on; think prepares something'),
  ...scheduleFields,
});

/** The tool with which the model makes a schedule. */
export function createScheduleTool(context: ToolContext) {
  return tool({
    name: 'create_schedule',
    description: 'Makes a schedule: one reminder or something recurring.',
    parameters: withLeave(parameters, context.actingTools),
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(
        context,
        'create_schedule',
        said,
        async (tx, input) => {
          const { person, askedAt } = context;
          const now = context.now();
          const unknown = refuseUnknownTool(context.actingTools, input);
          if (unknown) return { answer: { ...unknown } };
          const made = await createSchedule(context, tx, person, input, { askedAt, now });
          if (isRefusal(made)) return { answer: { ...made } };
          return {
            answer: { created: { ...summariseSchedule(made, null, person, now) } },
            scheduleId: made.id,
          };
        },
        { sameOnce: true },
      ),
  });
}
