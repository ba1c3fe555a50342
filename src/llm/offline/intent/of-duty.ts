import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import type { Intent } from './intent.ts';
import { hasDay } from './place-times.ts';
import { skipDuty } from './skip-duty.ts';
import { settleWanted } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** "Plants need watering", "the car needs moving". */
const NEEDS =
  /^(?:(?:the|my|our|all|both) )?(?:[a-z'-]+ ){1,4}needs? (?:to be [a-z]+ed|a [a-z]+|[a-z]+ing|[a-z]+ed)\b/;
/** What one wants to do oneself, and of which nobody has to remind. */
const SELF = /^(?:go|run|dash|leave|sleep|rest|think|laugh|cry|say|admit|know|be|see|have)$/;

/** "Lesson 4 is on Monday at 19:00": what happens on a day, and its words. */
const HAPPENS =
  /^(.{2,80}?)(?:['’]s| (?:is|are|starts?|begins?|comes?|leaves?|arrives?|opens?|happens?|takes place|will be))(?: (?:due|on|at|in|up|scheduled|booked|set|for|here|back|home))*$/i;

/** What a day is told of is what to be reminded of on that day, where the request names none. */
function onADay(said: Sentence, end: number, wanted: Wanted, now: Moment): Intent | undefined {
  const [phrase, more] = findPhrases(partOf(said, 0, end), true);
  const days = phrase?.draft.days;
  if (!phrase || !days || more || wanted.drafts.some(hasDay)) return undefined;
  const task = HAPPENS.exec(wordsOf(said, 0, phrase.from))?.[1];
  if (!task || /^(?:i|we|he|she|they|it|that|this|there|you)\b/i.test(task)) return undefined;
  const drafts = wanted.drafts.map((draft) => ({ ...draft, days }));
  return settleWanted({ ...wanted, manner: 'about', joint: 'about', task, drafts }, now);
}

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
  const dated = onADay(said, end, intent.wanted, now);
  if (dated) return dated;
  if (!NEEDS.test(said.norm) || /^(?:i|we|you|he|she|they|it)\b/.test(said.norm)) return undefined;
  return settleWanted(
    { ...intent.wanted, manner: 'about', joint: 'about', task: wordsOf(said, 0, end) },
    now,
  );
}
