const FENCE = /^(```|~~~)/;

/** Where to cut so that at most `limit` characters stay: after a paragraph, a line, a sentence or a word. */
function cutAt(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = head.lastIndexOf(mark);
    // A cut that leaves little behind is worse than one in a worse place.
    if (at > limit / 2) return at + mark.length;
  }
  return head.isWellFormed() ? limit : limit - 1;
}

/** The fence of the code block that is open at the end of a text, "" when none is. */
function openFence(text: string): string {
  let open = '';
  for (const line of text.split('\n')) {
    const fence = FENCE.exec(line)?.[1] ?? '';
    if (fence && !open) open = line.trim();
    else if (fence && open.startsWith(fence)) open = '';
  }
  return open.slice(0, 40);
}

/**
 * Splits Markdown into parts of at most `limit` characters, at the best places there are; a code block that is
 * cut is closed and opened again. Empty text has no parts.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    // Room for a fence that must be closed.
    const at = cutAt(rest, limit - 4);
    const part = rest.slice(0, at).trimEnd();
    const fence = openFence(part);
    parts.push(fence ? `${part}\n${fence.slice(0, 3)}` : part);
    const after = rest.slice(at).replace(/^\s*\n/, '');
    rest = fence ? `${fence}\n${after}` : after;
  }
  return rest === '' ? parts : [...parts, rest];
}
