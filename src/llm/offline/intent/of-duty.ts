import type { Moment } from '../time/calendar.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import type { Intent } from './intent.ts';
import { skipDuty } from './skip-duty.ts';
import { settleWanted } from './wanted.ts';

/** "Plants need watering", "the car needs moving". */
const NEEDS =
  /^(?:(?:the|my|our|all|both) )?(?:[a-z'-]+ ){1,4}needs? (?:to be [a-z]+ed|a [a-z]+|[a-z]+ing|[a-z]+ed)\b/;
/** What one wants to do oneself, and of which nobody has to remind. */
const SELF = /^(?:go|run|dash|leave|sleep|rest|think|laugh|cry|say|admit|know|be|see|have)$/;

/**
 * In "I need to stretch, remind me at 11" and "plants need watering, ping me in ten" the duty told before is what to be
 * reminded of; undefined where the request says itself of what, or says no time, or nothing is to be done.
 */
export function ofDuty(
  { intent, part }: { readonly intent: Intent; readonly part: Sentence },
  before: Sentence,
  now: Moment,
): Intent | undefined {
  // "Nudge me at ten to": the hour is not said.
  if (part.tokens.at(-1)?.norm === 'to') return undefined;
  if (intent.kind !== 'ask' || intent.wanted.task !== '' || intent.wanted.drafts.length === 0)
    return undefined;
  const said = partOf(before, skipPolite(before, 0), before.tokens.length);
  const from = skipDuty(said);
  const end = said.tokens.length - (/^[.,!;-]$/.test(said.tokens.at(-1)?.norm ?? '') ? 1 : 0);
  const duty = from > 0 && !/\bwant to\b/.test(said.norm) && !SELF.test(said.tokens[from]?.norm ?? '');
  if (duty && end > from) {
    const task = wordsOf(said, from, end);
    return settleWanted({ ...intent.wanted, manner: 'remind', joint: 'to', task }, now);
  }
  if (!NEEDS.test(said.norm) || /^(?:i|we|you|he|she|they|it)\b/.test(said.norm)) return undefined;
  return settleWanted(
    { ...intent.wanted, manner: 'about', joint: 'about', task: wordsOf(said, 0, end) },
    now,
  );
}
