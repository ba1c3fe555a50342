import { adaptBareEdit, countedIn } from './act/adapt.ts';
import { actCreate } from './act/create.ts';
import { actList } from './act/list.ts';
import { actManage } from './act/manage.ts';
import { isCalls } from './act/step.ts';
import type { Call, Step } from './act/step.ts';
import { readConversation } from './intent/read-conversation.ts';
import type { Intent, Other } from './intent/read-message.ts';
import { sayRun } from './reply/say-run.ts';
import { BEYOND, sayTalk } from './reply/say-talk.ts';
import { dayFirstIn } from './time/calendar.ts';
import { momentAt } from './time/calendar.ts';
import type { Moment } from './time/calendar.ts';
import type { Turn } from './turn.ts';

/** What the model answers: calls to be made first, or the words that end the turn. */
export interface Answer {
  readonly calls: readonly Call[];
  readonly text: string;
}

/** More wishes than this in one turn are not worked through. */
const MOST_WISHES = 12;

function sayOther(other: Other): string {
  if (other.why === 'empty') return 'That came through empty. What shall I keep in mind for you?';
  if (other.why === 'long')
    return 'That’s longer than I can take in without a language model. Put what you want, and when, in a sentence or two.';
  return other.why === 'partly' ? 'The rest is beyond me without a language model.' : BEYOND;
}

function step(intent: Intent, turn: Turn, now: Moment, key: string): Step {
  switch (intent.kind) {
    case 'create':
      return actCreate(intent, turn, key);
    case 'ask':
      return { say: capital(intent.question) };
    case 'list':
      return actList(intent, turn, now, key);
    case 'manage':
      return actManage(intent, { turn, now, key, counted: countedIn(turn.history) });
    case 'talk':
      return { say: sayTalk(intent.topic, turn.context) };
    case 'other':
      return { say: sayOther(intent) };
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function joined(steps: readonly Exclude<Step, { calls: unknown }>[]): string {
  const created = steps.filter((one) => one.created);
  const rest = steps.filter((one) => !one.created).map((one) => one.say);
  const made =
    created.length > 1
      ? ['Done.', ...created.map((one) => `- ${one.say}`)].join('\n')
      : created.map((one) => `Done. ${one.say}`).join('');
  return [made, ...new Set(rest)].filter(Boolean).join('\n\n');
}

/** A person's words are said back without waking a channel. */
function quiet(text: string): string {
  return text.replaceAll(/<!(here|channel|everyone|subteam)[^<>]{0,80}>/g, '@\u2060$1');
}

/** Answers a turn: the next tool calls, or the text when all wishes are done or need a word back. Never throws. */
export function answerTurn(turn: Turn): Answer {
  if (turn.run) return { calls: [], text: quiet(sayRun(turn.run)) };
  const { context } = turn;
  if (!context)
    return {
      calls: [],
      text: 'I can’t see the time just now, so I’d rather not promise anything. Try again in a moment.',
    };
  const now = momentAt(new Date(context.instant), context.zone, context.locale);
  const around = { now, dayFirst: dayFirstIn(context.locale), focused: Boolean(context.focus) };
  const wishes = readConversation(turn.history, turn.messages, around);
  const intents = wishes.slice(0, MOST_WISHES);
  const calls: Call[] = [];
  const said: Exclude<Step, { calls: unknown }>[] = [];
  for (const [i, intent] of intents.entries()) {
    const adapted = intent.kind === 'manage' ? adaptBareEdit(intent, context.focus ?? undefined) : intent;
    if (calls.length > 0 && adapted.kind !== 'create') break;
    const next = step(adapted, turn, now, `wish_${i + 1}`);
    if (!isCalls(next)) said.push(next);
    else {
      calls.push(...next.calls);
      if (adapted.kind !== 'create') break;
    }
  }
  if (calls.length > 0) return { calls, text: '' };
  const more =
    wishes.length > MOST_WISHES
      ? [`That was more than ${MOST_WISHES} at once; these are the first ones.`]
      : [];
  return { calls, text: [joined(said) || BEYOND, ...more].map(quiet).join('\n\n') };
}
