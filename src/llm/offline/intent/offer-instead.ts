import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { resolve } from '../time/resolve.ts';
import { isQuestion } from '../time/when.ts';
import { secondPerson } from '../words/second-person.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence, Span } from '../words/sentence.ts';
import type { Intent } from './intent.ts';
import type { Asking, Wanted } from './wanted.ts';

/** A time that a reminder may be offered for: where it stands, and its words. */
export interface OfferedTime extends Span {
  readonly draft: Draft;
  readonly words: string;
}

/** So much of what was asked is told with the reminder. */
const LONGEST_WISH = 160;

/** The one time in a sentence when it is ahead; undefined for several, for "now" and "today", and for what is over. */
export function timeAhead(sentence: Sentence, now: Moment, dayFirst: boolean): OfferedTime | undefined {
  const [only, more] = findPhrases(sentence, dayFirst);
  if (!only || more || only.draft.vague || only.draft.repeat) return undefined;
  if (/^(?:since|until)$/.test(sentence.tokens[only.from - 1]?.norm ?? '')) return undefined;
  const whens = resolve(only.draft, now);
  const local = new Date(now.day * 86_400_000 + now.minute * 60_000).toISOString().slice(0, 16);
  if (isQuestion(whens) || (whens[0]?.at ?? '9') <= local) return undefined;
  const words = wordsOf(sentence, only.from, only.to);
  return /^(?:right |just )?now$|^today$|^yesterday|^last /i.test(words)
    ? undefined
    : { draft: only.draft, words, from: only.from, to: only.to };
}

function small(words: string): string {
  return words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** What Alfred cannot do or see, and what it offers to remind of instead. */
export interface Instead {
  readonly cannot: string;
  /** What the person would do themselves, in their own words. */
  readonly task: string;
  /** The words that began the wish, as typed. */
  readonly lead: string;
  readonly when?: OfferedTime | undefined;
  /** The wish as typed, told with the reminder where the task does not say it. */
  readonly wish?: string;
}

/** An offer to remind of what Alfred cannot do itself; agreeing makes the reminder, or asks when it is to be. */
export function offerInstead({ cannot, task, lead, when, wish }: Instead): Asking {
  const question = `${cannot} Shall I remind you to ${small(secondPerson(task))}${when ? `, ${small(when.words)}` : ''}?`;
  const told = wish?.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_WISH);
  const wanted: Wanted = {
    manner: 'remind',
    task: small(task),
    joint: 'to',
    lead,
    drafts: when ? [when.draft] : [],
    ...(told ? { details: `\n${told}` } : {}),
  };
  return { kind: 'ask', question, wanted, yes: {} };
}

const OFFERED = /\bShall I remind you to ([^?\n]{2,300})\?$/;
/** What Alfred said before it that it does not know or cannot do. */
const UNABLE =
  /(?:I don’t know|I can’t|That’s beyond me|I have no)\b[^\n]{0,240}?(?= Shall I remind you to [^\n]*$)/;

/** The offer that words of Alfred's ended in, where what was said before does not tell of what. */
export function offeredIn(said: string, wish: string): Asking | undefined {
  const task = OFFERED.exec(said.trim())?.[1];
  const cannot = UNABLE.exec(said.trim())?.[0] ?? '';
  return task === undefined ? undefined : offerInstead({ cannot, task, lead: 'ask', wish });
}

/** The words of an offer without it: only what Alfred cannot do. */
export function withoutOffer(asking: Asking): Asking {
  return { ...asking, question: asking.question.replace(/ Shall I remind you .*$/s, '') };
}

/** An offer to remind of what Alfred cannot do or see. */
export function isInstead(intent: Intent): boolean {
  return intent.kind === 'ask' && intent.yes !== undefined && intent.wanted.lead !== '';
}
