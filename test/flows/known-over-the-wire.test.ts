import type { ChatCompletionRequest, FixtureResponse } from '@copilotkit/aimock';
import { expect, test } from 'vitest';

import { APIS, wired } from '../support/wired.ts';

interface Known {
  readonly stage: string;
  readonly known: readonly { readonly id: string; readonly content: string }[];
}

const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : JSON.stringify(content);

/** What the newest context of a request says, as a model reads it. */
function contextOf({ messages }: ChatCompletionRequest): Known {
  const texts = messages.map(({ content }) => textOf(content));
  const found = texts.flatMap((text) => [...text.matchAll(/<context>(.*?)<\/context>/gs)]).at(-1)?.[1];
  if (found === undefined) throw new Error('the model was given no context');
  return JSON.parse(found) as Known;
}

const calls = (name: string, input: object): FixtureResponse => ({
  toolCalls: [{ name, arguments: JSON.stringify(input) }],
});
const remembers = (content: string, replaces: string | null = null) =>
  calls('save_memory', { kind: 'fact', content, on: null, replaces, asked: false });

/** A model that does what it is asked for, reading only what came over the wire. */
function answer(request: ChatCompletionRequest): FixtureResponse {
  const { messages } = request;
  const last = messages.at(-1);
  if (last?.role === 'tool') return { content: `I have it: ${textOf(last.content)}` };
  const said = textOf(messages.findLast(({ role }) => role === 'user')?.content);
  const { stage, known } = contextOf(request);
  const idOf = (part: RegExp) => known.find(({ content }) => part.test(content))?.id ?? null;
  if (said.includes('I live in Braga')) return remembers('Lives in Braga');
  if (said.includes('I keep bees')) return remembers('Keeps bees');
  if (said.includes('I moved to Porto')) return remembers('Lives in Porto', idOf(/Braga/));
  if (said.includes('what do you know')) return calls('get_user_profile', {});
  if (said.includes('forget the bees'))
    return calls('forget_memory', { id: null, about: 'bees', everything: false });
  if (said.includes('export')) return calls('export_profile', {});
  return { content: `You are ${stage}: ${known.map(({ content }) => content).join(', ')}.` };
}

test.each(APIS)(
  'a stranger is greeted, known when they come back, corrected, told, forgotten of and given all there is (%s)',
  async (api) => {
    await using it = await wired(api, (provider) => {
      provider.on({ model: 'made-up-model' }, answer);
      provider.on({ model: 'made-up-small-model' }, { content: '{}' });
    });
    const { alfred, requests } = it;
    const { robin, playground } = alfred;
    await robin.openDm();
    await alfred.app.settled();
    expect(alfred.posts(robin).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Good morning, Robin\./),
    ]);
    await alfred.ask(robin, 'I live in Braga');
    await alfred.ask(robin, 'I keep bees');
    await alfred.advance(20 * 24 * 60);
    expect((await alfred.ask(robin, 'hello')).text).toMatch(/^You are absent: .*Lives in Braga/);

    expect((await alfred.ask(robin, 'I moved to Porto')).text).toContain('Lives in Porto');
    const told = (await alfred.ask(robin, 'what do you know about me?')).text;
    expect(told).toContain('Lives in Porto');
    expect(told).toContain('Keeps bees');
    expect(told).not.toContain('Braga');
    expect((await alfred.ask(robin, 'forget the bees')).text).toContain('Keeps bees');
    expect((await alfred.ask(robin, 'what do you know now?')).text).not.toContain('Keeps bees');

    await alfred.ask(robin, 'export it, please');
    await alfred.app.settled();
    const [file] = Object.values(playground.state.files);
    const content = Buffer.from(playground.state.contents[file?.id ?? ''] ?? '', 'base64').toString();
    const { memories } = JSON.parse(content) as {
      memories: { content: string; superseded_by: string | null }[];
    };
    expect(memories.map((memory) => memory.content).toSorted()).toEqual(['Lives in Braga', 'Lives in Porto']);

    const talk = requests.filter(({ body }) => body['model'] === 'made-up-model');
    expect(talk.length).toBeGreaterThan(10);
    for (const { body } of talk) expect(body).toMatchObject({ stream: true, store: false });
  },
);
