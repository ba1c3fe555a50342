import { wholePattern } from '../time/pattern.ts';
import { spansOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { managing } from './managing.ts';
import type { Managing } from './managing.ts';
import { readTarget } from './read-target.ts';
import { trimWords } from './task-words.ts';

const FORMS = [
  '(?:rename|retitle|relabel) (?<who>.+?) (?:to|as|into) (?<name>.+)',
  '(?:rename|call|name|title) (?<who>it|that|this|that one|this one) (?<name>.+)',
  '(?:change|set|make) (?:the )?(?:name|title)(?: of (?<who>.+?))? (?:to|into) (?<name>.+)',
  '(?:change|set|make|edit|update)(?: the| its)? (?:text|message|wording|words|prompt|description)(?: (?:of|for|in) (?<who>.+?))? (?:to|say|into) (?<prompt>.+)',
  '(?:make|have|let) (?<who>it|that|this) (?:say|read) (?<prompt>.+)',
].map(wholePattern);

/** Reads a wish for another name or text ("rename standup to daily sync", "make it say: drink water"). */
export function readRenaming(sentence: Sentence): Managing | undefined {
  for (const form of FORMS) {
    const spans = spansOf(sentence, form);
    const value = spans?.['name'] ?? spans?.['prompt'];
    if (!spans || !value) continue;
    const words = trimWords(wordsOf(sentence, value.from, value.to), false);
    const who = spans['who'];
    const target = who ? readTarget(sentence, who.from, who.to) : ({ by: 'focus' } as const);
    if (words) return managing('edit', target, spans['name'] ? { name: words } : { prompt: words });
  }
  return undefined;
}
