import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { startPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { makePeople } from '../faults/people.ts';
import { startCopy } from '../faults/postgres.ts';
import type { Template } from '../faults/postgres.ts';
import { startProcesses } from '../faults/processes.ts';
import type { Processes } from '../faults/processes.ts';
import { startStandIn } from '../faults/stand-in.ts';
import type { Victims } from '../faults/strike.ts';
import { RETRY_DELAYS_MS, settingsFor } from '../faults/trial.ts';
import type { Options } from './options.ts';

/** Everything that a soak runs: Alfred's processes, and all that they talk to. */
export interface World extends AsyncDisposable {
  readonly url: string;
  readonly playground: Playground;
  readonly processes: Processes;
  readonly victims: Victims;
  /** Where logs lie. */
  readonly folder: string;
  /** What has happened, as evidence. */
  readonly events: string[];
}

/** Those who open Home, run commands and press buttons, besides those who talk. */
export const VISITORS = 2;

const START_MS = 60_000;
/** What a person may have in a day is not what is tested. */
const AMPLE = {
  MAX_MESSAGES_A_MINUTE: '1000',
  MAX_SCHEDULES: '10000',
  MAX_THINKING_RUNS_A_DAY: '100000',
  MAX_TOKENS_A_DAY: '999999999',
};

/** Starts everything; resolves when Slack has a socket. */
export async function startWorld(options: Options, template: Template, signal: AbortSignal): Promise<World> {
  const folder = join(template.folder, 'soak');
  await mkdir(folder, { mode: 0o711 });
  const events: string[] = [];
  await using stack = new AsyncDisposableStack();
  const postgres = stack.use(await startCopy(template, folder));
  const people = makePeople(options.people + VISITORS);
  const playground = stack.use(
    await startPlayground({ port: 0, page: false, people, retryDelaysMs: RETRY_DELAYS_MS }),
  );
  const model = stack.use(await startStandIn());
  const slots = Array.from({ length: options.processes }, () => ({ crashes: [], downMs: [1_000] as const }));
  const processes = stack.use(
    startProcesses(slots, {
      folder,
      settings: {
        ...settingsFor(postgres.url, playground, model.url, join(template.folder, 'compiled')),
        ...AMPLE,
        LOG_LEVEL: 'warn',
      },
      note: (what) => void events.push(`${new Date().toISOString()} ${what}`),
    }),
  );
  await playground.waitFor(() => signal.aborted || playground.sockets.count() > 0, { timeoutMs: START_MS });
  const running = stack.move();
  return {
    url: postgres.url,
    playground,
    processes,
    victims: { playground, postgres, processes, model },
    folder,
    events,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
