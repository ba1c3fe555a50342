import { matchAt, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { pattern } from './pattern.ts';
import type { Reading } from './rows.ts';
import { zoneOfPlace, zoneOfShort } from './zone-names.ts';

/** Abbreviations that are words as well, and so count only in capitals or before "time". */
const WORDS_TOO = new Set(['west', 'est', 'et', 'ct', 'pt', 'wet', 'ist']);
/** Said alone right after a time: "9am eastern". */
const COASTS = /^(?:eastern|pacific|central|mountain)$/;
/** "lunch time", "next time": no place at all. */
const NO_PLACE =
  /^(?:lunch|tea|bed|dinner|supper|breakfast|coffee|break|some|any|next|this|that|same|last|first|long|short|free|full|part|half|real|prime|closing|opening|meeting|play|game|story|show|travel|screen|quiet|focus|quality|family|start|end|due|good|bad|local|nap|bath|me|my|our|your|a|the|of|in|on|every|each|second|down|over)$/;

const NAMED = pattern(
  "(?:in |, |\\( )?(?:the )?(?<place>(?!at |to )[\\p{L}.']+(?: [\\p{L}.']+){0,2}?)(?:'s)? (?:standard |daylight |summer )?(?:time|timezone|time zone|tz)(?: \\))?".replaceAll(
    '\\p{L}',
    'a-zà-ÿ',
  ),
);
const OFFSET = pattern('(?:utc|gmt) ?(?<sign>[+-]) ?(?<h>\\d{1,2})(?::00)?');
const OWN = pattern('(?:in )?(?:my|local|our|my local|the local) (?:time|timezone|time zone)');

/**
 * Reads a time zone right after a time: an IANA name, an abbreviation, "UTC+2", "New York time". A place
 * nobody knows comes back as it was written, for the schedule book to refuse by name.
 */
export function readZone(sentence: Sentence, index: number): Reading | undefined {
  const own = matchAt(sentence, index, OWN);
  if (own) return { draft: {}, next: own.next };
  const token = sentence.tokens[index];
  if (!token) return undefined;
  const bracket = token.norm === '(' || token.norm === ',' ? 1 : 0;
  const at = index + bracket;
  const offset = matchAt(sentence, at, OFFSET);
  if (offset) {
    const hours = Number(offset.groups['h']);
    const zone = hours === 0 ? 'UTC' : `Etc/GMT${offset.groups['sign'] === '+' ? '-' : '+'}${hours}`;
    return { draft: { zone }, next: offset.next };
  }
  return named(sentence, index) ?? plain(sentence, at, bracket === 1 && token.norm === '(');
}

function plain(sentence: Sentence, at: number, bracketed: boolean): Reading | undefined {
  const token = sentence.tokens[at];
  const written = wordsOf(sentence, at, at + 1);
  const closing = bracketed && sentence.tokens[at + 1]?.norm === ')' ? 1 : 0;
  const next = at + 1 + closing;
  if (/^\p{L}+\/\p{L}/u.test(written)) {
    const zone = written.replaceAll(/(?<=^|[/_])\p{Ll}/gu, (letter) => letter.toUpperCase());
    return { draft: { zone }, next };
  }
  const coast = token && COASTS.test(token.norm) ? zoneOfPlace(token.norm) : undefined;
  const short = coast ?? (token && zoneOfShort(token.norm));
  if (!short || !token) return undefined;
  if (WORDS_TOO.has(token.norm) && written !== written.toUpperCase()) return undefined;
  return { draft: { zone: short }, next };
}

function named(sentence: Sentence, index: number): Reading | undefined {
  const found = matchAt(sentence, index, NAMED);
  const place = found?.groups['place'];
  if (!found || !place) return undefined;
  const zone = zoneOfPlace(place);
  if (zone) return { draft: { zone }, next: found.next };
  const words = place.split(' ');
  if (words.some((word) => NO_PLACE.test(word))) return undefined;
  const written = wordsOf(sentence, index, found.next);
  const capital = /(?:^|\s|\()\p{Lu}/u.test(written);
  const done = sentence.tokens[found.next];
  const ends = done === undefined || /^(to|about|that|remind|,|\.|:|;|every|on|tomorrow)$/.test(done.norm);
  if (!capital && !(ends && words.length === 1)) return undefined;
  return {
    draft: {
      zone: written.replace(/^(?:in |, |\()\s*/i, '').replace(/\s+(?:time|timezone|time zone|tz)\)?$/i, ''),
    },
    next: found.next,
  };
}
