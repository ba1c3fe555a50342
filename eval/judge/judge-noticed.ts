import type { StandingExpected } from '../expected.ts';
import type { KnownPattern, KnownSuggestion, Standing } from '../play/standing.ts';
import { isOneOf, judgeRows, matchesAll, patternWords } from './fits.ts';
import type { ItemOf, Listed, RowsJudge } from './fits.ts';

type SuggestionExpected = ItemOf<Listed<'suggestions'>>;
/** A pattern’s count is how often it was seen, and not how many patterns there are. */
type PatternExpected = Omit<ItemOf<Listed<'patterns'>>, 'count'> & { readonly seen?: number | undefined };

const either = (before: string, words: readonly string[] | undefined) =>
  words ? `${before}${words.join(' or ')}` : '';

const patterns: RowsJudge<KnownPattern, PatternExpected> = {
  noun: 'pattern',
  fits: (pattern, { has, kind, seen, period }) =>
    matchesAll(has, `${pattern.label}\n${pattern.description}`) &&
    isOneOf(kind, pattern.kind) &&
    (seen === undefined || seen === pattern.count) &&
    isOneOf(period, pattern.period ?? ''),
  rowWords: ({ kind, label, count, period }) =>
    `${kind} “${label}”, seen ${count} times, ${period ?? 'of no period'}`,
  expectedWords: ({ has, kind, seen, period }) =>
    [
      `${patternWords(has)}${either(' of kind ', kind)}`,
      seen === undefined ? '' : `seen ${seen} times`,
      either('', period),
    ]
      .filter(Boolean)
      .join(', '),
};

const suggestions: RowsJudge<KnownSuggestion, SuggestionExpected> = {
  noun: 'suggestion',
  fits: (suggestion, { type, text, state }) =>
    (type === undefined || type === suggestion.type) &&
    matchesAll(text, suggestion.text) &&
    isOneOf(state, suggestion.state),
  rowWords: ({ type, state, text }) => `${type} “${text.replaceAll('\n', ' / ')}”, ${state}`,
  expectedWords: ({ type, text, state }) =>
    [type ?? 'any', patternWords(text), either('in state ', state)].filter(Boolean).join(' '),
};

function seenOf({ count, ...rest }: ItemOf<Listed<'patterns'>>): PatternExpected {
  return { ...rest, seen: count };
}

function judgeEngagement(expected: readonly string[] | undefined, found: readonly string[]): string[] {
  if (!expected) return [];
  const wanted = [...new Set(expected)].sort();
  if (wanted.join() === [...found].sort().join()) return [];
  const words = (kinds: readonly string[]) => (kinds.length === 0 ? 'nothing' : kinds.join(', '));
  return [`engagement: ${words(found)} is recorded instead of ${words(wanted)}`];
}

/** The reasons for which what was noticed, offered and made of the open offer is not as expected; none when it is. */
export function judgeNoticed(expected: StandingExpected, standing: Standing): string[] {
  const { no_patterns: unwanted, max_suggestions: most = Infinity } = expected;
  const made = standing.suggestions.length;
  return [
    ...judgeRows(patterns, standing.patterns, {
      some: expected.patterns?.map(seenOf),
      none: unwanted === true ? true : unwanted?.map(seenOf),
    }),
    ...judgeRows(suggestions, standing.suggestions, {
      some: expected.suggestions,
      none: expected.no_suggestions,
    }),
    ...(made > most ? [`max_suggestions: ${made} were made instead of ${most} at most`] : []),
    ...judgeEngagement(expected.engagement, standing.engagement),
  ];
}
