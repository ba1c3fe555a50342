import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { fileObject } from '../messages/message-object.ts';
import { postMessage } from '../messages/post.ts';
import { own } from '../own.ts';
import { epochSeconds } from '../state/timestamp.ts';
import { refuse } from './answer.ts';
import { asApp } from './chat.ts';
import { readBlocks } from './content.ts';
import { findDestination } from './destination.ts';
import { count, json, method, text } from './method.ts';

const MIMETYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** The media type Slack would give to a file of this name. */
export function mimetypeOf(name: string): string {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return own(MIMETYPES, extension) ?? 'application/octet-stream';
}

/** A new file id; whoever knows it may put the file's bytes. */
export function newFileId(): string {
  return `F${randomBytes(6).toString('hex').toUpperCase()}`;
}

/** Files in three steps: ask for an address, put the bytes there, share what is there. */
export const fileMethods = {
  'files.getUploadURLExternal': method({
    scope: 'files:write',
    args: z.object({ filename: text, length: count, alt_txt: z.string().optional() }),
    run: ({ store, now, baseUrl }, { filename, length }) => {
      if (length <= 0) return refuse('invalid_arguments');
      const id = newFileId();
      const { bot_user_id: user } = store.state.installation;
      const file = {
        id,
        name: filename,
        title: filename,
        mimetype: mimetypeOf(filename),
        size: length,
        user,
      };
      store.commit({ type: 'file_set', file: { ...file, created: epochSeconds(now()) } });
      return { ok: true, file_id: id, upload_url: `${baseUrl}/upload/v1/${id}` };
    },
  }),

  'files.completeUploadExternal': method({
    scope: 'files:write',
    args: z.object({
      files: json('invalid_arguments').pipe(
        z.array(z.object({ id: text, title: z.string().optional() })).min(1),
      ),
      channel_id: z.string().optional(),
      channels: z.string().optional(),
      thread_ts: z.string().optional(),
      initial_comment: z.string().optional(),
      blocks: json('invalid_blocks').optional(),
    }),
    run: (workspace, args) => {
      const { store } = workspace;
      const { files, contents, installation } = store.state;
      const found = args.files.flatMap(({ id, title }) => {
        const file = contents[id] === undefined ? undefined : files[id];
        return file ? [{ ...file, title: title ?? file.title }] : [];
      });
      if (found.length < args.files.length) return refuse('file_not_found');
      const blocks = readBlocks(args.blocks);
      if (!blocks.ok) return blocks;
      const channel = args.channel_id ?? args.channels?.split(',')[0];
      if (channel !== undefined) {
        const to = findDestination(workspace, channel, args.thread_ts);
        if ('error' in to) return refuse(to.error);
        postMessage(workspace, {
          channel: to.channel.id,
          ...asApp(workspace),
          ...(to.thread_ts !== undefined && { thread_ts: to.thread_ts }),
          subtype: 'file_share',
          text: args.initial_comment ?? '',
          ...(args.initial_comment === undefined && blocks.value.length > 0 && { blocks: blocks.value }),
          files: found,
        });
      }
      return { ok: true, files: found.map((file) => fileObject(installation, file)) };
    },
  }),
};
