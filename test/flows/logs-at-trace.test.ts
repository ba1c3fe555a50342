import { Writable } from 'node:stream';

import { modelError } from '@openai/agents/testing';
import { APIError } from 'openai';
import { expect, test } from 'vitest';

import { openLog } from '../../src/log.ts';
import { startAlfred } from '../support/alfred.ts';
import { observer } from '../support/observer.ts';
import { callsTool, creates, remembers, says } from '../support/script.ts';

const CANARY = 'marmalade-canary';
/** Made up, in the shapes that tokens have. */
const TOKENS = [
  ['xoxb', '1234567890', 'abcdefghijklmnop'].join('-'),
  ['sk', 'proj', 'Abcd1234Efgh5678Ijkl9012Mnop3456'].join('-'),
  ['ghp', 'Abcd1234Efgh5678Ijkl9012Mnop3456Qrst'].join('_'),
];

function catcher() {
  let written = '';
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  return { log: openLog({ level: 'trace', terminal: false, to }), all: () => written };
}

/** A provider that quotes, in what it says went wrong, what it was asked. */
const quoting = (status: number) =>
  modelError(
    new APIError(status, { message: `cannot take “${CANARY}”` }, `cannot take “${CANARY}”`, new Headers()),
  );

test('at the level that tells most, the log has no words, names or tokens of a conversation in it', async () => {
  const { log, all } = catcher();
  await using alfred = await startAlfred({
    log,
    script: [
      remembers(`Likes ${CANARY}`),
      says(`Noted: ${CANARY}.`),
      creates({ in_minutes: 2, name: CANARY, prompt: CANARY }),
      says('Done.'),
      callsTool('search_memory', { query: CANARY }),
      callsTool('no_such_tool', { words: CANARY }),
      says('I see.'),
      says('Thank you for those.'),
      quoting(400),
      quoting(500),
      says(`Time for ${CANARY}.`),
    ],
    background: observer(() => `no JSON but ${CANARY}`),
  });
  const { robin, playground } = alfred;
  await alfred.ask(robin, `my name for it is ${CANARY}`);
  await alfred.ask(robin, `remind me of ${CANARY} in two minutes`);
  await alfred.ask(robin, `what of ${CANARY}?`);
  await alfred.ask(robin, `here they are: ${TOKENS.join(' ')}`);
  await alfred.ask(robin, `and ${CANARY} again`);
  await robin.command(`/alfred token new ${CANARY}`);
  const [, token = 'none'] = /Bearer (alfred_[\w-]+)/.exec(robin.ephemerals().at(-1)?.text ?? '') ?? [];
  await robin.command(`/alfred forget ${CANARY}`);
  await alfred.advance(20);
  expect(all().split('\n').length).toBeGreaterThan(20);
  const secrets = [CANARY, 'Robin', token, playground.botToken, playground.appToken, ...TOKENS];
  for (const secret of secrets) expect(all(), secret.slice(0, 6)).not.toContain(secret);
});

test('nor has it what a program at the other end quotes when it refuses something', () => {
  const { log, all } = catcher();
  const quoted = { message: `cannot take “${CANARY}”` };
  const refused = new APIError(400, quoted, quoted.message, new Headers());
  const postgres = Object.assign(new Error(`invalid input syntax for type uuid: "${CANARY}"`), {
    code: '22P02',
  });
  log.error({ err: refused }, 'job failed');
  log.error({ err: new Error('given up', { cause: refused }) }, 'job failed');
  log.error({ err: postgres }, 'job failed');
  expect(all()).not.toContain(CANARY);
  expect(all()).toContain('"status":400');
  expect(all()).toContain('"code":"22P02"');
});
