import { defineConfig } from 'vitest/config';

/** Projects that need a Postgres get one that is started for the run and stopped with it. */
const project = (name: string, options: { postgres?: boolean } = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    globalSetup: options.postgres ? ['test/support/postgres.setup.ts'] : [],
  },
});

export default defineConfig({
  test: {
    projects: [
      project('domain'),
      project('eval'),
      project('playground'),
      project('house'),
      project('db', { postgres: true }),
      project('flows', { postgres: true }),
      project('browser', { postgres: true }),
    ],
    reporters: ['default', './test/support/closing-line.ts'],
    sequence: { shuffle: true },
    // Files of a worker share the modules once loaded, which takes two fifths off the whole.
    isolate: false,
    // A worker that is ended with a message unread resets its channel, which vitest would count as an error of a test. One
    // that breaks down is told by its exit.
    onUnhandledError: ({ message, stack = '' }) =>
      message !== 'read ECONNRESET' || !/^\s*at Pipe\.onStreamRead\b/m.test(stack),
    // Most of the time goes by waiting for Postgres, sockets and processes.
    maxWorkers: 4,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
