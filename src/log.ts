import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import pretty from 'pino-pretty';

/** One line per event: ids, counts and durations; never message text, tokens or names. */
export type Log = Logger;

/**
 * Whether an error's words may be somebody's: a parser quotes what it could not read, Postgres a value that does not fit
 * (class 22), a model's provider or the SDK what they were asked or answered, a connected tool whatever it likes.
 */
function quotes(error: Error): boolean {
  const { status, code, state } = error as Error & { status?: unknown; code?: unknown; state?: unknown };
  const value = typeof code === 'number' || (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code));
  return error instanceof SyntaxError || typeof status === 'number' || state !== undefined || value;
}

/** What is told of an error: others' error objects carry requests and answers, which are none of a log's business. */
function tellError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const lines = error.message.split('\n').map((line) => line.trim());
  const where = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const status = 'status' in error && typeof error.status === 'number' ? { status: error.status } : {};
  const cause = error.cause === undefined ? {} : { cause: tellError(error.cause) };
  const message = quotes(error) ? undefined : lines.find(Boolean)?.slice(0, 200);
  return { type: error.name, message, ...code, ...status, stack: where?.slice(0, 12).join('\n'), ...cause };
}

const REDACT = ['token', '*.token', 'authorization', '*.authorization', 'text', '*.text'];

/** A logger that writes for people in a terminal and JSON lines otherwise, to stdout or to `to`. */
export function openLog(options: { level: string; terminal: boolean; to?: DestinationStream }): Log {
  const redact = { paths: REDACT, remove: true };
  const base = { level: options.level, base: null, redact, serializers: { err: tellError } };
  if (options.to) return pino(base, options.to);
  if (!options.terminal) return pino(base);
  return pino(
    base,
    pretty({
      colorize: true,
      singleLine: true,
      ignore: 'pid,hostname',
      translateTime: 'SYS:HH:MM:ss.l',
      sync: true,
    }),
  );
}

/** A logger that writes nothing. */
export function silentLog(): Log {
  return pino({ level: 'silent' });
}
