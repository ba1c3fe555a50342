import { describe, expect, test } from 'vitest';

import { converse, once, told } from './converse.ts';
import type { Scene } from './converse.ts';

const WHEN = ['remind me to call mum', 'When shall I remind you?'] as const;
const WHAT = ['remind me at 5', 'What shall I remind you of?'] as const;
const OFFER = [
  'I have the dentist tomorrow at 3',
  'Shall I remind you about the dentist, tomorrow at 3?',
] as const;
const THIRD = [
  'every 3rd thursday at 7pm remind me about book club',
  'Every 3 weeks on Thursday, or the 3rd Thursday of each month?',
] as const;
const TWO_DAYS = [
  'remind me monday and thursday at 7 to run',
  'Every Monday and Thursday, or only the coming ones?',
] as const;

describe('the answer to a question completes the request', () => {
  test.each<[readonly string[], string, readonly Record<string, unknown>[]]>([
    [WHEN, 'tomorrow', [{ name: 'call mum', at: '2026-11-24T09:00' }]],
    [WHEN, 'at 5', [{ name: 'call mum', at: '2026-11-23T17:00' }]],
    [WHEN, '5', [{ name: 'call mum', at: '2026-11-23T17:00' }]],
    [WHEN, '10 minutes', [{ name: 'call mum', in_minutes: 10 }]],
    [WHEN, 'tomorrow at 5pm please', [{ name: 'call mum', at: '2026-11-24T17:00' }]],
    [WHEN, 'every friday at 3', [{ name: 'call mum', cron: '0 15 * * 5' }]],
    [WHEN, 'actually remind me at 6 to buy milk', [{ name: 'buy milk', at: '2026-11-23T18:00' }]],
    [WHAT, 'call mum', [{ name: 'call mum', at: '2026-11-23T17:00' }]],
    [WHAT, 'call mum tomorrow', [{ name: 'call mum', at: '2026-11-24T17:00' }]],
    [
      ['set a reminder', 'Of what, and when?'],
      'call mum at 5',
      [{ name: 'call mum', at: '2026-11-23T17:00' }],
    ],
    [
      ['set a reminder', 'Of what, and when?', 'call mum', 'When shall I remind you?'],
      'tomorrow at 4',
      [{ name: 'call mum', at: '2026-11-24T16:00' }],
    ],
    [
      ['remind me twice a day to take the drops', 'At what times of the day?'],
      '9 and 5',
      [{ name: 'take the drops', cron: '0 9,17 * * *' }],
    ],
    [
      ['remind me on monday or tuesday at 4 to send the quote', 'Which one: Monday or Tuesday?'],
      'tuesday',
      [{ name: 'send the quote', at: '2026-11-24T16:00' }],
    ],
    [TWO_DAYS, 'every week', [{ name: 'run', cron: '0 7 * * 1,4' }]],
    [
      TWO_DAYS,
      'only the coming ones',
      [
        { name: 'run', at: '2026-11-30T07:00' },
        { name: 'run', at: '2026-11-26T07:00' },
      ],
    ],
    [
      THIRD,
      'each month',
      [
        {
          name: 'book club',
          rrule: 'FREQ=MONTHLY;BYDAY=3TH;BYHOUR=19;BYMINUTE=0',
          starts: '2026-12-17T19:00',
        },
      ],
    ],
    [
      THIRD,
      'every 3 weeks',
      [
        {
          name: 'book club',
          rrule: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH;BYHOUR=19;BYMINUTE=0',
          starts: '2026-11-26T19:00',
        },
      ],
    ],
    [
      ['remind me today at 8 to call', '08:00 has already passed today. Do you mean 20:00?'],
      'yes',
      [{ name: 'call', at: '2026-11-23T20:00' }],
    ],
    [
      ['remind me today at 8 to call', '08:00 has already passed today. Do you mean 20:00?'],
      'no, tomorrow',
      [{ name: 'call', at: '2026-11-24T08:00' }],
    ],
    [OFFER, 'yes please', [{ name: 'dentist', at: '2026-11-24T15:00' }]],
    [OFFER, 'at 2', [{ name: 'dentist', at: '2026-11-24T14:00' }]],
    [WHEN, 'never mind', []],
    [OFFER, 'no', []],
  ])('%j “%s”', async (before, says, made) => {
    const { calls } = await converse({ before, says });
    expect(calls.map(({ args: { prompt: _prompt, task: _task, ...args } }) => args)).toEqual(made);
  });

  test('what is no answer is asked again', async () => {
    const { text } = await converse({ before: WHEN, says: 'hm, not sure' });
    expect(text).toBe('I don’t see a time in that. When shall I remind you?');
  });

  const named = [told('standup'), told('timesheets'), told('stand-down')];
  const which = ['cancel stand', 'Which one: “standup” or “stand-down”?'] as const;
  test.each<[Scene, readonly Record<string, unknown>[]]>([
    [{ before: which, says: 'standup' }, [{ action: 'cancel', id: 'id-standup' }]],
    [{ before: which, says: 'the second one' }, [{ action: 'cancel', id: 'id-stand-down' }]],
    [
      { before: which, says: 'both' },
      [
        { action: 'cancel', id: 'id-standup' },
        { action: 'cancel', id: 'id-stand-down' },
      ],
    ],
    [{ before: which, says: 'never mind' }, []],
    [
      {
        before: ['change standup', 'What should be different about “standup”: the time, the days, the name?'],
        says: 'at 10',
      },
      [{ action: 'edit', id: 'id-standup', cron: '0 10 * * 1-5' }],
    ],
    [
      {
        before: ['cancel all my reminders', 'Cancel all 3: “standup”, “timesheets” and “stand-down”?'],
        says: 'no',
      },
      [],
    ],
    [
      {
        before: ['cancel all my reminders', 'Cancel all 3: “standup”, “timesheets” and “stand-down”?'],
        says: 'yes',
      },
      named.map(({ id }) => ({ action: 'cancel', id })),
    ],
    [
      {
        before: ['at 10', 'Only this once, or every time from now on?'],
        says: 'just this once',
        focus: { ...told('standup'), because: 'reply', delivered: true },
      },
      [{ action: 'snooze', id: 'id-standup', at: '2026-11-23T10:00' }],
    ],
    [
      {
        before: ['at 10', 'Only this once, or every time from now on?'],
        says: 'always',
        focus: { ...told('standup'), because: 'reply', delivered: true },
      },
      [{ action: 'edit', id: 'id-standup', cron: '0 10 * * 1-5' }],
    ],
    [
      {
        before: ['later', 'In how many minutes, or at what time?'],
        says: '20',
        focus: { ...once('stretch', '2026-11-23T09:02'), because: 'reply', delivered: true },
      },
      [{ action: 'snooze', id: 'id-stretch', in_minutes: 20 }],
    ],
  ])('about schedules: %j', async (scene, args) => {
    const { calls } = await converse({ schedules: named, ...scene });
    expect(calls.filter(({ tool }) => tool === 'manage_schedule').map((call) => call.args)).toEqual(args);
  });
});

describe('several requests at once', () => {
  test.each<[string | readonly string[], readonly [string, string][]]>([
    [
      'remind me at 5 to call mum and every friday to water the plants',
      [
        ['call mum', '2026-11-23T17:00'],
        ['water the plants', '0 9 * * 5'],
      ],
    ],
    [
      'remind me at 5 to call mum, at 6 to feed the cat and tomorrow at 9 to write to Ana',
      [
        ['call mum', '2026-11-23T17:00'],
        ['feed the cat', '2026-11-23T18:00'],
        ['write to Ana', '2026-11-24T09:00'],
      ],
    ],
    [
      'remind me:\n- at 5 call mum\n- at 6 feed the cat',
      [
        ['call mum', '2026-11-23T17:00'],
        ['feed the cat', '2026-11-23T18:00'],
      ],
    ],
    [
      'remind me to call mum at 5 and dad at 6',
      [
        ['call mum', '2026-11-23T17:00'],
        ['call dad', '2026-11-23T18:00'],
      ],
    ],
    [
      'remind me tomorrow at 9 and on friday at 5 to take the pills',
      [
        ['take the pills', '2026-11-24T09:00'],
        ['take the pills', '2026-11-27T17:00'],
      ],
    ],
    [
      'every morning at 8 and every evening at 7 remind me to brush',
      [
        ['brush', '0 8 * * *'],
        ['brush', '0 19 * * *'],
      ],
    ],
    [['remind me to call mum', 'at 5'], [['call mum', '2026-11-23T17:00']]],
    [
      ['remind me at 5 to call mum', 'and at 6 to call dad', 'thanks!'],
      [
        ['call mum', '2026-11-23T17:00'],
        ['call dad', '2026-11-23T18:00'],
      ],
    ],
    ['hi alfred! remind me at 5 to call mum. thanks', [['call mum', '2026-11-23T17:00']]],
  ])('%j', async (says, made) => {
    const { calls, text } = await converse({ says });
    expect(calls.map(({ args }) => [args['name'], args['at'] ?? args['cron']])).toEqual(made);
    expect(text).toMatch(/^Done\./);
  });

  test('one answer names them all', async () => {
    const { text } = await converse({
      says: 'remind me at 5 to call mum and every friday to water the plants',
    });
    expect(text).toBe(
      [
        'Done.',
        '- I’ll remind you to call mum, once, today at 17:00 (Europe/Berlin time).',
        '- I’ll remind you to water the plants, every Friday at 09:00 (Europe/Berlin time). Next: Fri 27 Nov at 09:00.',
      ].join('\n'),
    );
  });

  test('what is asked besides is not passed over', async () => {
    const { text } = await converse({ says: 'remind me at 5 to call mum. What is the capital of France?' });
    expect(text).toContain('I’ll remind you to call mum');
    expect(text).toContain('The rest is beyond me without a language model.');
  });

  test('what is told besides goes with the reminder', async () => {
    const { calls } = await converse({ says: 'remind me tomorrow to call mum. Her number is 555 1234.' });
    expect(calls[0]?.args).toMatchObject({ name: 'call mum', prompt: 'call mum. Her number is 555 1234.' });
  });
});
