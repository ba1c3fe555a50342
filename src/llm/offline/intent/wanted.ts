import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { resolve, saysWhen } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import type { Choice, When } from '../time/when.ts';
import type { Manner } from './find-head.ts';

/** What is known of a thing to be reminded of. */
export interface Wanted {
  readonly manner: Manner;
  /** The person's own words for it; empty while they have not said. */
  readonly task: string;
  /** The word before the task: "to", "about", "for"; empty when there was none. */
  readonly joint: string;
  /** The words that made it a request, as typed; empty when there were none. */
  readonly lead: string;
  /** What was said besides, as it follows the task: sentences of its own, items of a list. */
  readonly details?: string;
  /** The times named; more than one when they cannot be one. */
  readonly drafts: readonly Draft[];
}

/** A thing to be made, fully understood. */
export interface Creation {
  readonly kind: 'create';
  readonly wanted: Wanted;
  readonly whens: readonly When[];
}

/** Something to ask back before anything is made. */
export interface Asking {
  readonly kind: 'ask';
  readonly question: string;
  readonly wanted: Wanted;
  /** What to add when the person agrees. */
  readonly yes?: Draft;
  readonly choices?: readonly Choice[];
}

const NOT_A_TASK = /^(?:me|it|this|that|something|sth|one|them|again|later|please|up|now|alarm|reminder)?$/i;

function whenQuestion({ task, manner }: Wanted): string {
  if (!task) return 'Of what, and when?';
  if (manner === 'fetch' || manner === 'timer') return 'When, and how often?';
  return manner === 'ask' ? 'When shall I ask you?' : 'When shall I remind you?';
}

/**
 * Turns what is known into a thing to make, or into the question that is still open; `fallback` is the
 * question to put when no time was named.
 */
export function settleWanted(wanted: Wanted, now: Moment, fallback?: string): Creation | Asking {
  const whens: When[] = [];
  const timed = wanted.drafts.filter(saysWhen);
  if (timed.length === 0) return { kind: 'ask', question: fallback ?? whenQuestion(wanted), wanted };
  for (const draft of timed) {
    const found = resolve(draft, now, wanted.manner === 'wake');
    if (isQuestion(found)) return { kind: 'ask', wanted, ...found };
    whens.push(...found);
  }
  // What is asked for too often is refused whatever it is about.
  const often = wanted.drafts.some(({ repeat }) => repeat?.seconds);
  if (often && !wanted.task) return { kind: 'create', wanted: { ...wanted, task: 'reminder' }, whens };
  if (NOT_A_TASK.test(wanted.task)) {
    return { kind: 'ask', question: 'What shall I remind you of?', wanted: { ...wanted, task: '' } };
  }
  return { kind: 'create', wanted, whens };
}
