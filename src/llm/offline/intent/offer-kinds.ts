/** A kind of unasked offer, as the tools name it. */
export type OfferKind =
  | 'schedule_habit'
  | 'deadline_prep'
  | 'event_prep'
  | 'commitment_follow_up'
  | 'topic_digest'
  | 'welcome_back'
  | 'schedule_cleanup';

/** What each kind is called in everyday words; the first that fits is meant. `itself` = the word means the offers. */
const NAMES: readonly { readonly kind: OfferKind; readonly at: RegExp; readonly itself: RegExp }[] = [
  {
    kind: 'schedule_cleanup',
    at: /\b(?:clean(?:ing)? ?-? ?ups?|tidy(?:ing)?(?:[ -]ups?)?|clear(?:ing)?[ -]outs?|(?:cancel(?:l?ing)?|delet(?:e|ing)|remov(?:e|ing)|stopp?(?:ing)?|end(?:ing)?) (?:of )?(?:my |old |unused |stale |any |some )*(?:schedules?|reminders?)|(?:old|unused|stale) (?:schedules?|reminders?))\b/,
    itself: /\b(?:clean(?:ing)? ?-? ?ups?|tidying(?:[ -]up)?)\b/,
  },
  {
    kind: 'welcome_back',
    at: /\b(?:welcome ?-? ?backs?|catch ?-? ?ups?|catching me up|(?:when(?:ever)?|after) i (?:am|have been|come|get|return|was) ?(?:back|away|gone|return|off)?)\b/,
    itself: /\bwelcome ?-? ?backs?\b/,
  },
  {
    kind: 'topic_digest',
    at: /\b(?:digests?|round ?-? ?ups?|(?:topic|subject|weekly) (?:summar(?:y|ies)|overviews?)|summar(?:y|ies) of (?:topics|subjects|my)|topics?|newsletters? about)\b/,
    itself: /\b(?:digests|round ?-? ?ups)\b/,
  },
  {
    kind: 'commitment_follow_up',
    at: /\b(?:follow ?-? ?ups?|following up|promises?|commitments?|what i (?:promised|owe)|things i (?:promised|owe)|to ?-? ?dos?|chas(?:e|ing) me)\b/,
    itself: /\b(?:follow ?-? ?ups?|chasing me)\b/,
  },
  {
    kind: 'deadline_prep',
    at: /\b(?:dead ?-? ?lines?|due dates?|things? (?:that (?:is|are) )?due|what is due)\b/,
    itself: /\bdead ?-? ?line (?:prep(?:aration)?s?|help)\b/,
  },
  {
    kind: 'event_prep',
    at: /\b(?:events?|meetings?|appointments?|birthdays?|anniversar(?:y|ies)|interviews?|prep(?:aration)?s?|preparing)\b/,
    itself: /\b(?:event|meeting) (?:prep(?:aration)?s?|help)\b/,
  },
  {
    kind: 'schedule_habit',
    at: /\b(?:habits?|routines?|patterns?|recurring (?:things|requests|tasks)|schedules?|scheduling|reminders?|automat(?:e|ing|ion)s?)\b/,
    itself: /\bhabit suggestions?\b/,
  },
];

/** All kinds there are. */
export const ALL_KINDS: readonly OfferKind[] = NAMES.map(({ kind }) => kind).toReversed();

/** The kinds of offers that some words name. `itself` = only those that need no "offer" beside them. */
export function kindsIn(norm: string, itself = false): readonly OfferKind[] {
  let rest = norm;
  const found = NAMES.flatMap(({ kind, at, itself: own }) => {
    const by = itself ? own : at;
    if (!by.test(rest)) return [];
    rest = rest.replaceAll(new RegExp(at, 'g'), ' ');
    return [kind];
  });
  // "Tidying up my schedules" is of no habit.
  const habits = /\b(?:habits?|routines?|patterns?|recurring)\b/.test(norm);
  return found.length > 1 && !habits ? found.filter((kind) => kind !== 'schedule_habit') : found;
}
