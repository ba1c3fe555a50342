import { dayFirstIn } from '../time/calendar.ts';
import type { Moment } from '../time/calendar.ts';
import type { Intent } from './intent.ts';
import { readMessage } from './read-message.ts';

/** What needs nothing but what Alfred keeps. */
export type Look = Extract<Intent, { kind: 'list' | 'profile' }> | { readonly kind: 'thread' };

const THREAD = /^where (?:did|had) (?:we|i) (?:leave|left) off\??$/i;

function lookIn(question: string, now: Moment): Look | undefined {
  if (THREAD.test(question)) return { kind: 'thread' };
  const dayFirst = dayFirstIn(now.locale);
  const [only, more] = readMessage(question, {
    now,
    dayFirst,
    focused: false,
    remembers: true,
    answering: false,
  });
  if (more || (only?.kind !== 'list' && only?.kind !== 'profile')) return undefined;
  return only.kind === 'profile' && only.as === 'file' ? undefined : only;
}

/**
 * The questions of which a prompt consists, where what Alfred keeps answers them all: "What is coming up? Which of my
 * schedules are running?"; none where anything else is wanted.
 */
export function readLooks(prompt: string, now: Moment): readonly Look[] {
  const looks = prompt
    .trim()
    .split(/(?<=\?)\s+/)
    .map((question) => lookIn(question, now));
  const all = looks.filter((look) => look !== undefined);
  return all.length === looks.length ? all : [];
}
