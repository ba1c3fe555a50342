import { endOfDay } from './local-date.ts';

/** The kinds of things that are known about a person. */
export const MEMORY_KINDS = ['fact', 'preference', 'decision', 'note', 'event', 'commitment'] as const;
export type MemoryKind = (typeof MEMORY_KINDS)[number];

/** One thing that is known, as far as it matters for when it counts. */
export interface Dated {
  readonly kind: MemoryKind;
  readonly happensAt: Date | null;
  readonly dueAt: Date | null;
  readonly wholeDay: boolean;
  readonly doneAt: Date | null;
}

const DAY = 86_400_000;
/** A promise that nobody has spoken of for so long after it was due is not held up to anybody. */
const OVERDUE_FOR = 30 * DAY;

/** The most that one memory says. */
export const LONGEST_MEMORY = 300;

/** True while a dated memory still matters: an event until its day is over, a promise until it is kept or long past. */
export function stillMatters(memory: Dated, now: Date, zone: string): boolean {
  const at = now.getTime();
  if (memory.kind === 'event' && memory.happensAt) {
    if (memory.wholeDay) return endOfDay(memory.happensAt, zone) > now;
    return memory.happensAt.getTime() + DAY / 8 > at;
  }
  if (memory.kind !== 'commitment') return true;
  if (memory.doneAt) return false;
  return memory.dueAt === null || memory.dueAt.getTime() + OVERDUE_FOR > at;
}

/** How much a memory of a kind matters before anything else is known of it, 0 to 1. */
export const IMPORTANCE: Readonly<Record<MemoryKind, number>> = {
  fact: 0.6,
  preference: 0.6,
  decision: 0.6,
  note: 0.5,
  event: 0.5,
  commitment: 0.7,
};

const STOP = new Set(
  'a an the and or of to in on at for with from by as is are was were be been has have had do does did will would can could that this these those it its my your their his her our not no so too very just also up out about into than then there here when where who what how all any some one'.split(
    ' ',
  ),
);

/** A number is the same number as a word. */
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A word without its ending, roughly: enough to tell whether two texts speak of the same. */
function stem(word: string): string {
  const number = NUMBERS.indexOf(word);
  if (number >= 0) return String(number);
  if (/\d/.test(word) || word.length < 4) return word;
  return word.replace(/(?:ies)$/, 'y').replace(/(?:ingly|edly|ing|ed|es|ly|s|e)$/, '') || word;
}

/** A text without accents. What marks vowels in other scripts stays: without them words are other words. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]+/g, '')
    .normalize('NFC');
}

/** The words of a text that carry meaning, as stems. */
export function contentWords(text: string): Set<string> {
  const words = plainLetters(text)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return new Set((words ?? []).filter((word) => !STOP.has(word)).map(stem));
}

/** True when all words of a topic that carry meaning are in a text; never for a topic without any. */
export function speaksOf(text: string, topic: string): boolean {
  const [wanted, words] = [contentWords(topic), contentWords(text)];
  return wanted.size > 0 && [...wanted].every((word) => words.has(word));
}

const NEGATED =
  /\b(?:not|no|never|cannot|without|former(?:ly)?|used to|no longer|until|stopped|quit|gave up)\b|n['’]t\b|\b(?:do|does|did|is|are|was|were|has|have|had|wo|ca|would|should|could)nt\b/i;
/** Where one thing is held against another, it matters which comes first. */
const COMPARED = /\b(?:over|than|rather|instead of|before|after)\b/i;
/** Whoever else a memory may be about. */
const OTHERS =
  /\b(?:wife|husband|spouse|partner|girlfriend|boyfriend|fianc[eé]e?|ex|son|daughter|child|kids?|children|baby|mother|mum|mom|father|dad|parents?|sister|brother|sibling|aunt|uncle|cousin|niece|nephew|grand\w+|boss|manager|colleague|coworker|teammate|client|customer|friend|neighbou?r|flatmate|roommate|landlord|teacher)\b/gi;
/** What is only wished or planned, and what was once. */
const WISHED =
  /\b(?:wants?|wishes|hopes?|plans?|planning|intends?|would like|might|may|considers?|considering|thinks? (?:of|about)|thinking|dreams?|going to|about to|needs? to|has to|should)\b/i;
const ONCE =
  /\b(?:was|were|had|did|before|previously|once|earlier|ago|last (?:week|month|year|spring|summer|autumn|fall|winter)|ex)\b|^\p{L}+ed\b/iu;
/** "Tom’s lawyer" is somebody else than Tom. */
const OWNED = /(?<=\p{L})['’]s?\s+\p{L}/u;
const CALENDAR =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;

/** What a text names that nothing else can stand for, as stems: names, days and months. */
function namesIn(text: string): string[] {
  const named = plainLetters(text).match(/(?<=[^.!?\s]\s+["“(]?)\p{Lu}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  return [...contentWords([...named, ...(text.match(CALENDAR) ?? [])].join(' '))];
}

/**
 * True when two memories of one kind say the same in other words: nearly all that the shorter one says is in the
 * longer, numbers too, neither denies what the other says, and both tell of the same people, and of what is, was or is
 * wished for.
 */
export function saysTheSame(one: string, other: string): boolean {
  if (one.trim().toLowerCase() === other.trim().toLowerCase()) return true;
  const [a, b] = [contentWords(one), contentWords(other)];
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return false;
  for (const turn of [NEGATED, WISHED, ONCE, OWNED])
    if (turn.test(one.trim()) !== turn.test(other.trim())) return false;
  const others = (text: string) =>
    [...new Set(text.toLowerCase().match(OTHERS)?.map(stem) ?? [])].sort().join(' ');
  if (others(one) !== others(other)) return false;
  const numbers = (words: Set<string>) => [...words].filter((word) => /\d/.test(word)).join(' ');
  if (numbers(a) !== numbers(b)) return false;
  const shared = [...short].filter((word) => long.has(word)).length;
  if (short.size === 1) return long.size === 1 && shared === 1;
  const alone = (text: string, words: Set<string>) => namesIn(text).some((name) => !words.has(name));
  if (alone(one, b) && alone(other, a)) return false;
  const inBoth = (words: Set<string>, rest: Set<string>) =>
    [...words].filter((word) => rest.has(word)).join(' ');
  if ((COMPARED.test(one) || COMPARED.test(other)) && inBoth(a, b) !== inBoth(b, a)) return false;
  // Two that differ in one word each ("Lives in Porto", "Lives in Lisbon") are two things.
  return shared / short.size >= 0.8 && (shared === short.size || short.size > 4);
}

/** "Goes by bike" and "Called Ana about it" tell of no name of one's own. */
const CALLED =
  /^(?:(?:[Gg]oes by|[Ii]s called|(?:[Ll]ikes|[Ww]ants|[Pp]refers) to (?:be called|go by)) (?:the name )?["“]?\p{Lu}|[Cc]alled ["“]?\p{Lu}[\p{L}\p{M}’'-]*["”]?[.]?$)/u;

/** A place, and neither what somebody lives in (a flat, fear) nor where they sit. */
const HOME =
  /^(?:is )?(?:now )?(?:lives|living|based|resides) (?:now )?in\b(?! (?:an?|my|our|their|his|her|this|that|one|two|three|shared?|fear|hope|peace|constant|[a-z]+ing)\b)(?!.*\b(?:office|branch|hub|lab|studio|team|building)\b)/i;

/** Things of which there is only one at a time: a new one takes the place of the old. */
const SLOTS: readonly { readonly slot: string; readonly at: RegExp }[] = [
  { slot: 'home', at: HOME },
  { slot: 'name', at: CALLED },
  { slot: 'age', at: /^is \d{1,3}(?: years old)?$/i },
  { slot: 'birthday', at: /^(?:birthday is|born on|has (?:a |their )?birthday(?: is)? (?:on|in))\b/i },
];

/** What a memory is the only one of; null when there may be many like it. */
export function slotOf(content: string): string | null {
  return SLOTS.find(({ at }) => at.test(content))?.slot ?? null;
}

/** What a memory is weighed by when what to bring along is chosen. */
export interface Weighed {
  /** How well it fits the words just said, 0 to 1. */
  readonly fit: number;
  readonly importance: number;
  readonly told: number;
  readonly updatedAt: Date;
  /** When it happens or is due; null for what has no date. */
  readonly at: Date | null;
}

const HALF_LIFE = 60 * DAY;
const SOON = 14 * DAY;

/** How much a memory is worth bringing along, higher is more. */
export function worth(memory: Weighed, now: Date): number {
  const age = Math.max(0, now.getTime() - memory.updatedAt.getTime());
  const recency = 0.5 ** (age / HALF_LIFE);
  const ahead = memory.at ? memory.at.getTime() - now.getTime() : Number.POSITIVE_INFINITY;
  const near = ahead > -DAY && ahead < SOON ? 0.4 : 0;
  const often = Math.min(memory.told - 1, 5) * 0.04;
  return 2 * memory.fit + 0.6 * memory.importance + 0.3 * recency + near + often;
}
