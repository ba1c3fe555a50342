import type { Model } from '@openai/agents';

import { openModels } from '../../src/llm/client.ts';
import type { Models } from '../../src/llm/client.ts';
import { MOOT, TOPICS } from './topics.ts';

/** Who looks over conversations that have ended; the first is the one that is taken unless said otherwise. */
export const OBSERVERS = ['built-in', 'scripted'] as const;
export type Observer = (typeof OBSERVERS)[number];

/** What a look at a conversation is shown, as far as it matters here. */
interface Asked {
  readonly said: readonly { readonly by: string; readonly text: string }[];
  readonly schedules: readonly { readonly id: string; readonly name: string }[];
}

/** Finds what the made people speak of, by the words that they are made to use. */
function look({ said, schedules }: Asked): object {
  const own = said.filter(({ by }) => by === 'person').map(({ text }) => text);
  const all = own.join('\n').toLowerCase();
  const patterns = TOPICS.filter(({ key }) => all.includes(key)).map(({ sort, label }) => ({
    kind: sort === 'interest' ? 'topic_interest' : 'recurring_request',
    label,
    description: sort === 'interest' ? `Takes an interest in ${label}.` : `Asks for the ${label}.`,
    summary: sort === 'interest' ? `spoke of ${label}` : `wanted the ${label}`,
  }));
  const moot = schedules
    .filter(
      ({ name }) =>
        all.includes(MOOT) &&
        name
          .toLowerCase()
          .split(' ')
          .some((word) => word.length > 4 && all.includes(word)),
    )
    .map(({ id }) => ({ id, said: 'they have no use for it any more' }));
  return { summary: 'They asked for something.', patterns, moot };
}

function scripted(): Model {
  const answer = (input: unknown): string => {
    const found = /<observe>(.*)<\/observe>/s.exec(wordsOf(input))?.[1];
    return JSON.stringify(found === undefined ? {} : look(JSON.parse(found) as Asked));
  };
  return {
    getResponse: () => Promise.reject(new Error('only streamed answers are asked for')),
    async *getStreamedResponse({ input }) {
      const text = answer(input);
      yield await Promise.resolve({ type: 'response_started' as const });
      yield { type: 'output_text_delta' as const, delta: text };
      const usage = { requests: 1, inputTokens: 0, outputTokens: 0, totalTokens: 0 };
      const output = [
        {
          type: 'message' as const,
          role: 'assistant' as const,
          status: 'completed' as const,
          content: [{ type: 'output_text' as const, text }],
        },
      ];
      yield { type: 'response_done' as const, response: { id: 'scripted', usage, output } };
    },
  };
}

/** All text of what a model is asked. */
function wordsOf(input: unknown): string {
  if (typeof input === 'string') return input;
  if (Array.isArray(input)) return input.map(wordsOf).join('\n');
  if (typeof input !== 'object' || input === null) return '';
  const { content, text } = input as { content?: unknown; text?: unknown };
  return typeof text === 'string' ? text : wordsOf(content);
}

/** The models that a simulation is played with: nobody is asked over the wire. */
export function simulatedModels(observer: Observer): Models {
  const builtIn = openModels(null);
  return observer === 'built-in' ? builtIn : { ...builtIn, background: scripted() };
}
