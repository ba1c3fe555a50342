import { Agent, assistant, Runner, user } from '@openai/agents';
import type { AgentInputItem } from '@openai/agents';

import { contextItem } from '../../eval/hear-phrase.ts';
import { instantOf } from '../../src/domain/zone.ts';
import { offlineModel } from '../../src/llm/offline/offline-model.ts';
import type { Case } from './case-format.ts';
import { ScriptedMemory } from './scripted-memory.ts';
import { ScriptedSchedules } from './scripted-schedules.ts';

/** What came of one turn. */
export interface Played {
  readonly says: string;
  readonly text: string;
  readonly calls: readonly { readonly name: string; readonly args: unknown }[];
}

/** What came of a case: each turn, and how things stand in the end. */
export interface Outcome {
  readonly turns: readonly Played[];
  readonly memory: ScriptedMemory;
  readonly schedules: ScriptedSchedules;
}

/** How much the context tells of itself; `nothing` = everything has to be looked for. */
export type Telling = 'what fits' | 'nothing';

const IDLE_MS = 10 * 60_000;
const AHEAD_DAYS = 14;
const LONG_AWAY = 14;
const MOST_ROUNDS = 8;

interface Talk {
  stage: string;
  /** When they last said something, local. */
  seen: string | null;
  lines: AgentInputItem[];
  /** The clock of the last turn, local. */
  clock: string;
}

function days(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000,
  );
}

function dayWords(local: string): string {
  const at = Date.parse(`${local.slice(0, 10)}T00:00Z`);
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(at);
  return `${words.replace(',', '')}${local.length > 10 ? ` at ${local.slice(11)}` : ''}`;
}

function upcoming(memory: ScriptedMemory, schedules: ScriptedSchedules, now: string) {
  const dated = memory.ahead().map(({ content, on }) => ({ what: content, on: on ?? '' }));
  const due = schedules.all
    .filter(({ state, next }) => state === 'active' && next >= schedules.now)
    .map((one) => ({ what: one.name, on: String(schedules.told(one)['next_at']) }));
  return [...dated, ...due]
    .map(({ what, on }) => ({ what, when: dayWords(on), days: days(now, on), on }))
    .filter((one) => one.days <= AHEAD_DAYS)
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ what, when, days }) => ({ what, when, days }));
}

/** Secrets are blanked out before a model sees the words. */
function masked(text: string, secrets: readonly string[]): { text: string; kinds: string[] } {
  const found = secrets.filter((secret) => text.includes(secret));
  return {
    text: found.reduce((told, secret) => told.replaceAll(secret, '[secret removed]'), text),
    kinds: found.map(() => 'secret'),
  };
}

/** The schedule last spoken of. */
function focusOf(schedules: ScriptedSchedules) {
  const last = schedules.all.findLast(({ state }) => state === 'active');
  return last ? { ...schedules.told(last), because: 'recent', delivered: false } : null;
}

function context(
  item: Case,
  talk: Talk,
  memory: ScriptedMemory,
  schedules: ScriptedSchedules,
  telling: Telling,
) {
  const away = talk.seen === null ? null : days(talk.seen, talk.clock);
  const opens = talk.lines.length === 0;
  const absent = talk.stage === 'known' && opens && away !== null && away > LONG_AWAY;
  const weeks = Math.round((away ?? 0) / 7);
  const all =
    telling === 'nothing'
      ? []
      : memory.memories.filter(({ on }) => on === null || memory.ahead().some((one) => one.on === on));
  return {
    person: item.person.name,
    stage: absent ? 'absent' : talk.stage,
    last_seen: opens && away !== null && away > 0 ? { days: away, words: `about ${weeks} weeks` } : null,
    opens,
    known: all.slice(-12),
    people: telling === 'nothing' ? [] : memory.told(),
    upcoming: upcoming(memory, schedules, talk.clock),
    masked: [] as string[],
    files: [],
    confirming: memory.confirming ? 'forget_everything' : null,
    focus: opens ? null : focusOf(schedules),
  };
}

/** Plays a case through the SDK's runner against scripted tools. */
export async function playCase(item: Case, telling: Telling = 'what fits'): Promise<Outcome> {
  const { zone, locale } = item.person;
  const instant = (local: string) => new Date(instantOf(zone, Date.parse(`${local}:00Z`)));
  const memory = new ScriptedMemory(item);
  const schedules = new ScriptedSchedules(instant(item.now), zone, locale);
  for (const { name, prompt, cron, at } of item.before.schedules)
    schedules.make(name, prompt, cron ? { cron } : { at: at ?? null });
  const { known, last_seen_days } = item.before;
  const seen = known
    ? new Date(Date.parse(`${item.now}:00Z`) - last_seen_days * 86_400_000).toISOString().slice(0, 16)
    : null;
  const talk: Talk = { stage: known ? 'known' : 'new', seen, lines: [], clock: item.now };
  const turns: Played[] = [];
  for (const turn of item.turns) {
    const at = turn.at ?? talk.clock;
    if (Date.parse(`${at}:00Z`) - Date.parse(`${talk.clock}:00Z`) > IDLE_MS) talk.lines = [];
    talk.clock = at;
    memory.now = at;
    schedules.now = instant(at);
    const calls: { name: string; args: unknown }[] = [];
    const note = (name: string, args: unknown) => calls.push({ name, args });
    const own = memory.tools(note, () =>
      schedules.all.map(({ name, recurrence }) => `${name}, ${recurrence}`),
    );
    const inChannel = turn.in === 'channel';
    const made = schedules.tools(note);
    const tools = inChannel ? made.slice(0, 1) : [...made, ...own];
    const asked = masked(turn.says ?? '', item.expect.secrets);
    const told = {
      ...context(item, talk, memory, schedules, telling),
      masked: asked.kinds,
      surface: inChannel ? 'channel' : 'dm',
    };
    const confirming = memory.confirming;
    const newest = turn.says === undefined ? [] : [user(asked.text)];
    const agent = new Agent({ name: 'Alfred', model: offlineModel(), tools });
    const input = [...talk.lines, contextItem(instant(at), zone, locale, told), ...newest];
    const result = await new Runner({ tracingDisabled: true }).run(agent, input, { maxTurns: MOST_ROUNDS });
    const text = result.finalOutput ?? '';
    turns.push({ says: turn.says ?? '', text, calls });
    talk.lines.push(...newest, assistant(text));
    if (confirming) memory.confirming = false;
    const questioned = talk.stage === 'new' && text.endsWith('?') && calls.length === 0;
    talk.stage = questioned ? 'asked' : 'known';
    if (turn.says !== undefined) talk.seen = at;
  }
  return { turns, memory, schedules };
}
