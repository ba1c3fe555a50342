import { approvalsIn } from '../db/approvals.ts';
import type { Db } from '../db/client.ts';
import { isFirstTurn, lastSaidBefore } from '../db/conversations.ts';
import { deliveryAt, runUnder } from '../db/deliveries.ts';
import type { Message, PrismaClient } from '../db/generated/client.ts';
import { listPatterns } from '../db/patterns.ts';
import { getRun } from '../db/runs.ts';
import { getSchedule } from '../db/schedules.ts';
import { getSettings } from '../db/settings.ts';
import { getSuggestion, openSuggestions, hasSpokenSince } from '../db/suggestions.ts';
import { isConfirming, lastScheduleOf } from '../db/tool-calls.ts';
import type { Turn } from '../db/turns.ts';
import { absenceWords, stageOf } from '../domain/onboarding.ts';
import type { Stage } from '../domain/onboarding.ts';
import type { Person } from '../domain/person.ts';
import { likenessTo, RELATED } from '../domain/same-habit.ts';
import { localTime } from '../domain/timing.ts';
import { weekdayName } from '../domain/words.ts';
import { settingsWords } from './calibrate.ts';
import { recall } from './recall.ts';
import { summariseSchedule } from './summarise-schedule.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly now: () => Date;
}

/** What a turn is set in: what the model is shown of it, and what code has to know. */
export interface TalkSetting {
  /** Shown as `<context>`. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** The text of the delivered run that was replied under. */
  readonly reminder: string | null;
  readonly stage: Stage;
  readonly confirming: boolean;
  /** The ids of the offers that may be meant, the one replied under first. */
  readonly suggestions: readonly string[];
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

/** Older offers than this are not what somebody means by "yes". */
const ANSWERED_WITHIN_MS = 3 * 86_400_000;
const MOST_OFFERS = 3;

/** The offers that the person may be speaking of: the one replied under, or the last that are open. */
async function offersOf({ prisma, now }: Parts, person: Person, turn: Turn) {
  const root = await deliveryAt(prisma, person, turn.channel, turn.rootTs);
  const under = root?.kind === 'suggestion' ? await getSuggestion(prisma, person, root.causeId) : null;
  const asked = { within: ANSWERED_WITHIN_MS, limit: MOST_OFFERS };
  const open = under ? [under] : await openSuggestions(prisma, person, asked, now());
  const [newest] = open;
  const last = newest && !(await hasSpokenSince(prisma, person, newest.createdAt, turn.id)) ? newest : null;
  return open.map(({ id, type, text, name, onAccept, state, because }) => ({
    id,
    type,
    text,
    name,
    accept: onAccept,
    state,
    rests_on: because,
    because: under ? 'reply' : 'recent',
    last: id === last?.id,
  }));
}

const MOST_APPROVALS = 5;

/** What the person was asked to approve in this conversation, and what came of it. */
async function approvalsOf({ prisma }: Parts, person: Person, turn: Turn) {
  const found = await approvalsIn(prisma, person, turn.conversationId, MOST_APPROVALS);
  return found.map(({ tool, input, state, outcome }) => ({ tool, input, state, untrusted: outcome }));
}

const MOST_HABITS = 5;

/** Habits that what was just said may be one of. */
async function habitsIn(db: Db, person: Person, words: string) {
  const patterns = await listPatterns(db, person);
  const like = likenessTo(words);
  return patterns
    .map((pattern) => ({ pattern, like: like(pattern.label) }))
    .filter(({ like }) => like >= RELATED)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST_HABITS)
    .map(({ pattern: { id, kind, label, description, count } }) => ({ id, kind, label, description, count }));
}

/** What the model is shown of everybody, wherever they talk. */
function basics(person: Person, turn: Turn, now: Date) {
  const local = localTime(now, person.zone);
  return {
    now: local,
    weekday: weekdayName(new Date(`${local}Z`).getUTCDay()),
    instant: turn.askedAt.toISOString(),
    zone: person.zone,
    locale: person.locale,
    person: person.name,
    surface: turn.surface === 'dm' ? (turn.responseUrl === null ? 'dm' : 'command') : 'channel',
  };
}

/**
 * Works out what a turn is set in. In a channel, where others read along, that is the time and the person's name
 * and nothing that is known about them.
 */
export async function settingOf(
  parts: Parts,
  person: Person,
  turn: Turn,
  messages: readonly Message[],
): Promise<TalkSetting> {
  const { prisma } = parts;
  const now = parts.now();
  const shown = basics(person, turn, now);
  const files = messages.flatMap((message) => message.files);
  const aside = files.length > 0 ? { files } : {};
  if (turn.surface !== 'dm') {
    const none = { reminder: null, stage: 'known' as const, confirming: false, suggestions: [] };
    return { shown: { ...shown, ...aside, focus: null }, ...none };
  }
  const words = messages.map(({ text }) => text).join('\n');
  const [about, settings, opens, lastSeen, recalled, confirming, offers, habits, approvals] =
    await Promise.all([
      focusOf(parts, person, turn),
      getSettings(prisma, person, now),
      isFirstTurn(prisma, person, turn),
      lastSaidBefore(prisma, person, turn.conversationId),
      recall(prisma, person, words, now),
      isConfirming(prisma, person, turn),
      offersOf(parts, person, turn),
      habitsIn(prisma, person, words),
      approvalsOf(parts, person, turn),
    ]);
  const stage = stageOf(settings.onboarding, opens ? lastSeen : null, now);
  const seen = opens && lastSeen ? absenceWords(lastSeen, now) : null;
  const masked = [...new Set(messages.flatMap((message) => message.masked))];
  return {
    shown: {
      ...shown,
      focus: about.focus,
      stage,
      opens,
      last_seen: seen && seen.days > 0 ? seen : null,
      ...recalled,
      ...(masked.length > 0 ? { masked } : {}),
      ...aside,
      ...(confirming ? { confirming: 'forget_everything' } : {}),
      ...(offers.length > 0 ? { suggestions: offers } : {}),
      ...(habits.length > 0 ? { habits } : {}),
      ...(approvals.length > 0 ? { approvals } : {}),
      proactiveness: settingsWords(settings, null),
    },
    reminder: about.reminder,
    stage,
    confirming,
    suggestions: offers.map(({ id }) => id),
  };
}
