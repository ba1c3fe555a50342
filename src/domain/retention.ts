/** For how many days what is over is kept; the rest of what is known stays until its person forgets it. */
export interface Retention {
  readonly runsDays: number;
  readonly conversationsDays: number;
}

/** Tokens that models were paid for and weekly scores, which have no words in them, are kept a little over a year. */
const FIGURES_DAYS = 400;
const DAY_MS = 86_400_000;

/** The times before which what is over is let go of. */
export interface Cutoffs {
  readonly runs: Date;
  readonly conversations: Date;
  readonly figures: Date;
}

/** The times before which what is over is let go of now. */
export function cutoffsOf({ runsDays, conversationsDays }: Retention, now: Date): Cutoffs {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return { runs: ago(runsDays), conversations: ago(conversationsDays), figures: ago(FIGURES_DAYS) };
}
