import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { dayUnit, minuteUnit } from '../time/numbers.ts';
import { readDuration, readLoneClock } from '../time/read-hour.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import { readWholeTime } from './read-retiming.ts';

/** A message's normal form without its marks. */
export function plainForm(sentence: Sentence): string {
  return sentence.norm
    .replaceAll(/[!?,;)(]+|[.:]+(?!\d)|(?<!\d)[.:]+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}

const TURNING =
  /^(?:(?:no|nope|nah|not|rather|actually|better|make it|make that|let's say|say|maybe|i guess|hmm?|oh|well|how about|then|ok|okay|yes|just) )+/;
const ASSENT =
  / (?:please|pls|thanks|then|works|would be (?:good|great|fine|nice)|is (?:good|great|fine)|sounds good|i guess|instead)$/;

/** "In how many minutes?" and a bare number. */
function counted(norm: string, question: string): Draft | undefined {
  const unit = /how many (minutes|hours|days|weeks|months)/.exec(question)?.[1];
  if (!unit || !/^\d{1,4}$/.test(norm)) return undefined;
  const minutes = minuteUnit(unit);
  if (minutes !== undefined) return { relative: Number(norm) * minutes };
  const known = dayUnit(unit);
  return known ? { days: [{ form: 'shift', count: Number(norm) * known.per, unit: known.unit }] } : undefined;
}

/** A time and nothing else, as the answer to a question gives it: also "5", "9 and 5" and "10 minutes". */
export function timeAnswer(sentence: Sentence, question: string, dayFirst: boolean): Draft | undefined {
  const part = partOf(sentence, skipPolite(sentence, 0), sentence.tokens.length);
  const norm = plainForm(part).replace(TURNING, '').replace(ASSENT, '');
  const number = counted(norm, question);
  if (number) return number;
  const lone = readLoneClock(norm);
  if (lone) return { clocks: [lone] };
  const minutes = readDuration(norm);
  if (minutes !== undefined) return { relative: minutes };
  return (
    readWholeTime(readSentence(norm), 0, dayFirst) ??
    readWholeTime(part, 0, dayFirst) ??
    readWholeTime(readSentence(`at ${norm}`), 0, dayFirst)
  );
}

type Kept = Pick<Draft, 'days' | 'repeat' | 'clocks' | 'part' | 'window'>;

function keep(draft: Draft, names: readonly (keyof Kept)[]): Draft {
  const entries = names.filter((name) => draft[name] !== undefined).map((name) => [name, draft[name]]);
  return Object.fromEntries(entries);
}

/** What was known, with an answer put in: it adds what was missing and replaces what was in doubt. */
export function withAnswer(known: readonly Draft[], answer: Draft): readonly Draft[] {
  const [only, more] = known;
  if (!only || more) return [answer];
  const { vague: _vague, choices: _choices, lacks, ...sure } = only;
  const together = merge(sure, answer);
  if (together) return [lacks ? { ...together, lacks } : together];
  const {
    days: _d,
    repeat: _r,
    clocks: _c,
    part: _p,
    window: _w,
    relative: _in,
    deadline: _by,
    ...rest
  } = sure;
  if (answer.relative !== undefined) return [answer];
  const time =
    (answer.clocks ?? answer.part ?? answer.window) ? {} : keep(sure, ['clocks', 'part', 'window']);
  const day = (answer.days ?? answer.repeat) ? {} : keep(sure, ['days', 'repeat']);
  return [{ ...rest, ...time, ...day, ...answer }];
}
