import type { Moment } from '../time/calendar.ts';
import { cleanText, LONGEST_TEXT } from '../words/clean-text.ts';
import { partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import type { Managing } from './managing.ts';
import { readBareEdit } from './read-bare-edit.ts';
import { readBareRequest } from './read-bare-request.ts';
import { readListing } from './read-listing.ts';
import type { Listing } from './read-listing.ts';
import { readManage } from './read-manage.ts';
import { readForOthers, readOffer } from './read-offer.ts';
import { readRequest } from './read-request.ts';
import { readTalk } from './read-talk.ts';
import type { Talk } from './read-talk.ts';
import { splitRequests } from './split-requests.ts';
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
    readTalk(part) ??
    readListing(part) ??
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

/** What several parts of a message ask for; sentences around a single request belong to its text. */
function gather(read: readonly Intent[], parts: readonly Sentence[]): readonly Intent[] {
  const own = read.filter((intent) => !onlyFrames(intent));
  const others = parts.filter((_, i) => read[i]?.kind === 'other');
  const asks = others.some(
    (part) => part.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(part.text.slice(part.tokens.at(-1)?.to)),
  );
  if (asks) return [...own, { kind: 'other', why: 'partly' }];
  const [only, second] = own;
  if (only?.kind !== 'create' || second || others.length === 0) return own;
  const details = others.map((part) => wordsOf(part, 0, part.tokens.length)).join(' ');
  return [{ ...only, wanted: { ...only.wanted, details } }];
}

/** What one message asks for, in its order; never empty. */
export function readMessage(text: string, around: Surroundings): readonly Intent[] {
  const clean = cleanText(text);
  if (!clean) return [{ kind: 'other', why: 'empty' }];
  if (clean.length > LONGEST_TEXT) return [{ kind: 'other', why: 'long' }];
  const sentence = readSentence(clean);
  const spans = splitRequests(sentence, around.dayFirst).filter((span) => span.to > span.from);
  if (spans.length <= 1) return [readOne(sentence, around, false)];
  const parts = spans.map((span) => partOf(sentence, span.from, span.to));
  const read: Intent[] = [];
  for (const [i, part] of parts.entries()) {
    const joint = sentence.tokens[(spans[i]?.from ?? 0) - 1]?.norm;
    read.push(withVerb(readOne(part, around, true), read.at(-1), joint));
  }
  if (read.every(onlyFrames)) {
    const whole = readOne(sentence, around, false);
    return [whole.kind === 'other' ? (read.find((intent) => intent.kind === 'talk') ?? whole) : whole];
  }
  return gather(read, parts);
}
