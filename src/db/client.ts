import { PrismaPg } from '@prisma/adapter-pg';
import { Client, Pool } from 'pg';

import { SetupError } from '../errors.ts';
import { PrismaClient } from './generated/client.ts';
import type { Prisma } from './generated/client.ts';
import { migrate } from './migrate.ts';

/** A client or a transaction: what every query takes first. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** The database as the parts hand it around. */
export interface Database extends AsyncDisposable {
  /** For all but the hottest paths. */
  readonly prisma: PrismaClient;
  /** For the paths where statements are counted. */
  readonly pool: Pool;
  readonly url: string;
}

// Prisma's adapter reads every time as UTC whatever the session says, so the session must say UTC.
const SESSION = '-c TimeZone=UTC';
/** The oldest Postgres that will do, as it numbers its versions. */
export const OLDEST = 150_000;

/** Host and database of an address, without the secrets in it. */
export function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}

const NO_RIGHTS = 'The user in DATABASE_URL may not make tables at';

/** True when Postgres refused for lack of rights, by its code for that, here or in the cause. */
function mayNot(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '42501') || mayNot(error.cause);
}

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', 'P1001', 'P1017']);

/** True when an error means that the database cannot be reached any more. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    GONE.has(code) ||
    /Connection terminated|terminating connection|Connection ended/.test(error.message) ||
    isDatabaseGone(error.cause)
  );
}

/** Makes the database ready: reachable, new enough, migrated. Throws SetupError with one telling sentence. */
async function prepare(url: string): Promise<void> {
  const client = new Client({ connectionString: url, options: SESSION, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no answer';
    throw new SetupError(
      `No Postgres at ${addressOf(url)}: ${why || 'connection refused'}. Check DATABASE_URL.`,
    );
  }
  try {
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    if (Number(rows[0]?.version) < OLDEST) {
      throw new SetupError(`The Postgres at ${addressOf(url)} is too old; Alfred needs 15 or newer.`);
    }
    await migrate(client).catch((error: unknown) => {
      throw mayNot(error) ? new SetupError(`${NO_RIGHTS} ${addressOf(url)}; grant it CREATE there.`) : error;
    });
  } finally {
    await client.end();
  }
}

/** Connects to a database and brings its tables up to date. Throws SetupError when it can't be used. */
export async function openDatabase(url: string, options: { connections?: number } = {}): Promise<Database> {
  await prepare(url);
  const pool = new Pool({ connectionString: url, options: SESSION, max: options.connections ?? 20 });
  // A connection lost while idle is replaced at the next use, one lost at work fails its statement; unheard,
  // either event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // The longer formats print a query's arguments, among them what people say, into errors and so into logs.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return {
    prisma,
    pool,
    url,
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
