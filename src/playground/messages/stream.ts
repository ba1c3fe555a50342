import type { AnyBlock, MarkdownBlock } from '@slack/types';

import { LIMITS } from '../block-kit/limits.ts';
import type { StoredMessage, Stream, StreamTask } from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';

/** One piece of a stream, checked. */
export type Chunk =
  | { type: 'markdown_text'; text: string }
  | { type: 'plan_update'; title: string }
  | ({ type: 'task_update' } & StreamTask)
  | { type: 'blocks'; blocks: readonly AnyBlock[] };

/** Whether a message is being streamed; Slack itself ends a stream after five minutes. */
export function isStreaming({ streaming_state, stream }: StoredMessage, now: Date): boolean {
  if (streaming_state !== 'in_progress' || !stream) return false;
  return epochSeconds(now) - stream.started <= LIMITS.streamSeconds;
}

/** The message with these pieces added at its end. */
export function withChunks(message: StoredMessage, chunks: readonly Chunk[]): StoredMessage {
  return chunks.reduce(withChunk, message);
}

function withChunk(message: StoredMessage, chunk: Chunk): StoredMessage {
  const { stream } = message;
  if (!stream) return message;
  switch (chunk.type) {
    case 'markdown_text':
      return { ...message, text: message.text + chunk.text };
    case 'plan_update':
      return { ...message, stream: { ...stream, plan: chunk.title } };
    case 'task_update':
      return { ...message, stream: { ...stream, tasks: withTask(stream.tasks, chunk) } };
    case 'blocks':
      return { ...message, stream: { ...stream, blocks: [...stream.blocks, ...chunk.blocks] } };
  }
}

/** A task's title and status are replaced, what is told of it grows. */
function withTask(
  tasks: readonly StreamTask[],
  { type: _type, ...update }: { type: string } & StreamTask,
): StreamTask[] {
  const known = tasks.find(({ id }) => id === update.id);
  if (!known) return [...tasks, update];
  const details = `${known.details ?? ''}${update.details ?? ''}`;
  const output = `${known.output ?? ''}${update.output ?? ''}`;
  const merged = {
    ...known,
    ...update,
    ...(details !== '' && { details }),
    ...(output !== '' && { output }),
  };
  return tasks.map((task) => (task.id === update.id ? merged : task));
}

/** The message as it stays once its stream has ended, with the blocks that were sent last below all else. */
export function finished(message: StoredMessage, last: readonly AnyBlock[] = []): StoredMessage {
  if (!message.stream) return message;
  return {
    ...message,
    streaming_state: 'completed',
    blocks: [...streamedBlocks(message.stream, message.text), ...last],
  };
}

/** The blocks of what has been streamed so far: tasks, then the text, then blocks sent as chunks. */
export function streamedBlocks(stream: Stream, text: string): AnyBlock[] {
  const markdown: MarkdownBlock[] = text === '' ? [] : [{ type: 'markdown', text, block_id: 'streamed' }];
  return [...taskBlocks(stream), ...markdown, ...stream.blocks];
}

function taskBlocks({ plan, tasks }: Stream): AnyBlock[] {
  const cards = tasks.map(({ id, title, status }) => ({
    type: 'task_card',
    task_id: id,
    title,
    status,
    block_id: `task-${id}`,
  }));
  return plan === undefined ? cards : [{ type: 'plan', title: plan, tasks: cards, block_id: 'plan' }];
}
