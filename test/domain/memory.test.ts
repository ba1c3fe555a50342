import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { contentWords, saysTheSame, slotOf, speaksOf, worth } from '../../src/domain/memory.ts';

const words = fc.constantFrom(
  'Likes',
  'likes',
  'not',
  'Doesn’t',
  'like',
  'coffee',
  'tea',
  'Ana',
  'Ben',
  'with',
  'the',
  'team',
  'Monday',
  'two',
  '2',
  '3',
  'over',
  'lives',
  'in',
  'Porto',
  'Lisbon',
  'project',
  'meetings',
  'never',
  'and',
  'São',
  '—',
  'reports',
);
const contents = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 9 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
);

describe('two memories that say the same', () => {
  test.each([
    ['Likes tea', 'likes tea!'],
    ['Lives in Porto', 'Now lives in Porto, Portugal'],
    ['Prefers short answers', 'Prefers answers that are short'],
    ['Works at São Paulo Airlines', 'works at Sao Paulo Airlines'],
    ['Has two cats', 'Has 2 cats'],
    ['Wants the report on Mondays', 'Wants the reports on Monday'],
    ['Doesn’t like meetings', 'Does not like meetings'],
    ['Manager is Ana Ruiz', 'Ana Ruiz is the manager'],
    ['It is what it is', 'it is what it is'],
    ['Prefers short written summaries of long meetings', 'Likes short written summaries of long meetings'],
  ])('%s / %s', (one, other) => {
    expect(saysTheSame(one, other)).toBe(true);
  });

  test.each([
    ['Lives in Porto', 'Lives in Lisbon'],
    ['Likes coffee', 'Doesn’t like coffee'],
    ["Isn't a fan of meetings", 'Is a fan of meetings'],
    ['Likes meetings', 'dont like meetings'],
    ['Works on Fridays', 'Never works on Fridays'],
    ['Works at Acme', 'Used to work at Acme'],
    ['Drinks coffee', 'Stopped drinking coffee'],
    ['Has 2 cats', 'Has 3 cats'],
    ['Has 2 cats and 3 dogs', 'Has 3 cats and 2 dogs'],
    ['Starts at 9', 'Starts at 10'],
    [
      'Leads a team of two designers in the Berlin office',
      'Leads a team of three designers in the Berlin office',
    ],
    ['Has stand-up with the platform team on Mondays', 'Has stand-up with the platform team on Tuesdays'],
    ['goes to the gym every monday after work', 'goes to the gym every friday after work'],
    ['Works with Ana Ruiz on the Apollo launch at Acme', 'Works with Ana Ruiz on the Zeus launch at Acme'],
    ['Prefers tea over coffee', 'Prefers coffee over tea'],
    ['Likes coffee', 'Coffee'],
    ['Has a dog', 'Has a dog called Rex'],
    ['Likes tea', '☕'],
    ['Works at Acme', 'Wife works at Acme'],
    ['Is allergic to nuts', 'Daughter is allergic to nuts'],
    ['Plays football', 'Son plays football'],
    ['Moved to Porto', 'Wants to move to Porto'],
    ['Has a dog', 'Had a dog'],
    ['Works with Ana', 'Worked with Ana at Acme before'],
    ['Meets Tom', 'Meets Tom’s lawyer'],
    ['Boss likes tea', 'Sister likes tea'],
  ])('%s is another thing than %s', (one, other) => {
    expect(saysTheSame(one, other)).toBe(false);
  });

  test('it does not matter which of them was first, and each says the same as itself', () => {
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        expect(saysTheSame(one, other)).toBe(saysTheSame(other, one));
        expect(saysTheSame(one, one)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('small and capital letters, spaces around and a full stop make no difference', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(plain, (all) => {
        const content = all.join(' ');
        expect(saysTheSame(content, ` ${content[0]?.toUpperCase()}${content.slice(1)}. `)).toBe(true);
      }),
    );
  });

  test('what differs in a number never says the same', () => {
    fc.assert(
      fc.property(contents, fc.nat(99), fc.nat(99), (content, one, other) => {
        fc.pre(one !== other && !/\d/.test(content));
        expect(saysTheSame(`${content} ${one}`, `${content} ${other}`)).toBe(false);
      }),
    );
  });

  test('what says the opposite never says the same', () => {
    const denials = fc.constantFrom('does not', 'doesn’t', "doesn't", 'never', 'doesnt', 'no longer');
    const plain = fc.array(fc.stringMatching(/^[a-m]{5,9}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(plain, denials, (all, denial) => {
        expect(saysTheSame(all.join(' '), `${denial} ${all.join(' ')}`)).toBe(false);
      }),
    );
  });
});

test('words that carry meaning are found whatever their endings and accents, and none are made up', () => {
  expect([...contentWords('The Cafés are closing on MONDAYS')]).toEqual([
    ...contentWords('cafe closed Monday'),
  ]);
  expect([...contentWords('is it in the?')]).toEqual([]);
  expect(contentWords('राम').has([...contentWords('रमा')][0] ?? '')).toBe(false);
  fc.assert(fc.property(contents, (text) => !contentWords(text).has('')));
});

test('a text speaks of a topic when all of the topic’s words are in it', () => {
  expect(speaksOf('Works at Acme in Porto', 'porto')).toBe(true);
  expect(speaksOf('Works at Acme in Porto', 'the Acme works')).toBe(true);
  expect(speaksOf('Works at Acme in Porto', 'Acme Lisbon')).toBe(false);
  expect(speaksOf('Works at Acme in Porto', 'it')).toBe(false);
  expect(speaksOf('Works at Acme in Porto', '')).toBe(false);
});

describe('what there is only one of at a time', () => {
  test.each([
    ['Lives in Porto', 'home'],
    ['Now lives in Lisbon', 'home'],
    ['Is based in Berlin', 'home'],
    ['Lives in the Azores', 'home'],
    ['lives in porto', 'home'],
    ['Goes by Sam', 'name'],
    ['Goes by Sam at work', 'name'],
    ['Is called “Sam”', 'name'],
    ['Wants to be called Sam', 'name'],
    ['Called Sam', 'name'],
    ['Is 34 years old', 'age'],
    ['Is 35', 'age'],
    ['Birthday is 3 May', 'birthday'],
    ['Born on 3 May', 'birthday'],
    ['Has birthday on 3 May', 'birthday'],
  ])('%s is a %s', (content, slot) => {
    expect(slotOf(content)).toBe(slot);
  });

  test.each([
    'Lives with Ana',
    'Goes by bike to the office',
    'Called Ana about the contract',
    'Called the dentist',
    'Prefers to be called in the morning',
    'Is 34 minutes from the office',
    'Has a birthday party to plan for Ana',
    'Likes Porto',
    'Wants to live in Porto',
    'Ana lives in Porto',
    'Lives in a flat with two cats',
    'Lives in fear of Mondays',
    'Based in the Lisbon office',
  ])('%s is one of many', (content) => {
    expect(slotOf(content)).toBeNull();
  });
});

describe('what is worth bringing along', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  const base = { fit: 0, importance: 0.5, told: 1, updatedAt: now, at: null };

  test.each([
    ['fits better', { ...base, fit: 0.6 }, { ...base, fit: 0.5 }],
    ['is more important', { ...base, importance: 0.7 }, base],
    ['was told lately', base, { ...base, updatedAt: days(-60) }],
    ['was told more often', { ...base, told: 2 }, base],
    ['is soon', { ...base, at: days(3) }, { ...base, at: days(30) }],
    ['is today', { ...base, at: days(-0.5) }, { ...base, at: days(-2) }],
    ['fits, though it is old', { ...base, fit: 1, updatedAt: days(-900) }, { ...base, at: days(1), told: 9 }],
  ])('is rather what %s', (_why, more, less) => {
    expect(worth(more, now)).toBeGreaterThan(worth(less, now));
  });

  test('always a number, and no less for being fitter, more important or told again', () => {
    const memories = fc.record({
      fit: fc.double({ min: 0, max: 1, noNaN: true }),
      importance: fc.double({ min: 0, max: 1, noNaN: true }),
      told: fc.integer({ min: 1, max: 1_000 }),
      updatedAt: fc.date({ noInvalidDate: true }),
      at: fc.option(fc.date({ noInvalidDate: true })),
    });
    fc.assert(
      fc.property(memories, (memory) => {
        const is = worth(memory, now);
        expect(Number.isFinite(is)).toBe(true);
        expect(
          worth({ ...memory, fit: 1, importance: 1, told: memory.told + 1 }, now),
        ).toBeGreaterThanOrEqual(is);
      }),
    );
  });
});
