import { fault } from '../../src/playground/api/faults.ts';
import type { Fault } from '../../src/playground/api/faults.ts';
import type { Stroke } from './postgres.ts';
import type { Random } from './random.ts';

/** Something that goes wrong from outside, and when: in milliseconds from the start of the trial. */
export type Trouble = { readonly atMs: number } & (
  | { readonly kind: 'kill'; readonly slot: number }
  | { readonly kind: 'postgres'; readonly stroke: Stroke; readonly downMs: number }
  /** Sockets are cut, or asked to reconnect; or for a while cut and refused, payloads kept back or delivered three times. */
  | {
      readonly kind: 'sockets';
      readonly how: 'drop' | 'refresh' | 'refuse' | 'hold' | 'repeat';
      readonly forMs: number;
    }
  | { readonly kind: 'slack'; readonly method: string; readonly fault: Fault; readonly times: number }
  | { readonly kind: 'model'; readonly how: 'refuses' | 'breaks off'; readonly times: number }
);

const METHODS: readonly [string, ...string[]] = [
  'chat.postMessage',
  'chat.postMessage',
  'chat.postMessage',
  'chat.startStream',
  'chat.appendStream',
  'chat.stopStream',
  'chat.update',
  'conversations.history',
  'conversations.replies',
  'users.info',
  '*',
];

function drawFault(random: Random): Fault {
  return random.pick<() => Fault>([
    () => fault.ratelimited(random.between(1, 3)),
    () => fault.ratelimited(random.between(1, 3)),
    () => fault.http(500),
    () => fault.http(503),
    () => fault.error(random.pick(['internal_error', 'fatal_error', 'service_unavailable'])),
    () => fault.acceptThenHang(),
    () => fault.acceptThenHang(),
    () => fault.acceptThen(500),
    () => fault.acceptThenDrop(),
    () => fault.acceptThenDrop(),
    () => fault.refuse(),
    () => fault.delay(random.between(200, 6_000)),
  ])();
}

/** Draws what goes wrong with sockets at a time. */
export function drawSockets(random: Random, atMs: number): Trouble {
  const how = random.pick(['drop', 'drop', 'refresh', 'refuse', 'hold', 'repeat'] as const);
  const brief = how === 'drop' || how === 'refresh';
  return { atMs, kind: 'sockets', how, forMs: brief ? 0 : random.between(500, 8_000) };
}

/** Draws a call of Slack, or a few of a kind, that go wrong from a time on. */
export function drawSlack(random: Random, atMs: number): Trouble {
  return {
    atMs,
    kind: 'slack',
    method: random.pick(METHODS),
    fault: drawFault(random),
    times: random.between(1, 3),
  };
}

/** Draws what goes wrong in a trial, in the order of time. */
export function drawTroubles(
  random: Random,
  { processes, model, windowMs }: { processes: number; model: 'stand-in' | 'offline'; windowMs: number },
): Trouble[] {
  const atMs = (): number => random.between(1_000, windowMs);
  const several = <T>(low: number, high: number, draw: () => T): T[] =>
    Array.from({ length: random.between(low, high) }, draw);
  const troubles: Trouble[] = [
    ...several(0, 2, (): Trouble => ({ atMs: atMs(), kind: 'kill', slot: random.between(0, processes - 1) })),
    ...several(2, 6, () => drawSlack(random, atMs())),
    ...several(0, 2, () => drawSockets(random, atMs())),
  ];
  // Not every Slack has streams.
  if (random.chance(0.15)) {
    const method = 'chat.startStream';
    troubles.push({ atMs: 0, kind: 'slack', method, fault: fault.error('unknown_method'), times: 500 });
  }
  if (random.chance(0.4)) {
    const stroke = random.pick(['postmaster', 'immediate', 'backend'] as const);
    const downMs = stroke === 'backend' ? 0 : random.pick([100, 1_000, 3_000, 7_000, 12_000]);
    troubles.push({ atMs: atMs(), kind: 'postgres', stroke, downMs });
  }
  if (model === 'stand-in' && random.chance(0.3)) {
    const how = random.pick(['refuses', 'breaks off'] as const);
    troubles.push({ atMs: atMs(), kind: 'model', how, times: random.between(1, 3) });
  }
  return troubles.sort((a, b) => a.atMs - b.atMs);
}
