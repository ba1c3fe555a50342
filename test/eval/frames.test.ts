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
      "gave Caspian my word that I'll proofread his letter",
      ['commitment: Promised Caspian to proofread his letter'],
    ],
    ['Nora made me promise to fix her bike', ['commitment: Promised Nora to fix her bike']],
    ['I gave Nora a lift to the station', []],
    [
      "Grant application's due three weeks from today, gulp",
      ['commitment: Grant application due (2026-03-23)'],
    ],
    ["told Wiebke she'd get the list by Friday", ['commitment: Promised Wiebke the list (2026-03-06)']],
    ["Ola's expecting the invoice from me on Thursday", ['commitment: Get Ola the invoice (2026-03-05)']],
    ['Dentist by trade, living in Split', ['fact: Is a dentist by trade', 'fact: Lives in Split']],
    ["He's an engineer by trade", []],
    [
      "so we're having the reunion at the old mill, that's been decided",
      ['decision: Decided: they’re having the reunion at the old mill'],
    ],
    ["I'm on the payroll at Bramwell Freight", ['fact: Works at Bramwell Freight']],
    ['manuscript due in three weeks, eek', ['commitment: Manuscript due (2026-03-23)']],
    ["I've got a brother, Timo, he lives in Turku", ['fact: Timo lives in Turku']],
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
    [
      'mostly busy with Project Heron at the moment, Adaeze is running it',
      [/project Heron: you work on it/, /person Adaeze: .*leads Heron/],
    ],
    [
      'Project Larch is keeping us busy, which Mo heads up',
      [/project Larch: you work on it/, /person Mo: .*leads Larch/],
    ],
    [
      'Pellgrove Dairies is our main customer and the person I deal with there is Anselm',
      [/organisation Pellgrove Dairies: .*customer/, /person Anselm: .*contact/],
    ],
    ['our main customer is Tern & Vale, Lou is my go-to there', [/person Lou: .*contact/]],
    ['an app called Sketchmoor is where our drawings live', [/tool Sketchmoor: you use it/]],
    ["I've got a sister, Ilse, she lives in Graz", [/person Ilse: .*sister/]],
    ['for the drawings everybody uses Inkfold', [/tool Inkfold: you use it/]],
    ["I've agreed to check the cover letter for Goran", [/person Goran/]],
    ['Pernille is who I report to', [/person Pernille: .*manager/]],
  ])('%s', async (says, named) => {
    const told = await kept(says);
    for (const one of named) expect(told.named.join('\n')).toMatch(one);
  });
});

describe('another decision beside one that is given up', () => {
  const before = {
    memories: [{ kind: 'decision' as const, content: 'Buys the red van for the deliveries' }],
  };

  test.each<[string, readonly string[]]>([
    [
      "change of plan: we won't buy the red van, we agreed to lease an electric one instead",
      ['decision: Agreed to lease an electric one'],
    ],
    [
      'on second thoughts we went with a cargo bike for the deliveries instead',
      ['decision: Went with a cargo bike for the deliveries'],
    ],
    [
      "we won't paint the shed, we agreed to tear it down",
      ['decision: Buys the red van for the deliveries', 'decision: Agreed to tear it down'],
    ],
  ])('%s', async (says, memories) => {
    expect((await kept(says, before)).memories).toEqual(memories);
  });

  test('and what was decided is asked for by what one went for', async () => {
    expect((await kept('what did we go for in the end?', before)).text).toContain('the red van');
  });
});

describe('a wish to have all of it forgotten', () => {
  const before = { memories: [{ kind: 'fact' as const, content: 'Repairs old clocks' }] };

  test.each([
    'wipe your whole memory of me please',
    'remove all traces of me',
    'wipe me from your memory',
    "I'd like all my data deleted",
    'could everything you know about me be deleted?',
  ])('%s', async (says) => {
    expect((await kept(says, before)).text).toContain('really forget everything');
  });

  test.each(['clear your memory of the offsite', 'wipe your memory about Ana'])('%s', async (says) => {
    const told = await kept(says, before);
    expect(told.text).not.toContain('really forget everything');
    expect(told.memories).toEqual(['fact: Repairs old clocks']);
  });
});
