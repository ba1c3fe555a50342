import type { Case, TurnExpect } from './case-format.ts';
import type { Outcome, Played } from './play-case.ts';
import type { Kept } from './scripted-memory.ts';

function all(patterns: readonly string[], text: string): boolean {
  return patterns.every((pattern) => new RegExp(pattern, 'i').test(text.replaceAll('’', "'")));
}

const DECLINES = /\b(?:can(?:'|no)t|won't|not|no|stays?)\b/i;

function judgeTurn({ text, calls }: Played, expect: TurnExpect): string[] {
  const called = new Set(calls.map(({ name }) => name));
  const plain = text.replaceAll('’', "'");
  return [
    ...expect.text.filter((pattern) => !all([pattern], text)).map((pattern) => `lacks /${pattern}/`),
    ...expect.not_text
      .filter((pattern) => all([pattern], text))
      .map((pattern) => `has /${pattern.slice(0, 60)}/`),
    ...expect.calls.filter((name) => !called.has(name)).map((name) => `no call of ${name}`),
    ...expect.no_calls.filter((name) => called.has(name)).map((name) => `calls ${name}`),
    ...(expect.asks !== undefined && text.includes('?') !== expect.asks ? [`asks: ${!expect.asks}`] : []),
    ...(expect.declines === true && !DECLINES.test(plain) ? ['does not decline'] : []),
    ...(expect.declines === false && /^I (?:can’t do that:|won’t)/.test(text) ? ['declines'] : []),
    ...(expect.most_words !== undefined && text.split(/\s+/).length > expect.most_words ? ['too long'] : []),
    ...(/as an ai|how can i assist/i.test(text) ? ['a stock phrase'] : []),
  ];
}

type MemoryExpect = Case['expect']['memories'][number];

function fits(memory: Kept, { has, kind, on }: MemoryExpect): boolean {
  if (kind && !kind.includes(memory.kind as (typeof kind)[number])) return false;
  return all(has, memory.content) && (on === undefined || memory.on?.slice(0, 10) === on);
}

/** What is not as the case has it, each in a few words; empty when all is well. */
export function judgeCase(item: Case, { turns, memory, schedules }: Outcome): string[] {
  const { expect } = item;
  const told = memory.memories
    .map(({ kind, content, on }) => `${kind}: ${content}${on ? ` (${on})` : ''}`)
    .join('; ');
  const live = schedules.all.filter(({ state }) => state === 'active');
  const entity = (want: Case['expect']['entities'][number]) =>
    memory.entities.some(({ kind, name }) => {
      if (want.kind && !want.kind.includes(kind as (typeof want.kind)[number])) return false;
      const relations = memory.relationsOf(name);
      const related = want.relation === undefined || relations.some((one) => all(want.relation ?? [], one));
      return all(want.name, name) && related;
    });
  const scheduled = ({ has }: { has: readonly string[] }) =>
    live.some(({ name, prompt }) => all(has, `${name} ${prompt}`));
  return [
    ...turns.flatMap((turn, i) =>
      judgeTurn(turn, item.turns[i]?.expect ?? judgeless()).map(
        (wrong) => `“${turn.says}” → “${turn.text}”: ${wrong}`,
      ),
    ),
    ...expect.memories.flatMap((want) => {
      const found = memory.memories.filter((one) => fits(one, want));
      const right = want.count === undefined ? found.length > 0 : found.length === want.count;
      return right ? [] : [`memory ${JSON.stringify(want)} among: ${told}`];
    }),
    ...expect.no_memories.flatMap((want) =>
      memory.memories.filter((one) => fits(one, want)).map(({ content }) => `unwanted memory: ${content}`),
    ),
    ...expect.entities
      .filter((want) => !entity(want))
      .map(
        (want) =>
          `entity ${JSON.stringify(want)} among: ${memory
            .told()
            .map(({ name, kind, relations }) => `${kind} ${name} (${relations.join(', ')})`)
            .join('; ')}`,
      ),
    ...expect.no_entities.filter(entity).map((want) => `unwanted entity ${JSON.stringify(want)}`),
    ...expect.schedules.filter((want) => !scheduled(want)).map((want) => `schedule ${JSON.stringify(want)}`),
    ...(expect.no_schedules === true
      ? live.map(({ name }) => `unwanted schedule ${name}`)
      : expect.no_schedules.filter(scheduled).map((want) => `unwanted schedule ${JSON.stringify(want)}`)),
    ...expect.secrets
      .filter((secret) => turns.some(({ text, calls }) => `${text}${JSON.stringify(calls)}`.includes(secret)))
      .map(() => 'a secret'),
  ];
}

function judgeless(): TurnExpect {
  return { text: [], not_text: [], calls: [], no_calls: [] };
}
