import type { Draft } from '../time/draft.ts';
import { wholePattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { partOf, readSentence, spansOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { asksForReminders } from './asks-for-reminders.ts';
import { skipPolite } from './find-head.ts';
import { readTarget } from './read-target.ts';
import type { Target } from './read-target.ts';

/** A wish to see what there is. */
export interface Listing {
  readonly kind: 'list';
  /** Done and cancelled ones as well. */
  readonly all: boolean;
  /** Only those meant by these words. */
  readonly only?: Target;
  /** Only those of one day. */
  readonly day?: Draft;
  /** Whether they have come up, and when. */
  readonly past?: true;
  /** What else lies ahead is wanted as well, and not only what Alfred is to do. */
  readonly ahead?: true;
  /** It is asked of meetings or appointments, which may stand where Alfred does not see them. */
  readonly meetings?: true;
  /** It may not be about a schedule at all; when none is called so, it is not. */
  readonly unsure?: true;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

const OPENERS = words(
  `what what's what've whats which show list see view display any anything do have are is how my all the tell give get check
  upcoming agenda overview reminder reminders schedule schedules alarm alarms let can could read print where everything`,
);
const NOUNS = words('reminder reminders schedule schedules alarm alarms alerts agenda');
const SIGNS = words(
  `got planned scheduled lined coming next upcoming store list set reminding remembering plate diary pending due
  running active waiting left overview ahead diary calendar meetings appointments events deadlines dates plans cancelled canceled completed paused finished`,
);
const OTHERS = words(
  `you do i have i've you've me my mine your the a an all any of for to in up on are is there else more currently now right
  today tomorrow this next week month soon please pls see show view tell give read out and with at moment so far
  everything existing live current open pending paused cancelled canceled completed done past old finished previous
  history including recurring repeating ones one been will be going what what's which how many much about remind day tonight
  weekend list again can could we let's let it them that those these still other different too also over few couple several days weeks months rest set made make did already asked`,
);
const ENDED = /\b(?:cancelled|canceled|completed|done|past|old|finished|previous|history|including|paused)\b/;
const MEETINGS = /\b(?:meetings?|appointments?|calend[ae]rs?|diary)\b/;
const ON_WHAT = /^(?:what(?:s|'s| is| else is)|anything|is (?:there )?anything) on(?: |$)/;
const HAVE_WHAT = /^(?:what|anything)(?: else)? (?:do|have) you (?:got|have)(?: |$)/;
/** What asks for the schedules once a day stands behind it. */
const ASKS_OF_DAY =
  /^(?:what(?:'ve i(?: got)?| am i (?:doing|up to)| are we doing|'s| is| do i have| have i| have i got| do i have got| have you got)?(?: on)?|anything(?: on)?|(?:what does|how does|what is|what's|how is|how's)(?: (?:look(?:ing)?(?: like)?|like))+|what's (?:up|there|happening|planned|(?:the|my) (?:plan|agenda|schedule))|(?:(?:show|tell|give|read) (?:me|us) )?(?:my|the) (?:day|plan|agenda)|agenda|show me|list|do i have anything|(?:am i|are we) doing anything|do i have (?:any )?plans|is there anything|have i got anything|(?:(?:tell|show) me )?what (?:i have|i've got|i've)(?: (?:on|got|planned|coming up))*|(?:have|do|am|are) (?:i|we) (?:(?:have|got|having|doing) )?(?:anything|something|much|plans|any plans)(?: else)?(?: (?:on|planned|scheduled|coming up|going on|happening|booked in))?)(?: for)?(?: me)?$/;
const OF_WHAT =
  /^what (?:all )?(?:did|have) i (?:ask|asked|tell|told|want|wanted) you to (?:do|keep in mind)(?: for me)?$/;
const JUST_SET =
  /^what (?:did i|have i) (?:just )?(?:set|ask(?:ed)?(?: you)?(?: for)?|schedule[d]?|make|made)(?: up)?$/;

const WHEN = [
  "(?:when|what time|at what time|which day)(?:'s| is| are| do| does| did| will)? (?<who>.*(?:reminders?|schedules?|one|alarm).*?|it|that)(?: (?:next|set for|scheduled|due|set|again|coming|go off|going off|run|happen))*",
  '(?:when|what time|at what time)(?: do| will| are) you (?:next )?(?:remind|remind me|reminding me|ask me|asking me|nudge me)(?: (?:to|of|about|for))? ?(?<who>.*)',
].map(wholePattern);

const MAYBE = wholePattern(
  "(?:when|what time|at what time)(?:'s| is| are) (?:the |my )?(?<who>.{2,40}?)(?: next| due| set for)?|(?:is|are) (?:the |my )?(?<what>.{2,40}?) still (?:on|active|running|set)",
);

const REMINDED = wholePattern(
  "(?:did|have|haven't|didn't) you (?:already |just |ever |not )?(?:remind|reminded|ping|pinged|nudge|nudged|tell|told|ask|asked) me(?: (?:to|about|of|that|for))? (?<who>.+?)(?: (?:yesterday|today|already|yet|earlier|before|this morning|last night))*",
);

/** "What reminders do I have about email?" */
const ABOUT = wholePattern(
  "(?:(?:what|which|any|are there any|is there any|do i have(?: any)?|have i(?: got)?(?: any)?|have you(?: got)?(?: any)?|(?:show|list|give|tell|read)(?: me| us)?(?: out)?|all|what are|which are) )*(?:of )?(?:all )?(?:of )?(?:my |the |your |any )?(?:other |current |open )?(?:reminders?|schedules?|alarms?)(?: (?:do i have|have i(?: got)?|i have|i've(?: got)?|are there|there are|is there|are set(?: up)?|set(?: up)?|have you(?: got)?|do you have|you have|are|is))* (?:about|for|on|to do with|that mention|mentioning|regarding|concerning|with) (?<who>(?!me$|us$|today|tomorrow|this|next|every).{2,40}?)(?: (?:set|set up|stuff|things?))?",
);
const ASKS_LIST = /^(?:what|which|any|are|is|do|have|show|list|give|tell|read|all)\b/;

const SAID_AGAIN = wholePattern(
  "(?:sorry,? )?(?:(?:can|could|would|will) you )?(?:please )?(?:repeat|recite|say|read (?:me|out)|go (?:over|through)|run (?:me |us )?through)(?: (?:me|to me|again))? (?:(?:all|of|the|my|current|open) )*(?:reminders|schedules|alarms)(?: (?:that )?(?:i have|i've)(?: got| set)?| there are)?(?: (?:once more|one more time|again|to me|for me|please))*",
);

/** A wish without the day it asks about ("what have I got [tomorrow]"), and the day. */
function apartFromDay(
  sentence: Sentence,
  dayFirst: boolean,
): { readonly rest: Sentence; readonly day?: Draft } {
  const [only, more] = findPhrases(sentence, dayFirst);
  const fields = only ? Object.keys(only.draft).join() : '';
  if (!only || more || fields !== 'days') return { rest: sentence };
  const kept = [partOf(sentence, 0, only.from), partOf(sentence, only.to, sentence.tokens.length)];
  const tokens = kept.flatMap((part) => part.tokens);
  const joints = tokens.findLastIndex(({ norm }) => !/^(?:on|for)$/.test(norm)) + 1;
  const rest = readSentence(
    tokens
      .slice(0, joints)
      .map(({ norm }) => norm)
      .join(' '),
  );
  return rest.tokens.length > 0 ? { rest, day: only.draft } : { rest: sentence };
}

function bare(whole: Sentence): Sentence {
  let to = whole.tokens.length;
  while (to > 0 && /^(?:[.!?,;:)]|please|pls|again|thanks|alfred)$/.test(whole.tokens[to - 1]?.norm ?? ''))
    to--;
  const cut = partOf(whole, 0, to);
  let at = skipPolite(cut, 0);
  // "morning, what have I got on?"
  const greets = /^(?:morning|afternoon|evening|hi|hello|hey|hiya)$/.test(cut.tokens[at]?.norm ?? '');
  if (greets && /^[,!.-]$/.test(cut.tokens[at + 1]?.norm ?? '')) at = skipPolite(cut, at + 2);
  return partOf(cut, at, to);
}

/** True when a short sentence consists of nothing but the words of asking what there is. */
function asksForAll(sentence: Sentence): boolean {
  const norms = sentence.tokens.map(({ norm }) => norm).filter((norm) => !/^[,.!?]$/.test(norm));
  if (norms.length === 0 || norms.length > 14 || !OPENERS.has(norms[0] ?? '')) return false;
  const sign = norms.some((norm) => NOUNS.has(norm) || SIGNS.has(norm));
  if (!sign && !ON_WHAT.test(sentence.norm) && !HAVE_WHAT.test(sentence.norm)) return false;
  return norms.every((norm) => OPENERS.has(norm) || NOUNS.has(norm) || SIGNS.has(norm) || OTHERS.has(norm));
}

/** Reads a wish to see the schedules, all of them or one ("what have you got for me?", "when is the standup one?"). */
export function readListing(whole: Sentence, dayFirst = true): Listing | undefined {
  const sentence = bare(whole);
  const loosely = asksForReminders(whole)
    ? ({ kind: 'list', all: ENDED.test(sentence.norm) } as const)
    : undefined;
  if (sentence.tokens.length > 16) return loosely;
  if (JUST_SET.test(sentence.norm)) return { kind: 'list', all: false, only: { by: 'focus' } };
  if (OF_WHAT.test(sentence.norm) || SAID_AGAIN.test(sentence.norm.replaceAll(' , ', ', ')))
    return { kind: 'list', all: false };
  const reminded = spansOf(sentence, REMINDED)?.['who'];
  if (reminded) {
    const only = readTarget(sentence, reminded.from, reminded.to);
    return { kind: 'list', all: true, past: true, only };
  }
  const about = ASKS_LIST.test(sentence.norm) ? spansOf(sentence, ABOUT)?.['who'] : undefined;
  if (about) return { kind: 'list', all: false, only: readTarget(sentence, about.from, about.to) };
  const { rest, day } = apartFromDay(sentence, dayFirst);
  const stated = /^(?!what|when|which|anything|how).* (?:is|are)$/.test(rest.norm);
  const dated = day && !stated && (asksForAll(rest) || ASKS_OF_DAY.test(rest.norm));
  if (dated || (!(day && stated) && asksForAll(sentence))) {
    const ahead = sentence.tokens.some(({ norm }) => NOUNS.has(norm)) ? {} : ({ ahead: true } as const);
    const meetings = MEETINGS.test(sentence.norm) ? ({ meetings: true } as const) : {};
    return { kind: 'list', all: ENDED.test(sentence.norm), ...ahead, ...meetings, ...(dated ? { day } : {}) };
  }
  if (loosely) return loosely;
  for (const form of WHEN) {
    const who = spansOf(sentence, form)?.['who'];
    if (who) return { kind: 'list', all: false, only: readTarget(sentence, who.from, who.to) };
  }
  const maybe = spansOf(sentence, MAYBE);
  const who = maybe?.['who'] ?? maybe?.['what'];
  if (who) return { kind: 'list', all: false, unsure: true, only: readTarget(sentence, who.from, who.to) };
  return undefined;
}
