import type { Moment } from '../time/calendar.ts';
import { partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Read } from './gather.ts';
import { isInstead, withoutOffer } from './offer-instead.ts';
import { readHands, turnsToAlfred } from './read-errand.ts';
import { readUnseenLater } from './read-unseen-beside.ts';
import { settleWanted } from './wanted.ts';
import type { Asking, Wanted } from './wanted.ts';

const PRONOUN = /\b(?:it|its|them|their|him|his|her|that|this|these|those|they|there|one)\b/i;
/** "put the dentist in my calendar": what one is to be reminded of is the dentist. */
const ENTERED =
  /^(?:put|add|pop|stick|enter|get|write|pencil|book|schedule|create|make|log|drop|note) (?<what>.+?) (?:in|into|on|onto|to) (?:my|the|our)(?: [^ ]+)? (?:calend[ae]r|diary)\b/i;

/** What a reminder beside an errand is about, where it says no more than "about it". */
function ofErrand(errand: Wanted): Pick<Wanted, 'task' | 'joint' | 'manner' | 'details'> {
  const what = ENTERED.exec(errand.task)?.groups?.['what'];
  const { task, details } = errand;
  const told = details === undefined ? {} : { details };
  return what
    ? { task: what, joint: 'about', manner: 'about', ...told }
    : { task, joint: 'to', manner: 'remind', ...told };
}

/** The two parts of "book the dentist for me and remind me on Monday about it", the latter with what is meant. */
function together(
  errand: Read & { readonly intent: Asking },
  next: Read,
  now: Moment,
): readonly [Read, Read] {
  const { intent } = next;
  if (intent.kind !== 'ask' && intent.kind !== 'create') return [errand, next];
  const { wanted } = intent;
  if (wanted.task === '' && wanted.drafts.length > 0) {
    const meant = settleWanted({ ...wanted, ...ofErrand(errand.intent.wanted) }, now);
    return [
      { ...errand, intent: withoutOffer(errand.intent) },
      { ...next, intent: meant },
    ];
  }
  if (!wanted.lead || wanted.details !== undefined || !PRONOUN.test(wanted.task)) return [errand, next];
  const { task, details = `\n${task}` } = errand.intent.wanted;
  return [errand, { ...next, intent: { ...intent, wanted: { ...wanted, details } } }];
}

/** An order, also behind what only opens it ("two things: put oat milk on the list") or why ("I'm late, tell Jo will you"). */
function handsIn(part: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const colon = part.tokens.findIndex(({ norm }) => norm === ':');
  const behind = colon > 0 ? partOf(part, colon + 1, part.tokens.length) : undefined;
  return (
    readHands(part, now, dayFirst) ??
    (behind && readHands(behind, now, dayFirst)) ??
    readUnseenLater(part, now, dayFirst)
  );
}

/** True of a request for a reminder that says itself of what. */
function remindsOf({ intent }: Read): boolean {
  return (
    (intent.kind === 'create' || intent.kind === 'ask') &&
    intent.wanted.lead !== '' &&
    intent.wanted.task !== ''
  );
}

/** "I need to leave at 5" beside an errand: it says why, and wants no reminder. */
function stated({ part, intent }: Read): boolean {
  return (
    intent.kind === 'create' &&
    intent.wanted.lead === '' &&
    /^(?:i|we|i've|we've|i'm)$/.test(part.tokens[0]?.norm ?? '')
  );
}

/**
 * Reads what stands before a request for a reminder as something that Alfred was to do, where it is an order
 * ("order paper, then remind me at 10 to check if it came"), and tells the reminder what it points at.
 */
export function besideErrands(read: readonly Read[], now: Moment, dayFirst: boolean): readonly Read[] {
  const errands = read.some(({ intent }) => isInstead(intent));
  const parts = read.filter((one) => !(errands && stated(one)));
  const found = parts.map((one, i): Read => {
    const before = parts[i - 1]?.intent;
    const ordered = before?.kind === 'manage' || (before?.kind === 'tell' && before.asked);
    if (ordered && /^(?:other|recall)$/.test(one.intent.kind) && turnsToAlfred(one.part, 'order')) {
      const hands = readHands(one.part, now, dayFirst);
      if (hands) return { ...one, intent: hands };
    }
    const next = parts[i + 1];
    if (one.intent.kind !== 'other' || !next || !remindsOf(next) || isInstead(next.intent)) return one;
    const intent = handsIn(one.part, now, dayFirst);
    return intent ? { ...one, intent } : one;
  });
  for (let i = 0; i + 1 < found.length; i++) {
    const [errand, next] = [found[i], found[i + 1]];
    if (
      !errand ||
      !next ||
      errand.intent.kind !== 'ask' ||
      !isInstead(errand.intent) ||
      isInstead(next.intent)
    )
      continue;
    [found[i], found[i + 1]] = together({ ...errand, intent: errand.intent }, next, now);
  }
  return found;
}
