import { asksIdly } from '../telling/clauses.ts';
import { readTellings } from '../telling/read-tellings.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { skipPolite } from './find-head.ts';
import { hearingOf } from './intent.ts';
import type { Intent, Surroundings } from './intent.ts';
import type { Managing } from './managing.ts';
import { readAhead } from './read-ahead.ts';
import { readBareEdit } from './read-bare-edit.ts';
import { readBareRequest } from './read-bare-request.ts';
import { readCron } from './read-cron.ts';
import { readAppointment, readErrand, readFetch, readHands } from './read-errand.ts';
import { readForget } from './read-forget.ts';
import type { Forget } from './read-forget.ts';
import { readListing } from './read-listing.ts';
import { readManage } from './read-manage.ts';
import { readForOthers, readOffer, readReminding } from './read-offer.ts';
import { readRecall } from './read-recall.ts';
import { readRequest } from './read-request.ts';
import { readTalk } from './read-talk.ts';
import { readOutOfSight, readUnseen, readWorldly } from './read-unseen.ts';
import { readWish, tellsSomething } from './read-wish.ts';
import { skipDuty } from './skip-duty.ts';
import type { Asking } from './wanted.ts';

function tells(part: Sentence, around: Surroundings): boolean {
  return around.remembers === true && tellsSomething(part, hearingOf(around));
}

/** "Friday was my last day": how something was, where no "who" or "that" makes it what is to be done. */
const WAS = /^(?!.*\b(?:who|that|which|what|if|when|where|how)\b).*(?:^| )(?:was|were|wasn't|weren't)(?: |$)/;

/** "finally posted the parcel this morning": what one has done, with the "I" left out. */
const DONE_ALREADY =
  /^(?:(?:finally|just|already|also|only just) )*(?:turned|moved|started|joined|finished|sent|posted|called|met|went|saw|had|got|bought|sold|spent|took|did|made|told|lost|won|passed|failed|came|gave|paid|handed|dropped|picked|booked|signed|wrote|spoke|talked) (?!up |me$)[^ ]+/;

/** "my head is a sieve today", "on my own tonight, she's on nights". */
const HOW_IT_IS =
  /^(?!.*\b(?:if|when|need|must|have to|has to|should|remind|due)\b)(?:(?:my|our|the) (?:[^ ]+ ){1,3}?(?:is|are) (?:an?|the|so|very|really|in a|on my|on our) |.* (?:i'm|im|she's|he's|they're|we're) )/;

/** "we won the tender this morning": told of what is over, and nothing to be reminded of. */
function isOver(part: Sentence): boolean {
  const norms = partOf(part, skipPolite(part, 0), part.tokens.length).tokens.map(({ norm }) => norm);
  const [first = '', second = ''] = norms;
  const whole = norms.join(' ');
  if ((WAS.test(whole) || HOW_IT_IS.test(whole)) && !looksLikeDoing(`${first} ${second}`)) return true;
  if (DONE_ALREADY.test(whole)) return true;
  const at = norms.findIndex(
    (norm) => !/^(?:done|yes|yep|finished|sorted|good|all|set|,|\.|!|-)$/.test(norm),
  );
  const [who = '', ...deed] = norms
    .slice(Math.max(at, 0))
    .filter((norm) => !/^(?:have|just|already|finally|also|now)$/.test(norm));
  return /^(?:i|i've|we|we've|he|she|they)$/.test(who) && isPast(deed[0] ?? '');
}

/** A request for a schedule, or about the schedules there are. */
function readScheduling(part: Sentence, around: Surroundings, listed: boolean): Intent | undefined {
  const { now, dayFirst } = around;
  const found =
    readAhead(part, now, dayFirst) ??
    withTold(readManage(part, now, dayFirst), part, around) ??
    (around.focused ? readBareEdit(part, dayFirst) : undefined) ??
    readRequest(part, now, dayFirst);
  if (found) return found;
  const answers = around.answering && !looksLikeDoing(wordsOf(part, skipPolite(part, 0), part.tokens.length));
  // "I need to call mum at 5, please remind me": the duty is what the request beside it is about.
  const duty = listed && skipDuty(partOf(part, skipPolite(part, 0), part.tokens.length)) > 0;
  const bare =
    answers || isOver(part) || (!duty && tells(part, around))
      ? undefined
      : readBareRequest(part, now, dayFirst, listed);
  return bare ?? readOffer(part, now, dayFirst) ?? readForOthers(part, now, dayFirst);
}

/** What Alfred cannot do elsewhere, where no schedule is meant: "move my 2 pm with Dana to Thursday". */
function readElsewhere(
  manage: Managing,
  part: Sentence,
  { now, dayFirst }: Surroundings,
): Asking | undefined {
  const kind = manage.orElse?.kind;
  // "drop the dentist" may be something to be forgotten.
  if (kind === 'other' && manage.action === 'cancel') return undefined;
  if (kind === 'create') return readAppointment(part, true);
  if (kind !== undefined && kind !== 'other') return undefined;
  return readAppointment(part, false) ?? (kind === 'other' ? readHands(part, now, dayFirst) : undefined);
}

/** "no meetings on fridays": a change of a schedule of that name, or how one wants things. */
function withTold(manage: Managing | undefined, part: Sentence, around: Surroundings): Managing | undefined {
  if (!manage || manage.target.by !== 'words') return manage;
  const elsewhere = manage.target.explicit ? undefined : readElsewhere(manage, part, around);
  if (elsewhere) return { ...manage, orElse: elsewhere };
  if (!around.remembers) return manage;
  const { words } = manage.target;
  if (manage.action === 'cancel' && manage.orElse?.kind === 'other') {
    return { ...manage, orElse: { kind: 'forget', what: 'topic', words, unsure: true } };
  }
  if (manage.orElse) return manage;
  const tellings = manage.change.dropDays ? readTellings([part], hearingOf(around)) : [];
  return tellings.length > 0 ? { ...manage, orElse: { kind: 'tell', tellings, asked: false } } : manage;
}

/** "forget that": what was told last is not to be kept. */
function takenBack(part: Sentence): Forget | undefined {
  const forget = readForget(part);
  return forget?.what === 'last' ? forget : undefined;
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
    (remembers ? readWish(part, hearingOf(around)) : undefined) ??
    question ??
    listing ??
    readOutOfSight(part, now, dayFirst) ??
    readErrand(part, now, dayFirst) ??
    readReminding(part) ??
    readScheduling(part, around, listed) ??
    (tells(part, around) ? undefined : readUnseen(part, now, dayFirst, listed)) ??
    (remembers && !asksIdly(part) ? readRecall(part) : undefined) ??
    (remembers ? (readFetch(part) ?? readWorldly(part, now, dayFirst)) : undefined);
  return found ?? { kind: 'other', why: 'unknown' };
}
