const NUMBER = '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3}|a dozen)';
/** What is had at a time of its own, so that a time beside it is no time for doing the booking. */
const THING =
  '(?:tables?|courts?|rooms?|slots?|seats?|pitch|pitches|lanes?|desks?|booths?|tee ?-? ?times?|taxis?|cabs?|minicabs?)';
const BOOKS = '(?:book|reserve|rebook|pre - book|prebook)(?: in)?';
const SOME = `(?:an?|the|our|my|that|this|some|another|${NUMBER})`;
/** Whom or how many it is for. */
const FOR = `for (?:(?:just |about )?${NUMBER}(?! ?(?:[ap]m\\b|o'clock|:|\\.))(?= (?:of|people|persons|adults|on|at|,|tomorrow|tonight|this|next|in|by|from|for|please|[a-z]+day)\\b| ,|$)|(?:the|all|both)? ?(?:${NUMBER} )?of us|us|everyone|everybody|(?:a )?(?:party|group) of|(?:my|the|our) (?:family|team|kids|children|parents|gang|girls|boys|lads|crew|office|staff|guests|group|class|squad|whole [a-z]+))`;

const FOR_MANY = new RegExp(`^${BOOKS} ${SOME} (?:[^ ,]+ ){1,6}?${FOR}`);
/** "Order a dozen pizzas for the crew, Thursday noon": the time is when they are to be there. */
const ORDERED = new RegExp(`^order (?:${SOME}) (?:[^ ,]+ ){1,8}?${FOR}`);
const AT_A_TIME = new RegExp(`^${BOOKS} ${SOME} (?:[^ ,]+ ){0,4}?${THING}(?: |$)`);

const FOR_ME =
  /^(?:book|reserve|order|buy|arrange|schedule|organi[sz]e|get|(?:make|fix)(?= (?:an?|the|my|another) (?:[^ ]+ )?(?:appointment|booking|reservation))|set up) (?:an?|the|some|my|our|another|two|three|\d+) (?:[^ ,]+ ){1,5}?for (?:me|us)\b(?! and)/;

/** "Make an appointment for me at the dentist's": it is Alfred who is to do it. */
export function isForMe(norm: string): boolean {
  return FOR_ME.test(norm);
}

/** "Reserve a court for two on Sunday at 11": the time is that of what is booked; `timed` = a time of day stands in it. */
export function isBooking(norm: string, timed: boolean): boolean {
  return FOR_MANY.test(norm) || (timed && ORDERED.test(norm)) || (timed && AT_A_TIME.test(norm));
}
