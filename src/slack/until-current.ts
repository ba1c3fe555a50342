import { isDeepStrictEqual } from 'node:util';

/** More rounds than this and somebody else will bring it up to date. */
const MOST_ROUNDS = 5;

/**
 * Shows something as it stands, again and again until what was shown is still so: a slower call of an earlier
 * state may arrive after a later one, and whoever shows last must have looked after everybody else.
 */
export async function untilCurrent<T>(
  look: () => Promise<T | null>,
  show: (content: T) => Promise<unknown>,
): Promise<void> {
  let content = await look();
  for (let round = 0; content !== null && round < MOST_ROUNDS; round++) {
    await show(content);
    const now = await look();
    if (isDeepStrictEqual(now, content)) return;
    content = now;
  }
}
