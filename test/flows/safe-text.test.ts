import type { Model, StreamEvent } from '@openai/agents';
import { assistantMessage } from '@openai/agents/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { safeMarkdown, safePieces } from '../../src/slack/views/text.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { startAlfred } from '../support/alfred.ts';
import { observer } from '../support/observer.ts';
import type { Asked } from '../support/observer.ts';
import { creates, says } from '../support/script.ts';

test('whatever is put together, nobody is notified', () => {
  const piece = fc.constantFrom('<', '>', '!', '@', '|', 'here', 'channel', 'U0123ABC', ' ', '<!', '<@', 'x');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(safeMarkdown(pieces.join(''))).not.toMatch(/<[!@][^<>]*>/);
    }),
    { numRuns: 2_000 },
  );
  expect(safeMarkdown('<<!U0123ABC>>')).not.toContain('<@U0123ABC>');
});

const ODD = 'plan <https://example.com|click> <!here>';

test('nor when it comes in pieces, wherever it was cut; and nothing is kept back that can notify nobody', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '!',
    '@',
    '|',
    'here',
    '<!',
    '<@U0123ABC',
    ' ',
    'x',
    'word '.repeat(70),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const safe = safePieces();
      expect(pieces.map(safe).join('')).not.toMatch(/<[!@][^<>]*>/);
    }),
    { numRuns: 2_000 },
  );
  const safe = safePieces();
  expect(['Ask <@U0', '123ABC> whether 1 < 2, ', 'or <', '!here>'].map(safe)).toEqual([
    'Ask ',
    '@U0123ABC whether 1 < 2, ',
    'or ',
    '@here',
  ]);
});

const usage = { inputTokens: 1, outputTokens: 1, totalTokens: 2 };

/** A model that says something piece by piece. */
function saysInPieces(pieces: readonly string[]): Model {
  const output = [assistantMessage(pieces.join(''))];
  return {
    getResponse: () => Promise.reject(new Error('only streams')),
    async *getStreamedResponse(): AsyncGenerator<StreamEvent> {
      yield { type: 'response_started' };
      for (const delta of pieces) yield { type: 'output_text_delta', delta };
      yield { type: 'response_done', response: { id: 'pieces', usage, output } };
    },
  };
}

test('a mention that is streamed in two pieces notifies nobody while the answer is being written', async () => {
  const label = 'all of you '.repeat(40).trim();
  const main = saysInPieces(['Look here. ', `<!channel|${label}`, '> and that is all.']);
  await using alfred = await startAlfred({ models: { main, small: main } });
  const { robin, playground } = alfred;
  const answer = await alfred.ask(robin, 'who should look at this?');
  const streamed = playground.calls
    .filter(({ method }) => method === 'chat.startStream' || method === 'chat.appendStream')
    .map(({ args }) => args['markdown_text']);
  expect(streamed.length).toBeGreaterThan(1);
  expect(streamed.join('')).not.toMatch(/<[!@][^<>]*>/);
  expect(answer.text).toBe(`Look here. @${label} and that is all.`);
});

/** Alfred with a live schedule of an odd name, and an offer to cancel it of which odd things were said. */
async function oddly(): Promise<TestAlfred> {
  const look = ({ said, schedules }: Asked) =>
    said.some(({ text }) => text.includes('cancelled'))
      ? {
          summary: 'The plan.',
          moot: [{ id: schedules.find(({ name }) => name === ODD)?.id, said: `it is over, see ${ODD}` }],
        }
      : {};
  const alfred = await startAlfred({
    script: [
      creates({ name: ODD, prompt: 'plan', cron: '0 7 * * 2' }),
      creates({ name: `once ${ODD}`, prompt: 'once', in_minutes: 600 }),
      says('Done.'),
      says('I see.'),
    ],
    background: observer(look),
  });
  await alfred.ask(alfred.robin, 'my plan, please');
  await alfred.advance(15);
  await alfred.ask(alfred.robin, 'that was cancelled');
  await alfred.advance(15);
  return alfred;
}

test('names and what was said can neither link nor notify in what only one person is told', async () => {
  await using alfred = await oddly();
  const { robin } = alfred;
  const told = () => robin.ephemerals().at(-1)?.text ?? '';
  const offer = alfred.posts(robin).at(-1);
  expect(offer?.text).toContain('still any use');
  expect(JSON.stringify(offer)).not.toMatch(/<https|<!here/);
  await robin.press(offer?.ts ?? '', 'Why?');
  await alfred.app.settled();
  expect(told()).toContain('&lt;https://example.com|click&gt; &lt;!here&gt;');
  await robin.command('/alfred skip once');
  await alfred.app.settled();
  expect(told()).toContain('has no run after the next one');
  expect(told()).not.toMatch(/<https|<!here/);
});
