import { SUGGESTION_TYPES, TYPE_WORDS } from '../../domain/suggestion.ts';
import type { CommandReply } from './command-replies.ts';
import { cut, escapeText } from './text.ts';

/** What is offered unasked, kind by kind; after words that name none, those are said first. */
export function typesReply(
  { heldBack, favoured }: { readonly heldBack: readonly string[]; readonly favoured: readonly string[] },
  words: string,
): CommandReply {
  const lines = SUGGESTION_TYPES.map((one) => {
    const state = heldBack.includes(one) ? 'held back' : favoured.includes(one) ? 'welcome' : 'on';
    return `• ${TYPE_WORDS[one]}: ${state}`;
  });
  const named = words.replace(/^(?:on|off) (?=\S)/i, '');
  const unknown = named === '' ? [] : [`I don’t know “${escapeText(cut(named, 60))}”.`];
  const usage = '`/alfred types off digests` holds a kind back, `/alfred types on digests` brings it back.';
  return { text: [...unknown, 'What I offer unasked:', ...lines, usage].join('\n') };
}
