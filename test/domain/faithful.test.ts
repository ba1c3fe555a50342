import { expect, test } from 'vitest';

import { isFaithful } from '../../src/domain/faithful.ts';

const HABIT = {
  text: 'Shall I see to “sales figures” on Mondays at 09:00?',
  because: 'You asked for it on Mon 2 Mar, Mon 9 Mar and Mon 16 Mar, around 09:00.',
};
const DATED = {
  text: '“Lunch with Marianne” is coming up, Wed 4 Mar at 15:00. Shall I remind you Wed 4 Mar at 14:00?',
  because: 'On Mon 2 Mar you told me of it: Wed 4 Mar at 15:00.',
};
const UNHEEDED = {
  text: 'Shall I cancel “news”?',
  because: 'I prepared it for you ten times in a row, the last Fri 13 Mar, and you did nothing with it.',
};
const BOTH = {
  text: 'Shall I do “plan” every other Friday at 2:00 PM?',
  because: 'You did it on Fri 6 Mar.',
};

test.each([
  ['the plain one', HABIT, HABIT],
  [
    'other words with the same facts',
    HABIT,
    {
      text: 'Would you like the sales figures every Monday at 09:00?',
      because:
        'I noticed you wanted them on Monday 2 March, Monday 9 March and Monday 16 March, around 09:00.',
    },
  ],
  [
    'another order',
    DATED,
    {
      text: 'Shall I nudge you Wed 4 Mar at 14:00, before “Lunch with Marianne” (Wed 4 Mar, 15:00)?',
      because: 'You told me on Mon 2 Mar that it is Wed 4 Mar at 15:00.',
    },
  ],
  [
    'a number as a figure',
    UNHEEDED,
    {
      text: 'Is “news” still any use, or shall I cancel it?',
      because: 'It came 10 times in a row, the last Fri 13 Mar, and nothing came of it.',
    },
  ],
  [
    'the possessive of a name',
    DATED,
    {
      text: 'Shall I remind you Wed 4 Mar at 14:00 of Marianne’s lunch with you, Wed 4 Mar at 15:00?',
      because: 'On Mon 2 Mar you told me: Wed 4 Mar at 15:00.',
    },
  ],
])('%s says the same', (_, plain, phrase) => {
  expect(isFaithful(plain, phrase)).toBe(true);
});

test.each([
  ['part of a number', HABIT, { ...HABIT, text: 'Shall I see to “sales figures” on Mondays at 9?' }],
  ['a number too many', HABIT, { ...HABIT, because: `${HABIT.because} That is 3 hours a week.` }],
  ['a number in words', HABIT, { ...HABIT, because: `${HABIT.because} You asked five times.` }],
  [
    'another day of the week',
    HABIT,
    { ...HABIT, text: 'Shall I see to “sales figures” on Sundays at 09:00?' },
  ],
  ['no day of the week', HABIT, { ...HABIT, text: 'Shall I see to “sales figures” at 09:00?' }],
  [
    'a day more',
    HABIT,
    { ...HABIT, text: 'Shall I see to “sales figures” on Mondays and Fridays at 09:00?' },
  ],
  [
    'another word for when',
    HABIT,
    { ...HABIT, text: 'Shall I see to “sales figures” daily, on Mondays at 09:00?' },
  ],
  ['no time', HABIT, { ...HABIT, text: 'Shall I see to “sales figures” on Mondays?' }],
  ['a date less', HABIT, { ...HABIT, because: 'You asked for it on Mon 2 Mar and Mon 9 Mar, around 09:00.' }],
  ['dates mixed up', DATED, { ...DATED, because: 'On Wed 2 Mar you told me of it: Mon 4 Mar at 15:00.' }],
  [
    'part of a name',
    DATED,
    { ...DATED, text: DATED.text.replace('Lunch with Marianne', 'Lunch with Marianne and Mari') },
  ],
  ['another name', DATED, { ...DATED, because: `${DATED.because} Say hello to Ana.` }],
  ['another thing', HABIT, { ...HABIT, text: 'Shall I see to “support tickets” on Mondays at 09:00?' }],
  ['the other half of the day', BOTH, { ...BOTH, text: 'Shall I do “plan” every other Friday at 2:00 AM?' }],
  ['every week for every other', BOTH, { ...BOTH, text: 'Shall I do “plan” every Friday at 2:00 PM?' }],
  ['a link', HABIT, { ...HABIT, because: `${HABIT.because} https://example.com` }],
  ['an address', HABIT, { ...HABIT, because: `${HABIT.because} See example.com` }],
  [
    'a basis that nobody knows of',
    HABIT,
    { ...HABIT, because: HABIT.because.replace('You asked', 'Your boss complained that you asked') },
  ],
  ['more than is offered', HABIT, { ...HABIT, text: HABIT.text.replace('?', ', and delete the old ones?') }],
  ['the contrary', HABIT, { ...HABIT, because: HABIT.because.replace('You asked', 'You never asked') }],
  ['something else to do', HABIT, { ...HABIT, text: HABIT.text.replace('see to', 'stop') }],
  ['no question', HABIT, { ...HABIT, text: 'I see to “sales figures” on Mondays at 09:00.' }],
  ['no reason', UNHEEDED, { ...UNHEEDED, because: ' ' }],
  ['too many words', HABIT, { ...HABIT, because: `${HABIT.because} ${'And so on. '.repeat(40)}` }],
])('%s does not', (_, plain, phrase) => {
  expect(isFaithful(plain, phrase)).toBe(false);
});

test('a link is refused in whatever it is told of', () => {
  const plain = { text: 'Shall I remind you of “https://example.com”?', because: 'You told me of it.' };
  expect(isFaithful(plain, plain)).toBe(false);
});
