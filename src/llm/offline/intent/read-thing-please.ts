import { pattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { skipPolite } from './find-head.ts';
import { offerInstead } from './offer-instead.ts';
import type { Recall } from './read-recall.ts';
import { sightOf } from './sights.ts';
import type { Asking } from './wanted.ts';

const LONGEST = 9;
const CLOSES = /^(?:[.!?,]|please|pls|plz|thanks|thx|ta|again|once|more|alfred|mate|then|now|asap)$/;
const POLITE = /(?:^| )(?:please|pls|plz)(?: |$)/;
/** "the sales figures", "last week's sign-ups", "an update on the roof". */
const THING =
  /^(?:(?:the|my|our|this|that|today's|yesterday's|tomorrow's|tonight's|(?:this|last|next) (?:morning|week|month|quarter|year|night)'s|[\p{L}]+'s|latest|usual|same|new|an? (?:quick |short |new |fresh |full )?(?:list|copy|update|summary|overview|report|rundown|breakdown|recap|digest|draft|quote|total|count|status)) )/u;
/** What says something, or is Alfred's own. */
const SAYS =
  /(?:^| )(?:i|we|he|she|it|they|you|your|yours|is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|not|don't|to|reminders?|schedules?|alarms?|timers?|lists?|profile|data|memor(?:y|ies)|notes?|jokes?|truth|attention|help|favou?r)(?: |$)/;
/** Rides and places that are to be got for one: a time beside them is theirs. */
const SERVED =
  /^(?:(?:an?|one|two|\d|another|some|the) )?(?:cab|taxi|minicab|uber|lyft|limo|courier|ride(?= (?:to|from|for|home|at))|lift(?= (?:to|from|home|at))|table(?= for)|(?:seats?|tickets?|spot|place|room|cot)(?= (?:for|to) )|\d+ tickets?|two tickets?)(?: |$)/;

/** Begins what is no name of a thing. */
const OPENS =
  /^(?:yes|no|yeah|yep|nope|sure|ok|okay|not|never|more|less|some|any|one|go|come|stop|wait|be|let|say|just|only|for|in|on|at|by|to|with|so|well|good|very|too|much|help|oh|ah|hi|hey|hello|sorry|thank|quiet|quietly|slowly|faster|shorter|longer|louder|later|tomorrow|today|tonight|now|again|then|every|each|all|if|when|what|who|where|how|why|which|and|or|but)(?: |$)/;

/** A few words that end politely, without what only opens and closes them. */
function polite(whole: Sentence, longest = LONGEST): Sentence | undefined {
  if (!POLITE.test(whole.norm)) return undefined;
  let to = whole.tokens.length;
  while (to > 0 && CLOSES.test(whole.tokens[to - 1]?.norm ?? '')) to--;
  const from = skipPolite(whole, 0);
  const part = to > from ? partOf(whole, from, to) : undefined;
  return part && part.tokens.length <= longest && !/[.!?;]/.test(part.norm) ? part : undefined;
}

/** Reads "the sales figures again please": what is known of it is to be told. */
export function readThingPlease(whole: Sentence): Recall | Asking | undefined {
  const part = polite(whole);
  const plain = part && writtenOut(part);
  if (!part || !plain || !THING.test(`${part.norm} `) || SAYS.test(plain.norm) || SAYS.test(part.norm))
    return undefined;
  const own = /^(?:my|our) /.test(part.norm);
  const sight = own ? undefined : sightOf(part.norm);
  if (sight)
    return offerInstead({ ...sight, lead: wordsOf(part, 0, 1), wish: wordsOf(part, 0, part.tokens.length) });
  return {
    kind: 'recall',
    wants: 'what',
    words: part.norm.replace(/^(?:the|an?) /, ''),
    typed: wordsOf(part, 0, part.tokens.length),
    own,
  };
}

/** Reads "wifi code pls", "greenhouse water use for the week please": a few words that are no order and say nothing else. */
export function readWordsPlease(whole: Sentence): Recall | undefined {
  const part = polite(whole);
  const size = part?.tokens.length ?? 0;
  if (!part || size < 2 || !part.tokens.every(({ norm }) => /^[\p{L}\d'&-]/u.test(norm))) return undefined;
  if (SAYS.test(writtenOut(part).norm) || OPENS.test(part.norm) || looksLikeDoing(part.norm))
    return undefined;
  return { kind: 'recall', wants: 'what', words: part.norm, typed: wordsOf(part, 0, size), own: false };
}

/** "I'd like to have a taxi at the door at 5:30": what is wanted, behind who wants it. */
const WANTS = pattern(
  "(?:i|we)(?:'d| would|'ll| will)? (?:like|love|need|want|require)(?: to (?:have|book|reserve|get|order))?",
);

function wantedBy(whole: Sentence): Sentence | undefined {
  const at = skipPolite(whole, 0);
  const wants = matchAt(whole, at, WANTS);
  if (!wants) return undefined;
  let to = whole.tokens.length;
  while (to > wants.next && CLOSES.test(whole.tokens[to - 1]?.norm ?? '')) to--;
  const part = partOf(whole, wants.next, to);
  return part.tokens.length <= 2 * LONGEST &&
    /^an? |^\d |^one |^two /.test(part.norm) &&
    !/[.!?;]/.test(part.norm)
    ? part
    : undefined;
}

/** Reads "cab at 4 please", "a table for two tonight please": it is to be got by Alfred, and no reminder. */
export function readServed(whole: Sentence): Asking | undefined {
  const part = wantedBy(whole) ?? polite(whole, 2 * LONGEST);
  if (!part || !SERVED.test(part.norm) || SAYS.test(part.norm.replaceAll(/\bto\b/g, ''))) return undefined;
  const words = wordsOf(part, 0, part.tokens.length).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) =>
    letter.toLowerCase(),
  );
  const counted = /^(?:an?|one|two|\d+|another|some|the|seats|tickets) /.test(words);
  const task = `book ${counted ? '' : 'a '}${words}`;
  return offerInstead({ cannot: 'I can’t do that myself.', task, lead: wordsOf(part, 0, 1) });
}
