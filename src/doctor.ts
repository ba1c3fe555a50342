// `npm run doctor`: looks whether Alfred can run as it is set up, and says what to do where it can't.
import { existsSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { readConfig, readVersion, tellSettings } from './config.ts';
import type { Config } from './config.ts';
import { findBinaries } from './db/embedded.ts';
import { examineDatabase, examineKeys } from './db/examine.ts';
import { doubtful, good, wrong } from './domain/finding.ts';
import type { Finding } from './domain/finding.ts';
import { maskSecrets } from './domain/secrets.ts';
import { SetupError } from './errors.ts';
import { examineTools } from './llm/examine-tools.ts';
import { examineModels } from './llm/examine.ts';
import { parseManifest, readProjectManifest } from './playground/manifest.ts';
import { examineApp, examineSlack } from './slack/examine.ts';
import { INSTALL_PATH } from './slack/install.ts';

const OLDEST_NODE = 24;
const LEAST_BYTES = 1024 ** 3;
const ANSWER_MS = 3_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

function examineNode(): Finding {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE) return good('Node', node);
  return wrong('Node', `${node} is too old`, 'start it by an npm script, or install Node 24');
}

/** The folder itself, or the nearest one above it that is there. */
function existing(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : existing(above);
}

function examineFolder({ dataDir, databaseUrl, slack }: Config): Finding {
  if (databaseUrl !== null && slack !== null)
    return good('DATA_DIR', 'not used beside a real Slack and Postgres');
  const folder = existing(dataDir);
  try {
    // Only trying it tells: some file systems give leave to whoever asks and then make nothing.
    rmdirSync(mkdtempSync(join(folder, '.alfred-')));
    const { bavail, bsize } = statfsSync(folder);
    const free = `${((bavail * bsize) / LEAST_BYTES).toFixed(1)} GiB`;
    if (bavail * bsize >= LEAST_BYTES) return good('DATA_DIR', `${dataDir} can be written, ${free} are free`);
    return doubtful('DATA_DIR', `${dataDir} has ${free} left`, 'make room, or set DATA_DIR to another disk');
  } catch {
    const todo = 'give its folder to the user that Alfred runs as, or set DATA_DIR to another one';
    return wrong('DATA_DIR', `${dataDir} can't be written`, todo);
  }
}

/** How an Alfred that is running says it is; null when none does. */
async function running(host: string, opsPort: number): Promise<string | null> {
  const at = `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${opsPort}/readyz`;
  try {
    const response = await fetch(at, { signal: AbortSignal.timeout(ANSWER_MS) });
    const { status, database, queue } = (await response.json()) as Record<string, unknown>;
    return typeof status === 'string' && typeof database === 'boolean' && queue !== undefined ? status : null;
  } catch {
    return null;
  }
}

async function listenError(host: string, port: number): Promise<string | null> {
  const server = createServer();
  const error = await new Promise<string | null>((resolve) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
    server.listen(port, host, () => resolve(null));
  });
  server.close();
  return error;
}

async function examinePorts({ host, port, opsPort, api, slack }: Config): Promise<Finding[]> {
  const wanted = [
    ...(slack?.kind === 'one' ? [] : [{ about: 'PORT', port }]),
    { about: 'OPS_PORT', port: opsPort },
    ...(api ? [{ about: 'API_PORT', port: api.port }] : []),
  ];
  const alfred = await running(host, opsPort);
  const findings = await Promise.all(
    wanted.map(async ({ about, port }) => {
      const error = await listenError(host, port);
      if (error === null) return good(about, `${port} is free at ${host}`);
      if (error === 'EADDRINUSE' && alfred !== null)
        return good(about, `${port} is in use by an Alfred that runs and says it is ${alfred}`);
      if (error === 'EADDRINUSE')
        return wrong(
          about,
          `${port} is in use by something else`,
          `end that, or set ${about} to another port`,
        );
      if (error === 'EADDRNOTAVAIL' || error === 'ENOTFOUND')
        return wrong('HOST', `${host} is no address of this machine`, 'set HOST to one, or to 127.0.0.1');
      return wrong(about, `${port} can't be listened at (${error})`, 'choose one above 1023');
    }),
  );
  if (LOOPBACK.has(host)) return findings;
  const todo = 'see that OPS_PORT is reached by those alone who look after Alfred, and API_PORT over https';
  return [
    ...findings,
    doubtful('HOST', `health, metrics and the API are served at ${host}, to whoever gets there`, todo),
  ];
}

async function examineStorage({ databaseUrl, databaseConnections }: Config): Promise<Finding[]> {
  if (databaseUrl !== null) return examineDatabase(databaseUrl, databaseConnections);
  try {
    await findBinaries();
    return [good('DATABASE_URL', 'not set: the Postgres that comes along')];
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return [
      wrong('DATABASE_URL', 'no Postgres comes along for this machine', 'set it to a Postgres 15 or newer'),
    ];
  }
}

/** Whether people and Slack can get in; from here that is only as far as a proxy can be reached from inside. */
async function examineDoor(publicUrl: string): Promise<Finding> {
  try {
    const { ok, status } = await fetch(`${publicUrl}${INSTALL_PATH}`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (ok) return good('PUBLIC_URL', `${publicUrl}${INSTALL_PATH} answers`);
    throw new Error(`answers ${status}`);
  } catch {
    const todo = 'start Alfred, and see that your proxy hands requests on to PORT (docs/installing.md)';
    return doubtful('PUBLIC_URL', `${publicUrl}${INSTALL_PATH} is not answered`, todo);
  }
}

async function examineSlackOf({ slack, databaseUrl }: Config): Promise<Finding[]> {
  if (!slack) return [good('SLACK_BOT_TOKEN', 'not set: the playground')];
  if (slack.kind === 'many') {
    const keys = databaseUrl === null ? null : await examineKeys(databaseUrl, slack.keys);
    return [await examineApp(slack), await examineDoor(slack.publicUrl), ...(keys ? [keys] : [])];
  }
  const { bot, bot_optional: optional } = parseManifest(readProjectManifest()).oauth_config.scopes;
  const needed = bot.filter((scope) => !optional.includes(scope));
  return examineSlack(slack, { needed, optional });
}

const MARKS = { good: 'ok   ', doubtful: 'CHECK', wrong: 'WRONG' } as const;

function tell({ about, is, says, todo }: Finding): string {
  const line = `  ${MARKS[is]}  ${about.padEnd(18)} ${says}`;
  return todo === undefined ? line : `${line}\n         ${' '.repeat(18)} -> ${todo}`;
}

async function main(): Promise<number> {
  const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
  // Should somebody have put a secret where none belongs, it is not shown either.
  const settings = tellSettings().map(({ name, is }) => `  ${name.padEnd(30)} ${maskSecrets(is).text}`);
  say(`Alfred ${readVersion()}`, '', 'Settings', ...settings, '', 'What was found');
  const config = readConfig();
  const findings = [examineNode(), examineFolder(config)];
  findings.push(...(await examinePorts(config)));
  for (const look of [examineStorage, examineSlackOf]) findings.push(...(await look(config)));
  findings.push(...(await examineModels(config.model)), ...(await examineTools(config.toolServers)));
  say(...findings.map(tell), '');
  const count = (is: Finding['is']) => findings.filter((finding) => finding.is === is).length;
  if (count('wrong') > 0) say(`${count('wrong')} of these must be put right before Alfred can run.`);
  else if (count('doubtful') > 0) say(`Alfred can run; ${count('doubtful')} of these should be seen to.`);
  else say('All is well.');
  return count('wrong') > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}
