import { readLooks } from '../intent/read-looks.ts';
import type { Creation, Wanted } from '../intent/wanted.ts';
import { limitWords } from '../reply/limit-words.ts';
import { scheduleName, schedulePrompt } from '../reply/name-schedule.ts';
import { addition, promise, sayCreated } from '../reply/say-created.ts';
import { sayNotMade } from '../reply/say-refused.ts';
import { momentAt } from '../time/calendar.ts';
import type { When } from '../time/when.ts';
import { readCreated } from '../tool-answers.ts';
import type { Turn } from '../turn.ts';
import type { Call, Step } from './step.ts';
import { timeFields } from './time-fields.ts';

function argsOf({ wanted }: Creation, when: When, looks: boolean): Record<string, unknown> {
  return {
    name: scheduleName(wanted),
    prompt: schedulePrompt(wanted),
    task: looks ? 'think' : 'remind',
    ...timeFields(when),
    ends: when.ends ?? null,
    times: when.times ?? null,
    if_missed: null,
    late_after_minutes: null,
    only_if_something: null,
  };
}

/** "Tell me what is coming up" is looked up when its time has come; everything else is a reminder. */
function looksUp(wanted: Wanted, { context }: Turn): boolean {
  const own = wanted.joint === 'to' || !/^(?:remind|about|fetch)$/.test(wanted.manner);
  if (!context || own) return false;
  const now = momentAt(new Date(context.instant), context.zone, context.locale);
  return readLooks(schedulePrompt(wanted), now).length > 0;
}

/** Makes what a creation asks for, one schedule for each of its times, and says what was made. */
export function actCreate(creation: Creation, turn: Turn, key: string): Step {
  const locale = turn.context?.locale ?? 'en-GB';
  if (!turn.tools.has('create_schedule'))
    return { say: 'I can’t make schedules from here. Tell me in our direct messages.' };
  const looks = looksUp(creation.wanted, turn);
  const calls = creation.whens.slice(0, 10).map((when, i): Call => {
    return { id: `${key}_create_${i + 1}`, name: 'create_schedule', args: argsOf(creation, when, looks) };
  });
  const open = calls.filter((call) => !turn.results.has(call.id));
  if (open.length > 0) return { calls: open };
  const said: string[] = [];
  const refused: string[] = [];
  for (const [i, call] of calls.entries()) {
    const answer = readCreated(turn.results.get(call.id) ?? '');
    const when = creation.whens[i] ?? {};
    if ('refused' in answer) refused.push(sayNotMade(answer, creation.wanted, when.at, locale));
    else {
      const { name, recurrence, zone, next } = answer.created;
      const told = { name, recurrence, zone: zone || (turn.context?.zone ?? 'UTC'), next: next ?? null };
      said.push(
        sayCreated(
          { wanted: creation.wanted, looks },
          told,
          limitWords(when, recurrence, locale, turn.context?.now ?? ''),
        ),
      );
    }
  }
  if (said.length === 0) return { say: [...new Set(refused)].join(' ') };
  const lead = promise(creation.wanted, looks);
  const [first = '', ...more] = said;
  const others = more.map((sentence) => sentence.replace(`${lead}, `, 'And also ')).join(' ');
  const made = `${[first, others].filter(Boolean).join(' ')}${addition(creation.wanted)}`;
  return { say: [made, ...new Set(refused)].join(' '), created: true };
}
