import { z } from 'zod';

import { userObject } from '../user-object.ts';
import { refuse } from './answer.ts';
import { count, flag, method, text } from './method.ts';
import { pageOf } from './page-of.ts';

const LIST_PAGE = 200;

/** Who the app is, who the people are, and when they don't want to be disturbed. */
export const peopleMethods = {
  'auth.test': method({
    args: z.object({}),
    run: ({ store, baseUrl }) => {
      const { team, app_id, bot_id, bot_user_id } = store.state.installation;
      return {
        ok: true,
        url: `${baseUrl}/`,
        team: team.name,
        team_id: team.id,
        user: store.state.people[bot_user_id]?.name,
        user_id: bot_user_id,
        bot_id,
        app_id,
        is_enterprise_install: false,
      };
    },
  }),

  'bots.info': method({
    scope: 'users:read',
    args: z.object({ bot: z.string().optional() }),
    run: ({ store }, { bot }) => {
      const { bot_id, app_id, bot_user_id } = store.state.installation;
      if (bot !== undefined && bot !== bot_id) return refuse('bot_not_found');
      const name = store.state.people[bot_user_id]?.real_name;
      return {
        ok: true,
        bot: { id: bot_id, app_id, user_id: bot_user_id, name, deleted: false, updated: 0, icons: {} },
      };
    },
  }),

  'team.info': method({
    scope: 'team:read',
    args: z.object({ team: z.string().optional() }),
    run: ({ store }, { team: asked }) => {
      const { team } = store.state.installation;
      if (asked !== undefined && asked !== team.id) return refuse('team_not_found');
      return { ok: true, team: { ...team, email_domain: '', icon: { image_default: true } } };
    },
  }),

  'users.info': method({
    scope: 'users:read',
    args: z.object({ user: text, include_locale: flag.default(false) }),
    run: ({ store, now }, { user, include_locale }) => {
      const person = store.state.people[user];
      if (!person) return refuse('user_not_found');
      return {
        ok: true,
        user: userObject(store.state.installation, person, now(), { locale: include_locale }),
      };
    },
  }),

  'users.list': method({
    scope: 'users:read',
    args: z.object({
      limit: count.default(LIST_PAGE),
      cursor: z.string().optional(),
      include_locale: flag.default(false),
    }),
    run: ({ store, now }, { limit, cursor, include_locale }) => {
      const { people, installation } = store.state;
      const page = pageOf(Object.values(people), limit > 0 ? limit : LIST_PAGE, cursor);
      if (!page.ok) return page;
      const at = now();
      return {
        ok: true,
        members: page.items.map((person) => userObject(installation, person, at, { locale: include_locale })),
        response_metadata: { next_cursor: page.next_cursor },
      };
    },
  }),

  'dnd.info': method({
    scope: 'dnd:read',
    args: z.object({ user: z.string().optional() }),
    run: ({ store }, { user = store.state.installation.bot_user_id }) => {
      if (!store.state.people[user]) return refuse('user_not_found');
      const none = { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
      return { ok: true, ...(store.state.dnd[user] ?? none) };
    },
  }),
};
