import type { Db } from '../db/client.ts';
import { messagesOf } from '../db/conversations.ts';
import type { Message } from '../db/generated/client.ts';
import { leaveGivenIn } from '../db/tool-calls.ts';
import { toolWords } from '../domain/connected-tool.ts';
import type { PersonScope } from '../domain/person.ts';
import { listWords } from '../domain/words.ts';

/** Said of secrets that were taken out of what the person wrote, whatever else is answered. */
function maskedNote(messages: readonly Message[]): string {
  const kinds = [...new Set(messages.flatMap(({ masked }) => masked))];
  if (kinds.length === 0) return '';
  const what = listWords(kinds.map((kind) => `${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind}`));
  return `_I took out what looks like ${what} before keeping your message. Best delete it in Slack too._`;
}

/** Said of schedules that were given leave to act by themselves, whatever else is answered. */
async function mayActNote(db: Db, scope: PersonScope, turnId: string): Promise<string> {
  const given = await leaveGivenIn(db, scope, turnId);
  return given
    .map(({ name, mayAct }) => `_“${name}” may use ${listWords(mayAct.map(toolWords))} by itself._`)
    .join('\n');
}

/** What is said under an answer whatever it says, because it must not be left to a model. */
export async function notesOn(db: Db, scope: PersonScope, turn: { readonly id: string }): Promise<string[]> {
  return [await mayActNote(db, scope, turn.id), maskedNote(await messagesOf(db, scope, turn.id))];
}
