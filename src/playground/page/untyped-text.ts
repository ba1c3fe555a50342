import type { Viewer } from './viewer.tsx';
import { nameOf } from './viewer.tsx';

/** A text of Slack's with nothing escaped. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A stored text as the person would type it: mentions by name, addresses bare, nothing escaped. */
export function untypedText(viewer: Pick<Viewer, 'people' | 'channels'>, text: string): string {
  const plain = text
    .replaceAll(/<@([A-Z0-9]+)>/g, (_match, id: string) => `@${nameOf(viewer, id)}`)
    .replaceAll(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (_match, id: string) => `#${viewer.channels[id]?.name ?? id}`)
    .replaceAll(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, '$1');
  return unescaped(plain);
}

/** The text of a message as one would read it aloud. */
export function spokenText(viewer: Pick<Viewer, 'people' | 'channels'>, text: string): string {
  return untypedText(viewer, text)
    .replaceAll(/[*~`#>]+|(?<!\w)_+|_+(?!\w)/g, '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);
}
