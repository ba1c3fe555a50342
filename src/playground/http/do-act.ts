import type { z } from 'zod';

import type { Actor } from '../actor/actor.ts';
import type { actSchema } from '../page-protocol.ts';

/** Does as this person what the page asks for; gives whether the app answered, where it was asked. */
export async function doAct(actor: Actor, act: z.output<typeof actSchema>): Promise<boolean> {
  switch (act.do) {
    case 'send': {
      const { channel, text, thread } = act;
      const files = act.files.map(({ name, content }) => ({ name, content: Buffer.from(content, 'base64') }));
      await actor.send(text, { channel, files, ...(thread !== undefined && { thread }) });
      return true;
    }
    case 'edit':
      await actor.edit(act.ts, act.text);
      return true;
    case 'delete':
      await actor.delete(act.ts);
      return true;
    case 'react':
      await actor.react(act.name, act.ts);
      return true;
    case 'unreact':
      await actor.unreact(act.name, act.ts);
      return true;
    case 'press': {
      const { where, action, block, value, entered } = act;
      const outcome = await actor.press(where, action, {
        block,
        entered,
        ...(value !== undefined && { value }),
      });
      return outcome.acked;
    }
    case 'command': {
      const outcome = await actor.command(act.text, { channel: act.channel });
      return outcome.acked;
    }
    case 'open':
      await (act.tab === 'home' ? actor.openHome() : actor.openDm());
      return true;
    case 'submit': {
      const outcome = await actor.submit(act.view, act.entered);
      return outcome.acked || Object.keys(outcome.errors).length > 0;
    }
    case 'close':
      await actor.closeModal(act.view);
      return true;
    case 'stop':
      await actor.stop(act.thread, { channel: act.channel });
      return true;
  }
}
