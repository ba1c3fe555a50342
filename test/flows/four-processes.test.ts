import { Pool } from 'pg';
import { expect, test } from 'vitest';

import { startPlayground } from '../../src/playground/playground.ts';
import { start } from '../support/alfred-process.ts';
import { eventually } from '../support/eventually.ts';
import { makeDatabase } from '../support/test-database.ts';

const PEOPLE = Array.from({ length: 4 }, (_, n) => ({
  id: `U0FOUR0000${n}`,
  name: `four${n}`,
  real_name: `Four${n} Example`,
  tz: 'UTC',
  locale: 'en-GB',
}));
const EACH = 6;

test(
  'four processes answer a conversation one turn at a time, in Slack’s order',
  { timeout: 120_000 },
  async () => {
    await using playground = await startPlayground({ port: 0, page: false, people: PEOPLE });
    const database = await makeDatabase();
    const settings = {
      DATABASE_URL: database,
      SLACK_BOT_TOKEN: playground.botToken,
      SLACK_APP_TOKEN: playground.appToken,
      SLACK_API_URL: playground.apiUrl,
    };
    await using stack = new AsyncDisposableStack();
    // The first makes the tables; then each takes whatever events Slack sends its sockets.
    stack.use(await start(settings));
    for (const alfred of await Promise.all([start(settings), start(settings), start(settings)]))
      stack.use(alfred);
    const client = new Pool({ connectionString: database });
    stack.defer(() => client.end());
    // Nobody can put in order what Slack has not told any of them yet.
    const heard = async (ts: string) => {
      const look = `SELECT 1 FROM messages WHERE slack_ts = $1
        UNION ALL SELECT 1 FROM inbound_events WHERE payload->'event'->>'ts' = $1`;
      await eventually(async () => (await client.query(look, [ts])).rows.length > 0);
    };
    const sent = await Promise.all(
      PEOPLE.map(async ({ name }) => {
        const person = playground.as(name);
        const messages: string[] = [];
        for (let n = 0; n < EACH; n++) {
          const { ts } = await person.send(`hello ${n}`);
          await heard(ts);
          messages.push(ts);
        }
        return { dm: person.dm, messages };
      }),
    );
    const answer = (dm: string, ts: string) =>
      playground
        .messages(dm, { thread: ts })
        .find((message) => message.ts !== ts && message.streaming_state !== 'in_progress');
    for (const { dm, messages } of sent) {
      for (const ts of messages) await playground.waitFor(() => answer(dm, ts), { timeoutMs: 60_000 });
    }
    for (const { dm, messages } of sent) {
      expect(playground.messages(dm)).toHaveLength(2 * EACH);
      const answers = messages.map((ts) => Number(answer(dm, ts)?.ts));
      expect(answers).toEqual(answers.toSorted((a, b) => a - b));
    }
    const { rows } = await client.query<{ overlapping: number; turns: number; processes: number }>(
      `SELECT (SELECT count(*)::int FROM turns) AS turns,
       (SELECT count(*)::int FROM turns a JOIN turns b ON a.conversation_id = b.conversation_id AND a.id < b.id
        WHERE a.started_at < b.finished_at AND b.started_at < a.finished_at) AS overlapping`,
    );
    expect(rows).toEqual([{ turns: EACH * PEOPLE.length, overlapping: 0 }]);
  },
);
