import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import { offerInstead, timeAhead } from './offer-instead.ts';
import type { OfferedTime } from './offer-instead.ts';
import { readHands } from './read-errand.ts';
import { sightOf } from './sights.ts';
import type { Sight } from './sights.ts';
import type { Asking } from './wanted.ts';
import { whoseTime } from './whose-time.ts';
import { wonderedIn, wonderedLater } from './wonders.ts';

const QUESTION =
  /^(?:what|what's|whats|which|who|who's|whos|where|where's|wheres|when|when's|whens|how|how's|hows|am i|is|are|was|were|did|does|has|have(?! to\b)|any|anything|got any|will|(?:would|could|might|can|should)(?! (?:you|u|i|we)\b)|do i|do we)\b/;
/** What asks for a schedule, or about the schedules there are, whatever else is in it. */
const SCHEDULED =
  /\b(?:remind(?:ers?|ed|s)?|nudge|ping|alarms?|alerts?|schedules?|scheduled|timer|what about|how about|why not|what if|remember|you know about)\b/;
const ASKS =
  /^(?:what|what's|which|who|who's|where|when|how|why|is|are|was|were|will|would|does|do|did|has|have(?! to\b)|can|could|should|any|anything|check|look|search|find|google|open|read|show|see|tell (?:me|us)|give|summari[sz]e|sum|tl ?;? ?dr|recap|condense|boil|digest|skim|fetch|get|pull|scan|list|bring|catch|skim|analy[sz]e|watch|monitor|explain|translate|browse|compare|let (?:me|us) have|inform (?:me|us)|got any)\b/;
const HIM: Readonly<Record<string, string>> = { he: 'him', she: 'her', they: 'them' };
/** "let me know when the tickets go on sale": to be watched for, since nothing says when that is. */
const WATCH =
  /^(?:keep (?:me|us) (?:posted|updated|informed)\b|(?:let (?:me|us) know|(?:tell|message|text|update|warn|alert|notify|ping) (?:me|us)|give (?:me|us) a (?:shout|heads ?- ?up|ping|nudge)|shout|holler|yell|sing out|speak up|pipe up) (?:as soon as|when(?:ever)?|once|if|the (?:moment|minute|second)|should) (?!i\b|i'm\b|i've\b|we\b|it's time|the time|you\b|my (?:time|timer|turn)\b))/;
const EYE =
  /^(?:keep (?:an eye|tabs|watch) on|watch (?:out )?for|monitor|follow|track|watch)\b(?! (?:up|me|it|that|this)\b)/;
/** What is about Alfred, or an opinion, is not looked up. */
const NOT_WORLD =
  /^(?:is|are|was|were|does|did) (?:this|that|it|these|those)\b|\b(?:you|your|yours|yourself|alfred|u)\b|\b(?:should|shall) (?:i|we)\b|^(?:what|how) (?:about|come|if|a|an|do i|do we|can i|can we|could i)\b|^when (?:i|we|i'm|we're|i've|we've|i'll|we'll)\b|^(?:why|how to|how do|how does|how can|how should)\b|^(?:what|whether|who|which(?: [^ ]+)?|where|when) to\b|^what(?:'s| is)? (?:up|new|next|that|this|it|now|else|wrong|happening|the (?:meaning|difference|point))\b|\bor not\b/;
const WORLD =
  /^(?:(?:(?:if|whether)(?! (?:i|we|this|that|it)\b)|am i(?= (?:still |already )?(?:on|due|down|booked|registered|enrolled|signed up|covered|entitled|insured|owed|eligible|rostered|overdue)\b)|what|what's|whats|which|who|who's|whos|where|where's|wheres|when|when's|how (?:many|much|long|far|often|old|tall|big|late|is|are|was|were|did|has|have|'s)|how's|hows|is|are|was|were|did|does|do|has|have(?! to\b)|will|any|anything|anyone|anybody) )/;
/** What is wondered about has the order of a statement: "how the backup turned out". */
const WONDERED = /^(?:how|what|which|who|where|when|whether) (?!(?:i|we|you|they|to|much i|many i)\b)/;
/** No schedule of anybody's. */
const ON_SCHEDULE = /\b(?:on|ahead of|behind|off) schedule\b/g;
const FEWEST = 4;

/** "check outlook for me, which meetings …": somebody else is to look, and to say what is asked behind it. */
const LOOK =
  /^(?:check|look (?:in|into|at|through)|open|search|scan|peek (?:in|into|at)|go (?:through|into)|consult|glance (?:at|in|into)|(?:have|take) a (?:quick )?(?:look|peek|glance) (?:in|into|at|through)|pull up) (?:[^ ,:;]+ ){1,4}(?<mark>(?:for|with) (?:me|us)(?: (?:,|:|;|-|and|please))*|[,:;-]|and (?:tell me|see|let me know|say))(?: (?<rest>.*))?$/;

/** True where Alfred is to look at something: for the person, or to answer what is asked behind it. */
function isLook(norm: string): boolean {
  const { mark = '', rest = '' } = LOOK.exec(norm)?.groups ?? {};
  return /^(?:for|with) /.test(mark) || QUESTION.test(rest) || /^(?:if|whether|am i|are we|am) /.test(rest);
}

/** "The 19:10 boat, is it sailing tonight": what is asked of stands before. */
const FRONTED =
  /^(?!(?:i|we|he|she|they|it|you|that|this|there|if|when|because|since)\b)(?![^,]*\b(?:says?|said)\b)(?:[^ ,]+ ){1,6}, (?:is|are|has|have|did|does|will|was|were|how|where|which) (?:it|they|that|he|she|the|my|our|there|did|do|is|are|much|many)\b/;

/** Said of a choice that is one's own to make. */
const DECIDES = /\b(?:decid(?:e|ing)|settle on|make up my mind|debating|torn|two minds|undecided)\b/;

/** What the person is to do or wants. */
const OWN_CHOICE = /^(?:to|(?:i|we) (?:should|ought|want|would|can|could|like|need|must|have to|am|are))\b/;

/** True of words about something that Alfred has no eyes for. */
export function isUnseen(sentence: Sentence): boolean {
  return sightOf(sentence.norm) !== undefined;
}

/** "…, do you reckon?": asks no more than the question before it. */
const TAG = /(?: ,)? (?:do|would) (?:you|u|ya) (?:think|reckon|suppose|know|happen to know|say)(?: [?.!])*$/;

/** "reckon I'll need a coat?": asked with the "do you" left out. */
const THINKS = /^(?:(?:so|and|hey|hi|alfred|,) )*(?:you )?(?:reckon|think|suppose)(?: that)? /;

/** What is asked, without the words around it that only make it polite or tentative. */
function bareOf(whole: Sentence): Sentence {
  const bare = partOf(whole, skipPolite(whole, 0), whole.tokens.length);
  const tag = QUESTION.test(bare.norm) ? TAG.exec(bare.norm)?.[0] : undefined;
  return tag === undefined ? bare : partOf(bare, 0, bare.tokens.length - tag.trim().split(' ').length);
}

function offered(
  { cannot, task }: Pick<Sight, 'cannot' | 'task'>,
  sentence: Sentence,
  when?: OfferedTime,
): Asking {
  const wish = wordsOf(sentence, 0, sentence.tokens.length);
  return offerInstead({ cannot, task, lead: wordsOf(sentence, 0, 1), when, wish });
}

/** "Tell me when my passport expires" asks for a date that may be known. */
const OF_A_DATE =
  /^tell (?:me|us) when (?:my|our|the|[^ ]+'s) .*\b(?:is|was|expires?|starts?|begins?|ends?|due|runs out|turns \d+)\b(?! (?:ready|here|back|done|there|free|available|finished))/;

/** Reads a wish to have something watched, or to be told once it has happened, with no time to look at it. */
export function readWatch(whole: Sentence, dayFirst: boolean): Asking | undefined {
  const sentence = bareOf(whole);
  const { norm } = sentence;
  if (OF_A_DATE.test(norm)) return undefined;
  const watched =
    (WATCH.test(norm) && !SCHEDULED.test(norm.replace(/^(?:ping|alert) /, ''))) || EYE.test(norm);
  if (watched && findPhrases(sentence, dayFirst).length === 0)
    return offered({ cannot: 'I can’t watch for that.', task: 'check on it' }, sentence);
  return undefined;
}

/**
 * Reads a question about what Alfred cannot see, also one wondered aloud, and a wish to have it watched. These are no
 * schedules, whatever times are named in them; the offer may be for such a time.
 */
export function readOutOfSight(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const sentence = bareOf(whole);
  const norm = isQuestioned(sentence) ? sentence.norm.replace(THINKS, 'do you think ') : sentence.norm;
  const watch = readWatch(whole, dayFirst);
  if (watch) return watch;
  if (SCHEDULED.test(norm.replaceAll(ON_SCHEDULE, ''))) return undefined;
  const looked = isLook(norm) ? sightOf(norm, true) : undefined;
  if (looked) return offered(looked, sentence, dayAhead(sentence, now, dayFirst));
  const bare = wonderedIn(norm) ?? (QUESTION.test(norm) ? undefined : wonderedLater(norm)) ?? norm;
  const wonders = bare !== norm || /^(?:whether|about) /.test(norm);
  const asked = wonders ? bare.replace(/^(?:whether|if|about) /, '') : norm;
  if (!wonders && !QUESTION.test(norm) && !FRONTED.test(norm)) return undefined;
  const who = whoseTime(wonders ? asked : norm, wonders);
  if (who) {
    const size = who.split(' ').length;
    const at = sentence.tokens.findIndex((_, i) => partOf(sentence, i, i + size).norm === who);
    const name = HIM[who] ?? wordsOf(sentence, at, at + size).replace(/['’]s$/, '');
    return offered({ cannot: 'I can’t see other people’s calendars.', task: `ask ${name}` }, sentence);
  }
  // Of what is the person's own, some may have been told; not so what is wondered about.
  const sight = sightOf(wonders ? asked : norm, wonders && !DECIDES.test(norm));
  // What one is to do is looked up nowhere, but the weather may decide it.
  if (sight && OWN_CHOICE.test(asked) && sight.task !== 'check the weather') return undefined;
  return sight && offered(sight, sentence, dayAhead(sentence, now, dayFirst));
}

/** True of what ends in a question mark, also one just behind it. */
export function isQuestioned({ text, tokens }: Sentence): boolean {
  const last = tokens.at(-1);
  return last !== undefined && (last.norm === '?' || /^\s*\?/.test(text.slice(last.to)));
}

/** The day a question asks about; a time of day in it is that of the thing itself. */
function dayAhead(sentence: Sentence, now: Moment, dayFirst: boolean): OfferedTime | undefined {
  const when = timeAhead(sentence, now, dayFirst);
  const next = when && sentence.tokens[when.to]?.norm;
  const ofNoun =
    next !== undefined && !/^(?:[,.?!;:)-]|in|at|for|on|and|or|with|to|from|if|please)$/.test(next);
  return when && !ofNoun && !when.draft.clocks && when.draft.relative === undefined ? when : undefined;
}

const JOINT = /^(?:[,;:–-]|but|so)$/;
const POINTING = /\b(?:it|that|this|there|them|they|those|these|one|he|she|him|her)\b/;

/** The question at the end of a sentence, where it stands for itself: not the clause before it that says why. */
function questionIn(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (!isQuestioned(sentence)) return sentence;
  const at = tokens.findLastIndex(
    ({ norm }, i) => JOINT.test(norm) && QUESTION.test(bareOf(partOf(sentence, i + 1, tokens.length)).norm),
  );
  const asked = partOf(sentence, at + 1, tokens.length);
  return at > 0 && !POINTING.test(asked.norm) ? asked : sentence;
}

/** A link put before what is asked of it. */
const LINK =
  /^(?:<[^>]*>|https?\b.*?) (?=(?:what|which|who|where|when|how|is|are|does|do|did|has|can|any|sum|tl|recap|summari[sz]e) )/;

/** "catch me up on the news, I've been away": who is to be told, and why, is no part of what is asked. */
function withoutMe(norm: string): string {
  const bare = norm.replace(
    /^(catch|give|tell|show|bring|get|read|fill|send|find|update|brief|fetch|inform|let) (?:me|us) (?:have )?/,
    '$1 ',
  );
  return bare === norm ? '' : bare.replace(/ [,.;-] (?:i|i've|i'm|we|we've|we're|it's|my)\b.*$/, '');
}

/**
 * Reads a wish to be told what Alfred cannot see, or to have something done that takes hands; the latter only
 * where it is not one part of several, which it may belong to.
 */
export function readUnseen(
  whole: Sentence,
  now: Moment,
  dayFirst: boolean,
  listed: boolean,
): Asking | undefined {
  const sentence = bareOf(whole);
  const asks = ASKS.test(sentence.norm.replace(LINK, '')) || sentence.tokens.at(-1)?.norm === '?';
  // What schedules there are about it is no matter of sight.
  const own = /\b(?:reminders?|schedules?|alarms?)\b/.test(sentence.norm);
  const imagined = /^if (?:you|i|we|one) /.test(sentence.norm);
  const asked = questionIn(sentence).norm;
  const sight = asks && !own && !imagined ? (sightOf(asked) ?? sightOf(withoutMe(asked))) : undefined;
  if (sight) return offered(sight, sentence, timeAhead(sentence, now, dayFirst));
  return listed ? undefined : readHands(whole, now, dayFirst);
}

/** Reads a question that says only in the words before it what it is about: "a web page I found, what do you think?" */
export function readSightAround(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const sentence = bareOf(whole);
  const imagined = /^if (?:you|i|we|one) /.test(sentence.norm);
  const sight =
    isQuestioned(sentence) && !imagined && !SCHEDULED.test(sentence.norm)
      ? sightOf(sentence.norm)
      : undefined;
  return sight && offered(sight, sentence, timeAhead(sentence, now, dayFirst));
}

/** Reads a question about the world that nothing else answered. */
export function readWorldly(whole: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const sentence = questionIn(bareOf(whole));
  const norm = wonderedIn(sentence.norm) ?? sentence.norm;
  const open = norm !== sentence.norm && WONDERED.test(norm);
  if (sentence.tokens.length < FEWEST || !(open || WORLD.test(norm)) || NOT_WORLD.test(norm))
    return undefined;
  if (SCHEDULED.test(norm) || (norm === sentence.norm && /^(?:if|whether) /.test(norm))) return undefined;
  const cannot = 'That’s beyond me: I know only what you tell me.';
  return offered({ cannot, task: 'find out' }, sentence, dayAhead(sentence, now, dayFirst));
}
