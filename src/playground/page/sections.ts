import { useEffect } from 'react';

const AREAS = '.sidebar, .place-head, .scroll, .tab-page, .composer';
const WITHIN = '[aria-checked=true], [aria-selected=true], [aria-current], textarea, button';

/** What has the keyboard when one comes to this area; undefined where nothing can have it or nothing is to be seen. */
function entryOf(area: HTMLElement): HTMLElement | undefined {
  const entry = area.tabIndex === 0 ? area : area.querySelector<HTMLElement>(WITHIN);
  const reachable = entry?.checkVisibility({ visibilityProperty: true }) && !entry.closest('[inert]');
  return entry && reachable ? entry : undefined;
}

/** Lets F6 go from one part of the page to the next, on all its sides, and Shift+F6 back, as in Slack. */
export function useSections(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const areas = [...document.querySelectorAll<HTMLElement>(AREAS)].filter(
        (area) => entryOf(area) !== undefined,
      );
      const at = areas.findIndex((area) => area.contains(document.activeElement));
      const next = event.shiftKey ? Math.max(at, 0) - 1 : at + 1;
      const area = areas.at(next % areas.length);
      if (area) entryOf(area)?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
}
