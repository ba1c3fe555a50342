import type { KeyboardEvent } from 'react';

/** The keys that work on a message which has the keyboard; each stands for one of its buttons. */
export const MESSAGE_KEYS = { react: 'r', reply: 't', edit: 'e', delete: 'Delete' } as const;

/**
 * Moves the keyboard among the messages of a box with the arrows, Home and End; a key of MESSAGE_KEYS presses the button
 * that has it as `data-key`, and Escape leads back to the composer.
 */
export function moveAmongMessages(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget: box, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
  if (target !== box && !target.matches('.message')) return;
  const messages = [...box.querySelectorAll<HTMLElement>('.message')];
  const at = messages.indexOf(target);
  const next = {
    ArrowUp: at === -1 ? -1 : Math.max(at - 1, 0),
    ArrowDown: at === -1 ? -1 : Math.min(at + 1, messages.length - 1),
    Home: 0,
    End: -1,
  }[key];
  const button = target.querySelector<HTMLElement>(`.tools [data-key="${CSS.escape(key)}"]`);
  const wanted =
    key === 'Escape' ? box.parentElement?.querySelector<HTMLElement>('.composer textarea') : undefined;
  const found = next === undefined ? wanted : messages.at(next);
  if (!found && !button) return;
  event.preventDefault();
  event.stopPropagation();
  found?.focus();
  button?.click();
}
