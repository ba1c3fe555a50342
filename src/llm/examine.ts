import { tool } from '@openai/agents';
import type { Model } from '@openai/agents';
import { z } from 'zod';

import { good, wrong } from '../domain/finding.ts';
import type { Finding } from '../domain/finding.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import { openModels } from './client.ts';
import type { ModelSettings } from './client.ts';
import { think } from './think.ts';

const LIMITS = { rounds: 2, tokens: 200, milliseconds: 30_000 };
const INSTRUCTIONS = 'This only sees whether you can be reached. Answer with the one word: ready.';

/** What a failure means for whoever set Alfred up, by its kind. */
const MEANS: Readonly<Record<string, { says: string; todo: string }>> = {
  model_refused_key: {
    says: 'its provider refuses the key',
    todo: 'check OPENAI_API_KEY, or make a new one',
  },
  model_unknown: {
    says: 'its provider knows no such model, or nothing is at that address',
    todo: 'check the name of the model and OPENAI_BASE_URL, which mostly ends in /v1',
  },
  model_busy: {
    says: 'its provider takes no more calls just now',
    todo: 'try again later; if it stays so, look at limits and credit of the account',
  },
  model_unreachable: { says: 'it does not answer', todo: 'check OPENAI_BASE_URL and the network' },
  model_refused_request: {
    says: 'its provider does not take the request',
    todo: 'set OPENAI_API to the other of chat and responses; the model must also take tools',
  },
  model_slow: {
    says: 'it did not answer within 30 seconds',
    todo: 'choose a faster one, or look at its server',
  },
  model_misbehaved: {
    says: 'what it answered is no answer of that API',
    todo: 'check OPENAI_BASE_URL, and set OPENAI_API to the other of chat and responses',
  },
};
const FAILED = { says: 'its provider failed', todo: 'look at its status or its logs, and try again' };

function meaning(error: unknown): { says: string; todo: string } {
  const known = error instanceof TryAgain || error instanceof GiveUp;
  return (known ? MEANS[error.kind] : undefined) ?? FAILED;
}

/** Asks a model one thing, with a tool at hand as in earnest; it costs some hundred tokens. */
async function ask(about: string, name: string, model: Model): Promise<Finding> {
  const nothing = tool({
    name: 'do_nothing',
    description: 'Does nothing.',
    parameters: z.object({}),
    execute: () => 'nothing was done',
  });
  const since = performance.now();
  try {
    await think(model, {
      purpose: 'check',
      instructions: INSTRUCTIONS,
      said: [{ by: 'person', text: 'Are you ready?' }],
      tools: [nothing],
      guards: { words: null },
      limits: LIMITS,
    });
    return good(about, `${name} answers in ${((performance.now() - since) / 1_000).toFixed(1)} s`);
  } catch (error) {
    const { says, todo } = meaning(error);
    return wrong(about, `${name}: ${says}`, todo);
  }
}

/** Looks whether the models of the settings answer, and the provider's moderation if it is to be asked. */
export async function examineModels(settings: ModelSettings): Promise<Finding[]> {
  if (!settings) return [good('OPENAI_API_KEY', 'not set: the built-in offline model')];
  const models = openModels(settings);
  const findings = [await ask('OPENAI_MODEL', settings.model, models.main)];
  if (settings.smallModel !== settings.model)
    findings.push(await ask('OPENAI_SMALL_MODEL', settings.smallModel, models.small));
  if (!models.moderate) return findings;
  try {
    await models.moderate('hello');
    findings.push(good('OPENAI_MODERATION', 'the moderation endpoint answers'));
  } catch (error) {
    const says = `the moderation endpoint does not answer: ${meaning(error).says}`;
    const todo = 'set OPENAI_MODERATION=off if this provider has none; as it is nothing would be answered';
    findings.push(wrong('OPENAI_MODERATION', says, todo));
  }
  return findings;
}
