import { assistantMessage, functionCall, modelResponder } from '@openai/agents/testing';
import type { RecordedModelCall, ScriptedModelInput } from '@openai/agents/testing';

let calls = 0;

function call(tool: string, input: object): ScriptedModelInput {
  return [functionCall(tool, { ...input }, { callId: `call-${++calls}` })];
}

const NO_TIME = {
  at: null,
  in_minutes: null,
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

/** The model says something. */
export function says(text: string): ScriptedModelInput {
  return [assistantMessage(text)];
}

/** The model says something, but not before a gate is open. */
export function saysAfter(gate: Promise<void>, text: string): ScriptedModelInput {
  return modelResponder(async () => {
    await gate;
    return [assistantMessage(text)];
  });
}

/** The model calls create_schedule, with everything null that isn't given. */
export function creates(input: object): ScriptedModelInput {
  const base = { name: 'stretch', prompt: 'stretch', task: 'remind', ...NO_TIME };
  return call('create_schedule', { ...base, ...input });
}

/** The model calls manage_schedule, with everything null that isn't given. */
export function manages(input: object): ScriptedModelInput {
  return call('manage_schedule', { name: null, prompt: null, ...NO_TIME, ...input });
}

/** The model calls save_memory, as a fact told in passing unless said otherwise. */
export function remembers(content: string, input: object = {}): ScriptedModelInput {
  return call('save_memory', { kind: 'fact', content, on: null, replaces: null, asked: false, ...input });
}

/** The model calls forget_memory. */
export function forgets(input: object): ScriptedModelInput {
  return call('forget_memory', { id: null, about: null, everything: false, ...input });
}

/** The model calls any tool with any arguments, well-formed or not. */
export function callsTool(name: string, input: string | Record<string, unknown>): ScriptedModelInput {
  return [functionCall(name, input, { callId: `call-${++calls}` })];
}

/** The context that a model call was given, read as the model would. */
export function contextOf(recorded: RecordedModelCall): Record<string, unknown> {
  const text = textOf(recorded);
  const found = /<context>(.*?)<\/context>/s.exec(text)?.[1];
  if (found === undefined) throw new Error('the model was given no context');
  return JSON.parse(found) as Record<string, unknown>;
}

/** Everything that a model call was given, as one text. */
export function textOf(recorded: RecordedModelCall): string {
  const { input } = recorded.request;
  if (typeof input === 'string') return input;
  return input
    .map((item) => {
      if ('content' in item && typeof item.content === 'string') return item.content;
      return JSON.stringify(item);
    })
    .join('\n');
}

/** What the last tool answered the model, parsed. */
export function toolAnswerOf(recorded: RecordedModelCall): Record<string, unknown> {
  const { input } = recorded.request;
  const answers =
    typeof input === 'string' ? [] : input.filter((item) => item.type === 'function_call_result');
  const last = answers.at(-1);
  if (!last || !('output' in last)) throw new Error('no tool has answered');
  const { output } = last;
  const text = typeof output === 'string' ? output : 'text' in output ? output.text : JSON.stringify(output);
  return JSON.parse(text) as Record<string, unknown>;
}
