import { Usage } from '@openai/agents';
import type {
  AssistantMessageItem,
  FunctionCallItem,
  Model,
  ModelRequest,
  ModelResponse,
  StreamEvent,
} from '@openai/agents';

import { answerTurn } from './answer-turn.ts';
import type { Answer } from './answer-turn.ts';
import { readTurn } from './turn.ts';

type Output = (AssistantMessageItem | FunctionCallItem)[];

function outputOf(answer: Answer): Output {
  if (answer.calls.length > 0) {
    return answer.calls.map((call) => ({
      type: 'function_call',
      callId: call.id,
      name: call.name,
      status: 'completed',
      arguments: JSON.stringify(call.args),
    }));
  }
  const content = [{ type: 'output_text' as const, text: answer.text }];
  return [{ type: 'message', role: 'assistant', status: 'completed', content }];
}

function respond(request: ModelRequest): {
  answer: Answer;
  response: ModelResponse & { output: Output; responseId: string };
} {
  request.signal?.throwIfAborted();
  const turn = readTurn(request);
  const answer = answerTurn(turn);
  const responseId = `offline-${turn.results.size}`;
  return { answer, response: { output: outputOf(answer), usage: new Usage({ requests: 1 }), responseId } };
}

async function* stream(request: ModelRequest): AsyncGenerator<StreamEvent> {
  const { answer, response } = respond(request);
  yield { type: 'response_started' };
  if (answer.calls.length === 0) {
    for (const delta of answer.text.match(/\S+\s*|\s+/g) ?? []) {
      request.signal?.throwIfAborted();
      yield { type: 'output_text_delta', delta };
    }
  }
  request.signal?.throwIfAborted();
  const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
  yield { type: 'response_done', response: { id: response.responseId, usage, output: response.output } };
}

/**
 * The built-in model for when no language model is configured: rules that understand requests for schedules
 * and say so when they don't. It uses the same tools in the same loop, costs no tokens, keeps no state, and
 * gives the same answer to the same request. Rejects only when the request was aborted.
 */
export function offlineModel(): Model {
  return {
    getResponse: async (request) => respond(request).response,
    getStreamedResponse: stream,
  };
}
