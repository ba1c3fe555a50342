import type { ApiToken } from '../../db/api-tokens.ts';
import type { Person } from '../../domain/person.ts';
import { instantWords, listWords } from '../../domain/words.ts';
import type { CommandReply } from './command-replies.ts';
import { escapeText } from './text.ts';

const USAGE = '`/alfred token new <name>` makes one, `/alfred token revoke <name>|all` ends it.';

/** A token, shown this once to the one who asked for it. */
export function newTokenReply(name: string, token: string, apiUrl: string): CommandReply {
  const lines = [
    `Here is your token “${escapeText(name)}”. I show it this once and keep no copy, so put it somewhere safe:`,
    `\`\`\`${token}\`\`\``,
    'Whoever has it can read your schedules, your settings and what I know about you, and change nothing. For example:',
    `\`\`\`curl -H 'Authorization: Bearer ${token}' ${escapeText(apiUrl)}/schedules\`\`\``,
    `What else there is to read: ${escapeText(apiUrl)}/openapi.json. \`/alfred token revoke ${escapeText(name)}\` ends it.`,
  ];
  return { text: lines.join('\n') };
}

/** A person's tokens by name, after whatever is to be said first. */
export function tokensReply(
  tokens: readonly ApiToken[],
  { zone, locale }: Person,
  now: Date,
  first?: string,
): CommandReply {
  const at = (time: Date) => instantWords(time, zone, locale, now);
  const lines = tokens.map(({ name, createdAt, lastUsedAt }) => {
    const used = lastUsedAt ? `last used ${at(lastUsedAt)}` : 'never used';
    return `• *${escapeText(name)}* · made ${at(createdAt)} · ${used}`;
  });
  const none =
    'You have no tokens. With one, a program of yours can read what I do for you over my JSON API.';
  const told = lines.length > 0 ? ['Your tokens:', ...lines] : [none];
  return { text: [...(first === undefined ? [] : [first]), ...told, escapeText(USAGE)].join('\n') };
}

/** Says which tokens open nothing any more. */
export function revokedReply(names: readonly string[]): CommandReply {
  const named = listWords(names.map((name) => `“${escapeText(name)}”`));
  return { text: `Revoked ${named}. ${names.length === 1 ? 'It opens' : 'They open'} nothing any more.` };
}
