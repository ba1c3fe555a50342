import { ownWords } from '../intent/quoted.ts';
import { readDecline } from '../intent/read-decline.ts';
import { readFeeling } from '../intent/read-feeling.ts';
import { readForget } from '../intent/read-forget.ts';
import { readListing } from '../intent/read-listing.ts';
import { readProfile } from '../intent/read-profile.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { GREETING, IF_YOU_CAN, NAMED_FIRST, NOBODYS, OWN, STATES, TO_READ } from './asked-words.ts';
import type { Asked } from './asked.ts';
import { isContentful } from './find-habit.ts';
import { isIdle } from './is-idle.ts';
import { isWorldly } from './is-worldly.ts';
import { nameThing } from './name-thing.ts';
import { plainWords, withoutAddress } from './plain-words.ts';
import { readPart, trimmed } from './read-part.ts';

const SHORT = 3;

/** A piece of text without what only leads to a request, or explains it: "kia ora, …", "…, we are pouring concrete". */
function withoutAsides(typed: string): string {
  const piece = withoutAddress(typed.replace(IF_YOU_CAN, ' please'));
  const end = /[.!?]+$/.exec(piece)?.[0] ?? '';
  let segments = piece.slice(0, piece.length - end.length).split(/,\s+/);
  while (segments.length > 1) {
    const [first = '', ...rest] = segments;
    if (/^another\b/i.test(first)) break;
    const words = first.split(/\s+/).length;
    const next = readAlone(rest.join(', ') + end);
    const strange =
      words <= SHORT && !TO_READ.test(first.toLowerCase()) && !readAlone(first)?.label.includes(' ');
    const named = nameThing(readSentence(first));
    if (!next || !isContentful(next.label) || !(named === undefined || strange || !isContentful(named)))
      break;
    segments = rest;
  }
  while (segments.length > 1 && STATES.test(segments.at(-1) ?? '')) segments = segments.slice(0, -1);
  return segments.join(', ') + end;
}

function readAlone(text: string): Asked | undefined {
  return readPart(readSentence(text));
}

function partsOf(text: string): readonly Sentence[] {
  return text
    .split(/(?<=[.!?])\s+|\n+|(?<=(?:\S+\s+){3}\S+):\s+/)
    .map((piece) => readSentence(withoutAsides(piece)))
    .filter(({ tokens }) => tokens.length > 0);
}

/** What a whole message is about rather than a thing: what Alfred keeps, or offers. */
function isElse(sentence: Sentence): boolean {
  if (readDecline(sentence.text) ?? readForget(sentence)) return true;
  const profile = readProfile(sentence);
  return profile !== undefined && profile.part === undefined;
}

/** Feelings and small talk, which ask for nothing. */
function isFelt(sentence: Sentence): boolean {
  const feel = readFeeling(sentence)?.what;
  if (feel === 'opinion' && isWorldly(trimmed(writtenOut(sentence)).sentence.norm)) return false;
  return feel !== undefined && /^(?:danger|grief|opinion|why|self|complaint|how|joy|sorry|hard)$/.test(feel);
}

/** What a message asks for that may be asked for again; undefined when there is no such thing in it. */
export function readAsked(text: string): Asked | undefined {
  return readAllAsked(text)[0];
}

/** All that a message asks for, what is most likely meant first. */
export function readAllAsked(text: string): readonly Asked[] {
  const clean = ownWords(plainWords(cleanText(text)))
    .text.slice(0, 600)
    .replaceAll(/(?<=[\s:])'[^']{2,200}'(?=[\s.!?,]|$)/g, ' ');
  const whole = readSentence(clean);
  if (whole.tokens.length === 0 || isElse(whole)) return [];
  const written = writtenOut(whole);
  const named = NAMED_FIRST.exec(trimmed(written).sentence.norm)?.[1];
  const label =
    named &&
    !NOBODYS.test(written.norm) &&
    !GREETING.test(named.split(' ')[0] ?? '') &&
    !OWN.test(written.norm)
      ? nameThing(readSentence(named))
      : undefined;
  if (label) return [{ kind: 'recurring_request', label, words: written.norm }];
  const all = partsOf(clean);
  const felt = all.filter((part) => isFelt(part));
  if (felt.length > 0 && (felt.length === all.length || (isFelt(whole) && all.length === 1))) return [];
  const parts = all.filter((part) => !felt.includes(part));
  const supposed = parts.some((part) => NOBODYS.test(writtenOut(part).norm));
  const found = supposed ? [] : parts.flatMap((part) => readPart(part) ?? []);
  const short = all.length <= 3 && whole.tokens.length <= LONGEST_WHOLE;
  const sorted = [...found.filter(isOfSomething), ...found.filter((asked) => !isOfSomething(asked))];
  if (sorted.length > 0)
    return sorted.map((asked) =>
      short && (asked.words !== asked.label || !isOfSomething(asked))
        ? { ...asked, words: written.norm }
        : asked,
    );
  const listing = isIdle(trimmed(written).sentence.norm) ? undefined : readListing(whole);
  const ahead = listing?.ahead && listing.day;
  return ahead
    ? [{ kind: 'recurring_request', label: 'agenda for the day', words: 'agenda for the day' }]
    : [];
}

/** So long a message is about one thing. */
const LONGEST_WHOLE = 24;

function isOfSomething({ label }: Asked): boolean {
  return isContentful(label);
}
