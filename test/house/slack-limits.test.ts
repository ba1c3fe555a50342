import * as fc from 'fast-check';
import { test } from 'vitest';

import { settingsWords } from '../../src/assistant/calibrate.ts';
import { silenceWords } from '../../src/assistant/explain-silence.ts';
import type { Profile } from '../../src/assistant/profile.ts';
import { scoreWords } from '../../src/assistant/score.ts';
import { HOME_FILTERS } from '../../src/db/home-place.ts';
import { SUGGESTION_TYPES } from '../../src/domain/suggestion.ts';
import { approvalCard } from '../../src/slack/views/approval-card.ts';
import { calibrationMessage } from '../../src/slack/views/calibration.ts';
import {
  doneReply,
  helpReply,
  historyReply,
  listReply,
  whichReply,
} from '../../src/slack/views/command-replies.ts';
import { feedbackButtons } from '../../src/slack/views/feedback.ts';
import { HOME_ROWS, HOME_RUNS, homeView } from '../../src/slack/views/home.ts';
import { correctModal, forgetModal } from '../../src/slack/views/known-modals.ts';
import { noticeMessage } from '../../src/slack/views/notice.ts';
import { forgetEverythingReply, forgottenReply, profileReply } from '../../src/slack/views/profile.ts';
import { runMessage } from '../../src/slack/views/run-message.ts';
import { historyModal, scheduleModal } from '../../src/slack/views/schedule-modal.ts';
import { settingsModal } from '../../src/slack/views/settings-modal.ts';
import { suggestionCard } from '../../src/slack/views/suggestion-card.ts';
import { suggestionModal } from '../../src/slack/views/suggestion-modal.ts';
import { escapeText } from '../../src/slack/views/text.ts';
import { newTokenReply, revokedReply, tokensReply } from '../../src/slack/views/token-replies.ts';
import { typesReply } from '../../src/slack/views/types-reply.ts';
import { zoneQuestion } from '../../src/slack/views/zone-question.ts';
import {
  hostile,
  said,
  person,
  id,
  words,
  schedule,
  run,
  items,
  known,
  settings,
  RUNS,
  teamUrl,
  expectMessage,
  expectView,
} from '../support/slack-payloads.ts';

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
          Array.from({ length: 5 }, (_, i) => ({ ...one, name: `${i} ${one.name}` })),
        ),
      );
      expectMessage(calibrationMessage(`held_back:event_prep:${one.recurrence}`));
      const whole = { type: 'markdown', text: long.slice(0, 11_900).toWellFormed() };
      expectMessage({ text: long, blocks: [whole, feedbackButtons(one.id)] });
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
      expectMessage(helpReply());
      expectMessage(helpReply(typed, 'history'));
      for (const one of schedules.slice(0, 3)) expectMessage(doneReply('pause', one));
    }),
    { numRuns: 30 },
  );
});

test('every answer to a command about tokens, hours, kinds, silence and score is within Slack’s limits', () => {
  const time = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  const token = fc.record({ id, name: hostile(40), createdAt: time, lastUsedAt: fc.option(time) });
  const tokens = fc.array(token, { maxLength: 10 });
  const silence = fc.record({ what: hostile(210), reason: words, when: words });
  const count = fc.nat(100_000);
  const score = fc.record({
    types: fc.array(
      fc.record({
        type: fc.constantFrom(...SUGGESTION_TYPES),
        offered: fc.integer({ min: 1, max: 9_999 }),
        accepted: count,
        dismissed: count,
        snoozed: count,
        ignored: count,
      }),
      { maxLength: SUGGESTION_TYPES.length },
    ),
    withheld: fc.array(fc.record({ reason: hostile(40), count }), { maxLength: 12 }),
    said: fc.record({ good: count, bad: count }),
  });
  const asked = fc.tuple(tokens, settings, fc.array(silence, { maxLength: 8 }), score, words);
  const now = new Date('2026-06-01T09:00:00Z');
  fc.assert(
    fc.property(asked, ([all, set, silences, sums, typed]) => {
      const said = (text: string) => expectMessage({ text: escapeText(text) });
      expectMessage(tokensReply(all, person, now));
      expectMessage(tokensReply(all, person, now, 'I don’t know that.'));
      expectMessage(revokedReply(all.map(({ name }) => name)));
      expectMessage(
        newTokenReply(typed.slice(0, 40).toWellFormed(), 'alfred_x', 'https://alfred.example.com'),
      );
      expectMessage(typesReply(set, typed));
      said(settingsWords(set, person.locale));
      said(silenceWords(silences, set, person.locale));
      said(scoreWords(sums));
    }),
    RUNS,
  );
});
