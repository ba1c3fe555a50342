import type { Db } from '../db/client.ts';
import { messagesOf } from '../db/conversations.ts';
import { deliveryAt } from '../db/deliveries.ts';
import type { Message, PrismaClient } from '../db/generated/client.ts';
import { linesBefore } from '../db/lines.ts';
import { lockPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import { getSettings, moveOnboarding } from '../db/settings.ts';
import { getSuggestion } from '../db/suggestions.ts';
import { actedOn } from '../db/tool-calls.ts';
import { storeAnswer } from '../db/turns.ts';
import type { Tokens, Turn } from '../db/turns.ts';
import { recordUsage } from '../db/usage.ts';
import { declineWords } from '../domain/guardrail.ts';
import { afterAnswer } from '../domain/onboarding.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { listWords } from '../domain/words.ts';
import { Declined, GiveUp, TryAgain } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { Said, ThinkLimits } from '../llm/think.ts';
import type { ToolServers } from '../llm/tool-servers.ts';
import { notesOn } from './answer-notes.ts';
import { enclose } from './enclose.ts';
import { clip, clipMiddle, historyOf, summariseLater } from './history.ts';
import { INSTRUCTIONS, STAGE_INSTRUCTIONS } from './instructions.ts';
import { markOfferHeeded, markRunHeeded } from './mark-heeded.ts';
import { observeLater } from './observe.ts';
import { refuseTurn } from './refuse-turn.ts';
import { settingOf } from './talk-context.ts';
import { connectedTalkTools } from './tools/connected-tools.ts';
import { talkTools } from './tools/talk-tools.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly models: Models;
  readonly toolServers: ToolServers;
  readonly limits: Limits;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
}

const nothingSpent = { tokensIn: 0, tokensOut: 0 };

/** What a turn comes to. */
interface Conclusion extends Tokens {
  readonly text: string;
  readonly errorKind: string | null;
  /** True when what was said before has become long. */
  readonly long?: boolean;
}

/** A conversation may go this long without an answer; after that the person is told that none came. */
const PATIENCE_MS = 30_000;

/** Ends of turns of which nothing was read. */
const UNHEARD: ReadonlySet<string> = new Set(['erased', 'rate_limited', 'budget']);

const SORRY: Readonly<Record<string, string>> = {
  model_refused_key:
    'My language model refuses its key, so I can’t answer. Whoever runs me has to check `OPENAI_API_KEY`.',
  model_unknown:
    'My language model is not there under its name, so I can’t answer. Whoever runs me has to check `OPENAI_MODEL`.',
  model_looped: 'I went round in circles with that and stopped. Could you put it another way?',
  nothing_said: 'I have nothing sensible to say to that. Could you put it another way?',
};
const SORRY_ANYWAY =
  'I can’t reach my language model right now, so I haven’t done anything about this. Your schedules still run; please ask again in a few minutes.';

/** What is said instead of an answer, true to what has been done about the question. */
async function sorry({ prisma }: Parts, person: Person, turn: Turn, kind: string): Promise<string> {
  const names = await actedOn(prisma, person, turn.id);
  if (names.length === 0) return SORRY[kind] ?? SORRY_ANYWAY;
  const which = listWords(names.map((name) => `“${name}”`));
  return `I saw to ${which}, but I didn’t get to the end of this. \`/alfred list\` shows how things stand; please look there before you ask again.`;
}

const toolsAway = (away: readonly string[]) => (away.length > 0 ? { tools_away: away } : {});

/** So many characters of what is asked now are shown, of several messages each its share. */
const LONGEST_ASKED = 24_000;
const LEAST_OF_EACH = 2_000;

/** So many lines that were said before are looked at beside what is said now, when it is checked. */
const CHECKED_LINES = 12;

/** What was said, oldest first: what went before, what the turn is set in, and last what it is to answer. */
async function prepare(
  parts: Parts,
  person: Person,
  turn: Turn,
  messages: readonly Message[],
  away: readonly string[],
) {
  const { prisma } = parts;
  const [history, setting] = await Promise.all([
    historyOf(prisma, person, turn),
    settingOf(parts, person, turn, messages),
  ]);
  const { reminder, shown, stage } = setting;
  const more = STAGE_INSTRUCTIONS[stage];
  const longest = Math.max(LEAST_OF_EACH, LONGEST_ASKED / messages.length);
  const said: Said[] = [
    ...history.said,
    ...(reminder ? [{ by: 'alfred' as const, text: clip(reminder) }] : []),
    ...(more ? [{ by: 'system' as const, text: more }] : []),
    { by: 'system', text: enclose('context', { ...shown, ...toolsAway(away) }) },
    ...messages.map(({ text }): Said => ({ by: 'person', text: clipMiddle(text, longest) })),
  ];
  return { said, setting, long: history.long };
}

function usedFor({ models }: Parts, turn: Turn, { tokensIn, tokensOut }: Tokens) {
  const model = models.names?.main ?? '';
  return { causeId: turn.id, purpose: 'turn' as const, model, tokensIn, tokensOut };
}

async function conclude(
  parts: Parts,
  person: Person,
  turn: Turn,
  options: AnswerOptions,
): Promise<Conclusion> {
  const { prisma, now, models } = parts;
  const messages = await messagesOf(prisma, person, turn.id);
  if (messages.length === 0) return { text: '', errorKind: 'erased', ...nothingSpent };
  const refused = await refuseTurn(parts, person, turn.again);
  if (refused) return { ...refused, ...nothingSpent };
  // What was connected for everybody is nothing for a channel, where others read along.
  const connected = turn.surface === 'dm' ? await parts.toolServers.available() : { tools: [], away: [] };
  const { said, setting, long } = await prepare(parts, person, turn, messages, connected.away);
  const words = messages.map(({ text }) => text).join('\n');
  const before = await linesBefore(prisma, person, turn, CHECKED_LINES, 'all');
  if (options.stop.aborted) return stopped(parts, person, turn, options);
  const { conversationId, askedAt } = turn;
  const { confirming, suggestions } = setting;
  const of = { person, cause: turn.id, askedAt, calls: new Map<string, number>() };
  const place = { channel: turn.channel, threadTs: turn.rootTs };
  const actingTools = connected.tools.flatMap(({ readOnly, name }) => (readOnly ? [] : name));
  const talk = { conversationId, words, confirming, suggestions, place, actingTools };
  const context = { ...parts, ...of, ...talk };
  const signal = AbortSignal.any([options.signal, options.stop]);
  const tools = [
    ...talkTools(context, turn.surface),
    ...connectedTalkTools(parts.toolServers, connected.tools, context, signal),
  ];
  try {
    const conclusion = await think(models.main, {
      purpose: 'turn',
      instructions: INSTRUCTIONS.conversation,
      said,
      tools,
      guards: { words, before, moderate: models.moderate },
      limits: parts.thinking,
      signal,
      wasted: (tokens) => recordUsage(prisma, person, usedFor(parts, turn, tokens), now()),
      ...unlessStopped(options),
    });
    await options.look();
    if (options.stop.aborted) {
      const { tokensIn, tokensOut } = conclusion;
      return { ...(await stopped(parts, person, turn, options)), tokensIn, tokensOut };
    }
    if (conclusion.text) return { ...conclusion, errorKind: null, long };
    const kind = 'nothing_said';
    return { ...conclusion, text: await sorry(parts, person, turn, kind), errorKind: kind };
  } catch (error) {
    if (options.signal.aborted) throw error;
    if (options.stop.aborted) return stopped(parts, person, turn, options);
    if (error instanceof Declined) {
      const { reason, tokensIn, tokensOut } = error;
      return { text: declineWords(reason), errorKind: 'declined', tokensIn, tokensOut };
    }
    const hopeless = error instanceof GiveUp;
    const late = now().getTime() - turn.startedAt.getTime() > PATIENCE_MS;
    if (!hopeless && !late) throw error;
    const errorKind = hopeless || error instanceof TryAgain ? error.kind : 'broken';
    return { text: await sorry(parts, person, turn, errorKind), errorKind, ...nothingSpent };
  }
}

/** How an answer is worked out. */
export interface AnswerOptions {
  /** Shown the text as it comes; absent when the answer is only shown whole. */
  readonly sink?: (text: string) => Promise<void>;
  /** What of it has been shown. */
  readonly shown: () => string;
  /** Aborts when another process takes over. */
  readonly signal: AbortSignal;
  /** Aborts when the person presses Stop. */
  readonly stop: AbortSignal;
  /** Looks whether they have, so that `stop` knows; once before anything is said. */
  readonly look: () => Promise<void>;
}

/** Shows what is said, the first of it only once it is known that nobody has stopped it. */
function unlessStopped({ sink, stop, look }: AnswerOptions): { sink?: (text: string) => Promise<void> } {
  if (!sink) return {};
  let looked: Promise<void> | undefined;
  return {
    async sink(text) {
      await (looked ??= look());
      if (!stop.aborted) await sink(text);
    },
  };
}

/** What is left of an answer that was stopped: what was shown of it, and that it ends there. */
async function stopped(
  { prisma }: Parts,
  person: Person,
  turn: Turn,
  { shown }: AnswerOptions,
): Promise<Conclusion> {
  const erased = (await messagesOf(prisma, person, turn.id)).length === 0;
  if (erased && shown() === '') return { text: '', errorKind: 'erased', ...nothingSpent };
  const acted = await actedOn(prisma, person, turn.id);
  const end = acted.length > 0 ? '_Stopped. What I had already done stays done._' : '_Stopped._';
  const text = [shown().trim(), end].filter(Boolean).join('\n\n');
  return { text, errorKind: 'stopped', ...nothingSpent };
}

/** A reply under a delivered run or an offer is something done with it, unless it settled the offer. */
async function heedReply(parts: Parts, tx: Db, person: Person, turn: Turn, now: Date): Promise<void> {
  const root = await deliveryAt(tx, person, turn.channel, turn.rootTs);
  const source = 'reply' as const;
  if (root?.kind === 'run') await markRunHeeded(tx, person, root.causeId, { kind: 'engaged', source }, now);
  if (root?.kind !== 'suggestion') return;
  const suggestion = await getSuggestion(tx, person, root.causeId);
  const unsettled = suggestion?.state === 'open' || suggestion?.state === 'ignored';
  if (suggestion && unsettled) await markOfferHeeded(parts, tx, person, suggestion, source, now);
}

/** Stores an answer with all that follows from its being given. False when another go has taken the turn over. */
async function keep(parts: Parts, person: Person, turn: Turn, conclusion: Conclusion): Promise<boolean> {
  const { prisma, now } = parts;
  return prisma.$transaction(async (tx) => {
    // Before the turn's row, as everybody who locks both does it.
    if (turn.surface === 'dm') await lockPerson(tx, person);
    if (!(await storeAnswer(tx, turn, conclusion))) return false;
    const { text, errorKind, long } = conclusion;
    await recordUsage(tx, person, usedFor(parts, turn, conclusion), now());
    if (turn.surface !== 'dm') return true;
    // What was said was heard, however its answer ended.
    if (!UNHEARD.has(errorKind ?? '')) await observeLater(parts, tx, person, turn.conversationId, now());
    if (errorKind !== null) return true;
    const { onboarding } = await getSettings(tx, person, now());
    const next = afterAnswer(onboarding, text);
    if (onboarding !== 'done') await moveOnboarding(tx, person, onboarding, next, now());
    await heedReply(parts, tx, person, turn, now());
    if (long) await summariseLater(parts, tx, person, turn);
    return true;
  });
}

/**
 * Works out the answer of a turn and stores it, or returns the one an earlier go has stored. Empty when what
 * was asked has been erased meanwhile, or nothing is to be said. Throws TryAgain while the model may yet come back.
 */
export async function answer(
  parts: Parts,
  person: Person,
  turn: Turn,
  options: AnswerOptions,
): Promise<{ text: string; errorKind: string | null }> {
  if (turn.text !== null) return { text: turn.text, errorKind: null };
  const conclusion = await conclude(parts, person, turn, options);
  const notes = await notesOn(parts.prisma, person, turn);
  const whole = { ...conclusion, text: [conclusion.text, ...notes].filter(Boolean).join('\n\n') };
  if (!(await keep(parts, person, turn, whole))) throw new TryAgain('turn_taken_over');
  return whole;
}
