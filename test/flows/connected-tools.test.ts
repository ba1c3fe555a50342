import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { modelError } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { startAlfred } from '../support/alfred.ts';
import { callsTool, contextOf, creates, says, textOf, toolAnswerOf } from '../support/script.ts';
import { serveTools } from '../support/tool-server.ts';

const SERVER = join(import.meta.dirname, '../support/tool-server.ts');
const DAY = 24 * 60;

async function newLedger() {
  const file = join(await mkdtemp(join(tmpdir(), 'alfred-tools-')), 'tickets.txt');
  return { file, tickets: () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []) };
}

const overPipes = (file: string) => ({ tickets: { command: process.execPath, args: [SERVER, file] } });

const actsOn = (name: string, input: Record<string, unknown>) => callsTool(`tickets__${name}`, input);

test('what only looks is used at once, and what it says is data: masked and cut short', async () => {
  const { file } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [
      actsOn('find', { words: 'boiler' }),
      says('One: boiler.'),
      actsOn('shout', { words: 'x' }),
      says('Nothing of use.'),
      actsOn('refuse', { words: 'x' }),
      says('There is no such project.'),
    ],
  });
  const { robin, model } = alfred;
  expect((await alfred.ask(robin, 'any tickets about the boiler?')).text).toBe('One: boiler.');
  expect(toolAnswerOf(model.calls[1] ?? expect.fail())).toEqual({
    from: 'tickets',
    untrusted: '1 ticket: boiler',
  });
  await alfred.ask(robin, 'and the loud one?');
  const loud = String(toolAnswerOf(model.calls[3] ?? expect.fail())['untrusted']);
  expect(loud.length).toBeLessThan(8_100);
  expect(loud).not.toContain('AKIAIOSFODNN7EXAMPLE');
  await alfred.ask(robin, 'and in the project Moon?');
  expect(toolAnswerOf(model.calls[5] ?? expect.fail())).toEqual({
    from: 'tickets',
    failed: 'No such project.',
  });
});

test('what acts waits for a press, is done once however often it is pressed, and is known of afterwards', async () => {
  const { file, tickets } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [
      actsOn('create_ticket', { title: 'Fix the <!channel> boiler' }),
      says('Please press one of the buttons.'),
      says('It is ticket 7.'),
    ],
  });
  const { robin, sam, playground, model } = alfred;
  const answer = await alfred.ask(robin, 'make a ticket for the boiler');
  const thread = answer.thread_ts ?? '';
  const card = () =>
    playground.messages(robin.dm, { thread }).find(({ text }) => text.startsWith('May I use'));
  expect(card()?.text).toBe('May I use tickets · create ticket?\ntitle: Fix the @channel boiler');
  expect(tickets()).toEqual([]);
  const ts = card()?.ts ?? '';
  const [asked] = await alfred.rows<{ id: string }>('SELECT id FROM approvals');
  await sam.pressRaw({ action_id: 'approval:approve', value: asked?.id ?? '' });
  await alfred.app.settled();
  expect(tickets()).toEqual([]);
  await Promise.all([robin.press(ts, 'Do it'), robin.press(ts, 'Do it')]);
  await alfred.app.settled();
  expect(tickets()).toEqual(['Fix the <!channel> boiler']);
  expect(card()?.text).toContain('Done. Ticket 7');
  expect(JSON.stringify(card()?.blocks)).not.toContain('approval:');
  await alfred.ask(robin, 'which number is it?', { thread });
  expect(contextOf(model.calls[2] ?? expect.fail())['approvals']).toMatchObject([
    { tool: 'tickets__create_ticket', state: 'done', untrusted: 'Ticket 7: Fix the <!channel> boiler' },
  ]);
});

test('what is turned down or pressed a day later is not done', async () => {
  const { file, tickets } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [
      actsOn('create_ticket', { title: 'one' }),
      says('Please press.'),
      actsOn('create_ticket', { title: 'two' }),
      says('Please press.'),
    ],
  });
  const { robin, playground } = alfred;
  const cards = () => playground.messages(robin.dm).filter(({ text }) => text.startsWith('May I use'));
  const press = async (nth: number, button: string) => {
    await robin.press(cards()[nth]?.ts ?? '', button);
    await alfred.app.settled();
  };
  await alfred.ask(robin, 'make a ticket one');
  await alfred.ask(robin, 'make a ticket two');
  await press(0, 'Don’t');
  await alfred.advance(DAY + 1);
  await press(1, 'Do it');
  expect(cards().map(({ text }) => text.split('\n').at(-1))).toEqual([
    'Left alone. Nothing was done.',
    'That was asked too long ago. Nothing was done; ask me again.',
  ]);
  expect(tickets()).toEqual([]);
});

test('a use that was begun by a process that died is not begun again', async () => {
  const { file, tickets } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [actsOn('create_ticket', { title: 'one' }), says('Please press.')],
  });
  const { robin, playground } = alfred;
  await alfred.ask(robin, 'make a ticket one');
  const card = () => playground.messages(robin.dm).find(({ text }) => text.startsWith('May I use'));
  // What a go leaves behind that dies between beginning and end.
  await alfred.rows(`CREATE FUNCTION begun() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.state := 'acting'; RETURN NEW; END $$`);
  await alfred.rows(`CREATE TRIGGER begun BEFORE UPDATE ON approvals FOR EACH ROW
    WHEN (NEW.state = 'approved') EXECUTE FUNCTION begun()`);
  await robin.press(card()?.ts ?? '', 'Do it');
  await alfred.app.settled();
  expect(tickets()).toEqual([]);
  expect(card()?.text).toContain('can’t tell whether it was done');
});

test('a schedule acts with what it names and nothing else, and its person is told so', async () => {
  const { file, tickets } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [
      creates({
        name: 'weekly ticket',
        prompt: 'make a ticket for the weekly report',
        cron: '0 9 * * 2',
        may_act: ['tickets__create_ticket'],
      }),
      says('Every Tuesday at 09:00.'),
      creates({ name: 'other', prompt: 'look', task: 'think', cron: '30 9 * * 2', may_act: null }),
      says('Every Tuesday at 09:30.'),
      creates({ name: 'bad', prompt: 'x', task: 'think', cron: '30 9 * * 2', may_act: ['rm'] }),
      says('I have no such tool.'),
      actsOn('create_ticket', { title: 'Weekly report' }),
      says('Made ticket 7.'),
      actsOn('create_ticket', { title: 'Not allowed' }),
      says('Looked.'),
    ],
  });
  const { robin, model } = alfred;
  const answer = await alfred.ask(
    robin,
    'every Tuesday at 9 make a ticket for the weekly report, by yourself',
  );
  expect(answer.text).toBe(
    'Every Tuesday at 09:00.\n\n_“weekly ticket” may use tickets · create ticket by itself._',
  );
  await alfred.ask(robin, 'and look at half past');
  await alfred.ask(robin, 'and run rm');
  expect(toolAnswerOf(model.calls[5] ?? expect.fail())).toMatchObject({ refused: 'unknown_tool' });
  await alfred.advance(DAY + 40);
  expect(alfred.posts(robin).map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining('Made ticket 7.'), expect.stringContaining('Looked.')]),
  );
  expect(tickets()).toEqual(['Weekly report']);
  expect(textOf(model.calls[9] ?? expect.fail())).not.toContain('Ticket 7: Not allowed');
});

test('a run that is tried again does not act again', async () => {
  const { file, tickets } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [
      creates({ name: 'weekly', prompt: 'ticket', cron: '0 9 * * 2', may_act: ['tickets__create_ticket'] }),
      says('Every Tuesday.'),
      actsOn('create_ticket', { title: 'Weekly report' }),
      modelError(new Error('socket hang up')),
      actsOn('create_ticket', { title: 'Weekly report, again' }),
      says('Made ticket 7.'),
    ],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'every Tuesday make a ticket');
  await alfred.advance(DAY);
  await alfred.until(() => Promise.resolve(model.calls.length === 6));
  await alfred.app.settled();
  expect(tickets()).toEqual(['Weekly report']);
  expect(toolAnswerOf(model.calls[5] ?? expect.fail())).toMatchObject({
    untrusted: 'Ticket 7: Weekly report',
  });
});

test('a server that hangs, dies or was never there costs a sentence, and comes back', async () => {
  const { file } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: { ...overPipes(file), wiki: { url: 'http://127.0.0.1:9/mcp' } },
    toolTimes: { callMs: 400, patienceMs: 10_000 },
    script: [actsOn('hang', { words: 'x' }), says('tickets is slow today.'), says('I can’t reach tickets.')],
  });
  const { robin, model } = alfred;
  expect((await alfred.ask(robin, 'look at the slow ones')).text).toBe('tickets is slow today.');
  expect(contextOf(model.calls[0] ?? expect.fail())['tools_away']).toEqual(['wiki']);
  expect(toolAnswerOf(model.calls[1] ?? expect.fail())).toEqual({
    from: 'tickets',
    failed: 'tickets took too long to answer.',
  });
  await alfred.ask(robin, 'and now?');
  expect(contextOf(model.calls[2] ?? expect.fail())['tools_away']).toEqual(['tickets', 'wiki']);
});

test('one that refuses a call is there for the next, however much it answers', async () => {
  const { file } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [
      actsOn('lock', { words: 'x' }),
      actsOn('find', { words: 'x' }),
      actsOn('flood', { words: 'x' }),
      says('There is too much of it.'),
    ],
  });
  const began = performance.now();
  await alfred.ask(alfred.robin, 'look');
  expect(performance.now() - began).toBeLessThan(10_000);
  const answers = alfred.model.calls.slice(1).map((call) => toolAnswerOf(call));
  expect(answers[1]).toMatchObject({ failed: expect.stringMatching(/^tickets refused that: .*find/) });
  expect(String(answers[2]?.['untrusted']).length).toBeLessThan(8_100);
  expect(JSON.stringify(alfred.model.calls[0]?.request.tools)).not.toContain('wordy');
});

test('what is too much to be shown is not asked about', async () => {
  const { file, tickets } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [actsOn('create_ticket', { title: 'x'.repeat(3_000) }), says('That is too long.')],
  });
  const { robin, model } = alfred;
  await alfred.ask(robin, 'make a very long ticket');
  expect(toolAnswerOf(model.calls[1] ?? expect.fail())).toMatchObject({ asked: false });
  expect(await alfred.rows('SELECT 1 FROM approvals')).toEqual([]);
  expect(tickets()).toEqual([]);
});

test('one that dies in the middle of a call says so', async () => {
  const { file } = await newLedger();
  await using alfred = await startAlfred({
    toolServers: overPipes(file),
    script: [actsOn('die', { words: 'x' }), says('tickets went away.')],
  });
  await alfred.ask(alfred.robin, 'look');
  expect(toolAnswerOf(alfred.model.calls[1] ?? expect.fail())).toMatchObject({
    from: 'tickets',
    failed: expect.stringContaining('tickets'),
  });
});

test('over HTTP it is the same, with the headers that were set; nothing of it is there in a channel', async () => {
  const { file, tickets } = await newLedger();
  await using server = await serveTools(file);
  const { url } = server;
  await using alfred = await startAlfred({
    toolServers: {
      tickets: { url, headers: { Authorization: 'Bearer open-sesame' }, read_only: ['create_ticket'] },
    },
    script: [actsOn('create_ticket', { title: 'a page' }), says('Made.'), says('Hello, all.')],
  });
  const { robin, model, playground } = alfred;
  expect((await alfred.ask(robin, 'make a ticket, you may')).text).toBe('Made.');
  // The operator has said that this one only looks.
  expect(tickets()).toEqual(['a page']);
  await robin.send(`<@${playground.botUserId}> hello`, { channel: '#general' });
  await alfred.until(() => Promise.resolve(model.calls.length === 3));
  await alfred.app.settled();
  expect(model.calls[2]?.request.tools.map(({ name }) => name)).toEqual(['create_schedule']);
});
