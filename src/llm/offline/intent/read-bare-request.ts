import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import type { Phrase } from '../time/read-phrase.ts';
import { saysWhen } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import { writtenOut } from '../words/contractions.ts';
import { isIdleRemark } from '../words/idle-remark.ts';
import { nameAt } from '../words/names.ts';
import { partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { doubtAfter, doubtAround } from './find-doubt.ts';
import { skipPolite } from './find-head.ts';
import { asks as asksAt } from './find-question.ts';
import { hasDay, hasTime, placeTimes } from './place-times.ts';
import { offered } from './read-offer.ts';
import { CONNECT, readOpening } from './read-opening.ts';
import { skipDuty } from './skip-duty.ts';
import { agrees } from './take-up.ts';
import { trimWords, wordsWithout } from './task-words.ts';
import { tellsOfItself } from './tells-of-itself.ts';
import { plainForm } from './time-answer.ts';
import { settleWanted } from './wanted.ts';
import type { Asking, Creation } from './wanted.ts';

const QUESTION =
  /^(what|what's|who|who's|whom|whose|where|where's|why|how|how's|which|is|are|was|were|does|did|has|had|will|would|should|shall|can|could|am|may|might|when|when's|any|anything|anyone|anybody|if|isn't|don't|didn't|aren't|won't)$/;
const STATEMENT =
  /^(i|we|he|she|it|they|you|this|that|there|these|those|i'm|i've|i'll|i'd|it's|we're|we'll|that's|there's|he's|she's|they're|you're|my|our|his|her|their|thanks|thank|good|sorry|yes|no|nope|yep|hello|hi|was|not|pretend|imagine|suppose|supposing|assume|assuming|nobody|nobody's|none)$/;
const CLOSING = /^(\.|!|please|pls|thanks|,|:|-|"|\)|:\))$/;
const FETCHES =
  /^(?:summari[sz]e|compile|prepare (?:me|a)|generate|look up|fetch|tell me|give me|write me|draft me)\b/i;
const LOOKS =
  /^(?:please )?(?:check|see|look|find out|search|google|read|scan|watch|open|(?:have|take|get) (?:a|another) (?:[^ ]+ )?(?:look|peek|glance|listen)|work out)\b/i;
/** What is looked at is wanted to be told: "check the score and tell me", "check the score, I want to know". */
const TOLD_BACK =
  /(?:\b(?:and|then)|[,;.–-]) (?:then |please )*(?:just )?(?:tell|let|give|show|send|message|text|ping|update|report back to|get back to) (?:me|us)\b|\b(?:i|we)(?:['’]d| would)? (?:just |really |only )?(?:want|need|like|love|have) to (?:know|hear|see|find out)\b|\b(?:i['’]m|i am) (?:curious|keen|dying|itching|desperate|eager)\b/i;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|gets|goes|leaves?|starts?|moved|happened|begins)\b/;
/** "Tom said he hates mornings": what somebody says or wants, and nothing to be done. */
const REPORTS =
  /^(?:[^ ]+ )?(?:said|says|told|asked|asks|thinks|thought|wrote|writes|texted|promised|mentioned|hates|loves|likes|wants|prefers|believes|knows|lives|works)\b/;
/** "it's on Friday": the day of something that was told before. */
const POINTS =
  /^(?:(?:scratch that|strike that|no wait|wait no|wait|sorry|oops|no|actually|correction|i mean|i meant|hang on|hold on)[\s,:-]*)*(?:it|that|this|which|there|he|she|they)(?:['’]s|['’]re| is| are| will be| starts| begins)?$/i;
/** "…, and it's Monday": the day of what is told. */
const IS_DAY = /(?:[,;]|\b(?:and|but|so|cos|because)) (?:it|that|this|today)(?:['’]s| is| was)$/i;
/** "Honestly, Mondays." */
const SIGHS =
  /^(?:honestly|seriously|ugh+|a+rgh+|gosh|god|oh god|typical|bloody|flipping|roll on|thank god it['’]?s|happy|ah|oh|hello|hooray|yay|finally|hurray)[\s,.!]*$/i;
/** "trying to decide what to get Ben": what one does not know yet, and nothing to be reminded of. */
const UNSURE =
  /^(?:(?:still|just|also|now) )*(?:thinking (?:of|about)|considering|toying with|tempted|contemplating|leaning towards|trying to|deciding|debating|wondering|not sure|unsure|no (?:idea|clue)|torn|struggling to|can't|cannot|undecided)\b/;
/** What is only made up for the moment. */
const IMAGINED = /^(?:pretend|imagine|suppose|supposing|assume|assuming|let's (?:say|pretend|assume))\b/;
/** What one says to close a talk. */
const LEAVES = /^let(?:'s| us) (?:talk|see|speak|chat|hope|wait|think|leave|keep|say|not)\b/;
/** What has happened has this behind its verb: "lost my keys", "started at the bank". */
const BEHIND = /^(?:my|our|his|her|their|the|an?|him|them|with|to|at|in|from|last|by|on)$/;
/** "Otto retired in January": what somebody did, whenever that was. */
const HAS_HAPPENED =
  /^(?:retired|resigned|quit|died|joined|arrived|came|went|emigrated|graduated|became|gave|took|said|told|got)$/;
/** "The band rehearses on Tuesdays": what a thing does, as it always does. */
const THING_DOES =
  /^the (?:[^ ]+ ){1,3}?(?:meets|opens|closes|shuts|starts|begins|ends|finishes|happens|arrives|leaves|departs|comes|goes|rehearses|gathers|delivers|lands|sails|lasts|practises|practices)$|^(?:the )?(?:[^ ]+ ){1,2}(?:happens|takes place|gets done|get done)$/;
/** A reminder said in so few words as this has no more of them. */
const FEW_WORDS = 24;

/** "Van fuel use last week": nobody is reminded of what is past. */
function isOfThePast({ norm }: Sentence): boolean {
  return /\b(?:last (?:week|month|quarter|year|night|weekend|[a-z]+day)|yesterday)\b(?!['’]s\b)/.test(norm);
}

/** "Tell me who is working". */
const TELL =
  /^(?:(?:tell|show|give|send|let) (?:me|us) (?:know )?|(?:find out|check|look up|work out|see) )(?:who|who's|whose|what|what's|which|how|where|when|whether|if) /;
/** True of a date that ends what began with another: "12 to 14 May". */
function endsSpan({ tokens }: Sentence, { from }: Phrase): boolean {
  const [first = '', to = '', last = ''] = [from - 2, from - 1, from].map((at) => tokens[at]?.norm);
  return /^\d{1,2}(?:th)?$/.test(first) && /^(?:to|until|-)$/.test(to) && /^\d{1,2}(?:th)?$/.test(last);
}

/** "10pm to 6am": a stretch of times alone, which is nothing to be reminded of. */
function onlyTimes(words: string, dayFirst: boolean): boolean {
  const sentence = readSentence(words.replace(/^(?:to|until|till|-|–) ?/i, ''));
  const [phrase] = findPhrases(sentence, dayFirst);
  return phrase?.from === 0 && phrase.to === sentence.tokens.length;
}

/** "Missed calls", "booked tables", "site deliveries": how many, or which, there are. */
const STANDING =
  /^(?:the |my |our )?(?:(?:free|missed|open|outstanding|overdue|unpaid|booked|waiting|empty|available|missing|pending|cancelled|absent|returned|expected|remaining|unread) [^ ]+s|.*\b(?:figures|numbers|totals?|bookings|arrivals|departures|deliveries|sales|takings|sign - ups|stats|attendance|occupancy|cancellations|absences|reservations|registrations|visitors))\b/;
/** "Seeing the notary on the 9th": what one does on a day is told. */
const DOING =
  /^(?!(?:bring|ring|sing|fling|string|king|wing|ping|sting|swing|spring|meeting|training)\b)[a-z]{2,}ing (?:the|my|our|an?|with|to|for|at)\b/i;
const POLITE = /\b(?:please|pls|plz)\b/;

/** "Last thing for today, what have we got in free rooms", "missed calls today please": a day beside it is that of what is asked. */
function asks(task: Sentence, whole: Sentence): boolean {
  if (TELL.test(task.norm) || (POLITE.test(whole.norm) && STANDING.test(task.norm))) return true;
  return task.tokens.some(({ norm }, at) => {
    const rest = partOf(task, at + 1, task.tokens.length);
    return /^[,:–—-]$/.test(norm) && (/^how (?:many|much) /.test(rest.norm) || asksAt(rest));
  });
}

function closes(task: Sentence, cut: Phrase): boolean {
  return task.tokens.slice(cut.to).every((token) => CLOSING.test(token.norm));
}

/** A day and a time of day: enough to stand in the middle of a few words ("call Bob friday at 3 about the rent"). */
function complete(cut: Phrase): boolean {
  return hasDay(cut.draft) && hasTime(cut.draft) && cut.draft.relative === undefined;
}

/** "fyi: boiler inspection on the 19th at 10": told by the way, where it is nothing to do. */
const BY_THE_WAY =
  /^(?:(?:and|oh|so|also|just|,) )*(?:fyi|btw|by the way|incidentally|(?:an? )?(?:quick )?heads (?:- )?up|for your info(?:rmation)?|so you know|just so you know) (?:[,:;.–-] )*/;

/** "btw pay day is on Friday": how things are, though it begins like something to do. */
const HOW_IT_IS =
  /^[^,;.]*(?:\b(?:is|are|was|were|has|have|had|will|would)|[a-z]'s (?:closed|open|not|been|going|on|off|late|bad|down))\b/;

/** How many words lead to something to do by the way: "btw call the plumber on Friday". */
function besideLead(sentence: Sentence): number {
  const lead = onlyInforms(sentence) ? undefined : BY_THE_WAY.exec(`${sentence.norm} `)?.[0];
  return !lead || HOW_IT_IS.test(sentence.norm.slice(lead.length)) ? 0 : lead.trim().split(' ').length;
}

function onlyInforms(sentence: Sentence): boolean {
  const found = BY_THE_WAY.exec(`${sentence.norm} `)?.[0];
  return found !== undefined && !looksLikeDoing(`${sentence.norm} `.slice(found.length));
}

/** Called out before what is said. */
const CALLS_OUT =
  /^(?:u+r*gh+|a+r+gh+|omf?g|l+o+l+|lmao|(?:ha){2,}h?|phew|blimey|crikey|gosh|wow+|yay|jeez|sigh|ooh+|aww*|,)$/;
/** "this song reminds me of the school bus": what one thinks of. */
const REMINDS_OF =
  /^(?:you )?(?:gotta|got to|have to) (?:love|laugh|admit|say|wonder)\b|^ideally\b|\bremind(?:s|ed|ing)? (?:me|us) of\b/;

/** True when a sentence asks or tells something, rather than naming a thing to be done. */
function speaks(task: Sentence): boolean {
  const from = task.tokens.findIndex(({ norm }) => !CALLS_OUT.test(norm));
  if (from > 0) return speaks(partOf(task, from, task.tokens.length));
  const first = (task.tokens[0]?.norm ?? '').replace(/'(?:ve|re|ll|d)$/, '');
  if (/^do (?:you|i|we|they)\b/.test(task.norm)) return true;
  if (REMINDS_OF.test(task.norm)) return true;
  if (QUESTION.test(first) || STATEMENT.test(first) || task.tokens.length > FEW_WORDS) return true;
  const second = task.tokens[1]?.norm ?? '';
  const name = nameAt(task, 0, false);
  if (name && HAS_HAPPENED.test(task.tokens[name.to]?.norm ?? '')) return true;
  if (isPast(first) && (BEHIND.test(second) || isPast(second))) return true;
  if (UNSURE.test(task.norm) || LEAVES.test(task.norm) || REPORTS.test(partOf(task, 1, 4).norm)) return true;
  const tells = wordsOf(task, 0, Math.min(task.tokens.length, 6));
  return (
    !looksLikeDoing(tells) &&
    (FINITE.test(task.norm.split(' ').slice(0, 6).join(' ')) ||
      / is /.test(partOf(writtenOut(task), 0, 6).norm))
  );
}

/**
 * Reads a request without a head ("dentist friday 3pm", "pay rent every 1st"): a few words with a time at one
 * end. `listed` = it is one of several in a message that makes requests.
 */
export function readBareRequest(
  whole: Sentence,
  now: Moment,
  dayFirst: boolean,
  listed = false,
): Creation | Asking | undefined {
  // A person named first is whom it is about, and no form of address.
  const named = wordsOf(whole, 0, 1).startsWith('<@');
  const spoken = partOf(whole, named ? 0 : skipPolite(whole, 0), whole.tokens.length);
  const polite = partOf(spoken, besideLead(spoken), spoken.tokens.length);
  const sentence = listed ? partOf(polite, skipDuty(polite), polite.tokens.length) : polite;
  const size = sentence.tokens.length;
  if (size === 0 || sentence.tokens.at(-1)?.norm === '?') return undefined;
  if (QUESTION.test(sentence.tokens[0]?.norm ?? '') || isIdleRemark(sentence.norm)) return undefined;
  const opening = readOpening(sentence, 0, dayFirst, []);
  const led = opening.drafts.length > 0 && opening.drafts.every((draft) => saysWhen(draft) && !draft.vague);
  if (opening.doubt && !(led && opening.next < size)) return undefined;
  let start = led ? opening.next : 0;
  while (led && CONNECT.test(sentence.tokens[start]?.norm ?? '')) start++;
  const task = partOf(sentence, start, size);
  if (IMAGINED.test(task.norm) || onlyInforms(sentence)) return undefined;
  if (listed ? offered(polite)?.joint === 'about' : speaks(task)) return undefined;
  const [base, second] = led ? opening.drafts : [];
  const placed = second ? { draft: undefined, cuts: [] } : placeTimes(task, base, dayFirst);
  if (isQuestion(placed)) return undefined;
  const drafts = second ? opening.drafts : placed.draft ? [placed.draft] : [];
  const words = trimWords(wordsWithout(task, 0, task.tokens.length, placed.cuts));
  const atEnds = led || placed.cuts.every((cut) => cut.from === 0 || closes(task, cut) || complete(cut));
  if (led && !words && opening.next === size && !opening.doubt) {
    const wanted = { manner: 'remind', task: '', joint: '', lead: '', drafts } as const;
    return settleWanted(wanted, now);
  }
  // "Fair in Ghent 12 to 14 May": it lasts, and only its end was taken for its time.
  if (placed.cuts.some((cut) => endsSpan(task, cut))) return undefined;
  if (words && drafts.length > 0 && onlyTimes(words, dayFirst)) return undefined;
  if (POINTS.test(words) || IS_DAY.test(words) || SIGHS.test(words)) return undefined;
  const due = drafts.some(({ repeat }) => repeat) || / by /.test(task.norm);
  if (!due && !looksLikeDoing(words) && tellsOfItself(readSentence(words).norm.split(' '))) return undefined;
  // "yes, at 4" where nothing was asked: of what is still to be told.
  if (drafts.every(saysWhen) && drafts.length > 0 && agrees(plainForm(readSentence(words))))
    return settleWanted({ manner: 'remind', task: '', joint: '', lead: '', drafts }, now);
  if (THING_DOES.test(readSentence(words).norm)) return undefined;
  const timeless = drafts.every(({ clocks, repeat }) => !clocks && !repeat);
  if (isOfThePast(task) || (timeless && (asks(task, whole) || DOING.test(words)))) return undefined;
  if (!words || drafts.length === 0 || !atEnds || !drafts.every(saysWhen)) return undefined;
  const [cut] = placed.cuts;
  const line = cut && cut.from > 1 && task.tokens[cut.from - 1]?.norm === ':' && closes(task, cut);
  if (timeless && line && !looksLikeDoing(words)) return undefined;
  const wanted = {
    manner: FETCHES.test(words) || (LOOKS.test(words) && TOLD_BACK.test(words)) ? 'fetch' : 'remind',
    task: words,
    joint: '',
    lead: '',
    drafts,
  } as const;
  const doubt =
    opening.doubt ?? (led ? doubtAfter(task, start > opening.next, base) : doubtAround(task, placed.cuts));
  if (doubt) return { kind: 'ask', question: doubt, wanted: { ...wanted, drafts: [] } };
  return settleWanted(wanted, now);
}
