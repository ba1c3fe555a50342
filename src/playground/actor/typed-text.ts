import type { State } from '../state/state.ts';

const ENTITY = /<(?:@[UW][A-Z0-9]+|#C[A-Z0-9]+|![a-z][^<>]*|https?:\/\/[^<>\s]+)>/;
const LINK = /https?:\/\/[^\s<>]+[^\s<>.,;:!?)'"]/;

/**
 * What a person typed, as Slack stores it: `&`, `<` and `>` escaped, addresses in angle brackets, `@Name` and
 * `#channel` turned into mentions. Mentions that are already in Slack's form stay as they are.
 */
export function typedText({ people, channels }: Readonly<State>, text: string): string {
  const names = Object.values(people).flatMap(({ id, name, real_name }) => [
    [`@${real_name}`, `<@${id}>`] as const,
    [`@${name}`, `<@${id}>`] as const,
  ]);
  const rooms = Object.values(channels).filter(({ kind }) => kind === 'channel');
  const known = new Map([...names, ...rooms.map(({ id, name }) => [`#${name}`, `<#${id}>`] as const)]);
  const spoken = [...known.keys()].sort((a, b) => b.length - a.length).map((word) => `${literally(word)}\\b`);
  const special = new RegExp(`${ENTITY.source}|${LINK.source}|${spoken.join('|')}`, 'gi');
  const lower = new Map([...known].map(([word, mention]) => [word.toLowerCase(), mention]));
  let escaped = '';
  let end = 0;
  for (const match of text.matchAll(special)) {
    const [found] = match;
    escaped += escapeText(text.slice(end, match.index));
    escaped += lower.get(found.toLowerCase()) ?? (found.startsWith('<') ? found : `<${escapeText(found)}>`);
    end = match.index + found.length;
  }
  return escaped + escapeText(text.slice(end));
}

function literally(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
