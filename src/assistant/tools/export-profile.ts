import { tool } from '@openai/agents';
import { z } from 'zod';

import { queueExport } from '../export-profile.ts';
import { effectOnce } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

/** The tool with which the model has all that is known about the person sent to them as a file. */
export function exportProfileTool(context: TalkContext) {
  return tool({
    name: 'export_profile',
    description: 'Sends the person one JSON file with all that is known about them, into their DM.',
    parameters: z.object({}),
    execute: (said) =>
      effectOnce(
        context,
        'export_profile',
        said,
        async (tx) => {
          await queueExport(context, tx, context.person, context.cause, context.now());
          return { answer: { exporting: true } };
        },
        { sameOnce: true },
      ),
  });
}
