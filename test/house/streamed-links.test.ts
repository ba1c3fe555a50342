import type { Model, StreamEvent } from '@openai/agents';
import { assistantMessage } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { think } from '../../src/llm/think.ts';

/** A model that says a text in pieces of a few letters. */
function speaks(text: string): Model {
  async function* stream(): AsyncIterable<StreamEvent> {
    yield { type: 'response_started' };
    for (const delta of text.match(/.{1,7}/gs) ?? []) yield { type: 'output_text_delta', delta };
    const usage = { inputTokens: 1, outputTokens: 1, totalTokens: 2 };
    yield { type: 'response_done', response: { id: 'made-up', usage, output: [assistantMessage(text)] } };
  }
  return {
    getResponse: () => Promise.reject(new Error('it only streams')),
    getStreamedResponse: stream,
  };
}

/** The pieces in which a text is shown as it comes. */
async function shownOf(text: string): Promise<string[]> {
  const pieces: string[] = [];
  await think(speaks(text), {
    purpose: 'turn',
    instructions: 'Be brief.',
    said: [{ by: 'person', text: 'hello' }],
    tools: [],
    guards: { words: null },
    sink: async (piece) => void pieces.push(piece),
    limits: { rounds: 2, tokens: 1_000, milliseconds: 5_000 },
  });
  return pieces;
}

test.each([
  '[your bank. It is at https://bank.example today](https://evil.example/a b)',
  '![a chart of all. Really all](https://evil.example/?q=1)',
  '[see [one. Two] of https://bank.example](https://evil.example)',
  '<https://evil.example|your bank. It is at https://bank.example>',
  '<!channel|everybody. Come>',
])('%s is shown whole or not at all', async (mark) => {
  const pieces = await shownOf(`First this. Then that! And here: ${mark} is it. The end.`);
  expect(pieces.join('')).toContain(mark);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.filter((piece) => piece.includes(mark))).toHaveLength(1);
});

test('a bracket that is never closed holds nothing up for long', async () => {
  const pieces = await shownOf(`Well [now. ${'And so on it goes. '.repeat(60)}`);
  expect(pieces.length).toBeGreaterThan(10);
});
