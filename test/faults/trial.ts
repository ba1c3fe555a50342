import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { keepEvidence } from './evidence.ts';
import { readFacts } from './facts.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { makePeople } from './people.ts';
import { drawPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { startCopy } from './postgres.ts';
import type { Template } from './postgres.ts';
import { startProcesses } from './processes.ts';
import { storeSchedules } from './schedules.ts';
import { settle } from './settle.ts';
import { startStandIn } from './stand-in.ts';
import { strike, troubleWords } from './strike.ts';
import { converse } from './talk.ts';

/** What came of a trial. */
export interface Outcome extends Verdict {
  readonly seed: number;
  readonly seconds: number;
  /** What ended processes, each with how often. */
  readonly ends: ReadonlyMap<string, number>;
  /** What else went wrong, as planned. */
  readonly troubles: readonly string[];
  /** Where everything that is known of a trial with problems is kept. */
  readonly evidence: string | null;
}

/** Slack repeats an event at once, after 1 and after 5 minutes, and then for a day; here it is less patient. */
export const RETRY_DELAYS_MS = [0, 1_000, 3_000, 6_000, 10_000, 20_000, 30_000];
const START_MS = 60_000;

/** The settings of a process; without an address for the model it is the built-in one. */
export function settingsFor(
  url: string,
  playground: Playground,
  modelUrl: string | undefined,
  cache: string,
) {
  return {
    DATABASE_URL: url,
    SLACK_BOT_TOKEN: playground.botToken,
    SLACK_APP_TOKEN: playground.appToken,
    SLACK_API_URL: playground.apiUrl,
    NODE_COMPILE_CACHE: cache,
    ...(modelUrl === undefined ? {} : { OPENAI_BASE_URL: modelUrl, OPENAI_MODEL: 'made-up-model' }),
  };
}

async function carryOut(
  plan: Plan,
  template: Template,
  folder: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const began = Date.now();
  const events: string[] = [];
  const note = (what: string) => void events.push(`${((Date.now() - began) / 1000).toFixed(2)} s: ${what}`);
  await using postgres = await startCopy(template, folder);
  await using playground = await startPlayground({
    port: 0,
    page: false,
    rateLimits: plan.limited,
    people: makePeople(plan.people),
    retryDelaysMs: RETRY_DELAYS_MS,
  });
  await using stack = new AsyncDisposableStack();
  const model = plan.model === 'stand-in' ? stack.use(await startStandIn()) : null;
  const settings = settingsFor(postgres.url, playground, model?.url, join(template.folder, 'compiled'));
  await using processes = startProcesses(plan.slots, { folder, settings, note });
  await playground.waitFor(() => signal.aborted || playground.sockets.count() > 0, { timeoutMs: START_MS });
  signal.throwIfAborted();
  const stored = await storeSchedules(postgres.url, playground, plan.schedules);
  const start = Date.now();
  note('everything is stored');
  const victims = { playground, postgres, processes, model };
  const [said] = await Promise.all([
    converse(playground, plan.talk, start, signal),
    strike(plan.troubles, victims, { start, signal, note }),
  ]);
  note('everything is said');
  const unfinished = await settle(postgres.url, signal);
  note('the dust has settled');
  const facts = await readFacts(postgres.url, playground);
  const verdict = judge({ plan, stored, said, unfinished, facts });
  const failed = verdict.problems.length > 0;
  const evidence = failed
    ? await keepEvidence(folder, postgres.url, { plan, stored, said, events, verdict, playground })
    : null;
  return {
    ...verdict,
    seed: plan.seed,
    seconds: (Date.now() - began) / 1000,
    ends: processes.ends,
    troubles: plan.troubles.map(troubleWords),
    evidence,
  };
}

/** Carries out the trial of a seed. Rejects when the trial itself could not be held. */
export async function holdTrial(seed: number, template: Template, signal: AbortSignal): Promise<Outcome> {
  const folder = join(template.folder, `trial-${seed}`);
  await mkdir(folder, { mode: 0o711 });
  try {
    return await carryOut(drawPlan(seed), template, folder, signal);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
