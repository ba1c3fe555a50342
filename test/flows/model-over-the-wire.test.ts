import type { FixtureOpts, LLMock } from '@copilotkit/aimock';
import { expect, test } from 'vitest';

import { openModels } from '../../src/llm/client.ts';
import { startAlfred } from '../support/alfred.ts';
import { APIS, wired } from '../support/wired.ts';

const STRETCH = {
  name: 'stretch',
  prompt: 'stretch',
  task: 'remind',
  at: null,
  in_minutes: 20,
  cron: null,
  rrule: null,
  zone: null,
  starts: null,
  ends: null,
  times: null,
  if_missed: null,
  late_after_minutes: null,
  only_if_something: null,
};
const LONG = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} of a long answer.`).join(' ');

function makesReminder(provider: LLMock): void {
  const toolCalls = [{ name: 'create_schedule', arguments: JSON.stringify(STRETCH) }];
  provider.on({ userMessage: /stretch/, hasToolResult: false, model: 'made-up-model' }, { toolCalls });
  provider.on({ hasToolResult: true, model: 'made-up-model' }, { content: 'Done: stretch, today at 09:20.' });
  provider.on({ model: 'made-up-small-model' }, { content: 'Time to stretch.' });
}

test.each(APIS)('the whole journey works over %s, and nothing is kept at the provider', async (api) => {
  await using it = await wired(api, makesReminder);
  const { alfred, requests } = it;
  expect((await alfred.ask(alfred.robin, 'remind me in 20 minutes to stretch')).text).toContain('09:20');
  await alfred.advance(21);
  expect(alfred.posts(alfred.robin).map(({ text }) => text)).toEqual(['Time to stretch.']);

  // The last ones look over the conversation once it has ended: what can't be read is asked for once more.
  expect(requests).toHaveLength(5);
  const path = api === 'chat' ? '/v1/chat/completions' : '/v1/responses';
  for (const request of requests) {
    expect(request.path).toBe(path);
    expect(request.body).toMatchObject({ store: false });
    // A model that is not known to reason is not asked to.
    expect(request.body).not.toHaveProperty('reasoning');
    expect(request.body).not.toHaveProperty('reasoning_effort');
  }
});

test.each(APIS)('the instructions come first and are the same each time (%s)', async (api) => {
  await using it = await wired(api, (provider) => provider.onMessage(/.*/, { content: 'Hello.' }));
  const { alfred, requests } = it;
  await alfred.ask(alfred.robin, 'hello');
  await alfred.ask(alfred.robin, 'hello again');
  const [first, second] = requests.map(({ body }) => {
    const { instructions, messages } = body as {
      instructions?: string;
      messages?: { role: string; content: unknown }[];
    };
    return instructions ?? messages?.[0]?.content;
  });
  expect(first).toContain('You are Alfred');
  expect(second).toEqual(first);
});

type Trouble = [string, (provider: LLMock) => void, FixtureOpts?];
const TROUBLES: Trouble[] = [
  ['answers 500 once', (provider) => provider.nextRequestError(500)],
  [
    'answers 429 once',
    (provider) => provider.nextRequestError(429, { message: 'slow down', type: 'rate_limit_error' }),
  ],
  ['answers 503 for a while', (provider) => Array.from({ length: 3 }, () => provider.nextRequestError(503))],
];

test.each(TROUBLES)('a provider that %s is asked again, and one answer arrives', async (_what, trouble) => {
  await using it = await wired('chat', (provider) => {
    trouble(provider);
    makesReminder(provider);
  });
  const { alfred } = it;
  expect((await alfred.ask(alfred.robin, 'remind me in 20 minutes to stretch')).text).toContain('09:20');
  expect(await alfred.rows('SELECT 1 FROM schedules')).toHaveLength(1);
});

test.each(APIS)('a stream that breaks off half-way ends as one whole message (%s)', async (api) => {
  let broken = 0;
  await using it = await wired(api, (provider) => {
    provider.on(
      { predicate: () => ++broken === 1 },
      { content: LONG },
      { chunkSize: 40, truncateAfterChunks: 20 },
    );
    provider.onMessage(/.*/, { content: LONG });
  });
  const { alfred } = it;
  const { robin, playground } = alfred;
  const asked = await robin.send('tell me a long story');
  await playground.waitFor(() =>
    playground.messages(robin.dm, { thread: asked.ts }).some((message) => message.text.includes('number 59')),
  );
  await alfred.app.settled();
  const answers = playground.messages(robin.dm, { thread: asked.ts }).slice(1);
  expect(answers).toHaveLength(1);
  expect(answers[0]?.text.split('number 0 of').length).toBe(2);
  expect(answers[0]?.streaming_state).not.toBe('in_progress');
});

test('a provider that answers too late or not at all is given up politely', async () => {
  await using it = await wired('chat', (provider) => {
    provider.on({}, { content: 'too late' }, { latency: 10_000 });
  });
  const { alfred } = it;
  const { robin, playground } = alfred;
  const asked = await robin.send('hello');
  await alfred.until(() => Promise.resolve(it.provider.getRequests().length > 0));
  await alfred.app.clock.moveTo(new Date(alfred.app.clock.now().getTime() + 120_000));
  await playground.waitFor(() =>
    playground.messages(robin.dm, { thread: asked.ts })[1]?.text.includes('can’t reach'),
  );
});

test.each([
  [401, 'OPENAI_API_KEY'],
  [404, 'OPENAI_MODEL'],
])(
  'a provider that refuses for good (%i) is not asked again; the answer names the setting',
  async (status, setting) => {
    await using it = await wired('chat', (provider) => {
      provider.on({}, { error: { message: 'no', type: 'invalid_request_error' }, status });
    });
    const { alfred } = it;
    expect((await alfred.ask(alfred.robin, 'hello')).text).toContain(setting);
    expect(it.provider.getRequests()).toHaveLength(1);
  },
);

test('an endpoint that refuses connections is apologised for', async () => {
  const models = openModels({
    apiKey: null,
    baseUrl: 'http://127.0.0.1:9/v1',
    api: 'chat',
    model: 'm',
    smallModel: 'm',
  });
  await using alfred = await startAlfred({ models });
  const { robin, playground } = alfred;
  const asked = await robin.send('hello');
  const said = () => playground.messages(robin.dm, { thread: asked.ts })[1]?.text;
  await alfred.until(async () => {
    if (!said()) await alfred.advance(1);
    return said() !== undefined;
  });
  expect(said()).toContain('can’t reach my language model');
});
