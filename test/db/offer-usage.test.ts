import { Usage } from '@openai/agents';
import { assistantMessage, functionCall, modelResponder, ScriptedModel } from '@openai/agents/testing';
import { afterAll, expect, test } from 'vitest';

import { foresee } from '../../src/assistant/find-opportunities.ts';
import { offer } from '../../src/assistant/offer.ts';
import { insertMemory } from '../../src/db/memories.ts';
import { silentLog } from '../../src/log.ts';
import { LIMITS, openStore } from '../support/store.ts';

const TUESDAY = new Date('2026-03-03T10:00Z');
const store = await openStore({ at: TUESDAY });
afterAll(() => store[Symbol.asyncDispose]());
const { prisma, queue } = store;
const now = () => TUESDAY;
const usage = new Usage({ requests: 1, inputTokens: 90, outputTokens: 20, totalTokens: 110 });

/** Has a meeting of tomorrow weighed, whose offer is worded by a model; what was paid for it. */
async function paidFor(
  output: ReturnType<typeof assistantMessage | typeof functionCall>[],
  meanwhile?: () => Promise<unknown>,
) {
  const person = await store.newPerson();
  const at = new Date('2026-03-04T15:00Z');
  const event = {
    kind: 'event' as const,
    content: 'Board meeting',
    at,
    wholeDay: false,
    conversationId: null,
  };
  await prisma.$transaction(async (tx) => {
    await foresee(tx, person, await insertMemory(tx, person, event, now()), now());
  });
  const respond = modelResponder(async () => {
    await meanwhile?.();
    return { output, usage };
  });
  const model = new ScriptedModel([respond, respond, respond]);
  const parts = {
    prisma,
    queue,
    guests: false,
    models: { main: model, small: model },
    limits: LIMITS,
    thinking: { rounds: 3, tokens: 1_000, milliseconds: 5_000 },
    now,
    log: silentLog(),
    askDnd: () => Promise.resolve(null),
  };
  await offer(parts, person, null, AbortSignal.timeout(10_000));
  const { personId } = person;
  const paid = await prisma.usage.findMany({
    where: { personId },
    select: { purpose: true, tokensIn: true, tokensOut: true },
  });
  return { offers: await prisma.suggestion.count({ where: { personId } }), paid };
}

const ONCE = [{ purpose: 'suggestion', tokensIn: 90, tokensOut: 20 }];

test('what was paid for the words of an offer is written down once', async () => {
  expect(await paidFor([assistantMessage('{}')])).toEqual({ offers: 1, paid: ONCE });
});

test('also for one that must not be made after all', async () => {
  const closed = () => prisma.opportunity.updateMany({ where: { state: 'open' }, data: { state: 'closed' } });
  expect(await paidFor([assistantMessage('{}')], closed)).toEqual({ offers: 0, paid: ONCE });
});

test('also for words that came to nothing, in whose place the plain ones are said', async () => {
  const call = functionCall('search', {}, { callId: 'one' });
  expect(await paidFor([call])).toEqual({ offers: 1, paid: ONCE });
});
