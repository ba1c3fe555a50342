import { startApp } from './app.ts';
import type { App } from './app.ts';
import { readConfig, readVersion } from './config.ts';
import { SetupError } from './errors.ts';
import { openLog } from './log.ts';

function banner(app: App, since: number): string {
  const { postgres, slack, model, ops, api } = app.about;
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const rows = [
    ['Slack', slack],
    ['Model', model],
    ['Postgres', postgres],
    ['Health', ops],
    ['API', api],
  ];
  const lines = rows.map(([name = '', value = '']) => `  ${name.padEnd(9)} ${value}`);
  const first = app.playground ? [`  Open ${app.playground.url} and say hello.`, ''] : [];
  return ['', `Alfred ${readVersion()}, ready in ${seconds} s`, '', ...lines, '', ...first].join('\n');
}

/** Signals that follow each other faster are one. */
const ONE_SIGNAL_MS = 500;

async function main(): Promise<void> {
  const started = performance.now();
  const config = readConfig();
  const terminal = process.stdout.isTTY;
  const log = openLog({ level: config.logLevel, terminal });
  process.on('unhandledRejection', (err) => log.error({ err }, 'unhandled rejection'));
  const leaving = new AbortController();
  // The handlers come first: a start may take a while, and as the first process of a container it has none to fall back on.
  const starting = startApp(config, log, {}, leaving.signal);

  let told = 0;
  const stop = (signal: string) => {
    // A second signal means now; but Ctrl+C under npm may come twice at once.
    if (told > 0) {
      if (performance.now() - told > ONE_SIGNAL_MS) process.exit(1);
      return;
    }
    told = performance.now();
    log.info({ signal }, 'stopping');
    leaving.abort();
    // A start that hangs is waited for no longer than work would be.
    const hangs = setTimeout(() => process.exit(1), config.stopMs);
    const stopped = starting.then((app) => {
      clearTimeout(hangs);
      return app.stop(Math.max(0, Math.round(config.stopMs - (performance.now() - told))));
    });
    stopped.then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  const app = await starting;
  if (!leaving.signal.aborted) process.stdout.write(`${banner(app, started)}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`Alfred cannot start. ${error.message}\n`);
  // Whatever was half open keeps no process alive that cannot do its work.
  process.exit(1);
}
