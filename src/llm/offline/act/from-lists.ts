import type { Entity, Memory } from '../known.ts';
import { readProfileLists } from '../memory-answers.ts';

const LISTS = [
  ['facts', 'fact'],
  ['preferences', 'preference'],
  ['decisions', 'decision'],
  ['notes', 'note'],
  ['events', 'event'],
  ['commitments', 'commitment'],
] as const;
const ENTITIES = [
  ['people', 'person'],
  ['projects', 'project'],
  ['organisations', 'organisation'],
  ['tools', 'tool'],
  ['topics', 'topic'],
] as const;

/** Everything known as the profile lists it, in the form in which it is searched. */
export function fromLists(answer: string): {
  readonly memories: readonly Memory[];
  readonly people: readonly Entity[];
} {
  const lists = readProfileLists(answer);
  if ('refused' in lists) return { memories: [], people: [] };
  const memories = LISTS.flatMap(([list, kind]) =>
    lists[list].map((content): Memory => ({ id: '', kind, content })),
  );
  const people = ENTITIES.flatMap(([list, kind]) =>
    lists[list].map((line): Entity => {
      const [name = '', told = ''] = line.split(/: (.*)/s);
      return { name, kind, relations: told.split('; ').filter(Boolean) };
    }),
  );
  return { memories, people };
}
