import { Writable } from 'node:stream';

import { modelError } from '@openai/agents/testing';
import { expect, test } from 'vitest';

import { openLog } from '../../src/log.ts';
import { fault } from '../../src/playground/api/faults.ts';
import { startAlfred } from '../support/alfred.ts';
import { callsTool, creates, says } from '../support/script.ts';

test('no log line holds a word of what people say, a name or a token, also when things go wrong', async () => {
  let written = '';
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  const canary = 'marmalade-canary';
  await using alfred = await startAlfred({
    log: openLog({ level: 'debug', terminal: false, to }),
    script: [
      creates({ in_minutes: 2, name: canary, prompt: canary }),
      modelError(new Error(`socket hang up\nwhile saying ${canary}`)),
      callsTool('create_schedule', { name: canary }),
      says(`Done: ${canary}.`),
      says(`Time for ${canary}.`),
    ],
  });
  const { robin, playground } = alfred;
  playground.faults.next('chat.postMessage', fault.error('internal_error'), 1);
  await alfred.ask(robin, `remind me of the ${canary}`);
  await alfred.advance(3);
  await robin.command(`/alfred cancel ${canary}`);
  await robin.pressRaw({ action_id: 'run:done', value: canary });
  // What is thrown on the way into the database tells of its arguments unless it is kept from it.
  await alfred.rows('ALTER TABLE messages ADD CONSTRAINT broken CHECK (false) NOT VALID');
  await robin.send(`and the ${canary} again`);
  await alfred.until(() => Promise.resolve(written.includes('listener failed')));
  expect(written.split('\n').length).toBeGreaterThan(5);
  for (const secret of [canary, playground.botToken, playground.appToken, 'Robin'])
    expect(written).not.toContain(secret);
});
