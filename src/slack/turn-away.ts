import type { ReceiverEvent } from '@slack/bolt';

import { respond } from './respond.ts';

const SORRY =
  'I’m sorry, I don’t work in this workspace. Whoever runs me decides where I do, and can let it in.';

/**
 * Answers something from a workspace that is not let in: politely where Slack takes an answer to it, and without
 * keeping anything of it.
 */
export async function turnAway({ body, ack }: ReceiverEvent): Promise<void> {
  if (typeof body['command'] === 'string') {
    await ack({ response_type: 'ephemeral', text: SORRY });
    return;
  }
  await ack();
  // A press; where it can't be told, it can't.
  const url: unknown = body['response_url'];
  if (typeof url === 'string') await respond(url, { text: SORRY }).catch(() => undefined);
}
