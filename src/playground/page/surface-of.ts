import { useState } from 'react';

import type { InputValue } from '../views/input-value.ts';
import type { Surface } from './kit/surface.tsx';
import { useViewer } from './viewer.tsx';

const NO_ERRORS = {};

/** A surface that remembers what was entered on it and presses as the viewer. */
export function useSurfaceOf(where: string, errors: Readonly<Record<string, string>> = NO_ERRORS): Surface {
  const { act, tell, app } = useViewer();
  const [entered, setEntered] = useState<Readonly<Record<string, InputValue>>>({});
  return {
    where,
    entered,
    errors,
    enter: (key, value) => setEntered((before) => ({ ...before, [key]: value })),
    press: async ({ action, block, value }) => {
      const copies = Object.fromEntries(Object.entries(entered).map(([key, held]) => [key, copy(held)]));
      const chosen = value === undefined ? {} : { value: copy(value) };
      const acked = await act({ do: 'press', where, action, block, entered: copies, ...chosen });
      if (!acked && where === 'home') tell(`${app.name} did not respond. Please try again.`);
    },
  };
}

/** A value that may be sent. */
export function copy(value: InputValue): string | string[] | null {
  return Array.isArray(value) ? [...value] : typeof value === 'string' ? value : null;
}
