import { lastSpokenOf } from '../act/find-known.ts';
import { isJob } from '../act/trade.ts';
import type { Memory } from '../known.ts';
import { readRole } from '../telling/roles.ts';
import type { Telling } from '../telling/telling.ts';
import type { Said } from '../turn.ts';
import { capital } from '../words/capital.ts';

const NO = /^(?:(?:no|nope|nah|actually|sorry|wait|oops|correction|hm+)[\s,.:!]{1,3}){1,4}(?=\p{L})/iu;
/** "Elena lives in Porto": who, what they do, and what the rest is. */
const SAYS =
  /^(?<who>(?:(?:my|our) )?\p{L}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?) (?<does>is|are|has|lives|works|studies|plays|speaks|drives|teaches|likes|loves|hates|prefers|wants|eats|drinks|collects|owns)(?<link>(?: (?:an?|in|at|for|as|the|with|from|my|our))*) (?<what>[^,.;!?]{2,60}?)(?:,? (?:and )?not [^,.;!?]{2,40})?[\s.!]*$/iu;
/** Said of what is so besides, or for a while. */
const BESIDES =
  /\b(?:too|also|as well|both|still|today|tonight|for now|at the moment|this (?:week|weekend|month))\b/i;
const NOBODY = /^(?:it|that|this|he|she|they|we|you|i|there|what|who|which|everything)$/i;

/** True of what somebody is by trade: "a nurse". */
function isDoer(words: string): boolean {
  const what = words.trim().replace(/^an? /i, '');
  return isJob(`Is a ${what}`) && readRole(what.split(' ').slice(-2).join(' '))?.kind === 'person';
}

/**
 * "No, Elena lives in Porto", said right after it was told or shown that she lives in Faro: what was last spoken of with
 * the other thing in it; undefined where that says nothing alike.
 */
export function saidAnew(
  text: string,
  known: readonly Memory[],
  history: readonly Said[],
): Telling | undefined {
  const lead = NO.exec(text)?.[0];
  const {
    who = '',
    does = '',
    link = '',
    what = '',
  } = SAYS.exec(text.slice(lead?.length ?? 0))?.groups ?? {};
  if (!lead || !who || NOBODY.test(who) || BESIDES.test(text)) return undefined;
  const name = who.replace(/^(?:my|our) /i, '').toLowerCase();
  const plain = link.replace(/ (?:my|our)$/i, '');
  const head = ` ${name} ${does}${plain} `.toLowerCase().replace(/ an (?=$)/, ' a ');
  const alike = known.filter(
    ({ on, content }) => !on && ` ${content.toLowerCase()}`.replaceAll(' an ', ' a ').includes(head),
  );
  const texts = history.slice(-2).map((one) => one.text);
  const last =
    lastSpokenOf(texts.toReversed(), alike) ??
    (alike.length === 1 && /^lives$/i.test(does) ? alike[0] : undefined);
  if (!last) return undefined;
  const at = ` ${last.content.toLowerCase()}`.indexOf(` ${name} `) + name.length;
  // "Tom is a really nice guy" is so besides what he is by trade.
  if (/ an?$/i.test(plain) && !(isDoer(what) && isDoer(last.content.slice(at + does.length + 1))))
    return undefined;
  const content = capital(`${last.content.slice(0, at)} ${does.toLowerCase()}${plain} ${what}`);
  if (content === last.content) return undefined;
  return {
    memory: { kind: last.kind, content, on: null },
    said: content,
    former: { words: last.content, changed: true, id: last.id },
  };
}
