import { describe, expect, test } from 'vitest';

import { converse, once, told } from './converse.ts';

const schedules = [
  told('standup'),
  told('timesheets', {
    prompt: 'my timesheets',
    recurrence: 'every Friday at 16:00',
    next: 'Fri 27 Nov at 16:00',
    when: { kind: 'cron', at: null, expression: '0 16 * * 5' },
  }),
  told('payroll', {
    recurrence: 'every other Friday at 16:00',
    next: 'Fri 27 Nov at 16:00',
    when: {
      kind: 'rrule',
      at: '2026-11-27T16:00',
      expression: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0',
    },
  }),
  once('call mum', '2026-11-23T15:00'),
  told('gym', { state: 'paused', next: null }),
];

describe('listing', () => {
  test.each([
    'what are my schedules?',
    'what have you got for me?',
    'show reminders',
    'list',
    'my reminders please',
    'do I have any reminders',
    'anything coming up?',
    'what’s on?',
  ])('“%s” lists what is live', async (says) => {
    const { text, calls } = await converse({ schedules, says });
    expect(calls).toEqual([{ tool: 'list_schedules', args: { state: 'live' } }]);
    expect(text).toBe(
      [
        '5 things:',
        '- **standup**: every weekday at 09:15; next today at 09:15',
        '- **timesheets**: every Friday at 16:00; next Fri 27 Nov at 16:00',
        '- **payroll**: every other Friday at 16:00; next Fri 27 Nov at 16:00',
        '- **call mum**: once, today at 15:00',
        '- **gym**: every weekday at 09:15 (paused)',
      ].join('\n'),
    );
  });

  test('the ended ones are shown when they are asked for', async () => {
    const { calls } = await converse({ schedules, says: 'show me cancelled reminders too' });
    expect(calls).toEqual([{ tool: 'list_schedules', args: { state: 'all' } }]);
  });

  test('one can be asked for by name', async () => {
    const { text } = await converse({ schedules, says: 'when is my next timesheets reminder?' });
    expect(text).toBe('One thing:\n- **timesheets**: every Friday at 16:00; next Fri 27 Nov at 16:00');
  });

  const dog = told('feed the dog', { last: 'delivered, yesterday at 18:00', next: 'today at 18:00' });
  test.each([
    [
      'did you remind me about the dog?',
      'Yes: “feed the dog” was last delivered, yesterday at 18:00. Next: today at 18:00.',
    ],
    [
      'have you reminded me to feed the dog yet?',
      'Yes: “feed the dog” was last delivered, yesterday at 18:00. Next: today at 18:00.',
    ],
    ['did you remind me about standup?', 'Not yet: “standup” has not come up so far. Next: today at 09:15.'],
    ['did you remind me about the cat?', 'No: I have nothing about “cat”, nor had I.'],
  ])('“%s” is answered from what has been', async (says, text) => {
    const outcome = await converse({ schedules: [...schedules, dog], says });
    expect(outcome.calls).toEqual([{ tool: 'list_schedules', args: { state: 'all' } }]);
    expect(outcome.text).toBe(text);
  });

  const standup = (day: string) => `- **standup**: ${day} at 09:15 (every weekday at 09:15)`;
  test.each<[string, readonly string[]]>([
    [
      'what’s on for today?',
      ['2 things still to come today:', standup('today'), '- **call mum**: today at 15:00'],
    ],
    ['what have I got tomorrow?', ['One thing tomorrow:', standup('tomorrow')]],
    ['what’s on saturday?', ['Nothing is due Sat 28 Nov.']],
    [
      'what do I have on Friday?',
      [
        '3 things Fri 27 Nov:',
        standup('Fri 27 Nov'),
        '- **timesheets**: Fri 27 Nov at 16:00 (every Friday at 16:00)',
        '- **payroll**: Fri 27 Nov at 16:00 (every other Friday at 16:00)',
      ],
    ],
  ])('“%s” lists what is due that day', async (says, lines) => {
    const { text } = await converse({ schedules, says });
    expect(text).toBe(lines.join('\n'));
  });

  test('what has no day that can be told is not passed over', async () => {
    const odd = told('odd', { when: { kind: 'cron', at: null, expression: 'never' } });
    const { text } = await converse({ schedules: [odd], says: 'what’s on tomorrow?' });
    expect(text).toBe('Nothing is due tomorrow.\nI can’t tell the day of “odd”.');
  });

  test('a schedule in another zone says whose times those are', async () => {
    const tokyo = { zone: 'Asia/Tokyo', next: 'tomorrow at 07:00' };
    const there = [
      once('call Kim', '2026-11-24T15:00', { ...tokyo, recurrence: 'once, tomorrow at 15:00' }),
      told('sync', { ...tokyo, next: 'today at 01:15' }),
    ];
    const { text } = await converse({ schedules: there, says: 'list' });
    expect(text).toBe(
      [
        '2 things:',
        '- **call Kim**: once, tomorrow at 15:00 (Tokyo time); that is tomorrow at 07:00 for you',
        '- **sync**: every weekday at 09:15 (Tokyo time); next today at 01:15 for you',
      ].join('\n'),
    );
  });

  test('nothing scheduled is said with what to say instead', async () => {
    const { text } = await converse({ says: 'list' });
    expect(text).toMatch(/^Nothing is scheduled\. Say something like/);
  });
});

describe('managing by name', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['pause standup', 'standup', { action: 'pause' }],
    ['pause the timesheets one', 'timesheets', { action: 'pause' }],
    ['resume gym', 'gym', { action: 'resume' }],
    ['oh no, bring the gym back', 'gym', { action: 'resume' }],
    ['delete tiemsheets', 'timesheets', { action: 'cancel' }],
    ['stop reminding me to call mum', 'call mum', { action: 'cancel' }],
    ["don't remind me about payroll anymore", 'payroll', { action: 'cancel' }],
    ['cancel the 3pm one', 'call mum', { action: 'cancel' }],
    ['run payroll now', 'payroll', { action: 'run_now' }],
    ['skip the next standup', 'standup', { action: 'skip_next' }],
    ['snooze call mum for 20 minutes', 'call mum', { action: 'edit', at: '2026-11-23T15:20' }],
    ['rename standup to daily sync', 'standup', { action: 'edit', name: 'daily sync' }],
    ['change the standup one to 9:30', 'standup', { action: 'edit', cron: '30 9 * * 1-5' }],
    ['move timesheets to thursday', 'timesheets', { action: 'edit', cron: '0 16 * * 4' }],
    ['push standup back 15 minutes', 'standup', { action: 'edit', cron: '30 9 * * 1-5' }],
    ['standup at 10 instead', 'standup', { action: 'edit', cron: '0 10 * * 1-5' }],
    ['no standup on fridays', 'standup', { action: 'edit', cron: '15 9 * * 1-4' }],
    ['not on fridays for standup', 'standup', { action: 'edit', cron: '15 9 * * 1-4' }],
  ])('“%s”', async (says, name, args) => {
    const { calls } = await converse({ schedules, says });
    expect(calls.map((call) => call.tool)).toEqual(['list_schedules', 'manage_schedule']);
    expect(calls[1]?.args).toEqual({ id: `id-${name}`, ...args });
  });

  test.each([
    ['cancel the friday reminder', 'Which one: “timesheets” or “payroll”?'],
    ['cancel it', 'Which one: “standup”, “timesheets”, “payroll”, “call mum” or “gym”?'],
    [
      'cancel the yoga reminder',
      'I have nothing called “yoga”. There is “standup”, “timesheets”, “payroll”, “call mum” and “gym”.',
    ],
    ['cancel all my reminders', 'Cancel all 5: “standup”, “timesheets”, “payroll”, “call mum” and “gym”?'],
    ['cancel standup tomorrow', 'Only skip that one, or cancel “standup” for good?'],
    ['change payroll', 'What should be different about “payroll”: the time, the days, the name?'],
  ])('“%s” is asked back, not guessed', async (says, text) => {
    const outcome = await converse({ schedules, says });
    expect(outcome.text).toBe(text);
    expect(outcome.calls.map((call) => call.tool)).toEqual(['list_schedules']);
  });

  test('several can be named at once, and all can be paused', async () => {
    const both = await converse({ schedules, says: 'cancel standup and payroll' });
    expect(both.calls.slice(1).map((call) => call.args['id'])).toEqual(['id-standup', 'id-payroll']);
    expect(both.text).toBe('Cancelled both: “standup”, “payroll”.');
    const all = await converse({ schedules, says: 'pause everything' });
    expect(all.calls.slice(1).map((call) => call.args['action'])).toEqual(
      Array.from({ length: 4 }, () => 'pause'),
    );
  });

  test('a task that begins like a command is still a task', async () => {
    const { calls } = await converse({ schedules, says: 'cancel the netflix trial on friday' });
    expect(calls.at(-1)).toEqual({
      tool: 'create_schedule',
      args: {
        name: 'cancel the netflix trial',
        prompt: 'cancel the netflix trial',
        task: 'remind',
        at: '2026-11-27T09:00',
      },
    });
  });
});

describe('pausing for a while', () => {
  test.each([
    ['pause the standup one for a week', ['id-standup']],
    ['pause standup until monday', ['id-standup']],
    ['pause all my reminders until Monday', ['id-standup', 'id-timesheets', 'id-payroll', 'id-call mum']],
    ['pause everything for the next two weeks', ['id-standup', 'id-timesheets', 'id-payroll', 'id-call mum']],
  ])('“%s” pauses, and says that it has no end', async (says, ids) => {
    const { calls, text } = await converse({ schedules, says });
    expect(calls.slice(1).map(({ args }) => args)).toEqual(ids.map((id) => ({ action: 'pause', id })));
    expect(text).toMatch(/it stays paused until you say “resume”\.$/);
  });
});

describe('snoozing what is still ahead', () => {
  test.each<[string, Record<string, unknown>]>([
    ['snooze call mum for an hour', { at: '2026-11-23T16:00' }],
    ['snooze call mum', { at: '2026-11-23T15:10' }],
    ['snooze call mum until 6pm', { at: '2026-11-23T18:00' }],
  ])('“%s” moves it', async (says, args) => {
    const { calls, text } = await converse({ schedules, says });
    expect(calls.at(-1)?.args).toEqual({ action: 'edit', id: 'id-call mum', ...args });
    expect(text).toMatch(
      /^“call mum” hasn’t come up yet, so I moved it: once, today at \d\d:\d\d \(Europe\/Berlin time\)\.$/,
    );
  });
});

describe('tools that are not offered', () => {
  test.each([
    ['what have you got for me?', ['create_schedule']],
    ['cancel standup', ['create_schedule']],
    ['remind me at 5 to call mum', []],
    ['cancel standup', ['manage_schedule']],
  ])('“%s” with %j is answered without a call', async (says, tools) => {
    const { text, calls } = await converse({ schedules, says, tools });
    expect(calls).toEqual([]);
    expect(text).toContain('direct messages');
  });
});
