import { matchAt, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { pattern } from './pattern.ts';
import { readRows } from './rows.ts';
import type { Reader, Reading, Row } from './rows.ts';

const WHEN = 'When, exactly?';
const MEAL =
  '(?:lunch|dinner|breakfast|supper|work|school|class|practice|church|bed|bedtime|sunset|sunrise|dark|dawn|dusk|tea|brunch|shift)';
const EVENT =
  '(?:meetings?|standup|call|launch|demo|weekend|holidays?|break|game|match|interview|release|deadline|trip|appointment|show|lesson|exam)';

const ROWS: readonly Row[] = [
  {
    at: pattern(
      '(?:a bit |a little |much )?later(?: on)?(?: today| tonight| this (?:morning|afternoon|evening|week|month|year)| in the (?:day|week|month))?',
    ),
    read: () => ({ vague: WHEN }),
  },
  {
    at: pattern(
      '(?:soon|soonish|asap|as soon as possible|shortly|eventually|some ?time(?: soon)?|sometime soon|some day|someday|some other time|at some point|at some stage|another time|another day|whenever|one day|in due course|in the near future|in future|in the future)',
    ),
    read: () => ({ vague: WHEN }),
  },
  {
    at: pattern(
      '(?:at )?some ?(?:time|point) (?:today|tomorrow|this week|next week|next month|this month|this afternoon)',
    ),
    read: () => ({ vague: WHEN }),
  },
  {
    at: pattern('(?:in|after|for) (?:a (?:bit|while|moment|sec|second|few|little while|little bit)|no time)'),
    read: () => ({ vague: 'In how many minutes?' }),
  },
  {
    at: pattern(
      '(?:in|after|within) (?:a few|some|several|the next few|a handful of) (?<unit>{UNIT})(?: time)?',
    ),
    read: (g) => ({ vague: `In how many ${g('unit')}?` }),
  },
  {
    at: pattern('(?:in|within|sometime in|over) (?:the )?(?:next|coming) (?:{N} )?(?<unit>{UNIT})'),
    read: (g) => ({ vague: `When in the next ${g('unit')}?` }),
  },
  { at: pattern('within {N} {UNIT}'), read: () => ({ vague: WHEN }) },
  {
    at: pattern('(?:a few|{N}|some|several) (?<unit>{UNIT}) (?:before|after|prior to|ahead of)'),
    read: () => ({ vague: 'I don’t know when that is. At what time shall I remind you?' }),
  },
  {
    at: pattern('every (?:few|several|so many|couple) (?<unit>{UNIT})'),
    read: (g) => ({ vague: `Every how many ${g('unit')}?` }),
  },
  {
    at: pattern(
      '(?:every (?:now and (?:then|again)|so often|once in a while)|from time to time|now and then|once in a while|occasionally|regularly|periodically|randomly|often)',
    ),
    read: () => ({ vague: 'How often: every day, every week, every two hours?' }),
  },
  {
    at: pattern(
      `(?:right |just |shortly |straight |immediately )?(?:after|before|during|following|over) (?:the |my |our )?(?:${MEAL}|${EVENT})`,
    ),
    read: () => ({ vague: 'I don’t know when that is. At what time?' }),
  },
  {
    at: pattern(
      `(?:at|around) (?:the )?(?:breakfast|dinner|supper|tea|tea ?time|bed ?time|dinner ?time|sunset|sunrise|dawn|dusk|brunch|break ?time|kick ?off)`,
    ),
    read: () => ({ vague: 'I don’t know when that is for you. At what time?' }),
  },
  {
    at: pattern(
      '(?:before|after|by around|not before|no later than) (?:{CLOCK}|{WEEKDAY}|tomorrow|tonight|noon|eod|{MONTH}|next week|the weekend|(?:the )?{ORD})',
    ),
    read: () => ({ vague: WHEN }),
  },
  {
    at: pattern(
      '(?:around|about|towards) (?:{WEEKDAY}|the weekend|mid - ?\\w+|the (?:end|middle) of (?:the )?(?:week|month|year))',
    ),
    read: () => ({ vague: 'On which day?' }),
  },
  {
    at: pattern(
      '(?:in )?(?:mid|late|the middle of|middle of) -? ?(?:the )?(?:{MONTH}|week|month|next week|next month|year)',
    ),
    read: () => ({ vague: 'On which day?' }),
  },
  {
    at: pattern(
      '(?:on |at |over |during |every |each )(?:the )?(?:(?:bank|public|school|national|federal|religious) holidays?|easter|thanksgiving|ramadan|passover|diwali|eid|lent|pay ?days?|full moons?|new moons?|leap (?:day|years?)|birthdays?|(?:my |our )birthday|anniversar(?:y|ies)|sprint|release|blue moon|so often)',
    ),
    read: () => ({ vague: 'I don’t know that date. Which day is it?' }),
  },
  {
    at: pattern(
      '(?:in|during|over|every|each) (?:the )?(?:summer|winter|spring|autumn|fall|term ?time|season)',
    ),
    read: () => ({ vague: 'From which day to which day?' }),
  },
];

const CONDITION = pattern(
  '(?:only )?(?:when|whenever|once|if|unless|as soon as|the moment|the next time|next time|every time|each time|in case|while|provided|as long as|depending on|before|after|until|by the time|on the day)',
);
const EXCEPTION = pattern(
  '(?:except(?:ing)?|excluding|excl|excluded|unless|apart from|but not|other than|besides|skipping|save for|not counting|barring|minus|only if|only when|only on|if(?! (?:possible|you can|you could|you would))|when(?! (?:do|does|did|is|are|was|were|will|would|can|could|should|am|have|has)(?: |$))|until|depending|ending|starting|beginning)',
);
const NO_HOLIDAYS =
  'I know no holidays, so I can’t leave them out. On which days and at what time shall I do it?';
const STOP = /^(to|about|that|,|\.|;|:|!|\?|\n|remind|please|at|every|daily)$/;

function span(sentence: Sentence, from: number): number {
  let next = from;
  while (next < sentence.tokens.length && next - from < 7 && !STOP.test(sentence.tokens[next]?.norm ?? ','))
    next++;
  return next;
}

/** The reader of times that words alone do not fix ("later", "after lunch"): they always lead to a question. */
export const readVague: Reader = readRows(ROWS);

/** Reads an exception or condition that nothing else understood, right after a time it would change. */
export const readException: Reader = (sentence, index, before) => {
  const found = before && matchAt(sentence, index, EXCEPTION);
  if (!found) return undefined;
  const next = Math.max(found.next, span(sentence, found.next));
  const words = wordsOf(sentence, index, next);
  if (/\bholidays?\b/i.test(words)) return { draft: { vague: NO_HOLIDAYS }, next };
  return {
    draft: { vague: `I can’t follow “${words}”. On which days and at what time shall I do it?` },
    next,
  };
};

/** Reads a condition ("when I get home", "if it rains") where only a time is expected. */
export function readCondition(sentence: Sentence, index: number): Reading | undefined {
  const found = matchAt(sentence, index, CONDITION);
  if (!found) return undefined;
  const next = span(sentence, found.next);
  if (next === found.next) return undefined;
  const words = wordsOf(sentence, index, next);
  return { draft: { vague: `I can’t tell when “${words}” is. At what time shall I do it?` }, next };
}
