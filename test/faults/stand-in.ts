import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

import { helloTo, PROMISED, QUIET, READY, story } from './words.ts';

/** A language model that says what it always says, behind an OpenAI-compatible endpoint on loopback. */
export interface StandIn extends AsyncDisposable {
  /** For OPENAI_BASE_URL. */
  readonly url: string;
  /** The next answers fail: refused with 500, or broken off after their first words. */
  fail(how: 'refuses' | 'breaks off', times: number): void;
  calm(): void;
}

interface Message {
  readonly role: string;
  readonly content?: unknown;
}

interface Asked {
  readonly messages: readonly Message[];
  readonly tools?: readonly {
    readonly function: { readonly name: string; readonly parameters: { readonly properties: object } };
  }[];
}

/** What it answers: a tool to call, or pieces of text with the time between them. */
type Answer =
  | { readonly tool: string; readonly args: object }
  | { readonly pieces: readonly string[]; readonly everyMs: number };

const SLOWLY_MS = 200;

function textOf({ content }: Message): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return (content as { text?: string }[]).map(({ text = '' }) => text).join('');
}

/** Calls a tool with everything null that isn't given, whatever fields it has by now. */
function callOf(asked: Asked, name: string, given: object): Answer {
  const tool = asked.tools?.find((one) => one.function.name === name);
  const fields = Object.keys(tool?.function.parameters.properties ?? {});
  return { tool: name, args: { ...Object.fromEntries(fields.map((field) => [field, null])), ...given } };
}

function answerRun(asked: Asked, described: string): Answer {
  const { prompt, only_if_something } = JSON.parse(described) as {
    prompt: string;
    only_if_something: boolean;
  };
  if (only_if_something && prompt.includes(QUIET)) return callOf(asked, 'nothing_to_report', {});
  return { pieces: [`${READY} ${prompt}.`], everyMs: 300 };
}

function answerTurn(asked: Asked): Answer {
  const from = asked.messages.findLastIndex(({ role }) => role === 'system');
  const since = asked.messages.slice(from + 1);
  const said = since.filter(({ role }) => role === 'user').map(textOf);
  const wishes = said.flatMap((text) => {
    const [, seconds, prompt] = /^remind me in (\d+) seconds to (.+)$/.exec(text) ?? [];
    return prompt === undefined ? [] : [{ seconds: Number(seconds), prompt }];
  });
  const wish = wishes[since.filter(({ role }) => role === 'tool').length];
  if (wish) {
    const { prompt, seconds } = wish;
    return callOf(asked, 'create_schedule', {
      name: prompt,
      prompt,
      task: 'remind',
      in_minutes: seconds / 60,
    });
  }
  const replies = said.map((text) => {
    const prompt = /^remind me in \d+ seconds to (.+)$/.exec(text)?.[1];
    const tag = text.split(' ').at(-1) ?? '';
    if (prompt !== undefined) return `${PROMISED} ${prompt}.`;
    return text.startsWith('tell me a story') ? story(tag) : helloTo(tag);
  });
  const pieces = replies.join(' ').match(/[^.]+\.\s?/g) ?? [''];
  return { pieces, everyMs: said.some((text) => text.startsWith('tell me')) ? SLOWLY_MS : 20 };
}

function answerTo(asked: Asked): Answer {
  const newest = asked.messages.findLast(({ role }) => role === 'user');
  const described = newest && /^<run>(.*)<\/run>$/s.exec(textOf(newest))?.[1];
  return described === undefined ? answerTurn(asked) : answerRun(asked, described);
}

async function stream(response: ServerResponse, answer: Answer, breaksOff: boolean): Promise<void> {
  const send = (delta: object, finish: string | null = null): void => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    const base = { id: 'made-up', object: 'chat.completion.chunk', created: 0, model: 'made-up-model' };
    response.write(`data: ${JSON.stringify({ ...base, choices })}\n\n`);
  };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send({ role: 'assistant', content: '' });
  if ('tool' in answer) {
    const made = { name: answer.tool, arguments: JSON.stringify(answer.args) };
    if (breaksOff) response.destroy();
    send({ tool_calls: [{ index: 0, id: `call-${Math.random()}`, type: 'function', function: made }] });
    send({}, 'tool_calls');
  } else {
    for (const [nth, piece] of answer.pieces.entries()) {
      if (breaksOff && nth === answer.pieces.length - 1) response.destroy();
      if (response.destroyed) return;
      send({ content: piece });
      await wait(answer.everyMs);
    }
    send({}, 'stop');
  }
  response.end('data: [DONE]\n\n');
}

/** Starts the stand-in. */
export async function startStandIn(): Promise<StandIn> {
  let failing: ('refuses' | 'breaks off')[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = (await json(request)) as Asked;
    const failure = failing.shift();
    if (failure === 'refuses') response.writeHead(500).end();
    else await stream(response, answerTo(asked), failure === 'breaks off');
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    fail: (how, times) => void failing.push(...Array.from({ length: times }, () => how)),
    calm: () => {
      failing = [];
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
