import { readOnce } from '../../../domain/read-once.ts';
import { matchAt } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { addDay } from './add-day.ts';
import type { Draft } from './draft.ts';
import { merge } from './merge.ts';
import { countOf, dayUnit } from './numbers.ts';
import { pattern } from './pattern.ts';
import { boundReader } from './read-bound.ts';
import { dayReader } from './read-day.ts';
import { readHour } from './read-hour.ts';
import { readRepeat } from './read-repeat.ts';
import { readException, readVague } from './read-vague.ts';
import { readZone } from './read-zone.ts';
import { longest } from './rows.ts';
import type { Reader } from './rows.ts';

/** A stretch of a sentence that speaks of time, and what it says. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly draft: Draft;
}

const BY = pattern('(?:by|no later than)(?: (?:the latest|latest|at the latest))?');
const BEFORE = pattern('(?<n>{N}) (?<unit>days?|weeks?|fortnights?) before');
const LINK = new Set([',', 'and', '-', ';', '/', '(', ')', 'then', 'on', 'at', ':', 'but', 'is', 'please']);
const readers = new Map<boolean, Reader>();

function zoneBeside(sentence: Sentence, index: number, before: Draft | undefined): ReturnType<Reader> {
  const timed = before?.clocks ?? before?.window ?? before?.part;
  const seeded = before !== undefined && Object.keys(before).length === 0;
  return timed || seeded ? readZone(sentence, index) : undefined;
}

function pieceReader(dayFirst: boolean): Reader {
  const known = readers.get(dayFirst);
  if (known) return known;
  const day = dayReader(dayFirst);
  const dated = longest([readRepeat, day, readHour]);
  const deadline: Reader = (sentence, index) => {
    const by = matchAt(sentence, index, BY);
    const reading = by && dated(sentence, by.next, undefined);
    if (!reading || reading.draft.repeat || reading.draft.relative !== undefined) return undefined;
    return { draft: { ...reading.draft, deadline: true }, next: reading.next };
  };
  const before: Reader = (sentence, index) => {
    const found = matchAt(sentence, index, BEFORE);
    const reading = found && day(sentence, found.next, undefined);
    const unit = dayUnit(found?.groups['unit'] ?? '');
    if (!found || !reading || !unit) return undefined;
    const days = countOf(found.groups['n'] ?? '') * unit.per * (unit.unit === 'week' ? 7 : 1);
    return { draft: { ...reading.draft, ahead: days * 1440 }, next: reading.next };
  };
  const pieces = longest([
    readRepeat,
    day,
    before,
    readHour,
    boundReader(day),
    zoneBeside,
    deadline,
    readVague,
  ]);
  const lately = readOnce<Map<string, ReturnType<Reader>>>(64);
  const reader: Reader = (sentence, index, ahead) => {
    const read = lately(sentence.norm, () => new Map());
    const at = `${index}${ahead ? JSON.stringify(ahead) : ''}`;
    if (!read.has(at)) read.set(at, pieces(sentence, index, ahead) ?? readException(sentence, index, ahead));
    return read.get(at);
  };
  readers.set(dayFirst, reader);
  return reader;
}

/** The next piece after one, with what stands between them. */
function nextPiece(reader: Reader, sentence: Sentence, from: number, draft: Draft) {
  let piece = reader(sentence, from, draft);
  let and = false;
  for (let at = from; !piece && at < from + 2 && LINK.has(sentence.tokens[at]?.norm ?? ''); at++) {
    and ||= sentence.tokens[at]?.norm === 'and';
    piece = reader(sentence, at + 1, draft);
  }
  const comma = sentence.tokens[from]?.norm === ',';
  const dangling = sentence.tokens[piece ? from : 0]?.norm === 'on' && piece?.draft.clocks !== undefined;
  return piece && { ...piece, and, comma, dangling };
}

/**
 * The longest run of time words that starts at a token and makes sense together; undefined when none starts
 * there. `before` = a time it follows, which lets in words that mean a time only beside one.
 */
export function readPhrase(
  sentence: Sentence,
  from: number,
  dayFirst: boolean,
  before?: Draft,
): Phrase | undefined {
  const reader = pieceReader(dayFirst);
  const first = reader(sentence, from, before);
  if (!first) return undefined;
  let { draft, next } = first;
  for (;;) {
    const piece = nextPiece(reader, sentence, next, draft);
    if (!piece) return { from, to: next, draft };
    const together = merge(draft, piece.draft);
    const listed = piece.and || (piece.comma && !together);
    const both = listed ? addDay(draft, piece.draft) : undefined;
    const timed = both && (draft.clocks ?? draft.part) !== undefined;
    const own = timed ? nextPiece(reader, sentence, piece.next, piece.draft)?.draft : undefined;
    const another =
      piece.dangling ||
      (piece.and && (draft.days ?? draft.repeat) !== undefined && piece.draft.days !== undefined);
    if (both && !own?.clocks && !own?.part) draft = both;
    else if (together && !another) draft = together;
    else return { from, to: next, draft };
    next = piece.next;
  }
}

/** All time phrases of a sentence, left to right, none overlapping. */
export function findPhrases(sentence: Sentence, dayFirst: boolean): Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < sentence.tokens.length;) {
    const phrase = readPhrase(sentence, at, dayFirst);
    if (phrase) found.push(phrase);
    at = phrase ? phrase.to : at + 1;
  }
  return found;
}
