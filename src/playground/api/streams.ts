import { z } from 'zod';

import { LIMITS } from '../block-kit/limits.ts';
import { messageObject } from '../messages/message-object.ts';
import { changeMessage, postMessage } from '../messages/post.ts';
import { sessionChange } from '../messages/session-change.ts';
import { SESSION_STATUSES } from '../messages/session-status.ts';
import { finished, isStreaming, withChunks } from '../messages/stream.ts';
import type { Chunk } from '../messages/stream.ts';
import { findMessage } from '../messages/threads.ts';
import type { StoredMessage } from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';
import type { Workspace } from '../workspace.ts';
import { refuse } from './answer.ts';
import type { Answer } from './answer.ts';
import { asApp } from './chat.ts';
import { metadataArgument, readBlocks, readMetadata } from './content.ts';
import { findDestination } from './destination.ts';
import { json, method, text } from './method.ts';

const pieces = { markdown_text: z.string().optional(), chunks: json('invalid_chunks').optional() };
const which = { channel: text, ts: text };

const chunkSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('markdown_text'), text: z.string() }),
  z.object({ type: z.literal('plan_update'), title: z.string() }),
  z.object({
    type: z.literal('task_update'),
    id: z.string(),
    title: z.string(),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: z.string().exactOptional(),
    output: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('blocks'), blocks: z.array(z.looseObject({ type: z.string() })) }),
]);

type Mode = 'markdown_text' | 'chunks';
type Pieces = { ok: true; chunks: Chunk[]; mode: Mode | undefined } | (Answer & { ok: false });

function readPieces({
  markdown_text = '',
  chunks,
}: {
  markdown_text?: string | undefined;
  chunks?: unknown;
}): Pieces {
  const parsed = z.array(chunkSchema).safeParse(chunks ?? []);
  if (!parsed.success) return refuse('invalid_chunks');
  if (markdown_text !== '' && parsed.data.length > 0)
    return refuse('cannot_provide_both_markdown_text_and_chunks');
  const plain: Chunk[] = markdown_text === '' ? [] : [{ type: 'markdown_text', text: markdown_text }];
  const checked: Chunk[] = [];
  for (const chunk of [...plain, ...parsed.data]) {
    if (chunk.type === 'markdown_text' && chunk.text.length > LIMITS.markdown) return refuse('msg_too_long');
    if (chunk.type === 'blocks') {
      const blocks = readBlocks(chunk.blocks);
      if (!blocks.ok) return blocks;
      checked.push({ type: 'blocks', blocks: blocks.value });
    } else checked.push(chunk);
  }
  const mode = plain.length > 0 ? 'markdown_text' : checked.length > 0 ? 'chunks' : undefined;
  return { ok: true, chunks: checked, mode };
}

/** The message that is being streamed, or Slack's name for why it can't be streamed to. */
function findStream(
  { store, now }: Workspace,
  channel: string,
  ts: string,
): (StoredMessage & { stream: object }) | { error: string } {
  const { state } = store;
  if (!state.channels[channel]) return { error: 'channel_not_found' };
  const message = findMessage(state, channel, ts);
  if (!message) return { error: 'message_not_found' };
  if (message.user !== state.installation.bot_user_id) return { error: 'message_not_owned_by_app' };
  const { stream } = message;
  if (!stream || !isStreaming(message, now())) {
    return { error: stream?.stopped_by_user ? 'stopped_by_user' : 'message_not_in_streaming_state' };
  }
  return { ...message, stream };
}

/** The message with more streamed to it, or a refusal. */
function grown(
  message: StoredMessage,
  add: Pieces & { ok: true },
): { message: StoredMessage } | { error: string } {
  const { stream } = message;
  if (!stream) return { error: 'message_not_in_streaming_state' };
  if (add.mode && stream.mode && add.mode !== stream.mode) return { error: 'streaming_mode_mismatch' };
  const next = withChunks(
    { ...message, stream: { ...stream, ...(add.mode && { mode: add.mode }) } },
    add.chunks,
  );
  const tooMany = (next.stream?.blocks.length ?? 0) > LIMITS.blocksPerMessage;
  return tooMany ? { error: 'msg_blocks_too_many' } : { message: next };
}

/** Streaming a message: starting it, adding to it, ending it. */
export const streamMethods = {
  'chat.startStream': method({
    scope: 'chat:write',
    args: z.object({
      channel: text,
      thread_ts: text,
      recipient_user_id: z.string().optional(),
      recipient_team_id: z.string().optional(),
      task_display_mode: z.enum(['timeline', 'plan', 'dense']).optional(),
      ...pieces,
    }),
    run: (workspace, args) => {
      const { store, now } = workspace;
      const to = findDestination(workspace, args.channel, args.thread_ts);
      if ('error' in to || to.thread_ts === undefined)
        return refuse('error' in to ? to.error : 'thread_not_found');
      const { channel, thread_ts } = to;
      if (channel.kind === 'channel') {
        if (args.recipient_user_id === undefined) return refuse('missing_recipient_user_id');
        if (args.recipient_team_id === undefined) return refuse('missing_recipient_team_id');
      }
      const { recipient_user_id: user, recipient_team_id: team } = args;
      if (user !== undefined && !store.state.people[user]) return refuse('user_not_found');
      if (team !== undefined && team !== store.state.installation.team.id) return refuse('team_not_found');
      const add = readPieces(args);
      if (!add.ok) return add;
      const started = { started: epochSeconds(now()), tasks: [], blocks: [] };
      const draft = { channel: channel.id, thread_ts, ...asApp(workspace), text: '', stream: started };
      const first = grown({ ...draft, ts: '', streaming_state: 'in_progress' }, add);
      if ('error' in first) return refuse(first.error);
      const { ts } = postMessage(workspace, first.message);
      store.commit(sessionChange(workspace, channel.id, thread_ts, { status: 'processing' }));
      return { ok: true, channel: channel.id, ts };
    },
  }),

  'chat.appendStream': method({
    scope: 'chat:write',
    args: z.object({ ...which, ...pieces }),
    run: (workspace, args) => {
      const message = findStream(workspace, args.channel, args.ts);
      if ('error' in message) return refuse(message.error);
      const add = readPieces(args);
      if (!add.ok) return add;
      if (add.chunks.length === 0) return refuse('markdown_text_or_chunks_required');
      const next = grown(message, add);
      if ('error' in next) return refuse(next.error);
      workspace.store.commit({ type: 'message_changed', message: next.message });
      return { ok: true, channel: args.channel, ts: args.ts };
    },
  }),

  'chat.stopStream': method({
    scope: 'chat:write',
    args: z.object({
      ...which,
      ...pieces,
      blocks: json('invalid_blocks_format').optional(),
      metadata: metadataArgument,
      session_status: z.enum(SESSION_STATUSES).default('active'),
    }),
    run: (workspace, args) => {
      const message = findStream(workspace, args.channel, args.ts);
      // Only chat.appendStream tells a stop by the person from any other end.
      if ('error' in message) {
        return refuse(message.error === 'stopped_by_user' ? 'message_not_in_streaming_state' : message.error);
      }
      const add = readPieces(args);
      if (!add.ok) return add;
      const blocks = readBlocks(args.blocks);
      if (!blocks.ok) return blocks;
      const metadata = readMetadata(args.metadata);
      if (!metadata.ok) return metadata;
      const next = grown(message, add);
      if ('error' in next) return refuse(next.error);
      const ended = finished(next.message, blocks.value);
      if (ended.text === '' && ended.blocks?.length === 0) return refuse('no_text');
      const last = { ...ended, ...(metadata.value && { metadata: metadata.value }) };
      changeMessage(workspace, message, last);
      const { store } = workspace;
      if (message.thread_ts !== undefined) {
        store.commit(
          sessionChange(workspace, args.channel, message.thread_ts, { status: args.session_status }),
        );
      }
      return { ok: true, channel: args.channel, ts: args.ts, message: messageObject(store.state, last) };
    },
  }),
};
