import { describe, expect, test } from 'vitest';

import { after } from './what-is-left.ts';
import type { Before } from './what-is-left.ts';

const PRESENTATION = { kind: 'event', content: 'Board presentation', on: '2026-03-12' } as const;
const DINNER = { kind: 'event', content: 'Board dinner', on: '2026-03-14' } as const;
const HERS = { kind: 'fact', content: 'Sister lives in Bergen' } as const;

describe('only what is spoken of is changed', () => {
  test.each<[NonNullable<Before>['memories'], string, readonly string[]]>([
    [
      [PRESENTATION, DINNER],
      'so the board presentation got pushed to the 19th, a relief',
      ['Board presentation (2026-03-19)', 'Board dinner (2026-03-14)'],
    ],
    [[DINNER], 'the board presentation is cancelled', ['Board dinner (2026-03-14)']],
    [
      [{ kind: 'event', content: 'Dentist with Dr Ruiz', on: '2026-03-12' }],
      'my dentist appointment moved to the 19th',
      ['Dentist with Dr Ruiz (2026-03-19)'],
    ],
    [
      [{ kind: 'fact', content: 'Lives in Bergen' }, HERS],
      'finally moved from Bergen to Stavanger at the weekend',
      ['Sister lives in Bergen', 'Lives in Stavanger'],
    ],
    [
      [
        { kind: 'preference', content: 'Is vegetarian' },
        { kind: 'fact', content: 'Cousin Lefa is vegetarian' },
      ],
      'not vegetarian any more',
      ['Cousin Lefa is vegetarian'],
    ],
    [
      [
        { kind: 'fact', content: 'Plays table tennis at lunch' },
        { kind: 'fact', content: 'Plays tennis on Saturdays' },
        { kind: 'fact', content: 'Nephew Kip plays tennis' },
      ],
      'i gave up tennis',
      ['Plays table tennis at lunch', 'Nephew Kip plays tennis'],
    ],
    [
      [{ kind: 'preference', content: 'Prefers tea to coffee' }],
      'I like tea better than coffee',
      ['Prefers tea to coffee'],
    ],
    [
      [{ kind: 'preference', content: 'Prefers tea to coffee' }],
      'I prefer coffee to tea',
      ['Prefers coffee to tea'],
    ],
    [
      [
        { kind: 'preference', content: 'Prefers calls in the morning' },
        { kind: 'preference', content: 'Prefers short emails' },
      ],
      'change of plan, from now on i prefer calls in the afternoon',
      ['Prefers calls in the afternoon', 'Prefers short emails'],
    ],
    [
      [
        { kind: 'event', content: 'Pottery class', on: '2026-03-05' },
        { kind: 'event', content: 'Band practice', on: '2026-03-06' },
      ],
      'pottery’s moved to friday this week and band practice to thursday',
      ['Pottery class (2026-03-06)', 'Band practice (2026-03-05)'],
    ],
    [
      [{ kind: 'event', content: 'Trip to Fogo Island', on: '2026-03-12' }],
      'my fogo trip’s a day later than I said',
      ['Trip to Fogo Island (2026-03-13)'],
    ],
    [
      [
        { kind: 'fact', content: 'Daughter Orla is 6 and mad about beetles' },
        { kind: 'fact', content: 'Son Cian is 9' },
      ],
      'small correction, orla’s 7, not 6',
      ['Daughter Orla is 7 and mad about beetles', 'Son Cian is 9'],
    ],
    [
      [
        { kind: 'fact', content: 'Mum’s birthday is 3 May' },
        { kind: 'fact', content: 'Dad’s birthday is 3 June' },
      ],
      'i told you mum’s birthday wrong, it’s the 5th of may',
      ['Mum’s birthday is 5th of may', 'Dad’s birthday is 3 June'],
    ],
    [
      [
        { kind: 'fact', content: 'Lives in Turin' },
        { kind: 'fact', content: 'Brother lives in Turin' },
      ],
      'my brother moved from Turin to Genoa',
      ['Lives in Turin', 'Brother lives in Genoa'],
    ],
    [
      [
        { kind: 'fact', content: 'Works at Brightmoor' },
        { kind: 'fact', content: 'Nora works at Brightmoor' },
      ],
      'Nora quit her job at Brightmoor',
      ['Works at Brightmoor'],
    ],
    [
      [
        { kind: 'fact', content: 'Does Pilates on Wednesdays' },
        { kind: 'fact', content: 'Mother does Pilates on Wednesdays' },
      ],
      'I no longer do Pilates',
      ['Mother does Pilates on Wednesdays'],
    ],
    [
      [{ kind: 'fact', content: 'Lives in Leeds' }],
      'we’ve upped sticks and moved to Saltburn, boxes everywhere',
      ['Lives in Saltburn'],
    ],
    [
      [
        { kind: 'fact', content: 'Planning to propose to Mika' },
        { kind: 'fact', content: 'Bought a ring for Mika' },
        { kind: 'fact', content: 'Mika works as a diver' },
      ],
      'forget everything about the ring and the proposal',
      ['Mika works as a diver'],
    ],
    [
      [
        { kind: 'fact', content: 'Son Luca goes to Willow Street school' },
        { kind: 'fact', content: 'Daughter Ana goes to Willow Street school' },
      ],
      'luca’s switched schools, he’s at Northgate now, ana’s still at willow street',
      ['Son Luca goes to Northgate', 'Daughter Ana goes to Willow Street school'],
    ],
    [
      [{ kind: 'event', content: 'Wedding at Birch Manor', on: '2026-07-25' }],
      'the wedding’s at the lake house now, same day',
      ['Wedding at the lake house (2026-07-25)'],
    ],
    [
      [{ kind: 'fact', content: 'Sister lives in Leeds' }],
      'my sister’s in hospital now',
      ['Sister lives in Leeds'],
    ],
    [[{ kind: 'fact', content: 'Lives in Leeds' }], 'Location: Berlin. Date: 14 May.', ['Lives in Leeds']],
    [
      [{ kind: 'event', content: 'Board dinner', on: '2026-03-05' }],
      'I won’t have wine at the board dinner on Thursday.',
      ['Board dinner (2026-03-05)'],
    ],
    [
      [{ kind: 'event', content: 'Board dinner', on: '2026-03-05' }],
      'I’m not meeting Ana before the board dinner on Thursday.',
      ['Board dinner (2026-03-05)'],
    ],
    [
      [{ kind: 'event', content: 'Board dinner', on: '2026-03-05' }],
      'I’m not going to the board dinner on Thursday.',
      [],
    ],
    [
      [{ kind: 'event', content: 'Berlin conference', on: '2026-03-05' }],
      'I’m not flying to the Berlin conference on Thursday, I’m taking the train.',
      ['Berlin conference (2026-03-05)'],
    ],
    [
      [{ kind: 'event', content: 'Board meeting', on: '2026-03-05' }],
      'I’m not doing the presentation at the board meeting on Thursday, Tom is.',
      ['Board meeting (2026-03-05)'],
    ],
    [
      [{ kind: 'event', content: 'Meeting with Tom', on: '2026-03-06' }],
      'I’m not meeting Tom on Friday but on Saturday.',
      ['Meeting with Tom (2026-03-06)'],
    ],
    [
      [{ kind: 'preference', content: 'Prefers coffee in the morning' }],
      'I prefer coffee in the evening too.',
      ['Prefers coffee in the evening', 'Prefers coffee in the morning'],
    ],
    [
      [{ kind: 'fact', content: 'Dog is called Pepper' }],
      'Forget what I said about salt and pepper.',
      ['Dog is called Pepper'],
    ],
  ])('over %j “%s”', async (memories, says, left) => {
    expect((await after({ memories: memories ?? [] }, [says])).left.toSorted()).toEqual(left.toSorted());
  });
});

describe('what is taken back in the same breath is not kept', () => {
  test.each<[string, readonly string[]]>([
    ['im flying to Izmir on friday. actually no, scrap that, the trip’s off', []],
    ['Dinner with the trustees on the 21st... oh hang on no, it’s been called off', []],
    ['i quit my job!! ...just kidding', []],
    [
      'lunch with Ana on Tuesday, scratch that, I have a dinner with Bo on Wednesday',
      ['Dinner with Bo (2026-03-04)'],
    ],
    ['my thesis chapter is due on 5 June.. no wait, 8 June', ['Thesis chapter due (2026-06-08)']],
    ['my thesis chapter is due on 5 June... sorry, I mean the 8th', ['Thesis chapter due (2026-06-08)']],
    ['The exam is at 9 on Tuesday. Hmm no actually at 10', ['Exam (2026-03-03T10:00)']],
    ['no, I’m not going to the Lyon trade show on the 17th', []],
    ['the audit is on the 12th!! no hang on the 13th', ['Audit (2026-03-13)']],
  ])('“%s”', async (says, left) => {
    expect((await after({}, [says])).left).toEqual(left);
  });
});

describe('what was told last is taken back or put right in the next message', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['we’re driving to Ghent on saturday!', 'ugh forget it, the car died so we’re staying home'], []],
    [['we’re driving to Ghent on saturday!', 'not any more, the car died'], []],
    [
      ['My desk is on the third floor', 'scratch that, my desk is on the fifth floor, they moved us'],
      ['Desk is on the fifth floor'],
    ],
    [['I have a violin exam on the 20th', 'I meant cello exam, not violin'], ['Cello exam (2026-03-20)']],
    [
      ['Parents evening is this friday at 6pm', 'no, quarter past 7, sorry'],
      ['Parents evening (2026-03-06T19:15)'],
    ],
    [['the choir meets on Tuesdays', 'wait, Wednesdays'], ['The choir meets on Wednesdays']],
  ])('“%s”', async (says, left) => {
    expect((await after({}, says)).left).toEqual(left);
  });
});
