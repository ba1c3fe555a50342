import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { minuteUnit, countOf, dayUnit } from '../time/numbers.ts';
import { pattern, wholePattern } from '../time/pattern.ts';
import { duration, DURATION, readDuration } from '../time/read-hour.ts';
import { readPhrase } from '../time/read-phrase.ts';
import { saysWhen } from '../time/resolve.ts';
import { matchAt, partOf, spansOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { managing } from './managing.ts';
import type { Change, Managing } from './managing.ts';
import { readTarget } from './read-target.ts';

const STRONG = pattern(
  '(?:override|overwrite|move|change(?! of )|reschedule|re - schedule|switch|shift|adjust|modify|update|edit|alter|bump)',
);
const WEAK = pattern(
  "(?:make|set|put|push|bring|delay|postpone|do|have|start|get|let's (?:do|make|say|have)|can (?:we|you) (?:do|make|move))",
);
const LENGTH = `(?<length>${DURATION}|{N} (?:days?|weeks?|minutes|hours))`;
const SHIFT = [
  `(?:(?<who>.+?) )??(?:(?<way>back|forward|forwards|out|up|later|earlier|ahead|on) )?by ${LENGTH}(?: (?<side>earlier|later|sooner|ahead|forward|back))?`,
  `(?:(?<who>.+?) )??(?<way>back|forward|forwards|out|up|ahead) ${LENGTH}`,
  `(?:(?<who>.+?) )??${LENGTH} (?<side>earlier|later|sooner|ahead|forward|back|forwards|further)`,
].map(wholePattern);
const CLOSING =
  /^(?:instead|please|pls|then|rather|thanks|from now on|now|too|,|\.|!|\?|ok|okay|thank|you|time|o'clock|better|only|though)$/;
const JOINT =
  /^(?:to|for|at|until|on|by|from|is|be|,|:|happen|start|starting|run|go|come|time|the|into|as|back|forward|forwards|ahead|over|'s)$/;

function minutesOf(words: string): number | undefined {
  const known = duration(words);
  if (known !== undefined) return known;
  const [count = '', unit = ''] = words.split(/ (?=\S+$)/);
  const small = minuteUnit(unit);
  const large = dayUnit(unit);
  if (small !== undefined) return countOf(count) * small;
  return large ? countOf(count) * large.per * (large.unit === 'week' ? 7 : 1) * 1440 : undefined;
}

/** "push it back an hour", "30 minutes earlier": a shift in minutes, with whom it is for. */
export function readShift(
  rest: Sentence,
  verb: string,
): { readonly shift: number; readonly who: Sentence | undefined } | undefined {
  for (const form of SHIFT) {
    const spans = spansOf(rest, form);
    const length = spans?.['length'];
    if (!spans || !length) continue;
    const minutes = minutesOf(partOf(rest, length.from, length.to).norm);
    const at = spans['side'] ?? spans['way'];
    const side = at ? partOf(rest, at.from, at.to).norm : '';
    const earlier =
      /earlier|sooner|ahead|up/.test(side) ||
      (/forward/.test(side) && verb !== 'push') ||
      (!side && verb === 'bring');
    const who = spans['who'];
    if (minutes === undefined) return undefined;
    return { shift: earlier ? -minutes : minutes, who: who && partOf(rest, who.from, who.to) };
  }
  return undefined;
}

/** Time phrases from a token to the end of a sentence, all of it; undefined when other words are left. */
export function readWholeTime(sentence: Sentence, from: number, dayFirst: boolean): Draft | undefined {
  let draft: Draft | undefined;
  let at = from;
  while (at < sentence.tokens.length) {
    const phrase = readPhrase(sentence, at, dayFirst, draft ?? {}) ?? readPhrase(sentence, at, dayFirst);
    if (phrase) {
      const together: Draft | undefined = draft ? merge(draft, phrase.draft) : phrase.draft;
      if (!together) return undefined;
      draft = together;
      at = phrase.to;
    } else if (draft && CLOSING.test(sentence.tokens[at]?.norm ?? '')) at++;
    else if (/^(?:and|,|but|to|for|-)$/.test(sentence.tokens[at]?.norm ?? '')) at++;
    else return undefined;
  }
  return draft;
}

function trimmed(sentence: Sentence): Sentence {
  let to = sentence.tokens.length;
  while (to > 0 && CLOSING.test(sentence.tokens[to - 1]?.norm ?? '')) to--;
  return partOf(sentence, 0, to);
}

/** "10", "3 minutes", "half an hour": a bare amount. */
export function readAmount(sentence: Sentence): Change | undefined {
  const norm = sentence.norm.replace(/^(?:to|at|for) /, '');
  if (/^\d{1,3}$/.test(norm)) return { number: Number(norm) };
  const length = readDuration(norm);
  return length === undefined ? undefined : { length };
}

/** A time at the end of a sentence, with the tokens before it: "call mum | for 20 minutes". */
export function readEndingTime(
  sentence: Sentence,
  dayFirst: boolean,
): { readonly change: Change; readonly to: number } | undefined {
  for (let at = 0; at < sentence.tokens.length; at++) {
    const joint = /^(?:for|until|to|by|at|till|another)$/.test(sentence.tokens[at]?.norm ?? '') ? 1 : 0;
    const rest = trimmed(partOf(sentence, at + joint, sentence.tokens.length));
    const amount = readAmount(rest);
    if (amount) return { change: amount, to: at };
    const draft = readWholeTime(rest, 0, dayFirst) ?? readWholeTime(sentence, at, dayFirst);
    if (draft && saysWhen(draft)) return { change: { draft }, to: at };
  }
  return undefined;
}

/** The time a schedule is to have, with the tokens before it that say which one. */
function timeIn(rest: Sentence, dayFirst: boolean): { change: Change; to: number } | undefined {
  for (let at = 0; at < rest.tokens.length; at++) {
    if (rest.tokens[at]?.norm === 'one') continue;
    const from = /^from$/.test(rest.tokens[at]?.norm ?? '')
      ? rest.tokens.findIndex((token, i) => i > at && token.norm === 'to')
      : -1;
    const start = from > 0 ? from + 1 : at;
    const draft = readWholeTime(rest, start, dayFirst);
    const amount = readAmount(partOf(rest, start, rest.tokens.length));
    const lone = amount?.number !== undefined ? amount : undefined;
    const timed: Change | undefined = draft && { draft };
    const change = lone ?? (draft && saysWhen(draft) ? timed : (amount ?? timed));
    if (change) return { change, to: at };
  }
  return undefined;
}

/** Where the name ends in "the feeding, do it at 8:30": it is named before "it". */
function withoutAgain({ tokens }: Sentence, to: number): number {
  const [joint = '', verb = '', it = ''] = tokens.slice(Math.max(to - 3, 0), to).map(({ norm }) => norm);
  const again =
    /^(?:,|and|-|;|:)$/.test(joint) &&
    /^(?:do|make|move|set|have|put|run|send|change|let)$/.test(verb) &&
    /^(?:it|that|this|them)$/.test(it);
  return again && to > 3 ? to - 3 : to;
}

/** Reads a wish for another time of a schedule ("move it to friday", "make that 10", "push standup back an hour"). */
export function readRetiming(sentence: Sentence, dayFirst: boolean): Managing | undefined {
  const strong = matchAt(sentence, 0, STRONG);
  const found = strong ?? matchAt(sentence, 0, WEAK);
  if (!found) return undefined;
  const rest = trimmed(partOf(sentence, found.next, sentence.tokens.length));
  if (/^(?:me|us|sure|you|i|we|they)$/.test(rest.tokens[0]?.norm ?? '')) return undefined;
  const verb = sentence.tokens[0]?.norm ?? '';
  const shift = readShift(rest, verb);
  if (shift) {
    const target = shift.who ? readTarget(shift.who, 0, shift.who.tokens.length) : ({ by: 'focus' } as const);
    return managing('edit', target, { shift: shift.shift });
  }
  const time = timeIn(rest, dayFirst);
  if (!time) {
    const target = readTarget(rest, 0, rest.tokens.length);
    return strong ? managing('edit', target) : undefined;
  }
  let to = time.to;
  while (to > 0 && JOINT.test(rest.tokens[to - 1]?.norm ?? '')) to--;
  to = withoutAgain(rest, to);
  if (to === 0 && time.to === 0 && !/^(?:make|let's|change|move|switch|reschedule)/.test(verb))
    return undefined;
  return managing('edit', readTarget(rest, 0, to), time.change);
}
