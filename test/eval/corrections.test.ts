import { describe, expect, test } from 'vitest';

import { caseOf } from './case-of.ts';
import { playCase } from './play-case.ts';
import { after, BOSS, COFFEE, HOME } from './what-is-left.ts';
import type { Before } from './what-is-left.ts';

const WORK: Before = { memories: [{ kind: 'fact', content: 'Works at Coppergate as a buyer' }] };
const TASTING: Before = { memories: [{ kind: 'event', content: 'Wine tasting', on: '2026-03-11' }] };
const HALL: Before = { memories: [{ kind: 'decision', content: 'Rents the harbour hall for the fair' }] };
const INVOICE: Before = {
  memories: [{ kind: 'commitment', content: 'Pay the tile invoice', on: '2026-03-06' }],
};

describe('what changed takes the place of what was known', () => {
  test.each<[Before, string | readonly string[], readonly string[]]>([
    [HOME, 'I moved to Porto last week', ['Lives in Porto']],
    [HOME, 'that’s outdated, I live in Faro now', ['Lives in Faro']],
    [HOME, 'I don’t live in Lisbon any more, I’m in York now', ['Lives in York']],
    [HOME, ['where do I live?', 'no, Porto'], ['Lives in Porto']],
    [WORK, 'I’m no longer at Coppergate, I work for Lindenhall now.', ['Works for Lindenhall']],
    [WORK, 'I’ve changed jobs, I’m at Lindenhall now', ['Works at Lindenhall']],
    [WORK, 'I quit my job at Coppergate', []],
    [WORK, 'no wait, I work at Initech', ['Works at Initech']],
    [WORK, 'not at Coppergate anymore', []],
    [
      { memories: [{ kind: 'fact', content: 'Works as a payroll clerk' }] },
      'I’m head of payroll now',
      ['Is head of payroll'],
    ],
    [WORK, 'left Coppergate, started at Corkscrew Bikes on Monday', ['Works at Corkscrew Bikes']],
    [{}, ['I work at Acme', 'no wait, at Initech'], ['Works at Initech']],
    [{}, ['my office is in Kilburn', 'sorry, I meant Camden, not Kilburn'], ['Office is in Camden']],
    [{}, ['my office is in Kilburn', 'Camden, I meant'], ['Office is in Camden']],
    [{}, ['my office is in Kilburn', 'make that Camden'], ['Office is in Camden']],
    [{}, ['we got a puppy', 'it’s called Max'], ['Got a puppy', 'Puppy is called Max']],
    [
      { memories: [{ kind: 'fact', content: 'Has two children' }] },
      'no thats wrong, I have three children not two',
      ['Has three children'],
    ],
    [
      { memories: [{ kind: 'preference', content: 'Prefers tea' }] },
      'I’ve switched from tea to coffee',
      ['Prefers coffee'],
    ],
    [
      { memories: [{ kind: 'event', content: 'Team offsite', on: '2026-04-12' }] },
      ['when is the team offsite?', 'scratch that, it’s the 19th'],
      ['Team offsite (2026-04-19)'],
    ],
    [TASTING, 'the wine tasting got pushed back a week', ['Wine tasting (2026-03-18)']],
    [TASTING, 'the wine tasting was moved forward by two days', ['Wine tasting (2026-03-09)']],
    [{}, ['My meeting is on Tuesday', 'scratch that, it’s on Wednesday'], ['Meeting (2026-03-04)']],
    [
      TASTING,
      ['when is the wine tasting?', "that's not right, it's Thursday"],
      ['Wine tasting (2026-03-12)'],
    ],
    [TASTING, 'the tasting got pushed back to Friday', ['Wine tasting (2026-03-13)']],
    [TASTING, 'they postponed the wine tasting to 17 March', ['Wine tasting (2026-03-17)']],
    [TASTING, 'no!! the wine tasting is on 12 March, not on the 11th', ['Wine tasting (2026-03-12)']],
    [TASTING, 'the wine tasting is a day later, on Thursday', ['Wine tasting (2026-03-12)']],
    [TASTING, 'the wine tasting is cancelled', []],
    [TASTING, 'I’m not going to the wine tasting after all', []],
    [TASTING, 'the beer tasting is on Friday', ['Wine tasting (2026-03-11)', 'Beer tasting (2026-03-06)']],
    [COFFEE, 'I don’t drink coffee any more, I prefer tea now', ['Prefers tea']],
    [COFFEE, 'I’ve gone off coffee', []],
    [
      HALL,
      'we’re not taking the harbour hall after all, we decided to rent the Granary',
      ['Decided to rent the Granary'],
    ],
    [HALL, 'we decided against the harbour hall, it will be the Granary', ['Decided on the Granary']],
    [INVOICE, 'I paid the tile invoice', []],
    [INVOICE, 'the tile invoice is paid', []],
    [BOSS, 'Ana left, Tom is my manager now', ['Tom is the manager']],
    [BOSS, 'Ana is no longer my manager, it’s Tom now', ['Tom is the manager']],
    [
      { memories: [{ kind: 'fact', content: 'Has one child' }] },
      'we have two children now',
      ['Has two children'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Works as a stonemason' }] },
      'I’m a carpenter now',
      ['Is a carpenter'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Starts work at 9' }] },
      'I start work at 8 now',
      ['Starts work at 8'],
    ],
    [
      { memories: [{ kind: 'preference', content: 'Prefers short answers' }] },
      'actually I like long answers better',
      ['Likes long answers better'],
    ],
  ])('%j “%s”', async (before, says, left) => {
    expect((await after(before, [says].flat())).left).toEqual(left);
  });

  test('also where it has to be looked for', async () => {
    expect((await after(HOME, ['I moved to Porto'], 'nothing')).left).toEqual(['Lives in Porto']);
    const says = ['when is the wine tasting?', 'no, it’s on Thursday'];
    expect((await after(TASTING, says, 'nothing')).left).toEqual(['Wine tasting (2026-03-12)']);
  });

  test('the new manager is one, and the former is none', async () => {
    const { memory } = await after(BOSS, ['Ana left, Tom is my manager now']);
    expect(memory.relationsOf('Tom')).toEqual(['manager of you']);
    expect(memory.relationsOf('Ana')).toEqual([]);
  });
});

describe('what is over', () => {
  const kinds = { fact: 'fact', event: 'event', commitment: 'commitment', preference: 'preference' } as const;
  test.each<[keyof typeof kinds, string, string]>([
    ['commitment', 'Send Marta the migration plan', 'Marta isn’t on Osprey any more, Jonas is my manager'],
    ['fact', 'Leads the Osprey project with Marta and Jonas', 'Marta isn’t on Osprey any more'],
    ['event', 'Meeting with Ben', 'Ben isn’t my boss any more'],
    ['event', 'Recital of their sister Ana', 'Ana isn’t allergic to nuts any more'],
    ['commitment', 'Book a table for Eva', 'Eva is no longer vegetarian'],
    ['commitment', 'Call Lena', 'Lena isn’t at home any more'],
    ['event', 'Review with Acme', 'We stopped working with Acme'],
    ['preference', 'Likes running with Ana', 'I don’t run on Mondays any more'],
  ])('takes no %s “%s” along that only shares a name with “%s”', async (kind, content, says) => {
    const on = kind === 'event' || kind === 'commitment' ? { on: '2026-03-06' } : {};
    const { memory } = await after({ memories: [{ kind: kinds[kind], content, ...on }] }, [says]);
    expect(memory.memories.map((one) => one.content)).toContain(content);
  });

  test('is told with what was taken away', async () => {
    const { left, text } = await after(WORK, ['I quit my job at Coppergate']);
    expect(left).toEqual([]);
    expect(text).toContain('I’ve let go of “you work at Coppergate as a buyer”');
  });
});

test.each(['no wait, I work at Initech', 'no wait, at Initech'])(
  '“%s”: no more where one said first',
  async (says) => {
    const { memory } = await after({}, ['I work at Acme', says]);
    expect(memory.relationsOf('Acme')).toEqual([]);
    expect(memory.relationsOf('Initech')).toEqual(['you work at it']);
  },
);

describe('what is known already is not kept twice', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['I work as a stonemason', 'as I said, I’m a stonemason by trade'], ['Works as a stonemason']],
    [['I prefer tea', 'I really prefer tea, you know'], ['Prefers tea']],
    [
      [
        'I promised Hamid the seating chart by Thursday',
        'Hamid is getting the seating chart from me on Thursday',
      ],
      ['Promised Hamid the seating chart (2026-03-05)'],
    ],
  ])('%j', async (says, left) => {
    const { left: found, text } = await after({}, says);
    expect(found).toEqual(left);
    expect(text).toMatch(/^I have that already: /);
  });
});

describe('what is to be forgotten', () => {
  const two: Before = {
    memories: [
      { kind: 'fact', content: 'Plays the tuba' },
      { kind: 'fact', content: 'Lives in Leeds' },
    ],
    schedules: [{ name: 'stand-up', prompt: 'stand-up', cron: '15 9 * * 1-5' }],
  };
  test.each<[string | readonly string[], readonly string[]]>([
    ['forget that I play the tuba', ['Lives in Leeds']],
    ['you can forget about the tuba', ['Lives in Leeds']],
    ['please forget where I live', ['Plays the tuba']],
    ['would you mind forgetting where I live, thanks ever so much', ['Plays the tuba']],
    ['forget everything about the tuba, please', ['Lives in Leeds']],
    [
      ['I collect stamps', 'forget that'],
      ['Plays the tuba', 'Lives in Leeds'],
    ],
    ['forget everything you know about me', ['Plays the tuba', 'Lives in Leeds']],
    [['forget everything', 'yes, forget everything'], []],
    [
      ['erase my data', 'no, keep it'],
      ['Plays the tuba', 'Lives in Leeds'],
    ],
    ['forget the stand-up', ['Plays the tuba', 'Lives in Leeds']],
  ])('“%s”', async (says, left) => {
    expect((await after(two, [says].flat())).left).toEqual(left);
  });

  test('a schedule of that name is cancelled where nothing known goes by it', async () => {
    const { schedules } = await playCase(caseOf(['forget the stand-up'], two));
    expect(schedules.all.map(({ state }) => state)).toEqual(['cancelled']);
  });

  test('everything only once it was confirmed', async () => {
    expect((await after(two, ['forget everything'])).text).toMatch(/\?$/);
    expect((await after(two, ['forget everything', 'no'])).text).toBe('Then everything stays as it is.');
  });
});

describe('what is put right in the words around it', () => {
  const facts = (...contents: readonly string[]): Before => ({
    memories: contents.map((content) => ({ kind: 'fact', content })),
  });
  test.each<[Before, string | readonly string[], readonly string[]]>([
    [
      facts('Ships to cafés on Thursdays'),
      'actually that’s not right, I said Thursdays but we ship to cafés on Wednesdays',
      ['Ships to cafés on Wednesdays'],
    ],
    [
      facts('Mondays are stock counts, Thursdays they ship to cafés'),
      'I said Thursdays but we ship to cafés on Wednesdays',
      ['Mondays are stock counts, Wednesdays they ship to cafés'],
    ],
    [facts('Lives in Porto'), 'sorry, I told you Porto but we live in Braga', ['Lives in Braga']],
    [facts('Runs the bakery at Initech'), 'no wait, I work at Acme', ['Works at Acme']],
    [facts('Runs the choir at St Anna'), 'I work at Acme', ['Runs the choir at St Anna', 'Works at Acme']],
    [facts('Uses Trello for planning'), 'switched from Trello to Notion', ['Uses Notion for planning']],
    [facts('Uses Trello'), 'moved from Trello to Notion', ['Uses Notion']],
    [facts('Uses Slack'), 'we moved everything from Dropbox to Drive', ['Uses Slack', 'Uses Drive']],
    [HOME, 'we moved from Lisbon to Porto', ['Lives in Porto']],
    [HOME, 'we finally moved to Porto at the weekend', ['Lives in Porto']],
    [
      WORK,
      'I handed in my notice at Coppergate',
      ['Works at Coppergate as a buyer', 'Handed in their notice at Coppergate'],
    ],
  ])('%j “%s”', async (before, says, left) => {
    expect((await after(before, [says].flat())).left).toEqual(left);
  });
});

describe('whose part is over', () => {
  const two: Before = {
    entities: [
      { kind: 'person', name: 'Helena', relation: 'boss' },
      { kind: 'person', name: 'Ben', relation: 'colleague' },
    ],
  };
  test.each<[string, string, readonly string[]]>([
    ['Helena isn’t my boss any more, Marta is', 'Marta', ['boss of you']],
    ['Helena isn’t my boss any more, Marta is', 'Helena', ['former boss of you']],
    ['my manager is no longer Helena, it’s Quinn now', 'Quinn', ['manager of you']],
    ['my manager is no longer Helena', 'Helena', ['former boss of you']],
    ['I don’t work with Ben any more, he left for a rival', 'Ben', ['former colleague of you']],
    ['Ben doesn’t work with us any more', 'Ben', ['former colleague of you']],
    ['Helena left, Priya runs the team now', 'Priya', ['boss of you']],
    ['Helena is not my boss on Fridays', 'Helena', ['boss of you']],
    ['actually that’s not right, I said Thursdays', 'Helena', ['boss of you']],
  ])('“%s”: %s', async (says, name, relations) => {
    const { memory } = await after(two, [says]);
    expect(memory.relationsOf(name)).toEqual(relations);
    expect(memory.told().map((one) => one.name)).not.toContain('Thursdays');
  });
});

test.each([
  "wait no, Helena isn't my boss any more, Marta took over last month",
  'Marta took over from Helena last week',
])('who took over has the part, whenever that was: %s', async (says) => {
  const { turns } = await playCase(caseOf(['my boss is Helena', says, 'so who is my boss now?'], {}));
  expect(turns.at(-1)?.text).toContain('Marta: your boss.');
});

test('what is told behind a no to an offer is heard too', async () => {
  const says = [
    'my boss is Helena',
    'can you get me the sales figures?',
    "no, Helena isn't my boss any more",
  ];
  const { turns } = await playCase(caseOf([...says, 'who is Helena?'], {}));
  expect(turns.at(-1)?.text).toBe('Helena: your former boss.');
});
