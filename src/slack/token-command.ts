import { makeToken, revokeTokens } from '../assistant/manage-tokens.ts';
import { listTokens } from '../db/api-tokens.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Parts } from './parts.ts';
import type { CommandReply } from './views/command-replies.ts';
import { newTokenReply, revokedReply, tokensReply } from './views/token-replies.ts';

/**
 * `/alfred token` lists the asker's tokens for the JSON API, `token new <name>` makes one and shows it, this once,
 * `token revoke <name>|all` ends them.
 */
export async function token(
  { prisma, apiUrl, now }: Parts,
  person: Person,
  words: string,
): Promise<CommandReply> {
  const [verb = ''] = words.split(/\s+/, 1);
  const name = words.slice(verb.length).trim().replaceAll(/\s+/g, ' ');
  switch (verb.toLowerCase()) {
    case 'new': {
      if (apiUrl === null) return { text: 'My API is off. Whoever runs me can open it with `API_PORT`.' };
      const made = await prisma.$transaction((tx) => makeToken(tx, person, name, now()));
      return isRefusal(made) ? { text: made.say } : newTokenReply(name, made.token, apiUrl);
    }
    case 'revoke': {
      const gone = await prisma.$transaction((tx) => revokeTokens(tx, person, name));
      if (!isRefusal(gone)) return revokedReply(gone);
      return tokensReply(await listTokens(prisma, person), person, now(), gone.say);
    }
    case '':
      return tokensReply(await listTokens(prisma, person), person, now());
    default:
      return tokensReply(await listTokens(prisma, person), person, now(), 'I don’t know that.');
  }
}
