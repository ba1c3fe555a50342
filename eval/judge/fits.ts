import type { StandingExpected } from '../expected.ts';

/** A list of what is expected of the rows of one kind. */
export type Listed<Key extends keyof StandingExpected> = Exclude<NonNullable<StandingExpected[Key]>, true>;
/** One of what a list holds. */
export type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/** A text, or a pattern, with its apostrophes straight: “don’t” and "don't" are one word. */
const straight = (text: string) => text.replaceAll(/[‘’]/g, "'");

/** True when a text matches all of these regular expressions, whatever its case and its kind of apostrophe. */
export function matchesAll(patterns: readonly string[] | undefined, text: string): boolean {
  return (patterns ?? []).every((pattern) => new RegExp(straight(pattern), 'i').test(straight(text)));
}

/** True when a value is one of those that are acceptable; when none are named, any is. */
export function isOneOf(acceptable: readonly string[] | undefined, value: string): boolean {
  return acceptable === undefined || acceptable.includes(value);
}

/** Regular expressions as a reason names them. */
export function patternWords(patterns: readonly string[] | undefined): string {
  return (patterns ?? []).map((pattern) => `/${pattern}/`).join(' ');
}

/** What is expected of the rows of one kind. */
export interface RowsExpected<Expected> {
  /** Each must be fitted by a row; with a count by exactly so many. */
  readonly some: readonly (Expected & { readonly count?: number | undefined })[] | undefined;
  /** None of these may be fitted by a row; true = there may be no row. */
  readonly none: readonly Expected[] | true | undefined;
}

/** How rows of one kind are held against what is expected of them. */
export interface RowsJudge<Row, Expected> {
  /** What a row is called in a reason, such as “memory”. */
  readonly noun: string;
  readonly fits: (row: Row, expected: Expected) => boolean;
  readonly rowWords: (row: Row) => string;
  readonly expectedWords: (expected: Expected) => string;
}

/** The reasons for which rows are not as expected; none when they are. */
export function judgeRows<Row, Expected>(
  judge: RowsJudge<Row, Expected>,
  rows: readonly Row[],
  { some = [], none = [] }: RowsExpected<Expected>,
): string[] {
  const { noun, fits, rowWords, expectedWords } = judge;
  const there = rows.length === 0 ? 'there is none' : `there is ${rows.map(rowWords).join('; ')}`;
  const missing = some.flatMap((expected) => {
    const found = rows.filter((row) => fits(row, expected)).length;
    const words = expectedWords(expected);
    if (expected.count === undefined) return found > 0 ? [] : [`${noun}: none fits ${words}; ${there}`];
    return found === expected.count
      ? []
      : [`${noun}: ${found} fit ${words} instead of ${expected.count}; ${there}`];
  });
  if (none === true)
    return [...missing, ...(rows.length > 0 ? [`${noun}: there should be none; ${there}`] : [])];
  const unwanted = none.flatMap((expected) =>
    rows
      .filter((row) => fits(row, expected))
      .map((row) => `${noun}: none should fit ${expectedWords(expected)}; ${rowWords(row)} does`),
  );
  return [...missing, ...unwanted];
}
