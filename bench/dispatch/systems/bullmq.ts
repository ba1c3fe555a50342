import { SLOTS } from '../system.ts';
import type { OpenSystem, System, Work } from '../system.ts';

// What is used of the package, which is no dependency of ours and so has no types here.
interface JobOptions {
  readonly delay?: number;
  readonly removeOnComplete: true;
}
interface NewJob {
  readonly name: string;
  readonly data: { readonly key: string };
  readonly opts: JobOptions;
}
interface Queue {
  addBulk(jobs: NewJob[]): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number; startDate: Date },
    template: NewJob,
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<unknown>;
  obliterate(options: { force: true }): Promise<void>;
  close(): Promise<void>;
}
interface Worker {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', heard: (error: Error) => void): void;
}
interface BullMq {
  readonly Queue: new (name: string, options: object) => Queue;
  readonly Worker: new (
    name: string,
    process: (job: { data: { key: string } }) => Promise<void>,
    options: object,
  ) => Worker;
}

const PART = 5_000;
const DAY = 86_400_000;

const redisUrl = () => process.env['REDIS_URL'] ?? '';

async function findPackage(): Promise<BullMq | null> {
  const name = 'bullmq';
  try {
    return (await import(name)) as BullMq;
  } catch {
    return null;
  }
}

/** Why BullMQ cannot be measured here; null when it can. */
export async function whyNoBullMq(): Promise<string | null> {
  if (!redisUrl()) return 'not run: no Redis';
  const bullMq = await findPackage();
  if (!bullMq) return 'not run: the package bullmq is not installed';
  const queue = new bullMq.Queue('alfred-bench-probe', connection());
  try {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), 5_000).unref();
    });
    await Promise.race([queue.obliterate({ force: true }), late]);
    return null;
  } catch {
    return 'not run: no Redis';
  } finally {
    await queue.close();
  }
}

function connection() {
  return { connection: { url: redisUrl(), maxRetriesPerRequest: null } };
}

async function loadPackage(): Promise<BullMq> {
  const bullMq = await findPackage();
  if (!bullMq) throw new Error('the package bullmq is not installed');
  return bullMq;
}

/** Of the queue in Redis that belongs to a system. */
const queueOf = (system: string) => `alfred-bench-${system}`;

async function openSystem(
  name: string,
  restOf: (queue: Queue) => Pick<System, 'plan' | 'clear'>,
): Promise<System> {
  const { Queue } = await loadPackage();
  const queue = new Queue(queueOf(name), connection());
  let stored = 0;
  return {
    name,
    database: null,
    url: queueOf(name),
    async fill(size) {
      for (; stored < size; stored += PART) {
        await queue.addBulk(
          Array.from({ length: Math.min(PART, size - stored) }, (_, i) => ({
            name: 'run',
            data: { key: `far ${stored + i}` },
            opts: { delay: Math.round(DAY * (1 + 7 * Math.random())), removeOnComplete: true },
          })),
        );
      }
    },
    ...restOf(queue),
    settle: () => Promise.resolve(),
    async [Symbol.asyncDispose]() {
      await queue.obliterate({ force: true });
      await queue.close();
    },
  };
}

let plans = 0;
function keysOf(times: readonly Date[]): (readonly [string, Date])[] {
  const plan = (plans += 1);
  return times.map((at, i) => [`${plan} ${i}`, at] as const);
}
const toMap = (keys: readonly (readonly [string, Date])[]) =>
  new Map(keys.map(([key, at]) => [key, at.getTime()]));

/** BullMQ with a delayed job for every schedule. */
export const openBullMq: OpenSystem = () =>
  openSystem('bullmq', (queue) => ({
    async plan(times) {
      const keys = keysOf(times);
      for (let from = 0; from < keys.length; from += PART) {
        const now = Date.now();
        const jobs = keys.slice(from, from + PART).map(([key, at]) => ({
          name: 'run',
          data: { key },
          opts: { delay: at.getTime() - now, removeOnComplete: true as const },
        }));
        await queue.addBulk(jobs);
      }
      return toMap(keys);
    },
    clear: () => Promise.resolve(),
  }));

/** BullMQ with a job scheduler for every schedule that is due, among delayed jobs that are not. */
export const openBullMqSchedulers: OpenSystem = () => {
  let planned: readonly string[] = [];
  return openSystem('bullmq-schedulers', (queue) => ({
    async plan(times) {
      const keys = keysOf(times);
      planned = keys.map(([key]) => key);
      for (let from = 0; from < keys.length; from += PART) {
        await Promise.all(
          keys.slice(from, from + PART).map(([key, startDate]) => {
            const template = { name: 'run', data: { key }, opts: { removeOnComplete: true as const } };
            return queue.upsertJobScheduler(key, { every: DAY, startDate }, template);
          }),
        );
      }
      return toMap(keys);
    },
    async clear() {
      for (let from = 0; from < planned.length; from += PART) {
        await Promise.all(planned.slice(from, from + PART).map((key) => queue.removeJobScheduler(key)));
      }
      planned = [];
    },
  }));
};

/** A worker with as many jobs at once as the product. */
export const workBullMq: Work = async (queue, began) => {
  const { Worker } = await loadPackage();
  const handle = async (job: { data: { key: string } }) => began(job.data.key);
  const worker = new Worker(queue, handle, { ...connection(), concurrency: SLOTS });
  worker.on('error', (error) => process.stderr.write(`bullmq: ${error.message}\n`));
  await worker.waitUntilReady();
  return { [Symbol.asyncDispose]: () => worker.close() };
};
