import { tool } from '@openai/agents';
import { z } from 'zod';

import { refuse } from '../../domain/refusal.ts';
import { completeCommitment } from '../complete-commitment.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const parameters = z.object({ id: z.string().max(100).describe('The id of a commitment of `known`') });

/** The tool with which the model notes that the person did what they had promised. */
export function completeCommitmentTool(context: TalkContext) {
  return tool({
    name: 'complete_commitment',
    description: 'Notes that the person has done what they had promised; it is not held up to them any more.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(context, 'complete_commitment', said, async (tx, { id }) => {
        const done = await completeCommitment(context, tx, context.person, id);
        return {
          answer: done === null ? { ...refuse('not_found', 'I know of no such promise.') } : { done },
        };
      }),
  });
}
