import { expect, test } from 'vitest';

import { lookOver } from './look-over.ts';

const known = (content: string) => [{ id: 'm1', kind: 'fact', content }];

test.each([
  [
    ['my office is in Westlands', 'sorry, that is not right, my office is in Kilimani'],
    'Office is in Kilimani',
  ],
  [['I live in Ghent', 'actually I live in Bruges'], 'Lives in Bruges'],
  [['I start work at 8', 'no, I start work at 9'], 'Starts work at 9'],
])(
  'what was put right within a conversation is not put wrong again by looking it over: %j',
  async (says, content) => {
    const { corrections } = await lookOver({ says, known: known(content) });
    expect(corrections).toEqual([]);
  },
);

test('of two things that were said of it, the last one holds', async () => {
  const says = ['I moved to Ghent', 'no wait, I moved to Bruges'];
  const { corrections } = await lookOver({ says, known: known('Lives in Lyon') });
  expect(corrections).toEqual([{ id: 'm1', content: 'Lives in Bruges' }]);
});
