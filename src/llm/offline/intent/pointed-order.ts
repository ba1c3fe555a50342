import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { headAt, skipPolite } from './find-head.ts';
import { offerInstead } from './offer-instead.ts';
import { orderIn } from './read-order.ts';
import type { Asking } from './wanted.ts';

const THING = '(?:it|that|this|them|those|these|one|the lot|everything)';
/** To do what was just spoken of: what is done to a reminder, or said of one, is none of these. */
const DOES = new RegExp(
  `^(?:(?:sort|arrange|organi[sz]e|book|order|reserve|handle|fix|buy|get|purchase|pay) ${THING}(?: (?:out|up|in|done|sorted|booked|ordered|arranged|fixed))?|(?:sort|fix) (?:out|up) ${THING}|(?:take care of|deal with|see to|look after) ${THING}|make (?:it|that|this) happen)(?: (?:for (?:me|us)|please|pls|today|now|then|too|all))*$`,
);
const LONGEST = 160;
const FEWEST = 3;

/** The token after the last mark that ends a sentence before the end; undefined where there is but one sentence. */
function lastSentence({ tokens }: Sentence): number | undefined {
  const end = tokens.findLastIndex(({ norm }) => !/^[.!?]$/.test(norm));
  const mark = tokens.findLastIndex(({ norm }, i) => i < end && /^[.!?;\n,–-]$/.test(norm));
  return mark < 0 ? undefined : mark + 1;
}

/**
 * Reads "Table for six at the Lantern, tomorrow at 8. Can you sort that?": what stands before is to be done by Alfred
 * itself, and is no reminder. Undefined where a reminder is asked for.
 */
export function readPointedOrder(whole: Sentence): Asking | undefined {
  const at = lastSentence(whole);
  if (at === undefined || at <= FEWEST) return undefined;
  const before = partOf(whole, 0, at - 1);
  const order = orderIn(partOf(whole, at, whole.tokens.length));
  const asks = before.tokens.some((_, i) => headAt(before, i)?.strong === true) || before.norm.includes('?');
  if (!order?.asked || !DOES.test(order.norm) || asks) return undefined;
  const said = wordsOf(before, skipPolite(before, 0), before.tokens.length);
  const told = said.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
  return offerInstead({
    cannot: 'I can’t do that myself.',
    task: order.words,
    lead: wordsOf(order.sentence, 0, 1),
    wish: told,
  });
}
