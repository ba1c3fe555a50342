import type { EvalSet, PlayedEntry } from './outcome.ts';

/** Plays all entries of all sets, so many at once; tells after each how many are done. */
export async function runSets(
  sets: readonly EvalSet[],
  parallel: number,
  told: (done: number, total: number) => void = () => undefined,
): Promise<PlayedEntry[]> {
  const waiting = sets.flatMap((set) => set.entries.map((entry) => ({ set, entry })));
  const total = waiting.length;
  const played: PlayedEntry[] = [];
  const next = waiting.entries();
  const playOn = async () => {
    for (const [nth, { set, entry }] of next) {
      const since = performance.now();
      const outcome = await entry.play();
      const { name, heldOut } = set;
      const { id, about, checked, silent } = entry;
      const ms = Math.round(performance.now() - since);
      played[nth] = { set: name, heldOut, id, about, checked, silent, ...outcome, ms };
      told(Object.keys(played).length, total);
    }
  };
  await Promise.all(Array.from({ length: parallel }, playOn));
  return played;
}
