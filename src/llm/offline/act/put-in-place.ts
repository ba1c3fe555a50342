import { capital } from '../words/capital.ts';
import { tellingWords } from './alike.ts';
import { isJob } from './trade.ts';

/** "Inês turns ten, not nine": only what stands behind the words that are known already is another thing. */
function behindKnown(value: string, before: string): string {
  const there = new Set(tellingWords(before));
  const words = value.split(' ');
  const last = words.findLastIndex((word) => tellingWords(word).some((stem) => there.has(stem)));
  return last >= 0 && last < words.length - 1 ? words.slice(last + 1).join(' ') : value;
}

/** What comes before the one word in which such a memory may be wrong. */
const LEAD =
  /^((?:Lives|Based|Is based|Born|Grew up|Comes|Works|Working) (?:in|at|for|from|near|as an?)|Is an?|Prefers|Likes|Loves|Hates|Likes to be called|Goes by|Uses|.{2,40} (?:is called|is named|(?:is|are)(?: (?:in|at|on|from|near|with))?)|Decided on|Plays|Speaks|Studies|Teaches|Has) /;

/** A memory with another word in the place of the one that was wrong, where it stands in it. */
export function swapped(content: string, value: string, wrong: string): string | undefined {
  const at = content.toLowerCase().indexOf(wrong.toLowerCase());
  const [before, after] = [content.charAt(at - 1), content.charAt(at + wrong.length)];
  if (at < 0 || /[\p{L}\p{N}]/u.test(before + after)) return undefined;
  const words = behindKnown(value, content.slice(0, at)).split(' ');
  // "Siobhan Keane, not Keene": what stands before it stands there already.
  while (
    words.length > 1 &&
    content
      .slice(0, at)
      .toLowerCase()
      .endsWith(`${words[0]?.toLowerCase() ?? ''} `)
  )
    words.shift();
  // "A cello exam, not violin": so does what stands behind it.
  const behind =
    content
      .slice(at + wrong.length)
      .trim()
      .toLowerCase()
      .split(' ')[0] ?? '';
  if (words.length > 1 && words.at(-1)?.toLowerCase() === behind) words.pop();
  const right = words.join(' ');
  const typed = /\p{Lu}/u.test(content.charAt(at)) ? capital(right) : right;
  return `${content.slice(0, at)}${typed}${content.slice(at + wrong.length)}`;
}

/** A memory with another word in the place of the one that was wrong. */
export function withValue(content: string, value: string): string | undefined {
  // "It's 14", said of the desk that is number 12.
  if (/^\d+$/.test(value)) {
    const [number, more] = content.match(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu) ?? [];
    return number && !more ? content.replace(number, value) : undefined;
  }
  const lead = LEAD.exec(content)?.[1];
  return lead === undefined ? undefined : `${lead} ${value}`;
}

/** Where one lives, and what more is said of it. */
const HOME =
  /^(?:Lives|Based|Is based|Living) (?:in|at|near) [^,;]{2,60}?(?<rest>(?:,? (?:together )?(?:with|w\/)|,? and) .{2,200})$/u;
const PLAIN_HOME =
  /^(?:Lives|Based|Is based|Living) (?:in|at|near) (?:(?! with | w\/| and | alone| by ).){2,60}$/u;
/** What one is by trade, and where. */
const POST = /^(?:Works as|Is) (?:an? |the )?[^,;]{2,60}?(?<rest> (?:at|for|with) (?:the )?\p{Lu}.{1,80})$/u;
/** "Works at Fio as a designer". */
const AS_AT = /^(?<at>Works (?:at|for|with) (?:the )?\p{Lu}.{1,60}?) as (?:an? |the )?.{2,60}$/u;
const PLAIN_POST = /^(?:Works as|Is) (?<what>(?:(?! at | for | with ).){3,60})$/u;

/** Said where what was so besides may be so no longer. */
const OVER =
  /\b(?:quit|left|leaving|split|broke|divorc\w*|separat\w*|freelanc\w*|own|alone|solo|myself|single|ex|without|widow\w*|died|gone|retrain\w*|redundan\w*|sacked|fired|laid off|resign\w*|moved out|new job|self-employed)\b/i;
const PROMOTED =
  /(?:\bi(?:['’]?ve|['’]?m)?(?: (?:have|am|was|got|just|been|being|finally|now|officially))* promoted|(?:^|[.!?,;:] )(?:just |finally )?got promoted|\bpromoted me|\b(?:my|a|the) promotion)\b/i;
/** A higher post in the same line of work. */
const HIGHER =
  /\b(?:lead|head|senior|chief|principal|deputy|managing|executive|director|manager|supervisor)\b/i;

function speaksOf(message: string, words: string): boolean {
  const said = tellingWords(message);
  return tellingWords(words).some((word) => said.includes(word));
}

/** True of a post that is a higher one of the work that is known. */
function isRaised(known: string, what: string, message: string): boolean {
  return PROMOTED.test(message) || (HIGHER.test(what) && speaksOf(known, what.replace(HIGHER, '')));
}

/** What is told anew of where one lives, or what one is, with what is known besides and was not spoken of. */
export function withRest(known: string, told: string, message: string): string {
  if (OVER.test(message) || OVER.test(told)) return told;
  const home = PLAIN_HOME.test(told) ? HOME.exec(known)?.groups?.['rest'] : undefined;
  if (home) return speaksOf(message, home) ? told : `${told}${home}`;
  const what = PLAIN_POST.exec(told)?.groups?.['what'];
  if (!what || !isJob(told) || !isRaised(known, what, message)) return told;
  const at = AS_AT.exec(known)?.groups?.['at'];
  if (at) return `${at} as ${what}`;
  const post = POST.exec(known)?.groups?.['rest'];
  return post ? `Works as ${what}${post}` : told;
}

/** What somebody does somewhere, of which there is one place. */
const DOES =
  /^(?<who>.{0,40}?)\b(?<verb>teaches|works|studies|lives|trains|volunteers|practises|practices|lectures|interns)\b(?<what>.{0,60}?) (?<at>at|in|for) (?<place>(?:the )?\p{Lu}.{1,60}?)(?<now> now| these days| instead)?$/iu;

/** "Elena teaches at the Escola Velha now": what was known of the same, at the other place, as it is here. */
export function elsewhere(known: string, told: string, changed: boolean): string | undefined {
  const [was, is] = [DOES.exec(known)?.groups, DOES.exec(told)?.groups];
  if (!was || !is || !(is['now'] || changed)) return undefined;
  // Where one lives oneself, and with whom, is told anew.
  if (!is['who'] && /^lives$/i.test(is['verb'] ?? '')) return undefined;
  const same = ['who', 'verb', 'at'].every((part) => was[part]?.toLowerCase() === is[part]?.toLowerCase());
  const what = is['what'] || was['what'];
  if (!same || (is['what'] && is['what'] !== was['what'])) return undefined;
  return `${was['who'] ?? ''}${was['verb'] ?? ''}${what ?? ''} ${was['at'] ?? ''} ${is['place'] ?? ''}`;
}
