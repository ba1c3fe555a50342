import { tellingWords } from '../act/alike.ts';
import type { Habit } from '../known.ts';
import type { Asked } from './asked.ts';
import { apart, COMMON, FORM, isContentful, MANIFOLD, meanings, MEASURE, related } from './meanings.ts';
import { sameSlot } from './same-slot.ts';

/** So many words that have nothing to do with a thing make of a word of many meanings another one. */
const FOREIGN = 2;

const FULL_NAME = /(?<=\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+/gu;

/** "Freddie Mercury": whose surname a word is has nothing to do with what else is called so. */
function isSurname(label: string, word: string): boolean {
  return (label.match(FULL_NAME) ?? []).some((name) => meanings(name).has(word));
}

/** The word that a label turns on: "water level at the lock" is of a level. */
function headOf(label: string): string {
  return (
    [...meanings(label.split(/ (?:of|for|to|on|in|at|from|with|under|against|by) /)[0] ?? label)].at(-1) ?? ''
  );
}

/** How surely something asked for is a known habit, 0 to 1; 0 where it is another thing. */
function sameness(asked: Asked, habit: Habit): number {
  const typed = { known: meanings(habit.label), said: meanings(asked.words), named: meanings(asked.label) };
  const known = apart(typed.known, [typed.said, typed.named]);
  const said = apart(typed.said, [typed.known]);
  const named = apart(typed.named, [typed.known]);
  const among = (words: Set<string>, word: string) => [...words].some((other) => related(word, other));
  const shared = [...known].filter((word) => among(said, word) || among(named, word));
  const fewest = Math.min(known.size, named.size);
  if (shared.length === 0 || fewest === 0) return 0;
  const share = shared.length / (known.size + named.size - Math.min(shared.length, named.size) || 1);
  const inLabel = shared.filter((word) => among(named, word)).length;
  if (shared.length === known.size || inLabel === named.size) {
    const manifold = shared.every((word) => COMMON.has(word) || MANIFOLD.has(word));
    const foreign = [...said].filter((word) => !known.has(word) && !FORM.has(word)).length;
    if (manifold && shared.length === 1 && foreign >= FOREIGN) return 0;
    const vague = shared.every((word) => COMMON.has(word));
    return vague && known.size !== named.size ? 0.4 + 0.3 * share : 0.6 + 0.4 * share;
  }
  if (shared.length > 1) return shared.length / fewest >= 0.6 ? 0.5 + 0.4 * share : 0;
  const [word = ''] = shared;
  const own = [...named].filter((one) => !MEASURE.has(one));
  if (own.length === 1 && related(own[0] ?? '', word) && !COMMON.has(word)) return 0.5 + 0.3 * share;
  if (COMMON.has(word) || isSurname(asked.label, word) !== isSurname(habit.label, word)) return 0;
  const subject = habit.kind === 'topic_interest' || asked.kind === 'topic_interest';
  // The kennel rota and the bar rota are two.
  const other = known.size > 1 && [...named].some((one) => one !== word && !among(known, one));
  return subject || (word === headOf(habit.label) && !other) ? 0.4 + 0.3 * share : 0;
}

/** "writing report" and "writing board report": the same is done with what has a word in common. */
function sameDeed(one: string, other: string): boolean {
  const [[deed, ...things], [known, ...others]] = [tellingWords(one), tellingWords(other)];
  return deed !== undefined && deed === known && things.some((word) => others.includes(word));
}

/** "Updating the board" is not "playing board games": another deed, with what only stands before the thing there. */
function isOtherDeed({ kind, label }: Asked, habit: Habit): boolean {
  if (kind !== 'time_based' || habit.kind !== 'time_based') return false;
  const [[, ...things], [, ...known]] = [tellingWords(label), tellingWords(habit.label)];
  const shared = things.filter((word) => known.includes(word));
  return (
    known.length > 1 && shared.length === 1 && shared[0] !== known.at(-1) && !label.includes(habit.label)
  );
}

const PROPER = /(?<=\S\s)\p{Lu}[\p{L}\d'’&.-]+/gu;

const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|st)\.?$/i;

/** "Invoices for Mr Bruno", "the Elm Street deliveries": what is named in a label, but for days and the like. */
function namesIn(label: string): readonly string[] {
  const named = (label.match(PROPER) ?? []).filter((name) => !TITLE.test(name));
  return named.flatMap((name) => [...meanings(name)]).filter((word) => !FORM.has(word));
}

/** True of two labels that both name somebody or some place, and not the same. */
function namesAnother(one: string, other: string): boolean {
  const [named, known] = [namesIn(one), namesIn(other)];
  const all = [...meanings(one)];
  return (
    named.length > 0 &&
    known.length > 0 &&
    !known.some((word) => all.some((own) => related(own, word))) &&
    !named.some((word) => [...meanings(other)].some((own) => related(own, word)))
  );
}

/** So much of what two requests are about has to be the same, and so many words, where their labels tell not. */
const MOST_SAME = 0.6;
const FEWEST_SAME = 2;

/** Words that say much of what a request is about. */
function strongIn(text: string): readonly string[] {
  return [...meanings(text)].filter((word) => !COMMON.has(word) && !FORM.has(word));
}

/**
 * Whether what is asked for is told in the description of a habit, whatever its label is: "how much water the greenhouses used".
 * Where it is `looked` for, all that is said may be one word of it: "renewals still missing?"
 */
function sharesMost(asked: Asked, { label, description }: Habit, looked: boolean): boolean {
  const known = strongIn(`${label} ${description}`);
  const said = strongIn(`${asked.label} ${asked.clause ?? asked.words}`);
  const shared = known.filter((word) => said.some((other) => related(word, other)));
  const least = Math.min(known.length, said.length);
  const all = said.every((word) => known.some((other) => related(word, other)));
  return shared.length >= (looked && all ? 1 : FEWEST_SAME) && shared.length / least >= MOST_SAME;
}

/** Whether two labels share a subject that says much, and not only what is wanted of it: "maths starter", "maths warm-up". */
function sharesSubject(asked: Asked, habit: Habit): boolean {
  const [known, named] = [meanings(habit.label), meanings(asked.label)];
  const [head, other] = [headOf(habit.label), headOf(asked.label)];
  return [...known].some(
    (word) =>
      [...named].some((one) => related(word, one)) &&
      !COMMON.has(word) &&
      !MANIFOLD.has(word) &&
      !FORM.has(word) &&
      !(related(word, head) && related(word, other)) &&
      isSurname(asked.label, word) === isSurname(habit.label, word),
  );
}

/**
 * The known habit that something asked for is; undefined when it is none of them. What comes when a habit is looked for, `at`
 * a local time, need only be of its subject.
 */
export function findHabit(asked: Asked, habits: readonly Habit[], at?: string): Habit | undefined {
  const routine =
    asked.kind === 'time_based' ? habits.find(({ label }) => sameDeed(asked.label, label)) : undefined;
  if (routine) return routine;
  const rated = habits
    .map((habit) => ({ habit, rate: sameness(asked, habit) }))
    .filter(
      ({ habit, rate }) => rate > 0 && !isOtherDeed(asked, habit) && !namesAnother(asked.label, habit.label),
    );
  const top = Math.max(0, ...rated.map(({ rate }) => rate));
  const best = rated.find(({ rate }) => rate === top)?.habit;
  if (best || asked.kind === 'time_based') return best;
  return habits.find(
    (habit) =>
      habit.kind === 'recurring_request' &&
      !namesAnother(asked.label, habit.label) &&
      (sharesMost(asked, habit, sameSlot(habit.last, at)) ||
        (sameSlot(habit.last, at) && sharesSubject(asked, habit))),
  );
}

/** The known habit that is called what somebody named, word for word but for its form; undefined when none is. */
export function habitCalled({ label }: Asked, habits: readonly Habit[]): Habit | undefined {
  const named = meanings(label);
  return habits.find((habit) => {
    const known = meanings(habit.label);
    const same = [...known].every((word) => [...named].some((other) => related(word, other)));
    return habit.kind !== 'time_based' && same && named.size === known.size && isContentful(label);
  });
}

const GENERIC = /^(?:doing|having|going to|going|being (?:at|on|in)|making|taking|getting|running|holding) /i;

/** The known habit of which a few words said to be come back to are part: "aran again" of "aran jumpers". */
export function habitBackTo(words: string, habits: readonly Habit[]): Habit | undefined {
  const said = [...meanings(words)];
  const telling = said.filter((word) => !COMMON.has(word) && !MANIFOLD.has(word) && !FORM.has(word));
  return habits.find(({ label }) => {
    const known = [...meanings(label)];
    return telling.length > 0 && said.every((word) => known.some((other) => related(word, other)));
  });
}

/**
 * The known habit all of whose telling words stand in a text, or where `loosely` those of the thing itself, or what it
 * turns on with one more; undefined when there is none, or they tell little.
 */
export function habitNamedIn(text: string, habits: readonly Habit[], loosely = false): Habit | undefined {
  const said = meanings(text);
  return habits.find(({ label: whole, kind }) => {
    const label = kind === 'time_based' ? whole.replace(GENERIC, '') : whole;
    const known = apart(meanings(label), [said]);
    const words = [...apart(said, [known])];
    const there = (word: string) => words.some((other) => related(word, other));
    const telling = [...known].filter((word) => !COMMON.has(word) && !MANIFOLD.has(word));
    const few = said.size - known.size < FOREIGN;
    if (!isContentful(label) || (telling.length === 0 && known.size === 1 && !few)) return false;
    const thing = label.split(/ (?:of|for|to|on|in|at|from|with|about) /)[0] ?? label;
    const core = isContentful(thing) ? [...meanings(thing)] : [...known];
    if (loosely && kind === 'topic_interest' && telling.some(there)) return true;
    const shared = [...known].filter(there);
    const most = shared.length >= known.size - 1 && shared.some((word) => telling.includes(word));
    const several = (there(headOf(label)) || most) && shared.length > 1;
    return [...known].every(there) || (loosely && (core.every(there) || several));
  });
}
