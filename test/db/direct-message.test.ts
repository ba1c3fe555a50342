import { afterAll, expect, test } from 'vitest';

import { silentLog } from '../../src/log.ts';
import type { Slack } from '../../src/slack/client.ts';
import { directMessage } from '../../src/slack/direct-message.ts';
import type { Workspaces } from '../../src/slack/workspaces.ts';
import { LIMITS, openStore } from '../support/store.ts';

const store = await openStore();
afterAll(() => store[Symbol.asyncDispose]());

/** A person whom Alfred knows well needs no call of Slack's. */
const slack = { teamId: 'T0DB' } as Slack;
const workspaces = {} as Workspaces;

test.each([
  [undefined, 1],
  ['file_share', 1],
  ['thread_broadcast', 1],
  ['me_message', 1],
  ['channel_join', 0],
  ['bot_message', 0],
])('a message of subtype %s is heard %i times', async (subtype, heard) => {
  const person = await store.newPerson();
  await store.rows(`UPDATE people SET dm_channel = 'D1' WHERE id = $1`, [person.personId]);
  const ts = '1772442000.000100';
  const event = {
    type: 'message',
    channel: 'D1',
    channel_type: 'im',
    user: person.slackUserId,
    ts,
    text: 'hello',
    subtype,
  };
  const whole = { ...store, slack, workspaces, hashKey: 'test', limits: LIMITS };
  const parts = { ...whole, guests: false, apiUrl: null, log: silentLog() };
  await directMessage(parts, event as unknown as Parameters<typeof directMessage>[1]);
  const rows = await store.rows('SELECT text FROM messages WHERE person_id = $1', [person.personId]);
  expect(rows).toHaveLength(heard);
});
