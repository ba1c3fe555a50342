import { isRecord } from '../block-kit/check.ts';
import { elementsOf } from '../block-kit/interactive.ts';
import type { PlacedElement } from '../block-kit/interactive.ts';
import { labelOf, optionsOf } from '../block-kit/options.ts';
import type { Person } from '../state/state.ts';
import { reportOf } from '../views/input-state.ts';
import type { Entered, InputValue } from '../views/input-value.ts';
import type { Workspace } from '../workspace.ts';
import { interact } from './interaction.ts';
import type { Outcome } from './interaction.ts';
import { surfaceOf } from './surface.ts';
import type { Surface } from './surface.ts';

/** More about a press: what was chosen, in which block, and what else had been entered by then. */
export interface PressOptions {
  /** The chosen value: an option's value or words, a date, a text; `positive` or `negative` for feedback. */
  value?: InputValue;
  /** The block_id, where one action_id stands in several blocks. */
  block?: string;
  entered?: Entered;
}

/**
 * Presses a button, chooses from a menu or enters something: the element is found by its action_id or by the words
 * on it. Throws if this person does not see such an element there, or if it is not clear which one is meant.
 */
export async function press(
  workspace: Workspace,
  user: Person,
  where: string,
  what: string,
  options: PressOptions,
): Promise<Outcome> {
  const surface = surfaceOf(workspace, user, where, options.entered ?? {});
  const found = findElement(surface, what, options);
  const { block_id, element } = found;
  const action = { ...actionOf(element, options.value), block_id, action_id: element.action_id };
  return send(workspace, user, surface, action);
}

/** A press with whatever action and context the caller makes up, as an attacker or an old client might send it. */
export async function pressRaw(
  workspace: Workspace,
  user: Person,
  action: { action_id: string } & Record<string, unknown>,
  context: Record<string, unknown>,
): Promise<Outcome> {
  const action_ts = workspace.store.nextTs();
  const full = { type: 'button', block_id: 'made-up', action_ts, ...action };
  return interact(workspace, user, 'block_actions', { ...context, actions: [full] });
}

async function send(workspace: Workspace, user: Person, surface: Surface, action: object): Promise<Outcome> {
  const actions = [{ ...action, action_ts: workspace.store.nextTs() }];
  const outcome = await interact(workspace, user, 'block_actions', { ...surface.payload(), actions });
  if (!outcome.acked) surface.failed();
  return outcome;
}

function findElement(surface: Surface, what: string, { block, value }: PressOptions): PlacedElement {
  const there = elementsOf(surface.blocks).filter(({ dispatches }) => dispatches);
  const named = there.filter(
    ({ element, block_id }) =>
      (block === undefined || block_id === block) &&
      (element.action_id === what || labelOf(element) === what || element['accessibility_label'] === what),
  );
  const fitting =
    named.length > 1 && typeof value === 'string'
      ? named.filter(({ element }) => offers(element, value))
      : named;
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  const list =
    there.map(({ element, block_id }) => `${describe(element)} in ${block_id}`).join('; ') || 'none';
  const problem = only ? `${fitting.length} elements "${what}"` : `no "${what}"`;
  throw new Error(`${problem} on ${surface.name}; what can be pressed there: ${list}`);
}

function offers(element: PlacedElement['element'], value: string): boolean {
  return element['value'] === value || optionsOf(element).some((option) => option['value'] === value);
}

function describe(element: PlacedElement['element']): string {
  const label = labelOf(element);
  return label === undefined ? `${element.type} ${element.action_id}` : `"${label}" (${element.action_id})`;
}

/** What the app is told of using this element. */
function actionOf(element: PlacedElement['element'], value: InputValue | undefined): Record<string, unknown> {
  const { type, text, value: own, icon } = element;
  if (type === 'overflow') {
    const chosen = optionsOf(element).find(
      (option) => option['value'] === value || labelOf(option) === value,
    );
    if (!chosen) throw new Error(`the menu ${element.action_id} has no choice "${String(value)}"`);
    return { type, selected_option: { text: chosen['text'], value: chosen['value'] } };
  }
  if (type === 'feedback_buttons') {
    const side = element[value === 'negative' ? 'negative_button' : 'positive_button'];
    return { type, ...(isRecord(side) && { text: side['text'], value: side['value'] }) };
  }
  return (
    reportOf(element, value) ?? {
      type,
      text,
      ...(own !== undefined && { value: own }),
      ...(icon !== undefined && { icon }),
    }
  );
}
