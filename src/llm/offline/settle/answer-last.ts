import type { Said } from '../turn.ts';
import { capital } from '../words/capital.ts';

/** Alfred could not say. */
const UNKNOWN = /^I don’t know/;
/** "When is my brother's birthday?": what was asked for, by its name. */
const ASKED =
  /\b(?:when|what|which day|what day|what date|where|who|how old|how much)(?:['’]s| is| are| was|s)(?: again)? (?<what>(?:my|our|the) [^?.!,;]{2,60}?|\p{Lu}[\p{L}'-]*['’]s [^?.!,;]{2,40}?)(?: again| called| named| on| due| exactly)?\s*(?:[?!]|$)/iu;
/** "It's August 3rd": the answer, without what it is an answer to. */
const ANSWERED =
  /^(?:(?:oh|ah|ok|okay|right|sorry|well|so|no|yes|hm+|found it|i asked|got it|for the record|now i know)\b[,.:! ]*(?:and )?)*(?:(?:just |i |i've |ive )*(?:asked|checked|found|looked|remembered|rang|called|phoned|texted)(?: [^\s,.;!?]+){0,3}[,.;:!–-]+ ?(?:and |so )?)?(?:it['’]?s|it is|that['’]?s|that is|they['’]re|they are|he['’]s|he is|she['’]s|she is) (?:called |named )?(?!not\b|ok|okay|fine|a pity|a shame|sad|alright|all right|no\b|why|what|how|because|for\b|so\b|too\b|just\b|good|bad|great)(?<rest>.+)$/isu;
const CALLED = /\b(?:and )?(?:his|her|their|its) name(?:['’]s| is) (?<name>\p{Lu}[\p{L}'-]*)/u;
const OWNER = /^(?<who>(?:my|our) \p{L}+)['’]s /iu;

/** What is told in answer to one's own question, which Alfred could not answer, as it stands for itself. */
export function answeringLast(text: string, history: readonly Said[]): string {
  const [asked, said] = history.slice(-2);
  if (asked?.role !== 'user' || said?.role !== 'assistant' || !UNKNOWN.test(said.text)) return text;
  const what = ASKED.exec(asked.text)?.groups?.['what'];
  const rest = ANSWERED.exec(text.trim())?.groups?.['rest'];
  if (!what || !rest || rest.trim().endsWith('?')) return text;
  const who = OWNER.exec(what)?.groups?.['who'];
  const whole = `${capital(what)} is ${rest}`;
  // "…, and his name is Corin": whose birthday it is.
  const name = CALLED.exec(whole)?.groups?.['name'];
  if (!who || !name) return whole;
  const bare = whole.replace(CALLED, '').replace(/[,;\s]+(?=[.!]|$)/g, '');
  return `${capital(who)} is called ${name}. ${bare}`;
}
