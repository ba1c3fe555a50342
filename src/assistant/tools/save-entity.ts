import { tool } from '@openai/agents';
import { z } from 'zod';

import { saveEntity } from '../../db/entities.ts';
import { lockPerson } from '../../db/people.ts';
import { refreshHome } from '../refresh-home.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const parameters = z.object({
  kind: z.enum(['person', 'project', 'organisation', 'tool', 'topic']),
  name: z.string().min(1).max(120),
  about: z.string().max(300).nullable().describe('Who or what it is, in a few words'),
});

/** The tool with which the model keeps somebody or something that the person speaks of. */
export function saveEntityTool(context: TalkContext) {
  return tool({
    name: 'save_entity',
    description: 'Keeps a person, project, organisation, tool or topic that the person speaks of by name.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(
        context,
        'save_entity',
        said,
        async (tx, input) => {
          await lockPerson(tx, context.person);
          const { name, kind } = await saveEntity(tx, context.person, input, context.now());
          await refreshHome(context, tx, context.person);
          return { answer: { saved: { name, kind } } };
        },
        { sameOnce: true },
      ),
  });
}
