/** A number in words or figures. */
export const NUMBER = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)\b/gi;

const AGE = new RegExp(
  `^(?:.{0,30} )?(?<who>\\p{L}[\\p{L}'-]*) is (?<age>${NUMBER.source.slice(2, -2)})(?: years? old| months? old)?\\b`,
  'iu',
);

/** A memory of how old somebody is, with the age that another one tells: what more it says stays. */
export function withAge(known: string, told: string): string | undefined {
  const [before, now] = [AGE.exec(known)?.groups, AGE.exec(told)?.groups];
  if (!before?.['age'] || !now?.['age'] || /^an?$/i.test(before['age'])) return undefined;
  if (before['who']?.toLowerCase() !== now['who']?.toLowerCase()) return undefined;
  return known.replace(` is ${before['age']}`, ` is ${now['age']}`);
}
