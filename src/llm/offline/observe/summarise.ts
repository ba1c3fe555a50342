import { inOtherWords } from '../../../domain/privacy.ts';
import { sensitiveKind } from '../../../domain/sensitive.ts';
import { listWords } from '../../../domain/words.ts';
import { readAsked } from '../habit/read-asked.ts';
import type { Intent } from '../intent/intent.ts';
import { capital } from '../words/capital.ts';
import type { Long } from './finished.ts';

const MOST = 4;
const LONGEST_THING = 60;

function few(words: string): string {
  return words.length <= LONGEST_THING ? words : `${words.slice(0, LONGEST_THING).replace(/\s+\S*$/, '')} …`;
}

function list(things: readonly string[]): string {
  const some = [...new Set(things.map(few))];
  return listWords(some.length > MOST ? [...some.slice(0, MOST), 'more'] : some);
}

/** A sentence or two on what was said and what came of it, in other words than the person's. */
export function summarise(seen: {
  readonly patterns: readonly string[];
  readonly wishes: readonly Intent[];
  readonly own: readonly string[];
}): string {
  const { patterns, wishes, own } = seen;
  const made = wishes.flatMap((wish) => (wish.kind === 'create' ? [wish.wanted.task] : []));
  const told = wishes
    .flatMap((wish) => (wish.kind === 'tell' ? wish.tellings : []))
    .flatMap(({ memory }) =>
      memory?.content && !sensitiveKind(memory.content) ? [`“${memory.content}”`] : [],
    );
  const has = (kind: Intent['kind']) => wishes.some((wish) => wish.kind === kind);
  const parts = [
    ...(patterns.length > 0 ? [list(patterns)] : []),
    ...(made.length > 0 ? [`had reminders set: ${list(made)}`] : []),
    ...(has('manage') ? ['changed a schedule'] : []),
    ...(told.length > 0 ? [`told of themselves: ${list(told)}`] : []),
    ...(has('forget') ? ['had something forgotten'] : []),
    ...(has('profile') || has('recall') ? ['asked what is known'] : []),
    ...(has('list') && patterns.length === 0 ? ['asked what is ahead'] : []),
  ];
  const plain =
    parts.length === 0 ? 'A short exchange; nothing came of it.' : `${capital(parts.join('; '))}.`;
  return inOtherWords(plain, own, 'A short exchange.');
}

/** Puts the older part of a conversation in a few lines, behind what was summed up before. */
export function shorten({ so_far: before, said }: Long): string {
  const lines = said.flatMap(({ by, text }) => {
    if (by !== 'person') return [];
    const asked = readAsked(text);
    return [asked ? `asked for ${asked.label}` : `said: ${few(text.replaceAll(/\s+/g, ' '))}`];
  });
  const now = lines.length > 0 ? `They ${[...new Set(lines)].slice(-12).join('; ')}.` : '';
  return [before, now].filter(Boolean).join(' ').slice(-1_800);
}
