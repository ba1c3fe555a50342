import { tool } from '@openai/agents';
import { z } from 'zod';

import { isRefusal } from '../../domain/refusal.ts';
import { SUGGESTION_TYPES } from '../../domain/suggestion.ts';
import { calibrate } from '../calibrate.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const time = z.string().max(10).nullable();
const types = z.array(z.enum(SUGGESTION_TYPES)).nullable();
const parameters = z.object({
  change: z.enum(['more', 'less', 'none']).describe('Whether they want more or fewer unasked offers'),
  hold_back: types.describe('Kinds of offers they want no more of'),
  allow: types.describe('Kinds of offers they want again'),
  quiet_from: time.describe('HH:MM; no offers from then'),
  quiet_until: time.describe('HH:MM; until then'),
  work_from: time.describe('HH:MM; offers come within working hours only'),
  work_until: time,
  work_days: z.array(z.number().int()).nullable().describe('0 = Sunday'),
  no_quiet: z.boolean().describe('True to have no quiet hours any more'),
});

/** The tool with which the model changes how forward Alfred is, as the person asks for it. */
export function adjustProactivenessTool(context: TalkContext) {
  return tool({
    name: 'adjust_proactiveness',
    description:
      'Changes how forward Alfred is with unasked offers, only when the person asks for that: more, less, kinds, quiet and working hours.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(
        context,
        'adjust_proactiveness',
        said,
        async (tx, input) => {
          const { change, hold_back, allow, ...rest } = input;
          const wish = {
            ...rest,
            ...(change === 'none' ? {} : { change }),
            ...(hold_back ? { hold_back } : {}),
            ...(allow ? { allow } : {}),
          };
          const done = await calibrate(context, tx, context.person, wish, context.now());
          if (isRefusal(done)) return { answer: { ...done } };
          const { settings, changed, say } = done;
          const { level, heldBack: held_back } = settings;
          const favoured = settings.favoured.filter((type) => !held_back.includes(type));
          return { answer: { level, held_back, favoured, changed, say } };
        },
        { sameOnce: true },
      ),
  });
}
