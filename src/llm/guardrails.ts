import { InputGuardrailTripwireTriggered, OutputGuardrailTripwireTriggered } from '@openai/agents';
import type { InputGuardrail, OutputGuardrail } from '@openai/agents';
import type { OpenAI } from 'openai';

import type { SaidBefore } from '../domain/decline-again.ts';
import type { Decline } from '../domain/decline-rule.ts';
import { judgeInput, leakDetector } from '../domain/guardrail.ts';
import { Declined } from '../errors.ts';
import { translateModelError } from './failure.ts';

/** Asks the provider whether a text must not pass; throws TryAgain or GiveUp when that can't be told. */
export type Moderate = (text: string) => Promise<boolean>;

/** What stands between a person and the model. */
export interface Guards {
  /** What the person says now, in their own words; null when it was checked before, as words of a schedule were. */
  readonly words: string | null;
  /** What was said before in this conversation, oldest first. */
  readonly before?: readonly SaidBefore[];
  /** Absent where the provider has no moderation. */
  readonly moderate?: Moderate | undefined;
}

const MODERATION = 'omni-moderation-latest';
const LONGEST = 20_000;

/** The provider's moderation endpoint. */
export function openModeration(client: OpenAI): Moderate {
  return async (text) => {
    try {
      const { results } = await client.moderations.create({
        model: MODERATION,
        input: text.slice(0, LONGEST),
      });
      return results.some(({ flagged }) => flagged);
    } catch (error) {
      throw translateModelError(error);
    }
  };
}

function verdict(reason: Decline | null) {
  return { tripwireTriggered: reason !== null, outputInfo: reason };
}

/** The checks on what goes into the model and what comes out, as the agents SDK runs them: input before any call. */
export function guardrailsOf(
  { words, before = [], moderate }: Guards,
  instructions: string,
): { input: InputGuardrail[]; output: OutputGuardrail[]; leaks: (text: string) => boolean } {
  const leaks = leakDetector(instructions);
  const input = async () => {
    if (words === null) return verdict(null);
    const reason = judgeInput(words, before);
    if (reason) return verdict(reason);
    return verdict((await moderate?.(words)) ? 'moderated' : null);
  };
  const output = async (text: string) => {
    if (leaks(text)) return verdict('instructions');
    return verdict(text !== '' && (await moderate?.(text)) ? 'moderated' : null);
  };
  return {
    leaks,
    input: [{ name: 'what is asked', runInParallel: false, execute: input }],
    output: [{ name: 'what is answered', execute: ({ agentOutput }) => output(agentOutput) }],
  };
}

/** The refusal that a tripped check means; null for any other error. */
export function declinedBy(error: unknown): Declined | null {
  const tripped =
    error instanceof InputGuardrailTripwireTriggered || error instanceof OutputGuardrailTripwireTriggered;
  if (!tripped) return null;
  const usage = error.state?.usage;
  return new Declined(error.result.output.outputInfo as Decline, {
    tokensIn: usage?.inputTokens ?? 0,
    tokensOut: usage?.outputTokens ?? 0,
  });
}
