import {
  GuardrailExecutionError,
  MaxTurnsExceededError,
  ModelBehaviorError,
  ModelTimeoutError,
  ToolCallError,
} from '@openai/agents';
import { APIConnectionError, APIError, APIUserAbortError } from 'openai';

import { Declined, GiveUp, TryAgain } from '../errors.ts';

/** Seconds that a provider asks to wait, in milliseconds; 0 when it names none. */
function retryAfter(error: APIError): number {
  const seconds = Number(error.headers?.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1000 : 0;
}

/** Translates what went wrong at the model, where it comes in: to be tried again, given up, or a bug of ours. */
export function translateModelError(error: unknown): unknown {
  if (error instanceof TryAgain || error instanceof GiveUp || error instanceof Declined) return error;
  if (error instanceof ToolCallError) return error.error;
  if (error instanceof GuardrailExecutionError) return translateModelError(error.error);
  if (error instanceof APIUserAbortError) return error;
  if (error instanceof APIConnectionError) return new TryAgain('model_unreachable', { cause: error });
  if (error instanceof APIError) {
    const status: unknown = error.status;
    if (status === 401 || status === 403) return new GiveUp('model_refused_key', { cause: error });
    if (status === 404) return new GiveUp('model_unknown', { cause: error });
    if (status === 429) return new TryAgain('model_busy', { after: retryAfter(error), cause: error });
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return new GiveUp('model_refused_request', { cause: error });
    }
    return new TryAgain('model_failed', { cause: error });
  }
  if (error instanceof ModelTimeoutError) return new TryAgain('model_slow', { cause: error });
  if (error instanceof MaxTurnsExceededError) return new GiveUp('model_looped', { cause: error });
  if (error instanceof ModelBehaviorError) return new TryAgain('model_misbehaved', { cause: error });
  const dropped = error instanceof Error && /terminated|ECONN|socket|premature|network/i.test(error.message);
  // Anything else came out of reading what the model sent.
  return new TryAgain(dropped ? 'model_unreachable' : 'model_misbehaved', { cause: error });
}
