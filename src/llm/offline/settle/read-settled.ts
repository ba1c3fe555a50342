import { tellingWords } from '../act/alike.ts';
import { onlyByName } from '../act/find-known.ts';
import { onNamedDay } from '../act/named-day.ts';
import { isOtherThing } from '../act/other-thing.ts';
import { asOwn, isNotOfSpoken, isOfAnother } from '../act/whose.ts';
import type { Memory } from '../known.ts';
import type { Telling } from '../telling/telling.ts';
import type { Moment } from '../time/calendar.ts';
import type { Context } from '../turn.ts';
import { cleanText } from '../words/clean-text.ts';
import { MOVED, UNSURE, WISHES } from './marks.ts';
import { aroundOf, piecesOf } from './piece.ts';
import type { Piece } from './piece.ts';
import { having, pointedAt, shareOf } from './point-at.ts';
import { readKept } from './read-kept.ts';
import { readMovedOf } from './read-moved.ts';
import { isCalledOff, isKept, isNegative, isOver } from './read-over.ts';
import { readPlacedOf } from './read-placed.ts';
import { readSwappedOf } from './read-swapped.ts';
import { ends, oneOf, sentenceOf, typed } from './spoken-of.ts';
import { without } from './without.ts';

/** What a message says of things that are known, and the rest of it. */
interface Settled {
  readonly tellings: readonly Telling[];
  readonly rest: string;
}

/** What a message is held against. */
export interface Against {
  readonly pool: readonly Memory[];
  /** Those of the pool that something else in the message changes already, by their ids. */
  readonly done?: ReadonlySet<string>;
  readonly context: Pick<Context, 'known' | 'people'>;
  readonly now: Moment;
  readonly dayFirst: boolean;
}

/** The share of a memory's words that has to be said for it to be meant. */
const ENOUGH = 0.6;

const DATED: ReadonlySet<string> = new Set(['event', 'commitment']);

/** "…, not the long ones I asked for": what is told beside it takes its place. */
const NOT_THE = /^(?:and |but )?(?:not|no more|instead of|rather than) (?:the |my |so |those |that |as )/;

/** "Scrap the long answers": how one would have things no longer. */
const DROPS =
  /^(?:(?:so|and|but|ok|okay|actually|hm+|please|well|oh|no|just|now) )*(?:scrap|ditch|drop|bin|lose|forget|stop|enough (?:of|with)|no more(?: of)?|done with|over with) (?:the|my|those|these|all the|that|with the) /;

/** "The Bristol one is shut": a name is enough for where one works or lives, where nobody else is spoken of. */
function isPlaceOf(norm: string, content: string): boolean {
  return (
    /^(?:(?:so|and|but|also|well) )?(?:i|we|my|our|the|it|that)\b/.test(norm) &&
    /^(?:Works|Lives|Is|Based|Studies|Volunteers|Trains|Teaches|Rents)\b.* (?:at|for|in|from|out of) (?:the )?\p{Lu}/u.test(
      content,
    )
  );
}

/** "We don't have Biscotti any more": a name is enough for an animal or a thing that one has. */
function isHadOf(norm: string, content: string): boolean {
  return (
    /\b(?:have|own|keep|gave|given|rehomed?|sold)\b/.test(norm) &&
    /^(?:Has|Owns|Keeps|Got) (?:an?|two|three) .*\b(?:called|named) \p{Lu}/u.test(content)
  );
}

/** A stretch that says of something known that it is over, called off or done. */
function readPiece(
  piece: Piece,
  around: readonly Piece[],
  text: string,
  pool: readonly Memory[],
): Telling | undefined {
  const { norm } = piece;
  const here = text.slice(piece.from, piece.to);
  if (NOT_THE.test(norm)) {
    const found = oneOf(
      pointedAt(
        typed(text, around),
        pool.filter((one) => shareOf(here, one) > 0),
        ENOUGH,
      ),
    );
    return found && !DATED.has(found.kind) ? ends(found, false) : undefined;
  }
  if (DROPS.test(norm)) {
    const wished = pool.filter(({ kind }) => kind === 'preference');
    const found = oneOf(pointedAt(here, wished, ENOUGH));
    if (found) return ends(found, false);
  }
  if (UNSURE.test(norm) || WISHES.test(norm)) return undefined;
  const rows = [
    { fits: (memory: Memory) => isKept(norm, memory), words: [here, typed(text, around)], done: true },
    { fits: (memory: Memory) => isCalledOff(norm, memory), words: [here, typed(text, around)], done: false },
    {
      fits: (memory: Memory) => isOver(asOwn(norm, memory), memory, shareOf(here, memory)),
      words: [here],
      done: false,
    },
  ];
  for (const { fits, words, done } of rows) {
    const fitting = pool.filter((memory) => fits(memory));
    for (const one of words) {
      const able = done
        ? fitting
        : fitting.filter(({ kind, content }) => !DATED.has(kind) || !isOtherThing(one, content));
      const some = able.filter(
        ({ content }) =>
          done ||
          !onlyByName(tellingWords(one), content) ||
          isPlaceOf(norm, content) ||
          isHadOf(norm, content),
      );
      const found =
        oneOf(pointedAt(one, some, done ? ENOUGH : 0.5)) ??
        oneOf(having(one, some)) ??
        oneOf(onNamedDay(pointedAt(one, some, done ? ENOUGH : 0.5), one)) ??
        oneOf(named(one, some, pool)) ??
        oneOf(offByName(one, able));
      const sure = found && !done ? asSure(found, one, able) : found;
      if (sure) return ends(sure, done);
    }
  }
  return undefined;
}

/** What was found, unless the words fit another thing ahead as well: "the appointment", of a dentist's and a vet's. */
function asSure(found: Memory, words: string, able: readonly Memory[]): Memory | undefined {
  if (!DATED.has(found.kind) || !found.on || shareOf(words, found) >= 0.99) return found;
  const also = having(
    words,
    able.filter(({ kind, on }) => DATED.has(kind) && Boolean(on)),
  );
  return also.length > 1 && also.includes(found) ? oneOf(onNamedDay(also, words)) : found;
}

/** What is meant by a name alone: "my last day at Brightmoor". */
function named(words: string, some: readonly Memory[], pool: readonly Memory[]): readonly Memory[] {
  const names = words.match(/(?<=\S\s)\p{Lu}[\p{L}'-]+/gu) ?? [];
  const held = (name: string) => pool.filter(({ content }) => content.includes(name));
  const sure = names.filter((name) => held(name).length === 1).join(' ');
  return sure
    ? pointedAt(
        sure,
        some.filter(({ kind }) => !DATED.has(kind)),
        0.01,
      )
    : [];
}

const OFF =
  /^(?:(?:so|and|but|oh|well|also|sadly|update|no|sorry|bad news|good news|turns out) )*(?:(?:the|my|our|that|this) )?(?<what>[\p{Lu}][\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,3}?)(?:'s|'s been| is| has been| was| got| has| has just been)(?: now| all| just| sadly| unfortunately)* (?:off(?! (?:to|at|on|in|limits|season|topic|duty|sick|work|again|colou?r|the (?!cards|table|menu|calendar|agenda|list)))|cancell?ed|called off|scrapped|axed|binned|not happening|not going ahead|no longer happening|fallen through)\b/iu;

/** "Ghent is cancelled": a place or a name is enough for the one thing ahead that has it. */
function offByName(words: string, some: readonly Memory[]): readonly Memory[] {
  const what = OFF.exec(words)?.groups?.['what'];
  return what === undefined
    ? []
    : having(
        what,
        some.filter(({ kind, on }) => kind === 'event' && Boolean(on)),
      );
}

/** A sentence that says of something known that it has another time, or that one thing took another's place. */
function readWhole(around: readonly Piece[], text: string, against: Against): Telling | undefined {
  const { pool, context, now, dayFirst } = against;
  const sentence = sentenceOf(text, around);
  const words = typed(text, around);
  const open =
    !UNSURE.test(sentence.norm.replaceAll(/\b(?:when|what|who|if|asked|wants?|wanted|could not)\b/g, ' ')) &&
    !WISHES.test(sentence.norm);
  if (!open) return undefined;
  const dated = pool.filter(({ kind, content }) => DATED.has(kind) && !isOtherThing(words, content));
  const pointed = pointedAt(words, dated, 0.5);
  const meant =
    pointed.length > 0 ? pointed : around.flatMap((piece) => having(text.slice(piece.from, piece.to), dated));
  // Of several that are meant as well the day it was on tells which.
  const one = meant.length > 1 ? onNamedDay(meant, words) : meant;
  for (const memory of one.length === 1 && one[0] && asSure(one[0], words, dated) ? one : []) {
    const moved = readMovedOf(memory, sentence, now, dayFirst);
    if (moved) return moved;
  }
  const others = pool
    .filter(({ kind }) => !DATED.has(kind))
    .map((memory) => ({ memory, share: shareOf(words, memory) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  for (const { memory } of others) {
    const swapped = readSwappedOf(memory, words, context.people);
    if (swapped) return swapped;
  }
  return undefined;
}

/** "Pottery's moved to Friday and band practice to Thursday": each thing with its own time. */
function movedEach(around: readonly Piece[], text: string, against: Against): readonly [Telling, Piece][] {
  const { pool, now, dayFirst } = against;
  const { norm } = sentenceOf(text, around);
  if (!MOVED.test(norm) || UNSURE.test(norm) || WISHES.test(norm)) return [];
  const found = around.flatMap((piece): readonly [Telling, Piece][] => {
    const words = text.slice(piece.from, piece.to);
    const dated = pool.filter(({ kind, content }) => DATED.has(kind) && !isOtherThing(words, content));
    const memory = oneOf(pointedAt(words, dated, 0.5)) ?? oneOf(having(words, dated));
    const moved = memory && readMovedOf(memory, piece.sentence, now, dayFirst, true);
    return moved ? [[moved, piece]] : [];
  });
  return new Set(found.map(([{ former }]) => former?.id)).size > 1 ? found : [];
}

/** "Suppose I left Initech": nothing in such a sentence is so. */
const IMAGINED =
  /^(?:(?:so|and|but|ok|okay|well|just|hm+|oh|hey|right|now|then) )*(?:suppose|supposing|imagine|imagining|pretend|assume|assuming|hypothetically|in theory|picture|say|let us (?:say|pretend|imagine|assume|suppose)|what if|what happens if|(?:if|had|were|when) (?:i|we))\b/;

/** True of a sentence that asks or says what would be. */
function isImagined([first]: readonly Piece[]): boolean {
  const asks = first?.asks === true;
  const norm = first?.norm ?? '';
  return IMAGINED.test(norm) && (asks || !/^(?:[a-z]+ )*(?:if|had|were|when) /.test(norm));
}

/** What a message settles about things that are known; undefined when it settles nothing. */
export function settleIn(typedText: string, against: Against): Settled | undefined {
  const text = cleanText(typedText);
  const pieces = piecesOf(text);
  const tellings: Telling[] = [];
  const cuts: { from: number; to: number }[] = [];
  // What is changed already is still what is meant, so that nothing else is taken for it.
  const settled = new Set<string>(against.done);
  const keep = (telling: Telling | undefined, some: readonly Piece[]) => {
    const id = telling?.former?.id;
    if (!telling || !id || settled.has(id)) return false;
    settled.add(id);
    tellings.push(telling);
    // "I do like mushrooms now" tells something besides.
    const known = against.pool.find((one) => one.id === id);
    if (!known || !telling.last || !isNegative(known))
      cuts.push({ from: some[0]?.from ?? 0, to: some.at(-1)?.to ?? 0 });
    return true;
  };
  for (const of of new Set(pieces.map((piece) => piece.of))) {
    const around = pieces.filter((piece) => piece.of === of);
    if (isImagined(around)) continue;
    const said = typed(text, around);
    const pool = against.pool.filter(
      (memory) => !isOfAnother(memory, said, against.context.people) && !isNotOfSpoken(memory, said),
    );
    if (around[0]?.asks) {
      for (const piece of around.slice(0, -1)) keep(readPiece(piece, [piece], text, pool), [piece]);
      continue;
    }
    const each = movedEach(around, text, { ...against, pool });
    for (const [telling, piece] of each) {
      settled.delete(telling.former?.id ?? '');
      keep(telling, [piece]);
    }
    const placed = pool
      .map((memory) => readPlacedOf(memory, around, text))
      .filter((one) => one !== undefined);
    const [at, more] = placed;
    if (at && !more) {
      settled.delete(at.telling.former?.id ?? '');
      if (keep(at.telling, around.slice(0, around.indexOf(at.piece) + 1))) continue;
    }
    const kept = readKept(around, text, pool);
    // "You've got that wrong, it's called Halyard, not Halberd": what is so instead says more than that it is wrong.
    const whole = kept && !kept.ends ? kept : (readWhole(around, text, { ...against, pool }) ?? kept);
    if (keep(whole, around)) continue;
    for (const piece of around) keep(readPiece(piece, aroundOf(piece, pieces), text, pool), [piece]);
  }
  return tellings.length > 0 ? { tellings, rest: without(text, cuts) } : undefined;
}
