import { toJson, toMarkdown, row } from '../measure/rows.ts';
import type { Row } from '../measure/rows.ts';
import { startServer } from '../measure/server.ts';
import type { BenchServer } from '../measure/server.ts';
import { progress } from '../measure/subcommand.ts';
import type { Subcommand } from '../measure/subcommand.ts';
import { FLOOR, measureClaim, measureIdleLook } from './claim.ts';
import { goalsTable } from './goals.ts';
import { measureIdleProcess, measureLag } from './lag.ts';
import { CASES } from './names.ts';
import { measureNextTime } from './next-time.ts';
import { HELP, readOptions } from './options.ts';
import type { Options } from './options.ts';
import type { System } from './system.ts';
import { PEERS } from './systems.ts';
import { openAlfred } from './systems/alfred.ts';
import type { Alfred } from './systems/alfred.ts';
import { measureWholePath } from './whole-path.ts';

/** The statement by which a dispatcher looks for what is due. */
const LOOK = '%FROM next_run_at - alfred_now()%';

/** Right after a claim the index still holds what has been moved on; only vacuum takes it out. */
async function measureIdleAfter(alfred: Alfred, size: number, due: number): Promise<Row[]> {
  await measureClaim(alfred, '', due, 1);
  return measureIdleLook(alfred, CASES.idleAfter(size, due));
}

async function measureSize(
  server: BenchServer,
  alfred: Alfred,
  peers: readonly System[],
  size: number,
  options: Options,
): Promise<Row[]> {
  const { due, trials } = options;
  const systems = [alfred, ...(options.peerSizes.includes(size) ? peers : [])];
  for (const system of systems) {
    progress(`storing ${size}: ${system.name}`);
    await system.fill(size);
  }
  const rows = await measureIdleLook(alfred, CASES.idle(size));
  for (const count of due) {
    progress(`claim of ${count} among ${size}`);
    // Quick enough to be repeated more often than the rest.
    rows.push(...(await measureClaim(alfred, CASES.claim(size, count), count, 2 * trials - 1)));
  }
  rows.push(...(await measureIdleAfter(alfred, size, Math.max(...due))));
  const floor = (count: number) =>
    rows.find((one) => one.case === CASES.claim(size, count) && one.system === FLOOR)?.p50_ms ?? null;
  for (const processes of options.processes) {
    progress(`start lag among ${size}, processes: ${processes}`);
    rows.push(...(await measureLag(server, systems, { size, due, processes, trials, floor })));
  }
  progress(`idle processes at ${size}`);
  const processes = Math.max(...options.processes);
  rows.push(...(await measureIdleProcess(server, alfred, { size, look: LOOK, processes })));
  return rows;
}

async function measureAll(server: BenchServer, options: Options): Promise<Row[]> {
  const rows = measureNextTime();
  await using stack = new AsyncDisposableStack();
  const alfred = stack.use(await openAlfred(server));
  const peers: System[] = [];
  for (const name of options.peers) {
    const why = await PEERS[name]?.missing?.();
    if (why) rows.push(row({ case: 'start lag', system: name, note: why }));
    else if (PEERS[name]) peers.push(stack.use(await PEERS[name].open(server)));
  }
  for (const size of options.sizes) rows.push(...(await measureSize(server, alfred, peers, size, options)));
  progress('whole path');
  rows.push(...(await measureWholePath(server, alfred)));
  return rows;
}

/** How schedules become runs: idle looks, claims, start lag, next times, beside floors and peers. */
export const dispatch: Subcommand = {
  name: 'dispatch',
  about: 'how schedules become runs: idle looks, claims, start lag, and peers on the same work',
  async run(args) {
    const options = readOptions(args);
    if (!options) {
      process.stdout.write(HELP);
      return 0;
    }
    await using server = await startServer();
    const rows = await measureAll(server, options);
    const table = () => `${server.about()}\n\n${toMarkdown(rows)}\n\n${goalsTable(rows, options)}`;
    process.stdout.write(`${options.json ? toJson(rows) : table()}\n`);
    return 0;
  },
};
