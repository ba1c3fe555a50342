import { modelResponder, assistantMessage, ScriptedModel } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { callsTool, contextOf, remembers, says, textOf, toolAnswerOf } from '../support/script.ts';

const DAY = 24 * 60;

function fail(): never {
  throw new Error('the model was not called');
}

test('a newcomer who opens the DM is greeted by one open question, once', async () => {
  await using alfred = await startAlfred({
    script: [says('A bakery; that is early.'), says('Good morning.')],
  });
  const { robin, model } = alfred;
  await robin.openDm();
  await alfred.app.settled();
  await robin.openDm();
  await alfred.app.settled();
  const greetings = alfred.posts(robin).map(({ text }) => text);
  expect(greetings).toHaveLength(1);
  expect(greetings[0]).toMatch(/^Good morning, Robin\..*\?$/);

  await alfred.ask(robin, 'I run a bakery and get up at three');
  expect(contextOf(model.calls[0] ?? fail())).toMatchObject({ stage: 'asked', opens: true });
  expect(textOf(model.calls[0] ?? fail())).toContain('You have just asked this person one open question');
  await alfred.advance(DAY);
  await robin.openDm();
  await alfred.app.settled();
  await robin.openDm();
  await alfred.app.settled();
  await alfred.ask(robin, 'hello');
  expect(contextOf(model.calls[1] ?? fail())).toMatchObject({ stage: 'known' });
  // Met by name, once a day, and asked nothing any more.
  expect(alfred.posts(robin).map(({ text }) => text)).toEqual([greetings[0], 'Good morning, Robin.']);
});

test('somebody who said something first is not greeted, and is not asked again after having been answered', async () => {
  await using alfred = await startAlfred({
    script: [says('Hello, I’m Alfred. What fills your days?'), says('Fine.'), says('Hello again.')],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'hi');
  await robin.openDm();
  await alfred.app.settled();
  expect(alfred.posts(robin)).toEqual([]);
  await alfred.ask(robin, 'skip that please');
  await alfred.advance(DAY);
  await alfred.ask(robin, 'hi');
  const stages = model.calls.map((call) => contextOf(call)['stage']);
  expect(stages).toEqual(['new', 'asked', 'known']);
});

test('what is told is known in the next conversation, and what corrects it takes its place in one turn', async () => {
  await using alfred = await startAlfred({
    script: [remembers('Lives in Lisbon'), says('Noted.'), says('In Lisbon.')],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'I live in Lisbon');
  await alfred.advance(30);
  await alfred.ask(robin, 'where do I live?');
  const known = contextOf(model.calls[2] ?? fail())['known'] as { id: string; content: string }[];
  expect(known).toMatchObject([{ content: 'Lives in Lisbon', kind: 'fact', since: '2026-03-02' }]);

  model.enqueue(
    remembers('Lives in Porto', { replaces: known[0]?.id }),
    says('Porto it is.'),
    says('In Porto.'),
  );
  await alfred.ask(robin, 'that’s not right, I moved to Porto');
  expect(toolAnswerOf(model.calls[4] ?? fail())).toMatchObject({ instead_of: 'Lives in Lisbon' });
  await alfred.advance(30);
  await alfred.ask(robin, 'where do I live?');
  expect(contextOf(model.calls[5] ?? fail())['known']).toMatchObject([{ content: 'Lives in Porto' }]);
  expect(textOf(model.calls[5] ?? fail())).not.toContain('Lives in Lisbon');
});

test('health is kept only for those who ask to have it remembered', async () => {
  const told = { kind: 'fact', asked: true };
  await using alfred = await startAlfred({
    script: [
      remembers('Has asthma', told),
      says('Take care.'),
      remembers('Is allergic to nuts', told),
      says('I’ll remember that.'),
    ],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'I have asthma, it’s bad today');
  expect(toolAnswerOf(model.calls[1] ?? fail())).toMatchObject({ refused: 'sensitive' });
  await alfred.ask(robin, 'remember that I’m allergic to nuts');
  expect(await alfred.rows('SELECT content FROM memories')).toEqual([{ content: 'Is allergic to nuts' }]);
});

test('a date that has passed stops mattering, and one ahead is among what is coming up', async () => {
  await using alfred = await startAlfred({
    script: [
      remembers('Board meeting', { kind: 'event', on: '2026-03-04T15:00' }),
      remembers('Send Ana the draft', { kind: 'commitment', on: '2026-03-06' }),
      says('Noted.'),
      says('Hello.'),
      says('Hello.'),
    ],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'board meeting on Wednesday at 3, and I promised Ana the draft by Friday');
  await alfred.advance(DAY);
  await alfred.ask(robin, 'hello');
  expect(contextOf(model.calls[3] ?? fail())['upcoming']).toEqual([
    { what: 'Board meeting', when: 'Wed 4 Mar at 15:00', days: 1 },
    { what: 'Send Ana the draft', when: 'Fri 6 Mar', days: 3 },
  ]);
  await alfred.advance(2 * DAY);
  await alfred.ask(robin, 'hello');
  const context = contextOf(model.calls[4] ?? fail());
  expect(JSON.stringify(context)).not.toContain('Board meeting');
  expect(context['upcoming']).toMatchObject([{ what: 'Send Ana the draft', days: 1 }]);
});

test('somebody who was away for weeks is met as such, once', async () => {
  await using alfred = await startAlfred({
    script: [says('Hello.'), says('Welcome back.'), says('Yes.'), says('Yes?')],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'hello');
  await alfred.advance(41 * DAY);
  await alfred.ask(robin, 'hi again');
  expect(contextOf(model.calls[1] ?? fail())).toMatchObject({
    stage: 'absent',
    last_seen: { days: 41, words: 'about six weeks' },
  });
  await alfred.ask(robin, 'anything new?');
  expect(contextOf(model.calls[2] ?? fail())).toMatchObject({
    stage: 'known',
    last_seen: null,
    opens: false,
  });
});

test('in a channel nothing that is known of the asker is in the prompt, nor a tool to find it', async () => {
  const canary = 'Keeps a canary called Zebulon';
  await using alfred = await startAlfred({
    script: [remembers(canary), says('Lovely.'), says('Hello, all.')],
  });
  const { robin, playground, model } = alfred;
  await alfred.ask(robin, 'I keep a canary called Zebulon');
  const asked = await robin.send(`<@${playground.botUserId}> what do you know about me?`, {
    channel: '#general',
  });
  await playground.waitFor(() => playground.messages(asked.channel, { thread: asked.ts }).length === 2);
  await alfred.app.settled();
  const call = model.lastCall ?? fail();
  expect(JSON.stringify(call.request.input)).not.toContain('Zebulon');
  expect(contextOf(call)).not.toHaveProperty('known');
  expect(call.request.tools.map(({ name }) => name)).toEqual(['create_schedule']);
});

test('a run is given what is known of its person that fits it', async () => {
  await using alfred = await startAlfred({
    script: [
      remembers('Wants figures in thousands'),
      callsTool('create_schedule', {
        name: 'figures',
        prompt: 'Look over the figures.',
        task: 'think',
        at: null,
        in_minutes: 5,
        cron: null,
        rrule: null,
        zone: null,
        starts: null,
        ends: null,
        times: null,
        if_missed: null,
        late_after_minutes: null,
        only_if_something: null,
      }),
      says('Done.'),
      says('Here they are.'),
    ],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'I want figures in thousands; look over them in five minutes');
  await alfred.advance(6);
  expect(contextOf(model.lastCall ?? fail())['known']).toMatchObject([
    { content: 'Wants figures in thousands' },
  ]);
});

test('a long conversation goes on with its older part in a few words', async () => {
  const long = (word: string) => `${word} ${'and so on and so forth '.repeat(170)}`;
  const asked: string[] = [];
  const summary = modelResponder((call) => {
    asked.push(textOf(call));
    return [assistantMessage('They spoke of apples and pears.')];
  });
  await using alfred = await startAlfred({
    script: [...['Apples', 'Pears', 'Plums', 'Quinces'].map((word) => says(long(word))), says('Yes.')],
    background: new ScriptedModel([summary]),
  });
  const { robin, model } = alfred;
  const { thread_ts: thread = '' } = await alfred.ask(robin, 'tell me of apples');
  await alfred.ask(robin, 'and of pears', { thread });
  await alfred.ask(robin, 'and of plums', { thread });
  await alfred.ask(robin, 'and of quinces', { thread });
  await alfred.until(
    async () => (await alfred.rows('SELECT 1 FROM conversations WHERE summary IS NOT NULL')).length === 1,
  );
  await alfred.ask(robin, 'do you remember?', { thread });
  expect(asked[0]).toContain('<summarise>');
  const last = textOf(model.lastCall ?? fail());
  expect(last).toContain('<earlier>They spoke of apples and pears.</earlier>');
  expect(last).not.toContain('tell me of apples');
  expect(last).toContain('do you remember?');
});
