import type { Ephemeral, StoredMessage } from '../../src/playground/state/state.ts';

type Shown = Pick<StoredMessage, 'text' | 'blocks' | 'files'> | Pick<Ephemeral, 'text' | 'blocks'>;

/** What is pressed or chosen is no part of what is said. */
const CONTROLS =
  /^(?:actions|button|.*_select|overflow|datepicker|checkboxes|radio_buttons|feedback_buttons)$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of blocks in reading order. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value) || (typeof value['type'] === 'string' && CONTROLS.test(value['type']))) return [];
  const { text, type } = value;
  if (typeof text === 'string') return [text];
  const inside = ['text', 'title', 'fields', 'elements', 'child_blocks'].flatMap((key) =>
    textsIn(value[key]),
  );
  // Pieces of one line of rich text belong together; other elements are apart.
  return type === 'rich_text_section' ? [inside.join('')] : inside;
}

/** Slack's own marks as a reader sees them: links by their label, mentions by their name, no entities. */
function asRead(text: string): string {
  return text
    .replaceAll(/<([^<>|]*)\|([^<>]*)>/g, (_, target: string, label: string) => label || target)
    .replaceAll(/<(https?:[^<>\s]*|mailto:[^<>\s]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a message says to whoever reads it in Slack: its blocks without buttons, or else its text, and its files' names. */
export function textOf(message: Shown): string {
  const shown = textsIn(message.blocks).join('\n');
  const files = 'files' in message && message.files ? message.files.map(({ name }) => `[file ${name}]`) : [];
  return asRead([shown.trim() === '' ? message.text : shown, ...files].join('\n')).trim();
}
