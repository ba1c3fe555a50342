import { tool } from '@openai/agents';
import { z } from 'zod';

import { explainSilence } from '../explain-silence.ts';
import type { ReadContext } from './tool-context.ts';

/** The tool with which the model tells why Alfred was quiet, from what was written down when it was. */
export function explainSilenceTool({ prisma, person, now }: ReadContext) {
  return tool({
    name: 'explain_silence',
    description: 'Why Alfred was quiet and what it kept to itself; also how forward it is at present.',
    parameters: z.object({}),
    execute: async () => {
      const { say, refusals } = await explainSilence(prisma, person, now());
      return JSON.stringify({ say, refusals: [...refusals] });
    },
  });
}
