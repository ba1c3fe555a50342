import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';

const NAMED = new RegExp(`\\b(?:${[...WEEKDAYS, ...MONTHS].join('|')})s?\\b`, 'g');
const CLOCK = /\b\d{1,2}(?:[:.]\d{2})?(?: ?(?:am|pm|o'clock))?\b/g;
const HOLE = '#';

/** What a memory says with its days and hours taken out, as words. */
function frameOf(content: string): readonly string[] {
  return content
    .toLowerCase()
    .replaceAll(NAMED, HOLE)
    .replaceAll(CLOCK, HOLE)
    .replaceAll(/\bfrom (?=#)/g, '')
    .replaceAll(/# (?:to|till|until|through|-|–) #/g, '# to #')
    .replaceAll(/[.,;]/g, '')
    .split(/\s+/)
    .filter((word) => !/^(?:now|usually|always|normally|their|the)$/.test(word));
}

/** True of two things known that say the same but for their days or hours; more may be said behind the one. */
export function sameFrame(one: string, other: string): boolean {
  const [a, b] = [frameOf(one), frameOf(other)];
  const shorter = a.length <= b.length ? a : b;
  const last = shorter.lastIndexOf(HOLE);
  return (
    last > 0 && last === shorter.length - 1 && shorter.every((word, i) => a[i] === word && b[i] === word)
  );
}
