import { randomBytes } from 'node:crypto';

import type { AnyBlock } from '@slack/types';

import { isRecord } from './check.ts';

/** An interactive element, the block it stands in, and whether using it tells the app at once. */
export interface PlacedElement {
  block_id: string;
  dispatches: boolean;
  element: Record<string, unknown> & { type: string; action_id: string };
}

const SOURCES = ['static', 'external', 'users', 'conversations', 'channels'];

/** The types of element that a person can use. */
const INTERACTIVE: ReadonlySet<unknown> = new Set([
  ...SOURCES.flatMap((source) => [`${source}_select`, `multi_${source}_select`]),
  'button',
  'workflow_button',
  'overflow',
  'checkboxes',
  'radio_buttons',
  'datepicker',
  'timepicker',
  'datetimepicker',
  'feedback_buttons',
  'icon_button',
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'rich_text_input',
  'file_input',
]);

/** The fields under which elements or further blocks may stand. */
const NESTS = ['elements', 'accessory', 'element', 'actions', 'child_blocks'] as const;

/** Gives every block and interactive element that came without an id a random one, as Slack does. */
export function withIds(blocks: readonly AnyBlock[]): AnyBlock[] {
  return blocks.map((block) => ({
    ...fillNests({ ...block }),
    type: block.type,
    block_id: block.block_id ?? randomId(),
  }));
}

function fill(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const filled = fillNests(value);
  if (INTERACTIVE.has(value['type'])) return { ...filled, action_id: value['action_id'] ?? randomId() };
  return value['type'] === 'card' ? { ...filled, block_id: value['block_id'] ?? randomId() } : filled;
}

function fillNests(record: Record<string, unknown>): Record<string, unknown> {
  const nests = NESTS.filter((key) => typeof record[key] === 'object').map((key) => {
    const nested = record[key];
    if (key === 'child_blocks' && Array.isArray(nested)) return [key, withIds(nested)] as const;
    return [key, Array.isArray(nested) ? nested.map(fill) : fill(nested)] as const;
  });
  return { ...record, ...Object.fromEntries(nests) };
}

function randomId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}

/** Every interactive element of these blocks, in reading order. */
export function elementsOf(blocks: readonly AnyBlock[] | undefined): PlacedElement[] {
  return (blocks ?? []).flatMap((block) => within({ ...block }, block.block_id ?? ''));
}

function within(value: unknown, blockId: string, dispatches = true): PlacedElement[] {
  if (!isRecord(value)) return [];
  const { type, action_id, block_id } = value;
  if (INTERACTIVE.has(type)) {
    return [
      {
        block_id: blockId,
        dispatches,
        element: { ...value, type: String(type), action_id: String(action_id) },
      },
    ];
  }
  const nearest = typeof block_id === 'string' ? block_id : blockId;
  const tells = type === 'input' ? value['dispatch_action'] === true : dispatches;
  return NESTS.flatMap((key) => [value[key]].flat().flatMap((nested) => within(nested, nearest, tells)));
}
