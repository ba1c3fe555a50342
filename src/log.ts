import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import pretty from 'pino-pretty';

/** One line per event: ids, counts and durations; never message text, tokens or names. */
export type Log = Logger;

/** What is told of an error: others' error objects carry requests and answers, which are none of a log's business. */
function tellError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const lines = error.message.split('\n').map((line) => line.trim());
  const where = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: tellError(error.cause) };
  // A parser's complaint quotes what it could not read.
  const message = error instanceof SyntaxError ? undefined : lines.find(Boolean)?.slice(0, 200);
  return { type: error.name, message, ...code, stack: where?.slice(0, 12).join('\n'), ...cause };
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
