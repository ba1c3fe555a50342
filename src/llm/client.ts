import { OpenAIChatCompletionsModel, OpenAIResponsesModel, setTracingDisabled } from '@openai/agents';
import type { Model, ModelRequest } from '@openai/agents';
import { OpenAI } from 'openai';

import { openModeration } from './guardrails.ts';
import type { Moderate } from './guardrails.ts';
import { offlineModel } from './offline/offline-model.ts';

/** Which language model to think with; null = the one that is built in. */
export type ModelSettings = {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly api: 'chat' | 'responses';
  readonly model: string;
  readonly smallModel: string;
  /** Whether the provider's moderation is asked about what is said. */
  readonly moderation?: boolean;
} | null;

/** The models that Alfred thinks with. */
export interface Models {
  /** For conversation and for runs that need thought. */
  readonly main: Model;
  /** For wording a plain reminder. */
  readonly small: Model;
  /** For what nobody waits for: looking over conversations, summing them up, wording offers; else the small one. */
  readonly background?: Model;
  /** Absent where the provider has none. */
  readonly moderate?: Moderate;
  /** What the two are called, for the accounts. */
  readonly names?: { readonly main: string; readonly small: string };
}

const CALL_TIMEOUT_MS = 60_000;

/** OpenAI's own newer models take a limit on tokens under this name only; others know the older one. */
function limitedAsOpenAiWants(model: Model): Model {
  const adjust = (request: ModelRequest): ModelRequest => {
    const { maxTokens, providerData, ...settings } = request.modelSettings;
    const limit = maxTokens === undefined ? {} : { max_completion_tokens: maxTokens };
    return { ...request, modelSettings: { ...settings, providerData: { ...providerData, ...limit } } };
  };
  return {
    getResponse: (request) => model.getResponse(adjust(request)),
    getStreamedResponse: (request) => model.getStreamedResponse(adjust(request)),
  };
}

/** The models that the settings name, or the built-in offline model. Nothing is sent before they are used. */
export function openModels(settings: ModelSettings): Models {
  // Left on, the SDK would send every prompt and answer to the provider's trace viewer.
  setTracingDisabled(true);
  if (!settings) {
    const offline = offlineModel();
    return { main: offline, small: offline, names: { main: 'offline', small: 'offline' } };
  }
  const client = new OpenAI({
    // A local endpoint often wants none, but the client refuses to be without.
    apiKey: settings.apiKey ?? 'none',
    ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}),
    timeout: CALL_TIMEOUT_MS,
    // It would write to the console beside our log.
    logLevel: 'off',
    maxRetries: 1,
  });
  const open = (name: string): Model => {
    if (settings.api === 'responses') return new OpenAIResponsesModel(client, name);
    const model = new OpenAIChatCompletionsModel(client, name);
    return settings.baseUrl === null ? limitedAsOpenAiWants(model) : model;
  };
  return {
    main: open(settings.model),
    small: open(settings.smallModel),
    ...(settings.moderation ? { moderate: openModeration(client) } : {}),
    names: { main: settings.model, small: settings.smallModel },
  };
}
