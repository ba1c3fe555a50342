import { sensitiveKind } from '../../../domain/sensitive.ts';
import type { Telling } from '../telling/telling.ts';
import { isOnCalendar } from '../time/calendar.ts';
import { capital } from '../words/capital.ts';
import { wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';
import { ofThem } from '../words/without-subject.ts';
import { withDetails } from './attach-details.ts';
import { hearingOf } from './intent.ts';
import type { Intent, Surroundings } from './intent.ts';
import { hasTime } from './place-times.ts';
import { readFeeling } from './read-feeling.ts';
import type { Feel } from './read-feeling.ts';
import { asOne, belongsToRequest, readRest, tellsByItself, strongest } from './read-rest.ts';
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

/** What is said by the way before a request, and belongs to no reminder: "fair enough", "whatever", "strange people". */
const BY_THE_WAY =
  /^(?:(?:well|oh|ok|ha|and|but|so|,) )*(?:fair enough|sorry|apologies|whatever|oh well|strange|weird|odd|funny|cheeky|typical|cute|silly|never mind|no worries|no idea|just curious|i (?:was|am) (?:just|only)|worth a try|lol|haha+|hehe|ha|ugh|phew|wow|anyway|anyhow|as if|not falling|nice try|good grief|thanks|cheers)(?: |$)/;

/** Longer sentences say something besides. */
const SHORT = 9;
/** Said of what somebody else wrote, and of nothing that is known. */
const UNSAID = /^(?:not (?:falling|buying|going) |nice try|as if|whatever|fair enough|just curious)/;

/** True of a sentence that is said by the way, or of something so private that a reminder must not carry it. */
function isAside(part: Sentence, feel: Feel | undefined): boolean {
  if (part.tokens.length <= SHORT && BY_THE_WAY.test(part.norm)) return true;
  if (feel && /^(?:sorry|thanks|amused|cheer|glad|how|bye|greeting|complaint)$/.test(feel.what)) return true;
  return sensitiveKind(wordsOf(part, 0, part.tokens.length)) !== null;
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
    const hearing = hearingOf(around);
    const after =
      request >= 0 &&
      i > request &&
      belongsToRequest(part) &&
      !(around.remembers && tellsByItself(part, hearing));
    const goesOn = GOES_ON.test(read[i + 1]?.part.norm ?? '');
    const rest: Rest =
      after || !around.remembers || UNSAID.test(part.norm)
        ? { tellings: [] }
        : readRest(
            part,
            goesOn ? { ...hearing, answering: true } : hearing,
            tellings.at(-1) ?? around.earlier,
          );
    tellings.push(...rest.tellings);
    if (rest.feel && intent.kind === 'other') feels.push(rest.feel);
    const strong = strongest(rest.feel ? [rest.feel] : [], true).length > 0;
    const aside = !after && isAside(part, rest.feel);
    if (intent.kind === 'other' && rest.tellings.length === 0 && !strong && !aside) details.push(part);
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
