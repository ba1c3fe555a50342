import type { BenchServer } from '../measure/server.ts';

/** Something that starts runs at their time, in processes of its own. */
export interface System extends AsyncDisposable {
  readonly name: string;
  /** The Postgres database it uses, for the count of statements; null when it uses none. */
  readonly database: string | null;
  /** Where its processes find it: an address or a name, as its `Work` wants it. */
  readonly url: string;
  /** Stores schedules (or jobs) that are far from due until there are as many as `size`. */
  fill(size: number): Promise<void>;
  /** Lets one fall due at each of the times; returns the key that each will be begun by, with its time. */
  plan(times: readonly Date[]): Promise<Map<string, number>>;
  /** Forgets the runs of the last plan. */
  clear(): Promise<void>;
  /** Leaves the tables as vacuum and a checkpoint would. */
  settle(): Promise<void>;
}

/** Opens a system on the server. */
export type OpenSystem = (server: BenchServer) => Promise<System>;

/** In a child: works until disposed of, and calls `began` on the first line of every run's handler. */
export type Work = (url: string, began: (key: string) => void) => Promise<AsyncDisposable>;

/** Runs that one process has in hand at once, in every system alike; the product's number for reminders. */
export const SLOTS = 50;

/** What a child process runs, with the name and the address of its system. */
export const CHILD = new URL(import.meta.resolve('./child.ts'));
