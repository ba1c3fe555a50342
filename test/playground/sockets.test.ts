import { expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf, startWorld } from './world.ts';

test('an event that is not acknowledged is delivered again, marked as a retry with the same event_id', async () => {
  const seen: { id: string; retry: number | undefined; reason: string | undefined }[] = [];
  await using world = await startWorld(
    (app) => {
      app.use(async ({ body, context, next }) => {
        if ('event_id' in body) {
          seen.push({ id: String(body['event_id']), retry: context.retryNum, reason: context.retryReason });
        }
        await next();
      });
    },
    { retryDelaysMs: [0, 10] },
  );
  const { playground, robin } = world;
  await robin.send('normal');
  await playground.waitFor(() => Object.keys(playground.state.pending_events).length === 0, {
    what: 'the ack',
  });
  // A socket that breaks before the acknowledgement is on its way is as good as none.
  playground.sockets.hold(true);
  await robin.send('lost');
  playground.sockets.drop();
  playground.sockets.hold(false);
  await playground.waitFor(
    () => seen.length === 2 && Object.keys(playground.state.pending_events).length === 0,
    {
      what: 'the lost event',
    },
  );
  expect(seen).toMatchObject([{ retry: 0 }, { retry: 1, reason: 'timeout' }]);
});

test('an event nobody acknowledges is given up after the last retry', async () => {
  const lines: string[] = [];
  await using world = await startWorld(
    (app) => {
      // Bolt acknowledges events before anything else but this.
      app.processEvent = async () => {};
    },
    { ackTimeoutMs: 20, retryDelaysMs: [0, 1, 1], log: (line) => void lines.push(line) },
  );
  const { playground, robin } = world;
  await robin.send('hello?');
  await playground.waitFor(() => Object.keys(playground.state.pending_events).length === 0, {
    what: 'giving up',
  });
  expect(lines).toEqual(['event never acknowledged, given up']);
});

test('each payload goes to exactly one of several sockets', async () => {
  const heard: string[] = [];
  await using world = await startWorld(
    (app) => {
      app.message(async ({ message }) => {
        if ('text' in message) heard.push(message.text ?? '');
      });
    },
    { appSockets: 3 },
  );
  const { playground, robin } = world;
  expect(playground.sockets.count()).toBe(3);
  for (const text of ['1', '2', '3', '4', '5', '6']) await robin.send(text);
  await playground.waitFor(() => heard.length >= 6, { what: 'six messages' });
  expect(heard.toSorted()).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('an app that was cut off comes back and misses nothing', async () => {
  const heard: string[] = [];
  await using world = await startWorld((app) => {
    app.message(async ({ message }) => {
      if ('text' in message) heard.push(message.text ?? '');
    });
  });
  const { playground, robin } = world;
  playground.sockets.drop();
  await robin.send('sent while nobody listened');
  await playground.waitFor(() => heard.length > 0, { what: 'the message after the reconnect' });
  expect(heard).toEqual(['sent while nobody listened']);
  expect(playground.sockets.count()).toBe(1);
});

test("Slack's own request to reconnect is followed, and no payload goes to the old socket", async () => {
  const heard: string[] = [];
  await using world = await startWorld((app) => {
    app.message(async ({ message }) => {
      if ('text' in message) heard.push(message.text ?? '');
    });
  });
  const { playground, robin } = world;
  playground.sockets.refresh();
  expect(playground.sockets.count()).toBe(0);
  await robin.send('in between');
  await playground.waitFor(() => heard.length > 0, { what: 'the message on the new socket' });
  expect(playground.sockets.count()).toBe(1);
});

test('refused connections are tried again until they are let in', async () => {
  await using world = await startWorld(() => {});
  const { playground } = world;
  playground.sockets.refuse(true);
  playground.sockets.drop();
  await playground.waitFor(
    () => playground.calls.filter(({ fault }) => fault?.kind === 'refuse').length >= 2,
    {
      what: 'two refused attempts',
    },
  );
  expect(playground.sockets.count()).toBe(0);
  playground.sockets.refuse(false);
  await playground.waitFor(() => playground.sockets.count() === 1, { what: 'a socket' });
  expect(playground.calls.at(-1)).toMatchObject({ method: 'apps.connections.open', answer: { ok: true } });
});

test('payloads can be held back and events doubled', async () => {
  const heard: { text: string; id: string }[] = [];
  await using world = await startWorld((app) => {
    app.message(async ({ message, body }) => {
      if ('text' in message) heard.push({ text: message.text ?? '', id: body.event_id });
    });
  });
  const { playground, robin } = world;
  playground.sockets.hold(true);
  await robin.send('held');
  expect(heard).toEqual([]);
  playground.sockets.duplicate(2);
  playground.sockets.hold(false);
  await playground.waitFor(() => heard.length === 2, { what: 'the message twice' });
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
});

test('a ticket lets one socket in, and the eleventh socket is turned away', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const { apps } = clientOf(playground, playground.appToken);
  const first = async (url: string): Promise<string> => {
    const socket = new WebSocket(url);
    return new Promise((resolve) => {
      socket.once('message', (data) => resolve(Buffer.isBuffer(data) ? data.toString() : ''));
      socket.once('error', ({ message }) => resolve(message));
    });
  };
  const { url = '' } = await apps.connections.open();
  expect(await first(url)).toContain('"type":"hello"');
  expect(await first(url)).toBe('socket hang up');
  for (let count = 2; count <= 10; count += 1) {
    const next = await apps.connections.open();
    expect(await first(next.url ?? '')).toContain(`"num_connections":${count}`);
  }
  const last = await apps.connections.open();
  expect(await first(last.url ?? '')).toContain('too_many_websockets');
  expect(playground.sockets.count()).toBe(10);
});
