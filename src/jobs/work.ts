import { startExecutor } from '../db/executor.ts';
import type { Executor, Handler } from '../db/executor.ts';
import { JOB_KINDS } from '../db/queue.ts';
import type { JobKind, Queue } from '../db/queue.ts';
import { jobHandlers } from './handlers.ts';
import type { JobParts } from './job-parts.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** All queues being worked on in this process. */
export interface Work extends AsyncDisposable {
  /** Jobs in hand. */
  running(): number;
  /** When the queue that has not been looked at for longest was last looked at, by `performance.now()`. */
  lookedAt(): number;
  /** Takes no more jobs, waits for those in hand until the deadline, then gives them back. */
  stop(deadlineMs: number): Promise<void>;
}

/** How much this process does at once. */
export interface Slots {
  /** Turns of the model. */
  readonly model: number;
  /** Of those, kept for conversation. */
  readonly conversation: number;
}

const REMINDERS = 50;
const DELIVERIES = 10;
const UPKEEP = 4;
/** These share the model's slots. */
const SHARING: ReadonlySet<JobKind> = new Set(['answer', 'think']);
const POLL_MS = 1_000;
const UPKEEP_POLL_MS = 2_000;

/** Starts working on every queue. Conversation always finds slots that scheduled thinking can't take. */
export function startWork(parts: JobParts & { queue: Queue }, slots: Slots): Work {
  const handlers = jobHandlers(parts);
  const running = (kind: JobKind) => executors.get(kind)?.running ?? 0;
  const turn = oneAtATime();
  const freed = () => SHARING.forEach((kind) => executors.get(kind)?.wake());
  const modelSlots = () => slots.model - running('answer') - running('think');
  /** Whatever is not named here is upkeep. */
  const room: Readonly<Partial<Record<JobKind, () => number>>> = {
    answer: modelSlots,
    think: () => Math.min(modelSlots(), slots.model - slots.conversation - running('think')),
    remind: () => REMINDERS - running('remind'),
    deliver: () => DELIVERIES - running('deliver'),
    tidy: () => 1 - running('tidy'),
    prune: () => 1 - running('prune'),
  };
  const urgent = new Set<JobKind>(['answer', 'think', 'remind', 'deliver']);
  const executors = new Map<JobKind, Executor>();
  for (const kind of JOB_KINDS) {
    const pollMs = urgent.has(kind) ? POLL_MS : UPKEEP_POLL_MS;
    const handle = handlers[kind] as Handler<JobKind>;
    const shares = SHARING.has(kind) ? { turn, freed } : {};
    const free = room[kind] ?? (() => UPKEEP - running(kind));
    executors.set(kind, startExecutor(parts, { kind, handle, free, pollMs, ...shares }));
  }
  const stop = async (deadlineMs: number) => {
    await Promise.all([...executors.values()].map((executor) => executor.stop(deadlineMs)));
  };
  return {
    running: () => [...executors.values()].reduce((sum, executor) => sum + executor.running, 0),
    lookedAt: () => Math.min(...[...executors.values()].map((executor) => executor.lookedAt)),
    stop,
    [Symbol.asyncDispose]: () => stop(0),
  };
}
