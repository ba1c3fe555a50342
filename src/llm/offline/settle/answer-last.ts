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

/** "When do we get the keys?", "When are the plumbers coming?": what happens then. */
const HAPPENS =
  /\b(?:when|(?:on )?(?:which|what) (?:day|date))(?: (?:exactly|again))? (?<verb>do|does|did|are|is|will|am)(?: (?:we|i))?(?= ) (?<what>[^?.!,;]{3,70}?)(?: again| exactly)?\s*(?:[?!]|$)/iu;
/** A day and no more, with whatever leads to it. */
const ON =
  /^(?:(?:oh|ah|ok|okay|right|well|so|no|nope|yes|hm+|nah|found (?:it|out)|i asked|i checked|asked|checked|got it|just (?:heard|asked|checked)|update|turns out|(?:they|he|she) (?:said|says)|apparently|no thanks|no need|no thank you|for the record)\b[,.:! –-]*(?:and |that )?)*(?:(?:it|that|they|he|she|we)(?:['’]?s|['’]?re|['’]ll be| is| are| will be| comes?| happens?| starts?| get(?:s| it| them)?| do(?: it)?| leaves?| arrives?)?(?: now)? )?(?<on>(?:on |at |this |next |by )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|mon|tues?|wed|thurs?|fri|sat|sun|tomorrow|tonight|january|february|march|april|may|june|july|august|september|october|november|december)(?:\b|day|nesday|sday|urday)[^?]{0,40})$/iu;
/** "It's on the 12th", and no "yes, on the 12th". */
const POINTS =
  /^(?!(?:yes|yep|yeah|ok|okay|sure|please|fine|go on|alright|all right)\b).*\b(?:it|that|they|he|she|we)(?:['’]?s|['’]?re|['’]ll| is| are| will| comes?| happens?| starts?| get| leaves?| arrives?)\b/i;
/** The thing or the person that does it, and what: "the plumbers", "coming". */
const DOER =
  /^(?<who>(?:the|my|our|his|her|their|this|that|these|\p{Lu})\S*(?: \S+)*?) (?<does>\S+ing\b.*|\S+(?: (?:in|out|up|off|back|over|round|here|home|again))?)$/u;

/** The answer to "when do we get the keys?" as it stands for itself: "We get the keys on the 12th". */
function happensThen(asked: string, text: string): string | undefined {
  const question = HAPPENS.exec(asked)?.groups;
  const on = ON.exec(text.trim())?.groups?.['on'];
  const what = question?.['what']?.trim();
  if (!what || !on) return undefined;
  const then = /^(?:on|at|this|next|by|tomorrow|tonight)\b/i.test(on) ? on : `on ${on}`;
  const us = /\b(?:do|does|did|are|is|will|am) (?:we|i) /i.test(asked);
  const verb = question?.['verb']?.toLowerCase() ?? '';
  const ing = /^(?:are|is|am)$/.test(verb);
  if (us) return `${ing ? 'We’re' : 'We'} ${what} ${then}`.replace('’', "'");
  const { who, does } = DOER.exec(what)?.groups ?? {};
  if (!who || !does) return undefined;
  if (ing) return `${capital(who)} ${verb} ${does} ${then}`;
  const [first = '', ...more] = does.split(' ');
  const one = verb === 'does' ? `${first}${/(?:s|sh|ch|x|o)$/.test(first) ? 'es' : 's'}` : first;
  return `${capital(who)} ${verb === 'will' ? 'will ' : ''}${[one, ...more].join(' ')} ${then}`;
}

/** What is told in answer to one's own question, which Alfred could not answer, as it stands for itself. */
export function answeringLast(text: string, history: readonly Said[]): string {
  const [asked, said] = history.slice(-2);
  if (asked?.role !== 'user' || said?.role !== 'assistant' || !UNKNOWN.test(said.text)) return text;
  // A bare time behind an offer takes that up.
  const offered = said.text.trimEnd().endsWith('?');
  const then = offered && !POINTS.test(text) ? undefined : happensThen(asked.text, text);
  if (then) return then;
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
