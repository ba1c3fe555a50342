import { readOfferHours } from './read-offer-hours.ts';
import type { Hours } from './read-offer-hours.ts';

/** More clauses than this are not looked at. */
const MOST = 6;
/** What stands beside the hours names no other time, asks nothing and wants nothing. */
const ELSE =
  /\d|\?|\b(?:remind|every|cancel|move|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|if|unless|except|but)\b/i;

/**
 * Quiet hours that are asked for beside why, or behind an exclamation: "Abeg, don't message me between 9 and 6, the
 * mail is enough already". Working hours are none of these, as they may be told of somebody.
 */
export function quietBeside(text: string): Hours | undefined {
  const clauses = text.split(/[,;]\s+|\s[–—-]\s|(?<=[.!])\s+|\s+(?=because )/i);
  if (clauses.length < 2 || clauses.length > MOST) return undefined;
  for (let size = clauses.length - 1; size > 0; size--)
    for (let from = 0; from + size <= clauses.length; from++) {
      const others = [...clauses.slice(0, from), ...clauses.slice(from + size)];
      if (others.some((clause) => ELSE.test(clause))) continue;
      const hours = readOfferHours(clauses.slice(from, from + size).join(', '));
      const quiet = hours?.quiet_from ?? hours?.none_after ?? hours?.none_before;
      if (hours && quiet) return hours;
    }
  return undefined;
}
