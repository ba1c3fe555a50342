import type { StoredMessage } from '../../src/playground/state/state.ts';
import type { Facts, HeardFact } from './facts.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Said } from './talk.ts';
import { promptOf, replyTo } from './words.ts';

/** Between being heard and being stored a message may wait this long for others to let go of its conversation. */
const STORING_MS = 500;

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Every message has one whole answer in its thread, and the thread nothing besides. */
function judgeThread(
  said: readonly Said[],
  answers: readonly StoredMessage[],
  model: Plan['model'],
): Problem[] {
  const problems: Problem[] = [];
  const wanted = said.map(({ utterance }) => ({ tag: utterance.tag, reply: replyTo(utterance, model) }));
  const tags = wanted.map(({ tag }) => tag).join(', ');
  if (answers.some(({ streaming_state }) => streaming_state === 'in_progress'))
    problems.push({ kind: 'stuck', what: `${tags}: an answer is still being streamed` });
  const all = answers.map(({ text }) => text).join(' ');
  for (const { tag, reply } of wanted) {
    const found = times(all, reply);
    const due = wanted.filter((one) => one.reply === reply).length;
    if (found < due)
      problems.push({ kind: 'lost', what: `${tag}: no whole answer, but “${all.slice(0, 200)}”` });
    if (found > due) problems.push({ kind: 'duplicated', what: `${tag}: answered ${found} times` });
  }
  if (answers.length > said.length)
    problems.push({
      kind: 'duplicated',
      what: `${tags}: ${answers.length} answers to ${said.length} messages`,
    });
  return problems;
}

/** When a message was first heard: its id is of the kind that begins with the time. */
function heardAt({ id }: HeardFact): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

/** Of the messages that were heard, the oldest is answered first, and with it all that are in its thread. */
function judgeOrder(said: readonly Said[], facts: Facts): { problems: Problem[]; heardLate: number } {
  const problems: Problem[] = [];
  const heardLate = new Set<string>();
  const stamps = new Set(said.map(({ ts }) => ts));
  const heard = facts.heard.filter(({ slackTs }) => stamps.has(slackTs));
  for (const answered of Map.groupBy(heard, ({ turnId }) => turnId).values()) {
    const oldest = Math.min(...answered.map(({ slackTs }) => Number(slackTs)));
    const start = answered[0]?.startedAt.getTime() ?? 0;
    for (const earlier of heard) {
      if (Number(earlier.slackTs) >= oldest || earlier.startedAt.getTime() <= start) continue;
      // An answer can't wait for what Slack has not told yet.
      if (heardAt(earlier) + STORING_MS > start) heardLate.add(earlier.id);
      else problems.push({ kind: 'out of order', what: `${earlier.slackTs} was answered after ${oldest}` });
    }
  }
  return { problems, heardLate: heardLate.size };
}

/** What was asked for by conversation is there once. */
function judgeAsked(said: readonly Said[], { prompts }: Facts): Problem[] {
  return said.flatMap(({ utterance: { kind, tag } }): Problem[] => {
    const made = prompts.filter((prompt) => prompt.includes(promptOf(tag))).length;
    const wanted = kind === 'ask' ? 1 : 0;
    if (made === wanted) return [];
    return [
      { kind: made < wanted ? 'lost' : 'duplicated', what: `${tag}: ${made} schedules, ${wanted} asked for` },
    ];
  });
}

/** Judges the conversations of a trial; also says how often an answer came early because Slack told late. */
export function judgeReplies(
  said: readonly Said[],
  facts: Facts,
  model: Plan['model'],
): { problems: Problem[]; heardLate: number } {
  const problems = judgeAsked(said, facts);
  let heardLate = 0;
  const threads = Map.groupBy(said, ({ channel, rootTs }) => `${channel} ${rootTs}`);
  for (const inThread of threads.values()) {
    const answers = facts.posts.filter(
      ({ channel, thread_ts, ts }) =>
        channel === inThread[0]?.channel && thread_ts === inThread[0].rootTs && ts !== thread_ts,
    );
    problems.push(...judgeThread(inThread, answers, model));
  }
  for (const ofOne of Map.groupBy(said, ({ channel }) => channel).values()) {
    const order = judgeOrder(ofOne, facts);
    problems.push(...order.problems);
    heardLate += order.heardLate;
  }
  return { problems, heardLate };
}
