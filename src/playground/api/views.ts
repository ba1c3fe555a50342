import { z } from 'zod';

import { LIMITS } from '../block-kit/limits.ts';
import type { Modal } from '../state/state.ts';
import { findByExternalId, findModal, readView, storeView } from '../views/stored-view.ts';
import type { Workspace } from '../workspace.ts';
import { refuse } from './answer.ts';
import type { Answer } from './answer.ts';
import { json, method, text } from './method.ts';

const view = json('invalid_arguments');
const opened = z.object({ view, trigger_id: text });

/** Opens a modal on the person's stack as `place` arranges it. */
function openModal(
  { store, triggers, now }: Workspace,
  args: z.output<typeof opened>,
  place: (open: readonly Modal[]) => readonly Modal[] | string,
): Answer {
  const read = readView(args.view, 'modal');
  if (!read.ok) return read;
  if (read.view.external_id && findByExternalId(store.state, read.view.external_id)) {
    return refuse('duplicate_external_id');
  }
  const trigger = triggers.exchange(args.trigger_id);
  if ('error' in trigger) return refuse(trigger.error);
  const below = place(store.state.modals[trigger.user] ?? []);
  if (typeof below === 'string') return refuse(below);
  const previous = below.at(-1)?.view;
  const stored = storeView(
    store.state,
    read.view,
    now(),
    previous && { root_view_id: previous.root_view_id, previous_view_id: previous.id },
  );
  store.commit({ type: 'modals_set', user: trigger.user, modals: [...below, { view: stored }] });
  return { ok: true, view: stored };
}

/** Home tabs and modals. */
export const viewMethods = {
  'views.publish': method({
    args: z.object({ view, user_id: text, hash: z.string().optional() }),
    run: ({ store, manifest, now }, { view: sent, user_id, hash }) => {
      const read = readView(sent, 'home');
      if (!read.ok) return read;
      if (!manifest.features.app_home.home_tab_enabled) return refuse('not_enabled');
      if (!store.state.people[user_id]) return refuse('user_not_found');
      const previous = store.state.homes[user_id];
      if (hash !== undefined && hash !== previous?.hash) return refuse('hash_conflict');
      const stored = storeView(store.state, read.view, now(), previous && { id: previous.id });
      store.commit({ type: 'home_published', user: user_id, view: stored });
      return { ok: true, view: stored };
    },
  }),

  'views.open': method({ args: opened, run: (workspace, args) => openModal(workspace, args, () => []) }),

  'views.push': method({
    args: opened,
    run: (workspace, args) =>
      openModal(workspace, args, (open) => {
        if (open.length === 0) return 'not_found';
        return open.length >= LIMITS.modalStack ? 'push_limit_reached' : open;
      }),
  }),

  'views.update': method({
    args: z.object({
      view,
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
    }),
    run: ({ store, now }, { view: sent, view_id, external_id, hash }) => {
      const { state } = store;
      const id =
        view_id ?? (external_id === undefined ? undefined : findByExternalId(state, external_id)?.id);
      const home = Object.entries(state.homes).find(([, { id: homeId }]) => homeId === id);
      const found = id === undefined ? undefined : findModal(state, id);
      const previous = home?.[1] ?? found?.modal.view;
      if (!previous) return refuse('not_found');
      const read = readView(sent, home ? 'home' : 'modal');
      if (!read.ok) return read;
      if (hash !== undefined && hash !== previous.hash) return refuse('hash_conflict');
      const stored = storeView(state, read.view, now(), previous);
      if (home) store.commit({ type: 'home_published', user: home[0], view: stored });
      if (found) {
        const modals = (state.modals[found.user] ?? []).map((modal) =>
          modal === found.modal ? { view: stored } : modal,
        );
        store.commit({ type: 'modals_set', user: found.user, modals });
      }
      return { ok: true, view: stored };
    },
  }),
};
