import type { Db } from './client.ts';

/** How many processes may hold sockets, and for how long a place is theirs without being renewed. */
export interface LeaseTerms {
  readonly places: number;
  readonly ms: number;
}

/** One of the places, and who has it. */
export interface Lease {
  readonly slot: number;
  readonly holder: string;
}

// By the clock on the wall: a lease is about processes that live and die, also while the one clock is moved ahead.
const free = (places: number) =>
  `SELECT n FROM generate_series(1, ${places}) n
   WHERE NOT EXISTS (SELECT 1 FROM socket_leases l WHERE l.slot = n AND l.until > clock_timestamp()) ORDER BY n LIMIT 1`;

/** Takes one of the places that are free, or whose holder has let it lapse; null when there is none. */
export async function takeLease(db: Db, holder: string, { places, ms }: LeaseTerms): Promise<Lease | null> {
  // Of several who see the same place free one gets it; the others look again.
  for (let tries = 0; tries <= places; tries++) {
    const [taken] = await db.$queryRawUnsafe<{ slot: number }[]>(
      `INSERT INTO socket_leases AS l (slot, holder, until)
       SELECT n, $1::uuid, clock_timestamp() + $2 * interval '1 millisecond' FROM (${free(places)}) f
       ON CONFLICT (slot) DO UPDATE SET holder = excluded.holder, until = excluded.until
         WHERE l.until <= clock_timestamp()
       RETURNING l.slot`,
      holder,
      ms,
    );
    if (taken) return { slot: taken.slot, holder };
    const left = await db.$queryRawUnsafe<unknown[]>(free(places));
    if (left.length === 0) return null;
  }
  return null;
}

/** Keeps a place for as long again. False when it has lapsed: somebody else may have it. */
export async function renewLease(db: Db, { slot, holder }: Lease, { ms }: LeaseTerms): Promise<boolean> {
  const renewed = await db.$executeRaw`
    UPDATE socket_leases SET until = clock_timestamp() + ${ms} * interval '1 millisecond'
    WHERE slot = ${slot} AND holder = ${holder}::uuid AND until > clock_timestamp()`;
  return renewed > 0;
}

/** Gives a place back. */
export async function releaseLease(db: Db, { slot, holder }: Lease): Promise<void> {
  await db.$executeRaw`DELETE FROM socket_leases WHERE slot = ${slot} AND holder = ${holder}::uuid`;
}

/** Frees all places. Only for a process that is certainly the only one on its database. */
export async function clearLeases(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM socket_leases`;
}

/** Tells those who wait for a place that there may be one. */
export async function tellOfPlaces(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_notify('alfred', 'sockets')`;
}
