import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { lockFolder } from '../../src/db/lock.ts';
import { SetupError } from '../../src/errors.ts';
import { eventually } from '../support/eventually.ts';

const root = mkdtempSync(join(tmpdir(), 'alfred-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
function newFolder(): string {
  made += 1;
  const folder = join(root, String(made));
  mkdirSync(folder);
  return folder;
}

/** A process id that nobody has: of a process that has ended and was reaped. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** Leaves a lock as a killed process does. */
function leaveStale(folder: string): void {
  writeFileSync(join(folder, 'lock'), `${deadPid()}\n12345\n`);
}

/** Whether the lock could be had; anything but a refusal in words is thrown. */
function tryLock(folder: string): Disposable | undefined {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof SetupError && error.message.includes('in use')) return undefined;
    throw error;
  }
}

/** A process that takes and lets go of the lock when it is told to. */
interface Other {
  /** What it says to a word; `killed` when it dies over it. */
  tell(word: 'take' | 'let go'): Promise<unknown>;
  kill(): Promise<void>;
}

async function other(folder: string, killBefore?: number): Promise<Other> {
  const args = killBefore === undefined ? [folder] : [folder, String(killBefore)];
  const child = fork(new URL('embedded-lock-child.ts', import.meta.url), args);
  let hear: (said: unknown) => void = () => {};
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', (said) => hear(said));
  void ended.then(() => hear('killed'));
  await new Promise((resolve) => (hear = resolve));
  return {
    tell: (word) =>
      new Promise((resolve) => {
        hear = resolve;
        child.send(word);
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The steps on the disk that the lock takes, each of which something else can happen before. */
const STEPS = ['writeFileSync', 'readFileSync', 'linkSync', 'renameSync', 'rmSync', 'readdirSync'] as const;
const originals = { ...fs };

/** Runs something and calls back before each of its steps on the disk; gives how many steps there were. */
function withSteps(before: (step: number) => void, act: () => void): number {
  const set = (functions: object): void => {
    Object.assign(fs, functions);
    syncBuiltinESMExports();
  };
  const outside = Object.fromEntries(STEPS.map((name) => [name, fs[name]]));
  let steps = 0;
  const hooked = Object.fromEntries(
    STEPS.map((name) => [
      name,
      (...args: unknown[]): unknown => {
        before(steps++);
        return Reflect.apply(originals[name], fs, args);
      },
    ]),
  );
  set(hooked);
  try {
    act();
  } finally {
    set(outside);
  }
  return steps;
}

describe('the lock of a data folder', () => {
  test('one process holds it, a second is refused in words, and it is free again afterwards', () => {
    const folder = newFolder();
    const held = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`is in use by another Alfred (process ${process.pid})`);
    held[Symbol.dispose]();
    lockFolder(folder)[Symbol.dispose]();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the folder is made, and one that cannot be made is refused in one sentence', () => {
    const deep = join(newFolder(), 'a', 'b');
    lockFolder(deep)[Symbol.dispose]();
    expect(existsSync(deep)).toBe(true);
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    for (const folder of [join(file, 'below'), file]) {
      expect(() => lockFolder(folder)).toThrow(SetupError);
      expect(() => lockFolder(folder)).toThrow(
        /^The data folder \S+ cannot be (made|used) \(.+\)\. Set DATA_DIR\.$/,
      );
    }
  });

  test.runIf(existsSync('/proc/self'))('a folder below /proc is refused and not tried for ever', async () => {
    const process = await other('/proc/foo');
    expect(await process.tell('take')).toMatch(/^SetupError: The data folder \/proc\/foo cannot be made/);
    await process.kill();
  });

  test('a process that is gone, a reused process id and an empty lock do not keep it', () => {
    for (const left of [`${deadPid()}\n12345\n`, `${process.pid}\nanother start\n`, '', 'nonsense']) {
      const folder = newFolder();
      writeFileSync(join(folder, 'lock'), left);
      lockFolder(folder)[Symbol.dispose]();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test.runIf(existsSync('/proc/self/stat'))(
    'a killed process that nobody has reaped does not keep it',
    async () => {
      // The shell starts a child and becomes one that never asks what became of it.
      const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; exec sleep 1000'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [line] = await once(parent.stdout, 'data');
      const pid = Number(String(line));
      const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const folder = newFolder();
      writeFileSync(join(folder, 'lock'), `${pid}\n${stat()[19]}\n`);
      expect(tryLock(folder)).toBeUndefined();
      // While it is a shell it may still ask.
      await eventually(() => readFileSync(`/proc/${parent.pid}/cmdline`, 'utf8').startsWith('sleep'));
      process.kill(pid, 'SIGKILL');
      await eventually(() => stat()[0] === 'Z');
      lockFolder(folder)[Symbol.dispose]();
      parent.kill();
    },
  );

  test('wherever others come in between, exactly one gets a lock that was left behind', () => {
    let outerSteps = 1;
    for (let outer = 0; outer < outerSteps; outer++) {
      let innerSteps = 1;
      for (let inner = 0; inner < innerSteps; inner++) {
        const folder = newFolder();
        leaveStale(folder);
        const held: Disposable[] = [];
        const take = () => {
          const got = tryLock(folder);
          if (got) held.push(got);
        };
        // A second comes in at one step of the first, and a third at one step of the second.
        const second = () => {
          innerSteps = withSteps((step) => step === inner && take(), take);
        };
        outerSteps = withSteps((step) => step === outer && second(), take);
        expect(held, `others came in at step ${outer} and ${inner}`).toHaveLength(1);
        held[0]?.[Symbol.dispose]();
        expect(readdirSync(folder)).toEqual([]);
      }
    }
    expect(outerSteps).toBeGreaterThan(5);
  });

  test(
    'of many processes that find a lock left behind, exactly one gets it, every time',
    { timeout: 60_000 },
    async () => {
      const folder = newFolder();
      const others = await Promise.all(Array.from({ length: 8 }, () => other(folder)));
      const dead = deadPid();
      for (let round = 0; round < 150; round++) {
        writeFileSync(join(folder, 'lock'), `${dead}\n12345\nround ${round}\n`);
        const answers = await Promise.all(others.map((each) => each.tell('take')));
        expect(answers.filter((said) => said === 'held')).toHaveLength(1);
        expect(answers.filter((said) => String(said).includes('in use by another Alfred'))).toHaveLength(7);
        await Promise.all(others.map((each) => each.tell('let go')));
        expect(readdirSync(folder)).toEqual([]);
      }
      await Promise.all(others.map((each) => each.kill()));
    },
  );

  test('killed at any step, it leaves what the next one can take over', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const scarred = newFolder();
    leaveStale(scarred);
    let said: unknown = 'killed';
    for (let step = 1; said === 'killed'; step++) {
      leaveStale(folder);
      const first = await other(folder, step);
      said = await first.tell('take');
      await first.kill();
      // The next one comes at once into this folder; in the other, what the killed ones left piles up.
      lockFolder(folder)[Symbol.dispose]();
      expect(readdirSync(folder)).toEqual([]);
      const second = await other(scarred, step);
      await second.tell('take');
      await second.kill();
    }
    expect(said).toBe('held');
    lockFolder(scarred)[Symbol.dispose]();
    expect(readdirSync(scarred)).toEqual([]);
  });
});
