import { z } from 'zod';

import { blockProblems } from '../block-kit/block-problems.ts';
import { isRecord } from '../block-kit/check.ts';
import type { Problem } from '../block-kit/check.ts';
import { viewProblems } from '../block-kit/view-problems.ts';
import { refuse } from './answer.ts';
import type { Answer } from './answer.ts';
import { json, method } from './method.ts';

function verdict(error: string, problems: readonly Problem[]): Answer {
  if (problems.length === 0) return { ok: true };
  return refuse(error, {
    errors: problems.map(({ message, pointer }) => ({ message, pointer })),
    response_metadata: {
      messages: problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`),
    },
  });
}

/** Asking whether blocks, a message or a view would be accepted. */
export const blockMethods = {
  'blocks.validate': method({
    args: z.object({
      blocks: json('invalid_blocks').optional(),
      message: json('invalid_message').optional(),
      view: json('invalid_view').optional(),
    }),
    run: (_workspace, { blocks, message, view }) => {
      if ([blocks, message, view].filter((given) => given !== undefined).length !== 1) {
        return refuse('invalid_arguments');
      }
      if (blocks !== undefined) return verdict('invalid_blocks', blockProblems(blocks, 'message'));
      if (isRecord(message))
        return verdict('invalid_message', blockProblems(message['blocks'] ?? [], 'message'));
      const kind = isRecord(view) && view['type'] === 'home' ? 'home' : 'modal';
      return verdict('invalid_view', viewProblems(view, kind));
    },
  }),
};
