import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openModels } from '../../src/llm/client.ts';
import { startAlfred } from '../support/alfred.ts';
import { describeInBrowser, visit } from './visit.ts';

/** Leaves a picture of the page to be looked at, in the folder that the setting PICTURES names. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `tools-${name}.png`) });
}

describeInBrowser('the clock and what Alfred knows', () => {
  test('the clock is moved to next Monday and the reminder is there; the panel shows schedule, memory and silence', async () => {
    await using alfred = await startAlfred({ models: openModels(null), playground: { page: true } });
    const { app, playground, robin } = alfred;
    await alfred.ask(robin, 'my favourite tea is Earl Grey');
    await alfred.ask(robin, 'remind me on Monday at 8:30 to water the plants');
    await alfred.ask(robin, 'every Monday at 9:15 ask me for my plan');
    await using visitor = await visit(playground.url);
    const { page } = visitor;

    const panel = page.getByLabel('What Alfred knows', { exact: true }).and(page.locator('aside'));
    await page.getByRole('button', { name: 'What Alfred knows' }).click();
    const schedules = panel.getByLabel('Schedules');
    await schedules.getByText('water the plants').waitFor();
    expect(await schedules.innerText()).toMatch(/Mon 9 Mar at 08:30/);
    await panel
      .getByLabel('Memories')
      .getByText(/Earl Grey/)
      .waitFor();
    await panel.getByLabel('Why it stayed quiet').getByText('7 of 10').waitFor();
    await picture(page, 'panel');

    const face = page.getByRole('button', { name: /^Clock: / });
    expect(await face.innerText()).toMatch(/Mon,? 2 Mar 09:00/);
    await face.click();
    const card = page.getByRole('dialog', { name: 'The clock' });
    await card.getByText('Monday 2 March, 09:00').waitFor();
    await picture(page, 'card');
    await card.getByLabel('Move the clock to').fill('2026-01-01T09:00');
    await card.getByRole('button', { name: 'Go there' }).click();
    await card.getByText('Time only goes forward here, and that moment is over.').waitFor();
    await picture(page, 'refused');

    await card.getByRole('button', { name: 'Next Monday 09:00' }).click();
    await card.getByRole('progressbar').waitFor();
    await picture(page, 'moving');
    await card.getByText('Monday 9 March, 09:00').waitFor();
    await card.getByRole('progressbar').waitFor({ state: 'detached' });
    await card.getByText(/Moved forward: 7 days/).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await face.innerText()).toMatch(/7 days( \d minutes?)? ahead/);
    await app.settled();
    await page
      .locator('.root > .message', { has: page.getByRole('button', { name: 'Done' }) })
      .getByText(/water the plants/)
      .first()
      .waitFor();
    const posts = alfred.posts(robin).filter(({ text }) => text.includes('water the plants'));
    expect(posts).toHaveLength(1);
    // The panel has kept up: the reminder is over, and the plan comes today.
    await schedules.getByText('water the plants').waitFor({ state: 'detached' });
    await schedules.getByText('today at 09:15').waitFor();
    await picture(page, 'arrived');
    await page.getByRole('button', { name: /Switch to dark/ }).click();
    await face.click();
    await picture(page, 'dark');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 380, height: 800 });
    await picture(page, 'narrow');
    // However far the clock is ahead, what stands behind it is within reach.
    const last = await page.getByRole('button', { name: /Switch to light/ }).boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(380);
    await panel.getByRole('button', { name: /^Close/ }).click();
    await panel.waitFor({ state: 'detached' });
    await face.click();
    await picture(page, 'narrow-card');
  });

  test('three Mondays in a row make a habit with its dates, and what was not offered says why', async () => {
    await using alfred = await startAlfred({ models: openModels(null), playground: { page: true } });
    const { app, playground, robin } = alfred;
    for (let less = 0; less < 4; less++) await robin.command('/alfred less');
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.getByRole('button', { name: /^Clock: / }).click();
    const card = page.getByRole('dialog', { name: 'The clock' });
    for (const [asked, then] of [
      ['Monday 2 March', 'Monday 9 March'],
      ['Monday 9 March', 'Monday 16 March'],
    ]) {
      await card.getByText(`${asked}, 09:00`).waitFor();
      await alfred.ask(robin, 'can you get me the sales figures?');
      await card.getByRole('button', { name: 'Next Monday 09:00' }).click();
      await card.getByText(`${then}, 09:00`).waitFor();
      await card.getByRole('progressbar').waitFor({ state: 'detached' });
    }
    await alfred.ask(robin, 'can you get me the sales figures?');
    await card.getByRole('button', { name: '+1 hour' }).click();
    await card.getByText('Monday 16 March, 10:00').waitFor();
    await card.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await app.settled();

    await page.getByRole('button', { name: 'What Alfred knows' }).click();
    const panel = page.locator('aside.glance');
    await panel.getByLabel('Noticed').getByText('seen on Mon 2 Mar, Mon 9 Mar, Mon 16 Mar').waitFor();
    const quiet = panel.getByLabel('Why it stayed quiet');
    await quiet.getByText('you asked me to speak only when spoken to').waitFor();
    await quiet.getByText('0 of 10').waitFor();
    await picture(page, 'habit');
    await robin.command('/alfred types off digests');
    await quiet.getByRole('row', { name: /digests held back/ }).waitFor();
    await page.getByRole('button', { name: /Switch to dark/ }).click();
    await picture(page, 'habit-dark');
  });
});
