import { Agent, Runner } from '@openai/agents';
import type { AgentInputItem, Model, Tool } from '@openai/agents';

import type { Tokens } from '../db/turns.ts';
import type { Purpose } from '../db/usage.ts';
import { storable } from '../domain/storable.ts';
import { TryAgain } from '../errors.ts';
import { countCalls } from './count-calls.ts';
import { translateModelError } from './failure.ts';
import { declinedBy, guardrailsOf } from './guardrails.ts';
import type { Guards } from './guardrails.ts';

/** One thing said before, or told to the model. */
export interface Said {
  readonly by: 'person' | 'alfred' | 'system';
  readonly text: string;
}

/** What the model is given to think about. */
export interface Thought {
  /** What it is for. */
  readonly purpose: Purpose | 'check';
  /** The fixed part: who Alfred is and how it works. */
  readonly instructions: string;
  /** What was said and what is known, oldest first; the last is what to answer. */
  readonly said: readonly Said[];
  readonly tools: readonly Tool[];
  /** A call of one of these tools is the last word: the model is not asked again. */
  readonly lastTools?: readonly string[];
  readonly guards: Guards;
  /** Where the text goes as it comes; whole sentences, in order. */
  readonly sink?: (text: string) => Promise<void>;
  readonly limits: ThinkLimits;
  readonly signal?: AbortSignal;
  /** Told what was paid for a thought that came to nothing; a conclusion and what was declined carry it themselves. */
  readonly wasted?: (tokens: Tokens) => Promise<void>;
}

/** How far one thought may go. */
export interface ThinkLimits {
  /** Rounds of model calls. */
  readonly rounds: number;
  /** Tokens of one model answer. */
  readonly tokens: number;
  readonly milliseconds: number;
}

/** What came of it. */
export interface Conclusion extends Tokens {
  readonly text: string;
}

function toItem(said: Said): AgentInputItem {
  switch (said.by) {
    case 'person':
      return { role: 'user', content: said.text };
    case 'system':
      return { role: 'system', content: said.text };
    case 'alfred':
      return { role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: said.text }] };
  }
}

/** Longer than this, text is shown by the word, where a sentence does not end. */
const LONG_HELD = 80;
/** What Slack reads between < and > is no longer than this, and few links are. */
const LONGEST_TAG = 300;
/** Something between < and >, or a link of Markdown, that is whole. */
const WHOLE = /<[^<>]*>|!?\[(?:[^[\]]|\[[^[\]]*\])*\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
/** A link of Markdown that is not whole yet: its label, or where it leads. */
const OPEN_LINK = /!?\[(?:[^[\]]|\[[^[\]]*\])*(?:\](?:\([^()]*)?)?$/;

/** Where something begins that is not whole yet and reads otherwise once it is; the end of the text when nothing does. */
function openFrom(text: string): number {
  const angle = text.lastIndexOf('<');
  const tag = angle > text.lastIndexOf('>') ? angle : text.length;
  const link = OPEN_LINK.exec(text)?.index ?? text.length;
  const from = Math.min(tag, link);
  return text.length - from < LONGEST_TAG ? from : text.length;
}

/** Lets text through by whole sentences or at least words, never from within a link or something between < and >. */
function sentences(sink: (text: string) => Promise<void>) {
  let held = '';
  return {
    async push(delta: string) {
      held += delta;
      const marks = held.length > LONG_HELD ? ['\n', ' '] : ['\n', '. ', '! ', '? ', '… '];
      // What is whole has no sentence's end in it.
      const seen = held.slice(0, openFrom(held)).replaceAll(WHOLE, (whole) => 'x'.repeat(whole.length));
      const end = Math.max(...marks.map((mark) => seen.lastIndexOf(mark)));
      if (end < 0) return;
      const ready = held.slice(0, end + 1);
      held = held.slice(end + 1);
      await sink(ready);
    },
    async flush() {
      const rest = held;
      held = '';
      if (rest) await sink(rest);
    },
  };
}

/**
 * Runs the model once, with its tools and checks, within bounds; the only place where a model is run. Throws
 * TryAgain or GiveUp when the model fails, Declined when a check lets something not through, and whatever a tool
 * throws. The text is empty when the model had nothing to say.
 */
export async function think(model: Model, thought: Thought): Promise<Conclusion> {
  const runner = new Runner({
    model: countCalls(model, thought.purpose),
    tracingDisabled: true,
    toolNotFoundBehavior: 'return_error_to_model',
    modelSettings: { store: false, maxTokens: thought.limits.tokens, parallelToolCalls: false },
  });
  const guardrails = guardrailsOf(thought.guards, thought.instructions);
  const agent = new Agent({
    name: 'Alfred',
    instructions: thought.instructions,
    inputGuardrails: guardrails.input,
    outputGuardrails: guardrails.output,
    tools: [...thought.tools],
    toolUseBehavior: { stopAtToolNames: [...(thought.lastTools ?? [])] },
  });
  const timeout = AbortSignal.timeout(thought.limits.milliseconds);
  const signal = thought.signal ? AbortSignal.any([timeout, thought.signal]) : timeout;
  let text = '';
  let shown = '';
  // What has been shown can't be taken back, so it is looked at before; the SDK checks the whole only at its end.
  const out = sentences(async (piece) => {
    shown += piece;
    if (!guardrails.leaks(shown)) await thought.sink?.(piece);
  });
  let spent: { readonly inputTokens: number; readonly outputTokens: number } | undefined;
  try {
    const result = await runner.run(agent, thought.said.map(toItem), {
      stream: true,
      maxTurns: thought.limits.rounds,
      signal,
    });
    spent = result.state.usage;
    let newMessage = false;
    for await (const event of result) {
      if (event.type !== 'raw_model_stream_event') continue;
      const { data } = event;
      if (data.type === 'response_started') newMessage = text !== '';
      if (data.type !== 'output_text_delta' || data.delta === '') continue;
      const delta = newMessage ? `\n\n${data.delta}` : data.delta;
      newMessage = false;
      text += delta;
      await out.push(delta);
    }
    await result.completed;
    // A cancelled stream ends like a finished one, only earlier.
    if (signal.aborted) throw new TryAgain('model_slow');
    await out.flush();
    return { text: storable(text).trim(), tokensIn: spent.inputTokens, tokensOut: spent.outputTokens };
  } catch (error) {
    const declined = declinedBy(error);
    if (spent && !declined)
      await thought.wasted?.({ tokensIn: spent.inputTokens, tokensOut: spent.outputTokens });
    if (thought.signal?.aborted) throw new TryAgain('stopped', { cause: error });
    if (timeout.aborted) throw new TryAgain('model_slow', { cause: error });
    if (declined) throw declined;
    throw translateModelError(error);
  }
}
