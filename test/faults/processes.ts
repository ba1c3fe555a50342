import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { claimPort } from './ports.ts';
import { LAST_WORDS } from './steps.ts';
import type { Crash } from './steps.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const CRASH = join(import.meta.dirname, 'crash.ts');

const COULD_NOT = 'could not start';
const RETRY_MS = 2_000;

/** One process of a trial, which is started again whenever it ends. */
export interface Slot {
  /** Where its first lives end; later ones end only when they are killed from outside. */
  readonly crashes: readonly Crash[];
  /** How long it stays down each time, in milliseconds. */
  readonly downMs: readonly [number, ...number[]];
}

/** The app processes of a trial. */
export interface Processes extends AsyncDisposable {
  /** Ends a process without a word, as a crash does. */
  kill(slot: number): void;
  /** Where each running process tells how it is. */
  readonly ports: readonly number[];
  /** What ended processes, each with how often: a step with its moment, `killed`, `could not start`, or worse. */
  readonly ends: ReadonlyMap<string, number>;
}

/** The end of a process in words; an end of its own making carries what it said last. */
function endOf(output: string, code: number | null, signal: string | null): string {
  const step = new RegExp(`${LAST_WORDS} (.*)`).exec(output)?.[1];
  if (step !== undefined) return step;
  if (signal === 'SIGKILL') return 'killed';
  if (output.includes('Alfred cannot start')) return COULD_NOT;
  const error = output.split('\n').find((line) => /^[\w.]*error\b/i.test(line)) ?? '';
  const when = output.includes('ready in') ? 'at work' : 'while starting';
  return `ended by itself ${when}, with ${code ?? signal}: ${error}`;
}

/** Starts as many app processes as there are slots and keeps them going until disposed. */
export function startProcesses(
  slots: readonly Slot[],
  options: { folder: string; settings: Readonly<Record<string, string>>; note: (what: string) => void },
): Processes {
  const { folder, settings, note } = options;
  const ends = new Map<string, number>();
  const running: (ChildProcess | undefined)[] = [];
  const ports: number[] = [];
  const stopping = new AbortController();

  const live = async (slot: number, life: number, crash: Crash | undefined): Promise<string> => {
    const port = await claimPort();
    ports[slot] = port;
    if (stopping.signal.aborted) return 'stopped';
    const file = join(folder, `process-${slot}-${life}.log`);
    const output = openSync(file, 'a');
    const child = spawn(process.execPath, ['--import', CRASH, MAIN], {
      env: {
        ...COMPILE_CACHE,
        PATH: process.env['PATH'] ?? '',
        LOG_LEVEL: 'debug',
        ...settings,
        OPS_PORT: String(port),
        API_PORT: 'off',
        ...(crash ? { CRASH_AT: JSON.stringify(crash) } : {}),
      },
      stdio: ['ignore', output, output],
      // Ctrl-C is for whoever started this, who then ends them.
      detached: true,
    });
    closeSync(output);
    running[slot] = child;
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.once('exit', (...end) => resolve(end));
      child.once('error', () => resolve([null, null]));
    });
    running[slot] = undefined;
    if (stopping.signal.aborted) return 'stopped';
    const end = endOf(readFileSync(file, 'utf8'), code, signal);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    note(`process ${slot}: ${end}`);
    return end;
  };
  const keep = async (slot: number, { crashes, downMs }: Slot): Promise<void> => {
    for (let life = 0; !stopping.signal.aborted; life += 1) {
      const end = await live(slot, life, crashes[life]);
      const down = downMs[life % downMs.length] ?? downMs[0];
      // What cannot start yet has lost its database or Slack, and need not be tried all the time.
      const pause = end === COULD_NOT ? Math.max(down, RETRY_MS) : down;
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const kept = slots.map((slot, index) => keep(index, slot));
  return {
    ends,
    ports,
    kill: (slot) => void running[slot]?.kill('SIGKILL'),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      for (const child of running) child?.kill('SIGKILL');
      await Promise.all(kept);
    },
  };
}
