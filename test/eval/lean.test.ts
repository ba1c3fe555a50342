import { describe, expect, test } from 'vitest';

import { readForwardness } from '../../src/llm/offline/intent/read-forwardness.ts';

const KINDS = 7;

describe('how forward Alfred shall be', () => {
  test.each([
    ['you hardly ever suggest anything, go on', 'more'],
    ["please don't hesitate to make suggestions", 'more'],
    ['I miss your suggestions', 'more'],
    ['you can be pushier with me', 'more'],
    ['no need to be so reserved with me', 'more'],
    ['if you notice anything odd, do mention it', 'more'],
    ['you can go back to offering me things', 'more'],
    ['The move is over, so switch your suggestions back on please!', 'more'],
    ['I get more offers than I can read', 'less'],
    ['would you mind not being quite so pushy', 'less'],
    ['Lambing has begun, so go easy on the offers please', 'less'],
    ['you keep bombarding me with suggestions', 'less'],
    ['half as many suggestions would be plenty', 'less'],
    ['I feel overwhelmed by your suggestions', 'less'],
    ['please be more discreet', 'less'],
  ])('“%s” is %s', (says, change) => {
    expect(readForwardness(says)).toMatchObject({ change, hold: [], allow: [] });
  });

  test.each([
    'just answer when i ask, nothing unasked please',
    'I only want to hear from you when I write first',
    'Stop being proactive altogether please. My reminders should stay.',
    "don't message me first",
    'Wait until I ask',
    'kill the suggestions',
    "I'll come to you when I need something, until then please don't pop up",
    "I'd rather you waited till I ask",
  ])('“%s” is nothing unasked', (says) => {
    const found = readForwardness(says);
    expect(found?.change).toBe('less');
    expect(found?.hold).toHaveLength(KINDS);
  });

  test.each([
    'I hate phone calls so please never suggest I ring anyone',
    'show me everything you have stored about me, please, no holding back',
    'never suggest calling people',
    "please don't suggest that I go for a run",
    "don't hesitate to ask Ana for the keys",
    'we have more suggestions from customers than we can deal with',
    "I'll come to the office when I need something",
    "I'll come to you when I need a lift",
    'please wait until I ask Ana',
    'twice a day is enough',
  ])('“%s” says nothing of how much may be offered', (says) => {
    expect(readForwardness(says)).toBeUndefined();
  });

  test.each([
    "How come you haven't suggested anything lately?",
    'what did you keep to yourself this week?',
    "why didn't I get any suggestions today",
  ])('“%s” asks why it was quiet', (says) => {
    expect(readForwardness(says)).toMatchObject({ asks: 'silence', change: 'none' });
  });

  test.each(['what level are you at', 'which suggestions are switched off?'])(
    '“%s” asks how it is set',
    (says) => {
      expect(readForwardness(says)).toMatchObject({ asks: 'settings', change: 'none' });
    },
  );
});

describe('which kinds may come', () => {
  test.each([
    ["I'd rather you didn't suggest tidying up my schedules", ['schedule_cleanup']],
    ['stop pointing out deadlines', ['deadline_prep']],
    ["don't prepare me for meetings", ['event_prep']],
    ['stop noticing my routines', ['schedule_habit']],
  ])('“%s” holds back', (says, hold) => {
    expect(readForwardness(says)).toMatchObject({ hold, allow: [] });
  });

  test.each([
    ['please start helping me with deadlines again, i missed one', ['deadline_prep']],
    ['I changed my mind, do tell me when you notice a habit of mine again', ['schedule_habit']],
    ['turn the reminders about my promises back on please', ['commitment_follow_up']],
  ])('“%s” allows again', (says, allow) => {
    expect(readForwardness(says)).toMatchObject({ hold: [], allow });
  });
});

describe('when it may come', () => {
  test.each<[string, object]>([
    [
      'No messages after 7 in the evening or before 9 in the morning, please.',
      { quiet_from: '19:00', quiet_until: '09:00' },
    ],
    ['please no pings between 10pm and 6am', { quiet_from: '22:00', quiet_until: '06:00' }],
    ["I don't need quiet hours, take them off", { no_quiet: true }],
    ['Please change my working days to Monday to Thursday', { work_days: [1, 2, 3, 4] }],
    [
      'My working week is Sunday to Thursday, 8:30 to 16:30.',
      { work_from: '08:30', work_until: '16:30', work_days: [0, 1, 2, 3, 4] },
    ],
    ['only send me suggestions between 11 and 5', { work_from: '11:00', work_until: '17:00' }],
    ['I start work at 7 and stop at 1', { work_from: '07:00', work_until: '13:00' }],
    ['Mondays are off for me', { days_off: [1] }],
  ])('“%s”', (says, hours) => {
    expect(readForwardness(says)?.hours).toEqual(hours);
  });

  test('what is asked for is done, and not told of oneself besides', () => {
    expect(readForwardness('Please change my working days to Monday to Thursday')?.tells).toBeUndefined();
    expect(readForwardness('My working week is Sunday to Thursday')?.tells).toBe(true);
  });
});

test.each([
  'the library has quiet hours from 2 to 4, so nobody may phone there',
  'my wife works Monday to Wednesday from 7 to 2 in the hospital',
  'I work on the report from 2 to 4 today',
  'I told Hamza he should be more proactive with customers',
  'My team was very quiet in the meeting today, I wonder why',
  'No more deadlines for me this month, hooray!',
  'help me with the deadline for the grant',
  'The client loved the plain version. Less is more, as they say.',
  'we got three offers for the car',
  'I want to speak up more at work',
  'your suggestion was great',
])('“%s” is about something else', (says) => {
  expect(readForwardness(says)).toBeUndefined();
});
