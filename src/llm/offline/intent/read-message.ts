import type { Moment } from '../time/calendar.ts';
import { cleanText, LONGEST_TEXT } from '../words/clean-text.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { withDetails, withItems } from './attach-details.ts';
import { itemsOf } from './item-list.ts';
import type { Managing } from './managing.ts';
import { readAhead } from './read-ahead.ts';
import { readBareEdit } from './read-bare-edit.ts';
import { readBareRequest } from './read-bare-request.ts';
import { beginsWithCron, readCron } from './read-cron.ts';
import { readListing } from './read-listing.ts';
import type { Listing } from './read-listing.ts';
import { readManage } from './read-manage.ts';
import { readForOthers, readOffer } from './read-offer.ts';
import { readRequest } from './read-request.ts';
import { readTalk } from './read-talk.ts';
import type { Talk } from './read-talk.ts';
import { splitRequests } from './split-requests.ts';
import { settleWanted } from './wanted.ts';
import type { Asking, Creation } from './wanted.ts';

/** Said of a message that nothing can be made of, with why. */
export interface Other {
  readonly kind: 'other';
  readonly why: 'unknown' | 'empty' | 'long' | 'partly';
}

/** One thing a person wants, or says. */
export type Intent = Creation | Asking | Managing | Listing | Talk | Other;

/** What a message is read against. */
export interface Surroundings {
  readonly now: Moment;
  /** 5/6 is 5 June. */
  readonly dayFirst: boolean;
  /** The conversation has a schedule it is about. */
  readonly focused: boolean;
}

function readOne(part: Sentence, around: Surroundings, listed: boolean): Intent {
  const { now, dayFirst } = around;
  const found =
    readCron(part) ??
    readTalk(part) ??
    readListing(part, dayFirst) ??
    readAhead(part, now, dayFirst) ??
    readManage(part, now, dayFirst) ??
    (around.focused ? readBareEdit(part, dayFirst) : undefined) ??
    readRequest(part, now, dayFirst) ??
    readBareRequest(part, now, dayFirst, listed) ??
    readOffer(part, now, dayFirst) ??
    readForOthers(part, now, dayFirst);
  return found ?? { kind: 'other', why: 'unknown' };
}

/** A part that only opens or closes others: "hi!", "thanks", "remind me:". */
function onlyFrames(intent: Intent): boolean {
  if (intent.kind === 'talk' || intent.kind === 'other') return true;
  return intent.kind === 'ask' && intent.wanted.task === '' && intent.wanted.drafts.length === 0;
}

/** In "call mum at 5 and dad at 6" dad is to be called as well. */
function withVerb(intent: Intent, before: Intent | undefined, joint: string | undefined): Intent {
  if (intent.kind !== 'create' || before?.kind !== 'create' || joint !== 'and') return intent;
  const { wanted } = intent;
  const [verb = ''] = before.wanted.task.split(' ');
  const same = looksLikeDoing(before.wanted.task) && !looksLikeDoing(wanted.task) && wanted.joint === '';
  return same ? { ...intent, wanted: { ...wanted, task: `${verb} ${wanted.task}` } } : intent;
}

/** In "I have a meeting at 3, remind me at 2:50" the meeting is what to be reminded of. */
function ofOffer(intent: Intent, before: Intent | undefined, now: Moment): Intent | undefined {
  const offer = before?.kind === 'ask' && before.yes && before.wanted.lead === '' ? before : undefined;
  if (!offer || intent.kind !== 'ask') return undefined;
  const { task, drafts } = intent.wanted;
  return task === '' && drafts.length > 0 ? settleWanted({ ...offer.wanted, drafts }, now) : undefined;
}

/** A part of a message with what it asks for. */
interface Read {
  readonly part: Sentence;
  readonly intent: Intent;
}

/** What several parts of a message ask for; sentences around a single request belong to its text. */
function gather(read: readonly Read[], now: Moment): readonly Intent[] {
  const own = read.filter(({ intent }) => !onlyFrames(intent));
  const others = read.filter(({ intent }) => intent.kind === 'other').map(({ part }) => part);
  const intents = own.map(({ intent }) => intent);
  const asks = others.some(
    (part) => part.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(part.text.slice(part.tokens.at(-1)?.to)),
  );
  if (asks) return [...intents, { kind: 'other', why: 'partly' }];
  const [only] = own;
  const single = only && own.length === 1 && others.length > 0;
  return single ? [withDetails(only.intent, only.part, others, now)] : intents;
}

/** Reads the requests of a message one by one. */
function readParts(sentence: Sentence, around: Surroundings): readonly Intent[] {
  if (beginsWithCron(sentence)) return [readOne(sentence, around, false)];
  const spans = splitRequests(sentence, around.dayFirst).filter((span) => span.to > span.from);
  if (spans.length <= 1) return [readOne(sentence, around, false)];
  const read: Read[] = [];
  for (const span of spans) {
    const part = partOf(sentence, span.from, span.to);
    const intent = readOne(part, around, true);
    const before = read.at(-1);
    const whole = ofOffer(intent, before?.intent, around.now);
    if (whole) read[read.length - 1] = { part, intent: whole };
    else {
      const joint = sentence.tokens[span.from - 1]?.norm;
      read.push({ part, intent: withVerb(intent, before?.intent, joint) });
    }
  }
  const intents = read.map(({ intent }) => intent);
  if (!intents.every(onlyFrames)) return gather(read, around.now);
  const whole = readOne(sentence, around, false);
  return [whole.kind === 'other' ? (intents.find((intent) => intent.kind === 'talk') ?? whole) : whole];
}

/** What one message asks for, in its order; never empty. */
export function readMessage(text: string, around: Surroundings): readonly Intent[] {
  const clean = cleanText(text);
  if (!clean) return [{ kind: 'other', why: 'empty' }];
  if (clean.length > LONGEST_TEXT) return [{ kind: 'other', why: 'long' }];
  const sentence = readSentence(clean);
  const items = itemsOf(sentence, around.dayFirst);
  if (items?.timed) {
    const whole = readOne(sentence, around, false);
    if (whole.kind === 'create') return [whole];
  } else if (items) {
    const head = partOf(sentence, 0, items.from);
    const read = withItems(readParts(head, around), head, around.now);
    if (read) return read;
  }
  return readParts(sentence, around);
}
