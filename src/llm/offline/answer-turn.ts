import { declineWords } from '../../domain/guardrail.ts';
import { listWords } from '../../domain/words.ts';
import { adaptBareEdit, countedIn } from './act/adapt.ts';
import { actForward } from './act/adjust.ts';
import { actCreate } from './act/create.ts';
import { actEngage } from './act/engage.ts';
import { actForget } from './act/forget.ts';
import { actList } from './act/list.ts';
import { actManage } from './act/manage.ts';
import { habitIn, noteHabits } from './act/note-habits.ts';
import { actProfile } from './act/profile.ts';
import { actRecall } from './act/recall.ts';
import { sayAsking } from './act/say-unseen.ts';
import { isCalls } from './act/step.ts';
import type { Call, Step } from './act/step.ts';
import { actTell } from './act/tell.ts';
import { answerRun } from './answer-run.ts';
import { readAsked } from './habit/read-asked.ts';
import { readConfirmation } from './intent/assent.ts';
import type { Intent, Surroundings } from './intent/intent.ts';
import { managing } from './intent/managing.ts';
import { GREETING, metAgain, saysNothing } from './intent/met-again.ts';
import { isInstead } from './intent/offer-instead.ts';
import { readConversation } from './intent/read-conversation.ts';
import type { Forwardness } from './intent/read-forwardness.ts';
import { readMessage } from './intent/read-message.ts';
import { readStance } from './intent/read-stance.ts';
import type { Verdict } from './intent/read-verdict.ts';
import { lookOver } from './observe/look-over.ts';
import { shorten } from './observe/summarise.ts';
import { sayCalendar } from './reply/say-calendar.ts';
import { sayFeeling } from './reply/say-feeling.ts';
import { sayOther } from './reply/say-other.ts';
import { BEYOND, sayAgain, sayTalk } from './reply/say-talk.ts';
import { againstKnown } from './settle/against-known.ts';
import { recast } from './settle/recast.ts';
import { settledBeside, withoutSettled } from './settle/settle.ts';
import { dayFirstIn, momentAt } from './time/calendar.ts';
import type { Moment } from './time/calendar.ts';
import type { Context, Said, Turn } from './turn.ts';
import { comesToNothing, unmade } from './unmade.ts';

/** What the model answers: calls to be made first, or the words that end the turn. */
export interface Answer {
  readonly calls: readonly Call[];
  readonly text: string;
}

/** Said where others read along. */
const PRIVATE = 'I keep what you tell me between us: say it in our direct messages.';

/** More wishes than this in one turn are not worked through. */
const MOST_WISHES = 12;

/** True when the last thing done was to make the schedule that the conversation is about. */
function justMade({ history, context, tools }: Turn): boolean {
  const last = history.findLast(({ role }) => role === 'assistant')?.text ?? '';
  return (
    tools.has('manage_schedule') && context?.focus?.because === 'recent' && last.startsWith('Done. I’ll ')
  );
}

function step(intent: Intent, turn: Turn, now: Moment, key: string): Step {
  switch (intent.kind) {
    case 'create':
      return actCreate(intent, turn, key);
    case 'ask':
      return { say: sayAsking(intent, turn.context, now, turn.context?.surface !== 'channel') };
    case 'list':
      return actList(intent, turn, now, key);
    case 'manage':
      return actManage(intent, { turn, now, key, counted: countedIn(turn.history) });
    case 'talk':
      return {
        say: intent.topic === 'repeat' ? sayAgain(turn.history) : sayTalk(intent.topic, turn.context),
      };
    case 'tell':
      return turn.tools.has('save_memory') ? actTell(intent, turn, key) : { say: PRIVATE };
    case 'forget':
      return intent.what === 'last' && justMade(turn)
        ? step(managing('cancel', { by: 'focus' }), turn, now, key)
        : actForget(intent, turn, key);
    case 'profile':
      return actProfile(intent, turn, key);
    case 'recall':
      return actRecall(intent, turn, now, key);
    case 'calendar':
      return {
        say: turn.context ? sayCalendar(intent, turn.context) : 'I can’t see a calendar just now.',
      };
    case 'feel':
      return { say: sayFeeling(intent.what, turn.context) };
    case 'decline':
      return { say: declineWords(intent.why) };
    case 'forward':
      return actForward(intent, turn, key);
    case 'engage':
      return actEngage(intent, turn, key);
    case 'other':
      return { say: sayOther(intent) };
  }
}

function joined(steps: readonly Exclude<Step, { calls: unknown }>[]): string {
  const created = steps.filter((one) => one.created);
  const others = steps.filter((one) => !one.created).map((one) => one.say);
  // A question stands last, where its answer is looked for.
  const rest = [...others.filter((say) => !say.endsWith('?')), ...others.filter((say) => say.endsWith('?'))];
  const made =
    created.length > 1
      ? ['Done.', ...created.map((one) => `- ${one.say}`)].join('\n')
      : created.map(({ say }) => (say.startsWith('I can’t') ? say : `Done. ${say}`)).join('');
  return [made, ...new Set(rest)].filter(Boolean).join('\n\n');
}

/** A person's words are said back without waking a channel. */
function quiet(text: string): string {
  return text.replaceAll(/<!(here|channel|everyone|subteam)[^<>]{0,80}>/g, '@\u2060$1');
}

/** What may be called together with other calls: none of these waits for what another answers. */
const BESIDE: ReadonlySet<Intent['kind']> = new Set(['create', 'tell']);

/** "orders shipped today please": something is asked for that can't be fetched, and nothing is to be scheduled. */
function onlyAsks(messages: readonly string[], wishes: readonly Intent[], context: Context): boolean {
  const asks = messages.some((text) => readAsked(text)?.kind === 'recurring_request');
  if (!asks) return false;
  if (wishes.every(saysNothing)) return true;
  const again = messages.some((text) => habitIn(text, context.habits));
  const weak = (intent: Intent) =>
    again && !isInstead(intent) && /^(?:create|ask|manage|tell)$/.test(intent.kind);
  return wishes.every((intent) => weak(intent) || comesToNothing(intent, context));
}

/** What a message says besides what it says to Alfred's offers. */
function besideStance(text: string, stance: Verdict | Forwardness): readonly string[] {
  if (stance.kind === 'engage') return stance.rest === undefined ? [] : [stance.rest];
  return stance.tells ? [text] : [];
}

/** Where others read along: what is asked, or is to be kept, of what is only between Alfred and the person. */
function personalIn(
  messages: readonly string[],
  read: readonly Intent[],
  around: Surroundings,
  { surface }: Context,
): readonly Intent[] {
  const open = read.every(({ kind }) => kind === 'other' || kind === 'feel');
  if (surface !== 'channel' || around.remembers || !open) return [];
  const wishes = messages.flatMap((text) => readMessage(text, { ...around, remembers: true }));
  return wishes.filter(
    (wish) => wish.kind === 'profile' || wish.kind === 'recall' || (wish.kind === 'tell' && wish.asked),
  );
}

/** What the newest messages want, as it stands with the person: a newcomer who wants nothing yet is greeted. */
function wishesOf(turn: Turn, context: Context, now: Moment): readonly Intent[] {
  const around = {
    now,
    dayFirst: dayFirstIn(context.locale),
    focused: Boolean(context.focus),
    remembers: turn.tools.has('save_memory'),
    answering: context.stage === 'asked',
  };
  const forgets = confirmed(turn, context);
  if (forgets) return [forgets];
  const read = turn.messages.map((text) => ({
    text,
    stance: readStance(text, turn, context, now, around.dayFirst),
  }));
  const stances = read.flatMap(({ stance }) => (stance ? [stance] : []));
  const others = read
    .flatMap(({ text, stance }) => (stance ? besideStance(text, stance) : [text]))
    .map((text) => (around.remembers ? recast(text, context.people) : text));
  const again = (texts: readonly string[]) =>
    unmade(texts, readConversation(turn.history, texts, around), context);
  const held = { context, history: turn.history, now, dayFirst: around.dayFirst };
  const wished = () => (around.remembers ? againstKnown(others, held, again) : again(others));
  const rest = others.length === 0 ? [] : wished();
  if (stances.length === 0 && onlyAsks(others, rest, context)) return [{ kind: 'other', why: 'unknown' }];
  const personal = stances.length === 0 ? personalIn(others, rest, around, context) : [];
  if (personal.length > 0) return personal;
  const aside = settledBeside(
    read.flatMap(({ text, stance }) =>
      stance?.kind === 'engage' && stance.rest === undefined ? [text] : [],
    ),
    held,
  );
  const told =
    stances.length > 0 ? [...aside, ...rest.filter(({ kind }) => !/^(?:other|feel|talk)$/.test(kind))] : rest;
  const wishes = turn.messages.length === 0 ? [GREETING] : [...told, ...stances];
  if (context.stage === 'new' && wishes.every(saysNothing)) return [GREETING];
  return stances.length === 0 ? (metAgain(turn, context, wishes) ?? wishes) : wishes;
}

/** Asks whether really everything is to be forgotten. */
const REALLY = 'Shall I really forget it all?';

/** True where something was said between that question and the answer: it is asked once more. */
function asidesSince(history: readonly Said[]): boolean {
  const [before, last] = history.filter(({ role }) => role === 'assistant').slice(-2);
  return before?.text.endsWith(REALLY) === true && !last?.text.endsWith('?');
}

/** The answer to whether really everything is to be forgotten. */
function confirmed({ messages, history }: Turn, { confirming }: Context): Intent | undefined {
  const asked = confirming === 'forget_everything' || asidesSince(history);
  if (!asked || messages.length !== 1) return undefined;
  const answer = readConfirmation(messages[0] ?? '');
  if (answer === undefined) return undefined;
  return answer ? { kind: 'forget', what: 'everything', words: '' } : { kind: 'talk', topic: 'kept' };
}

/** What is said behind the answer: of files nobody can open, and a word to somebody long away. */
function besides(
  wishes: readonly Intent[],
  text: string,
  { files, stage, opens }: Context,
): readonly string[] {
  const asks = text.endsWith('?');
  const closed =
    files.length > 0
      ? [
          `I can’t open files, so ${listWords(files.slice(0, 3).map((file) => `“${file}”`))} ${files.length > 1 ? 'stay' : 'stays'} closed to me.`,
        ]
      : [];
  const greeted = wishes.some(
    (intent) => intent.kind === 'talk' || (intent.kind === 'feel' && intent.what === 'greeting'),
  );
  const back = stage === 'absent' && opens && !greeted && !asks ? ['Good to have you back.'] : [];
  return [...closed, ...back];
}

/** Answers a turn: the next tool calls, or the text when all wishes are done or need a word back. Never throws. */
export function answerTurn(turn: Turn): Answer {
  if (turn.finished) return { calls: [], text: lookOver(turn.finished) };
  if (turn.long) return { calls: [], text: shorten(turn.long) };
  if (turn.run) {
    const { calls, text } = answerRun(turn, turn.run);
    return { calls, text: quiet(text) };
  }
  const { context } = turn;
  if (!context)
    return {
      calls: [],
      text: 'I can’t see the time just now, so I’d rather not promise anything. Try again in a moment.',
    };
  const now = momentAt(new Date(context.instant), context.zone, context.locale);
  const wishes = wishesOf(turn, context, now);
  const intents = wishes.slice(0, MOST_WISHES);
  const left = withoutSettled(turn, intents);
  const calls: Call[] = [...noteHabits(turn)];
  if (calls.length > 0) return { calls, text: '' };
  const said: Exclude<Step, { calls: unknown }>[] = [];
  for (const [i, intent] of intents.entries()) {
    const adapted = intent.kind === 'manage' ? adaptBareEdit(intent, context.focus ?? undefined) : intent;
    if (calls.length > 0 && !BESIDE.has(adapted.kind)) break;
    const next = step(adapted, adapted.kind === 'tell' ? turn : left, now, `wish_${i + 1}`);
    if (!isCalls(next)) said.push(next);
    else {
      calls.push(...next.calls);
      if (!BESIDE.has(adapted.kind)) break;
    }
  }
  if (calls.length > 0) return { calls, text: '' };
  const more =
    wishes.length > MOST_WISHES
      ? [`That was more than ${MOST_WISHES} at once; these are the first ones.`]
      : [];
  const text = joined(said) || BEYOND;
  return { calls, text: [text, ...more, ...besides(wishes, text, context)].map(quiet).join('\n\n') };
}
