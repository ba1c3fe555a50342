import { hasItems, inOneLine } from '../intent/item-list.ts';
import type { Wanted } from '../intent/wanted.ts';

const LONGEST_NAME = 60;

/** The task in one line; the items of a list belong to it, sentences said besides don't. */
export function taskLine({ task, details = '' }: Wanted): string {
  const whole = hasItems(details) ? `${task}${details}` : task;
  return whole.includes('\n') ? inOneLine(whole) : whole;
}

/** A short title in the person's words: no article, no more than 60 characters, cut between words. */
export function scheduleName(wanted: Wanted): string {
  const line = taskLine(wanted);
  const bare = line.replace(/^(?:(?:my|the|an?|our|your|some)\s+)/i, '').trim() || line;
  if (bare.length <= LONGEST_NAME) return bare;
  const cut = bare.slice(0, LONGEST_NAME);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).trim();
}

/** The reminder's text in the person's words, from which it can be said when the time has come. */
export function schedulePrompt(wanted: Wanted): string {
  const { manner, joint, lead, details = '' } = wanted;
  const task = `${wanted.task}${details}`;
  if (manner === 'that') return `that ${task}`;
  if (manner === 'ask')
    return `ask me ${/^(for|about|to|of|that|on)$/.test(joint) ? `${joint} ` : ''}${task}`;
  return manner === 'fetch' && lead ? `${lead} ${task}` : task;
}
