import { useState } from 'react';

import { own } from '../../own.ts';
import type { InputValue } from '../../views/input-value.ts';
import { useSurface } from './surface.tsx';

/** An interactive element as the app sent it. */
export type Element = Record<string, unknown> & { type: string };

/** An element and where it stands. */
export interface ElementProps {
  element: Element;
  block: string;
  /** True for an input whose app wants to hear of it only when the form is submitted. */
  quiet?: boolean;
  /** The words beside the element, for those who hear them. */
  label?: string | undefined;
  /** The id of what else is said of the element. */
  describedBy?: string | undefined;
  /** True where what was entered can't be taken. */
  wrong?: boolean;
}

/** The action_id of an element. */
function actionOf({ action_id }: Element): string {
  return typeof action_id === 'string' ? action_id : '';
}

/** Presses the element, with a value if it has one; `busy` until the app has answered. */
export function usePress({ element, block }: ElementProps): {
  busy: boolean;
  press: (value?: InputValue) => void;
} {
  const surface = useSurface();
  const [busy, setBusy] = useState(false);
  const press = (value?: InputValue): void => {
    if (busy) return;
    setBusy(true);
    const action = actionOf(element);
    void surface
      .press({ action, block, ...(value !== undefined && { value }) })
      .finally(() => setBusy(false));
  };
  return { busy, press };
}

/** What has been entered in the element, and a way to enter more, which tells the app unless it is quiet. */
export function useEntry(props: ElementProps): {
  entry: InputValue | undefined;
  enter: (value: InputValue, tell?: boolean) => void;
} {
  const surface = useSurface();
  const { press } = usePress(props);
  // An input is told from others by its block; its action may be theirs too.
  const key = props.quiet === undefined ? actionOf(props.element) : props.block;
  return {
    entry: own(surface.entered, key),
    enter: (value, tell = !props.quiet) => {
      surface.enter(key, value);
      if (tell) press(value);
    },
  };
}
