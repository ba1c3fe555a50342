import { answerFeedbackSince } from '../db/answer-feedback.ts';
import type { Db } from '../db/client.ts';
import { scoresSince, withheldSince } from '../db/scores.ts';
import type { TypeScore } from '../db/scores.ts';
import { REFUSAL_WORDS } from '../domain/engagement.ts';
import type { Refusal } from '../domain/engagement.ts';
import type { Person } from '../domain/person.ts';
import { TYPE_WORDS } from '../domain/suggestion.ts';

const WEEKS = 4;
const WEEK = 7 * 86_400_000;

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;

/** What a person made of offers and answers in some time, and what was kept from them. */
export interface Score {
  readonly types: readonly TypeScore[];
  readonly withheld: readonly { readonly reason: string; readonly count: number }[];
  readonly said: { readonly good: number; readonly bad: number };
}

/** What became of the offers that a person got in the last four weeks, what was kept from them, and what they said of answers, in words. */
export async function scoreOf(db: Db, person: Person, now: Date): Promise<string> {
  const since = new Date(now.getTime() - WEEKS * WEEK);
  const [types, withheld, said] = await Promise.all([
    scoresSince(db, person, since),
    withheldSince(db, person, since),
    answerFeedbackSince(db, person, since),
  ]);
  return scoreWords({ types, withheld, said });
}

/** The score of the last four weeks, in words. */
export function scoreWords({ types, withheld, said }: Score): string {
  const offered = types.reduce((sum, type) => sum + type.offered, 0);
  const sum = (key: 'accepted' | 'ignored') => types.reduce((all, type) => all + type[key], 0);
  const head =
    offered === 0
      ? `I offered you nothing in the last ${WEEKS} weeks.`
      : `In the last ${WEEKS} weeks I offered you ${offered} ${offered === 1 ? 'thing' : 'things'}: ${percent(sum('accepted'), offered)} accepted, ${percent(sum('ignored'), offered)} ignored.`;
  const lines = types.map(
    ({ type, offered: all, accepted, dismissed, snoozed, ignored }) =>
      `• ${TYPE_WORDS[type]}: ${all} offered, ${accepted} accepted, ${dismissed} turned down, ${snoozed} put off, ${ignored} ignored`,
  );
  const kept = withheld.map(
    ({ reason, count }) =>
      `• ${count === 1 ? 'once' : `${count} times`}, because ${REFUSAL_WORDS[reason as Refusal] ?? reason}`,
  );
  const judged =
    said.good + said.bad === 0
      ? []
      : [`Of my answers you called ${said.good} good and ${said.bad} not good.`];
  return [head, ...lines, ...(kept.length > 0 ? ['What I kept to myself:', ...kept] : []), ...judged].join(
    '\n',
  );
}
