import { isRecord } from '../block-kit/check.ts';
import { LIMITS } from '../block-kit/limits.ts';
import type { Modal, Person } from '../state/state.ts';
import { formErrors, stateValues } from '../views/input-state.ts';
import type { Entered } from '../views/input-value.ts';
import { findModal, readView, storeView } from '../views/stored-view.ts';
import type { Workspace } from '../workspace.ts';
import { interact, noAnswerText } from './interaction.ts';
import type { Outcome } from './interaction.ts';

const TROUBLE = 'We had some trouble connecting. Try again?';

/** How a form ended: like any interaction, and with the messages shown at its fields, if any. */
export interface SubmitOutcome extends Outcome {
  errors: Record<string, string>;
}

/**
 * Submits an open modal with these values, by block_id or action_id, and does what the app answers: shows errors at
 * the fields, updates, pushes, clears or closes. Throws if this person has no such modal open.
 */
export async function submit(
  workspace: Workspace,
  user: Person,
  viewId: string,
  entered: Entered,
): Promise<SubmitOutcome> {
  const modal = openModal(workspace, user, viewId);
  const { view } = modal;
  if (!view.submit) throw new Error(`the modal "${view.title?.text ?? view.id}" has no submit button`);
  const errors = formErrors(view.blocks, entered);
  if (Object.keys(errors).length > 0) {
    replace(workspace, user, view.id, (open) => [{ view: open.view, errors }]);
    return { acked: false, response: {}, errors };
  }
  const outcome = await interact(workspace, user, 'view_submission', {
    view: { ...view, state: { values: stateValues(view.blocks, entered) } },
    response_urls: [],
  });
  if (!outcome.acked)
    replace(workspace, user, view.id, (open) => [{ view: open.view, failure: noAnswerText(workspace) }]);
  return { ...outcome, errors: outcome.acked ? answerForm(workspace, user, view.id, outcome.response) : {} };
}

/** A submitted form that was never opened, with whatever it carries, as an attacker or an old client might send it. */
export async function submitRaw(
  workspace: Workspace,
  user: Person,
  form: { callback_id: string } & Record<string, unknown>,
): Promise<Outcome> {
  const view = { id: 'V0MADEUP001', type: 'modal', blocks: [], state: { values: {} }, ...form };
  return interact(workspace, user, 'view_submission', { view, response_urls: [] });
}

/** Does what the acknowledgement of a form asks for; gives the errors it shows. */
function answerForm(
  workspace: Workspace,
  user: Person,
  viewId: string,
  { response_action, errors, view }: Record<string, unknown>,
): Record<string, string> {
  const { store, now } = workspace;
  if (response_action === undefined) replace(workspace, user, viewId, () => []);
  else if (response_action === 'clear') store.commit({ type: 'modals_set', user: user.id, modals: [] });
  else if (response_action === 'errors' && isRecord(errors)) {
    const shown = Object.fromEntries(Object.entries(errors).map(([block, text]) => [block, String(text)]));
    replace(workspace, user, viewId, (open) => [{ view: open.view, errors: shown }]);
    return shown;
  } else {
    const read = readView(view, 'modal');
    replace(workspace, user, viewId, (open, depth) => {
      const full = response_action === 'push' && depth >= LIMITS.modalStack;
      if (!read.ok || full) return [{ view: open.view, failure: TROUBLE }];
      if (response_action === 'update')
        return [{ view: storeView(store.state, read.view, now(), open.view) }];
      const place = { root_view_id: open.view.root_view_id, previous_view_id: open.view.id };
      return [{ view: open.view }, { view: storeView(store.state, read.view, now(), place) }];
    });
  }
  return {};
}

/** Closes a modal by its close button; the app hears of it if it asked to. */
export async function closeModal(workspace: Workspace, user: Person, viewId: string): Promise<void> {
  const { view } = openModal(workspace, user, viewId);
  const { clear_on_close, notify_on_close } = view;
  if (clear_on_close) workspace.store.commit({ type: 'modals_set', user: user.id, modals: [] });
  else replace(workspace, user, view.id, () => []);
  if (!notify_on_close) return;
  const closed = { ...view, state: { values: stateValues(view.blocks, {}) } };
  await interact(workspace, user, 'view_closed', { view: closed, is_cleared: clear_on_close });
}

function openModal({ store }: Workspace, user: Person, viewId: string): Modal {
  const top = store.state.modals[user.id]?.at(-1);
  const modal = viewId === 'modal' ? top : findModal(store.state, viewId)?.modal;
  if (!modal || modal.view.id !== top?.view.id) {
    throw new Error(`${user.real_name} has no open modal ${viewId} on top`);
  }
  return modal;
}

/** Puts others in the place of one open modal; nothing if the app took it away meanwhile. */
function replace(
  { store }: Workspace,
  user: Person,
  viewId: string,
  others: (open: Modal, depth: number) => readonly Modal[],
): void {
  const open = store.state.modals[user.id] ?? [];
  const modals = open.flatMap((modal) => (modal.view.id === viewId ? others(modal, open.length) : [modal]));
  store.commit({ type: 'modals_set', user: user.id, modals });
}
