/** How far a person is with telling of their world: asked once, and then never again. */
export type Onboarding = 'new' | 'asked' | 'done';

/** What Alfred meets a person as. */
export type Stage = 'new' | 'asked' | 'known' | 'absent';

const DAY = 86_400_000;
/** After this long a person is met as one who has been away. */
export const ABSENT_DAYS = 14;

/** What a person is met as, at the beginning of a conversation or within one. */
export function stageOf(onboarding: Onboarding, lastSeen: Date | null, now: Date): Stage {
  if (onboarding !== 'done') return onboarding;
  return lastSeen && now.getTime() - lastSeen.getTime() > ABSENT_DAYS * DAY ? 'absent' : 'known';
}

/** What an answer quotes, and addresses in it: a question mark in there asks nobody. */
const NOT_ASKED = /“[^”]*”|"[^"]*"|<[^>]*>|https?:\S+/g;

/**
 * Where a person is after they were answered: a newcomer whom the answer asked something has been asked; whoever
 * asked for something instead, or has answered, is not asked again.
 */
export function afterAnswer(onboarding: Onboarding, answer: string): Onboarding {
  return onboarding === 'new' && /[?？]/.test(answer.replaceAll(NOT_ASKED, '')) ? 'asked' : 'done';
}

/** How long ago somebody was heard of, in words: "3 days", "about six weeks". */
export function absenceWords(since: Date, now: Date): { readonly days: number; readonly words: string } {
  const days = Math.round((now.getTime() - since.getTime()) / DAY);
  const number = (count: number) => WORDS[count] ?? String(count);
  if (days < 14) return { days, words: days === 1 ? 'a day' : `${number(days)} days` };
  if (days < 60) return { days, words: `about ${number(Math.round(days / 7))} weeks` };
  const months = Math.round(days / 30.4);
  return { days, words: months < 18 ? `about ${number(months)} months` : 'more than a year' };
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
