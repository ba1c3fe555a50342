import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until there is something to see, and returns it. Throws when nothing came in time. */
export async function eventually<T>(look: () => T | Promise<T>, withinMs = 10_000): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > deadline) throw new Error(`nothing came within ${withinMs} ms: ${String(look)}`);
    await wait(10);
  }
}
