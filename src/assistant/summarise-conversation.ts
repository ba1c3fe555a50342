import { keepSummary, summaryOf } from '../db/conversations.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { linesAfter } from '../db/lines.ts';
import type { Tokens } from '../db/turns.ts';
import { recordUsage } from '../db/usage.ts';
import { newestWithin } from '../domain/budget.ts';
import type { PersonScope } from '../domain/person.ts';
import { maskSecrets } from '../domain/secrets.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { ThinkLimits } from '../llm/think.ts';
import { clip } from './history.ts';
import { INSTRUCTIONS } from './instructions.ts';

/** So much of the newest is left word by word. */
const LEFT = 1_500;
const LONGEST = 2_000;

/** Puts all but the newest part of a conversation in a few words, and keeps them beside it. */
export async function summariseConversation(
  parts: { prisma: PrismaClient; models: Models; thinking: ThinkLimits; now: () => Date },
  scope: PersonScope,
  conversationId: string,
  signal: AbortSignal,
): Promise<void> {
  const { prisma, models, now } = parts;
  const noted = await summaryOf(prisma, scope, conversationId);
  const lines = await linesAfter(prisma, scope, conversationId, noted?.to ?? null);
  const older = lines.slice(0, lines.length - newestWithin(lines, ({ text }) => clip(text), LEFT).length);
  const last = older.at(-1);
  if (!last) return;
  const said = older.map(({ by, text }) => ({ by, text: clip(text) }));
  const asked = JSON.stringify({ so_far: noted?.text ?? '', said });
  const used = (tokens: Tokens) => ({
    causeId: conversationId,
    purpose: 'summary' as const,
    model: models.names?.small ?? '',
    ...tokens,
  });
  const { text, ...tokens } = await think(models.background ?? models.small, {
    purpose: 'summary',
    instructions: INSTRUCTIONS.summary,
    said: [{ by: 'person', text: `<summarise>${asked}</summarise>` }],
    tools: [],
    guards: { words: null },
    limits: parts.thinking,
    signal,
    wasted: (spent) => recordUsage(prisma, scope, used(spent), now()),
  });
  if (text === '') return;
  const summary = { text: maskSecrets(text).text.slice(0, LONGEST), to: last.at };
  await prisma.$transaction(async (tx) => {
    await keepSummary(tx, scope, conversationId, summary);
    await recordUsage(tx, scope, used(tokens), now());
  });
}
