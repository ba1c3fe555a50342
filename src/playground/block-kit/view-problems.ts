import { blockProblems } from './block-problems.ts';
import { all, anything, byType, flag, isRecord, object, oneOf, string } from './check.ts';
import type { Check, Problem } from './check.ts';
import { plainText } from './elements.ts';
import { LIMITS } from './limits.ts';

const shared = {
  private_metadata: string(LIMITS.privateMetadata, { min: 0 }),
  callback_id: string(LIMITS.id, { min: 0 }),
  external_id: string(LIMITS.id, { min: 0 }),
};

const inputNeedsSubmit: Check = (view, pointer) => {
  if (!isRecord(view) || view['submit'] !== undefined || !Array.isArray(view['blocks'])) return [];
  const hasInput = view['blocks'].some((block: unknown) => isRecord(block) && block['type'] === 'input');
  return hasInput ? [{ message: 'missing required field: submit', pointer }] : [];
};

const kinds = {
  home: byType({ home: object({ type: oneOf('home'), blocks: anything }, shared) }),
  modal: byType({
    modal: all(
      object(
        { type: oneOf('modal'), title: plainText(LIMITS.modalTitle), blocks: anything },
        {
          ...shared,
          submit: plainText(LIMITS.modalTitle),
          close: plainText(LIMITS.modalTitle),
          clear_on_close: flag,
          notify_on_close: flag,
          submit_disabled: flag,
        },
      ),
      inputNeedsSubmit,
    ),
  }),
};

/** Everything Slack would refuse about a view of this kind apart from its size in bytes. */
export function viewProblems(view: unknown, kind: 'home' | 'modal'): Problem[] {
  const problems = kinds[kind](view, '/view');
  return isRecord(view) ? [...problems, ...blockProblems(view['blocks'], 'view', '/view/blocks')] : problems;
}

/** Whether a view is over the size that Slack answers with `view_too_large`. */
export function isViewTooLarge(view: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > LIMITS.viewBytes;
}
