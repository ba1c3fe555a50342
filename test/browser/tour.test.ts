import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openModels } from '../../src/llm/client.ts';
import { startAlfred } from '../support/alfred.ts';
import { observer } from '../support/observer.ts';
import { says } from '../support/script.ts';
import { describeInBrowser, visit } from './visit.ts';

const DAY = 24 * 60;

/** A background in which a diary means a board meeting on Wednesday at three. */
const diary = observer(({ said }) =>
  said.some(({ text }) => text.includes('diary'))
    ? { summary: 'A date.', dated: [{ kind: 'event', content: 'Board meeting', on: '2026-03-04T15:00' }] }
    : {},
);

async function write(page: Page, text: string): Promise<void> {
  await page.getByPlaceholder('Message Alfred').fill(text);
  await page.getByPlaceholder('Message Alfred').press('Enter');
}

describeInBrowser('a tour of Alfred', () => {
  test('what is suggested says why, is changed in a form that minds what is wrong, and is accepted', async () => {
    await using alfred = await startAlfred({
      script: [says('Noted.')],
      background: diary,
      playground: { page: true },
    });
    const { app, playground } = alfred;
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await write(page, 'here is my diary');
    await page.locator('.thread-inline').getByText('Noted.').waitFor();
    await app.settled();
    await alfred.advance(15);
    await alfred.advance(DAY + 9 * 60);
    const offer = page.locator('.root', { has: page.getByText(/“Board meeting” is coming up/) });
    await offer.getByRole('button', { name: 'Why?' }).click();
    await page.getByText('Only visible to you').waitFor();
    await offer.getByRole('button', { name: 'Change' }).click();
    const form = page.getByRole('dialog', { name: 'Change and accept' });
    await form.getByLabel('What').fill('Prepare the board');
    await form.getByLabel('On').fill('2026-03-01');
    await form.getByRole('button', { name: 'Accept' }).click();
    await form
      .getByRole('alert')
      .getByText(/passed/)
      .waitFor();
    await form.getByLabel('On').fill('2026-03-04');
    await form.getByLabel('At', { exact: true }).fill('12:30');
    await form.getByRole('button', { name: 'Accept' }).click();
    await form.waitFor({ state: 'detached' });
    await offer.getByText('Accepted · “Prepare the board”').waitFor();
    expect(await offer.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(await alfred.rows('SELECT name, state FROM schedules')).toEqual([
      { name: 'Prepare the board', state: 'active' },
    ]);
  });

  test('on Home a schedule is paused, resumed, changed, looked back on and cancelled', async () => {
    await using alfred = await startAlfred({ models: openModels(null), playground: { page: true } });
    const { playground, robin } = alfred;
    await alfred.ask(robin, 'every weekday at 9:15 ask me for my plan');
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.getByRole('tab', { name: 'Home' }).click();
    const home = page.getByLabel('Home', { exact: true });
    await home.getByRole('button', { name: /^Pause/ }).click();
    await home.getByRole('button', { name: /^Resume/ }).click();
    await home.getByRole('button', { name: /^Pause/ }).waitFor();

    await home.getByRole('button', { name: 'More actions for plan' }).waitFor();
    await home.getByRole('button', { name: /^Edit/ }).click();
    const form = page.getByRole('dialog', { name: 'Change schedule' });
    await form.getByLabel('Name', { exact: true }).fill('');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    await form.getByLabel('Name', { exact: true }).fill('Morning plan');
    await form.getByLabel(/in your own words/).fill('every blue moon');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').waitFor();
    await form.getByLabel(/in your own words/).fill('every weekday at 10:30');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await home.getByText('Every weekday at 10:30').waitFor();
    await home.getByText('Morning plan').first().waitFor();

    await home.getByRole('button', { name: /^Run/ }).click();
    await home.getByText(/Morning plan · delivered/).waitFor();
    await home.getByRole('button', { name: /^History/ }).click();
    const past = page.getByRole('dialog', { name: 'What happened' });
    await past
      .getByText(/delivered/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await past.waitFor({ state: 'detached' });

    await home.getByRole('button', { name: /^Cancel/ }).click();
    const sure = page.getByRole('dialog', { name: 'Cancel this schedule?' });
    await sure.getByRole('button', { name: 'Cancel it' }).click();
    await home.getByRole('combobox').selectOption('past');
    await home.getByText('Morning plan').first().waitFor();
    const states = () => alfred.rows<{ state: string }>('SELECT state FROM schedules');
    await alfred.until(async () => (await states()).every(({ state }) => state === 'cancelled'));
  });
});
