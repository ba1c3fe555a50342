import { capital } from '../words/capital.ts';
import type { Telling } from './telling.ts';

const WHAT_FOR = /\b(?:for|of|at|to|in) (?:the|an?|their) (?<what>[^,.]{4,})$/;

/** "I'm training for the Ghent marathon, it's on 12 April": the day is that of what was told just before. */
export function dayOfLast(told: readonly Telling[]): readonly Telling[] {
  return told.flatMap((telling, i): readonly Telling[] => {
    const { memory } = telling;
    const next = told[i + 1]?.memory;
    const [before] = told.slice(Math.max(i - 1, 0), i);
    if (memory?.content && !memory.on && next?.content === '' && next.on && !telling.ends) {
      if (memory.kind === 'commitment') return [{ ...telling, memory: { ...memory, on: next.on } }];
      const what = WHAT_FOR.exec(memory.content)?.groups?.['what'];
      const event = what && ({ kind: 'event', content: capital(what), on: next.on } as const);
      return event ? [telling, { memory: event, said: what }] : [telling];
    }
    const settled =
      memory?.content === '' && memory.on && before?.memory?.content && !before.memory.on && !before.ends;
    const dated = before?.memory?.kind === 'commitment' || WHAT_FOR.test(before?.memory?.content ?? '');
    return settled && dated ? [] : [telling];
  });
}
