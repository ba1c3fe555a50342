import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Known, Profile, ProfileItem } from '../../src/assistant/profile.ts';
import type { RunSummary } from '../../src/assistant/summarise-run.ts';
import type { ScheduleSummary } from '../../src/assistant/summarise-schedule.ts';
import { HOME_FILTERS } from '../../src/db/home-place.ts';
import type { Person } from '../../src/domain/person.ts';
import { blockProblems } from '../../src/playground/block-kit/block-problems.ts';
import { isViewTooLarge, viewProblems } from '../../src/playground/block-kit/view-problems.ts';
import { approvalCard } from '../../src/slack/views/approval-card.ts';
import { calibrationMessage } from '../../src/slack/views/calibration.ts';
import {
  doneReply,
  helpReply,
  historyReply,
  listReply,
  whichReply,
} from '../../src/slack/views/command-replies.ts';
import { HOME_ROWS, HOME_RUNS, homeView } from '../../src/slack/views/home.ts';
import { correctModal, forgetModal } from '../../src/slack/views/known-modals.ts';
import { noticeMessage } from '../../src/slack/views/notice.ts';
import { forgetEverythingReply, forgottenReply, profileReply } from '../../src/slack/views/profile.ts';
import { runMessage } from '../../src/slack/views/run-message.ts';
import { historyModal, scheduleModal } from '../../src/slack/views/schedule-modal.ts';
import { settingsModal } from '../../src/slack/views/settings-modal.ts';
import { suggestionCard } from '../../src/slack/views/suggestion-card.ts';
import { suggestionModal } from '../../src/slack/views/suggestion-modal.ts';
import { zoneQuestion } from '../../src/slack/views/zone-question.ts';

/** Texts that are long, marked up, of several signs a letter, or cut badly easily. */
const hostile = (most: number) =>
  fc
    .tuple(
      fc.constantFrom('<!channel>', '&', '*_~`', '😀', 'é', '👩‍👩‍👧', '\n', '"', '<@U1>', ' ', 'ﷺ', 'x'),
      fc.integer({ min: 1, max: most }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    .map(([unit, length, rest]) => `${rest}${unit.repeat(length)}`.slice(0, most).toWellFormed() || 'x');

/** The same of a text that is there to be read. */
const said = (most: number) => hostile(most - 1).map((text) => `.${text}`);

const person: Person = {
  personId: '01a21626-0000-7000-8000-000000000001' as Person['personId'],
  workspaceId: '01a21626-0000-7000-8000-000000000002',
  slackUserId: 'U1',
  teamId: 'T0ALFRED001',
  name: 'Robin',
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
  dmChannel: 'D1',
  guest: false,
  foreign: false,
  erasing: false,
};

const id = fc.uuid();
const words = hostile(400);
const when = fc.constantFrom<ScheduleSummary['when']>(
  { kind: 'once', at: '2026-03-04T15:00', expression: null },
  { kind: 'once', at: null, expression: null },
  { kind: 'cron', at: null, expression: '15 9 * * 1-5' },
  { kind: 'cron', at: null, expression: '0 0 * * 0-7' },
  { kind: 'cron', at: null, expression: '*/5 * * * *' },
  { kind: 'rrule', at: '2026-03-04T15:00', expression: 'FREQ=WEEKLY;INTERVAL=2;BYHOUR=9;BYMINUTE=0' },
);
const schedule: fc.Arbitrary<ScheduleSummary> = fc.record({
  id,
  name: hostile(200),
  prompt: hostile(4_000),
  task: fc.constantFrom('remind' as const, 'think' as const),
  state: fc.constantFrom(...(['active', 'paused', 'cancelled', 'completed', 'invalid'] as const)),
  recurrence: said(900),
  zone: fc.constantFrom('Europe/Lisbon', 'America/Argentina/ComodRivadavia'),
  next: fc.option(words),
  next_at: fc.constant(null),
  last: fc.option(words),
  ends: fc.option(words),
  runs_left: fc.option(fc.nat()),
  if_missed: fc.constantFrom(...(['latest_if_fresh', 'skip', 'always_latest'] as const)),
  late_after_minutes: fc.constant(null),
  only_if_something: fc.boolean(),
  may_act: fc.array(hostile(64), { maxLength: 10 }),
  when,
});
const run: fc.Arbitrary<RunSummary> = fc.record({
  name: hostile(200),
  at: words,
  outcome: words,
  message: fc.option(fc.constant({ channel: 'D0123456789', ts: '1772442000.000100' })),
});
const item: fc.Arbitrary<ProfileItem> = fc.record({ id, words: hostile(900), source: words });
const items = (most: number) => fc.uniqueArray(item, { maxLength: most, selector: (one) => one.id });
const known: fc.Arbitrary<Known> = fc.record({
  memories: fc.record({
    fact: items(40),
    preference: items(3),
    decision: items(3),
    note: items(3),
    event: items(3),
    commitment: items(3),
  }),
  entities: fc.record({
    person: items(3),
    project: items(3),
    organisation: items(3),
    tool: items(3),
    topic: items(3),
  }),
});

const RUNS = { numRuns: 60 };
const teamUrl = 'https://a-workspace-with-a-rather-long-name.slack.example/';

function expectMessage({ text, blocks = [] }: { text: string; blocks?: readonly object[] }): void {
  expect(blockProblems(blocks, 'message')).toEqual([]);
  expect(text.trim()).not.toBe('');
  expect(text.length).toBeLessThanOrEqual(40_000);
  expectWholeSigns({ text, blocks });
}

/** Half a sign is written as an escape of its own. */
function expectWholeSigns(payload: object): void {
  expect(JSON.stringify(payload)).not.toMatch(/\\ud[89a-f]/i);
}

function expectView(view: { type: 'home' | 'modal' }): void {
  expect(viewProblems(view, view.type)).toEqual([]);
  expect(isViewTooLarge(view)).toBe(false);
  expectWholeSigns(view);
}

test('Home is within Slack’s limits whatever is in it and wherever its person is', () => {
  const content = fc.record({
    name: words,
    zone: fc.constant('Europe/Lisbon'),
    schedules: fc.uniqueArray(schedule, { maxLength: HOME_ROWS, selector: (one) => one.id }),
    filter: fc.constantFrom(...HOME_FILTERS),
    counts: fc.record({ live: fc.nat(120), paused: fc.nat(120), past: fc.nat(100_000) }),
    page: fc.nat(11),
    runs: fc.array(run, { maxLength: HOME_RUNS }),
    known,
    knownPage: fc.nat(4),
    teamUrl: fc.constant(teamUrl),
    settings: hostile(2_000),
    level: fc.double({ min: 0, max: 1, noNaN: true }),
    habits: items(8),
    notice: words,
  });
  fc.assert(
    fc.property(content, (shown) => {
      expectView(homeView(shown));
    }),
    RUNS,
  );
});

test('every form is within Slack’s limits', () => {
  const settings = fc.record({
    personId: id,
    onboarding: fc.constant('done' as const),
    level: fc.double({ min: 0, max: 1, noNaN: true }),
    heldBack: fc.subarray(['event_prep', 'topic_digest', 'schedule_habit']),
    favoured: fc.constant<string[]>([]),
    quietFrom: fc.option(fc.nat(1_439)),
    quietUntil: fc.option(fc.nat(1_440)),
    workFrom: fc.nat(1_439),
    workUntil: fc.nat(1_440),
    workDays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    countFrom: fc.constant(null),
    countsFrom: fc.constant({}),
    updatedAt: fc.constant(new Date(0)),
  });
  const thing = fc.record({
    id,
    name: fc.option(hostile(120)),
    content: fc.oneof(fc.constant(''), hostile(2_000)),
    dated: fc.boolean(),
    on: fc.constantFrom(null, '2026-03-10', '2026-03-10T15:00'),
  });
  fc.assert(
    fc.property(schedule, fc.array(run, { maxLength: 60 }), settings, thing, (one, runs, set, about) => {
      expectView(scheduleModal(one));
      expectView(historyModal(one.name, runs, teamUrl));
      expectView(settingsModal(set, person));
      expectView(correctModal(about));
      expectView(forgetModal(about));
      const { kind, at, expression } = one.when;
      const offer = {
        do: 'schedule' as const,
        name: one.name,
        prompt: one.prompt,
        task: one.task,
        at: kind === 'once' ? at : null,
        cron: kind === 'cron' ? expression : null,
        rrule: kind === 'rrule' ? expression : null,
      };
      expectView(suggestionModal({ id: one.id, because: one.recurrence }, offer, person));
    }),
    RUNS,
  );
});

test('every message is within Slack’s limits and has its whole text', () => {
  const approval = fc.record({
    id,
    tool: hostile(64),
    input: fc.dictionary(hostile(60), hostile(2_000), { maxKeys: 20 }),
    state: fc.constantFrom(...(['open', 'rejected', 'done', 'unknown'] as const)),
    outcome: fc.option(hostile(3_000)),
  });
  const state = fc.constantFrom(...(['open', 'accepted', 'dismissed', 'ignored', 'withdrawn'] as const));
  const engagement = fc
    .subarray(['done', 'snooze', 'skip_next'])
    .map((all) => all.map((action) => ({ action })));
  const message = fc.tuple(schedule, said(12_500), approval, state, engagement, fc.boolean());
  fc.assert(
    fc.property(message, ([one, long, asks, stands, did, changeable]) => {
      const at = new Date(0);
      const ran = { id: one.id, text: long, trigger: 'late' as const, occurrenceAt: at, thoughtAt: at };
      expectMessage(
        runMessage({ run: ran, schedule: one, engagement: did, dueAt: one.recurrence, snoozedTo: one.next }),
      );
      const suggestion = {
        id: one.id,
        text: one.prompt,
        because: one.recurrence,
        onAccept: one.recurrence,
        state: stands,
      };
      expectMessage(suggestionCard({ suggestion, changeable, outcome: one.recurrence }));
      expectMessage(approvalCard(asks));
      expectMessage(
        noticeMessage(
          long,
          Array.from({ length: 5 }, () => one),
        ),
      );
      expectMessage(calibrationMessage(`held_back:event_prep:${one.recurrence}`));
      expectMessage(zoneQuestion(one.recurrence, { from: person.zone, to: one.zone }));
    }),
    RUNS,
  );
});

test('every answer to a command is within Slack’s limits', () => {
  const profile: fc.Arbitrary<Profile> = fc
    .tuple(known, items(50), words)
    .map(([all, habits, proactiveness]) => {
      const { name, zone, locale } = person;
      return { ...all, name, zone, locale, since: '2026-03-02', schedules: habits, habits, proactiveness };
    });
  const many = fc.uniqueArray(schedule, { maxLength: 60, selector: (one) => one.id });
  fc.assert(
    fc.property(profile, many, fc.array(run, { maxLength: 15 }), words, (all, schedules, runs, typed) => {
      const names = schedules.map(({ name }) => name);
      expectMessage(profileReply(all));
      expectMessage(listReply(schedules, 200, person.zone));
      expectMessage(historyReply(runs, teamUrl));
      expectMessage(whichReply(typed, [], names));
      expectMessage(whichReply(typed, names, names));
      expectMessage(helpReply(typed));
      expectMessage(forgottenReply(typed, names));
      expectMessage(forgetEverythingReply('Really?'));
      for (const one of schedules.slice(0, 3)) expectMessage(doneReply('pause', one));
    }),
    { numRuns: 30 },
  );
});
