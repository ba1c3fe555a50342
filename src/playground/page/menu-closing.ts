import { useEffect } from 'react';

/** While the workspace menu is open: closes it by Escape and by a press anywhere else. */
export function useMenuClosing(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const keys = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    const press = ({ target }: Event): void => {
      if (target instanceof Element && !target.closest('.sidebar, .menu-button, .layer')) close();
    };
    document.addEventListener('keydown', keys);
    document.addEventListener('pointerdown', press);
    return () => {
      document.removeEventListener('keydown', keys);
      document.removeEventListener('pointerdown', press);
    };
  }, [open, close]);
}
