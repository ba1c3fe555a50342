import { Agent, assistant, Runner, tool, user } from '@openai/agents';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { contextItem } from '../../eval/hear-phrase.ts';
import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import { NOW } from './converse.ts';

const ZONE = 'Europe/Berlin';
const SETTINGS = 'I’m at 7 out of 10: at most 2 offers a day. Offers come Mon to Fri, 09:00 to 18:00.';
const HABIT = {
  id: 's1',
  type: 'schedule_habit',
  name: 'sales figures',
  text: 'Shall I see to “sales figures” on Mondays at 09:00?',
  accept: 'I’ll come with it on Mondays at 09:00, until you tell me otherwise.',
  because: 'reply',
};
const CLEANUP = {
  id: 's2',
  type: 'schedule_cleanup',
  name: 'gym',
  text: 'Is “gym” still any use, or shall I cancel it?',
  accept: 'I cancel “gym”; it will not run again unless you resume it.',
  because: 'reply',
};
const PROMISE = { id: 'm1', kind: 'commitment', content: 'Send Ana the draft', on: '2026-11-25' };

type Args = Readonly<Record<string, unknown>>;

interface Scene {
  readonly suggestions?: readonly object[];
  readonly habits?: readonly object[];
  readonly known?: readonly object[];
  /** How forward Alfred is, in words. */
  readonly proactiveness?: string;
  /** What Alfred said last in this conversation. */
  readonly before?: string;
}

/** What the model calls and says, with tools that do nothing. */
async function hear(says: string, { before, ...scene }: Scene = {}) {
  const calls: { name: string; args: Args }[] = [];
  const made = (name: string, answer: object) =>
    tool({
      name,
      description: name,
      strict: false,
      parameters: { type: 'object', properties: {}, required: [], additionalProperties: true },
      execute: (args) => {
        const given = Object.entries(z.record(z.string(), z.unknown()).parse(args));
        calls.push({ name, args: Object.fromEntries(given.filter(([, value]) => value !== null)) });
        return JSON.stringify(answer);
      },
    });
  const tools = [
    made('adjust_proactiveness', { changed: true, say: SETTINGS }),
    made('explain_silence', { say: 'There was nothing that I kept to myself.', refusals: [] }),
    made('record_pattern', { recorded: { id: 'p1', label: 'sales figures', count: 3 } }),
    made('complete_commitment', { done: 'Send Ana the draft' }),
    made('save_memory', { saved: { id: 'm2', kind: 'fact', content: 'Works', on: null } }),
    made('forget_memory', { forgotten: ['Send Ana the draft'] }),
    made('list_schedules', { schedules: [] }),
    made('create_schedule', { refused: 'no', say: 'No.' }),
    ...(scene.suggestions ? [made('record_engagement', { recorded: 'accepted', schedule: null })] : []),
  ];
  const agent = new Agent({ name: 'Alfred', model: offlineModel(), tools });
  const context = contextItem(NOW, ZONE, 'en-GB', { stage: 'known', proactiveness: SETTINGS, ...scene });
  const history = before === undefined ? [] : [user('hm'), assistant(before)];
  const result = await new Runner({ tracingDisabled: true }).run(agent, [...history, context, user(says)]);
  return { calls, text: result.finalOutput ?? '' };
}

const ALL = 7;

describe('words about how forward Alfred is', () => {
  test.each<[string, Args]>([
    ['be more proactive', { change: 'more' }],
    ["I'd like more suggestions from you", { change: 'more' }],
    ["don't be so shy, suggest more", { change: 'more' }],
    ['you can start making suggestions again', { change: 'more' }],
    ['be less proactive please', { change: 'less' }],
    ['too many suggestions lately', { change: 'less' }],
    ['tone it down a bit with the offers', { change: 'less' }],
    ['stop the digests', { hold_back: ['topic_digest'] }],
    ['no more birthday nudges', { hold_back: ['event_prep'] }],
    ['no more deadline nudges please', { hold_back: ['deadline_prep'] }],
    ['stop offering to turn my habits into schedules', { hold_back: ['schedule_habit'] }],
    ['stop suggesting follow-ups on my promises', { hold_back: ['commitment_follow_up'] }],
    ['you can suggest schedules again', { allow: ['schedule_habit'] }],
    ['I want your deadline suggestions back', { allow: ['deadline_prep'] }],
    ['quiet hours from 22 to 7', { quiet_from: '22:00', quiet_until: '07:00' }],
    ['turn off quiet hours', { no_quiet: true }],
    ["don't bother me before 10", { work_from: '10:00' }],
    ['no suggestions after 6 in the evening', { work_until: '18:00' }],
    ['my working hours are 6 to 14', { work_from: '06:00', work_until: '14:00' }],
    ['I work 9 to 5', { work_from: '09:00', work_until: '17:00' }],
    ['I work Tuesday to Saturday', { work_days: [2, 3, 4, 5, 6] }],
    ["I don't work on Fridays", { work_days: [1, 2, 3, 4] }],
  ])('“%s”', async (says, wish) => {
    const { calls, text } = await hear(says);
    const adjusted = calls.find(({ name }) => name === 'adjust_proactiveness');
    expect(adjusted?.args).toEqual({ change: 'none', no_quiet: false, ...wish });
    expect(text).toContain(SETTINGS);
  });

  test.each<[string, string, Args]>([
    ["don't disturb me after 8pm", '', { quiet_from: '20:00', quiet_until: '09:00' }],
    ['nothing from you after 9 in the evening please', '', { quiet_from: '21:00', quiet_until: '09:00' }],
    ["don't ping me past 7:30 pm", '', { quiet_from: '19:30', quiet_until: '09:00' }],
    ['no offers before 7 am', '', { quiet_from: '18:00', quiet_until: '07:00' }],
    ['only suggest things before 8pm', '', { quiet_from: '20:00', quiet_until: '09:00' }],
    ["don't disturb me after 4pm", '', { work_until: '16:00' }],
    [
      "don't disturb me after 8pm",
      ', not from 22:00 to 07:00',
      { quiet_from: '20:00', quiet_until: '07:00' },
    ],
    ["don't disturb me after 8pm", ', not from 19:00 to 07:00', {}],
    ["don't disturb me after 8pm", ', not from 12:00 to 13:00', {}],
    ["don't disturb me before 6am", ', not from 22:00 to 07:00', {}],
  ])('“%s”, asking for less, makes no hours longer%s', async (says, quiet, wish) => {
    const { calls } = await hear(says, { proactiveness: SETTINGS.replace(/\.$/, `${quiet}.`) });
    const adjusted = calls.find(({ name }) => name === 'adjust_proactiveness');
    expect(adjusted?.args).toEqual({ change: 'none', no_quiet: false, ...wish });
  });

  test.each<[string, string | undefined]>([
    ['more', undefined],
    ['More please', 'I’ll leave out offers about digests from now on. “More” brings them back.'],
    ['more', 'Noted: you work till six.\nUnderstood. I’m at 7 out of 10.'],
    ['ok, more!', 'I’ll leave out offers about events from now on. “More” brings them back.'],
    ['more', `What I kept to myself:\n- “Roof survey”, yesterday at 15:00: you had enough\n\n${SETTINGS}`],
    ['bring back everything you held back', undefined],
    ['I want all the offers back that you have been holding back', undefined],
    ['let me have whatever you left out again', undefined],
  ])('“%s” brings offers back', async (says, before) => {
    const { calls } = await hear(says, before === undefined ? {} : { before });
    expect(calls.find(({ name }) => name === 'adjust_proactiveness')?.args).toMatchObject({ change: 'more' });
  });

  test.each([
    'Here is what is set:\n- “gym”, daily at 09:00',
    'When shall I remind you?',
    `**How forward I am**\n- ${SETTINGS}\n\nIf something is wrong, tell me.`,
  ])('“more” after “%s” is about that', async (before) => {
    expect((await hear('more', { before })).calls).toEqual([]);
  });

  test('“leave me alone unless I ask” is less, and none of any kind', async () => {
    const [call] = (await hear('leave me alone unless I ask')).calls;
    expect(call?.args).toMatchObject({ change: 'less' });
    expect(call?.args['hold_back']).toHaveLength(ALL);
  });

  test.each(['why were you so quiet?', "why didn't you suggest anything this week?"])(
    '“%s”',
    async (says) => {
      const { calls, text } = await hear(says);
      expect(calls).toEqual([{ name: 'explain_silence', args: {} }]);
      expect(text).toBe('There was nothing that I kept to myself.');
    },
  );

  test.each(['what are my settings?', 'how proactive are you?', 'show me my quiet hours'])(
    '“%s”',
    async (says) => {
      expect(await hear(says)).toEqual({ calls: [], text: SETTINGS });
    },
  );

  test.each([
    'remind me less often about stretching',
    'I want to eat less sugar this year',
    'my boss says I should speak up more in meetings',
    "I'm trying to be more proactive at work",
    'my mother in law has too many suggestions for the wedding',
    'can you suggest a dish for six people?',
    'stop the deadline reminder',
    'tell me more about Ana',
    'what would happen if I told you to be less proactive?',
  ])('not “%s”', async (says) => {
    const { calls } = await hear(says);
    expect(calls.map(({ name }) => name)).not.toContain('adjust_proactiveness');
  });
});

describe('words about an open offer', () => {
  const verdict = async (says: string, scene: Scene = { suggestions: [HABIT] }) => {
    const { calls } = await hear(says, scene);
    const {
      suggestion_id: id,
      kind,
      ...more
    } = calls.find(({ name }) => name === 'record_engagement')?.args ?? {};
    return kind === undefined ? undefined : { id, kind, ...more };
  };

  test.each([
    ['yes please', 'accepted'],
    ['sounds good, do that', 'accepted'],
    ['ok', 'accepted'],
    ['oh yes, that would be great!', 'accepted'],
    ['no thanks', 'dismissed'],
    ["no, I'd rather ask you myself", 'dismissed'],
    ['Not interested.', 'dismissed'],
    ['not now', 'snoozed'],
    ['maybe next week', 'snoozed'],
    ['ask me again later', 'snoozed'],
    ["I'm too busy right now, later please", 'snoozed'],
    ['stop suggesting this kind of thing', 'stop'],
    ['no more of these please', 'stop'],
  ])('“%s” is %s', async (says, kind) => {
    expect(await verdict(says)).toEqual({ id: 's1', kind });
  });

  test.each<[string, Args]>([
    ['yes but at 8 on Fridays', { cron: '0 8 * * 5' }],
    ['yes but at 10', { cron: '0 10 * * 1' }],
    ['Yes, but on Tuesdays instead.', { cron: '0 9 * * 2' }],
    ['good idea, make it 10:30 though', { cron: '30 10 * * 1' }],
  ])('“%s” takes it up otherwise', async (says, when) => {
    expect(await verdict(says)).toEqual({ id: 's1', kind: 'accepted', ...when });
  });

  test.each([
    ['yes, cancel it', 'accepted'],
    ['it can go', 'accepted'],
    ['no, keep it please', 'dismissed'],
  ])('of a schedule that may be of no use: “%s” is %s', async (says, kind) => {
    expect(await verdict(says, { suggestions: [CLEANUP] })).toEqual({ id: 's2', kind });
  });

  test.each([
    'Yes! We won the tender this morning!',
    "no way, it's snowing in august",
    'The client said no thanks to our offer yesterday.',
    'my boss wants to talk later today',
    'remind me at 5 to stop at the bakery',
    'good morning!',
    'thanks for yesterday',
    'can you suggest a dish for six people?',
  ])('not “%s”', async (says) => {
    expect(await verdict(says)).toBeUndefined();
  });

  test('a mere “ok”, or an answer to another question, is not meant for an offer of before', async () => {
    const suggestions = [{ ...HABIT, because: 'recent' }];
    expect(await verdict('ok', { suggestions, before: 'Done. I’ll remind you at 5.' })).toBeUndefined();
    expect(
      await verdict('yes', { suggestions, before: 'Shall I remind you of the dentist?' }),
    ).toBeUndefined();
    expect(await verdict('yes please', { suggestions })).toEqual({ id: 's1', kind: 'accepted' });
  });

  test('a mere “yes” is meant for what was offered below an answer, although that asked something itself', async () => {
    const suggestions = [{ ...HABIT, because: 'recent', last: true }];
    const before = 'I can’t fetch that. Shall I remind you to get the sales figures?';
    expect(await verdict('yes', { suggestions, before })).toEqual({ id: 's1', kind: 'accepted' });
    expect(await verdict('no thanks', { suggestions, before })).toEqual({ id: 's1', kind: 'dismissed' });
    expect(await verdict('remind me at 5 to get them', { suggestions, before })).toBeUndefined();
  });

  test('without an open offer a yes is just a yes', async () => {
    expect((await hear('yes please')).calls).toEqual([]);
  });
});

test('a promise that was kept is noted as kept, and not forgotten', async () => {
  const { calls } = await hear('I sent Ana the draft', { known: [PROMISE] });
  expect(calls).toEqual([{ name: 'complete_commitment', args: { id: 'm1' } }]);
});

test('what is asked for again is noted, and only what is among the habits', async () => {
  const habits = [
    { id: 'p1', kind: 'recurring_request', label: 'sales figures', description: 'Asks for them' },
  ];
  const { calls } = await hear('sales numbers please', { habits });
  expect(calls).toMatchObject([{ name: 'record_pattern', args: { known_id: 'p1', label: 'sales figures' } }]);
  expect((await hear('rota gaps please', { habits })).calls).toEqual([]);
  expect((await hear('sales numbers please')).calls).toEqual([]);
});
