import { describe, expect, test } from 'vitest';

import type { Log, OfferLog, PersonLog } from '../../../eval/simulate/log.ts';
import { RULES, violationsOf } from '../../../eval/simulate/rules.ts';

const START = new Date('2026-03-01T00:00:00Z');
const at = (time: string) => new Date(`2026-${time}:00Z`);

/** Somebody in Lisbon, in winter the clock of UTC, with quiet hours at noon, who spoke on three Mondays at nine. */
const PERSON: PersonLog = {
  id: 'ada',
  zone: 'Europe/Lisbon',
  wished: [
    {
      since: START,
      work: { from: 540, until: 1_080 },
      workDays: [1, 2, 3, 4, 5],
      quiet: { from: 720, until: 780 },
    },
  ],
  dnd: [{ from: at('03-18T14:00'), until: at('03-18T15:00') }],
  said: [at('03-02T09:00'), at('03-09T09:00'), at('03-16T09:00')],
  levels: [{ since: START, level: 0.7 }],
  mores: [],
};

const OFFER: OfferLog = {
  id: 'one',
  person: 'ada',
  type: 'schedule_habit',
  name: 'sales figures',
  basis: ['pattern:sales'],
  evidence: PERSON.said.map((said) => ({ of: 'pattern:sales', at: said })),
  made: at('03-16T09:11'),
  shown: at('03-16T09:11'),
  conversation: null,
  reactions: [],
};

/** An offer about something else that is there. */
function another(id: string, made: string, change: Partial<OfferLog> = {}): OfferLog {
  const basis = [`memory:${id}`];
  const evidence = [{ of: `memory:${id}`, at: at('03-02T09:05') }];
  return {
    ...OFFER,
    id,
    type: 'event_prep',
    name: id,
    basis,
    evidence,
    made: at(made),
    shown: at(made),
    ...change,
  };
}

function broken(offers: OfferLog[], person: Partial<PersonLog> = {}): string[] {
  const log: Log = { people: [{ ...PERSON, ...person }], offers };
  return [...new Set(violationsOf(log).map(({ rule }) => rule))];
}

const turnedDown = (...days: string[]) =>
  days.map((day) =>
    another(`d${day}`, `${day}T10:00`, {
      reactions: [{ at: at(`${day}T10:30`), reply: 'thumbs_down' as const }],
    }),
  );

test('what keeps to the rules breaks none', () => {
  expect(broken([])).toEqual([]);
  expect(broken([OFFER])).toEqual([]);
  expect(broken([OFFER, another('b', '03-16T10:11'), another('c', '03-17T09:00')])).toEqual([]);
  expect(broken(turnedDown('03-03', '03-04', '03-05'))).toEqual([]);
});

const CASES: readonly [rule: string, what: string, offers: OfferLog[], person?: Partial<PersonLog>][] = [
  ['working hours', 'a minute too early', [another('b', '03-17T08:59')]],
  ['working hours', 'at the end of the day', [another('b', '03-17T18:00')]],
  ['working hours', 'on a Saturday', [another('b', '03-14T10:00')]],
  ['working hours', 'on another clock', [another('b', '03-17T10:00')], { zone: 'America/New_York' }],
  ['working hours', 'after the clocks went forward', [another('b', '03-31T17:30')]],
  [
    'working hours',
    'posted much later than it was made',
    [another('b', '03-17T17:59', { shown: at('03-17T18:05') })],
  ],
  [
    'working hours',
    'by hours that were told before',
    [another('b', '03-17T16:30')],
    {
      wished: [
        ...PERSON.wished,
        { since: at('03-10T09:00'), work: { from: 480, until: 960 }, workDays: [1, 2, 3, 4, 5], quiet: null },
      ],
    },
  ],
  ['quiet hours', 'at noon', [another('b', '03-17T12:00')]],
  [
    'quiet hours',
    'past midnight',
    [another('b', '03-17T02:00')],
    {
      wished: [
        {
          since: START,
          work: { from: 0, until: 1_440 },
          workDays: [0, 1, 2, 3, 4, 5, 6],
          quiet: { from: 1_320, until: 420 },
        },
      ],
    },
  ],
  ['do not disturb', 'while it is on', [another('b', '03-18T14:30')]],
  ['do not disturb', 'in a conversation', [another('b', '03-18T14:30', { conversation: 'x' })]],
  ['talking', 'nine minutes after a word', [another('b', '03-16T09:09')]],
  ['an hour between', 'after 59 minutes', [another('b', '03-17T09:00'), another('c', '03-17T09:59')]],
  [
    'an hour between',
    'in a conversation',
    [another('b', '03-17T09:00'), another('c', '03-17T09:30', { conversation: 'x' })],
  ],
  [
    'a day’s allowance',
    'three at the level of two',
    [another('b', '03-17T09:00'), another('c', '03-17T10:30'), another('d', '03-17T15:00')],
  ],
  [
    'a day’s allowance',
    'one at the level of none',
    [another('b', '03-17T09:00')],
    { levels: [{ since: START, level: 0.1 }] },
  ],
  [
    'one a conversation',
    'two',
    [another('b', '03-17T09:00', { conversation: 'x' }), another('c', '03-17T10:00', { conversation: 'x' })],
  ],
  ['basis', 'none', [another('b', '03-17T09:00', { basis: [] })]],
  ['basis', 'nothing there of it', [another('b', '03-17T09:00', { evidence: [] })]],
  [
    'basis',
    'there only later',
    [another('b', '03-17T09:00', { evidence: [{ of: 'memory:b', at: at('03-17T09:01') }] })],
  ],
  ['basis', 'two occurrences of a habit', [{ ...OFFER, evidence: OFFER.evidence.slice(1) }]],
  ['basis', 'seen when nobody spoke', [OFFER], { said: [...PERSON.said.slice(0, 2), at('03-15T09:00')] }],
  [
    'basis',
    'back from nowhere',
    [
      another('b', '03-17T09:00', {
        type: 'welcome_back',
        basis: ['return:2026-03-16'],
        evidence: [{ of: 'return:2026-03-16', at: at('03-16T09:00') }],
      }),
    ],
  ],
  ['once a basis', 'again after nothing was done', [OFFER, { ...OFFER, id: 'two', made: at('03-30T10:00') }]],
  [
    'once a basis',
    'again after six days',
    [
      { ...OFFER, reactions: [{ at: at('03-16T10:00'), reply: 'not_now' }] },
      { ...OFFER, id: 'two', made: at('03-20T10:00'), shown: at('03-20T10:00') },
    ],
  ],
  [
    'once a basis',
    'again without anything new',
    [
      { ...OFFER, reactions: [{ at: at('03-16T10:00'), reply: 'not_now' }] },
      { ...OFFER, id: 'two', made: at('03-24T10:00'), shown: at('03-24T10:00') },
    ],
  ],
  [
    'held back',
    'after "stop these"',
    [
      another('b', '03-03T10:00', { reactions: [{ at: at('03-03T10:05'), reply: 'stop' }] }),
      another('c', '03-04T10:00'),
    ],
  ],
  [
    'held back',
    'after three were turned down',
    [...turnedDown('03-03', '03-04', '03-05'), another('e', '03-06T10:00')],
  ],
  [
    'held back',
    'after nine were ignored',
    [
      ...['02', '03', '04', '05', '06', '09', '10', '11', '12'].map((day) =>
        another(`i${day}`, `03-${day}T11:00`),
      ),
      another('e', '03-16T11:00'),
    ],
  ],
  ['vocabulary', 'a type of its own', [another('b', '03-17T09:00', { type: 'idle_check_in' })]],
];

describe('each rule is found broken', () => {
  test.each(CASES)('%s: %s', (rule, _what, offers, person) => {
    expect(broken(offers, person)).toContain(rule);
  });

  test('and there is a case for every rule', () => {
    expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(RULES));
  });
});

describe('what is allowed is not found', () => {
  test('in a conversation the hours and the talk are no hindrance', () => {
    expect(broken([another('b', '03-16T09:02', { conversation: 'x' })])).toEqual([]);
    expect(broken([another('b', '03-14T22:00', { conversation: 'x' })])).toEqual([]);
  });

  test('what was put off comes back once, after a week and with something new', () => {
    const again = { ...OFFER, id: 'two', made: at('03-24T10:00'), shown: at('03-24T10:00') };
    const first: OfferLog = { ...OFFER, reactions: [{ at: at('03-16T10:00'), reply: 'not_now' }] };
    const evidence = [...OFFER.evidence, { of: 'pattern:sales', at: at('03-23T09:00') }];
    const said = [...PERSON.said, at('03-23T09:00')];
    expect(broken([first, { ...again, evidence }], { said })).toEqual([]);
    const third = { ...again, id: 'three', made: at('04-02T10:00'), shown: at('04-02T10:00'), evidence };
    expect(broken([first, { ...again, evidence }, third], { said })).toEqual(['once a basis']);
  });

  test('more clears what was held back, and what is taken up in the end was not ignored', () => {
    const offers = [
      ...turnedDown('03-03', '03-04', '03-05'),
      another('e', '03-06T12:00', { conversation: 'x' }),
    ];
    expect(broken(offers, { mores: [at('03-06T11:00')] })).toEqual([]);
    const eight = ['02', '03', '04', '05', '06', '09', '10', '11'].map((day) =>
      another(`i${day}`, `03-${day}T11:00`),
    );
    const late = another('i12', '03-12T11:00', { reactions: [{ at: at('03-13T12:00'), reply: 'accept' }] });
    expect(broken([...eight, late, another('e', '03-13T11:00')])).toEqual([]);
  });

  test('an offer of Friday evening is not ignored before there was work again', () => {
    const eight = ['02', '03', '04', '05'].flatMap((day) => [
      another(`m${day}`, `03-${day}T10:00`),
      another(`a${day}`, `03-${day}T15:00`),
    ]);
    const friday = another('f', '03-06T20:00', { conversation: 'x' });
    expect(broken([...eight, friday, another('e', '03-09T10:00')])).toEqual([]);
    expect(broken([...eight, friday, another('e', '03-10T10:00')])).toEqual(['held back']);
  });
});
