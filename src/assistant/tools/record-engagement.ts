import { tool } from '@openai/agents';
import { z } from 'zod';

import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { SuggestionStep } from '../../domain/suggestion.ts';
import { settleSuggestion } from '../settle-suggestion.ts';
import { summariseSchedule } from '../summarise-schedule.ts';
import { scheduleFields } from './schedule-fields.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const { at, in_minutes, cron, rrule, zone, starts } = scheduleFields;
const parameters = z.object({
  suggestion_id: z.string().max(100).describe('The id of one of `suggestions` in the context'),
  kind: z
    .enum(['accepted', 'dismissed', 'snoozed', 'stop'])
    .describe('snoozed: not now, perhaps later; stop: no more offers of this kind'),
  name: z.string().max(200).nullable().describe('For accepted: another title'),
  at,
  in_minutes,
  cron,
  rrule,
  zone,
  starts,
});

const STEPS: Readonly<Record<z.infer<typeof parameters>['kind'], SuggestionStep>> = {
  accepted: 'accept',
  dismissed: 'dismiss',
  snoozed: 'not_now',
  stop: 'stop',
};

/**
 * The tool with which the model records what the person said to an offer. It takes offers that are open in this
 * conversation or were made last, by id, and none else.
 */
export function recordEngagementTool(context: TalkContext) {
  return tool({
    name: 'record_engagement',
    description:
      'Does with an open offer what the person said to it; for accepted give a time only where they want it otherwise.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(context, 'record_engagement', said, async (tx, input) => {
        const { person, suggestions } = context;
        const { suggestion_id: suggestionId, kind, ...change } = input;
        if (!suggestions.includes(suggestionId)) {
          return { answer: { ...refuse('not_found', 'There is no such offer open.') } };
        }
        const now = context.now();
        const step = STEPS[kind];
        const reaction = {
          suggestionId,
          step,
          source: 'words' as const,
          ...(step === 'accept' ? { change } : {}),
        };
        const done = await settleSuggestion(context, tx, person, reaction, now);
        if (isRefusal(done)) return { answer: { ...done } };
        if (!done.isNew) return { answer: { ...refuse('wrong_state', 'That offer is settled already.') } };
        const schedule = done.schedule && { ...summariseSchedule(done.schedule, null, person, now) };
        return {
          answer: { recorded: kind, schedule },
          ...(done.schedule ? { scheduleId: done.schedule.id } : {}),
        };
      }),
  });
}
