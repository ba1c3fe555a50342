import { openLinks } from './links.ts';

/** Makes text safe inside Slack's mrkdwn: it can neither mention, link nor notify anyone. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The first so many characters at most, ending with “…” where something was left out and never within a sign. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Escapes and cuts text so that it fits a limit that Slack sets in characters. */
export function fit(text: string, limit: number): string {
  const escaped = escapeText(text);
  if (escaped.length <= limit) return escaped;
  // Cutting inside an entity would leave half of it behind.
  return cut(escaped, limit).replace(/&[a-z]*…$/, '…');
}

/**
 * Makes a model's or a person's Markdown safe to post: whatever would notify somebody is defused, links lead where they
 * say, and everything else is left to Slack to render.
 */
export function safeMarkdown(text: string): string {
  let safe = text;
  let before;
  do {
    before = safe;
    const silent = before.replaceAll(
      /<[!@]([^<>|]*)(?:\|([^<>]*))?>/g,
      (_, id: string, label?: string) => `@${label ?? id}`,
    );
    safe = openLinks(silent);
    // What is left may make up another one.
  } while (safe !== before);
  return safe;
}

/** The beginning of what may become a mention with what follows. */
const BEGUN = /<(?=[!@<]|$)/g;
/** No mention that somebody would write is longer than this. */
const LONGEST_MENTION = 300;

/**
 * Makes text safe that comes in pieces: gives for each what of it may be shown by now. What may be the first half of a
 * mention waits for the second; one that goes on for too long is defused without it.
 */
export function safePieces(): (piece: string) => string {
  let held = '';
  return (piece) => {
    const safe = safeMarkdown(held + piece);
    // What is closed is closed; one that is still open begins after it.
    const closed = safe.lastIndexOf('>') + 1;
    const begun = safe.slice(closed).search(BEGUN);
    const open = begun < 0 ? safe.length : closed + begun;
    held = safe.slice(open);
    if (held.length <= LONGEST_MENTION) return safe.slice(0, open);
    const defused = held.replaceAll(BEGUN, '');
    held = '';
    return safe.slice(0, open) + defused;
  };
}
