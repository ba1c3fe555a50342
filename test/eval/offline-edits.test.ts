import { describe, expect, test } from 'vitest';

import { converse, once, told } from './converse.ts';
import type { Scene } from './converse.ts';

const soon = once('stretch', '2026-11-23T09:02');
const delivered = { ...soon, state: 'completed', because: 'reply', delivered: true } as const;
const weekdays = told('standup');
const underWeekdays = { ...weekdays, because: 'reply', delivered: true } as const;
const friday = told('timesheets', {
  recurrence: 'every Friday at 16:00',
  next: 'Fri 27 Nov at 16:00',
  when: { kind: 'cron', at: null, expression: '0 16 * * 5' },
});
const everyOther = told('payroll', {
  recurrence: 'every other Friday at 16:00',
  when: {
    kind: 'rrule',
    at: '2026-11-27T16:00',
    expression: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=16;BYMINUTE=0',
  },
});
const hourly = told('drink', {
  recurrence: 'every hour',
  when: { kind: 'cron', at: null, expression: '0 * * * *' },
});
const evening = told('floss', {
  recurrence: 'every day at 20:00',
  when: { kind: 'cron', at: null, expression: '0 20 * * *' },
});

type Focus = NonNullable<Scene['focus']>;

describe('a schedule that was just spoken of', () => {
  test.each<[Focus, string, Record<string, unknown>]>([
    [soon, 'make it 3 minutes', { action: 'edit', in_minutes: 3 }],
    [soon, 'at 10 instead', { action: 'edit', at: '2026-11-23T10:00' }],
    [soon, 'no, 4pm', { action: 'edit', at: '2026-11-23T16:00' }],
    [soon, 'tomorrow instead', { action: 'edit', at: '2026-11-24T09:02' }],
    [soon, 'move it to friday', { action: 'edit', at: '2026-11-27T09:02' }],
    [soon, 'push it back an hour', { action: 'edit', at: '2026-11-23T10:02' }],
    [soon, 'half an hour later', { action: 'edit', at: '2026-11-23T09:32' }],
    [soon, 'every day instead', { action: 'edit', cron: '2 9 * * *' }],
    [soon, 'make it every weekday at 10', { action: 'edit', cron: '0 10 * * 1-5' }],
    [soon, 'cancel it', { action: 'cancel' }],
    [soon, 'stop', { action: 'cancel' }],
    [soon, 'pause that', { action: 'pause' }],
    [soon, 'rename it to desk stretch', { action: 'edit', name: 'desk stretch' }],
    [soon, 'make it say: roll your shoulders', { action: 'edit', prompt: 'roll your shoulders' }],
    [friday, 'at 10 instead', { action: 'edit', cron: '0 10 * * 5' }],
    [friday, 'make it thursday', { action: 'edit', cron: '0 16 * * 4' }],
    [friday, 'move it to thursday at 3', { action: 'edit', cron: '0 15 * * 4' }],
    [friday, 'also on mondays', { action: 'edit', cron: '0 16 * * 1,5' }],
    [friday, 'an hour earlier', { action: 'edit', cron: '0 15 * * 5' }],
    [friday, 'only until december', { action: 'edit', ends: '2026-12-01T00:00' }],
    [friday, 'only 5 more times', { action: 'edit', times: 5 }],
    [friday, 'skip the next one', { action: 'skip_next' }],
    [friday, 'run it now', { action: 'run_now' }],
    [friday, 'if you miss it, skip it', { action: 'edit', if_missed: 'skip' }],
    [friday, "don't send it late", { action: 'edit', if_missed: 'skip' }],
    [friday, 'send it even if it is late', { action: 'edit', if_missed: 'always_latest' }],
    [
      everyOther,
      'at 10 instead',
      {
        action: 'edit',
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=10;BYMINUTE=0',
        starts: '2026-11-27T10:00',
      },
    ],
    [
      everyOther,
      'make it mondays',
      {
        action: 'edit',
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=16;BYMINUTE=0',
        starts: '2026-11-27T16:00',
      },
    ],
    [everyOther, 'every friday', { action: 'edit', cron: '0 16 * * 5' }],
    [hourly, 'make it every 2 hours', { action: 'edit', cron: '0 */2 * * *' }],
    [hourly, 'make that 30 minutes', { action: 'edit', cron: '*/30 * * * *' }],
    [hourly, 'only on weekdays', { action: 'edit', cron: '0 * * * 1-5' }],
    [hourly, 'between 9 and 5 only', { action: 'edit', cron: '0 9-17 * * *' }],
    [evening, 'make it 9', { action: 'edit', cron: '0 21 * * *' }],
  ])('%j: “%s”', async (focus, says, args) => {
    const { calls } = await converse({ focus, says });
    expect(calls).toEqual([{ tool: 'manage_schedule', args: { id: focus.id, ...args } }]);
  });

  test.each<[string, string, string, Record<string, unknown>]>([
    ['remind me in 2 minutes to stretch', 'make that 10', '2026-11-23T09:02', { in_minutes: 10 }],
    ['remind me in 2 hours to stretch', 'make that 3', '2026-11-23T11:00', { in_minutes: 180 }],
    ['remind me at 5 to stretch', 'make that 6', '2026-11-23T17:00', { at: '2026-11-23T18:00' }],
  ])('after “%s”, “%s” counts as the request did', async (asked, says, at, args) => {
    const focus = once('stretch', at);
    const { calls } = await converse({ before: [asked, 'Done. I’ll remind you to stretch.'], focus, says });
    expect(calls.map((call) => call.args)).toEqual([{ action: 'edit', id: focus.id, ...args }]);
  });
});

describe('a reply under a delivered reminder', () => {
  test.each<[Focus, string, Record<string, unknown>]>([
    [delivered, 'in 10 minutes', { action: 'snooze', in_minutes: 10 }],
    [delivered, 'snooze', { action: 'snooze', in_minutes: 10 }],
    [delivered, 'snooze for an hour', { action: 'snooze', in_minutes: 60 }],
    [delivered, 'snooze until 3pm', { action: 'snooze', at: '2026-11-23T15:00' }],
    [delivered, 'remind me again in 10 minutes', { action: 'snooze', in_minutes: 10 }],
    [delivered, 'remind me about it tomorrow', { action: 'snooze', at: '2026-11-24T09:00' }],
    [delivered, 'tomorrow', { action: 'snooze', at: '2026-11-24T09:00' }],
    [delivered, 'at 5', { action: 'snooze', at: '2026-11-23T17:00' }],
    [delivered, 'do that every day', { action: 'edit', cron: '2 9 * * *' }],
    [underWeekdays, 'make that 10', { action: 'edit', cron: '0 10 * * 1-5' }],
    [underWeekdays, 'not on fridays please', { action: 'edit', cron: '15 9 * * 1-4' }],
    [underWeekdays, 'except wednesdays', { action: 'edit', cron: '15 9 * * 1,2,4,5' }],
    [underWeekdays, 'only on mondays', { action: 'edit', cron: '15 9 * * 1' }],
    [underWeekdays, 'at 10 instead', { action: 'edit', cron: '0 10 * * 1-5' }],
    [underWeekdays, 'in 10 minutes', { action: 'snooze', in_minutes: 10 }],
    [underWeekdays, 'stop these', { action: 'cancel' }],
    [underWeekdays, 'no more', { action: 'cancel' }],
  ])('%j: “%s”', async (focus, says, args) => {
    const { calls } = await converse({ focus, says });
    expect(calls).toEqual([{ tool: 'manage_schedule', args: { id: focus.id, ...args } }]);
  });

  test.each([
    [delivered, 'later', 'In how many minutes, or at what time?'],
    [underWeekdays, 'at 10', 'Only this once, or every time from now on?'],
    [
      friday,
      'not on fridays',
      'That leaves no day it could run on. On which days shall it be, or shall I cancel it?',
    ],
    [friday, 'change it', 'What should be different about “timesheets”: the time, the days, the name?'],
    [
      underWeekdays,
      'skip tomorrow',
      '“standup” is next due on Monday 23 November, and I can only skip the next one. Shall I skip that?',
    ],
    [delivered, 'done', 'Good. One thing less.'],
  ])('what is open is asked, what is done is done: %j “%s”', async (focus, says, text) => {
    expect(await converse({ focus, says })).toEqual({ text, calls: [] });
  });
});

describe('what is said afterwards', () => {
  test('an edit is said back with its recurrence, zone and next time', async () => {
    const { text } = await converse({ focus: friday, says: 'make it thursday' });
    expect(text).toBe(
      'Done. “timesheets” is now every Thursday at 16:00 (Europe/Berlin time). Next: Thu 26 Nov at 16:00.',
    );
  });

  test('a refusal of the tool is passed on as it is', async () => {
    const { text } = await converse({
      focus: friday,
      says: 'resume it',
      refuses: '“timesheets” is running already.',
    });
    expect(text).toBe('“timesheets” is running already.');
  });

  test('a pause with an end says that the end is not kept', async () => {
    const { text } = await converse({ focus: friday, says: 'pause it until monday' });
    expect(text).toContain('Paused: “timesheets”.');
    expect(text).toContain('it stays paused until you say “resume”');
  });
});
