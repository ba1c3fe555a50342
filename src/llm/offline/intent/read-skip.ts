import type { Draft } from '../time/draft.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { managing } from './managing.ts';
import type { Managing } from './managing.ts';

const SKIP = pattern(
  "(?:skip|miss|leave out|ignore(?= (?:[^ ]+ ){1,5}?(?:reminder|alarm|one) (?:for )?(?:today|tomorrow|tonight|this (?:time|week|once))(?: |$))|(?:cancel|drop|remove|delete)(?= (?:the |my )?(?:next|today's|tomorrow's|this week's) ))",
);
const NOT_NOW = pattern(
  '(?:but )?not (?<day>today|tomorrow|this time|this week|next time|this once|tonight)',
);
const SMALL =
  /^(?:the|next|one|ones|occurrence|run|time|once|just|only|this|my|on|for|reminder|reminders|please|week|in|-|it|that|'s|,|\.|!|of|'|today's|tomorrow's|week's|coming)$/;

function offset(days: number): Draft {
  return { days: [{ form: 'offset', days }] };
}

function dayOf(rest: Sentence, dayFirst: boolean): { draft: Draft | undefined; words: string } {
  const phrases = findPhrases(rest, dayFirst).filter(
    (phrase) => phrase.draft.days?.length === 1 && !phrase.draft.vague,
  );
  const inside = (i: number) => phrases.some((phrase) => i >= phrase.from && i < phrase.to);
  const kept = rest.tokens.flatMap(({ norm }, i) =>
    inside(i) || SMALL.test(norm) ? [] : [wordsOf(rest, i, i + 1)],
  );
  const words = kept.join(' ').replace(/'s$/, '').trim();
  if (/\btoday's\b/.test(rest.norm)) return { draft: offset(0), words };
  if (/\btomorrow's\b/.test(rest.norm)) return { draft: offset(1), words };
  return { draft: phrases[0]?.draft, words };
}

/** Reads a wish to leave one occurrence out ("skip the next standup", "skip tomorrow", "not today"). */
export function readSkip(sentence: Sentence, dayFirst: boolean): Managing | undefined {
  const not = matchAt(sentence, 0, NOT_NOW);
  if (not && not.next === sentence.tokens.length) {
    const day = not.groups['day'];
    const skipDay =
      day === 'tomorrow' ? offset(1) : day === 'today' || day === 'tonight' ? offset(0) : undefined;
    return managing('skip_next', { by: 'focus' }, {}, skipDay ? { skipDay } : {});
  }
  const found = matchAt(sentence, 0, SKIP);
  if (!found) return undefined;
  const { draft, words } = dayOf(partOf(sentence, found.next, sentence.tokens.length), dayFirst);
  const day = draft?.days?.[0];
  const skipDay = draft && day?.form !== 'this' ? { skipDay: draft } : {};
  const target = words ? ({ by: 'words', words, explicit: true } as const) : ({ by: 'focus' } as const);
  return managing('skip_next', target, {}, skipDay);
}
