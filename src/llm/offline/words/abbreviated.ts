/** Words that are written with a dot, and capitals before a name ("J. Smith"). */
const ABBREVIATED =
  /^(?:dr|mr|mrs|ms|mx|prof|rev|hon|st|ave|rd|blvd|jr|sr|vs|etc|approx|inc|ltd|corp|co|dept|no|nr|vol|fig|sec|ch|pp|art|para|ca|cf|incl|max|tel|ext|e|g|i|[b-df-hj-z])$/;

/** True of a word, as typed, behind which a dot ends no sentence. */
export function isAbbreviated(word: string): boolean {
  return ABBREVIATED.test(word.toLowerCase());
}
