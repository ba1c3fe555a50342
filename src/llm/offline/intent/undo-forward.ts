import type { Said } from '../turn.ts';
import { readForwardness } from './read-forwardness.ts';
import type { Forwardness } from './read-forwardness.ts';

const UNDO =
  /^\W*(?:(?:ok|please|sorry|oops|no|wait|actually|alfred|hm+|can you|could you)\W+)*(?:undo|revert|take (?:that|it) back|change (?:that|it) back|put (?:that|it) back)(?: (?:that|this|it|the last (?:one|thing|change)))?(?: (?:how|the way|as|like) (?:it|that) was)?(?:\W+(?:please|pls|again|thanks|alfred|then))*\W*$/i;

/** How forward Alfred is was what its last answer told, after a change. */
const CHANGED = /^Understood\. (?:I’m at|I only speak)/;

/** Says that some kinds are held back. */
const HELD = /\bhold back\b/i;

/**
 * "Undo that", right after a change of how forward Alfred is: the change the other way round. Undefined where there was
 * none, or where the way back would change more than that.
 */
export function undoForward(
  message: string,
  history: readonly Said[],
  settings: string,
): Forwardness | undefined {
  if (!UNDO.test(message) || !CHANGED.test(history.at(-1)?.text ?? '')) return undefined;
  const before = readForwardness(history.findLast(({ role }) => role === 'user')?.text ?? '');
  if (!before || before.asks || before.hours) return undefined;
  const { kind, change, hold, allow } = before;
  // To ask for more brings back all that is held back.
  if (change === 'less' && hold.length === 0 && HELD.test(settings)) return undefined;
  const back = { more: 'less', less: 'more', none: 'none' } as const;
  return { kind, change: back[change], hold: allow, allow: hold };
}
