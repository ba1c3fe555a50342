import type { Model } from '@openai/agents';

import { readConfig } from '../src/config.ts';
import { openModels } from '../src/llm/client.ts';
import type { Models } from '../src/llm/client.ts';

/** The configured model of this name, where OPENAI_API_KEY or OPENAI_BASE_URL say. Throws when neither is set. */
function configured(name: string): Models {
  const wanted = Object.entries(process.env).filter(([key]) => key.startsWith('OPENAI_'));
  const { model } = readConfig({ ...Object.fromEntries(wanted), OPENAI_MODEL: name });
  return openModels(model);
}

/** The models to play and to judge with; without a name the built-in one plays, and nobody judges. */
export function modelsFor(
  model: string | null,
  judge: string | null,
): { models: Models; judge: Model | null } {
  return {
    models: model === null ? openModels(null) : configured(model),
    judge: judge === null ? null : configured(judge).main,
  };
}
