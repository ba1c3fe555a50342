import { linesBefore, messagesOf } from '../db/conversations.ts';
import { runUnder } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import type { Queue } from '../db/queue.ts';
import { getRun } from '../db/runs.ts';
import { getSchedule } from '../db/schedules.ts';
import { actedOn, lastScheduleOf } from '../db/tool-calls.ts';
import { storeAnswer } from '../db/turns.ts';
import type { Turn } from '../db/turns.ts';
import type { Person } from '../domain/person.ts';
import type { Limits } from '../domain/schedule.ts';
import { localTime } from '../domain/timing.ts';
import { listWords, weekdayName } from '../domain/words.ts';
import { GiveUp, TryAgain } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { Said, ThinkLimits } from '../llm/think.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { summariseSchedule } from './summarise-schedule.ts';
import { createScheduleTool } from './tools/create-schedule.ts';
import { listSchedulesTool } from './tools/list-schedules.ts';
import { manageScheduleTool } from './tools/manage-schedule.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly queue: Pick<Queue, 'boss'>;
  readonly models: Models;
  readonly limits: Limits;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
}

/** A conversation may go this long without an answer; after that the person is told that none came. */
const PATIENCE_MS = 30_000;
const HISTORY_LINES = 30;
const LONGEST_LINE = 4_000;

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

function clip(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)} […]` : text;
}

/** The schedule that a message is most likely about: the one replied under, else the one last spoken of. */
async function focusOf({ prisma, now }: Parts, person: Person, turn: Turn) {
  const under = await runUnder(prisma, person, turn.channel, turn.rootTs);
  if (under) {
    const found = await getRun(prisma, person, under.runId);
    if (found) {
      const summary = summariseSchedule(found.schedule, found.run, person, now());
      return { focus: { ...summary, because: 'reply', delivered: true }, reminder: found.run.text };
    }
  }
  const id = await lastScheduleOf(prisma, person, turn.conversationId);
  const schedule = id && (await getSchedule(prisma, person, id));
  if (!schedule) return { focus: null, reminder: null };
  const summary = summariseSchedule(schedule, null, person, now());
  return { focus: { ...summary, because: 'recent', delivered: schedule.lastRunAt !== null }, reminder: null };
}

async function prepare(parts: Parts, person: Person, turn: Turn): Promise<Said[]> {
  const { prisma, now } = parts;
  const [lines, messages, about] = await Promise.all([
    linesBefore(prisma, person, turn, HISTORY_LINES),
    messagesOf(prisma, person, turn.id),
    focusOf(parts, person, turn),
  ]);
  const local = localTime(now(), person.zone);
  const context = {
    now: local,
    weekday: weekdayName(new Date(`${local}Z`).getUTCDay()),
    instant: turn.askedAt.toISOString(),
    zone: person.zone,
    locale: person.locale,
    person: person.name,
    surface: turn.surface === 'dm' ? (turn.responseUrl === null ? 'dm' : 'command') : 'channel',
    focus: about.focus,
  };
  return [
    ...lines.map(({ by, text }): Said => ({ by, text: clip(text) })),
    ...(about.reminder ? [{ by: 'alfred' as const, text: clip(about.reminder) }] : []),
    { by: 'system', text: `<context>${JSON.stringify(context)}</context>` },
    ...messages.map(({ text }): Said => ({ by: 'person', text: clip(text) })),
  ];
}

async function conclude(parts: Parts, person: Person, turn: Turn, options: AnswerOptions) {
  const { prisma, now } = parts;
  const context = {
    ...parts,
    person,
    cause: turn.id,
    askedAt: turn.askedAt,
    calls: new Map<string, number>(),
  };
  // Others read along in a channel: there only what needs no look at the person's own things.
  const privately = turn.surface === 'dm';
  const tools = privately
    ? [createScheduleTool(context), manageScheduleTool(context), listSchedulesTool({ prisma, person, now })]
    : [createScheduleTool(context)];
  const said = await prepare(parts, person, turn);
  if (said.at(-1)?.by !== 'person') return { text: '', errorKind: 'erased', tokensIn: 0, tokensOut: 0 };
  if (options.stop.aborted) return stopped(parts, person, turn, options);
  try {
    const { sink } = options;
    const signal = AbortSignal.any([options.signal, options.stop]);
    const instructions = INSTRUCTIONS.conversation;
    const thought = { instructions, said, tools, limits: parts.thinking, signal, ...(sink ? { sink } : {}) };
    const conclusion = await think(parts.models.main, thought);
    if (conclusion.text) return { ...conclusion, errorKind: null };
    return {
      ...conclusion,
      text: await sorry(parts, person, turn, 'nothing_said'),
      errorKind: 'nothing_said',
    };
  } catch (error) {
    if (options.signal.aborted) throw error;
    if (options.stop.aborted) return stopped(parts, person, turn, options);
    const hopeless = error instanceof GiveUp;
    const late = now().getTime() - turn.startedAt.getTime() > PATIENCE_MS;
    if (!hopeless && !late) throw error;
    const errorKind = hopeless || error instanceof TryAgain ? error.kind : 'broken';
    return { text: await sorry(parts, person, turn, errorKind), errorKind, tokensIn: 0, tokensOut: 0 };
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
}

/** What is left of an answer that was stopped: what was shown of it, and that it ends there. */
async function stopped({ prisma }: Parts, person: Person, turn: Turn, { shown }: AnswerOptions) {
  const acted = await actedOn(prisma, person, turn.id);
  const end = acted.length > 0 ? '_Stopped. What I had already done stays done._' : '_Stopped._';
  const text = [shown().trim(), end].filter(Boolean).join('\n\n');
  return { text, errorKind: 'stopped', tokensIn: 0, tokensOut: 0 };
}

/**
 * Works out the answer of a turn and stores it, or returns the one an earlier go has stored. Empty when what
 * was asked has been erased meanwhile. Throws TryAgain while the model may yet come back.
 */
export async function answer(
  parts: Parts,
  person: Person,
  turn: Turn,
  options: AnswerOptions,
): Promise<{ text: string; errorKind: string | null }> {
  if (turn.text !== null) return { text: turn.text, errorKind: null };
  const conclusion = await conclude(parts, person, turn, options);
  const stored = await storeAnswer(parts.prisma, turn, conclusion);
  if (!stored) throw new TryAgain('turn_taken_over');
  return conclusion;
}
