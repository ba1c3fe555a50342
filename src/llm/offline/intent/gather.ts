import type { Telling } from '../telling/telling.ts';
import { isOnCalendar } from '../time/calendar.ts';
import { capital } from '../words/capital.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { ofThem } from '../words/without-subject.ts';
import { withDetails } from './attach-details.ts';
import { hearingOf } from './intent.ts';
import type { Intent, Surroundings } from './intent.ts';
import { hasTime } from './place-times.ts';
import { readFeeling } from './read-feeling.ts';
import type { Feel } from './read-feeling.ts';
import { asOne, belongsToRequest, readRest, strongest } from './read-rest.ts';
import type { Rest } from './read-rest.ts';

/** A part that only opens or closes others: "hi!", "thanks", "remind me:". */
export function onlyFrames(intent: Intent): boolean {
  if (intent.kind === 'talk' || intent.kind === 'other') return true;
  return intent.kind === 'ask' && intent.wanted.task === '' && intent.wanted.drafts.length === 0;
}

/** A part of a message with what it asks for. */
export interface Read {
  readonly part: Sentence;
  readonly intent: Intent;
}

function endsAsking(part: Sentence): boolean {
  return part.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(part.text.slice(part.tokens.at(-1)?.to));
}

/** "exam on 5 may": besides the reminder that it makes, it tells of a day to come. */
function ofTheDay(intent: Intent): readonly Telling[] {
  if (intent.kind !== 'create' || intent.wanted.lead !== '') return [];
  const { task, drafts } = intent.wanted;
  const [draft, more] = drafts;
  const at = intent.whens.length === 1 ? intent.whens[0]?.at : undefined;
  const on = at?.slice(0, 10) ?? '';
  const alone = draft?.days !== undefined && !more && !draft.repeat && !hasTime(draft);
  if (!alone || !isOnCalendar(on) || looksLikeDoing(task) || /^(?:let|pretend)/i.test(task)) return [];
  const content = capital(ofThem(task.replace(/^(?:my|our|the|an?) /i, '')));
  const memory = { kind: 'event', content, on } as const;
  return [{ memory, said: '' }];
}

/** "Paramedic. Been one for twelve years": what stands before it says what one is. */
const GOES_ON =
  /^(?:(?:i |i've |i have |have |and )*been (?:one|doing (?:it|this|that)|at it|that|for|since)|for \d+ years|(?:mostly |mainly )?(?:nights|night shifts|day shifts|part time|full time|freelance))\b/;

/** What is only told in the parts of a message, and what of it belongs to a request beside it. */
function hearRest(read: readonly Read[], around: Surroundings) {
  const request = read.findIndex(
    ({ intent }) => intent.kind === 'create' || (intent.kind === 'ask' && intent.wanted.lead),
  );
  const tellings: Telling[] = [];
  const feels: Feel[] = [];
  const details: Sentence[] = [];
  for (const [i, { part, intent }] of read.entries()) {
    tellings.push(...(around.remembers ? ofTheDay(intent) : []));
    const offered = intent.kind === 'ask' && intent.wanted.lead === '' && intent.yes !== undefined;
    if (intent.kind !== 'other' && !offered) continue;
    const after = request >= 0 && i > request && belongsToRequest(part);
    const hearing = hearingOf(around);
    const goesOn = GOES_ON.test(read[i + 1]?.part.norm ?? '');
    const rest: Rest =
      after || !around.remembers
        ? { tellings: [] }
        : readRest(
            part,
            goesOn ? { ...hearing, answering: true } : hearing,
            tellings.at(-1) ?? around.earlier,
          );
    tellings.push(...rest.tellings);
    if (rest.feel && intent.kind === 'other') feels.push(rest.feel);
    const strong = strongest(rest.feel ? [rest.feel] : [], true).length > 0;
    if (intent.kind === 'other' && rest.tellings.length === 0 && !strong) details.push(part);
  }
  return { tellings, feels, details };
}

/** What several parts of a message ask for; sentences around a single request belong to its text. */
export function gather(read: readonly Read[], around: Surroundings): readonly Intent[] {
  const own = read.filter(({ intent }) => !onlyFrames(intent));
  const { tellings, feels, details } = hearRest(read, around);
  const intents = own.map(({ intent }) => intent);
  const told = [...strongest(feels, true), ...asOne(tellings)];
  if (details.some(endsAsking)) return [...told, ...intents, { kind: 'other', why: 'partly' }];
  const [only] = own;
  const single = only && own.length === 1 && details.length > 0;
  return [...told, ...(single ? [withDetails(only.intent, only.part, details, around.now)] : intents)];
}

/** What a message says that asks for nothing: things told, a feeling; undefined when it wants an answer. */
export function hear(
  sentence: Sentence,
  read: readonly Read[],
  around: Surroundings,
): readonly Intent[] | undefined {
  const { tellings, feels } = hearRest(read, around);
  const [talk] = read.flatMap(({ intent }) => (intent.kind === 'talk' ? [intent] : []));
  if (tellings.length > 0) return [...strongest(feels, true), ...asOne(tellings)];
  if (talk) return [...strongest(feels, true), talk].slice(0, 1);
  if (read.some(({ part }) => endsAsking(part) && readFeeling(part) === undefined)) return undefined;
  const [feel] = strongest(feels, false);
  const whole = feel ?? readFeeling(sentence);
  return whole ? [whole] : undefined;
}
