import { readManner } from '../telling/read-manner.ts';
import { readTellings } from '../telling/read-tellings.ts';
import type { Hearing, Tell } from '../telling/telling.ts';
import { pattern, wholePattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { writtenOut } from '../words/contractions.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import { managing } from './managing.ts';
import type { Managing } from './managing.ts';
import { readForget } from './read-forget.ts';
import type { Forget } from './read-forget.ts';
import type { Listing } from './read-listing.ts';
import { readProfile } from './read-profile.ts';
import type { Profile } from './read-profile.ts';
import { readRecall } from './read-recall.ts';
import type { Recall } from './read-recall.ts';
import { readRemember } from './read-remember.ts';
import { trimWords } from './task-words.ts';
import { settleWanted } from './wanted.ts';
import type { Asking, Creation } from './wanted.ts';

const REMIND_WHAT = pattern(
  '(?:can you |could you |please )*remind me(?: again)?,? (?:(?:what|who|whose|where|which) (?!to )|when (?:is|was|do|did|are|does) )[^ ]+',
);

/** "can you tell me when the board meeting is?" */
const TELL_WHEN =
  /^(?:(?:(?:can|could|would) you|please|do you know|hey|,) )*(?:tell me|look up|check|find out|say)(?: again)? (?:when|what|who|whose|where|which) (?:(?:is|was|do|did|are|does) )?(?:the|my|our|i|we) /;

/** "remind me what I decided": a question, where no time makes it a reminder. */
function recalled(part: Sentence, dayFirst: boolean): Recall | undefined {
  const asked =
    part.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(part.text.slice(part.tokens.at(-1)?.to ?? 0));
  const told = asked && TELL_WHEN.test(`${part.norm} `);
  const asks = told || matchAt(part, skipPolite(part, 0), REMIND_WHAT);
  return asks && findPhrases(part, dayFirst).length === 0 ? readRecall(part) : undefined;
}

/** The schedule last spoken of: "the previous reminder", "that reminder I just set". */
const POINTED =
  /^(?:(?:previous|last|latest|earlier|recent|new) )?(?:reminder|schedule|alarm)(?: (?:that )?(?:i|you|we)(?: have|['’]ve)?(?: just)? (?:made|set|created|asked for|added|set up))?(?: (?:just )?now)?$/i;

/** A wish to have something forgotten; where a schedule may be meant, that one is looked for first. */
function forgotten(part: Sentence): Forget | Managing | undefined {
  const forget = readForget(part);
  if (forget && POINTED.test(forget.words)) return managing('cancel', { by: 'focus' });
  if (!forget?.unsure) return forget;
  return managing('cancel', { by: 'words', words: forget.words, explicit: false }, {}, { orElse: forget });
}

const NEWS = wholePattern(
  "(?:did i miss anything|what did i miss|what should i know|is there anything i should know|anything i should know|what do i need to know|catch me up|anything new(?: for me)?|what's new for me)(?: about)?(?: today| this week)?",
);

/** "did I miss anything?": what lies ahead is all there is to tell. */
function newsWanted(part: Sentence): Listing | undefined {
  const end = part.tokens.findLastIndex(({ norm }) => !/^[.!?,]$/.test(norm)) + 1;
  const bare = partOf(part, skipPolite(part, 0), end);
  return NEWS.test(bare.norm) ? { kind: 'list', all: false, ahead: true } : undefined;
}

const THING = pattern("(?:please )?(?:remember|(?:don't|dont|do not) forget)(?= (?:the|my|our|an?|some) )");

/** "don't forget the milk": a thing to be reminded of, at a time yet to be told. */
function thingToRemember(part: Sentence, { now, dayFirst }: Hearing): Asking | Creation | undefined {
  const from = skipPolite(part, 0);
  const found = matchAt(part, from, THING);
  if (!found || part.tokens.length - from > 10 || findPhrases(part, dayFirst).length > 0) return undefined;
  const task = trimWords(wordsOf(part, found.next, part.tokens.length));
  const lead = wordsOf(part, from, found.next);
  return settleWanted({ manner: 'about', task, joint: 'about', lead, drafts: [] }, now);
}

/** "could you use bullet points?": an order about the way Alfred writes, also where it is put as a question. */
function mannerWanted(part: Sentence): Tell | undefined {
  const end = part.tokens.findLastIndex(({ norm }) => !/^[.!?]$/.test(norm)) + 1;
  const wished = readManner(writtenOut(partOf(part, skipPolite(part, 0), end)));
  if (!wished) return undefined;
  const { content, said } = wished;
  const memory = { kind: 'preference', content, on: null } as const;
  const former = { words: content, changed: true, kinds: ['preference'] } as const;
  return { kind: 'tell', tellings: [{ memory, said, former }], asked: false };
}

/** Reads a wish about what is known of the person: to see it, to have it forgotten or remembered, or to be told of it. */
export function readWish(
  part: Sentence,
  hearing: Hearing,
): Profile | Forget | Managing | Tell | Recall | Listing | Asking | Creation | undefined {
  return (
    mannerWanted(part) ??
    newsWanted(part) ??
    readProfile(part) ??
    forgotten(part) ??
    readRemember(part, hearing) ??
    recalled(part, hearing.dayFirst) ??
    thingToRemember(part, hearing)
  );
}

const COMMANDS = pattern('(?:please )?(?:move|change|reschedule|make|set|cancel|pause|skip|remind|add|put)');

/** True of a part that tells how things are, and is no order in few words ("dentist friday at 3"). */
export function tellsSomething(part: Sentence, hearing: Hearing): boolean {
  if (matchAt(part, skipPolite(part, 0), COMMANDS)) return false;
  const own = partOf(part, skipPolite(part, 0), part.tokens.length);
  return readTellings([own], hearing).some(
    ({ memory, entities }) => (memory?.content ?? '') !== '' || entities !== undefined,
  );
}
