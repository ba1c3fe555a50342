import type { Draft } from '../time/draft.ts';
import type { Phrase } from '../time/read-phrase.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { doubtAbout } from './read-opening.ts';

const ODD =
  /^(or|but|not|sometimes|actually|no|nope|wait|only|unless|except\w*|excluding|excluded|less|times|o'clock|am|pm|ish|so|every|each|sorry|rather|twice|thrice|holidays?|apart|other|besides)$/;
const CORRECTION =
  /\b(?:no wait|wait no|wait ,|no ,|scratch that|i mean|i meant|correction|or rather|actually make it|make that|make it)\b/;
const EXCEPTION = /\b(?:holidays? excluded|excluded|excluding|except\w*|unless|apart from)\b/;

function follow(words: string): string {
  return `I can’t follow “${words.slice(0, 80)}”. On which days, and at what time?`;
}

/** "…, I have to catch a train": a sentence begins there. */
const SENTENCE = /^(?:i|we|he|she|they|it|there)(?:['’](?:s|m|ve|ll|d|re))? /i;

/** "the cello has | to come along": so does one there, with what has to be. */
const SAYS_SO =
  / (?:has|have|had|needs?|wants?|is|are|was|will|ought|got|gets|going|due|used|supposed|likes?|promised|agreed|decided|meant|about|ready|bound|set|allowed|expected)$/i;

/** Words between a time and "to" that neither are one nor begin a task. */
function between(task: Sentence): string | undefined {
  const stop = task.tokens.slice(0, 8).findIndex(({ norm }) => /^(to|about|that)$/.test(norm));
  if (stop <= 0) return undefined;
  const words = wordsOf(task, 0, stop);
  if (SENTENCE.test(words) || SAYS_SO.test(words)) return undefined;
  return looksLikeDoing(words) || looksLikeDoing(`${words} it`) ? undefined : words;
}

/**
 * Looks for words that were left over beside a time and may change it. `joined` = a joint such as "to" stood
 * between the times and the task, so that what follows is the task for certain; `base` = the time there is.
 * Returns the question to put.
 */
export function doubtAfter(task: Sentence, joined: boolean, base: Draft = {}): string | undefined {
  const head = task.norm.slice(0, 120);
  if (
    CORRECTION.test(task.norm) &&
    /\b(?:no wait|wait no|scratch that|actually make it|or rather)\b/.test(task.norm)
  ) {
    return 'Which time is it, then?';
  }
  if (joined) return undefined;
  if (/^\d{1,2}$/.test(task.tokens[0]?.norm ?? '') && !base.clocks && base.relative === undefined) {
    return follow(wordsOf(task, 0, Math.min(task.tokens.length, 4)));
  }
  if (task.norm.startsWith('not to ') || /^so (?:that )?(?:i|we|i'll|we'll) /.test(task.norm))
    return undefined;
  if (ODD.test(task.tokens[0]?.norm ?? '')) return follow(wordsOf(task, 0, Math.min(task.tokens.length, 6)));
  if (EXCEPTION.test(head)) return follow(wordsOf(task, 0, Math.min(task.tokens.length, 8)));
  const words = between(task);
  return words ? follow(words) : undefined;
}

/** The same for a time that stood within the task: what follows it, and what stands before it. */
export function doubtAround(task: Sentence, cuts: readonly Phrase[]): string | undefined {
  for (const cut of cuts) {
    const next = task.tokens[cut.to]?.norm ?? '';
    if (/^(or|unless|except\w*|excluding|excluded)$/.test(next)) {
      return follow(wordsOf(task, cut.to, Math.min(task.tokens.length, cut.to + 6)));
    }
    const before = wordsOf(task, 0, cut.from);
    const head = /^(to|that)$/.test(next) && cut.from > 0 && cut.from <= 4;
    if (head && !looksLikeDoing(before) && !looksLikeDoing(`${before} it`))
      return doubtAbout(wordsOf(task, 0, cut.to));
  }
  return doubtAfter(task, true);
}
