import type { Said } from '../turn.ts';
import { kindsIn } from './offer-kinds.ts';
import { readForwardness } from './read-forwardness.ts';
import type { Forwardness } from './read-forwardness.ts';

const UNDO =
  /^\W*(?:(?:ok|please|sorry|oops|no|wait|actually|alfred|hm+|can you|could you)\W+)*(?:undo|revert|take (?:that|it) back|change (?:that|it) back|put (?:that|it) back)(?: (?:that|this|it|the last (?:one|thing|change)))?(?: (?:how|the way|as|like) (?:it|that) was)?(?:\W+(?:please|pls|again|thanks|alfred|then))*\W*$/i;

/** How forward Alfred is was what its last answer told, after a change. */
const CHANGED = /^Understood\. (?:I’m at|I only speak)/;

/** The kinds that are held back. */
const HELD = /\bhold back offers about ([^.]+)\./i;

/**
 * "Undo that", right after a change of how forward Alfred is: the change the other way round. Undefined where there was
 * none, or one of hours, whose former ones are not known.
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
  const back = { more: 'less', less: 'more', none: 'none' } as const;
  // To ask for more would bring back also what had been held back before.
  const still =
    change === 'less' && hold.length === 0 ? kindsIn(HELD.exec(settings)?.[1] ?? '', false) : allow;
  return { kind, change: back[change], hold: still, allow: hold };
}
