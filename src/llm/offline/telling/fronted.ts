import { pattern } from '../time/pattern.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const OF_PLACE =
  /^(?:for|in|on|at|with|during|by|between|around|without|outside|inside|near|apart|besides|every|most|some)$/;
const OF_TIME = /^(?:when|whenever|while|before|after|once)$/;
const SUBJECT = pattern('(?:i|we|my|our)');
const SAYS = / (?:i|we|is|are|was|were|has|have|had|will) /;
/** A clause may stand so many words from its beginning. */
const LONGEST = 10;
/** What is so today is told of today. */
const OF_TODAY =
  /\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening|week|time)|right now|last)\b/;

/** Where what a clause says begins behind what it is said for: "for flights | I prefer the aisle"; -1 where nothing stands before it. */
function subjectAt(sentence: Sentence): number {
  const first = sentence.tokens[0]?.norm ?? '';
  const size = Math.min(sentence.tokens.length, LONGEST);
  for (let at = 1; at < size; at++) {
    const comma = sentence.tokens[at - 1]?.norm === ',';
    if (!matchAt(sentence, at, SUBJECT)) continue;
    const share = first === 'most' && sentence.tokens[1]?.norm === 'of';
    if (OF_TIME.test(first) || (OF_PLACE.test(first) && !share)) {
      const front = ` ${partOf(sentence, 0, at).norm} `;
      if ((comma && OF_TIME.test(first)) || !SAYS.test(front)) return at;
    }
  }
  return -1;
}

/** True of words up to a comma that only say when or for what the rest is so: "when I travel, …". */
export function isFront(sentence: Sentence, from: number, comma: number): boolean {
  const first = sentence.tokens[from]?.norm ?? '';
  if (comma - from > LONGEST || OF_TODAY.test(partOf(sentence, from, comma).norm)) return false;
  return (
    OF_TIME.test(first) || (OF_PLACE.test(first) && !SAYS.test(` ${partOf(sentence, from, comma).norm} `))
  );
}

/** A clause that begins with what it is said for, as the rest and those words. */
export function fronted(clause: Clause): { readonly rest: Clause; readonly front: string } | undefined {
  const { sentence } = clause;
  const at = subjectAt(sentence);
  if (at < 0 || OF_TODAY.test(sentence.norm)) return undefined;
  const words = wordsOf(sentence, 0, at).replace(/[\s,]+$/, '');
  const front = words.charAt(0).toLowerCase() + words.slice(1);
  return { rest: { ...clause, sentence: partOf(sentence, at, sentence.tokens.length) }, front };
}

/** What is told, with what it was said for behind it: "Prefers the aisle for flights". */
export function withFront(telling: Telling, front: string): Telling {
  const { memory, said } = telling;
  if (!memory?.content || memory.on || !/^(?:fact|preference)$/.test(memory.kind)) return telling;
  const content = `${memory.content} ${ofThem(front)}`;
  return { ...telling, memory: { ...memory, content }, said: `${said} ${saidBack(front)}` };
}
