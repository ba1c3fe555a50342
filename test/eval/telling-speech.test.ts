import { describe, expect, test } from 'vitest';

import { kept } from './kept.ts';

describe('real speech: openers, asides and reasons around what is told', () => {
  test.each<[string, readonly string[]]>([
    [
      'Sorry for going quiet, the broadband was down; anyway, what I meant to say is I work for Larch Dairy now',
      ['fact: Works for Larch Dairy'],
    ],
    [
      "Right, quick one while the kettle's on: I teach chemistry, sports day is on the 24th, and I've promised Ines I'll bring the tent by Monday.",
      [
        'fact: Teaches chemistry',
        'event: Sports day (2026-03-24)',
        'commitment: Promised Ines to bring the tent (2026-03-09)',
      ],
    ],
    ['I prefer full sentences, bullets make my eyes glaze over', ['preference: Prefers full sentences']],
    [
      'We decided to drop the print edition because nobody reads it',
      ['decision: Decided to drop the print edition'],
    ],
    [
      'Nils keeps sighing, since the draft has to be in by 30 April, would you believe it',
      ['commitment: Draft (2026-04-30)'],
    ],
    ['The deadline is on the 20th, no, hang on, the 21st.', ['commitment: Deadline (2026-03-21)']],
    [
      "I've agreed to give the keynote, god help me, it's on 9 May",
      ['commitment: Give the keynote (2026-05-09)'],
    ],
    ['bullet points please, never big paragraphs', ['preference: Wants bullet points, never big paragraphs']],
    [
      "please give me recipes in grams, I can't stand ounces",
      ['preference: Wants recipes in grams', "preference: Can't stand ounces"],
    ],
    ['Our trainee Yusuf sings bass, so Fridays need a rethink', ['fact: Yusuf sings bass']],
    [
      'Tamsin, my sister-in-law, who has a stall in Truro, is coming on the 14th',
      ['event: Tamsin, their sister-in-law, is coming (2026-03-14)', 'fact: Tamsin has a stall in Truro'],
    ],
    ['Dougal next door promised to fix the gate', ['note: Dougal next door promised to fix the gate']],
    [
      "bumped into Theo at the gym and promised him I'd fix his bike by Friday",
      ['commitment: Promised Theo to fix his bike (2026-03-06)'],
    ],
    [
      "After three meetings and far too much cake we've decided: the newsletter goes quarterly instead of monthly.",
      ['decision: Decided: the newsletter goes quarterly instead of monthly'],
    ],
    [
      'Our choir goes to Ghent on 9 May, three hours on a coach with forty tenors, pray for me',
      ['event: Choir goes to Ghent (2026-05-09)'],
    ],
    [
      'Tamsin, my sister-in-law, who has a stall in Truro, and my uncle Gus, who builds model ships.',
      ['fact: Tamsin has a stall in Truro', 'fact: Gus builds model ships'],
    ],
    ['Since May I am teacher at Gymnasium Nord', ['fact: Is teacher at Gymnasium Nord']],
    ['The bins go out on Thursdays', ['note: The bins go out on Thursdays']],
  ])('“%s”', async (says, expected) => {
    const { memories } = await kept(says);
    expect(memories).toEqual(expected);
  });

  test.each([
    'My head is a sieve today.',
    'Sorry for the delay!',
    'Long day, sorry.',
    'the bus is always late on Mondays',
    'My knee is killing me again',
  ])('nothing of “%s”', async (says) => {
    const { memories, named } = await kept(says);
    expect([memories, named]).toEqual([[], []]);
  });
});
