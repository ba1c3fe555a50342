/** Why something is declined. */
export type Decline = 'instructions' | 'role' | 'others' | 'harmful' | 'moderated';

/**
 * Something that is declined: patterns that all fit one sentence of a person’s own words, `unless` another one fits it
 * too and shows that it is harmless.
 */
export interface DeclineRule {
  readonly reason: Decline;
  readonly all: readonly RegExp[];
  readonly unless?: RegExp;
  /** Read as it was typed, where capitals tell names; all else is read folded. */
  readonly asTyped?: true;
  /** Read in the message as a whole: what is asked for in one sentence is named in another. */
  readonly whole?: true;
}

/** One of several words or patterns. */
export const any = (...words: string[]) => `(?:${words.join('|')})`;

/** One of several words, written in one string with blanks between. */
export const words = (list: string) => `(?:${list.trim().split(/\s+/).join('|')})`;

/** One of several verbs, written in one string with blanks between, as they are and with -s or -ing. */
export const forms = (list: string) =>
  any(
    ...list
      .trim()
      .split(/\s+/)
      .map((verb) =>
        verb.endsWith('e') ? `${verb.slice(0, -1)}(?:e|es|ing)` : `${verb}(?:s|es|${verb.slice(-1)}?ing)?`,
      ),
  );

/** What one wants to be reminded of is not asked for. */
export const ASIDE =
  '^\\W*(?:(?:please|alfred|can you|could you|and|also|then),? )*remind me\\b(?![^.?!]{0,40}\\b(?:with|by (?:showing|printing|posting|sending))\\b[^.?!]{0,40}\\byour )';

const folded = (at: string) => new RegExp(at, 'iu');

/** A rule that is read in lower case, with contractions written out and what was disguised made plain. */
export const rule = (reason: Decline, at: string | readonly string[], unless?: string): DeclineRule => ({
  reason,
  all: [at].flat().map(folded),
  ...(unless === undefined ? {} : { unless: folded(unless) }),
});

/** A rule that is read as it was typed; what is `unless` is read in small letters all the same. */
export const typedRule = (reason: Decline, at: string | readonly string[], unless?: string): DeclineRule => ({
  reason,
  all: [at].flat().map((one) => new RegExp(one, 'u')),
  asTyped: true,
  ...(unless === undefined ? {} : { unless: folded(unless) }),
});
