import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

/** One thing that a page of the documentation has its reader do or see; a picture says how the page looks then. */
type Step = { readonly do: 'type' | 'press' | 'see' | 'picture'; readonly what: string };

const FORMS = [
  ['type', /`(?<type>[^`]+)`/],
  ['press', /\*\*(?<press>[^*]+)\*\*/],
  ['see', /\*(?<see>[^*]+)\*/],
  ['picture', /(?:src|srcset)="(?<picture>[^"]+)"/],
] as const;
const FORM = new RegExp(FORMS.map(([, { source }]) => source).join('|'), 'g');

/** The steps in the numbered sections of a page, in order: `typed`, **pressed**, *seen*, and pictures. */
export function readSteps(path: string): Step[] {
  const sections = readFileSync(path, 'utf8').split(/^## /m);
  return sections
    .filter((section) => /^\d+\. /.test(section))
    .flatMap((section) => [...section.matchAll(FORM)])
    .flatMap(({ groups = {} }) =>
      FORMS.flatMap(([act]) => {
        const found = groups[act];
        return found === undefined ? [] : [{ do: act, what: found.replaceAll(/\s+/g, ' ') }];
      }),
    );
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Presses what is called so; a step of the clock is waited for until the clock stands still again. */
async function press(page: Page, name: string): Promise<void> {
  const named = { name: new RegExp(`^${escaped(name)}`, 'i') };
  const found = page.getByRole('button', named).or(page.getByRole('tab', named));
  const card = page.getByRole('dialog', { name: 'The clock' });
  if ((await card.getByRole('button', named).count()) === 0) return found.last().click();
  const before = await page.locator('.clock-face').getAttribute('aria-label');
  await found.last().click();
  await page.locator(`.clock-face:not([aria-label="${before}"]):not([aria-label$="moving"])`).waitFor();
  await page.keyboard.press('Escape');
}

/** Does a step as somebody would who reads it; a picture is left in the folder, where one is given. */
export async function walk(page: Page, step: Step, pictures: string | undefined): Promise<void> {
  if (step.do === 'press') return press(page, step.what);
  if (step.do === 'type') {
    const field = page.getByPlaceholder('Message Alfred').last();
    await field.fill(step.what);
    return field.press('Enter');
  }
  if (step.do === 'see')
    return page.locator('.place-main, aside, header').getByText(step.what).last().waitFor();
  if (pictures === undefined) return;
  const colorScheme = step.what.includes('-dark.') ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme });
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(pictures, step.what), animations: 'disabled' });
}
