import { wordsWithout } from '../intent/task-words.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { readSentence } from '../words/sentence.ts';

/** What is known without the day that it named and that is no more: "Sister Ailbhe has her birthday, 3rd of October". */
export function undated(content: string): string {
  const sentence = readSentence(content);
  const days = findPhrases(sentence, true).filter(
    ({ from, draft }) => from > 0 && (draft.days ?? draft.ends) && !draft.repeat,
  );
  if (days.length === 0) return content;
  return wordsWithout(sentence, 0, sentence.tokens.length, days).replace(/[\s,;:-]+$/, '') || content;
}
