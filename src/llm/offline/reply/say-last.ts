import type { Schedule } from '../tool-answers.ts';

function one({ name, last, next, state }: Schedule): string {
  const ahead = next && state === 'active' ? ` Next: ${next}.` : '';
  if (!last) return `Not yet: “${name}” has not come up so far.${ahead}`;
  const [what = '', ...when] = last.split(', ');
  const yes = what === 'delivered' ? 'Yes' : 'Not quite';
  return `${yes}: “${name}” was last ${what}, ${when.join(', ')}.${ahead}`;
}

/** Whether the person was reminded of something, as far as the schedules that are known tell. */
export function sayLast(words: string, found: readonly Schedule[]): string {
  if (found.length === 0) return `No: I have nothing about “${words}”, nor had I.`;
  return found.slice(0, 5).map(one).join('\n');
}
