import { tool } from '@openai/agents';
import { z } from 'zod';

import { isRefusal } from '../../domain/refusal.ts';
import { manageSchedule } from '../manage-schedule.ts';
import { summariseSchedule } from '../summarise-schedule.ts';
import { refuseUnknownTool, scheduleFields, withLeave } from './schedule-fields.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { ToolContext } from './tool-context.ts';

const parameters = z.object({
  action: z.enum(['pause', 'resume', 'cancel', 'edit', 'run_now', 'skip_next', 'snooze']),
  id: z.string().max(100).describe('The id of the schedule, from the context or list_schedules'),
  name: z.string().max(200).nullable().describe('For edit: a new title'),
  prompt: z.string().max(4_000).nullable().describe('For edit: new words'),
  ...scheduleFields,
});

/** The tool with which the model changes, stops or runs a schedule. */
export function manageScheduleTool(context: ToolContext) {
  return tool({
    name: 'manage_schedule',
    description:
      'Pauses, resumes, cancels, edits, runs now, skips the next run of, or snoozes a schedule. For edit and snooze give only what changes; a time replaces the whole recurrence.',
    parameters: withLeave(parameters, context.actingTools),
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(context, 'manage_schedule', said, async (tx, input) => {
        const { person, askedAt } = context;
        const now = context.now();
        const unknown = refuseUnknownTool(context.actingTools, input);
        if (unknown) return { answer: { ...unknown } };
        const done = await manageSchedule(context, tx, person, input, { askedAt, now });
        if (isRefusal(done)) return { answer: { ...done } };
        const schedule = { ...summariseSchedule(done, null, person, now) };
        return { answer: { done: input.action, schedule }, scheduleId: done.id };
      }),
  });
}
