import type { PrismaClient } from '../db/generated/client.ts';
import type { TakenRun } from '../db/run-path.ts';
import type { Tokens } from '../db/turns.ts';
import { recordUsage } from '../db/usage.ts';
import type { Purpose } from '../db/usage.ts';
import { ownWords } from '../domain/reminder.ts';
import type { Limits } from '../domain/schedule.ts';
import { localTime } from '../domain/timing.ts';
import { Declined, GiveUp, TryAgain } from '../errors.ts';
import type { Models } from '../llm/client.ts';
import { think } from '../llm/think.ts';
import type { ThinkLimits } from '../llm/think.ts';
import type { ToolServers } from '../llm/tool-servers.ts';
import { enclose } from './enclose.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { recall } from './recall.ts';
import { recurrenceOfSchedule } from './summarise-schedule.ts';
import { connectedRunTools } from './tools/connected-tools.ts';
import { nothingToReportTool } from './tools/nothing-to-report.ts';
import { readingTools } from './tools/talk-tools.ts';
import { isWorkspaceOverBudget } from './workspace-budget.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly models: Models;
  readonly limits: Limits;
  readonly toolServers: ToolServers;
  readonly thinking: ThinkLimits;
  readonly now: () => Date;
}

/** What a run came to: a text, silence where its schedule allows that, or a failure by its kind. */
export type Worded = Tokens &
  ({ readonly text: string } | { readonly quiet: true } | { readonly failed: string });

/** A plain reminder waits this long for better words than the person's own. */
const REMINDER_PATIENCE_MS = 15_000;
/** No model answers within less. */
const SHORTEST_MS = 250;
/** A run that needs thought is tried again for this long after its first go. */
export const THINK_PATIENCE_MS = 3_600_000;
/** An earlier result is shown up to so many characters. */
const LONGEST_RESULT = 800;

const nothingSpent = { tokensIn: 0, tokensOut: 0 };

/** What a run used of a model, as it is written down. */
export function usedByRun(models: Models, { run, schedule }: TakenRun, { tokensIn, tokensOut }: Tokens) {
  const thinks = schedule.task === 'think';
  const model = (thinks ? models.names?.main : models.names?.small) ?? '';
  const purpose: Purpose = thinks ? 'run' : 'reminder';
  return { causeId: run.id, purpose, model, tokensIn, tokensOut };
}

/** One go at wording a run. */
type Go = TakenRun & { readonly signal: AbortSignal };

function describe({ now }: Parts, { person, schedule, run, earlier }: Go): object {
  return {
    task: schedule.task,
    name: schedule.name,
    prompt: schedule.prompt,
    recurrence: recurrenceOfSchedule(schedule, person, now()),
    late: run.trigger === 'late',
    occurrence: localTime(run.occurrenceAt, person.zone),
    only_if_something: schedule.onlyIfSomething,
    last_results: earlier.map(({ text, at }) => ({
      at: localTime(at, person.zone),
      text: text.slice(0, LONGEST_RESULT).toWellFormed(),
    })),
  };
}

async function ask(
  parts: Parts,
  go: Go,
  milliseconds: number,
): Promise<Tokens & { text: string; quiet: boolean }> {
  const { prisma, now, models } = parts;
  const { person, schedule, run, signal } = go;
  const thinking = schedule.task === 'think';
  const connected = thinking ? await parts.toolServers.available() : { tools: [], away: [] };
  const context = {
    now: localTime(now(), person.zone),
    instant: now().toISOString(),
    zone: person.zone,
    locale: person.locale,
    person: person.name,
    ...(thinking ? await recall(prisma, person, `${schedule.name} ${schedule.prompt}`, now()) : {}),
    ...(connected.away.length > 0 ? { tools_away: connected.away } : {}),
  };
  const silence = nothingToReportTool();
  // What a run may do is what is handed to it here: it looks, and acts with what its schedule names.
  const acts = {
    prisma,
    person,
    now,
    cause: run.id,
    calls: new Map<string, number>(),
    mayAct: schedule.mayAct,
  };
  const handed = thinking
    ? [
        ...readingTools({ prisma, person, now }),
        ...connectedRunTools(parts.toolServers, connected.tools, acts, signal),
      ]
    : [];
  const conclusion = await think(thinking ? models.main : models.small, {
    purpose: 'run',
    instructions: INSTRUCTIONS.run,
    said: [
      { by: 'system', text: enclose('context', context) },
      { by: 'person', text: enclose('run', describe(parts, go)) },
    ],
    tools: schedule.onlyIfSomething ? [...handed, silence.tool] : handed,
    lastTools: [silence.tool.name],
    // The words of a schedule were checked when it was made.
    guards: { words: null, ...(thinking ? { moderate: models.moderate } : {}) },
    limits: { ...parts.thinking, milliseconds },
    signal,
    wasted: (tokens) => recordUsage(prisma, person, usedByRun(models, go, tokens), now()),
  });
  return { ...conclusion, quiet: silence.called() || (schedule.onlyIfSomething && conclusion.text === '') };
}

/** A plain reminder: well put if that comes in time and may cost something, else the person's own words. */
async function wordReminder(parts: Parts, go: Go): Promise<Worded> {
  const own = { text: ownWords(go.schedule.prompt), ...nothingSpent };
  // One of an outage is queued long after its time.
  const since = Math.max(go.run.occurrenceAt.getTime(), go.run.queuedAt.getTime());
  const patience = since + REMINDER_PATIENCE_MS - parts.now().getTime();
  if (patience < SHORTEST_MS || (await isWorkspaceOverBudget(parts, go.person))) return own;
  try {
    const { quiet, ...worded } = await ask(parts, go, Math.min(patience, REMINDER_PATIENCE_MS));
    if (quiet) return { quiet, ...worded };
    return worded.text ? worded : own;
  } catch (error) {
    // Whatever went wrong, the person's own words are there.
    if (go.signal.aborted) throw error;
    return own;
  }
}

async function wordThought(parts: Parts, go: Go): Promise<Worded> {
  try {
    const { quiet, ...thought } = await ask(parts, go, parts.thinking.milliseconds);
    if (quiet) return { quiet, ...thought };
    return thought.text ? thought : { ...thought, failed: 'nothing_said' };
  } catch (error) {
    if (go.signal.aborted) throw error;
    if (error instanceof Declined)
      return { failed: 'declined', tokensIn: error.tokensIn, tokensOut: error.tokensOut };
    if (error instanceof GiveUp) return { failed: error.kind, ...nothingSpent };
    const waited = parts.now().getTime() - (go.run.startedAt ?? go.run.queuedAt).getTime();
    if (waited <= THINK_PATIENCE_MS) throw error;
    return { failed: error instanceof TryAgain ? error.kind : 'broken', ...nothingSpent };
  }
}

/**
 * Words a run: a full turn of the agent with tools that look, and those that its schedule may act with. Throws TryAgain while the model may yet
 * come back.
 */
export function wordRun(parts: Parts, go: Go): Promise<Worded> {
  return go.schedule.task === 'remind' ? wordReminder(parts, go) : wordThought(parts, go);
}
