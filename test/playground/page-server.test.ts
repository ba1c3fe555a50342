import { once } from 'node:events';
import { get } from 'node:http';

import { expect, test } from 'vitest';

import type { ActResult, Push } from '../../src/playground/page-protocol.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { clientOf, post } from './world.ts';

async function* pushesTo({ apiUrl }: Playground, person: string): AsyncGenerator<Push> {
  const response = await fetch(new URL(`/playground/stream?as=${person}`, apiUrl));
  if (!response.body) throw new Error('the stream has no body');
  let text = '';
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) yield JSON.parse(event.slice('data: '.length));
  }
}

async function act({ apiUrl }: Playground, person: string, body: object): Promise<ActResult> {
  const response = await fetch(new URL(`/playground/act?as=${person}`, apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const result: ActResult = JSON.parse(await response.text());
  return result;
}

test('the page is told what its person may see and nothing else', async () => {
  await using playground = await startPlayground({ port: 0 });
  const [robin, sam] = [playground.as('Robin'), playground.as('Sam')];
  await robin.send("Robin's secret");
  await clientOf(playground).chat.postEphemeral({
    channel: robin.dm,
    user: robin.user.id,
    text: "Robin's note",
  });
  await sam.send("Sam's secret");

  const pushes = pushesTo(playground, sam.user.id);
  const { value: snapshot } = await pushes.next();
  const text = JSON.stringify(snapshot);
  expect(snapshot).toMatchObject({
    kind: 'snapshot',
    me: sam.user.id,
    app: { name: 'Alfred', hasHome: true },
  });
  expect(text).toContain("Sam's secret");
  for (const hidden of ["Robin's", playground.botToken, playground.appToken]) {
    expect(text).not.toContain(hidden);
  }

  await robin.send("Robin's second secret");
  await robin.send('for everybody', { channel: '#general' });
  const { value: changes } = await pushes.next();
  expect(changes).toMatchObject({
    kind: 'changes',
    changes: [{ type: 'message_posted', message: { text: 'for everybody' } }],
  });
  await pushes.return(undefined);
});

test('whatever the page asks for is done as its person, or refused in words', async () => {
  await using playground = await startPlayground({ port: 0 });
  const robin = 'U0ROBIN0001';
  const dm = playground.as('Robin').dm;
  expect(await act(playground, robin, { do: 'send', channel: dm, text: 'hello' })).toEqual({
    ok: true,
    acked: true,
  });
  expect(playground.messages(dm)).toMatchObject([{ text: 'hello', user: robin }]);

  const said = await post(playground, { channel: dm, text: 'Hello Robin.' });
  expect(await act(playground, robin, { do: 'edit', ts: said, text: 'x' })).toEqual({
    ok: false,
    error: `message ${said} is not Robin Example's own`,
  });
  const foreign = { do: 'send', channel: playground.as('Sam').dm, text: 'x' };
  expect(await act(playground, robin, foreign)).toMatchObject({
    ok: false,
    error: expect.stringContaining('is in no channel'),
  });
  expect(await act(playground, robin, { do: 'fly' })).toMatchObject({ ok: false });
  expect(await act(playground, playground.botUserId, { do: 'open', tab: 'home' })).toMatchObject({
    ok: false,
  });
});

test('a file can be fetched by those it was shared with', async () => {
  await using playground = await startPlayground({ port: 0 });
  const robin = playground.as('Robin');
  const { files } = await robin.send('mine', { files: [{ name: 'diary.txt', content: 'dear diary' }] });
  const at = (person: string): URL =>
    new URL(`/playground/files/${files?.[0]?.id}?as=${person}`, playground.apiUrl);
  const own = await fetch(at(robin.user.id));
  expect(await own.text()).toBe('dear diary');
  expect(own.headers.get('content-disposition')).toContain('attachment');
  expect((await fetch(at('U0SAM000001'))).status).toBe(404);
});

test("Slack's link to a message leads to it on the page, from wherever it is followed", async () => {
  await using playground = await startPlayground({ port: 0 });
  const robin = playground.as('Robin');
  const { ts } = await robin.send('root');
  const reply = await robin.send('reply', { thread: ts });
  const alone = await robin.send('alone');
  const follow = async (to: string) => {
    const { permalink } = await clientOf(playground).chat.getPermalink({ channel: robin.dm, message_ts: to });
    const { pathname } = new URL(permalink ?? '');
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    // Not by fetch, which has a mode of its own.
    const [response] = await once(get(new URL(pathname, playground.apiUrl), { headers }), 'response');
    response.resume();
    return response.headers.location;
  };
  expect(await follow(ts)).toBe(`/#${robin.user.id}/${robin.dm}/messages/${ts}`);
  expect(await follow(reply.ts)).toBe(`/#${robin.user.id}/${robin.dm}/messages/${ts}`);
  expect(await follow(alone.ts)).toBe(`/#${robin.user.id}/${robin.dm}/messages/`);
  for (const path of [`${robin.dm}/p1`, 'constructor/p1', `${robin.dm}/constructor`]) {
    expect((await fetch(new URL(`/archives/${path}`, playground.apiUrl))).status).toBe(404);
  }
});

test('the page comes bundled, and loads nothing from elsewhere', async () => {
  await using playground = await startPlayground({ port: 0 });
  await playground.warm();
  const page = await fetch(new URL('/', playground.apiUrl));
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  for (const path of ['/app.js', '/style.css']) {
    expect(html).toContain(path);
    const asset = await fetch(new URL(path, playground.apiUrl));
    expect(asset.status).toBe(200);
    expect(await asset.text()).not.toContain('@import');
  }
});
