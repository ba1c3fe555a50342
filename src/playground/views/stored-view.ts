import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { refuse, refuseProblems } from '../api/answer.ts';
import type { Answer } from '../api/answer.ts';
import { withIds } from '../block-kit/interactive.ts';
import { isViewTooLarge, viewProblems } from '../block-kit/view-problems.ts';
import type { Modal, SentView, State, StoredView } from '../state/state.ts';
import { epochSeconds } from '../state/timestamp.ts';

const text = z.object({
  type: z.literal('plain_text'),
  text: z.string(),
  emoji: z.boolean().exactOptional(),
});

const sentView = z.object({
  type: z.enum(['home', 'modal']),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().exactOptional() })),
  private_metadata: z.string().default(''),
  callback_id: z.string().default(''),
  external_id: z.string().default(''),
  title: text.nullable().default(null),
  close: text.nullable().default(null),
  submit: text.nullable().default(null),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
});

/** Checks a view as the app sent it, against Slack's rules for this kind of view. */
export function readView(
  view: unknown,
  kind: 'home' | 'modal',
): { ok: true; view: SentView } | (Answer & { ok: false }) {
  if (isViewTooLarge(view)) return refuse('view_too_large');
  const problems = viewProblems(view, kind);
  if (problems.length > 0) return refuseProblems('invalid_arguments', problems);
  return { ok: true, view: sentView.parse(view) };
}

/** The view as Slack keeps it: with the id and place of the one it replaces, or new ones, and a new hash. */
export function storeView(
  { installation }: Readonly<State>,
  view: SentView,
  now: Date,
  place: Partial<Pick<StoredView, 'id' | 'root_view_id' | 'previous_view_id'>> = {},
): StoredView {
  const { id = `V${randomBytes(5).toString('hex').toUpperCase()}` } = place;
  return {
    ...view,
    blocks: withIds(view.blocks),
    id,
    team_id: installation.team.id,
    app_id: installation.app_id,
    app_installed_team_id: installation.team.id,
    bot_id: installation.bot_id,
    hash: `${epochSeconds(now)}.${randomBytes(4).toString('hex')}`,
    root_view_id: place.root_view_id ?? id,
    previous_view_id: place.previous_view_id ?? null,
  };
}

/** A person's open modal by the id of its view. */
export function findModal(
  state: Readonly<State>,
  viewId: string,
): { user: string; modal: Modal } | undefined {
  return Object.entries(state.modals)
    .flatMap(([user, modals]) => modals.map((modal) => ({ user, modal })))
    .find(({ modal }) => modal.view.id === viewId);
}

/** The view with an `external_id`, wherever it is shown. */
export function findByExternalId(state: Readonly<State>, externalId: string): StoredView | undefined {
  const open = Object.values(state.modals).flatMap((modals) => modals.map(({ view }) => view));
  return [...Object.values(state.homes), ...open].find(({ external_id }) => external_id === externalId);
}
