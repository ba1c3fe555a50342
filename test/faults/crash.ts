// Loaded into an app process before its own code: makes it die at the step that CRASH_AT names.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';

import { Client } from 'pg';

import { LAST_WORDS, STEPS } from './steps.ts';
import type { Crash, Moment, Step } from './steps.ts';

function die(why: string): void {
  writeSync(2, `\n${why}\n`);
  process.kill(process.pid, 'SIGKILL');
}

type Query = (this: object, ...args: unknown[]) => unknown;
type Done = (error: unknown, result?: { rows?: unknown[] }) => void;

/** Lets a look at the outcome of a query come before its caller's, whichever way the caller asked. */
function whenDone(query: Query, client: object, args: unknown[], look: Done): unknown {
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    const seen: Done = (error, result) => {
      look(error, result);
      (callback as Done)(error, result);
    };
    return query.apply(client, [...args.slice(0, -1), seen]);
  }
  const asked = query.apply(client, args);
  if (!(asked instanceof Promise)) return asked;
  return asked.then((result: { rows?: unknown[] }) => {
    look(null, result);
    return result;
  });
}

function statementOf([config, values]: unknown[]): { text: string; values: unknown[] } {
  if (typeof config === 'string') return { text: config, values: Array.isArray(values) ? values : [] };
  const { text, values: own } = config as { text?: string; values?: unknown[] };
  return { text: text ?? '', values: own ?? (Array.isArray(values) ? values : []) };
}

function watchStatements(step: Step & { sql: RegExp }, at: Moment, reached: () => boolean, end: () => void) {
  const { prototype } = Client as unknown as { prototype: { query: Query } };
  const { query } = prototype;
  /** Connections in whose transaction the step has been reached. */
  const armed = new WeakSet<object>();
  prototype.query = function (...args) {
    const { text, values } = statementOf(args);
    if (/^ROLLBACK/i.test(text)) armed.delete(this);
    if (armed.has(this) && /^COMMIT/i.test(text)) {
      return whenDone(query, this, args, (error) => void (error ? armed.delete(this) : end()));
    }
    const meant =
      step.sql.test(text.replaceAll(/\s+/g, ' ')) &&
      (step.value === undefined || values.includes(step.value));
    if (!meant) return query.apply(this, args);
    if (at === 'before' && reached()) end();
    if (at === 'before') return query.apply(this, args);
    return whenDone(query, this, args, (error, result) => {
      if (error || (step.found && !result?.rows?.length) || !reached()) return;
      if (at === 'committed') armed.add(this);
      else end();
    });
  };
}

function textOf(body: RequestInit['body']): string {
  if (typeof body === 'string') return body;
  return body instanceof URLSearchParams ? body.toString() : '';
}

function watchCalls(step: Step & { call: string }, at: Moment, reached: () => boolean, end: () => void) {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const threaded = /(^|&)thread_ts=/.test(textOf(init?.body));
    const meant =
      pathname.endsWith(`/${step.call}`) && (step.threaded === undefined || step.threaded === threaded);
    if (!meant) return fetch(input, init);
    if (at === 'before' && reached()) end();
    const response = await fetch(input, init);
    if (at === 'after' && response.ok && reached()) end();
    return response;
  };
}

function dieAt({ step: name, moment, nth }: Crash): void {
  const step: Step = STEPS[name];
  let left = nth;
  const reached = () => (left -= 1) === 0;
  const end = () => die(`${LAST_WORDS} ${name}, ${moment}`);
  if (step.sql) watchStatements({ ...step, sql: step.sql }, moment, reached, end);
  if (step.call) watchCalls({ ...step, call: step.call }, moment, reached, end);
}

const crash = process.env['CRASH_AT'];
if (crash) dieAt(JSON.parse(crash) as Crash);

// A process that outlived whoever started it would go on for ever.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) die('orphaned');
}, 1_000).unref();
// Processes that are killed never write their compile cache by themselves.
setTimeout(flushCompileCache, 3_000).unref();
