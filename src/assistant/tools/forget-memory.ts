import { tool } from '@openai/agents';
import { z } from 'zod';

import { forgetAbout, forgetEverything, forgetOne } from '../forget.ts';
import { refreshHome } from '../refresh-home.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const parameters = z.object({
  id: z.string().max(100).nullable().describe('One memory or habit'),
  about: z.string().max(200).nullable().describe('All about a topic, a person or a thing'),
  everything: z.boolean().describe('All that is known, schedules too; has to be confirmed by the person'),
});

/** What is asked before everything is forgotten. */
export const CONFIRM_FORGETTING =
  'That means everything: what I know about you, our conversations and all your schedules, for good. Shall I really forget it all?';

/** What is said once everything is being forgotten. */
const POSTS_STAY = 'What I posted is still in Slack; `/alfred forget posts` deletes it there.';

/** The tool with which the model forgets one thing, a topic or everything. */
export function forgetMemoryTool(context: TalkContext) {
  return tool({
    name: 'forget_memory',
    description: 'Forgets one memory or habit, all about a topic, or everything.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(context, 'forget_memory', said, async (tx, { id, about, everything }) => {
        const { person } = context;
        if (everything) {
          if (!context.confirming) return { answer: { confirm: true, say: CONFIRM_FORGETTING } };
          await forgetEverything(context, tx, person, context.now());
          return { answer: { forgetting_everything: true, say: POSTS_STAY } };
        }
        const one = id === null ? null : await forgetOne(context, tx, person, id);
        const more =
          about === null || about.trim() === '' ? [] : await forgetAbout(context, tx, person, about);
        const forgotten = [...(one === null ? [] : [one]), ...more];
        await refreshHome(context, tx, person);
        return { answer: forgotten.length > 0 ? { forgotten } : { nothing: true } };
      }),
  });
}
