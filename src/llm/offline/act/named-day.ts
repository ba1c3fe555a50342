import type { Memory } from '../known.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';

const MONTHDAY = /\b(?<day>\d{1,2})(?:st|nd|rd|th)\b/g;

/** Those of some dated memories that are on a day which a text names: "Wednesday's dinner", "the dinner on the 11th". */
export function onNamedDay(pool: readonly Memory[], text: string): readonly Memory[] {
  const lower = text.toLowerCase();
  const days = new Set([...lower.matchAll(MONTHDAY)].map(({ groups }) => Number(groups?.['day'])));
  return pool.filter(({ on }) => {
    const date = on ? new Date(`${on.slice(0, 10)}T00:00Z`) : undefined;
    if (!date || Number.isNaN(date.getTime())) return false;
    const weekday = WEEKDAYS[date.getUTCDay()];
    return (
      (weekday !== undefined && new RegExp(`\\b${weekday}\\b`).test(lower)) || days.has(date.getUTCDate())
    );
  });
}
