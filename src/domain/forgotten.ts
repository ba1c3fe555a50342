/** From so many words that carry meaning on, one in five may be another one and the same is meant. */
const LONG = 5;
const MOST_OF_IT = 0.8;

/** True when nearly all of some words are among others. */
function within(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared === some.size || (some.size >= LONG && shared / some.size >= MOST_OF_IT);
}

/**
 * True when what is said speaks of what was forgotten: nearly all words of it are in what is said; or what is said is
 * a part of it, of at least so many words. Words are compared as they are, so any writing of them will do that both share.
 */
export function comesUp(forgotten: ReadonlySet<string>, said: ReadonlySet<string>, least: number): boolean {
  if (forgotten.size === 0 || said.size === 0) return false;
  return within(forgotten, said) || (said.size >= least && within(said, forgotten));
}
