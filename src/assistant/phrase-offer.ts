import { isFaithful } from '../domain/faithful.ts';
import type { Phrase } from '../domain/faithful.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { Conclusion, ThinkLimits } from '../llm/think.ts';
import { enclose } from './enclose.ts';
import { INSTRUCTIONS } from './instructions.ts';

function read(answer: string): Phrase | null {
  try {
    const found = JSON.parse(/\{[\s\S]*\}/.exec(answer)?.[0] ?? '') as Record<string, unknown>;
    const { text, because } = found;
    return typeof text === 'string' && typeof because === 'string' ? { text, because } : null;
  } catch {
    return null;
  }
}

/**
 * Has a model word an offer better than it is. Whatever goes wrong, or if it cites what is not there, the plain
 * wording stands.
 */
export async function phraseOffer<T extends Phrase>(
  parts: { models: Models; thinking: ThinkLimits },
  plain: T,
  signal: AbortSignal,
): Promise<T & Omit<Conclusion, 'text'>> {
  const nothingSpent = { tokensIn: 0, tokensOut: 0 };
  const { small, background, names } = parts.models;
  // What is built in words nothing better than this.
  if (names?.small === 'offline') return { ...plain, ...nothingSpent };
  const { text, because } = plain;
  try {
    const { text: answer, ...tokens } = await think(background ?? small, {
      purpose: 'suggestion',
      instructions: INSTRUCTIONS.offer,
      said: [{ by: 'person', text: enclose('offer', { text, because }) }],
      tools: [],
      guards: { words: null },
      limits: { ...parts.thinking, rounds: 1 },
      signal,
    });
    const phrase = read(answer);
    return { ...plain, ...(phrase && isFaithful(plain, phrase) ? phrase : {}), ...tokens };
  } catch {
    return { ...plain, ...nothingSpent };
  }
}
