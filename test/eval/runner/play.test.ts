import { ScriptedModel } from '@openai/agents/testing';
import type { ScriptedModelInput } from '@openai/agents/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Case } from '../../../eval/case.ts';
import { judgeCase } from '../../../eval/judge/judge-case.ts';
import { judgeRubric } from '../../../eval/judge/rubric.ts';
import { playCase } from '../../../eval/play/play-case.ts';
import { openStage } from '../../../eval/play/stage.ts';
import type { Stage } from '../../../eval/play/stage.ts';
import { calls, item, play as playHere, says } from './playing.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const play = (script: ScriptedModelInput[], what: Case) => playHere(stage, script, what);

const NO_TIME = {
  in_minutes: null,
  cron: null,
  rrule: null,
  zone: null,
  starts: null,
  ends: null,
  times: null,
  if_missed: null,
  late_after_minutes: null,
  only_if_something: null,
};
const CALL_MUM = { name: 'call mum', prompt: 'call mum', task: 'remind', at: '2026-03-03T15:00', ...NO_TIME };

test('what is so before stands in the tables, and a stranger is nobody there', async () => {
  const before = {
    last_seen_days: 20,
    memories: [
      { kind: 'fact', content: 'Lives in Lisbon', days_ago: 40 },
      { kind: 'event', content: 'Board meeting', on: '2026-03-10' },
      { kind: 'commitment', content: 'Send Ana the slides', on: '2026-03-06T17:00' },
    ],
    entities: [{ kind: 'person', name: 'Ána', relation: 'manager' }],
    schedules: [
      { name: 'stand-up', prompt: 'stand-up time', cron: '15 9 * * 1-5' },
      { name: 'call mum', prompt: 'call mum', at: '2026-03-03T15:00' },
    ],
    level: 0,
    held_back: ['topic_digest'],
  };
  const known = await play([], item({ before }));
  expect(known.standing).toEqual({
    memories: [
      { kind: 'fact', content: 'Lives in Lisbon', at: null },
      { kind: 'event', content: 'Board meeting', at: new Date('2026-03-10T00:00:00Z') },
      { kind: 'commitment', content: 'Send Ana the slides', at: new Date('2026-03-06T17:00:00Z') },
    ],
    entities: [{ kind: 'person', name: 'Ána', relations: ['manager'] }],
    schedules: [
      { name: 'stand-up', prompt: 'stand-up time', state: 'active', source: 'person' },
      { name: 'call mum', prompt: 'call mum', state: 'active', source: 'person' },
    ],
    patterns: [],
    suggestions: [],
    engagement: [],
    settings: { level: 0, heldBack: ['topic_digest'], onboarding: 'done' },
  });
  const stranger = await play([], item({ before: { known: false } }));
  expect(stranger.standing).toMatchObject({ memories: [], schedules: [], settings: { onboarding: 'new' } });
});

test('a case is played through turns, tools and time, and judged', async () => {
  const what = item({
    turns: [
      { says: 'remind me tomorrow at 3 to call mum', expect: { calls: ['create_schedule'], text: 'three' } },
      { says: 'thanks', at: '2026-03-02T12:00', expect: { no_calls: ['create_schedule'], most_words: 3 } },
      { command: 'list', expect: { text: 'call mum' } },
    ],
    then: '2026-03-03T16:00',
    expect: { schedules: [{ has: 'mum', state: 'completed' }] },
  });
  const script = [
    calls('create_schedule', CALL_MUM),
    says('Done, tomorrow at three.'),
    says('Any time.'),
    says('Call mum.'),
  ];
  const played = await play(script, what);
  expect(judgeCase(what, played)).toEqual([]);
  expect(played.turns[0]).toEqual({
    answer: 'Done, tomorrow at three.',
    errorKind: null,
    calls: ['create_schedule'],
  });
  expect(played.conversation).toMatch(/^Robin Example: remind me tomorrow.*\nAlfred: Done/);
  expect(played.conversation).toContain('Alfred: Call mum.');
  const tooMuch = item({ ...what, expect: { schedules: [{ has: 'mum', state: 'paused' }] } });
  expect(judgeCase(tooMuch, played)).toHaveLength(1);
});

test('what comes at top level answers the opening of the DM, nothing is an empty answer, a channel is heard in its thread', async () => {
  const turns = [{ opens: 'dm' }, { opens: 'dm' }, { says: 'hello', in: 'channel' }];
  const what = item({ before: { known: false }, turns });
  const { turns: heard, conversation } = await play([says('Hello in public.')], what);
  const [greeting, again, inPublic] = heard.map(({ answer }) => answer);
  expect(greeting).toContain('?');
  expect([again, inPublic]).toEqual(['', 'Hello in public.']);
  expect(conversation).toContain('Alfred in #general: Hello in public.');
});

test('a secret is found in the tables and in what the model was sent', async () => {
  const what = item({
    turns: [{ says: 'my key is "quoted-made-up-key"' }],
    expect: { secrets: ['"quoted-made-up-key"'] },
  });
  const { leaks } = await play([says('Fine.')], what);
  expect(leaks).toContain('public.messages.text');
  expect(leaks).toContain('what the model was sent');
  expect(
    (await play([says('Fine.')], item({ ...what, expect: { secrets: ['never-said-by-anybody'] } }))).leaks,
  ).toEqual([]);
});

test('a case that takes too long is over', async () => {
  const model = new ScriptedModel([]);
  const parts = { stage, models: { main: model, small: model }, patienceMs: 5_000, deadlineMs: 0 };
  await expect(playCase(parts, item({ turns: [{ says: 'hello' }] }))).rejects.toThrow('longer than 0 s');
});

test('a judge model judges by the rubric what was said', async () => {
  const verdict = { reason: 'It is short.', pass: true };
  const judge = new ScriptedModel([says(JSON.stringify(verdict))]);
  const what = item({ rubric: 'It is short.' });
  const standing = {
    memories: [],
    entities: [],
    schedules: [],
    patterns: [],
    suggestions: [],
    engagement: [],
    settings: { level: 0.7, heldBack: [], onboarding: 'done' },
  };
  const played = { turns: [], standing, leaks: [], conversation: 'Robin Example: hi\nAlfred: Hello.' };
  expect(await judgeRubric(judge, what, played)).toEqual(verdict);
  const asked = JSON.stringify(judge.calls);
  expect(asked).toContain('Alfred: Hello.');
  expect(asked).toContain('It is short.');
});
