import { refuse } from './answer.ts';
import type { Answer } from './answer.ts';

interface Page<Item> {
  ok: true;
  items: Item[];
  hasMore: boolean;
  next_cursor: string;
}

/** One page of a list by Slack's opaque cursors, or `invalid_cursor`. */
export function pageOf<Item>(
  items: readonly Item[],
  limit: number,
  cursor: string | undefined,
): Page<Item> | (Answer & { ok: false }) {
  const start = cursor === undefined || cursor === '' ? 0 : readCursor(cursor);
  if (start === undefined || start > items.length) return refuse('invalid_cursor');
  const end = start + limit;
  const hasMore = end < items.length;
  return {
    ok: true,
    items: items.slice(start, end),
    hasMore,
    next_cursor: hasMore ? Buffer.from(`next:${end}`).toString('base64') : '',
  };
}

function readCursor(cursor: string): number | undefined {
  const [, start] = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  return start === undefined ? undefined : Number(start);
}
