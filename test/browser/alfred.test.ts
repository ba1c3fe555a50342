import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openModels } from '../../src/llm/client.ts';
import { startAlfred } from '../support/alfred.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { describeInBrowser, visit } from './visit.ts';

/** Leaves a picture of the page to be looked at, in the folder that the setting PICTURES names. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `alfred-${name}.png`) });
}

/** Alfred as it runs without any settings, and the page. */
function start(): Promise<TestAlfred> {
  return startAlfred({ models: openModels(null), playground: { page: true } });
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByPlaceholder('Message Alfred').fill(text);
  await page.getByPlaceholder('Message Alfred').press('Enter');
}

describeInBrowser('Alfred', () => {
  test('a reminder is asked for, comes when it is due, and is done with; Home shows the schedules', async () => {
    await using alfred = await start();
    await using visitor = await visit(alfred.playground.url);
    const { page } = visitor;
    const { app, playground, robin } = alfred;
    await page.getByText('Say hello').waitFor();
    await picture(page, 'first');

    await write(page, 'remind me in 2 minutes to stretch');
    const answer = page.locator('.thread-inline .message').first();
    await answer
      .getByText(/stretch/i)
      .first()
      .waitFor();
    await page.locator('.streaming').waitFor({ state: 'detached' });
    // The greeting of whoever opens the page may come before or after it.
    const asked = playground.messages(robin.dm).find(({ text }) => text.startsWith('remind me'));
    const said = playground
      .messages(robin.dm)
      .find(({ thread_ts, ts }) => thread_ts === asked?.ts && ts !== asked?.ts);
    expect(said).toMatchObject({ user: playground.botUserId, streaming_state: 'completed' });
    await write(page, 'every weekday at 9:15 ask me for my plan');
    await page
      .locator('.thread-inline .message')
      .getByText(/9:15|09:15/)
      .first()
      .waitFor();
    await app.settled();
    const judged = page.getByRole('button', { name: 'This was a good answer' }).first();
    await judged.click();
    await page.getByRole('button', { name: 'This was a good answer', pressed: true }).waitFor();
    await app.settled();
    expect(await alfred.rows('SELECT good FROM answer_feedback')).toEqual([{ good: true }]);
    await picture(page, 'asked');

    await app.advanceTo(new Date(app.clock.now().getTime() + 3 * 60_000));
    const reminder = page.locator('.root > .message', { has: page.getByRole('button', { name: 'Done' }) });
    await reminder
      .getByText(/stretch/i)
      .first()
      .waitFor();
    await reminder
      .getByRole('button', { name: /Snooze/ })
      .or(reminder.getByLabel(/Snooze/))
      .first()
      .waitFor();
    await picture(page, 'reminder');
    await reminder.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Done' }).waitFor({ state: 'detached' });
    await app.settled();
    const post = alfred.posts(robin).at(-1);
    expect(JSON.stringify(post)).toMatch(/done/i);
    await picture(page, 'done');

    await page.getByRole('tab', { name: 'Home' }).click();
    const home = page.getByLabel('Home', { exact: true });
    await home.getByText(/plan/i).first().waitFor();
    expect(await home.innerText()).toMatch(/9:15|09:15/);
    await home
      .getByText(/stretch · delivered/)
      .first()
      .waitFor();
    await picture(page, 'home');
  });

  test('whatever is suggested is something Alfred does', async () => {
    await using alfred = await start();
    const { app, playground, robin } = alfred;
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.getByText('Say hello').waitFor();
    const answers: string[] = [];
    const tryAll = async (group: string) => {
      const labels = await page.locator(`${group} .chip`).allInnerTexts();
      for (const name of labels) {
        const before = playground.messages(robin.dm).length;
        await page.locator(group).getByRole('button', { name, exact: true }).click();
        await playground.waitFor(() => {
          const said = playground.messages(robin.dm);
          const newest = said.at(-1);
          return said.length > before + 1 && newest?.streaming_state === 'completed' ? newest : null;
        });
        await app.settled();
        answers.push(playground.messages(robin.dm).at(-1)?.text ?? '');
      }
      return labels.length;
    };
    expect(await tryAll('.welcome')).toBeGreaterThan(2);
    expect(await page.locator('.prompts').count()).toBe(1);
    expect(await tryAll('.prompts')).toBeGreaterThan(2);
    const done = /^Done\. I’ll /;
    const list = /^\d things:/;
    for (const answer of answers) expect(answer).toMatch(list.test(answer) ? list : done);
    expect(answers.filter((answer) => done.test(answer)).length).toBeGreaterThan(2);
    expect(answers.some((answer) => list.test(answer))).toBe(true);
  });
});
