import { describe, expect, test } from 'vitest';

import { converse } from './converse.ts';

const DEC = { third: '2026-12-03T12:00', fifth: '2026-12-05T12:00', seventh: '2026-12-07T12:00' };
const BOTH = ['2026-11-24T16:00', '2026-11-27T16:00'];

describe('several days or times at once', () => {
  test.each<[string, string, readonly string[]]>([
    ['remind me on Dec 3rd and Dec 5th at noon to pay', 'pay', [DEC.third, DEC.fifth]],
    ['remind me at noon on Dec 3rd and 5th to pay', 'pay', [DEC.third, DEC.fifth]],
    ['remind me at noon on the 3rd and 5th of december to pay', 'pay', [DEC.third, DEC.fifth]],
    ['remind me at noon on 3 and 5 december to pay', 'pay', [DEC.third, DEC.fifth]],
    [
      'remind me a week before christmas and on christmas to call',
      'call',
      ['2026-12-18T09:00', '2026-12-25T09:00'],
    ],
    ['remind me to pay on Dec 3rd, Dec 5th and Dec 7th at noon', 'pay', Object.values(DEC)],
    ['remind me tomorrow and Friday at 4pm to pay', 'pay', BOTH],
    ['remind me to pay tomorrow and Friday at 4pm', 'pay', BOTH],
    ['pay the rent tomorrow and friday at 4pm', 'pay the rent', BOTH],
    ['remind me tomorrow at 9 and on friday at 5 to pay', 'pay', ['2026-11-24T09:00', '2026-11-27T17:00']],
    ['remind me tomorrow at 9 and 4 to drink', 'drink', ['2026-11-24T09:00', '2026-11-24T16:00']],
    [
      'remind me tomorrow at 9, 10 and 11 to drink',
      'drink',
      ['2026-11-24T09:00', '2026-11-24T10:00', '2026-11-24T11:00'],
    ],
  ])('“%s”', async (says, name, ats) => {
    const { calls } = await converse({ says });
    expect(calls.map(({ args }) => [args['name'], args['at']])).toEqual(ats.map((at) => [name, at]));
  });

  test.each(['remind me between Dec 3 and Dec 5 to pay', 'remind me friday or saturday at 5 to pay'])(
    '“%s” is asked back',
    async (says) => {
      const { calls, text } = await converse({ says });
      expect(calls).toEqual([]);
      expect(text).toMatch(/\?$/);
    },
  );
});

test.each([
  ['remind me every day at 9 to stretch, 3 times', 'stretch', 3],
  ['remind me every day at 9 to stretch, but only 3 times', 'stretch', 3],
  ['remind me at 9 every day to stretch, three times in total', 'stretch', 3],
  ['remind me every day at 9 to stretch 3 times', 'stretch 3 times', undefined],
])('“%s” ends after so many times', async (says, name, times) => {
  const { calls } = await converse({ says });
  expect(calls.map(({ args }) => [args['name'], args['times']])).toEqual([[name, times]]);
});
