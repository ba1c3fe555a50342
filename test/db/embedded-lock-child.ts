import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

import { lockFolder } from '../../src/db/lock.ts';

// A process that takes the lock when it is told to and lets go when it is told to; with a number as its second
// argument it kills itself right before that many-th step on the disk.
const [folder = '', killBefore] = process.argv.slice(2);
let steps = 0;
if (killBefore !== undefined) {
  for (const name of [
    'writeFileSync',
    'readFileSync',
    'linkSync',
    'renameSync',
    'rmSync',
    'readdirSync',
  ] as const) {
    const real = fs[name];
    Object.assign(fs, {
      [name]: (...args: never[]) => {
        steps += 1;
        if (steps === Number(killBefore)) process.kill(process.pid, 'SIGKILL');
        return Reflect.apply(real, fs, args);
      },
    });
  }
  syncBuiltinESMExports();
}

let held: Disposable | undefined;
process.on('message', (word) => {
  if (word === 'let go') {
    held?.[Symbol.dispose]();
    held = undefined;
    process.send?.('gone');
    return;
  }
  try {
    held = lockFolder(folder);
    process.send?.('held');
  } catch (error) {
    process.send?.(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
});
process.send?.('ready');
