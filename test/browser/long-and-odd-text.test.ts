import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { post, startWorld } from '../playground/world.ts';
import { describeInBrowser, visit } from './visit.ts';

const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(12);

/** What is wider than it may be: anything that reaches beyond the window or can be scrolled sideways. */
async function tooWide(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('body *')].filter((one) =>
    !one.closest('.unseen, textarea') && (one.getBoundingClientRect().right > innerWidth + 1 ||
    (one.scrollWidth > one.clientWidth + 1 && !['visible', 'hidden'].includes(getComputedStyle(one).overflowX)))
  ).map((one) => one.tagName + '.' + one.className)`);
}

describeInBrowser('text that is long or odd', () => {
  test('what is read aloud keeps the underscores of names and drops those that are marks', async () => {
    await using world = await startWorld(() => undefined, { page: true });
    const { playground, robin } = world;
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    await page.getByPlaceholder('Message Alfred').waitFor();
    await post(playground, { channel: robin.dm, text: 'Set `OPENAI_API_KEY`, _please_' });
    await page.getByRole('log').getByText('Set OPENAI_API_KEY, please').waitFor();
  });

  test('a long word is broken wherever it stands, and nothing scrolls sideways', async () => {
    await using world = await startWorld(
      (app) => {
        app.event('app_home_opened', async ({ event, client }) => {
          if (event.tab !== 'home') return;
          const option = { text: { type: 'plain_text' as const, text: 'Pause' }, value: 'pause' };
          const accessory = { type: 'overflow' as const, action_id: 'row', options: [option] };
          const text = { type: 'mrkdwn' as const, text: `*${LONG}*` };
          const row = { type: 'section' as const, text, accessory };
          await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [row] } });
        });
      },
      { page: true },
    );
    const { playground, robin } = world;
    const [channel, text] = [robin.dm, LONG];
    const { ts } = await robin.send(`${LONG} \`${LONG}\` *${LONG}* https://example.com/${LONG}`);
    const inThread = { channel, thread_ts: ts };
    await post(playground, {
      ...inThread,
      markdown_text: `# ${LONG}\n\n- ${LONG}\n\n> ${LONG}\n\n\`${LONG}\` **${LONG}**`,
    });
    await post(playground, {
      ...inThread,
      markdown_text: `\`\`\`\n${LONG}\n\`\`\`\n\n| ${LONG} | b |\n|---|---|\n| c | ${LONG} |`,
    });
    await post(playground, {
      ...inThread,
      text,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: LONG.slice(0, 150) } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: LONG },
          fields: [
            { type: 'mrkdwn', text: LONG },
            { type: 'plain_text', text: LONG },
          ],
        },
        { type: 'context', elements: [{ type: 'mrkdwn', text: LONG }] },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'a', text: { type: 'plain_text', text: LONG.slice(0, 75) } },
          ],
        },
      ],
    });
    await robin.send('a file', { thread: ts, files: [{ name: `${LONG}.txt`, content: 'x' }] });
    for (const width of [1280, 760, 400]) {
      await using visitor = await visit(playground.url, { width, height: 860 });
      const { page } = visitor;
      await page.locator('.thread-inline .message').nth(3).waitFor();
      expect(await tooWide(page), `messages at ${width}`).toEqual([]);
      await page.getByText('4 replies').click();
      await page.getByLabel('Thread').locator('.message').nth(4).waitFor();
      expect(await tooWide(page), `thread at ${width}`).toEqual([]);
      await page.getByLabel('Thread').getByRole('button', { name: 'Close' }).click();
      await page.getByRole('tab', { name: 'Home' }).click();
      await page.getByText(LONG).first().waitFor();
      expect(await tooWide(page), `Home at ${width}`).toEqual([]);
    }
  });

  test('what was typed is drawn as it was typed', async () => {
    await using world = await startWorld(() => {}, { page: true });
    const { playground, robin } = world;
    const typed = [
      '<b>bold</b> & more',
      'a < b && c > d -> e',
      '&lt;b&gt; and &amp;',
      '<@nobody> <!here <https: x> y',
      `"quoted" and 'quoted'`,
      'at 21:00: nothing, 10:30:15',
    ];
    for (const text of typed) await robin.send(text);
    await post(playground, { channel: robin.dm, text: 'The app says &lt;b&gt;bold&lt;/b&gt; &amp; more' });
    const escaped = '&lt;b&gt;bold&lt;/b&gt; &amp; more';
    await post(playground, {
      channel: robin.dm,
      text: 'blocks',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: escaped } },
        { type: 'section', text: { type: 'mrkdwn', text: `\`${escaped}\`` } },
        { type: 'section', text: { type: 'mrkdwn', text: `&gt; quoted ${escaped}` } },
      ],
    });
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    const bodies = page.locator('.messages .message .body');
    await bodies.nth(typed.length + 1).waitFor();
    const [blocks = '', ...texts] = (await bodies.allInnerTexts())
      .toReversed()
      .map((text) => text.replaceAll('\u2060', ''));
    const drawn = '<b>bold</b> & more';
    expect(texts.toReversed()).toEqual([...typed, `The app says ${drawn}`]);
    expect(blocks.split(/\n+/)).toEqual([drawn, drawn, `quoted ${drawn}`]);
    // The library draws a quote as a bar beside its words.
    expect(await bodies.last().locator('.self-stretch').count()).toBe(1);
  });

  test('the end stays in view as messages arrive, unless one has scrolled up to read', async () => {
    await using world = await startWorld(() => {}, { page: true });
    const { playground, robin } = world;
    const say = (text: string) => post(playground, { channel: robin.dm, text });
    for (let line = 1; line <= 30; line++) await say(`line ${line}`);
    await using visitor = await visit(playground.url);
    const { page } = visitor;
    const box = page.locator('.conversation .scroll');
    const below = () =>
      box.evaluate((one) => Math.round(one.scrollHeight - one.scrollTop - one.clientHeight));
    const drawn = () =>
      page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const arrives = async (text: string, message = say(text)) => {
      await message;
      await page
        .locator('.messages')
        .getByText(text.split('\n')[0] ?? '')
        .first()
        .waitFor();
      // The page scrolls once it has drawn.
      await drawn();
    };
    await page.getByText('line 30').waitFor();
    await expect.poll(below).toBeLessThanOrEqual(1);
    for (let more = 31; more <= 40; more++) {
      await arrives(`line ${more}`);
      expect(await below()).toBeLessThanOrEqual(1);
    }
    await arrives(`tall\n${'and taller\n'.repeat(60)}`);
    expect(await below()).toBeLessThanOrEqual(1);
    await Promise.all(Array.from({ length: 10 }, (_, index) => say(`burst ${index}`)));
    await arrives('after the burst');
    expect(await below()).toBeLessThanOrEqual(1);

    await box.evaluate((one) => one.scrollTo({ top: one.scrollHeight / 3 }));
    // It learns of the scrolling with the next frame.
    await drawn();
    const top = await box.evaluate((one) => one.scrollTop);
    await arrives('not to be seen yet', say('not to be seen yet'));
    expect(await box.evaluate((one) => one.scrollTop)).toBe(top);
    const lower = page.getByRole('button', { name: 'New messages' });
    await lower.click();
    await expect.poll(below).toBeLessThanOrEqual(1);
    await expect.poll(() => lower.count()).toBe(0);
    await box.evaluate((one) => one.scrollTo({ top: one.scrollHeight / 3 }));
    expect(await lower.count()).toBe(0);
    await page.getByPlaceholder('Message Alfred').fill('my own');
    await page.getByPlaceholder('Message Alfred').press('Enter');
    await page.locator('.messages').getByText('my own').waitFor();
    await expect.poll(below).toBeLessThanOrEqual(1);
  });
});
