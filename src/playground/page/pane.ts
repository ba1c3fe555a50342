import { createContext, useContext } from 'react';

/** One side of the window, in which one person is acted as. */
export interface Pane {
  /** Counted from the left. */
  side: number;
  /** Whether somebody else is shown beside. */
  shared: boolean;
  /** Where dialogs are drawn, over all else on this side and over nothing of the other. */
  element: HTMLElement | null;
}

const PaneContext = createContext<Pane>({ side: 0, shared: false, element: null });

/** Makes a side known to all that is drawn inside. */
export const PaneProvider = PaneContext.Provider;

/** The side of whatever is being drawn. */
export function usePane(): Pane {
  return useContext(PaneContext);
}
