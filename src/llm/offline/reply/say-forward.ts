import type { Forwardness } from '../intent/read-forwardness.ts';
import type { Verdict } from '../intent/read-verdict.ts';
import type { Schedule } from '../tool-answers.ts';
import type { Offer } from '../turn.ts';

/** How forward Alfred is, as an answer to what was asked about it. */
export function settingsReply(asks: Forwardness['asks'], settings: string): string {
  if (asks === 'less')
    return `Then I’d offer less of my own accord, a step down; your reminders would come all the same. Now: ${settings}`;
  if (asks === 'more')
    return `Then I’d offer more of my own accord, a step up, and hold nothing back. Now: ${settings}`;
  return settings;
}

/** What an offer is and rests on, to somebody who asks about it; it stays open. */
export function sayOffer({ text, accept, rests_on: reason }: Offer): string {
  const then = accept && !text.includes(accept) ? ` If you say yes: ${accept}` : '';
  return [reason, `${text}${then}`].filter(Boolean).join(' ');
}

/** What came of an answer to an offer. */
export function sayVerdict({ offer, verdict }: Verdict, schedule: Schedule | null | undefined): string {
  const name = offer.name ? `“${offer.name}”` : 'it';
  switch (verdict) {
    case 'dismissed':
      return offer.type === 'schedule_cleanup'
        ? `All right, ${name} stays as it is.`
        : 'All right, I’ll leave it.';
    case 'asked':
      return sayOffer(offer);
    case 'snoozed':
      return 'All right, not now. I may come back to it another time.';
    case 'stop':
      // That the kind is left out from now on comes in a line of its own, with its undo.
      return 'Understood.';
    case 'accepted': {
      if (offer.type === 'schedule_cleanup') return `Done: ${name} is cancelled.`;
      if (!schedule) return 'Done.';
      const next = schedule.next && !schedule.recurrence.startsWith('once') ? ` Next: ${schedule.next}.` : '';
      return `Done: “${schedule.name}”, ${schedule.recurrence}.${next}`;
    }
  }
}
