import { likeness, tellingWords } from './alike.ts';

const SOONER =
  /^(?:(?:really|much|still) )?(?:prefers|likes|loves|enjoys|favou?rs|would (?:much )?rather (?:have|drink|eat|use|take|do|get)|would rather) (?<more>.+?) (?:(?:much |far |way )?(?:better|more|rather|sooner) than|over|than|rather than|instead of) (?<less>.+)$/i;
const PREFERS = /^(?:(?:really|much|still) )?(?:prefers|favou?rs) (?<more>.+?) to (?<less>.+)$/i;
const LIKING =
  /^(?:really )?(?:likes|loves|hates|prefers|enjoys|dislikes|adores|would (?:much )?rather (?:have|be|do|use|take|get)?|wants|doesn't (?:like|enjoy|want)|can't stand|decided (?:to|on)) /i;
/** What one has of several, so that another one takes its place. */
const CHOOSES = /^(?:really |now )?(?:prefers|wants|would (?:much )?rather) /i;

/** What of two things is liked better: "tea" and "coffee". */
function sidesOf(content: string): readonly [readonly string[], readonly string[]] | undefined {
  const { more, less } = (SOONER.exec(content) ?? PREFERS.exec(content))?.groups ?? {};
  return more && less ? [tellingWords(more), tellingWords(less)] : undefined;
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}

/** How two likings of one thing better than another stand to each other; undefined where they compare no same things. */
export function compared(one: string, other: string): 'same' | 'turned' | undefined {
  const [a, b] = [sidesOf(one), sidesOf(other)];
  if (!a || !b) return undefined;
  if (alike(a[0], b[0]) && alike(a[1], b[1])) return 'same';
  return alike(a[0], b[1]) && alike(a[1], b[0]) ? 'turned' : undefined;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  long: 'short',
  longer: 'short',
  shorter: 'short',
  brief: 'short',
  detailed: 'short',
  late: 'early',
  later: 'early',
  earlier: 'early',
  evening: 'morning',
  evenings: 'morning',
  mornings: 'morning',
  afternoon: 'morning',
  afternoons: 'morning',
  night: 'morning',
  nights: 'morning',
  informal: 'formal',
  casual: 'formal',
  cold: 'hot',
  iced: 'hot',
  fewer: 'more',
  less: 'more',
};

/** What a liking is of, without that it is liked. */
export function likedIn(content: string): string {
  return content.replace(LIKING, '');
}

/** Words with the opposites among them made one, so that "short answers" and "long answers" are about the same. */
export function onWhat(content: string): string {
  return likedIn(content)
    .toLowerCase()
    .replaceAll(/\b(?:better|now|more often|instead)\b/g, '')
    .replaceAll(/\p{L}+/gu, (word) => (Object.hasOwn(OPPOSITE, word) ? (OPPOSITE[word] ?? word) : word));
}

/** True of what is wished otherwise than before: "prefers calls in the morning" where it was in the afternoon. */
export function isOtherwise(one: string, other: string): boolean {
  if (compared(one, other) === 'turned') return true;
  return (
    CHOOSES.test(one) &&
    CHOOSES.test(other) &&
    likeness(onWhat(one), onWhat(other)) >= 0.99 &&
    likeness(likedIn(one), likedIn(other)) < 0.99
  );
}
