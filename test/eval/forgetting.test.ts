import { describe, expect, test } from 'vitest';

import { caseOf } from './case-of.ts';
import { playCase } from './play-case.ts';

describe('who and what is to be forgotten, in other words than it is known by', () => {
  const sister: Parameters<typeof caseOf>[1] = {
    memories: [
      { kind: 'fact', content: 'Lives at 4 Quay Street' },
      { kind: 'fact', content: 'Plays the tuba' },
    ],
    entities: [
      { kind: 'person', name: 'Inês', relation: 'sister' },
      { kind: 'person', name: 'Rosa', relation: 'colleague' },
    ],
  };
  test.each<[string, readonly string[], readonly string[]]>([
    ['please forget about my sister', ['Rosa'], ['Lives at 4 Quay Street', 'Plays the tuba']],
    ['Inês is my sister, forget her', ['Rosa'], ['Lives at 4 Quay Street', 'Plays the tuba']],
    ['Delete the lot about Inês', ['Rosa'], ['Lives at 4 Quay Street', 'Plays the tuba']],
    ['get rid of all you’ve got re: Inês', ['Rosa'], ['Lives at 4 Quay Street', 'Plays the tuba']],
    ['that tuba thing, forget it', ['Inês', 'Rosa'], ['Lives at 4 Quay Street']],
    ['forget my address', ['Inês', 'Rosa'], ['Plays the tuba']],
    [
      'Forget everything to do with the tuba please, we sold it',
      ['Inês', 'Rosa'],
      ['Lives at 4 Quay Street'],
    ],
  ])('“%s”', async (says, people, left) => {
    const { memory } = await playCase(caseOf([says], sister));
    expect(memory.told().map(({ name }) => name)).toEqual(people);
    expect(memory.memories.map(({ content }) => content)).toEqual(left);
  });
});

test('what is told beside a wish to forget is kept', async () => {
  const before = { memories: [{ kind: 'note', content: 'Calder is getting a kite' }] } as const;
  const says = 'forget what i told you about the kite for Calder, and i start at Brindle on 16 March';
  const { memory } = await playCase(caseOf([says], { memories: [...before.memories] }));
  expect(memory.memories.map(({ content, on }) => [content, on])).toEqual([
    ['Start at Brindle', '2026-03-16'],
  ]);
});
