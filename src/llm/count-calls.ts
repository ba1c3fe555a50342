import type { Model, ModelRequest } from '@openai/agents';

import type { Purpose } from '../db/usage.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import { countModelCall } from '../metrics.ts';
import { translateModelError } from './failure.ts';

const nothingSpent = { tokensIn: 0, tokensOut: 0 };

/** How a call ended, in one of few words. */
function resultOf(error: unknown, { signal }: ModelRequest): string {
  if (signal?.aborted) return 'stopped';
  const known = translateModelError(error);
  return known instanceof TryAgain || known instanceof GiveUp ? known.kind : 'stopped';
}

/** A model whose calls are counted: what for, how each ended, what it cost and how long it took. */
export function countCalls(model: Model, purpose: Purpose | 'check'): Model {
  const begin = (request: ModelRequest) => {
    const since = performance.now();
    const end = (result: string, spent = nothingSpent) =>
      countModelCall(purpose, { result, ms: performance.now() - since, ...spent });
    return { done: end, failed: (error: unknown) => end(resultOf(error, request)) };
  };
  return {
    async getResponse(request) {
      const call = begin(request);
      try {
        const response = await model.getResponse(request);
        const { inputTokens: tokensIn, outputTokens: tokensOut } = response.usage;
        call.done('ok', { tokensIn, tokensOut });
        return response;
      } catch (error) {
        call.failed(error);
        throw error;
      }
    },
    async *getStreamedResponse(request) {
      const call = begin(request);
      let spent = nothingSpent;
      let ended = false;
      try {
        for await (const event of model.getStreamedResponse(request)) {
          if (event.type === 'response_done') {
            const { inputTokens: tokensIn, outputTokens: tokensOut } = event.response.usage;
            spent = { tokensIn, tokensOut };
          }
          yield event;
        }
        ended = true;
        call.done('ok', spent);
      } catch (error) {
        ended = true;
        call.failed(error);
        throw error;
      } finally {
        // Whoever listened has gone before the end.
        if (!ended) call.done('stopped', spent);
      }
    },
  };
}
