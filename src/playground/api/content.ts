import type { AnyBlock } from '@slack/types';
import { z } from 'zod';

import { blockProblems } from '../block-kit/block-problems.ts';
import { isRecord } from '../block-kit/check.ts';
import { withIds } from '../block-kit/interactive.ts';
import { LIMITS } from '../block-kit/limits.ts';
import type { Metadata, StoredMessage } from '../state/state.ts';
import { refuse, refuseProblems } from './answer.ts';
import type { Answer } from './answer.ts';
import { json } from './method.ts';

/** The arguments that say what a message contains. */
export const contentArguments = {
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks: json('invalid_blocks_format').optional(),
  attachments: json('invalid_attachments').optional(),
};

type ContentArguments = z.output<z.ZodObject<typeof contentArguments>>;

/** What a message contains, checked and ready to be stored. */
export type Content = Pick<StoredMessage, 'text' | 'blocks' | 'attachments'>;

type Read<Value> = { ok: true; value: Value } | (Answer & { ok: false });

/** Checks what a message is to contain against Slack's rules; text over its limit is cut off, as Slack does. */
export function readContent(args: ContentArguments): Read<Content> {
  const { text = '', markdown_text, attachments } = args;
  const blocks = readBlocks(args.blocks);
  if (!blocks.ok) return blocks;
  if (markdown_text !== undefined && markdown_text !== '') {
    if (text !== '' || blocks.value.length > 0) return refuse('markdown_text_conflict');
    if (markdown_text.length > LIMITS.markdown) return refuse('msg_too_long');
    return { ok: true, value: { text: markdown_text, blocks: withIds([markdownBlock(markdown_text)]) } };
  }
  const attached = Array.isArray(attachments) ? attachments.filter(isRecord) : [];
  if (text === '' && blocks.value.length === 0 && attached.length === 0) return refuse('no_text');
  return {
    ok: true,
    value: {
      text: text.slice(0, LIMITS.messageText),
      ...(blocks.value.length > 0 && { blocks: blocks.value }),
      ...(attached.length > 0 && { attachments: attached }),
    },
  };
}

function markdownBlock(text: string): AnyBlock & { text: string } {
  return { type: 'markdown', text };
}

/** Checks blocks as they are sent with a message and gives each an id. */
export function readBlocks(blocks: unknown): Read<AnyBlock[]> {
  if (blocks === undefined || blocks === null) return { ok: true, value: [] };
  if (!Array.isArray(blocks)) return refuse('invalid_blocks_format');
  const problems = blockProblems(blocks, 'message');
  return problems.length > 0
    ? refuseProblems('invalid_blocks', problems)
    : { ok: true, value: withIds(blocks) };
}

const metadataSchema = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** The metadata argument; an empty object, which removes metadata on update, reads as null. */
export const metadataArgument = json('invalid_metadata_format').optional();

/** Checks metadata against Slack's form and size. */
export function readMetadata(metadata: unknown): Read<Metadata | null | undefined> {
  if (metadata === undefined) return { ok: true, value: undefined };
  if (!isRecord(metadata)) return refuse('invalid_metadata_format');
  if (Object.keys(metadata).length === 0) return { ok: true, value: null };
  if (Buffer.byteLength(JSON.stringify(metadata)) > LIMITS.metadataBytes) return refuse('metadata_too_large');
  const parsed = metadataSchema.safeParse(metadata);
  return parsed.success ? { ok: true, value: parsed.data } : refuse('invalid_metadata_schema');
}
