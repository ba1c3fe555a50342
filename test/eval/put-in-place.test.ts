import { describe, expect, test } from 'vitest';

import { after } from './what-is-left.ts';
import type { Before } from './what-is-left.ts';

describe('what a correction names is put in place, and the rest stays known', () => {
  test.each<[Before, string | readonly string[], readonly string[]]>([
    [
      {
        memories: [
          { kind: 'fact', content: 'Mondays are for invoices' },
          { kind: 'fact', content: 'Is closed on Sundays' },
        ],
      },
      'Actually we are closed on Mondays, not Sundays.',
      ['Mondays are for invoices', 'Is closed on Mondays'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Address is 12 Baker Street' }] },
      "my address is wrong, it's 14 Baker Street",
      ['Address is 14 Baker Street'],
    ],
    [{}, ['my desk is number 12', "that's wrong, it's 14"], ['Desk is number 14']],
    [{}, ['Elena lives in Faro', "no that's not true, Elena lives in Porto"], ['Elena lives in Porto']],
    [
      { memories: [{ kind: 'fact', content: 'Lives in Brooklyn with Theo and two cats' }] },
      "that's not right, I live in Queens",
      ['Lives in Queens with Theo and two cats'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Elena teaches biology at the Liceu' }] },
      'Elena has moved to another school; she teaches at the Escola Velha now',
      ['Elena teaches biology at the Escola Velha'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Works as a designer at Fio' }] },
      'i got promoted! im lead designer now',
      ['Works as lead designer at Fio'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Works as a payroll clerk' }] },
      'I’m a grandmother now!',
      ['Works as a payroll clerk', 'Is a grandmother'],
    ],
    [
      { memories: [{ kind: 'event', content: 'Board meeting in Room 4', on: '2026-04-14T10:00' }] },
      'the board meeting moved to 15 April',
      ['Board meeting in Room 4 (2026-04-15T10:00)'],
    ],
    [
      {},
      [
        'My recital is on Thursday 12 March at 6pm',
        'The audit is on 20 March',
        "no sorry, it's Friday, not Thursday",
      ],
      ['Audit (2026-03-20)', 'Recital (2026-03-13T18:00)'],
    ],
    [
      {
        memories: [
          { kind: 'event', content: 'Dinner with Ana', on: '2026-03-06' },
          { kind: 'event', content: 'Dinner with Rui', on: '2026-03-07' },
        ],
      },
      ['the dinner is cancelled', 'the one with Rui'],
      ['Dinner with Ana (2026-03-06)'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Plays the cello' }] },
      "I play the cello, in case I haven't said",
      ['Plays the cello'],
    ],
    [{}, "I'm flying to Tallinn on the 20th... oh wait no, that got scrapped this morning. ignore me", []],
    [
      { memories: [{ kind: 'fact', content: 'Elena lives in Faro' }] },
      'Elena lives in Porto now',
      ['Elena lives in Porto'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Lives in Porto with Rui' }] },
      'Rui and I split up and I moved to Lisbon.',
      ['Splits up', 'Lives in Lisbon'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Lives in Porto with Rui' }] },
      'I live in Lisbon on my own now.',
      ['Lives in Lisbon on their own'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Works as a designer at Fio' }] },
      "I quit Fio, I'm a teacher now.",
      ['Is a teacher'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Works as a designer at Fio' }] },
      "I went freelance, I'm a lead designer now.",
      ['Is a lead designer'],
    ],
    [
      { memories: [{ kind: 'fact', content: 'Works as a designer at Fio' }] },
      "Tom got promoted and I'm a nurse now.",
      ['Tom got promoted', 'Is a nurse'],
    ],
    [{}, ["I've given up meat, it's too hard for me now."], ['Given up meat']],
    [
      { memories: [{ kind: 'fact', content: 'Son is 12 and plays chess' }] },
      'My son is one of the best players now.',
      ['Son is 12 and plays chess', 'Son is one of the best players now'],
    ],
    [{}, 'I got promoted. Tom works at Fio.', ['Got promoted', 'Tom works at Fio']],
  ])('%j “%s”', async (before, says, left) => {
    expect((await after(before, [says].flat())).left).toEqual(left);
  });
});
