import { readOnce } from '../../../domain/read-once.ts';
import { ownWords } from '../intent/quoted.ts';
import { readDecline } from '../intent/read-decline.ts';
import { readFeeling } from '../intent/read-feeling.ts';
import { readForget } from '../intent/read-forget.ts';
import { readListing } from '../intent/read-listing.ts';
import { readProfile } from '../intent/read-profile.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { joinHyphens } from '../words/join-hyphens.ts';
import { partOf, readSentence, spansOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { wished, withoutLeadIn } from './asides.ts';
import { askSpans, outerOf } from './ask-spans.ts';
import {
  DOING,
  FINITE,
  GREETING,
  IF_IT_CAN,
  IF_YOU_CAN,
  NAMED_FIRST,
  NOBODYS,
  OWN,
  QUESTION,
  STATES,
  TO_READ,
} from './asked-words.ts';
import type { Asked } from './asked.ts';
import { isIdle } from './is-idle.ts';
import { isWorldly } from './is-worldly.ts';
import { isContentful } from './meanings.ts';
import { nameThing } from './name-thing.ts';
import { plainWords, withoutAddress } from './plain-words.ts';
import { readPart, trimmed } from './read-part.ts';
import { readPointed } from './read-pointed.ts';
import { isOfPeople, readPuzzle } from './read-puzzle.ts';
import { readSubject } from './read-subject.ts';

const SHORT = 3;

/** A piece of text without what only leads to a request, or explains it: "kia ora, …", "…, we are pouring concrete". */
function withoutAsides(typed: string): string {
  const piece = withoutAddress(wished(typed.replace(IF_YOU_CAN, ' please')));
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

/** A piece of a message, and what of it is not put before or behind what is asked for. */
interface Piece {
  readonly typed: string;
  readonly part: Sentence;
}

function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(?<=[.!?])\s+|\n+|(?<=(?:\S+\s+){3}\S+):\s+/)
    .map((said) => said.replace(IF_IT_CAN, 'please '))
    .map((typed) => ({ typed, part: readSentence(withoutAsides(typed)) }))
    .filter(({ part }) => part.tokens.length > 0);
}

/** Whether a part begins with what is asked, and not with what leads to it. */
function opensAsking(part: Sentence): boolean {
  const { sentence, led } = trimmed(writtenOut(part));
  const first = sentence.tokens[0]?.norm ?? '';
  return led || DOING.test(first) || QUESTION.test(first);
}

/** What a piece asks for: at its beginning, or wherever in it something is asked for in so many words. */
function askedIn({ typed, part }: Piece): Asked | undefined {
  const puzzle = readPuzzle(writtenOut(readSentence(typed)));
  if (puzzle) return puzzle;
  const meant = MEANT.exec(typed)?.[1];
  const asked = meant === undefined ? undefined : readPart(readSentence(`${meant} please`));
  if (asked && isOfSomething(asked)) return asked;
  const plain = readPart(part);
  if (plain && (plain.kind === 'topic_interest' || (isOfSomething(plain) && opensAsking(part)))) return plain;
  const spans = askSpans(writtenOut(readSentence(withoutAddress(typed.replace(IF_YOU_CAN, ' please')))));
  const found = [...spans.plain, ...spans.questions]
    .flatMap((span) => readPart(span) ?? [])
    .find(isOfSomething);
  if (found ?? plain) return found ?? plain;
  for (const segment of outerOf(typed)) {
    const asked = readPart(readSentence(withoutAddress(wished(segment))));
    if (asked && isOfSomething(asked)) return asked;
  }
  return undefined;
}

/** "What came in over night, incidents I mean". */
const MEANT = /(?:^|[,.?!:;-]\s+)((?:[\p{L}'’-]+\s+){1,4})I mean[t]?\b/iu;

/** What is asked for in so many words in a piece that is otherwise of how somebody feels. */
function askedBeside({ typed }: Piece): Asked | undefined {
  const { plain } = askSpans(writtenOut(readSentence(typed)));
  return plain.flatMap((span) => readPart(span) ?? []).find(isOfSomething);
}

/** What a whole message is about rather than a thing: what Alfred keeps, or offers. */
function isElse(sentence: Sentence): boolean {
  if (readDecline(sentence.text) ?? readForget(sentence)) return true;
  const profile = readProfile(sentence);
  return profile !== undefined && profile.part === undefined;
}

/** "How many loaves should we bake": a number is wanted, and no opinion. */
const HOW_MANY =
  /\b(?:how (?:many|much)|what|which) (?!(?:one|if)\b)[^ ]+(?: [^ ]+)? should (?:i|we|the|my|our) /;

/** Feelings and small talk, which ask for nothing. */
function isFelt(sentence: Sentence): boolean {
  const feel = readFeeling(sentence)?.what;
  if (
    feel === 'opinion' &&
    (isWorldly(trimmed(writtenOut(sentence)).sentence.norm) || HOW_MANY.test(sentence.norm))
  )
    return false;
  return feel !== undefined && /^(?:danger|grief|opinion|why|self|complaint|how|joy|sorry|hard)$/.test(feel);
}

/** What a message asks for that may be asked for again; undefined when there is no such thing in it. */
export function readAsked(text: string): Asked | undefined {
  return readAllAsked(text)[0];
}

const OF_IT = /^(?:the|my|our|any|all|some|of|[a-z]+'s)$/;

/** "Called" of "the boss called": it tells what somebody did, and not how a thing is, as in "tomorrow's cancelled lessons". */
function isTold(words: readonly string[], at: number): boolean {
  const before = words[at - 1];
  return isPast(words[at] ?? '') && before !== undefined && (!OF_IT.test(before) || at === words.length - 1);
}

/** The thing that is named before what is asked of it: "sign-ups for spin, what's the number". */
function namedFirst(written: Sentence): string | undefined {
  const sentence = joinHyphens(trimmed(written).sentence);
  const { to } = spansOf(sentence, NAMED_FIRST)?.['thing'] ?? { to: 0 };
  const named = partOf(sentence, 0, to);
  const words = named.tokens.map(({ norm }) => norm);
  if (
    to === 0 ||
    NOBODYS.test(written.norm) ||
    GREETING.test(words[0] ?? '') ||
    words.some(
      (word, at) => FINITE.test(word) || isTold(words, at) || /^(?:been|wants?|needs?|thinking)$/.test(word),
    ) ||
    OWN.test(written.norm)
  )
    return undefined;
  return nameThing(named);
}

const lately = readOnce<readonly Asked[]>(64);

/** All that a message asks for, what is most likely meant first. */
export function readAllAsked(text: string): readonly Asked[] {
  return lately(text, () => readAnew(text));
}

function readAnew(text: string): readonly Asked[] {
  const clean = ownWords(withoutLeadIn(plainWords(cleanText(text))))
    .text.slice(0, 600)
    .replaceAll(/(?<=[\s:])'[^']{2,200}'(?=[\s.!?,]|$)/g, ' ');
  const whole = readSentence(clean);
  if (whole.tokens.length === 0 || isElse(whole)) return [];
  const written = writtenOut(whole);
  const label = namedFirst(written);
  const puzzle = NOBODYS.test(written.norm) ? undefined : readPuzzle(written);
  if (puzzle) return [puzzle];
  if (isOfPeople(written)) return [];
  const pointed = NOBODYS.test(written.norm) ? undefined : (readPointed(written) ?? onMindIn(written));
  if (pointed) return [pointed];
  if (label) return [{ kind: 'recurring_request', label, words: written.norm, clause: written.norm }];
  const all = piecesOf(clean);
  const felt = all.filter(({ part }) => isFelt(part));
  if (felt.length > 0 && (felt.length === all.length || (isFelt(whole) && all.length === 1)))
    return NOBODYS.test(written.norm) ? [] : felt.flatMap((piece) => askedBeside(piece) ?? []);
  const parts = all.filter((piece) => !felt.includes(piece));
  const supposed = parts.some(({ part }) => NOBODYS.test(writtenOut(part).norm));
  const found = supposed ? [] : parts.flatMap((piece) => askedIn(piece) ?? []);
  const short = all.length <= 3 && whole.tokens.length <= LONGEST_WHOLE;
  const sorted = [...found.filter(isOfSomething), ...found.filter((asked) => !isOfSomething(asked))];
  if (sorted.length > 0)
    return sorted.map((asked) =>
      short && (asked.words !== asked.label || !isOfSomething(asked))
        ? { ...asked, words: written.norm }
        : asked,
    );
  const subject = supposed ? undefined : readSubject(written);
  if (subject) return [subject];
  const listing = isIdle(trimmed(written).sentence.norm) ? undefined : readListing(whole);
  const ahead = listing?.ahead && listing.day;
  return ahead
    ? [{ kind: 'recurring_request', label: 'agenda for the day', words: 'agenda for the day' }]
    : [];
}

/** "Thinking about solar, does it even pay off": the subject that a question points back to. */
function onMindIn(sentence: Sentence): Asked | undefined {
  return ABOUT_IT.test(sentence.norm) ? readSubject(sentence) : undefined;
}

const ABOUT_IT =
  /[,.;:-] (?:(?:so|and|but) )*(?:(?:how|why|what|when|where|which) )?(?:is|are|was|were|do|does|did|can|could|would|will|should) (?:it|they|that|this|those|these)\b/;

/** So long a message is about one thing. */
const LONGEST_WHOLE = 24;

function isOfSomething({ label }: Asked): boolean {
  return isContentful(label);
}
