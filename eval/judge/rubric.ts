import { readFileSync } from 'node:fs';

import { Agent, Runner } from '@openai/agents';
import type { Model } from '@openai/agents';
import { z } from 'zod';

import type { Case } from '../case.ts';
import type { Played } from '../play/play-case.ts';

const PROMPT = readFileSync(new URL('../judge.md', import.meta.url), 'utf8');
const Verdict = z.object({ reason: z.string(), pass: z.boolean() });

/** What a judge model makes of a case. */
export type RubricVerdict = z.infer<typeof Verdict>;

/** Has a model judge a played case by its rubric. Throws when the model gives no verdict. */
export async function judgeRubric(judge: Model, item: Case, played: Played): Promise<RubricVerdict> {
  const agent = new Agent({ name: 'Judge', model: judge, instructions: PROMPT, outputType: Verdict });
  const runner = new Runner({ tracingDisabled: true, modelSettings: { store: false } });
  const { about, rubric } = item;
  const { conversation, standing } = played;
  const question = JSON.stringify({ about, rubric, conversation, stored: standing });
  const { finalOutput } = await runner.run(agent, question);
  return Verdict.parse(finalOutput);
}
