import type { Moment } from '../time/calendar.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import type { Intent } from './intent.ts';
import { trimWords } from './task-words.ts';
import { settleWanted } from './wanted.ts';

/** The text as typed behind the last word of a part, up to a place. */
function behind(part: Sentence, to: number): string {
  const last = part.tokens.findLast(({ norm }) => !/^[.:;,!-]$/.test(norm));
  return part.text.slice(last?.to ?? 0, to).trimEnd();
}

/**
 * A request with the sentences around it, which are told with it as they were typed; where it named nothing to
 * do ("remind me at 5: …"), what they say to do is it.
 */
export function withDetails(
  intent: Intent,
  part: Sentence,
  others: readonly Sentence[],
  now: Moment,
): Intent {
  if (intent.kind !== 'create' && intent.kind !== 'ask') return intent;
  const end = part.tokens.at(-1)?.to ?? 0;
  const [before, after] = [true, false].map((ahead) =>
    others.filter(({ tokens }) => (tokens[0]?.from ?? 0) < end === ahead),
  );
  const ends = (after ?? []).map(({ tokens }) => tokens.at(-1)?.to ?? 0);
  const told = ends.length > 0 ? behind(part, Math.max(...ends)) : '';
  if (!intent.wanted.task) {
    const task = trimWords(told);
    return looksLikeDoing(task) ? settleWanted({ ...intent.wanted, task }, now) : intent;
  }
  // An offer tells what was asked already.
  if (intent.wanted.details?.startsWith('\n')) return intent;
  const earlier = (before ?? []).map((other) => `\n${wordsOf(other, 0, other.tokens.length)}`).join('');
  return { ...intent, wanted: { ...intent.wanted, details: `${told}${earlier}` } };
}

/** Requests with the items that follow them, the last one's; undefined when there is none they could belong to. */
export function withItems(
  intents: readonly Intent[],
  head: Sentence,
  now: Moment,
): readonly Intent[] | undefined {
  const last = intents.at(-1);
  if (last?.kind !== 'create' && last?.kind !== 'ask') return undefined;
  const { wanted } = last;
  const items = behind(head, head.text.length);
  if (wanted.task) return [...intents.slice(0, -1), { ...last, wanted: { ...wanted, details: items } }];
  if (wanted.drafts.length === 0) return undefined;
  const task = items.replace(/^[^\n]*\n/, '');
  return [...intents.slice(0, -1), settleWanted({ ...wanted, task }, now)];
}
