import { Hono } from 'hono';

import { clockWishSchema } from '../tools/protocol.ts';
import type { ClockResult, GlanceResult } from '../tools/protocol.ts';
import type { Workspace } from '../workspace.ts';
import { limitBody } from './limit-body.ts';
import { isPerson } from './page-app.ts';

const WISH_BYTES = 1_024;
const NO_STORE = { 'cache-control': 'no-store' };

/** What the page offers beyond what Slack has: the clock, and a look at what the app knows of the person acted as. */
export function toolsApp(workspace: Workspace): Hono {
  const app = new Hono();
  app.post('/playground/clock', limitBody(WISH_BYTES), async (context) => {
    const refuse = (error: string): Response => context.json<ClockResult>({ ok: false, error }, 422);
    const me = context.req.query('as') ?? '';
    const person = workspace.store.state.people[me];
    if (!person || !isPerson(workspace, me)) return refuse('there is no such person');
    const wish = clockWishSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!wish.success) return refuse('this is nothing that a clock could do');
    const clock = workspace.tools.lent?.clock;
    if (!clock) {
      return refuse(
        'The clock can be moved only where Alfred runs with its own Postgres and the playground.',
      );
    }
    if ('halt' in wish.data) {
      clock.halt();
      return context.json<ClockResult>({ ok: true });
    }
    const refused = clock.move(wish.data, person.tz);
    return refused === null ? context.json<ClockResult>({ ok: true }) : refuse(refused);
  });

  app.get('/playground/glance', async (context) => {
    const me = context.req.query('as') ?? '';
    const { lent } = workspace.tools;
    if (!isPerson(workspace, me)) {
      return context.json<GlanceResult>({ ok: false, error: 'there is no such person' }, 404, NO_STORE);
    }
    if (!lent) return context.json<GlanceResult>({ ok: false, error: 'not started yet' }, 503, NO_STORE);
    return context.json<GlanceResult>({ ok: true, glance: await lent.glance(me) }, 200, NO_STORE);
  });
  return app;
}
