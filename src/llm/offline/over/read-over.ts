import { clausesOf } from '../telling/clauses.ts';
import { imagined } from '../telling/read-tellings.ts';
import { saidBack } from '../telling/said.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { elsewhere, noMore } from './elsewhere.ts';
import { byDoing, bySelf } from './ended-by.ts';
import { gone, itself } from './ends-itself.ts';
import { LASTING, FOR_GOOD, PERHAPS, NEVER_AGAIN, UNDERTAKING, THEIRS } from './marks.ts';
import { NOTHING, POINTER, thing } from './thing.ts';
import type { Told } from './told.ts';

/** Something that is over for good, as a person tells it. */
export interface Over {
  /** What is over, for finding what it makes pointless. */
  readonly words: string;
  /** The same with the verb that goes with it: "going running" and not "running". */
  readonly full?: string;
  /** `words` holds more than what is over, which was only pointed to. */
  readonly around?: true;
  /** How it was told, in a few words. */
  readonly said: string;
}

/** The words of what is over in a clause, of each thing. */
function overIn(told: Told): readonly string[] {
  const { norm } = told.clause.sentence;
  const left = gone(told);
  if (left) return [left];
  const theirs = THEIRS.test(norm);
  if (theirs) return FOR_GOOD.test(told.around) || /\bover\b/.test(norm) ? theirNow(told) : [];
  const own = elsewhere(told) ?? byDoing(told) ?? bySelf(told);
  return [own ?? itself(told), noMore(told)].filter((found) => found !== undefined);
}

/** "my sister looks after the cat now": it is hers. */
function theirNow(told: Told): readonly string[] {
  const found = elsewhere(told);
  return found && !/^(?:his|her|their)\b/.test(found) ? [found] : [];
}

const MOST_SAID = 7;

/** What is over for good in a part of a message, in order. */
export function readOver(part: Sentence): readonly Over[] {
  const clauses = clausesOf(part);
  if (part.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(part.text.slice(part.tokens.at(-1)?.to ?? 0)))
    return [];
  // "From now on" stands before the clauses.
  const around = `${part.norm} , ${clauses.map(({ sentence }) => sentence.norm).join(' , ')}`;
  const before: string[] = [];
  return clauses.flatMap((clause): readonly Over[] => {
    const { sentence } = clause;
    const spoken = before.join(' ');
    before.push(sentence.norm);
    const maybe = PERHAPS.test(sentence.norm) && !NEVER_AGAIN.test(sentence.norm);
    if (imagined(clause) || maybe) return [];
    const said = saidBack(wordsOf(sentence, 0, Math.min(sentence.tokens.length, MOST_SAID)));
    return overIn({ clause, around }).flatMap((found): readonly Over[] => {
      const words = thing(found);
      if (POINTER.test(words) || POINTER.test(found)) {
        const done = /\b(?:done|finished|over|completed?|gone)\b/.test(sentence.norm);
        const sure = !done || LASTING.test(around) || UNDERTAKING.test(spoken);
        return spoken && sure ? [{ words: spoken, around: true, said }] : [];
      }
      return !words || NOTHING.test(words) ? [] : [{ words, full: thing(found, false), said }];
    });
  });
}
