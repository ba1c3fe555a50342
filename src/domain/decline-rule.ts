/** Why something is declined. */
export type Decline = 'instructions' | 'role' | 'others' | 'harmful' | 'moderated';

/** Something that is declined: a pattern in a person’s own words, `unless` another one shows that it is harmless. */
export interface DeclineRule {
  readonly reason: Decline;
  readonly at: RegExp;
  readonly unless?: RegExp;
  /** Read as it was typed, where capitals tell names; all else is read folded. */
  readonly asTyped?: true;
}

/** One of several words or patterns. */
export const any = (...words: string[]) => `(?:${words.join('|')})`;

/** What one wants to be reminded of is not asked for. */
export const ASIDE = '^\\W*(?:please |alfred,? |can you |could you )*remind me\\b';

/** A rule that is read in lower case, with what was disguised made plain. */
export const rule = (reason: Decline, at: string, unless?: string): DeclineRule => ({
  reason,
  at: new RegExp(at, 'iu'),
  ...(unless === undefined ? {} : { unless: new RegExp(unless, 'iu') }),
});
