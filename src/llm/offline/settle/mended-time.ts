import { shareIn, tellingWords } from '../act/alike.ts';
import { lastSpokenOf } from '../act/find-known.ts';
import type { Memory } from '../known.ts';
import { findPhrases } from '../time/read-phrase.ts';
import type { Said } from '../turn.ts';
import { oneLine } from '../words/one-line.ts';
import { readSentence } from '../words/sentence.ts';
import { WEEKDAYS } from '../words/vocabulary.ts';

const WRONG = '(?:wrong|mixed up|muddled(?: up)?|confused|the wrong way round)';
const WHAT = '(?:it|that|this|them|things|(?:the|my) (?:dates?|days?|times?|hours?|weeks?|months?|numbers?))';

/** Words by which one takes back what was said just before: "ah no, I misheard", "oops, wrong date". */
const TAKES_BACK = new RegExp(
  oneLine(String.raw`
    ^(?:(?:and|but|so|well|oh|ah|ach|argh|ugh|oof|oops|whoops|wh?oopsie|gah|damn|dang|shoot|ok|okay|hey|hi|hm+|er+|erm|um+|uh|lol|haha)\b|
    (?:no|nope|nah|sorry|apologies|wait|actually|correction|typo|edit|update|rather|my (?:bad|mistake|error|fault)|pardon)\b|
    (?:(?:let me (?:look|check|see|think)(?: again)?)|(?:a )?(?:small|quick|little|slight|one) correction|hang on|hold on|(?:scratch|strike|scrap|ignore|disregard) (?:that|it)|never ?mind|d'oh|doh|turns out|apparently|(?:they|he|she)(?:'ve| have|'s| has)?(?: just)? (?:changed|moved) (?:it|that|the (?:date|day|time)))\b|
    (?:(?:i|we|you) ?)?(?:(?:have |had |just |must have |'ve |think i |totally |completely )*)(?:misheard|misread|mis-?read|mistyped|misremembered|miscounted|mis-?spoke|slipped up|messed up|was (?:wrong|mistaken)(?: about (?:it|that|the \p{L}+))?|(?:read|heard|typed|copied|wrote) ${WHAT} ${WRONG}|(?:got|had|mixed|muddled|confused) ${WHAT}(?: ${WRONG}| up)?|(?:looked at|gave you|read|had|said|wrote|typed|told you) the wrong \p{L}+)(?: (?:the|my|that|his|her|their) \p{L}+)?\b|
    (?:that(?:'s| is| was)? )?(?:the )?wrong (?:date|day|time|week|month|hour|one|line|row|page)\b|
    (?:that(?:'s| is| was)|${WHAT}(?:'s| is| was)) (?:${WRONG}|not (?:right|correct|true)|a (?:typo|mistake))\b|
    (?:that|this) (?:isn't|wasn't|is not|was not) (?:right|correct|true)\b)[\s,.;:!…–—-]*
  `),
  'iu',
);

/** What leads to the time that it is at instead. */
const INSTEAD = new RegExp(
  oneLine(String.raw`
    ^(?:(?:and|but|so|that|actually|really|now|rather|just)\s+)*(?:it should (?:be|say|read|have been|have said)|(?:that )?should (?:be|say|read|have been|have said)|(?:it|that|this)(?:'s| is|s| was| will be|'ll be)|
    (?:the )?(?:right|correct|actual|real|new)? ?(?:date|day|time)(?:'s| is| should be)|make (?:it|that)|i (?:mean|meant)(?: to (?:say|write|type))?|i should have (?:said|written)|
    (?:they|he|she|the \p{L}+) (?:told me|told us|said|says|wrote|meant))\b[\s,:]*(?:(?:actually|really|in fact|now|supposed to be|meant to be)\s+)*
  `),
  'iu',
);

/** "…, not the 24th", "…, rather than at six". */
const AND_NOT = /,? +(?:and +)?(?:not|rather than|instead of) [^,]+$/iu;
const NOT_BUT =
  /^(?<old>not [^,;–—-]+?)(?:\s*[,;–—-]+\s*(?:but |rather |it['’]?s |it is |make it )?|\s+but )(?<right>.+)$/iu;
const STOP =
  /[.!?…;]+(?=\s|$)|\.{2,}|\n|\s[–—-]\s|,(?=\s*(?:sorry|my (?:bad|mistake)|i (?:misread|misheard)|(?:(?:i|i've|have|just|only) ){0,3}(?:checked|looked|asked|found|remembered|reali[sz]ed|got|heard|read)\b|(?:it |they )?says?\b|the \p{L}+ says\b))/iu;
const TAIL =
  /[\s,]+(?:now|instead|actually|please|sorry|lol|haha|thanks|of course|i meant|i mean|rather|(?:and )?(?:still |at )?(?:the )?same (?:time|hour|place)|(?:and |but )?still (?:at )?\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?)$/iu;
/** "The 18th was right after all": what was said before stands again. */
const WAS_RIGHT =
  /^(?:the )?(?<time>[^,.;!?]{1,30}?) (?:was|is) (?:right|correct|the right (?:one|day|date|time))(?: after all| all along| the first time| before)?(?=[,.;!–—]|$)[,;]?/iu;
/** Why one was wrong, which is nothing to be kept. */
const EXCUSE =
  /\b(?:brain|memory|head|bad|mistake|eyes|glasses|mis-?read|misheard|misremembered|looked|checked|reading|calendar|diary|typo|confus\w+|muddled|mixed|sorry|apologies|tired|coffee|wrong|thanks|cheers|silly|stupid)\b/iu;

/** "The fire drill should be Friday": what is put right is named again. */
const NAMED =
  /^(?:(?:and|but|so|that) )*(?:the |my |our )?(?<thing>[\p{L}\d' -]{2,40}?) (?=(?:should|is|was|will) |isn't )/iu;

/** Words without the name of what they put right, where they name it. */
function pointing(words: string, { content }: Memory): string {
  const named = NAMED.exec(words);
  const thing = tellingWords(named?.groups?.['thing'] ?? '');
  return named && thing.length > 0 && shareIn(thing, content) >= 0.99
    ? `it ${words.slice(named[0].length)}`
    : words;
}

/** True of words that name a time and nothing else. */
function isTime(words: string, dayFirst: boolean): boolean {
  const sentence = readSentence(words);
  // "Half 6" is a time where nothing but one can stand.
  if (HALF.test(words)) return findPhrases(readSentence(`at ${words}`), dayFirst).length === 1;
  const [only, more] = findPhrases(sentence, dayFirst);
  if (!only || more || only.draft.repeat || only.to !== sentence.tokens.length) return false;
  return sentence.tokens.slice(0, only.from).every(({ norm }) => /^(?:on|at|in|by|for|from|the)$/.test(norm));
}

const HALF = /^(?:half|quarter (?:past|to)) (?:past )?[\p{L}\d]{1,6}(?: ?[ap]m)?$/iu;
const BARE_CLOCK = /^(?:at )?(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?$/iu;

/** "At 7", said of what was to be at six in the evening, is in the evening. */
function onThatSide(time: string, { on }: Memory): string {
  const { hour, minute } = BARE_CLOCK.exec(time)?.groups ?? {};
  const afternoon = Number(on?.slice(11, 13) ?? 0) >= 12;
  if (HALF.test(time)) {
    const whole = `at ${time.replace(/^half (?!past)/i, 'half past ')}`;
    return afternoon && /\d$/.test(whole) ? `${whole} pm` : whole;
  }
  const late = afternoon && Number(hour) < 12 && Number(hour) > 0;
  return hour && late ? `at ${hour}:${minute ?? '00'} pm` : time;
}

/** The time that words put in the place of another; undefined where they name none, or more than that. */
function timeIn(words: string, dayFirst: boolean): { time: string; denied: boolean } | undefined {
  const lead = INSTEAD.exec(words)?.[0] ?? '';
  const body = words.slice(lead.length).trim();
  const turned = NOT_BUT.exec(body)?.groups;
  const denied = turned !== undefined || AND_NOT.test(body) || /^(?:it )?should|make|mean/i.test(lead);
  const old = turned?.['old']?.replace(/^not (?:the )?/i, '');
  if (old && !/^\d{1,2}$/.test(old) && !isTime(old, dayFirst)) return undefined;
  let time = (turned?.['right'] ?? body).replace(AND_NOT, '').trim();
  let sorry = false;
  while (TAIL.test(time)) {
    sorry ||= /(?:sorry|i meant?)$/i.test(time);
    time = time.replace(TAIL, '');
  }
  return isTime(time, dayFirst) ? { time, denied: denied || sorry } : undefined;
}

const DAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})s?\\b`, 'giu');

/** "Wait, Wednesdays", said of what is done on Tuesdays, is all of it once more. */
function mendedDay(text: string, told: string, known: readonly Memory[]): string {
  let rest = text.replaceAll('’', "'").trim();
  const typed = rest;
  for (let lead = TAKES_BACK.exec(rest)?.[0]; lead; lead = TAKES_BACK.exec(rest)?.[0])
    rest = rest.slice(lead.length);
  const words = rest
    .replace(INSTEAD, '')
    .replace(AND_NOT, '')
    .replace(/^on /i, '')
    .replace(/[\s.!,]+$/, '');
  const [day, more] = words.match(DAY) ?? [];
  const [old, another] = told.match(DAY) ?? [];
  const only = day?.toLowerCase() === words.toLowerCase() && rest !== typed;
  if (!only || !old || more || another) return text;
  const right = told.replace(old, words).replace(/[.!\s]+$/, '');
  const bare = tellingWords(told.replace(old, ' '));
  const wrong = known.some(
    ({ content }) => content.toLowerCase().includes(old.toLowerCase()) && shareIn(bare, content) >= 0.6,
  );
  return wrong ? `${right}, not ${old}` : right;
}

/**
 * "Ah no, I misheard, it's the 28th", said right after something with a date was told, in plain words: "no, it's the
 * 28th". Any other text as it is.
 */
export function mendedTime(
  text: string,
  { history, known, dayFirst }: { history: readonly Said[]; known: readonly Memory[]; dayFirst: boolean },
): string {
  const [told, answer] = history.slice(-2);
  if (told?.role !== 'user' || answer?.role !== 'assistant' || answer.text.startsWith('Done.')) return text;
  const dated = known.filter(({ on }) => on);
  const last = lastSpokenOf([answer.text, told.text], dated);
  if (!last) return mendedDay(text, told.text, known);
  const typed = text.replaceAll('’', "'").trim();
  // "*28 April", as one puts a slip of the keys right.
  let rest = typed.replace(/^\*\s?(?=\w)|(?<=\w)\*$/g, '');
  let back = rest !== typed;
  for (let lead = TAKES_BACK.exec(rest)?.[0]; lead; lead = TAKES_BACK.exec(rest)?.[0]) {
    back ||= !/^(?:and|but|so|well|ok|okay|hey|hi|hm+|lol|haha|update)\W*$/i.test(lead);
    rest = rest.slice(lead.length);
  }
  rest = pointing(rest.replace(WAS_RIGHT, "it's the $<time>.").replace(/^it's the (?!\d)/, "it's "), last);
  const stop = STOP.exec(rest);
  const found = timeIn(rest.slice(0, stop?.index).trim(), dayFirst);
  const behind = stop ? rest.slice(stop.index + stop[0].length).trim() : '';
  if (!found || !(back || found.denied || EXCUSE.test(behind))) return text;
  if (stop?.[0].includes('?') || behind.endsWith('?')) return text;
  const more = behind.split(/\s+/).length <= 3 || EXCUSE.test(behind) ? '' : ` ${behind}`;
  return `no, it's ${onThatSide(found.time, last)}.${more}`;
}
