import type { PrismaClient } from '../db/generated/client.ts';
import type { Tokens } from '../db/turns.ts';
import { recordUsage } from '../db/usage.ts';
import { isFaithful } from '../domain/faithful.ts';
import type { Phrase } from '../domain/faithful.ts';
import type { PersonScope } from '../domain/person.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { ThinkLimits } from '../llm/think.ts';
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
 * Has a model word an offer better than it is, and writes down what that cost, with `causeId` as what it was for. Whatever
 * goes wrong, or if it cites what is not there, the plain wording stands.
 */
export async function phraseOffer<T extends Phrase>(
  parts: { prisma: PrismaClient; models: Models; thinking: ThinkLimits; now: () => Date },
  scope: PersonScope,
  plain: T,
  { causeId, signal }: { causeId: string; signal: AbortSignal },
): Promise<T> {
  const { small, background, names } = parts.models;
  // What is built in words nothing better than this.
  if (names?.small === 'offline') return plain;
  const { text, because } = plain;
  const paid = (tokens: Tokens) => {
    const used = { causeId, purpose: 'suggestion' as const, model: names?.small ?? '', ...tokens };
    return recordUsage(parts.prisma, scope, used, parts.now());
  };
  const answer = await think(background ?? small, {
    purpose: 'suggestion',
    instructions: INSTRUCTIONS.offer,
    said: [{ by: 'person', text: enclose('offer', { text, because }) }],
    tools: [],
    guards: { words: null },
    limits: { ...parts.thinking, rounds: 1 },
    signal,
    wasted: paid,
  }).catch(() => null);
  if (!answer) return plain;
  const { text: said, ...tokens } = answer;
  await paid(tokens);
  const phrase = read(said);
  return phrase && isFaithful(plain, phrase) ? { ...plain, ...phrase } : plain;
}
