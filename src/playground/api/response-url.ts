import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { LIMITS } from '../block-kit/limits.ts';
import { changeMessage, deleteMessage, postMessage } from '../messages/post.ts';
import { findMessage } from '../messages/threads.ts';
import type { ResponseUrl } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';
import { refuse } from './answer.ts';
import type { Answer } from './answer.ts';
import { asApp } from './chat.ts';
import { contentArguments, readContent } from './content.ts';

const responseSchema = z.object({
  ...contentArguments,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
});

/** Where an answer to an interaction belongs. */
export type ResponsePlace = Pick<ResponseUrl, 'user' | 'channel' | 'thread_ts' | 'message_ts'>;

/** Makes a `response_url` for this place, good for five answers within thirty minutes. */
export function issueResponseUrl({ store, now, baseUrl }: Workspace, place: ResponsePlace): string {
  const id = randomBytes(12).toString('hex');
  const expires = now().getTime() + LIMITS.responseUrlMs;
  store.commit({ type: 'response_url_set', response_url: { id, ...place, expires, uses: 0 } });
  return `${baseUrl}/response/${id}`;
}

/** Takes an answer that was sent to a `response_url`; one that is refused for its content counts as used too. */
export function receiveResponse(workspace: Workspace, id: string, body: unknown): Answer {
  const { store, now } = workspace;
  const url = store.state.response_urls[id];
  if (!url || now().getTime() > url.expires) return refuse('expired_url');
  if (url.uses >= LIMITS.responseUrlUses) return refuse('used_url');
  store.commit({ type: 'response_url_set', response_url: { ...url, uses: url.uses + 1 } });
  return applyResponse(workspace, url, body);
}

/** Shows, replaces or deletes what an answer to a command or interaction asks for. */
export function applyResponse(workspace: Workspace, place: ResponsePlace, body: unknown): Answer {
  const parsed = responseSchema.safeParse(body);
  if (!parsed.success) return refuse('invalid_arguments');
  const { response_type, replace_original, delete_original } = parsed.data;
  if (delete_original) return deleteOriginal(workspace, place);
  const content = readContent(parsed.data);
  if (!content.ok) return content;
  if (replace_original && place.message_ts !== undefined)
    return replaceOriginal(workspace, place, content.value);
  const where = {
    channel: place.channel,
    ...(place.thread_ts !== undefined && { thread_ts: place.thread_ts }),
  };
  if (response_type === 'in_channel') {
    postMessage(workspace, { ...where, ...asApp(workspace), ...content.value });
    return { ok: true };
  }
  const { text, blocks } = content.value;
  const { store } = workspace;
  store.commit({
    type: 'ephemeral_set',
    ephemeral: {
      ts: store.nextTs(),
      ...where,
      user: place.user,
      from: 'app',
      text,
      ...(blocks && { blocks }),
    },
  });
  return { ok: true };
}

function replaceOriginal(
  workspace: Workspace,
  { channel, message_ts = '' }: ResponsePlace,
  content: { text: string },
): Answer {
  const { store } = workspace;
  const ephemeral = store.state.ephemerals[message_ts];
  if (ephemeral) {
    const { blocks: _blocks, ...rest } = ephemeral;
    store.commit({ type: 'ephemeral_set', ephemeral: { ...rest, ...content } });
    return { ok: true };
  }
  const message = findMessage(store.state, channel, message_ts);
  if (!message) return refuse('message_not_found');
  const { blocks: _blocks, attachments: _attachments, ...rest } = message;
  changeMessage(workspace, message, { ...rest, ...content });
  return { ok: true };
}

function deleteOriginal(workspace: Workspace, { channel, message_ts = '' }: ResponsePlace): Answer {
  const { store } = workspace;
  const message = findMessage(store.state, channel, message_ts);
  if (store.state.ephemerals[message_ts]) store.commit({ type: 'ephemeral_removed', ts: message_ts });
  else if (message) deleteMessage(workspace, message);
  else return refuse('message_not_found');
  return { ok: true };
}
