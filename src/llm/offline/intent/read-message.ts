import { readOnce } from '../../../domain/read-once.ts';
import { plainlyAsked } from '../habit/asides.ts';
import { behindAboutMe } from '../telling/about-me.ts';
import { withoutAsides } from '../telling/asides.ts';
import { unlabelled } from '../telling/labelled.ts';
import { withoutOpeners } from '../telling/openers.ts';
import { repaired } from '../telling/repair.ts';
import { unfolded } from '../telling/unfold.ts';
import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { cleanText, LONGEST_TEXT } from '../words/clean-text.ts';
import { wishedAsAsked } from '../words/plain-verb.ts';
import { partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { asksForReminders } from './asks-for-reminders.ts';
import { asksOfDeed } from './asks-whether-done.ts';
import { withItems } from './attach-details.ts';
import { besideErrands } from './beside-errand.ts';
import { dismissed } from './dismissal.ts';
import { headAt } from './find-head.ts';
import { changeForReason, orderForReason } from './for-a-reason.ts';
import { gather, hear, onlyFrames } from './gather.ts';
import type { Read } from './gather.ts';
import type { Intent, Other, Surroundings } from './intent.ts';
import { itemsOf } from './item-list.ts';
import { ofDuty } from './of-duty.ts';
import { isInstead } from './offer-instead.ts';
import { hasDay } from './place-times.ts';
import { readPointedOrder } from './pointed-order.ts';
import { ownWords } from './quoted.ts';
import { beginsWithCron } from './read-cron.ts';
import { readDecline } from './read-decline.ts';
import { readListingBeside } from './read-listing-beside.ts';
import { readPart } from './read-part.ts';
import { readUnseenBeside } from './read-unseen-beside.ts';
import { readWholeOrder } from './read-whole-order.ts';
import { dutyAt } from './skip-duty.ts';
import { splitRequests } from './split-requests.ts';
import { declinesAlone, dropsIt } from './take-up.ts';
import { trimWords } from './task-words.ts';
import { plainForm } from './time-answer.ts';
import { settleWanted } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** So much of a quotation is what one is reminded of. */
const LONGEST_QUOTE = 120;
const NOTHING: Other = { kind: 'other', why: 'unknown' };
const SKIP =
  /^(?:(?:please|ok|okay|no|nah|hm+|um|sorry|thanks but|,) )*(?:skip|pass|next|later|maybe later|not now|not today|not right now|another time|some other time|no questions?|no thanks?|no thank you|none of your business|i(?:'d| would) rather not|rather not|prefer not|i prefer not|leave me alone|go away|stop asking|do not ask|don't ask|no need|nothing|let's skip|can we skip|can i skip|i don't want to|i do not want to|busy|(?:talk|speak|later)(?: to you)? (?:later|soon|then)|in a (?:meeting|call|rush|hurry)|can't (?:talk|chat)|can i tell you later|ask me (?:later|another time)|(?:can|could|shall|may) we (?:do|talk about|have|discuss|skip|leave) (?:this|that|it)(?: [^ ]+)* (?:later|another time|tomorrow|some other time|some other day)|(?:i would |i'd )?rather (?:talk|speak|do (?:this|it)|not)|let's (?:do|leave|talk about) (?:this|that|it) (?:for )?(?:later|another time)|(?:i am |i'm )?not in the mood|can (?:it|this|that) wait|i (?:do not|don't) (?:really )?feel like|i(?:'ll| will) tell you later|not interested|mind your own|no comment)\b/;

const STATES =
  /^(?:it|it's|its|we|we're|we've|they|they're|he|he's|she|she's|i|i'm|i've|that|that's|this|there|there's|you)\b/i;

/** In "call mum at 5 and dad at 6" dad is to be called as well. */
function withVerb(intent: Intent, before: Intent | undefined, joint: string | undefined): Intent {
  if (intent.kind !== 'create' || before?.kind !== 'create' || joint !== 'and') return intent;
  const { wanted } = intent;
  const [verb = ''] = before.wanted.task.split(' ');
  const same = looksLikeDoing(before.wanted.task) && !looksLikeDoing(wanted.task) && wanted.joint === '';
  return same ? { ...intent, wanted: { ...wanted, task: `${verb} ${wanted.task}` } } : intent;
}

/** What is on a day with the times at which to be reminded of it, on that day where they name no other. */
function ofTheDay({ task, drafts }: Wanted, times: readonly Draft[]): Pick<Wanted, 'task' | 'drafts'> {
  const days = drafts.find((draft) => draft.days)?.days;
  const on = (time: Draft) => (hasDay(time) || !days ? time : { ...time, days });
  return { task: task.replace(/['’]s$/, ''), drafts: times.map(on) };
}

/** In "I have a meeting at 3, remind me at 2:50" the meeting is what to be reminded of. */
function ofOffer(intent: Intent, before: Intent | undefined, now: Moment): Intent | undefined {
  const told = before?.kind === 'create' && before.wanted.lead === '' ? before.wanted : undefined;
  if (told && intent.kind === 'ask' && intent.wanted.task === '' && intent.wanted.drafts.length > 0)
    return settleWanted({ ...told, lead: intent.wanted.lead, ...ofTheDay(told, intent.wanted.drafts) }, now);
  const offer = before?.kind === 'ask' && before.yes && before.wanted.lead === '' ? before : undefined;
  if (!offer || intent.kind !== 'ask') return undefined;
  const { task, drafts } = intent.wanted;
  return task === '' && drafts.length > 0 ? settleWanted({ ...offer.wanted, drafts }, now) : undefined;
}

/** "Set a reminder for 15:30. Need to ring the garage.": that is what it is for. */
function forDuty(
  part: Sentence,
  before: Intent | undefined,
  { now, dayFirst }: Surroundings,
): Intent | undefined {
  if (before?.kind !== 'ask' || before.wanted.task !== '' || before.wanted.drafts.length === 0)
    return undefined;
  const from = dutyAt(part, 0);
  if (from === undefined || findPhrases(part, dayFirst).length > 0) return undefined;
  const task = trimWords(wordsOf(part, from, part.tokens.length));
  return task ? settleWanted({ ...before.wanted, manner: 'remind', joint: 'to', task }, now) : undefined;
}

/** True of a message with a request in it, whose times have their own way of being put right. */
function asksFor(sentence: Sentence): boolean {
  return sentence.tokens.some((_, at) => {
    const head = headAt(sentence, at);
    return head?.strong === true && !head.loose;
  });
}

/** Reads the requests of a message one by one. */
function readParts(sentence: Sentence, around: Surroundings): readonly Intent[] {
  if (beginsWithCron(sentence)) return [readPart(sentence, around, false)];
  const spans = splitRequests(sentence, around.dayFirst).filter((span) => span.to > span.from);
  const read: Read[] = [];
  for (const span of spans) {
    const part = spans.length > 1 ? partOf(sentence, span.from, span.to) : sentence;
    const intent = readPart(part, around, spans.length > 1);
    const before = read.at(-1);
    const told = before?.intent.kind === 'other' ? before.part : undefined;
    const whole =
      ofOffer(intent, before?.intent, around.now) ??
      forDuty(part, before?.intent, around) ??
      (told && ofDuty({ intent, part }, told, around.now));
    if (whole) read[read.length - 1] = { part, intent: whole };
    else {
      const joint = sentence.tokens[span.from - 1]?.norm;
      read.push({ part, intent: withVerb(intent, before?.intent, joint) });
    }
  }
  if (!read.every(({ intent }) => onlyFrames(intent)))
    return gather(besideErrands(read, around.now, around.dayFirst), around);
  const whole = spans.length > 1 ? readPart(sentence, around, false) : (read[0]?.intent ?? NOTHING);
  const heard = hear(sentence, read, around);
  // What is told in several sentences is told, before a reminder of all of it is offered.
  const offers = whole.kind === 'ask' && whole.yes !== undefined && whole.wanted.lead === '';
  if (offers && spans.length > 1 && heard?.some(({ kind }) => kind === 'tell')) return heard;
  if (whole.kind !== 'other') return [whole];
  return heard ?? [whole];
}

const lately = readOnce<readonly Intent[]>(64);

/** What one message asks for, in its order; never empty. */
export function readMessage(text: string, around: Surroundings): readonly Intent[] {
  return lately(JSON.stringify([text, around]), () => readAnew(text, around));
}

function readAnew(text: string, surroundings: Surroundings): readonly Intent[] {
  const about = surroundings.remembers ? behindAboutMe(text) : undefined;
  const around = about === undefined ? surroundings : { ...surroundings, answering: true };
  const clean = cleanText(about ?? text);
  if (!clean) return [{ kind: 'other', why: 'empty' }];
  if (clean.length > LONGEST_TEXT) return [{ kind: 'other', why: 'long' }];
  const own = ownWords(clean);
  const typed = readSentence(plainlyAsked(wishedAsAsked(own.text)));
  const sentence =
    around.remembers && !asksFor(typed)
      ? unfolded(repaired(withoutAsides(unlabelled(withoutOpeners(typed))), around.dayFirst))
      : typed;
  if (sentence.tokens.length === 0) return [{ kind: 'other', why: 'quoted' }];
  const declined = readDecline(own.text);
  if (declined) return [declined];
  if (around.answering && SKIP.test(sentence.norm) && !asksFor(typed))
    return [{ kind: 'talk', topic: 'skip' }];
  const order = around.remembers
    ? (orderForReason(sentence) ?? dismissed(sentence) ?? changeForReason(sentence))
    : undefined;
  const read = readOwn(order ?? sentence, around).map((intent) => aboutQuote(intent, own.quote, around));
  const [first] = read;
  return own.quotes && first && (isUnknown(first) || ofTheQuote(first))
    ? [{ kind: 'other', why: 'quoted' }]
    : read;
}

function isUnknown(intent: Intent): boolean {
  return intent.kind === 'other' && intent.why === 'unknown';
}

/** "Translate this: “…”": what is to be done with what was quoted. */
function ofTheQuote(intent: Intent): boolean {
  return (
    intent.kind === 'ask' &&
    isInstead(intent) &&
    /\b(?:this|these|following|below)\b/i.test(intent.wanted.task)
  );
}

/** "… remind me on Thursday at 3": where it says not of what, it is what was quoted. */
function aboutQuote(intent: Intent, quote: string | undefined, { now }: Surroundings): Intent {
  if (!quote || intent.kind !== 'ask' || intent.wanted.task !== '' || intent.wanted.drafts.length === 0)
    return intent;
  const task = `“${quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote}”`;
  return settleWanted({ ...intent.wanted, manner: 'about', joint: 'about', task }, now);
}

/** What is told behind a question is kept where it is more than why it is asked: of a day, of somebody, of a change. */
function worthBeside(intent: Intent): readonly Intent[] {
  if (intent.kind !== 'tell') return [];
  const tellings = intent.tellings.filter(
    ({ memory, entities, former }) => (memory?.on ?? null) !== null || entities || former?.changed,
  );
  return intent.asked ? [intent] : tellings.length > 0 ? [{ ...intent, tellings }] : [];
}

/**
 * "What did I say of the landlord? Need it for a form.": where the whole is not understood, the question before the
 * rest is; likewise where the rest only tells something.
 */
function questionFirst(sentence: Sentence, read: readonly Intent[], around: Surroundings): readonly Intent[] {
  const end = sentence.tokens.findIndex(({ norm }) => norm === '?');
  if (end < 2 || end > sentence.tokens.length - 2 || !read.every(({ kind }) => /^(?:other|tell)$/.test(kind)))
    return read;
  const asked = readPart(partOf(sentence, 0, end + 1), around, false);
  if (read.every(({ kind }) => kind === 'other'))
    return /^(?:recall|profile|list)$/.test(asked.kind) ? [asked] : read;
  const clear = asked.kind === 'recall' && (/^(?:who|where|when)$/.test(asked.wants) || asked.own);
  return clear ? [...read.flatMap(worthBeside), asked] : read;
}

/** "Can you hang on to this for me: …" wants nothing done but to have it kept. */
const HOLD_ON_TO = /^(?:[a-z]+ ){0,4}(?:hang|hold|file|stash|park|look after)\b/;

function readOwn(sentence: Sentence, around: Surroundings): readonly Intent[] {
  if (asksOfDeed(sentence)) return [{ kind: 'talk', topic: 'unable' }];
  const plain = plainForm(sentence);
  if (
    (declinesAlone(plain) || (!around.focused && dropsIt(plain))) &&
    findPhrases(sentence, around.dayFirst).length === 0
  )
    return [{ kind: 'talk', topic: 'never_mind' }];
  const pointed = readPointedOrder(sentence);
  if (pointed) return [pointed];
  const order = readWholeOrder(sentence, around.now, around.dayFirst);
  if (order) return [order];
  if (asksForReminders(sentence)) return [readPart(sentence, around, false)];
  const beside = readListingBeside(sentence, around.dayFirst);
  if (beside) return beside;
  const items = itemsOf(sentence, around.dayFirst);
  if (items?.timed) {
    const whole = readPart(sentence, around, false);
    if (whole.kind === 'create') return [whole];
  } else if (items) {
    const head = partOf(sentence, 0, items.from);
    const read = withItems(readParts(head, around), head, around.now);
    if (read) return read;
  }
  const read = questionFirst(sentence, readParts(sentence, around), around);
  const kept = read.filter((intent) => !onlyStates(intent));
  if (read.every((intent) => intent.kind === 'tell' && intent.asked) && HOLD_ON_TO.test(sentence.norm))
    return read;
  if (read.some((intent) => isInstead(intent) || (intent.kind === 'talk' && intent.topic === 'unable')))
    return kept.filter((intent) => !onlySaysWhy(intent));
  const unseen = kept.every(({ kind }) => /^(?:feel|tell|talk|other|recall)$/.test(kind))
    ? readUnseenBeside(sentence, around.now, around.dayFirst)
    : undefined;
  if (!unseen) return read;
  // What stands in the clause of the errand tells of nothing.
  const told = unseen.told ? readParts(unseen.told, around) : read;
  return [...told.filter(({ kind }) => kind === 'feel' || kind === 'tell'), unseen.asking];
}

/** "Back 18:00", "cycling in early tomorrow", beside what Alfred cannot see or do: why it is asked, and no reminder. */
const WHY =
  /^(?:(?:i|we)(?:['’](?:m|re|ll be))? )?(?!(?:ring|bring|sing|swing|spring|morning|evening|meeting|briefing|training|parents['’] evening)\b)(?:\p{L}+ing|back|home|off|out|away|in|up|here|there|gone|due|leaving)(?: |$)/iu;

function onlySaysWhy(intent: Intent): boolean {
  return intent.kind === 'create' && intent.wanted.lead === '' && WHY.test(intent.wanted.task);
}

/** "We're thinking of the barbecue on Saturday" beside a question: what only states something is no reminder. */
function onlyStates(intent: Intent): boolean {
  if (intent.kind === 'ask') return intent.yes !== undefined && intent.wanted.lead === '';
  return intent.kind === 'create' && intent.wanted.lead === '' && STATES.test(intent.wanted.task);
}
