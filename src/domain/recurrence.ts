import { nextCron, parseCron } from './cron.ts';
import { nextRrule, parseRrule } from './rrule.ts';

/** When a schedule is due: at one instant, by a five-field cron expression, or by an RFC 5545 rule counted from an anchor. */
export type Recurrence =
  | { readonly kind: 'once'; readonly at: Date }
  | { readonly kind: 'cron'; readonly expression: string }
  | { readonly kind: 'rrule'; readonly expression: string; readonly anchor: Date };

/**
 * The first occurrence strictly after `from`, in the zone the recurrence means; null when none comes.
 * Throws RangeError for an unknown zone and Error for an expression that was never validated.
 */
export function nextOccurrence(recurrence: Recurrence, zone: string, from: Date): Date | null {
  const after = from.getTime();
  const next = nextInstant(recurrence, zone, after);
  return next === undefined || next <= after ? null : new Date(next);
}

function nextInstant(recurrence: Recurrence, zone: string, after: number): number | undefined {
  switch (recurrence.kind) {
    case 'once':
      return recurrence.at.getTime();
    case 'cron':
      return nextCron(parseCron(recurrence.expression), zone, after);
    case 'rrule':
      return nextRrule(parseRrule(recurrence.expression), zone, recurrence.anchor.getTime(), after);
  }
}

/** The occurrences after `from`, at most `count` of them. */
export function occurrences(recurrence: Recurrence, zone: string, from: Date, count: number): Date[] {
  const found: Date[] = [];
  let at = nextOccurrence(recurrence, zone, from);
  while (at && found.length < count) {
    found.push(at);
    at = nextOccurrence(recurrence, zone, at);
  }
  return found;
}

const MOST_LOOKED_AT = 300;
const LOOK_AHEAD = 12 * 366 * 86_400_000;

/**
 * The shortest time between two neighbouring occurrences, in milliseconds, as the wall clock has it (clock
 * changes left out); Infinity when there are no two. Looks at the next 300 occurrences within twelve years:
 * more than a day of the most frequent that is allowed; a closer pair that comes only after those is let through.
 */
export function shortestGap(recurrence: Recurrence, from: Date): number {
  let gap = Infinity;
  let last = nextOccurrence(recurrence, 'UTC', from);
  for (let looked = 1; last && looked < MOST_LOOKED_AT; looked++) {
    const next = nextOccurrence(recurrence, 'UTC', last);
    if (!next || next.getTime() - from.getTime() > LOOK_AHEAD) break;
    gap = Math.min(gap, next.getTime() - last.getTime());
    last = next;
  }
  return gap;
}
