import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

import { startEmbedded } from '../../src/db/embedded.ts';

// A process that starts the embedded Postgres; with a number as its second argument it kills itself right before
// that many-th step on the disk.
const [folder = '', killBefore = '0'] = process.argv.slice(2);
let steps = 0;
for (const name of ['mkdir', 'writeFile', 'rename', 'rm', 'rmdir', 'readdir', 'readFile', 'chown'] as const) {
  const real = fs.promises[name];
  Object.assign(fs.promises, {
    [name]: (...args: never[]) => {
      steps += 1;
      if (steps === Number(killBefore)) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(real, fs.promises, args);
    },
  });
}
syncBuiltinESMExports();

await startEmbedded(folder, { durable: false }).then(
  ({ url }) => process.send?.({ url }),
  (error: Error) => process.send?.({ error: `${error.name}: ${error.message}` }),
);
