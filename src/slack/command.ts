import type { SlashCommand } from '@slack/bolt';

import { hear } from '../assistant/hear.ts';
import { manageSchedule } from '../assistant/manage-schedule.ts';
import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import { dmOf } from '../db/deliveries.ts';
import { countLive, listSchedules } from '../db/schedules.ts';
import { matchNames } from '../domain/name-match.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import { knowPerson } from './know-person.ts';
import type { Parts } from './parts.ts';
import { doneReply, helpReply, listReply, whichReply } from './views/command-replies.ts';
import type { CommandReply } from './views/command-replies.ts';

type Subcommand = (
  parts: Parts,
  person: Person,
  words: string,
  command: SlashCommand,
) => Promise<CommandReply>;

const MOST = 500;

const help: Subcommand = () => Promise.resolve(helpReply());

const list: Subcommand = async ({ prisma, now }, person) => {
  const [found, total] = await Promise.all([
    listSchedules(prisma, person, 'live', 40),
    countLive(prisma, person),
  ]);
  const summaries = found.map(({ schedule, last }) => summariseSchedule(schedule, last, person, now()));
  return listReply(summaries, total, person.zone);
};

const schedule: Subcommand = async (parts, person, words, command) => {
  if (!words)
    return { text: 'Say what and when: `/alfred schedule every weekday at 9:15 ask me for my plan`.' };
  // The words join the conversation in the DM, so that "make it 10" there means this.
  const id = `command:${command.trigger_id}`;
  await hear(parts, person, {
    surface: 'dm',
    channel: dmOf(person),
    rootTs: id,
    slackTs: id,
    text: words.slice(0, 4_000),
    sentAt: parts.now(),
    responseUrl: command.response_url,
  });
  return { text: 'One moment…' };
};

function manage(action: 'pause' | 'resume' | 'cancel' | 'run_now'): Subcommand {
  return async (parts, person, words) => {
    const { prisma, now } = parts;
    const found = await listSchedules(prisma, person, 'live', MOST);
    const schedules = found.map((one) => one.schedule);
    const matches = matchNames(schedules, words);
    const [only] = matches;
    if (!only || matches.length > 1) {
      return whichReply(
        words,
        matches.map(({ name }) => name),
        schedules.map(({ name }) => name),
      );
    }
    const at = now();
    const done = await prisma.$transaction((tx) =>
      manageSchedule(parts, tx, person, { action, id: only.id }, { askedAt: at, now: at }),
    );
    if (isRefusal(done)) return { text: done.say };
    return doneReply(action, summariseSchedule(done, null, person, at));
  };
}

const SUBCOMMANDS: ReadonlyMap<string, Subcommand> = new Map([
  ['help', help],
  ['list', list],
  ['schedule', schedule],
  ['pause', manage('pause')],
  ['resume', manage('resume')],
  ['cancel', manage('cancel')],
  ['run', manage('run_now')],
]);

/** The slash command: does what its first word says and answers the asker alone. */
export async function command(parts: Parts, given: SlashCommand): Promise<CommandReply> {
  const text = given.text.trim();
  const [first = ''] = text.split(/\s+/, 1);
  const subcommand = SUBCOMMANDS.get(first.toLowerCase() || 'help');
  if (!subcommand) return helpReply(first);
  const person = await knowPerson(parts, given.user_id);
  return subcommand(parts, person, text.slice(first.length).trim(), given);
}
