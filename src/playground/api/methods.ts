import { blockMethods } from './blocks.ts';
import { chatMethods } from './chat.ts';
import { connectionMethods } from './connections.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { Method } from './method.ts';
import { peopleMethods } from './people.ts';
import { reactionMethods } from './reactions.ts';
import { sessionMethods } from './sessions.ts';
import { streamMethods } from './streams.ts';
import { viewMethods } from './views.ts';

/** Every method of the Web API that the look-alike knows, by Slack's name for it. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...connectionMethods,
  ...peopleMethods,
  ...conversationMethods,
  ...chatMethods,
  ...streamMethods,
  ...sessionMethods,
  ...reactionMethods,
  ...viewMethods,
  ...fileMethods,
  ...blockMethods,
};
