import type { Model, ModelRequest, StreamEvent } from '@openai/agents';
import { expect, test } from 'vitest';

import { newId } from '../../src/db/ids.ts';
import { startAlfred } from '../support/alfred.ts';

/** A model that takes a moment, and counts how often it is at work. */
function busyModel(): { model: Model; most: () => number } {
  let running = 0;
  let most = 0;
  const model: Model = {
    getResponse: () => Promise.reject(new Error('only streams')),
    async *getStreamedResponse(_request: ModelRequest): AsyncGenerator<StreamEvent> {
      most = Math.max(most, ++running);
      yield { type: 'response_started' };
      await new Promise((resolve) => setImmediate(resolve));
      yield { type: 'output_text_delta', delta: 'Here it is.' };
      const usage = { requests: 1, inputTokens: 1, outputTokens: 1, totalTokens: 2 };
      const content = [{ type: 'output_text' as const, text: 'Here it is.' }];
      const output = [
        { type: 'message' as const, role: 'assistant' as const, status: 'completed' as const, content },
      ];
      running--;
      yield { type: 'response_done', response: { id: newId(), usage, output } };
    },
  };
  return { model, most: () => most };
}

test(
  'a person with one thing due does not wait behind one with sixty, whichever was claimed first',
  { timeout: 60_000 },
  async () => {
    const { model, most } = busyModel();
    const slots = { model: 6, conversation: 2 };
    await using alfred = await startAlfred({ models: { main: model, small: model }, slots });
    await alfred.rows(
      `INSERT INTO people (id, workspace_id, slack_user_id, name, zone, locale, dm_channel, refreshed_at)
     SELECT gen_random_uuid(), w.id, 'U0FAIR' || lpad(n::text, 4, '0'), 'p' || n, 'UTC', 'en-GB', 'D0FAIR' || n, now()
     FROM workspaces w, generate_series(1, 20) n`,
    );
    // The first has sixty, the others one each; all at one instant, and the sixty are stored first.
    await alfred.rows(
      `WITH wanted AS (
       SELECT p.id AS person_id, p.name FROM people p, generate_series(1, CASE WHEN p.name = 'p1' THEN 60 ELSE 1 END)
       WHERE p.slack_user_id LIKE 'U0FAIR%' ORDER BY p.name <> 'p1'
     ), made AS (
       INSERT INTO schedules (id, person_id, name, kind, at, zone, task, state, source, next_run_at, created_at, updated_at)
       SELECT gen_random_uuid(), person_id, 'thing', 'once', alfred_now() + interval '1 minute', 'UTC', 'think', 'active',
              'person', alfred_now() + interval '1 minute', now(), now() FROM wanted RETURNING id, person_id
     ) INSERT INTO schedule_texts (schedule_id, person_id, prompt) SELECT id, person_id, 'think' FROM made`,
    );
    await alfred.advance(2);
    const started = await alfred.rows<{ name: string }>(
      `SELECT p.name FROM runs r JOIN people p ON p.id = r.person_id ORDER BY r.thought_at, r.started_at`,
    );
    expect(started).toHaveLength(79);
    const firsts = [...new Set(started.map(({ name }) => name))].map((name) =>
      started.findIndex((run) => run.name === name),
    );
    expect(firsts).toHaveLength(20);
    // Everyone's first, and what was in the other slots meanwhile.
    expect(Math.max(...firsts)).toBeLessThan(20 + slots.model);
    expect(most()).toBeLessThanOrEqual(slots.model - slots.conversation);
  },
);
