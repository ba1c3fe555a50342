import type { Actor, Playground } from '../../src/playground/playground.ts';
import { textOf } from './answer-text.ts';

/** All that was said where the person can read it, a line each in the order in which it was said. */
export function conversationOf(playground: Playground, actor: Actor): string {
  const { real_name: name, id } = actor.user;
  const rooms = Object.values(playground.state.channels).filter(({ members }) => members.includes(id));
  const posts = rooms.flatMap((room) =>
    playground.messages(room.id).map((message) => ({
      ts: message.ts,
      who: message.user === playground.botUserId ? 'Alfred' : name,
      where: room.kind === 'im' ? '' : ` in #${room.name}`,
      text: textOf(message),
    })),
  );
  const whispers = actor
    .ephemerals()
    .map((one) => ({ ts: one.ts, who: 'Alfred', where: ` only to ${name}`, text: textOf(one) }));
  return [...posts, ...whispers]
    .sort((a, b) => a.ts.localeCompare(b.ts))
    .map(({ who, where, text }) => `${who}${where}: ${text}`)
    .join('\n');
}
