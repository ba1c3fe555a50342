import type { Case } from '../case.ts';

/** Why a case cannot be played yet: what it needs that Alfred has no tables for; null when it can. */
export function whyNotRunnable({ before, expect = {} }: Case): string | null {
  const patterns = before.patterns.length > 0 || expect.patterns || expect.no_patterns;
  const suggestions =
    before.suggestion ??
    expect.suggestions ??
    expect.no_suggestions ??
    expect.max_suggestions ??
    expect.engagement;
  const missing = [...(patterns ? ['patterns'] : []), ...(suggestions === undefined ? [] : ['suggestions'])];
  return missing.length === 0 ? null : `there are no ${missing.join(' and ')} yet`;
}
