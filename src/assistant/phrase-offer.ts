import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { Conclusion, ThinkLimits } from '../llm/think.ts';
import { INSTRUCTIONS } from './instructions.ts';

interface Phrase {
  readonly text: string;
  readonly because: string;
}

const LONGEST = 400;

/** What a sentence states as fact: numbers, names and whatever else is written large within it. */
function factsOf(text: string): Set<string> {
  const found = text.match(/\p{N}+|(?<=[\p{L},;:] ["“(]?)\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return new Set(found.map((fact) => fact.toLowerCase()));
}

/** True when a wording says what the plain one says and nothing else: its facts are those of the plain one. */
function isFaithful(plain: Phrase, phrase: Phrase): boolean {
  const whole = `${plain.text} ${plain.because}`;
  const known = whole.toLowerCase();
  const said = factsOf(`${phrase.text} ${phrase.because}`);
  const invented = [...said].some((fact) => !known.includes(fact) && fact !== 'i');
  const numbers = plain.because.match(/\p{N}+/gu) ?? [];
  const kept = numbers.every((number) => phrase.because.includes(number));
  const fits = phrase.text.length <= LONGEST && phrase.because.length <= LONGEST && phrase.text.includes('?');
  return !invented && kept && fits;
}

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
      said: [{ by: 'person', text: `<offer>${JSON.stringify({ text, because })}</offer>` }],
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
