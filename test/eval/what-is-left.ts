import { caseOf } from './case-of.ts';
import { playCase } from './play-case.ts';

/** What is known before. */
export type Before = Parameters<typeof caseOf>[1];

export const HOME: Before = { memories: [{ kind: 'fact', content: 'Lives in Lisbon' }] };
export const BOSS: Before = {
  memories: [{ kind: 'fact', content: 'Ana is the manager' }],
  entities: [{ kind: 'person', name: 'Ana', relation: 'manager' }],
};
export const COFFEE: Before = {
  memories: [{ kind: 'preference', content: 'Likes strong coffee in the morning' }],
};

/** What is left of what is known, with its days, once something was said; and what was answered last. */
export async function after(
  before: Before,
  says: readonly string[],
  told: 'what fits' | 'nothing' = 'what fits',
) {
  const { memory, turns } = await playCase(caseOf(says, before), told);
  const left = memory.memories.map(({ content, on }) => `${content}${on ? ` (${on})` : ''}`);
  return { left, memory, text: turns.at(-1)?.text ?? '' };
}
