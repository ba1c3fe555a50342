const DAY = 86_400_000;
const MINUTE = 60_000;
const WEEK = 7;
const FRIDAY = 5;
const NEAR_MINUTES = 60;
const MOST_WEEKS = 5;

function readLocal(local: string): number {
  return Date.parse(`${local.slice(0, 16)}:00Z`);
}

/**
 * Whether a local time is where a habit last seen at another would be looked for: about that time of the day some whole weeks
 * later, on the same day of the next month, or on the next day or working day.
 */
export function sameSlot(last: string | null | undefined, at: string | undefined): boolean {
  if (!last || !at) return false;
  const before = readLocal(last);
  const then = readLocal(at);
  const days = Math.round((then - before) / DAY);
  if (days < 1 || Math.abs(then - before - days * DAY) > NEAR_MINUTES * MINUTE) return false;
  const next = new Date(before).getUTCDay() === FRIDAY ? 3 : 1;
  const monthly = days >= 28 && days <= 31 && new Date(before).getUTCDate() === new Date(then).getUTCDate();
  return days === 1 || days === next || monthly || (days % WEEK === 0 && days <= MOST_WEEKS * WEEK);
}
