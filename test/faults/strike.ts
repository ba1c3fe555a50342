import { setTimeout as wait } from 'node:timers/promises';

import type { Playground } from '../../src/playground/playground.ts';
import type { Server } from './postgres.ts';
import type { Processes } from './processes.ts';
import type { StandIn } from './stand-in.ts';
import type { Trouble } from './troubles.ts';

/** What troubles befall. */
export interface Victims {
  readonly playground: Playground;
  readonly postgres: Server;
  readonly processes: Processes;
  readonly model: StandIn | null;
}

async function befallSockets(
  trouble: Trouble & { kind: 'sockets' },
  sockets: Playground['sockets'],
  signal: AbortSignal,
): Promise<void> {
  const { how } = trouble;
  if (how === 'refresh') sockets.refresh();
  if (how === 'refuse') sockets.refuse(true);
  if (how === 'drop' || how === 'refuse') sockets.drop();
  if (how === 'hold') sockets.hold(true);
  if (how === 'repeat') sockets.duplicate(3);
  await wait(trouble.forMs, undefined, { signal });
  if (how === 'refuse') sockets.refuse(false);
  if (how === 'hold') sockets.hold(false);
  if (how === 'repeat') sockets.duplicate(1);
}

async function befall(trouble: Trouble, victims: Victims, signal: AbortSignal): Promise<void> {
  const { playground, postgres, processes, model } = victims;
  switch (trouble.kind) {
    case 'kill':
      processes.kill(trouble.slot);
      return;
    case 'postgres':
      await postgres.strike(trouble.stroke);
      await wait(trouble.downMs, undefined, { signal });
      await postgres.restart();
      return;
    case 'slack':
      playground.faults.next(trouble.method, trouble.fault, trouble.times);
      return;
    case 'model':
      model?.fail(trouble.how, trouble.times);
      return;
    case 'sockets':
      await befallSockets(trouble, playground.sockets, signal);
  }
}

/** In few words what a trouble is. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'kill':
      return `kill process ${trouble.slot}`;
    case 'postgres':
      return `Postgres down for ${trouble.downMs} ms (${trouble.stroke})`;
    case 'slack':
      return `Slack: ${trouble.method} ${JSON.stringify(trouble.fault)} ${trouble.times} times`;
    case 'model':
      return `the model ${trouble.how} ${trouble.times} times`;
    case 'sockets':
      return `sockets: ${trouble.how}${trouble.forMs > 0 ? ` for ${trouble.forMs} ms` : ''}`;
  }
}

/** Lets everything go wrong at its time, and afterwards nothing any more. */
export async function strike(
  troubles: readonly Trouble[],
  victims: Victims,
  options: { start: number; signal: AbortSignal; note: (what: string) => void },
): Promise<void> {
  const { start, signal, note } = options;
  await Promise.all(
    troubles.map(async (trouble) => {
      await wait(Math.max(0, start + trouble.atMs - Date.now()), undefined, { signal });
      note(troubleWords(trouble));
      await befall(trouble, victims, signal);
    }),
  );
  victims.playground.faults.clear();
  victims.model?.calm();
}
