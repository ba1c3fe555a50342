import { Usage } from '@openai/agents';
import { assistantMessage, modelResponder } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { startMany } from '../support/many.ts';
import { creates, says } from '../support/script.ts';

/** The model says something that costs so many tokens. */
const saysFor = (text: string, tokens: number) =>
  modelResponder(() => ({
    output: [assistantMessage(text)],
    usage: new Usage({ requests: 1, inputTokens: tokens, outputTokens: 0, totalTokens: tokens }),
  }));

test('strangers spend no more than a workspace may: they are told so, reminders come in their own words, others go on', async () => {
  await using alfred = await startMany({
    limits: { workspaceTokensADay: 1_000 },
    script: [
      creates({ name: 'stretch', prompt: 'stretch', cron: '0 11 * * *' }),
      creates({ name: 'news', prompt: 'what is new', cron: '0 12,13 * * *', task: 'think' }),
      saysFor('Done.', 1_100),
      says('Hello Bolder.'),
    ],
  });
  await alfred.install('T0ACME');
  await alfred.install('T0BOLDER');
  await alfred.ask(
    'T0ACME',
    'remind me daily at eleven to stretch, and at noon and at one tell me what is new',
  );
  const refused = await alfred.ask('T0ACME', 'and what is the weather like?');
  // Lisbon is on UTC in winter.
  expect(refused.text).toContain('This workspace has used up all the thinking');
  expect(refused.text).toContain('from 00:00 your time');
  expect((await alfred.ask('T0BOLDER', 'hello')).text).toBe('Hello Bolder.');
  const calls = alfred.model.calls.length;
  await alfred.advance(5);
  expect(alfred.model.calls).toHaveLength(calls);
  const [stretch, news, ...more] = alfred.posts('T0ACME');
  expect(stretch).toContain('stretch');
  expect(news).toContain('I left out “news”: this workspace has used up');
  expect(more).toEqual([]);
  expect(await alfred.rows(`SELECT error_kind FROM runs WHERE state = 'skipped'`)).toEqual([
    { error_kind: 'workspace_budget' },
    { error_kind: 'workspace_budget' },
  ]);
  // Looking conversations over waits for the next day, as do the words of those who were not answered.
  expect(await alfred.rows('SELECT 1 FROM episodes')).toHaveLength(1);
  alfred.model.enqueue(says('Time to stretch.'), says('Sunny.'));
  await alfred.advance(11);
  expect((await alfred.ask('T0ACME', 'and today?')).text).toBe('Time to stretch.');
  expect(await alfred.rows('SELECT 1 FROM episodes')).toHaveLength(2);
});

test('erasing oneself does not give a workspace its tokens back', async () => {
  await using alfred = await startMany({
    limits: { workspaceTokensADay: 1_000 },
    script: [saysFor('Dear.', 1_100)],
  });
  await alfred.install('T0ACME');
  await alfred.ask('T0ACME', 'hello');
  const robin = alfred.as('T0ACME');
  await robin.command('/alfred forget everything');
  const asked = robin.ephemerals().at(-1);
  await robin.press(asked?.ts ?? '', 'forget:everything');
  await alfred.advance(0.1);
  await alfred.until(async () => (await alfred.rows('SELECT 1 FROM people')).length === 0);
  expect((await alfred.ask('T0ACME', 'hello again')).text).toContain('This workspace has used up');
  // Nor are they counted twice, however often somebody comes back.
  const used = (table: string, column: string) =>
    alfred.rows<{ sum: number }>(`SELECT sum(${column})::int AS sum FROM ${table}`);
  expect(await used('workspace_usage', 'tokens')).toEqual([{ sum: 1_100 }]);
  expect(await used('usage', 'tokens_in')).toEqual([{ sum: 1_100 }]);
});
