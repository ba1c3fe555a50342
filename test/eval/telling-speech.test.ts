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
    ['i told her id have it thursday', ['commitment: Promised her to have it (2026-03-05)']],
    ['ill call the plumber on friday', ['commitment: Call the plumber (2026-03-06)']],
    [
      'My wife Elena teaches biology, and my daughter Inês turns nine on 12 December.',
      ['fact: Elena teaches biology', 'event: Daughter Inês turns nine (2026-12-12)'],
    ],
    ['im based in brooklyn w/ my bf theo and two cats', ['fact: Based in brooklyn', 'fact: Has two cats']],
    ['i work nights mostly, 10pm to 6am', ['fact: Works nights mostly, 10pm to 6am']],
    ['conference in Ghent 12 to 14 May', ['event: Conference in Ghent 12 to 14 May (2026-05-12)']],
    ['not in on monday, dentist', ['event: Not in on monday, dentist (2026-03-09)']],
    [
      'I’m on the board of Larkhall Trust and Ines is its chair',
      ['fact: Is on the board of Larkhall Trust', 'fact: Ines is chair of Larkhall Trust'],
    ],
    ['chef at the Copper Spoon', ['fact: Chef at the Copper Spoon']],
    ['Monday is a holiday', ['event: Holiday (2026-03-09)']],
    ['on leave from 28 April to 3 May', ['event: On leave from 28 April to 3 May (2026-04-28)']],
    ['we’re going w/ stripe, finally decided today', ['decision: Decided on stripe']],
    [
      'mondays are standup at 10 and thursdays i’ve got choir',
      ['fact: Mondays are standup at 10', 'fact: Has got choir on thursdays'],
    ],
    ['Since May I am teacher at Gymnasium Nord', ['fact: Is teacher at Gymnasium Nord']],
    ['The bins go out on Thursdays', ['note: The bins go out on Thursdays']],
    [
      "ugh I promised Ines the menu (long story, don't ask) by Friday, no idea why I do this to myself",
      ['commitment: Promised Ines the menu (2026-03-06)'],
    ],
    ['the inspectors come in a week from Wednesday', ['event: Inspectors (2026-03-11)']],
    [
      'parents evening at the museum on the 19th at 18:30, by the way',
      ['event: Parents evening at the museum (2026-03-19T18:30)'],
    ],
    ['mum’s flying in on the 9th', ["event: Mum's flying in (2026-03-09)"]],
    [
      'we’ve hired Ottilie, she starts on 1 June',
      ['fact: Has hired Ottilie', 'event: Ottilie starts (2026-06-01)'],
    ],
    ['since the merger I work for Larch Dairy', ['fact: Works for Larch Dairy']],
    ['Employer: Larch Dairy', ['fact: Works at Larch Dairy']],
    ['Concert tickets go on sale on Friday at 9.', ['event: Concert tickets go on sale (2026-03-06T09:00)']],
    ['We’re having dinner with Ana on Friday at 8.', ['event: Dinner with Ana (2026-03-06T20:00)']],
    [
      'after three weeks of arguing: Larkfen it is for the boxes',
      ['decision: Decided on Larkfen for the boxes'],
    ],
    ['I’m in Bergen Monday to Wednesday', ['event: In Bergen (2026-03-09)']],
    ['Ines wants the figures by close of play Friday', ['commitment: Get Ines the figures (2026-03-06)']],
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
    'I’m not going to the trade show on the 17th, whatever Ines says',
    'the launch isn’t on the 9th',
    'New lead. Company: Acme Ltd. Contact: Bob Miles.',
    'Candidate: Bob. Occupation: nurse. City: Leeds.',
    'City: Paris\nHotel: Ibis\nArrival: 14 May',
    'Job: done.',
    'Work: busy.',
    'Role: TBC',
    'Position: third',
    'Title: Project Phoenix review',
    'Friend: None',
    'Contact: Support',
    'btw pay day is on Friday',
    'By the way, call centre is closed on Friday.',
    'btw call quality is bad on Friday',
    'Guess who’s moving to Paris. My sister!',
    'visitor at Saltbeck Hospital',
    'Freud is a psychiatrist in the novel.',
    'Jack is the plumber in that film.',
    'Trump is a politician.',
    'We’re not open on Friday.',
    'we almost bought the mill',
    'in my novel she works at a bank in Porto',
    'my dad used to say "I work to live"',
    'omg this song reminds me of the school bus, friday at 3, everybody singing',
    'thinking of moving to Leeds in June',
  ])('nothing of “%s”', async (says) => {
    const { memories, named, calls } = await kept(says);
    expect([memories, named]).toEqual([[], []]);
    expect(calls.map(({ name }) => name)).not.toContain('create_schedule');
  });

  test.each<[string, readonly string[]]>([
    [
      'Project Heron goes live on the 24th, and Ilka is leading the testing',
      ['project Heron', 'person Ilka'],
    ],
    ['I owe the Plimsy Foundation a report by Friday', ['organisation Plimsy Foundation']],
    ['my kid leo starts school on 8 april', ['person Leo']],
    ['i work at st mary’s hospital', ["organisation St Mary's Hospital"]],
    ['i work with dentists apps, no, it’s apps for vets', []],
    ['we’ve got a four year old called Pim', ['person Pim']],
    ['so I do the rosters at Kestrelmoor Ferries', ['organisation Kestrelmoor Ferries']],
    ['I do the parkrun at Hyde Park.', []],
    ['I do the garden at Grandma Rosie’s.', []],
    ['I keep the notes for Project Larkmoor.', ['project Larkmoor']],
    ['I talk to God every day.', []],
    ['I speak to Siri more than to people.', []],
    ['meeting with Finance on Monday', []],
    ['We hired Deloitte on Monday.', []],
    ['Tom is a plumber in Leeds', ['person Tom']],
    ['Tom is our accountant and his wife Lia teaches yoga', ['person Tom', 'person Lia']],
    ['i live w/ my gf mia and her two kids', ['person Mia']],
    ['my daughter ines loves horses', ['person Ines']],
    ['Brexit is a disaster', []],
    ['the electrician we use is Zoltan Wib', ['person Zoltan Wib']],
    ['hiya! quick one, we’ve taken on a lodger, Emeric', ['person Emeric']],
    ['my cousin Bram and his wife Liv are staying with us from the 12th', ['person Bram', 'person Liv']],
  ])('who is named in “%s”', async (says, expected) => {
    const { named } = await kept(says);
    expect(named.map((one) => one.split(':')[0])).toEqual(expected);
  });
});
