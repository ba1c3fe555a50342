import type { Model, ModelRequest, ModelResponse } from '@openai/agents';

import type { Models } from '../../src/llm/client.ts';

/** Models that are listened to. */
export interface Recording {
  /** To be used in place of the recorded ones. */
  readonly models: Models;
  /** The names of the tools that were called so far, in order; of those alone that the model had been given. */
  readonly calls: readonly string[];
  /** Everything that a model was sent so far, a request each, as JSON. */
  readonly sent: readonly string[];
}

/** Listens to what models are sent and which tools they call, and changes nothing about either. */
export function recordModels(models: Models): Recording {
  const calls: string[] = [];
  const sent: string[] = [];
  const noteRequest = ({ systemInstructions, input }: ModelRequest) =>
    void sent.push(JSON.stringify({ systemInstructions, input }));
  const noteOutput = ({ tools }: ModelRequest, output: readonly { type?: unknown; name?: unknown }[]) => {
    const given = new Set<unknown>(tools.map((tool) => tool.name));
    for (const { type, name } of output) {
      if (type === 'function_call' && typeof name === 'string' && given.has(name)) calls.push(name);
    }
  };
  const record = (model: Model): Model => ({
    async getResponse(request): Promise<ModelResponse> {
      noteRequest(request);
      const response = await model.getResponse(request);
      noteOutput(request, response.output);
      return response;
    },
    async *getStreamedResponse(request) {
      noteRequest(request);
      for await (const event of model.getStreamedResponse(request)) {
        if (event.type === 'response_done') noteOutput(request, event.response.output);
        yield event;
      }
    },
    ...(model.getRetryAdvice ? { getRetryAdvice: (args) => model.getRetryAdvice?.(args) } : {}),
  });
  const { main, small, background } = models;
  const recorded = { main: record(main), small: record(small) };
  const behind = background ? { background: record(background) } : {};
  return { models: { ...models, ...recorded, ...behind }, calls, sent };
}
