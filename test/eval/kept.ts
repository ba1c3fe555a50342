import { caseOf } from './case-of.ts';
import { playCase } from './play-case.ts';

/** What is kept of what somebody says, in lines, and what is answered. */
export async function kept(says: string | readonly string[], before: Parameters<typeof caseOf>[1] = {}) {
  const { memory, turns } = await playCase(caseOf([says].flat(), before));
  const memories = memory.memories.map(
    ({ kind, content, on }) => `${kind}: ${content}${on ? ` (${on})` : ''}`,
  );
  const named = memory.told().map(({ kind, name, relations, about }) => {
    return `${kind} ${name}: ${[...relations, ...(about ? [about] : [])].join('; ')}`;
  });
  return { memories, named, text: turns.at(-1)?.text ?? '', calls: turns.flatMap(({ calls }) => calls) };
}
