import { hasItems } from '../intent/item-list.ts';
import type { Wanted } from '../intent/wanted.ts';
import { capital } from '../words/capital.ts';
import { secondPerson } from '../words/second-person.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';
import { taskLine } from './name-schedule.ts';

/** What a tool says of a schedule. */
export interface Told {
  readonly name: string;
  readonly recurrence: string;
  readonly zone: string;
  readonly next: string | null;
}

/** "I’ll tell you what is coming up", "I’ll send you your schedule". */
function promiseToLook(task: string): string {
  const what = task.replace(/^(?:show|send|give|tell|list|read)(?: you| us)?(?: out)? /i, '');
  return `I’ll ${/^(?:what|which|who|where|when|how)\b/i.test(what) ? 'tell' : 'send'} you ${what}`;
}

/** What Alfred will do, as a clause: "I’ll remind you to call your mum"; `looks` = it is looked up then. */
export function promise(wanted: Wanted, looks = false): string {
  const task = secondPerson(taskLine(wanted));
  if (looks) return promiseToLook(task);
  switch (wanted.manner) {
    case 'that':
      return `I’ll remind you that ${task}`;
    case 'ask':
      return `I’ll ask you ${wanted.joint && wanted.joint !== ':' ? `${wanted.joint} ` : ''}${task}`;
    case 'fetch':
      return `I can’t fetch or prepare things without a language model, so I’ll remind you of it instead: ${task}`;
    case 'wake':
      return /^(wake up|alarm)$/i.test(task)
        ? 'I’ll send you a wake-up message'
        : `I’ll wake you with a message: ${task}`;
    case 'timer':
      return task === 'timer'
        ? 'I’ll tell you when the time is up'
        : `I’ll tell you when the time is up: ${task}`;
    case 'about':
      return `I’ll remind you about ${task}`;
    case 'remind':
      if (/^not to /i.test(task)) return `I’ll remind you ${task}`;
      if (wanted.joint === 'to' || looksLikeDoing(wanted.task)) return `I’ll remind you to ${task}`;
      return `I’ll remind you about ${task}`;
  }
}

/** Said back, it would sound as if Alfred declined. */
const REFUSES = /\b(?:can['’]?t|cannot|won['’]?t|couldn['’]?t|unable)\b/i;

/** So much of what was said before is said back. */
const LONGEST_EARLIER = 120;

/** What was said besides and will be told with it: " I’ll add: “Her number is 555 1234.”"; often empty. */
export function addition({ details = '' }: Wanted): string {
  if (hasItems(details)) return '';
  // What stood before the request begins with a new line.
  const [after = '', ...before] = details.split('\n');
  const told = after.replace(/^[\s.:;,!-]+/, '').replaceAll(/\s+/g, ' ');
  const words = before.join(' ').replaceAll(/\s+/g, ' ').trim();
  const cut = words.length > LONGEST_EARLIER ? `${words.slice(0, LONGEST_EARLIER).trimEnd()}…` : words;
  const repeated = REFUSES.test(cut) ? ' before it.' : `: ${secondPerson(cut)}`;
  const earlier = words ? ` I’ll add what you said${repeated}` : '';
  return `${told ? ` I’ll add: “${told}”` : ''}${earlier}`;
}

/** "once, tomorrow" with the day's own name, where they called it by that: "once, tomorrow (Friday) at 18:00". */
function withWeekday(recurrence: string, { drafts }: Wanted): string {
  const [day] = drafts[0]?.days ?? [];
  const [only, more] = day?.form === 'weekdays' ? day.weekdays : [];
  const name = only === undefined || more !== undefined ? undefined : WEEKDAYS[only];
  return name ? recurrence.replace(/^once, (?:today|tomorrow)/, `$& (${capital(name)})`) : recurrence;
}

/** What was made, in one sentence or two: what it does, the recurrence in words, the zone, the next time. */
export function sayCreated(
  { wanted, looks }: { readonly wanted: Wanted; readonly looks: boolean },
  told: Told,
  limits: string,
): string {
  const once = told.recurrence.startsWith('once');
  const next = once || !told.next ? '' : ` Next: ${told.next}.`;
  return `${promise(wanted, looks)}, ${withWeekday(told.recurrence, wanted)}${limits} (${told.zone} time).${next}`;
}
