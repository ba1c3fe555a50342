import { useEffect, useState } from 'react';

/** Gives the keyboard back to where it was before this was drawn, unless it has gone elsewhere by itself. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}
