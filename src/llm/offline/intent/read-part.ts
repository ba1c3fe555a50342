import { asksIdly } from '../telling/clauses.ts';
import { readTellings } from '../telling/read-tellings.ts';
import { pattern } from '../time/pattern.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { skipPolite } from './find-head.ts';
import { hearingOf } from './intent.ts';
import type { Intent, Surroundings } from './intent.ts';
import type { Managing } from './managing.ts';
import { readAbility } from './read-ability.ts';
import { readAhead } from './read-ahead.ts';
import { readBareEdit, readLaterEdit } from './read-bare-edit.ts';
import { readBareRequest } from './read-bare-request.ts';
import { readCalendar } from './read-calendar.ts';
import { readCron } from './read-cron.ts';
import {
  endsPolitely,
  readAppointment,
  readAsked,
  readElsewhereEdit,
  readErrand,
  readFetch,
  readHands,
  readPlainOrder,
  turnsToAlfred,
} from './read-errand.ts';
import { readForget } from './read-forget.ts';
import type { Forget } from './read-forget.ts';
import { readListing } from './read-listing.ts';
import { readManage } from './read-manage.ts';
import { readForOthers, readOffer, readReminding } from './read-offer.ts';
import { readRecall } from './read-recall.ts';
import type { Recall } from './read-recall.ts';
import { readRequest } from './read-request.ts';
import { readTalk } from './read-talk.ts';
import { readServed, readThingPlease, readWordsPlease } from './read-thing-please.ts';
import { readUnseenLater } from './read-unseen-beside.ts';
import { isQuestioned, readOutOfSight, readSightAround, readUnseen, readWorldly } from './read-unseen.ts';
import { readWish, tellsSomething } from './read-wish.ts';
import { skipDuty } from './skip-duty.ts';
import { readTelegram } from './telegram.ts';
import type { Asking } from './wanted.ts';
import { onlyWonders } from './wonders.ts';

function tells(part: Sentence, around: Surroundings): boolean {
  return around.remembers === true && tellsSomething(part, hearingOf(around));
}

/** "Friday was my last day": how something was, where no "who" or "that" makes it what is to be done. */
const WAS = /^(?!.*\b(?:who|that|which|what|if|when|where|how)\b).*(?:^| )(?:was|were|wasn't|weren't)(?: |$)/;

/** "finally posted the parcel this morning": what one has done, with the "I" left out. */
const DONE_ALREADY =
  /^(?:(?:finally|just|already|also|only just) )*(?:feeling|felt|turned|moved|started|joined|finished|sent|posted|called|met|went|saw|had|got|bought|sold|spent|took|did|made|told|lost|won|passed|failed|came|gave|paid|handed|dropped|picked|booked|signed|wrote|spoke|talked) (?!up |me$)[^ ]+/;

/** "my head is a sieve today", "on my own tonight, she's on nights". */
const HOW_IT_IS =
  /^(?!.*\b(?:if|when|need|must|have to|has to|should|remind|due)\b)(?:(?:my|our|the) (?:[^ ]+ ){1,3}?(?:is|are) (?:an?|the|so|very|really|in a|on my|on our) |.* (?:i'm|im|she's|he's|they're|we're) )/;

/** "calls still afternoons", "the dinner stays on Friday": that something is as it was. */
const STAYS =
  /^(?!.*\b(?:need|must|have to|has to|should|ought|remind|due|todo|to do)\b).*\b(?:still|stays?|unchanged|as (?:before|ever|planned))\b/;

/** "we won the tender this morning": told of what is over, and nothing to be reminded of. */
function isOver(part: Sentence): boolean {
  const norms = partOf(part, skipPolite(part, 0), part.tokens.length).tokens.map(({ norm }) => norm);
  const [first = '', second = ''] = norms;
  const whole = norms.join(' ');
  if ((WAS.test(whole) || HOW_IT_IS.test(whole)) && !looksLikeDoing(`${first} ${second}`)) return true;
  if (DONE_ALREADY.test(whole) || (STAYS.test(whole) && !looksLikeDoing(`${first} ${second}`))) return true;
  const at = norms.findIndex(
    (norm) => !/^(?:done|yes|yep|finished|sorted|good|all|set|,|\.|!|-)$/.test(norm),
  );
  const [who = '', ...deed] = norms
    .slice(Math.max(at, 0))
    .filter((norm) => !/^(?:have|just|already|finally|also|now)$/.test(norm));
  return /^(?:i|i've|we|we've|he|she|they)$/.test(who) && isPast(deed[0] ?? '');
}

/** True of what may answer a question about the person: no order is seen in it. */
function answers(part: Sentence, { answering = false }: Surroundings): boolean {
  return answering && !looksLikeDoing(wordsOf(part, skipPolite(part, 0), part.tokens.length));
}

/** A request for a schedule, or about the schedules there are. */
function readScheduling(part: Sentence, around: Surroundings, listed: boolean): Intent | undefined {
  const { now, dayFirst } = around;
  const found =
    readAhead(part, now, dayFirst) ??
    withTold(readManage(part, now, dayFirst), part, around) ??
    (around.focused ? (readBareEdit(part, dayFirst) ?? readLaterEdit(part, dayFirst)) : undefined) ??
    readRequest(part, now, dayFirst);
  if (found) return found;
  // "I need to call mum at 5, please remind me": the duty is what the request beside it is about.
  const duty = listed && skipDuty(partOf(part, skipPolite(part, 0), part.tokens.length)) > 0;
  const asked = readAsked(part, now, dayFirst, true);
  if (asked) return asked;
  const bare =
    answers(part, around) || isOver(part) || (!duty && tells(part, around))
      ? undefined
      : readBareRequest(part, now, dayFirst, listed);
  return bare ?? readOffer(part, now, dayFirst) ?? readForOthers(part, now, dayFirst);
}

/** "bin my gym membership": such things are ended, not forgotten. */
const QUITS =
  /^(?:(?:please|just|can you|could you|so|ok|okay) )*(?:bin|ditch|scrap|axe|kill|quit|end|chuck|get rid of) (?:my|our|the) /;

/** What Alfred cannot do elsewhere, where no schedule is meant: "move my 2 pm with Dana to Thursday". */
function readElsewhere(
  manage: Managing,
  part: Sentence,
  { now, dayFirst }: Surroundings,
): Asking | undefined {
  const kind = manage.orElse?.kind;
  // "drop the dentist" may be something to be forgotten.
  if (kind === 'other' && manage.action === 'cancel')
    return QUITS.test(part.norm) ? readAppointment(part, false) : undefined;
  if (kind === 'create') return readAppointment(part, manage.action !== 'edit');
  if (kind !== undefined && kind !== 'other') return undefined;
  const known = readAppointment(part, false);
  if (known || kind === undefined) return known ?? readElsewhereEdit(part);
  const hands = readHands(part, now, dayFirst) ?? readAsked(part, now, dayFirst);
  return hands ?? readElsewhereEdit(part) ?? readPlainOrder(part, now, dayFirst);
}

/** "we've decided: the newsletter goes quarterly instead of monthly": how things are, where no schedule is called so. */
const STATES =
  /\b(?:i|we)(?:['’](?:ve|re|m)| have| are| am)\b|\b(?:decided|agreed|voted|settled)\b|(?:^| )(?:goes|runs|moves|comes|is|are|starts|takes|meets|opens|closes|happens) /;

/** "no meetings on fridays": a change of a schedule of that name, or how one wants things. */
function withTold(manage: Managing | undefined, part: Sentence, around: Surroundings): Managing | undefined {
  if (!manage || manage.target.by !== 'words') return manage;
  const elsewhere = manage.target.explicit ? undefined : readElsewhere(manage, part, around);
  if (elsewhere) return { ...manage, orElse: elsewhere };
  if (!around.remembers) return manage;
  const words = manage.target.words.replace(/^(?:about )?(?:me|my|us|our|them|their) (?=[a-z]{3,}ing )/i, '');
  if (manage.action === 'cancel' && manage.orElse?.kind === 'other') {
    return { ...manage, orElse: { kind: 'forget', what: 'topic', words, unsure: true } };
  }
  if (manage.orElse) return manage;
  const tellings =
    manage.change.dropDays || STATES.test(part.norm) ? readTellings([part], hearingOf(around)) : [];
  return tellings.length > 0 ? { ...manage, orElse: { kind: 'tell', tellings, asked: false } } : manage;
}

/** "forget that": what was told last is not to be kept. */
function takenBack(part: Sentence): Forget | undefined {
  const forget = readForget(part);
  return forget?.what === 'last' ? forget : undefined;
}

/** "You wouldn't happen to know who my manager is, would you?" only asks who that is. */
const HAPPEN = pattern(
  "(?:(?:do|did|would|might) you|you (?:wouldn't|would not|don't|do not|might|may)|any chance (?:that )?you(?: might| would|'d)?|i don't suppose you(?:'d| would)?|i wonder if you|are you able to tell me|could you say)(?: (?:still|even|also|perhaps|possibly|maybe|happen to|by any chance|by chance))* (?:know|knew|remember|recall|have|tell me)",
);
/** "You didn't forget my driving lesson, did you?" asks when that is. */
const NOT_FORGOTTEN = pattern(
  "(?:(?:i|we) (?:do )?(?:hope|trust|take it|assume|bet)(?: that)? )?(?:you (?:didn'?t|did not|haven'?t|have not|won'?t|will not|would not|wouldn'?t|never)|(?:did|didn'?t|have|haven'?t|had) you(?: not)?|don'?t tell me you|(?:please )?tell me you|you'll|you will|you)(?: (?:do|did|still|all|even|already|not|gone and))* (?:forget|forgot|forgotten|lose|lost|lose track of|lost track of|remember|remembered|know|got|have)(?: (?:about|of))?",
);
const HOW_TO = /\bhow (?:do|can|could|should|would|to)\b|\b(?:do|should|can|could|shall) (?:i|we)\b/;
const TAG =
  /^(?:,|would|do|did|might|can|could|have|haven'?t|don'?t|didn'?t|right|yeah|no|huh|eh|hopefully|you|\?)$/;

/** "Do you know my boss's phone number": what is asked for is named alone. */
function named(inner: Sentence): Recall | undefined {
  const { norm, tokens } = inner;
  if (tokens.length > 8 || !/^(?:my|our|the|[\p{L}]+'s) (?!way\b|thing\b|reason\b)/u.test(norm))
    return undefined;
  const typed = wordsOf(inner, 0, tokens.length);
  return { kind: 'recall', wants: 'what', words: norm, typed, own: /\b(?:my|our)\b/.test(norm) };
}

/** What one asks Alfred not to have forgotten, as a question when it is. */
function keptIn(part: Sentence, start: number): Recall | undefined {
  const found = matchAt(part, start, NOT_FORGOTTEN);
  if (!found) return undefined;
  let to = part.tokens.length;
  while (to > found.next && TAG.test(part.tokens[to - 1]?.norm ?? '')) to--;
  const hopes = /^(?:i|we)$/.test(part.tokens[start]?.norm ?? '');
  const asks = isQuestioned(part) || to < part.tokens.length || hopes;
  const inner = asks ? named(partOf(part, found.next, to)) : undefined;
  return inner && !/\b(?:remind|reminders?|alarms?|timers?)\b/.test(inner.words)
    ? { ...inner, wants: 'when' }
    : undefined;
}

/** Reads a question about what is known, also behind words that only ask whether one knows, or behind a clause. */
function readQuestion(part: Sentence): Recall | undefined {
  const plain = readRecall(part);
  if (plain) return plain;
  const size = part.tokens.length;
  const opens = part.tokens.flatMap(({ norm }, at) => (/^(?:[,;:–-]|but|so)$/.test(norm) ? [at + 1] : []));
  for (const at of [0, ...opens]) {
    const start = skipPolite(part, at);
    const found = matchAt(part, start, HAPPEN);
    let to = size;
    while (found && to > found.next && TAG.test(part.tokens[to - 1]?.norm ?? '')) to--;
    if (found && to > found.next) {
      const inner = partOf(part, found.next, to);
      const recall = readRecall(inner) ?? named(inner);
      if (recall) return recall;
    }
    const kept = keptIn(part, start);
    if (kept) return kept;
    const rest = partOf(part, at, size);
    const recall = at > 0 && isQuestioned(rest) ? readRecall(rest) : undefined;
    if (recall?.own && recall.wants !== 'whether' && !/^me\b/.test(recall.words) && !HOW_TO.test(rest.norm))
      return recall;
  }
  return undefined;
}

/** What Alfred is asked to see or do and cannot, also behind a clause that says why. */
function readUnable(part: Sentence, { now, dayFirst }: Surroundings, listed: boolean): Asking | undefined {
  return (
    readUnseenLater(part, now, dayFirst) ??
    readUnseen(part, now, dayFirst, listed && !turnsToAlfred(part) && !endsPolitely(part)) ??
    readAsked(part, now, dayFirst)
  );
}

/** What one part of a message asks for; `listed` = it is one of several. Unknown is what only tells something. */
export function readPart(part: Sentence, around: Surroundings, listed: boolean): Intent {
  const { now, dayFirst, remembers } = around;
  const listing = readListing(part, dayFirst);
  const question = listing?.unsure && remembers ? readRecall(part) : undefined;
  const found =
    readCron(part) ??
    (remembers ? takenBack(part) : undefined) ??
    readTalk(part) ??
    readCalendar(part, now, dayFirst) ??
    (remembers ? readWish(part, hearingOf(around)) : undefined) ??
    question ??
    readAbility(part) ??
    listing ??
    readOutOfSight(part, now, dayFirst) ??
    readTelegram(part, now, dayFirst) ??
    readServed(part) ??
    readErrand(part, now, dayFirst) ??
    (remembers && onlyWonders(part.norm)
      ? (readQuestion(part) ?? readWorldly(part, now, dayFirst))
      : undefined) ??
    readReminding(part) ??
    readScheduling(part, around, listed) ??
    (tells(part, around) ? undefined : readUnable(part, around, listed)) ??
    (remembers && !asksIdly(part) ? readQuestion(part) : undefined) ??
    (tells(part, around) ? undefined : readSightAround(part, now, dayFirst)) ??
    (remembers ? readFetch(part) : undefined) ??
    readThingPlease(part) ??
    (remembers ? readWorldly(part, now, dayFirst) : undefined) ??
    (listed || answers(part, around) || tells(part, around)
      ? undefined
      : readPlainOrder(part, now, dayFirst));
  const few = !found && remembers && !listed ? readWordsPlease(part) : undefined;
  return found ?? few ?? { kind: 'other', why: 'unknown' };
}
