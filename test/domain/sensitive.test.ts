import { describe, expect, test } from 'vitest';

import { asksToRemember, sensitiveKind } from '../../src/domain/sensitive.ts';

describe('what is kept only when it is asked for', () => {
  test.each([
    'Is allergic to nuts',
    'Yusuf is coeliac',
    'Daughter is allergic to nuts',
    'Takes insulin every morning',
    'Is pregnant and due in May',
    'Sees a therapist on Fridays',
    'Had surgery last spring',
    'Was diagnosed with ADHD',
    'Has a blood test on Friday',
    'Suffers from migraines',
    'Is on sick leave until June',
    'Has burn-out symptoms',
    'Yusuf has diabetes',
    'Allergic to nuts',
  ])('health: %s', (content) => {
    expect(sensitiveKind(content)).toBe('health');
  });

  test.each([
    'Earns 80k a year',
    'Salary is 80,000',
    'Makes $120k a year',
    'Has €5000 in the bank',
    'Has a mortgage with Acme Bank',
    'Owes Ana $20',
    'Is in debt',
    'Has little savings',
    'Got a pay rise in March',
    'IBAN ends in 12',
    'I only take home 1900 a month',
  ])('money: %s', (content) => {
    expect(sensitiveKind(content)).toBe('money');
  });

  test.each([
    'PIN is the year of birth',
    'Keeps passwords in a notebook',
    'Login details are on the fridge',
    'Passport number starts with X',
    'Wifi is [password removed]',
    'Card ends in [card number removed]',
  ])('credentials: %s', (content) => {
    expect(sensitiveKind(content)).toBe('credentials');
  });

  test.each([
    'Has been a member of the Green Party for years',
    'Votes for the Greens',
    'Voted for the mayor',
    'Is a practising Catholic',
    'Is Jewish',
    'Is gay',
    'Came out to their family',
  ])('belief: %s', (content) => {
    expect(sensitiveKind(content)).toBe('belief');
  });
});

describe('what may be kept as it is told', () => {
  test.each([
    'Likes pink and pineapple',
    'Organises the Christmas party',
    'Is a member of the planning committee',
    'Manager is called Christian',
    'Lives in Greenwich, near the Labour Exchange',
    'Flight is out to Lisbon',
    'Uses Pinterest for mood boards',
    'Is building the login page',
    'Owns the technical debt backlog',
    'Wants the tech debt gone by June',
    'Prepares visual aids for talks',
    'Finds daylight savings confusing',
    'Works at a hospital',
    'Works as a nurse',
    'Leads the payroll project',
    'Runs the finance team',
    'Sets the budget for Q3',
    'Meets the bank on Monday',
    'Sells insurance',
    'Lives in Cancún',
    'Has a stand-up at 9',
    'Is moving the key dates to the wiki',
    'Pays attention to detail',
    'Owns the spelling of names',
    'Decided to hire two people a year',
    // What others can't eat or touch is told so that they are looked after.
  ])('%s', (content) => {
    expect(sensitiveKind(content)).toBeNull();
  });
});

test.each([
  ['Remember that I’m allergic to nuts', true],
  ['please note: my salary is 80k', true],
  ['Don’t forget that I take insulin', true],
  ["don't forget I owe Ana $20", true],
  ['Write that down', true],
  ['keep it in mind', true],
  ['for the record, I have a mortgage', true],
  ['Would you keep in your memory that I have an allergy to latex?', true],
  ['one to keep on file: I’m coeliac', true],
  ['in memory of my late mother', false],
  ['the worst migraine on record', false],
  ['I have a headache', false],
  ['I noted nothing of that', false],
  ['That was memorable', false],
  ['Which stores are open?', false],
])('“%s” asks to have something remembered: %s', (text, asked) => {
  expect(asksToRemember(text)).toBe(asked);
});
