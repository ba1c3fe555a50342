import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { offerInstead } from './offer-instead.ts';
import { readListing } from './read-listing.ts';
import type { Listing } from './read-listing.ts';
import { sightOf } from './sights.ts';
import type { Asking } from './wanted.ts';

const JOINT = /^(?:and|plus|,|&)$/;
const NAMED = /\b(?:reminders?|schedules?|alarms?)\b/;
/** Only what is named, or asked for: "my unread emails", "tell me what's in my inbox". */
const THING =
  /^(?:(?:also|then|and|plus|please|show|tell|give|read|list|see|check|me|us|out|all|any|of|what's|whats|what|is|are|on|in|which|how many|do i have|have i got|i have) )*(?:my|our|the|any|new|unread|today's|tomorrow's)\b/;
const TIMED = /\b(?:at|every|remind|in) \d|\bremind\b/;

/** A list of the schedules, and what Alfred has no eyes for, in the order named. */
function both(list: Sentence, other: Sentence, dayFirst: boolean): readonly [Listing, Asking] | undefined {
  const listing = NAMED.test(list.norm) ? readListing(list, dayFirst) : undefined;
  const fits = THING.test(`${other.norm} `) && !NAMED.test(other.norm) && !TIMED.test(other.norm);
  const sight = listing && !listing.unsure && fits ? sightOf(other.norm, true) : undefined;
  if (!listing || !sight) return undefined;
  const { cannot, task } = sight;
  const wish = wordsOf(other, 0, other.tokens.length);
  return [listing, offerInstead({ cannot, task, lead: wordsOf(list, 0, 1), wish })];
}

/** Reads "show me my reminders and my unread mail": the first is told, the other is out of sight. */
export function readListingBeside(
  whole: Sentence,
  dayFirst: boolean,
): readonly [Listing, Asking] | undefined {
  const size = whole.tokens.length;
  for (const [at, { norm }] of whole.tokens.entries()) {
    if (!JOINT.test(norm) || at === 0) continue;
    const next = whole.tokens[at + 1]?.norm ?? '';
    const from = at + (JOINT.test(next) ? 2 : 1);
    const [left, right] = [partOf(whole, 0, at), partOf(whole, from, size)];
    const found = both(left, right, dayFirst) ?? both(right, left, dayFirst);
    if (found) return found;
  }
  return undefined;
}
