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
  const app = await startApp(config, log);
  process.stdout.write(`${banner(app, started)}\n`);

  let stopping = 0;
  const stop = (signal: string) => {
    // A second signal means now; but Ctrl+C under npm may come twice at once.
    if (stopping > 0) {
      if (performance.now() - stopping > ONE_SIGNAL_MS) process.exit(1);
      return;
    }
    stopping = performance.now();
    log.info({ signal }, 'stopping');
    app.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`Alfred cannot start. ${error.message}\n`);
  // Whatever was half open keeps no process alive that cannot do its work.
  process.exit(1);
}
