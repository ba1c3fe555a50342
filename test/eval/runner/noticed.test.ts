import { functionCall, modelResponder } from '@openai/agents/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { judgeCase } from '../../../eval/judge/judge-case.ts';
import { openStage } from '../../../eval/play/stage.ts';
import type { Stage } from '../../../eval/play/stage.ts';
import { seesSales } from '../../support/observer.ts';
import type { Asked } from '../../support/observer.ts';
import { adjusts, settles } from '../../support/offered.ts';
import { contextOf } from '../../support/script.ts';
import { calls, item, play, says } from './playing.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const nothing = () => ({});
const DATES = ['2026-02-09T09:02', '2026-02-16T08:58', '2026-02-23T09:05'];
const SALES = {
  kind: 'recurring_request',
  label: 'sales figures',
  description: 'Asks for the sales figures',
  dates: DATES,
};
const OFFERED = { patterns: [SALES], suggestion: { type: 'schedule_habit', label: 'sales figures' } };

/** The model settles the first offer that it is shown. */
const settlesIt = (kind: string, change: object = {}) =>
  modelResponder((call) => {
    const [first] = contextOf(call)['suggestions'] as { id: string }[];
    const input = settles(first?.id ?? '', kind, change);
    return [functionCall('record_engagement', input, { callId: 'settles' })];
  });

describe('patterns', () => {
  const mondays = ['2026-03-02T09:00', '2026-03-09T09:03', '2026-03-16T08:58'];
  const turns = mondays.map((at) => ({ says: 'the sales figures, please', at }));
  const script = () => turns.map(() => says('I can’t see those.'));
  const habit = item({
    turns,
    then: '2026-03-16T13:00',
    expect: {
      patterns: [{ has: 'sales', kind: 'recurring_request', count: 3, period: 'weekly' }],
      suggestions: [{ type: 'schedule_habit', text: ['sales', 'mondays', '2 mar', '16 mar'] }],
    },
  });
  const silence = item({
    turns,
    then: '2026-03-16T13:00',
    expect: { no_patterns: true, no_suggestions: true },
  });

  test('what is noticed and offered is what a habit wants, and not what silence does', async () => {
    const noticed = await play(stage, script(), habit, seesSales);
    expect(judgeCase(habit, noticed)).toEqual([]);
    expect(judgeCase(silence, noticed)).toEqual([
      expect.stringContaining(
        'pattern: there should be none; there is recurring_request “sales figures”, seen 3',
      ),
      expect.stringContaining('suggestion: there should be none; there is schedule_habit'),
    ]);
  });

  test('nothing noticed is what silence wants, and not what a habit does', async () => {
    const unnoticed = await play(stage, script(), silence);
    expect(judgeCase(silence, unnoticed)).toEqual([]);
    expect(judgeCase(habit, unnoticed)).toHaveLength(2);
  });

  test('the last conversation is looked over though the clock is not said to move on', async () => {
    const once = item({ turns: [{ says: 'sales?' }], expect: { patterns: [{ has: 'sales', count: 1 }] } });
    expect(judgeCase(once, await play(stage, [says('No.')], once, seesSales))).toEqual([]);
  });
});

describe('suggestions', () => {
  const then = '2026-03-03T12:00';
  const offered = {
    suggestions: [
      { type: 'schedule_habit', text: ['sales', '9 feb', 'on mondays at 09:00'], state: 'ignored' },
    ],
  };

  test('a habit and a date that were known before are offered, one an hour', async () => {
    const memories = [{ kind: 'event', content: 'Board meeting', on: '2026-03-03T15:00' }];
    const expected = {
      suggestions: [
        { type: 'schedule_habit', text: ['sales', '9 feb', 'on mondays at 09:00'] },
        { type: 'event_prep', text: 'board' },
      ],
      max_suggestions: 2,
    };
    const what = item({ before: { patterns: [SALES], memories }, then, expect: expected });
    const played = await play(stage, [], what);
    expect(judgeCase(what, played)).toEqual([]);
    expect(judgeCase(item({ expect: { max_suggestions: 1 } }), played)).toHaveLength(1);
  });

  test.each([
    ['of a type that is held back', { held_back: ['schedule_habit'] }],
    ['at level 0', { level: 0 }],
  ])('none %s is made', async (_which, before) => {
    const what = item({ before: { patterns: [SALES], ...before }, then, expect: { no_suggestions: true } });
    const played = await play(stage, [], what);
    expect(judgeCase(what, played)).toEqual([]);
    expect(judgeCase(item({ expect: offered }), played)).toEqual([
      expect.stringMatching(/^suggestion: none fits schedule_habit .* in state ignored; there is none$/),
    ]);
  });
});

describe('engagement', () => {
  const turns = [{ says: 'yes please', under: 'suggestion', expect: { calls: ['record_engagement'] } }];
  const accepted = {
    engagement: ['engaged'],
    schedules: [{ has: 'sales', state: 'active', source: 'suggestion' }],
    no_suggestions: true,
  };
  const declined = { engagement: ['dismissed'], no_schedules: [{ has: 'sales' }] };

  test('an offer is a post in the DM; a yes in its thread makes the schedule', async () => {
    const what = item({ before: OFFERED, turns, expect: accepted });
    const played = await play(stage, [settlesIt('accepted'), says('Done.')], what);
    expect(judgeCase(what, played)).toEqual([]);
    expect(played.turns[0]?.answer).toBe('Done.');
    expect(played.conversation).toMatch(/^Alfred: \*Shall I see to “sales figures” on Mondays at 09:00\?/);
    expect(judgeCase(item({ expect: declined }), played)).toHaveLength(2);
  });

  test('a no as the next message makes none, and talk of something else is neither', async () => {
    const no = item({ before: OFFERED, turns: [{ says: 'no thanks' }], expect: declined });
    const played = await play(stage, [settlesIt('dismissed'), says('Fine.')], no);
    expect(judgeCase(no, played)).toEqual([]);
    expect(judgeCase(item({ expect: accepted }), played)).toEqual([
      'schedule: none fits /sales/, active, of source suggestion; there is none',
      'engagement: dismissed is recorded instead of engaged',
    ]);
    const aside = item({ before: OFFERED, turns: [{ says: 'good morning' }], expect: { engagement: [] } });
    expect(judgeCase(aside, await play(stage, [says('Good morning.')], aside))).toEqual([]);
  });

  const memories = [{ kind: 'event', content: 'Board meeting', on: '2026-03-03' }];
  const schedules = [{ name: 'stand-up', prompt: 'stand-up', cron: '15 9 * * 1-5' }];
  test.each([
    ['event_prep', { memories }, 'Board meeting'],
    // What it is called by is not read for what type it is.
    ['deadline_prep', { memories }, 'Board meeting'],
    [
      'commitment_follow_up',
      { memories: [{ kind: 'commitment', content: 'Send Ana the draft', on: '2026-03-02' }] },
      'Send Ana the draft',
    ],
    ['topic_digest', { patterns: [{ ...SALES, kind: 'topic_interest', label: 'heat pumps' }] }, 'heat pumps'],
    ['welcome_back', { memories }, 'Board meeting'],
    ['schedule_cleanup', { schedules }, 'stand-up'],
  ])('an offer of type %s stands open, out of hours and at any level too', async (type, before, label) => {
    const what = item({
      now: '2026-03-02T06:00',
      before: { ...before, suggestion: { type, label }, level: 0, held_back: [type] },
      turns: [{ says: 'no' }],
      expect: { engagement: ['dismissed'], level: { is: 0 }, held_back: [type], no_suggestions: true },
    });
    expect(judgeCase(what, await play(stage, [settlesIt('dismissed'), says('Fine.')], what))).toEqual([]);
  });

  test('one that there is no ground for can’t be made', async () => {
    const rare = { ...SALES, dates: DATES.slice(0, 2) };
    const what = item({ before: { ...OFFERED, patterns: [rare] } });
    await expect(play(stage, [], what)).rejects.toThrow(
      'there can be no schedule_habit about “sales figures”',
    );
  });
});

describe('calibration', () => {
  const more = adjusts({ change: 'more' });
  const what = item({
    before: { level: 0.5, held_back: ['topic_digest'] },
    turns: [{ says: 'be more forward' }],
    expect: { level: { above: 0.5 }, not_held_back: ['topic_digest'] },
  });

  test('more is more, and nothing done is not', async () => {
    expect(
      judgeCase(what, await play(stage, [calls('adjust_proactiveness', more), says('Gladly.')], what)),
    ).toEqual([]);
    expect(judgeCase(what, await play(stage, [says('Gladly.')], what))).toEqual([
      'level: 0.5 is not above 0.5',
      'held back: topic_digest is, and should not be',
    ]);
  });
});

describe('moot', () => {
  const what = item({
    before: { schedules: [{ name: 'stand-up', prompt: 'stand-up', cron: '15 9 * * 1-5' }] },
    turns: [{ says: 'we dropped the stand-ups' }],
    then: '2026-03-02T15:00',
    expect: {
      suggestions: [{ type: 'schedule_cleanup', text: 'stand-up' }],
      schedules: [{ has: 'stand-up', state: 'active' }],
    },
  });
  const sees = ({ schedules }: Asked) => ({
    moot: schedules.map(({ id }) => ({ id, said: 'the stand-ups are no more' })),
  });

  test('what is seen to be needless is offered to be cancelled, and what is not is not', async () => {
    const seen = await play(stage, [says('I see.')], what, sees);
    expect(judgeCase(what, seen)).toEqual([]);
    const unseen = await play(stage, [says('I see.')], what, nothing);
    expect(judgeCase(what, unseen)).toEqual([
      'suggestion: none fits schedule_cleanup /stand-up/; there is none',
    ]);
    const silent = item({ expect: { no_suggestions: [{ type: 'schedule_cleanup' }] } });
    expect([judgeCase(silent, unseen).length, judgeCase(silent, seen).length]).toEqual([0, 1]);
  });
});
