import { describe, expect, test } from 'vitest';

import { kept } from './kept.ts';

describe('told the other way round', () => {
  test.each<[string, readonly string[]]>([
    ["I'd sooner walk than take the bus", ['preference: Would rather walk than take the bus']],
    [
      'aisle seats, I like them better than window ones',
      ['preference: Likes aisle seats better than window ones'],
    ],
    ["What I can't stand is being interrupted", ["preference: Can't stand being interrupted"]],
    ['Give me tea over coffee any day', ['preference: Prefers tea over coffee']],
    ['Thanks, I love them', []],
    ['in my spare time I play the cello', ['fact: Plays the cello in their spare time']],
    [
      'My home is in Windhoek, and for a living I drive a school bus.',
      ['fact: Lives in Windhoek', 'fact: Drives a school bus for a living'],
    ],
    ['The company I work for is Saltmarsh Optics', ['fact: Works at Saltmarsh Optics']],
    ['The company I work for is small', []],
    ['Osorno is behind me, I now call Valdivia home', ['fact: Lives in Valdivia']],
    ['jot this down for me: the ladder lives in the shed', ['note: The ladder lives in the shed']],
    ["I said I'd fix the bike light for Silvester", ['commitment: Fix the bike light for Silvester']],
    ["I said I'd be late", []],
    [
      'applications for the youth grant close on 12 June',
      ['event: Applications for the youth grant close (2026-06-12)'],
    ],
    [
      "Parents' evening at the school falls on 9 June",
      ["event: Parents' evening at the school (2026-06-09)"],
    ],
  ])('%s', async (says, memories) => {
    const { calls, ...told } = await kept(says);
    expect(told.memories).toEqual(memories);
    expect(calls.map(({ name }) => name)).not.toContain('create_schedule');
  });
});

describe('those who are named beside a company or a project', () => {
  test.each<[string, readonly RegExp[]]>([
    [
      "We've landed a new client, Tin Sparrow Theatre. Ludmila is who I talk to on their side.",
      [/organisation Tin Sparrow Theatre: .*client/, /person Ludmila: .*contact/],
    ],
    [
      "the project I'm working on is Bluewren, and it's run by Katka",
      [/project Bluewren: you work on it/, /person Katka: .*leads Bluewren/],
    ],
    ['for the drawings everybody uses Inkfold', [/tool Inkfold: you use it/]],
    ["I've agreed to check the cover letter for Goran", [/person Goran/]],
    ['Pernille is who I report to', [/person Pernille: .*manager/]],
  ])('%s', async (says, named) => {
    const told = await kept(says);
    for (const one of named) expect(told.named.join('\n')).toMatch(one);
  });
});
