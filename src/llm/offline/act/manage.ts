import type { Managing } from '../intent/managing.ts';
import { limitWords } from '../reply/limit-words.ts';
import { sayDone } from '../reply/say-done.ts';
import { sayRefused } from '../reply/say-refused.ts';
import { BEYOND } from '../reply/say-talk.ts';
import type { Moment } from '../time/calendar.ts';
import { readDone, readListed } from '../tool-answers.ts';
import type { Focus, Turn } from '../turn.ts';
import { chooseSchedules } from './choose-schedules.ts';
import { actCreate } from './create.ts';
import { actForget, isKnown } from './forget.ts';
import { manageArguments } from './manage-arguments.ts';
import type { Subject } from './manage-arguments.ts';
import type { Call, Step } from './step.ts';
import { actTell } from './tell.ts';

/** What a wish is carried out in. */
interface Env {
  readonly turn: Turn;
  readonly now: Moment;
  /** Distinguishes the calls of this wish from those of others. */
  readonly key: string;
  /** Minutes in the unit the person last counted from now in. */
  readonly counted: number | undefined;
}

const PRIVATE: Step = { say: 'I keep your schedules between us: tell me in our direct messages.' };

function subjectOf(focus: Focus): Subject {
  return { ...focus, when: focus.when ?? null, zone: focus.zone ?? '' };
}

/** What the words meant, since no schedule goes by them. */
function instead(other: NonNullable<Managing['orElse']>, { turn, key }: Env): Step {
  if (other.kind === 'create') return actCreate(other, turn, key);
  if (other.kind === 'forget') return actForget(other, turn, key);
  if (other.kind === 'tell') return actTell(other, turn, key);
  return { say: other.kind === 'ask' ? other.question : BEYOND };
}

/** What is meant: the schedules, and how many there are when these are not all of them. */
interface Meant {
  readonly subjects: readonly Subject[];
  readonly whole?: number;
}

const OVER: Readonly<Record<string, string>> = {
  cancelled: 'is cancelled already.',
  completed: 'is over already; nothing more comes of it.',
};

/** What is meant, or the step that is needed to find out. */
function meantBy(wish: Managing, env: Env): Meant | Step {
  const { turn, key } = env;
  const focus = wish.target.by === 'focus' ? turn.context?.focus : undefined;
  const over = wish.action === 'cancel' ? OVER[focus?.state ?? ''] : undefined;
  if (focus && over) return { say: `“${focus.name}” ${over}` };
  const needed = wish.action === 'edit' || wish.action === 'skip_next';
  if (focus && (!needed || focus.when)) return { subjects: [subjectOf(focus)] };
  if (!turn.tools.has('list_schedules')) return PRIVATE;
  const id = `${key}_list`;
  const answer = turn.results.get(id);
  const ended = wish.action === 'resume' || wish.action === 'snooze' || wish.target.by === 'focus';
  if (answer === undefined)
    return { calls: [{ id, name: 'list_schedules', args: { state: ended ? 'all' : 'live' } }] };
  const listed = readListed(answer);
  if ('refused' in listed) return { say: listed.say };
  if (focus) return { subjects: listed.schedules.filter((schedule) => schedule.id === focus.id) };
  const choice = chooseSchedules(wish, listed.schedules, listed.total);
  if ('schedules' in choice) {
    const { schedules: subjects, whole } = choice;
    return whole === undefined ? { subjects } : { subjects, whole };
  }
  return 'unknown' in choice && wish.orElse ? instead(wish.orElse, env) : { say: choice.say };
}

/** The end or the count that an edit set, in words. */
function limitsOf(args: Readonly<Record<string, unknown>>, { turn, now }: Env): string {
  const { ends, times } = args;
  const limits = {
    ...(typeof ends === 'string' ? { ends } : {}),
    ...(typeof times === 'number' ? { times } : {}),
  };
  return limitWords(limits, '', now.locale, turn.context?.now ?? '');
}

/** Does something to a schedule or several: finds them, calls the tool, says what became of it. */
export function actManage(wish: Managing, env: Env): Step {
  const { turn, now, key, counted } = env;
  const { orElse } = wish;
  if (orElse?.kind === 'forget' && isKnown(orElse, turn)) return actForget(orElse, turn, key);
  if (!turn.tools.has('manage_schedule')) return PRIVATE;
  const found = meantBy(wish, env);
  if (!('subjects' in found)) return found;
  const calls: Call[] = [];
  for (const [i, subject] of found.subjects.entries()) {
    const answer = manageArguments(wish, subject, now, counted);
    if ('say' in answer) return answer;
    calls.push({ id: `${key}_manage_${i + 1}`, name: 'manage_schedule', args: answer.args });
  }
  const [first] = calls;
  if (!first) return { say: 'I can’t find that one any more.' };
  const open = calls.filter((call) => !turn.results.has(call.id));
  if (open.length > 0) return { calls: open };
  const answers = calls.map((call) => {
    const answer = readDone(turn.results.get(call.id) ?? '');
    return 'refused' in answer ? { ...answer, say: sayRefused(answer, call.args['at'], now.locale) } : answer;
  });
  const moved = wish.action === 'snooze' && first.args['action'] === 'edit';
  const told = { limits: limitsOf(first.args, env), moved, whole: found.whole };
  return { say: [sayDone(wish, answers, told), wish.note].filter(Boolean).join(' ') };
}
