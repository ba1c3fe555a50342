import { tool } from '@openai/agents';
import { z } from 'zod';

import { forgottenSince } from '../../db/forget-marks.ts';
import { linesOf, ownWordsOf } from '../../db/lines.ts';
import { lockPerson } from '../../db/people.ts';
import { refuse } from '../../domain/refusal.ts';
import { sensitiveKind } from '../../domain/sensitive.ts';
import { recordPattern, reword } from '../record-pattern.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const parameters = z.object({
  known_id: z.string().max(100).nullable().describe('The id of one of `habits` in the context that this is'),
  kind: z.enum(['recurring_request', 'time_based', 'topic_interest']),
  label: z.string().min(1).max(80).describe('Two to four words for the thing itself: “sales figures”'),
  description: z.string().min(1).max(300).describe('One sentence, not in their words'),
  summary: z.string().min(1).max(300).describe('What they asked for this time, in a few words, not theirs'),
});

/** The tool with which the model notes that the person does or asks for something again. */
export function recordPatternTool(context: TalkContext) {
  return tool({
    name: 'record_pattern',
    description:
      'Notes, without a word about it, that the person asks for or does something that they did before.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(
        context,
        'record_pattern',
        said,
        async (tx, input) => {
          const { person, conversationId, askedAt } = context;
          const { known_id: knownId, ...pattern } = input;
          const { label, description, summary } = pattern;
          if (sensitiveKind(`${label} ${description} ${summary}`)) {
            return { answer: { ...refuse('sensitive', 'Nothing of this kind is noted.') } };
          }
          await lockPerson(tx, person);
          // What they had forgotten while this was thought about, or just before within it.
          const wasForgotten = await forgottenSince(tx, person, askedAt);
          if (wasForgotten(label) || wasForgotten(`${label} ${description} ${summary}`))
            return { answer: { ...refuse('not_found', 'They had that forgotten.') } };
          const lines = await linesOf(tx, person, conversationId);
          const seen = reword({ ...pattern, knownId }, ownWordsOf(lines));
          const conversation = { id: conversationId, at: askedAt };
          const {
            id,
            label: known,
            count,
          } = await recordPattern(context, tx, person, seen, conversation, context.now());
          return { answer: { recorded: { id, label: known, count } } };
        },
        { sameOnce: true },
      ),
  });
}
