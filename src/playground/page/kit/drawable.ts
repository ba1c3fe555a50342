import type { AnyBlock } from '@slack/types';
import type { ComponentProps } from 'react';
import type { Message } from 'slack-blocks-to-jsx';

import { isRecord } from '../../block-kit/check.ts';

type Drawable = ComponentProps<typeof Message>['blocks'];

/** The objects whose text Slack keeps with `&`, `<` and `>` escaped. */
const ESCAPED = new Set<unknown>(['mrkdwn', 'plain_text', 'raw_text']);

/** What the library would take for a mention, a date or a link, although the author wrote it as plain words. */
const LOOKS_SPECIAL = /&lt;(?=[@#!]|https?:|mailto:)/g;
const CODE = /(`{1,3})[^`][\s\S]*?\1/g;
const INVISIBLE = '\u2060';

/** Blocks as the library draws them right. It has block types of its own, which say the same in other words. */
export function drawable(blocks: readonly AnyBlock[]): Drawable {
  const copies: unknown = blocks.map(withPlainBrackets);
  return Array.isArray(copies) ? copies : [];
}

/** In code, the library leaves an escaped ampersand as it is. */
function withPlainAmpersands(code: string): string {
  return code.replaceAll(/&amp;(?=[lg]t;)/g, `&${INVISIBLE}`).replaceAll('&amp;', '&');
}

/** The library puts a blank after every escaped `>`, which only the start of a quote needs. */
function withPlainBrackets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainBrackets);
  if (!isRecord(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPlainBrackets(one)]));
  const { type, text } = copy;
  if (!ESCAPED.has(type) || typeof text !== 'string') return copy;
  const whole = type === 'mrkdwn' ? text.replaceAll(CODE, withPlainAmpersands) : text;
  const closing = type === 'mrkdwn' ? /(?<!^)&gt;/gm : /&gt;/g;
  return { ...copy, text: whole.replaceAll(LOOKS_SPECIAL, `<${INVISIBLE}`).replaceAll(closing, '>') };
}
