import { describe, expect, test } from 'vitest';

import { kept } from './kept.ts';

describe('what is told plainly, whatever the sentence puts first', () => {
  test.each<[string, readonly string[]]>([
    [
      'Ghent is where I live and pianos are what I fix for a living',
      ['fact: Lives in Ghent', 'fact: Fixes pianos for a living'],
    ],
    ['Danish is what we speak at home', ['fact: Speaks Danish at home']],
    ['It is in Hereford that I live', ['fact: Lives in Hereford']],
    ['Wednesdays are when I bake', ['fact: Bakes on Wednesdays']],
    ['the parrot is called Biscuit', ['fact: The parrot is called Biscuit']],
    [
      'It has been agreed that the foyer will be painted green',
      ['decision: Decided that the foyer will be painted green'],
    ],
    ['final answer on the roof is slate', ['decision: Decided on slate for the roof']],
    [
      'After an hour of arguing the committee settled on gravel for the paths',
      ['decision: Decided on gravel for the paths'],
    ],
    ['They’ve fixed the casting for 12 January', ['event: Casting (2027-01-12)']],
    ["driving test's booked!! 9th of June", ['event: Driving test (2026-06-09)']],
    ['Rent due on Friday', ['commitment: Rent due (2026-03-06)']],
    ['The school inspection is a fortnight away', ['event: School inspection (2026-03-16)']],
    ['seeing the notary on the 9th', ['event: Seeing the notary (2026-03-09)']],
    ['Text me rather than ring', ['preference: Prefers texts to calls']],
    ['bottom line first please', ['preference: Prefers the bottom line first']],
    ['I think in kilometres, not miles', ['preference: Prefers kilometres, not miles']],
    ['the shop shuts at six', ['note: The shop shuts at six']],
    ['The band rehearses on Tuesdays', ['note: The band rehearses on Tuesdays']],
    ['Stonemason here', ['fact: Is a stonemason']],
    ['We went for a walk in the park', []],
    ['Italy won in the final', []],
    ['I think in general you are right', []],
    ["it's bedtime for me now", []],
    ['Tolliver joined us for lunch', []],
    ['My son was picked for the school team', []],
    ['Coffee keeps me awake', []],
    ['We went for lunch in the park.', []],
    ["I'll be going with my mum.", []],
    ["I don't know what the committee has decided.", []],
    ["It's a lovely day we're having.", []],
    ['The boss is out, so the office is in chaos.', []],
    ['Leo has his brown eyes from me.', []],
    ["Dad's out, mum's in.", []],
    ['Rewrite this as a list please.', []],
    ["Dinner's sorted, Marta will cook.", []],
    ['Anna has been home for two years.', []],
    ['Tom is the one who broke my mug.', []],
    ['Rain gets us down.', []],
  ])('%s', async (says, memories) => {
    const told = await kept(says);
    expect(told.memories).toEqual(memories);
    expect(told.calls.map(({ name }) => name)).not.toContain('create_schedule');
  });
});

describe('who is named with it is known by name', () => {
  test.each<[string, string]>([
    ['Odile Barr is the one who signs off our budgets', 'person Odile Barr: '],
    ['Mrs Pell has been promised the reports by Thursday', 'person Mrs Pell: '],
    ["Gave Zorah my word that she'd have the estimate by Friday", 'person Zorah: '],
    ["I offered to read Lotte's essay", 'person Lotte: '],
    ['A brother of mine, Tamas, lives in Debrecen', 'person Tamas: brother of you; lives in Debrecen'],
    [
      'Our main customer by miles is Copper Lantern Cinemas',
      'organisation Copper Lantern Cinemas: customer of you',
    ],
    ["They've stuck me on Project Saltmarsh", 'project Saltmarsh: you work on it'],
    ['Our deliveries are recorded in a program named Cratewise', 'tool Cratewise: you use it'],
    ['deliveries are Jost’s department', 'person Jost: looks after deliveries for them'],
  ])('%s', async (says, named) => {
    expect((await kept(says)).named).toContain(named);
  });
});

describe('what takes another’s place', () => {
  const decided = {
    memories: [{ kind: 'decision' as const, content: 'Decided to rent the harbour hall for the fair' }],
  };

  test.each([
    "scrap the harbour hall, it's the Granary we're taking for the fair",
    'change of heart on the fair: the Granary instead of the harbour hall',
    'the harbour hall fell through so the fair will be in the Granary',
    "we're having the fair at the Granary now, not the harbour hall",
    'We have changed our minds about the harbour hall; we are taking the Granary for the fair',
  ])('%s', async (says) => {
    expect((await kept(says, decided)).memories).toEqual(['decision: Decided on the Granary for the fair']);
  });

  test.each([
    "I packed up Lisbon, Porto's where I am now",
    "Lisbon is behind us, we're in Porto now",
    'We have left Lisbon behind and our new home is in Porto',
  ])('%s', async (says) => {
    const before = { memories: [{ kind: 'fact' as const, content: 'Lives in Lisbon' }] };
    expect((await kept(says, before)).memories).toEqual(['fact: Lives in Porto']);
  });

  test('a day that is put right, however it is said', async () => {
    const before = { memories: [{ kind: 'event' as const, content: 'Wine tasting', on: '2026-03-11' }] };
    const told = await kept(['when is the tasting?', "nope, they're holding it on Thursday"], before);
    expect(told.memories).toEqual(['event: Wine tasting (2026-03-12)']);
  });
});

describe('what is known is told, kept or let go of, in whatever words it is asked for', () => {
  const before = {
    memories: [
      { kind: 'event' as const, content: 'Planning hearing', on: '2026-03-05' },
      { kind: 'decision' as const, content: 'Decided on the Copper Ladle as caterer for the jubilee' },
      { kind: 'fact' as const, content: 'Keeps bees' },
    ],
  };

  test.each<[string, RegExp]>([
    ['What lies ahead of me this week?', /Planning hearing/],
    ["run me through what I've got coming", /Planning hearing/],
    ['Which caterer have I settled on for the jubilee?', /Copper Ladle/],
    ['go on then, tell me all you’ve got on file about me', /bees/],
    ['so give me the rundown, what’s noted down about me by now?', /bees/],
  ])('%s', async (says, text) => {
    expect((await kept(says, before)).text).toMatch(text);
  });

  test.each([
    'Please delete from your memory that I keep bees.',
    'you can stop remembering that I keep bees',
    'anything you’ve got on bees, wipe it please',
    'What you’ve got about my bees can go, please forget it.',
  ])('%s', async (says) => {
    expect((await kept(says, before)).memories.join()).not.toMatch(/bees/);
  });

  test('an allergy that is to be kept is kept, and one that is only told is not', async () => {
    const asked = await kept('Would you please keep in your memory that I have an allergy to latex?');
    expect(asked.memories.join()).toMatch(/latex/);
    expect((await kept('I have an allergy to latex')).memories).toEqual([]);
  });
});
