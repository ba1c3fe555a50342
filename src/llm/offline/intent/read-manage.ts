import type { Moment } from '../time/calendar.ts';
import type { Draft } from '../time/draft.ts';
import { pattern, wholePattern } from '../time/pattern.ts';
import { findPhrases, readPhrase } from '../time/read-phrase.ts';
import { matchAt, partOf, spansOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { headAt, skipPolite } from './find-head.ts';
import { managing } from './managing.ts';
import type { Action, Managing } from './managing.ts';
import { pauseEnd } from './pause-end.ts';
import { readBareRequest } from './read-bare-request.ts';
import { readDaysChange } from './read-days.ts';
import { readMissPolicy } from './read-miss-policy.ts';
import { readRenaming } from './read-renaming.ts';
import { readEndingTime, readRetiming } from './read-retiming.ts';
import { readSkip } from './read-skip.ts';
import { readTarget } from './read-target.ts';
import type { Target } from './read-target.ts';

interface Verb {
  readonly at: RegExp;
  readonly action: Action;
  /** The verb is about schedules whatever follows; the others may begin a task ("drop the kids at school"). */
  readonly sure: boolean;
}

const DOING =
  '(?:reminding|asking|pinging|nudging|sending|telling|messaging|bugging|waking|notifying|alerting|poking|texting)';
const AGAIN = '(?:remind|ask|ping|nudge|tell|poke|wake)(?: me| us)';
const VERBS: readonly Verb[] = [
  {
    at: pattern(`(?:stop|quit|cease)(?: with)? ${DOING}(?: me| us)?(?: (?:to|about|of|with|for|that|on))?`),
    action: 'cancel',
    sure: true,
  },
  {
    at: pattern(
      "(?:don't|dont|do not|never|no need to|you don't (?:need|have) to) (?:remind|ask|ping|nudge|bug|send|tell|wake|notify)(?: me| us)(?: (?:to|about|of|with|for|that))?",
    ),
    action: 'cancel',
    sure: true,
  },
  {
    at: pattern(
      "i (?:don't|dont|do not|no longer) (?:need|want)(?: to be reminded (?:of|about|to))?(?: any)?",
    ),
    action: 'cancel',
    sure: false,
  },
  {
    at: pattern('(?:cancel|delete|unschedule|switch off|turn off|disable|get rid of)'),
    action: 'cancel',
    sure: true,
  },
  {
    at: pattern('(?:remove|stop|drop|scrap|kill|clear|end|erase|forget about|forget|bin|ditch|no more)'),
    action: 'cancel',
    sure: false,
  },
  { at: pattern('(?:pause|suspend|mute|silence)'), action: 'pause', sure: true },
  { at: pattern('(?:hold off on|hold off|hold|freeze)'), action: 'pause', sure: false },
  {
    at: pattern(
      '(?:resume|unpause|un - pause|reactivate|re - enable|reenable|unmute|turn back on|reinstate|uncancel)',
    ),
    action: 'resume',
    sure: true,
  },
  {
    at: pattern('(?:restart|restore|enable|turn on|switch on|bring back|continue)'),
    action: 'resume',
    sure: false,
  },
  { at: pattern('snooze'), action: 'snooze', sure: true },
  {
    at: pattern(`${AGAIN} (?:about (?:it|this|that) )?again|again(?= in | at | tomorrow)`),
    action: 'snooze',
    sure: true,
  },
  {
    at: pattern(
      `${AGAIN} (?:(?:about|of) )?(?:it|this|that)(?: again)?(?= (?:in|at|tomorrow|on|tonight|next|later|this)(?: |$))`,
    ),
    action: 'snooze',
    sure: true,
  },
];

/** Said with a pause that was to have a beginning or an end of its own. */
const PAUSED =
  'I can’t begin or end a pause at a set time by myself: it stays paused until you say “resume”.';

/** A task that starts with the same word ("cancel the gym on friday"): it has a time of its own at its end. */
function instead(sentence: Sentence, now: Moment, dayFirst: boolean, sure: boolean): Managing['orElse'] {
  const bare = readBareRequest(sentence, now, dayFirst);
  if (bare?.kind === 'create') return bare;
  return sure ? undefined : { kind: 'other' };
}

/** The target and the time in the tokens from an index on; the time may stand on either side. */
function targetAndTime(
  sentence: Sentence,
  from: number,
  dayFirst: boolean,
): { target: Target; draft: Draft | undefined } {
  const rest = partOf(sentence, from, sentence.tokens.length);
  const size = rest.tokens.length;
  const phrases = findPhrases(rest, dayFirst).filter((phrase) => phrase.from === 0 || phrase.to >= size - 1);
  const last = phrases.at(-1);
  const draft = last?.draft;
  if (!last || rest.tokens[last.from - 1]?.norm === 'the')
    return { target: readTarget(rest, 0, size), draft: undefined };
  if (last.from === 0) return { target: readTarget(rest, last.to, size), draft };
  let to = last.from;
  while (to > 0 && /^(for|until|to|by|at|on|,|from)$/.test(rest.tokens[to - 1]?.norm ?? '')) to--;
  return { target: readTarget(rest, 0, to), draft };
}

const CLOSING = /^(\.|!|\?|please|pls|thanks|thank|you|thx|alfred|,)$/;
const RUN = '(?:run|trigger|fire|execute|test|send|do|give me|show me|try|play|deliver)';
const RUN_NOW = wholePattern(
  `${RUN} (?<who>.+?) (?:right now|now|immediately|straight away|right away|once now)`,
);
const RUN_IT = wholePattern(
  '(?:run|trigger|fire|execute|test) (?<who>it|that|this|that one|this one|the .+ (?:one|reminder|schedule)|my .+ (?:reminder|schedule))(?: again)?',
);
const HOLD = wholePattern('put (?<who>.+) on (?:hold|pause|ice)');
const BACK = wholePattern(
  '(?:(?:oh )?no (?:, )?)?(?:(?:turn|switch|start) (?<who>.+) (?:back on|on again|again)|bring (?<who>it|that|this|the .+|my .+) back(?: please)?)',
);

function wrapped(sentence: Sentence): Managing | undefined {
  const rows: readonly { at: RegExp; action: Action }[] = [
    { at: RUN_NOW, action: 'run_now' },
    { at: RUN_IT, action: 'run_now' },
    { at: HOLD, action: 'pause' },
    { at: BACK, action: 'resume' },
  ];
  for (const { at, action } of rows) {
    const who = spansOf(sentence, at)?.['who'];
    if (who)
      return managing(action, readTarget(sentence, who.from, who.to), {}, { orElse: { kind: 'other' } });
  }
  return undefined;
}

function closingTokens(sentence: Sentence): number {
  const last = sentence.tokens.findLastIndex(({ norm }) => !CLOSING.test(norm));
  return sentence.tokens.length - 1 - last;
}

function withoutClosing(sentence: Sentence): Sentence {
  const to = sentence.tokens.length - closingTokens(sentence);
  return partOf(sentence, skipPolite(sentence, 0), to);
}

/** "standup at 10 instead": a name, a time, and the word that makes it a change. */
function readInstead(sentence: Sentence, dayFirst: boolean): Managing | undefined {
  if (
    sentence.tokens.at(-1)?.norm !== 'instead' ||
    /^(?:override|overwrite|move|change|reschedule|switch|shift|update|edit|put|set|push|bring|postpone|delay|adjust|i|we|we're|i'm|they|it|it's)$/.test(
      sentence.tokens[0]?.norm ?? '',
    )
  )
    return undefined;
  const time = readEndingTime(sentence, dayFirst);
  if (!time) return undefined;
  const target = readTarget(sentence, 0, time.to);
  return target.by === 'words' ? managing('edit', target, time.change) : undefined;
}

/** "yoga at 7 instead of 6:30" without the time it had. */
function withoutFormer(sentence: Sentence, dayFirst: boolean): Sentence {
  const at = sentence.tokens.findIndex(
    ({ norm }, i) => norm === 'instead' && sentence.tokens[i + 1]?.norm === 'of',
  );
  const former = at > 0 ? readPhrase(sentence, at + 2, dayFirst) : undefined;
  return former?.to === sentence.tokens.length ? partOf(sentence, 0, at + 1) : sentence;
}

function readSnooze(rest: Sentence, dayFirst: boolean): Managing {
  const time = readEndingTime(rest, dayFirst);
  return managing('snooze', readTarget(rest, 0, time?.to ?? rest.tokens.length), time?.change ?? {});
}

function byVerb(sentence: Sentence, now: Moment, dayFirst: boolean): Managing | undefined {
  for (const { at, action, sure } of VERBS) {
    const found = matchAt(sentence, 0, at);
    if (!found) continue;
    if (action === 'snooze') {
      const snooze = readSnooze(partOf(sentence, found.next, sentence.tokens.length), dayFirst);
      if (snooze.target.by !== 'words' || sentence.tokens[0]?.norm === 'snooze') return snooze;
      continue;
    }
    const end = action === 'pause' ? pauseEnd(sentence, found.next, dayFirst) : undefined;
    const upTo = partOf(sentence, 0, end ?? sentence.tokens.length);
    const { target, draft } = targetAndTime(upTo, found.next, dayFirst);
    const pointed = target.by !== 'words' || target.explicit;
    const orElse =
      pointed && (sure || target.by !== 'focus' || found.next < sentence.tokens.length)
        ? undefined
        : instead(sentence, now, dayFirst, sure);
    const more = orElse ? { orElse } : {};
    if (action === 'pause' && (draft ?? end) !== undefined) {
      return managing('pause', target, {}, { ...more, note: PAUSED });
    }
    if (draft && action === 'cancel' && target.by === 'focus' && !sure) return undefined;
    const dated = action === 'cancel' && draft?.days && !draft.repeat ? { skipDay: draft } : {};
    return managing(action, target, {}, { ...more, ...dated });
  }
  return undefined;
}

/** Reads something to be done to a schedule ("pause standup", "skip it tomorrow", "move the gym one to 7"). */
export function readManage(whole: Sentence, now: Moment, dayFirst: boolean): Managing | undefined {
  const sentence = withoutClosing(whole);
  if (sentence.tokens.length === 0) return undefined;
  const again = VERBS.some(({ at, action }) => action === 'snooze' && matchAt(sentence, 0, at));
  const head = headAt(sentence, 0);
  if (head?.strong && !head.loose && !again) return undefined;
  const named = readRenaming(sentence) ?? readMissPolicy(sentence) ?? wrapped(sentence);
  if (named) return named;
  const plain = partOf(whole, 0, whole.tokens.length - closingTokens(whole));
  for (const text of [plain, sentence]) {
    const days = readDaysChange(text);
    const who = days?.who;
    if (days)
      return managing('edit', who ? readTarget(text, who.from, who.to) : { by: 'focus' }, days.change);
  }
  const other = readInstead(withoutFormer(sentence, dayFirst), dayFirst);
  if (other) return other;
  if (readPhrase(sentence, 0, dayFirst)) return undefined;
  const done = readSkip(sentence, dayFirst) ?? byVerb(sentence, now, dayFirst);
  if (done) return done;
  const retimed = readRetiming(sentence, dayFirst);
  if (!retimed || retimed.target.by !== 'words' || retimed.target.explicit) return retimed;
  const orElse = instead(sentence, now, dayFirst, false);
  return orElse ? { ...retimed, orElse } : retimed;
}
