import type { readForgotten } from '../memory-answers.ts';
import { toYou } from '../words/without-subject.ts';

type Answer = ReturnType<typeof readForgotten>;

/** As many are named one by one. */
const MOST_NAMED = 3;

function within(content: string): string {
  return toYou(content) ?? `“${content}”`;
}

/** What became of a wish to have something forgotten; `words` = what it was called. */
export function sayForgotten(answers: readonly Answer[], words: string): string {
  const [first] = answers;
  if (!first) return 'All right, I’ll leave it.';
  if ('refused' in first) return first.say;
  if ('confirm' in first) return first.say;
  if ('forgetting_everything' in first)
    return `As you wish: I’m forgetting everything I know about you. ${first.say}`;
  const gone = answers.flatMap((answer) => ('forgotten' in answer ? answer.forgotten : []));
  if (gone.length === 0)
    return words
      ? `Nothing about “${words}” has reached me so far, so there is nothing to forget.`
      : 'There was nothing to forget.';
  const named = gone.slice(0, MOST_NAMED).map(within).join('; ');
  const more = gone.length > MOST_NAMED ? `; and ${gone.length - MOST_NAMED} more` : '';
  return `Forgotten: ${named}${more}.`;
}
