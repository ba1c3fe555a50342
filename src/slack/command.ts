import type { SlashCommand } from '@slack/bolt';

import { admit } from '../assistant/admit.ts';
import { hear } from '../assistant/hear.ts';
import { manageSchedule } from '../assistant/manage-schedule.ts';
import type { ScheduleChange } from '../assistant/manage-schedule.ts';
import { summariseRun } from '../assistant/summarise-run.ts';
import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import type { ScheduleSummary } from '../assistant/summarise-schedule.ts';
import { dmOf } from '../db/deliveries.ts';
import { listRuns } from '../db/run-history.ts';
import { countSchedules, listSchedules } from '../db/schedules.ts';
import type { Schedule } from '../db/schedules.ts';
import { matchNames } from '../domain/name-match.ts';
import { nearestWord } from '../domain/nearest-word.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { MissPolicy } from '../domain/schedule.ts';
import { maskSecrets } from '../domain/secrets.ts';
import { NOT_FOR_YOU } from './admitted.ts';
import { knowPerson } from './know-person.ts';
import type { Parts } from './parts.ts';
import { hours, quiet, score, shift, types, why } from './proactive-commands.ts';
import { exportProfile, forget, showProfile } from './profile-command.ts';
import { token } from './token-command.ts';
import {
  doneReply,
  helpReply,
  historyReply,
  lateReply,
  listReply,
  nothingReply,
  whichReply,
} from './views/command-replies.ts';
import type { CommandReply } from './views/command-replies.ts';
import { escapeText } from './views/text.ts';

type Subcommand = (
  parts: Parts,
  person: Person,
  words: string,
  command: SlashCommand,
) => Promise<CommandReply>;

const MOST = 500;
const HISTORY_ROWS = 15;

const help: Subcommand = () => Promise.resolve(helpReply());

const list: Subcommand = async ({ prisma, now }, person) => {
  const [found, total] = await Promise.all([
    listSchedules(prisma, person, 'live', 40),
    countSchedules(prisma, person, 'live'),
  ]);
  const summaries = found.map(({ schedule, last }) => summariseSchedule(schedule, last, person, now()));
  return listReply(summaries, total, person.zone);
};

const schedule: Subcommand = async (parts, person, words, command) => {
  if (!words)
    return {
      text: 'Say what and when: `/alfred schedule every weekday at 9:15 ask me for my plan`, `/alfred edit move plan to 10`.',
    };
  // The words join the conversation in the DM, so that "make it 10" there means this.
  const id = `command:${command.trigger_id}`;
  const { text, kinds } = maskSecrets(words.slice(0, 4_000));
  await hear(parts, person, {
    surface: 'dm',
    channel: dmOf(person),
    rootTs: id,
    slackTs: id,
    text,
    masked: kinds,
    sentAt: parts.now(),
    responseUrl: command.response_url,
  });
  return { text: 'One moment…' };
};

const namesOf = (schedules: readonly Schedule[]) => schedules.map(({ name }) => name);

/** The newest of the schedules that are over and have the name that words say; null when no one name is meant. */
async function findPast({ prisma }: Parts, person: Person, words: string): Promise<Schedule | null> {
  if (!words) return null;
  const past = (await listSchedules(prisma, person, 'past', MOST)).map(({ schedule }) => schedule);
  const meant = matchNames(past, words).filter(({ source }) => source !== 'snooze');
  const newest = meant.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())[0];
  return newest && new Set(namesOf(meant)).size === 1 ? newest : null;
}

/** The one live schedule that words name, else one that is over, else the question which. */
async function findOne(parts: Parts, person: Person, words: string): Promise<Schedule | CommandReply> {
  const { prisma } = parts;
  const found = await listSchedules(prisma, person, 'live', MOST);
  const schedules = found.map((one) => one.schedule);
  const matches = matchNames(schedules, words);
  // A snooze has the name of what it puts off; the words mean that one.
  const firm = matches.filter(({ source }) => source !== 'snooze');
  const meant = firm.length > 0 ? firm : matches;
  if (meant.length === 0) {
    const past = await findPast(parts, person, words);
    if (past) return past;
  }
  const [only] = meant;
  return only && meant.length === 1 ? only : whichReply(words, namesOf(meant), namesOf(schedules));
}

async function change(
  parts: Parts,
  person: Person,
  words: string,
  wish: Omit<ScheduleChange, 'id'>,
  reply: (done: ScheduleSummary) => CommandReply = (done) => doneReply(wish.action, done),
): Promise<CommandReply> {
  const found = await findOne(parts, person, words);
  if ('text' in found) return found;
  const at = parts.now();
  const done = await parts.prisma.$transaction((tx) =>
    manageSchedule(parts, tx, person, { ...wish, id: found.id }, { askedAt: at, now: at }),
  );
  if (isRefusal(done)) return { text: escapeText(done.say) };
  return reply(summariseSchedule(done, null, person, at));
}

function manage(wish: Omit<ScheduleChange, 'id'>): Subcommand {
  return (parts, person, words) => change(parts, person, words, wish);
}

const POLICIES: ReadonlyMap<string, MissPolicy> = new Map([
  ['skip', 'skip'],
  ['latest', 'latest_if_fresh'],
  ['always', 'always_latest'],
]);

const missed: Subcommand = async (parts, person, words) => {
  const [first = ''] = words.split(/\s+/, 1);
  const policy = POLICIES.get(first.toLowerCase());
  if (!policy) return { text: 'Say `skip`, `latest` or `always`, and which: `/alfred missed skip plan`.' };
  return change(parts, person, words.slice(first.length).trim(), { action: 'edit', if_missed: policy });
};

const MOST_MINUTES = 10_080;

const late: Subcommand = async (parts, person, words) => {
  const [first = ''] = words.split(/\s+/, 1);
  const minutes = first.toLowerCase() === 'never' ? 0 : /^\d{1,5}$/.test(first) ? Number(first) : NaN;
  if (!(minutes <= MOST_MINUTES) || (minutes === 0 && first === '0'))
    return {
      text: 'Say after how many minutes a late run is left out, or `never`, and which: `/alfred late 30 plan`.',
    };
  const wish = { action: 'edit' as const, late_after_minutes: minutes };
  return change(parts, person, words.slice(first.length).trim(), wish, lateReply);
};

const nothing: Subcommand = async (parts, person, words) => {
  const [first = ''] = words.split(/\s+/, 1);
  const quiet = new Map([
    ['silent', true],
    ['tell', false],
  ]).get(first.toLowerCase());
  if (quiet === undefined)
    return { text: 'Say `silent` or `tell`, and which: `/alfred nothing silent inbox`.' };
  const wish = { action: 'edit' as const, only_if_something: quiet };
  return change(parts, person, words.slice(first.length).trim(), wish, nothingReply);
};

const history: Subcommand = async (parts, person, words) => {
  const schedules = words ? await listSchedules(parts.prisma, person, 'all', MOST) : [];
  const all = schedules.map(({ schedule }) => schedule);
  const matches = matchNames(all, words);
  if (words && matches.length === 0) return whichReply(words, [], namesOf(all));
  const ids = words ? matches.map(({ id }) => id) : null;
  const runs = await listRuns(parts.prisma, person, ids, HISTORY_ROWS);
  return historyReply(
    runs.map((run) => summariseRun(run, person, parts.now())),
    parts.slack.teamUrl,
  );
};

const SUBCOMMANDS: ReadonlyMap<string, Subcommand> = new Map([
  ['help', help],
  ['list', list],
  ['schedule', schedule],
  // What is to be changed, and how, is for the agent to read.
  ['edit', schedule],
  ['pause', manage({ action: 'pause' })],
  ['resume', manage({ action: 'resume' })],
  ['cancel', manage({ action: 'cancel' })],
  ['run', manage({ action: 'run_now' })],
  ['skip', manage({ action: 'skip_next' })],
  ['snooze', manage({ action: 'snooze', in_minutes: 60 })],
  ['missed', missed],
  ['late', late],
  ['nothing', nothing],
  ['history', history],
  ['more', shift('more')],
  ['less', shift('less')],
  ['quiet', quiet],
  ['hours', hours],
  ['types', types],
  ['why', why],
  ['score', score],
  ['profile', (parts, person) => showProfile(parts, person)],
  ['forget', forget],
  ['token', token],
  ['export', (parts, person) => exportProfile(parts, person)],
]);

/** Slack shows a bare error of its own when a command is not answered. */
const NOT_NOW = { text: 'Something kept me from doing that. Please try again in a minute.' };

async function carryOut(parts: Parts, given: SlashCommand): Promise<CommandReply> {
  const text = given.text.trim();
  const [first = ''] = text.split(/\s+/, 1);
  const subcommand = SUBCOMMANDS.get(first.toLowerCase() || 'help');
  if (!subcommand) return helpReply(first, nearestWord(first.toLowerCase(), [...SUBCOMMANDS.keys()]));
  const person = await knowPerson(parts, given.user_id);
  if (!(await admit(parts, person))) return { text: NOT_FOR_YOU };
  return subcommand(parts, person, text.slice(first.length).trim(), given);
}

/** The slash command: does what its first word says and answers the asker alone, also when it can't be done. */
export async function command(parts: Parts, given: SlashCommand): Promise<CommandReply> {
  try {
    return await carryOut(parts, given);
  } catch (err) {
    parts.log.error({ err }, 'a command could not be carried out');
    return NOT_NOW;
  }
}
