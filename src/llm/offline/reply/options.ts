import type { Schedule } from '../tool-answers.ts';

/** A schedule as a question names it; `detail` tells it from others of its name. */
export interface Option {
  readonly name: string;
  readonly detail?: string;
}

/** As many are named one by one. */
const MOST_NAMED = 5;

type Named = Pick<Schedule, 'name' | 'recurrence' | 'next'>;

function fullDetail({ recurrence, next }: Named): string {
  return next && !recurrence.startsWith('once') ? `${recurrence}; next ${next}` : recurrence;
}

/** What tells a schedule from the others of its name; undefined when it is the only one of that name. */
function detailOf(one: Named, among: readonly Named[]): string | undefined {
  const namesakes = among.filter((other) => other !== one && other.name === one.name);
  if (namesakes.length === 0) return undefined;
  const alike = namesakes.some(({ recurrence }) => recurrence === one.recurrence);
  return alike ? fullDetail(one) : one.recurrence;
}

/**
 * Names as a question puts them: “a”, “b” or “c”, at most five of `whole`; those of one name with their times.
 */
export function quotedNames(
  schedules: readonly Named[],
  word: 'and' | 'or',
  whole = schedules.length,
): string {
  const names = schedules.slice(0, MOST_NAMED).map((one) => {
    const detail = detailOf(one, schedules);
    return detail === undefined ? `“${one.name}”` : `“${one.name}” (${detail})`;
  });
  const more = whole - names.length;
  if (more > 0) return `${names.join(', ')} ${word} ${more} more`;
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`
    : (names[0] ?? '');
}

/** The question that puts schedules to choose from. */
export function whichOne(schedules: readonly Named[], verb = ''): string {
  const [only, more] = schedules;
  if (only && !more) return `Do you mean ${quotedNames([only], 'or')}?`;
  return `${verb ? `${verb} which` : 'Which'} one: ${quotedNames(schedules, 'or')}?`;
}

/** True of a question that `whichOne` puts. */
export function asksWhichOne(question: string): boolean {
  return /\bwhich one: “/i.test(question) || question.startsWith('Do you mean “');
}

/** The schedules that a question named, in its order. */
export function optionsIn(question: string): readonly Option[] {
  return [...question.matchAll(/“([^”]{1,200})”(?: \(([^()]{1,200})\))?/g)].map(([, name = '', detail]) =>
    detail === undefined ? { name } : { name, detail },
  );
}

/** The schedules that options stand for, in their order; undefined where one is gone or no longer told so. */
export function schedulesFor(
  options: readonly Option[],
  schedules: readonly Schedule[],
): readonly (Schedule | undefined)[] {
  const taken = new Set<Schedule>();
  return options.map(({ name, detail }) => {
    const found = schedules.find((one) => {
      const told = detail === undefined || detail === one.recurrence || detail === fullDetail(one);
      return one.name === name && told && !taken.has(one);
    });
    if (found) taken.add(found);
    return found;
  });
}
