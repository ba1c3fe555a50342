import { readTellings } from '../telling/read-tellings.ts';
import type { Hearing, Tell, Telling } from '../telling/telling.ts';
import { cleanText } from '../words/clean-text.ts';
import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import { readFeeling } from './read-feeling.ts';
import type { Feel } from './read-feeling.ts';

/** What a part says that asks for nothing to be done: things told, and how it was meant. */
export interface Rest {
  readonly tellings: readonly Telling[];
  readonly feel?: Feel;
}

/** What belongs to what was said before it, and is no fact by itself: "my reference is 1234". */
const OF_A_REQUEST = /^(?:my|our|it|its|her|his|their|the|that|this|she|he|they)$/;

/** True of a sentence behind a request that is told with it. */
export function belongsToRequest(part: Sentence): boolean {
  return OF_A_REQUEST.test(part.tokens[skipPolite(part, 0)]?.norm ?? '');
}

/** "My sister Ines is coming on Saturday", behind a request: of a day or of somebody, and no part of what is asked for. */
export function tellsByItself(part: Sentence, hearing: Hearing): boolean {
  if (!/^(?:my|our)$/.test(part.tokens[skipPolite(part, 0)]?.norm ?? '')) return false;
  return readTellings([part], hearing).some(
    ({ memory, bonds = [] }) => (memory?.on ?? null) !== null || bonds.length > 0,
  );
}

/** Troubles of the moment are met with a kind word and not kept. */
function isSore({ memory, entities, said }: Telling): boolean {
  const felt = memory?.kind === 'event' && /^feel(?:ing|s)? /i.test(memory.content);
  if ((memory?.kind !== 'fact' && !felt) || entities) return false;
  const what = readFeeling(readSentence(cleanText(said)))?.what;
  return what === 'danger' || what === 'grief' || what === 'hard';
}

/** Said with an exclamation mark, or of just now, it is news to be glad of and not only told. */
const NEWS = /!|\b(?:today|just|finally|at last|yesterday|last night|this (?:morning|afternoon|evening))\b/i;

/** Reads what a part tells, after what was told before it, and the feeling in it. */
export function readRest(part: Sentence, hearing: Hearing, before: Telling | undefined): Rest {
  const feel = readFeeling(part);
  const tellings = readTellings([part], hearing, before).flatMap((telling): readonly Telling[] => {
    if (!isSore(telling)) return [telling];
    const { memory: _memory, ...rest } = telling;
    return telling.ends ? [rest] : [];
  });
  const sore = feel?.what === 'hard' && tellings.some(({ ends }) => ends);
  if (tellings.length === 0) return { tellings, ...(feel ? { feel } : {}) };
  const said =
    feel &&
    (sore ||
      feel.what === 'joy' ||
      (feel.what === 'glad' && NEWS.test(part.text.slice(part.tokens[0]?.from ?? 0))) ||
      feel.what === 'danger' ||
      feel.what === 'grief' ||
      feel.what === 'birthday');
  return { tellings, ...(said ? { feel } : {}) };
}

/** Everything told as one thing to keep. */
export function asOne(tellings: readonly Telling[]): readonly Tell[] {
  return tellings.length > 0 ? [{ kind: 'tell', tellings, asked: false }] : [];
}

/** The strongest of several feelings; those that say little go unmentioned beside something done. */
export function strongest(feels: readonly Feel[], beside: boolean): readonly Feel[] {
  const order: readonly Feel['what'][] = ['danger', 'grief', 'hard', 'birthday', 'joy', 'glad', 'cheer'];
  const strong = order.flatMap((what) => feels.filter((feel) => feel.what === what)).slice(0, 1);
  if (strong.length > 0 || beside) return strong;
  const some = feels.filter(({ what }) => what !== 'said' && what !== 'word');
  return (some.length > 0 ? some : feels).slice(0, 1);
}
