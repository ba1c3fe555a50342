import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
if (executablePath === undefined) process.stdout.write('browser tests not run: no chromium was found\n');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser | undefined;

/** Tests with a browser that is started for them; skipped where there is none. */
export function describeInBrowser(name: string, tests: () => void): void {
  describe.skipIf(executablePath === undefined)(`in a browser: ${name}`, () => {
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
    });
    afterAll(async () => {
      await browser?.close();
    });
    tests();
  });
}

/** One person's look at the page, which ends when disposed. */
interface Visit extends AsyncDisposable {
  page: Page;
}

/** Opens the page in a browser of its own, which must not complain. */
export async function visit(url: string, viewport = { width: 1280, height: 860 }): Promise<Visit> {
  if (!browser) throw new Error('a visit needs a browser');
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.setDefaultTimeout(8_000);
  await page.goto(url);
  return {
    page,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}
