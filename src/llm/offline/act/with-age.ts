/** A number in words or figures. */
export const NUMBER = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)\b/gi;

const AGE = new RegExp(
  `^(?:.{0,30} )?(?<who>\\p{L}[\\p{L}'-]*) is (?<age>${NUMBER.source.slice(2, -2)})(?: years? old| months? old)?(?=$|[,.;!]| (?:now|today|already|and|but|not|this|next|soon)\\b)`,
  'iu',
);

/** "My son is one of the best", "my son is a star": beside how old he is known to be, and not in its place. */
export function isBesideAge(known: string, told: string): boolean {
  return withAge(known, known) !== undefined && / is (?:one of|an?) /i.test(told);
}

/** A memory of how old somebody is, with the age that another one tells: what more it says stays. */
export function withAge(known: string, told: string): string | undefined {
  const [before, now] = [AGE.exec(known)?.groups, AGE.exec(told)?.groups];
  if (!before?.['age'] || !now?.['age']) return undefined;
  if ([before['age'], now['age']].some((age) => /^an?$/i.test(age))) return undefined;
  if (before['who']?.toLowerCase() !== now['who']?.toLowerCase()) return undefined;
  return known.replace(` is ${before['age']}`, ` is ${now['age']}`);
}
