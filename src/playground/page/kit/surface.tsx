import { createContext, useContext } from 'react';

import type { InputValue } from '../../views/input-value.ts';

/** What the blocks being drawn stand on: a message, Home or a modal, and what has been entered there so far. */
export interface Surface {
  /** A message's ts, `home` or a view's id. */
  where: string;
  entered: Readonly<Record<string, InputValue>>;
  /** Remembers what was entered, by action_id or, of an input, by block_id. */
  enter: (key: string, value: InputValue) => void;
  /** Tells the app that an element was used. */
  press: (element: { action: string; block: string; value?: InputValue }) => Promise<void>;
  /** Messages at fields, by block_id. */
  errors: Readonly<Record<string, string>>;
}

const SurfaceContext = createContext<Surface | undefined>(undefined);

/** Makes a surface known to the elements drawn on it. */
export const SurfaceProvider = SurfaceContext.Provider;

/** The surface of the element being drawn. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('an element needs a surface');
  return surface;
}
