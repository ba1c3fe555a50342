import type { Draft } from './draft.ts';

/** When a schedule runs, in the words of the tools; exactly one of the first four is there. */
export interface When {
  readonly at?: string;
  readonly in_minutes?: number;
  readonly cron?: string;
  readonly rrule?: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly times?: number;
  readonly zone?: string;
}

/** A short question to the person; `yes` is what to add to the draft when they agree. */
export interface Question {
  readonly question: string;
  readonly yes?: Draft;
  readonly choices?: readonly Choice[];
}

/** One of the readings a question offers: the words that pick it, and the time it means. */
export interface Choice {
  readonly words: RegExp;
  readonly draft: Draft;
}

/** Tells a question from whatever else may come. */
export function isQuestion(answer: unknown): answer is Question {
  return typeof answer === 'object' && answer !== null && 'question' in answer;
}
