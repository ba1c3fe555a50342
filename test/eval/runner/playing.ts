import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents/testing';
import type { ScriptedModelInput } from '@openai/agents/testing';

import { Case } from '../../../eval/case.ts';
import { playCase } from '../../../eval/play/play-case.ts';
import type { Played } from '../../../eval/play/play-case.ts';
import type { Stage } from '../../../eval/play/stage.ts';
import { observer } from '../../support/observer.ts';

/** A case of somebody in Lisbon, on a Monday at nine. */
export function item(more: object): Case {
  const person = { name: 'Robin Example', zone: 'Europe/Lisbon', locale: 'en-GB' };
  return Case.parse({ id: 'x', about: '', person, now: '2026-03-02T09:00', turns: [], ...more });
}

/** Plays a case with a model that says what the script has it say; `look` is what is seen in each conversation that is over. */
export async function play(
  stage: Stage,
  script: ScriptedModelInput[],
  what: Case,
  look: Parameters<typeof observer>[0] = () => ({}),
): Promise<Played> {
  const model = new ScriptedModel(script);
  const models = { main: model, small: model, background: observer(look) };
  return playCase({ stage, models, patienceMs: 5_000, deadlineMs: 30_000 }, what);
}

/** The model says this. */
export const says = (text: string): ScriptedModelInput => [assistantMessage(text)];
/** The model calls a tool. */
export const calls = (tool: string, input: object): ScriptedModelInput => [
  functionCall(tool, { ...input }, { callId: tool }),
];
