import type { Moment } from '../time/calendar.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';
import { offerInstead, timeAhead } from './offer-instead.ts';
import { sightOf } from './sights.ts';
import type { Asking } from './wanted.ts';

/** "text Dad: the train's late, start without me": all behind the colon is to be said to somebody. */
const DICTATED =
  /^(?:(?:can|could|would|will) you )?(?:please )?(?:tell|text|txt|sms|message|msg|dm|ping|slack|whatsapp|e ?-? ?mail|mail|write to|reply to|let (?=(?:[^ :]+ ){1,3}know )|send(?: (?:a|the) (?:message|text|note|mail|email|line) to)?) (?!me\b|us\b|myself\b|you\b|this\b|it\b|that\b)(?:[^ :]+ ){1,4}?(?:(?:know|a (?:line|text|note|message)) )?: [^ ]+/;

const LOOK =
  '(?:look(?: up| at| into| in| how| if| whether| what)?|check(?: on| out)?(?! the (?:oven|stove|door|kids|baby|dog|cat|post|fridge)\b)|see(?= (?:if|whether|what|how|who|when|where)\b)|find out|google|search(?: for)?|pull up|have a (?:quick )?(?:look|peek)(?: at)?)';
const BACK =
  '(?:(?:tell|inform|ping|nudge|text|message|alert|warn|notify|update|poke|buzz|dm) (?:me|us)|let (?:me|us) know|give (?:me|us) (?:a )?(?:shout|ping|nudge|heads ?-? ?up|bell)|shout|holler|yell|report back|get back to me|say)';
/** "look up tesla at 4 and ping me if it drops": Alfred is to look, and to say what it sees. */
const LOOK_AND_TELL = new RegExp(
  `^${LOOK} .{2,160}? (?:(?:and|then|,) )+(?:please |just )*${BACK}(?: (?:if|whether|when|once|how|what|as soon as|should|in case)\\b.*|(?: [?.!])*)$|^${LOOK} .{2,120}? (?:(?:and|then|,) )+(?:if|when|once|should) .{2,80}? (?:, |then )?(?:please )?${BACK}(?: [?.!])*$`,
);
const REMINDED = /\b(?:remind|reminders?|alarm)\b/;

/** What is wanted of a page: only the short of it, or what is in it. */
const SHORT_OF_IT =
  /\b(?:gist|tl ?;? ?dr|summar\w+|nutshell|in short|in brief|(?:main|key|important) (?:points?|bits?|things?|ideas?)|takeaways?|boil\w*|worth (?:reading|a read|it)|short version|too long|long read|highlights|bullet points|condense\w*|digest|recap|explain|what(?:'s| is| does) (?:it|this|that|the)|sum (?:it|this|that) up|read (?:it|this|all|the|through)|what (?:this|it|the (?:article|page|text|piece|post|video|vid|report|paper|site)) (?:is|says?|said))\b/;
const TELLS_OF_LINK =
  /^(?:love|loved|our|my|here(?:'s| is)?|nice|great|good|he|she|they) |\b(?:i've|we've|i have|we have) (?:put|written|posted|shared)\b|\b(?:i|we) (?:wrote|published|made|posted|built|read|liked|love|like|found|keep|kept)\b|\b(?:save|keep|note|remember|bookmark)\b/;

/** The sentence behind a time that stands before everything: "at 11, see …". */
function behindTime(sentence: Sentence, dayFirst: boolean): Sentence {
  const from = skipPolite(sentence, 0);
  const first = findPhrases(sentence, dayFirst).find((phrase) => phrase.from === from);
  return partOf(sentence, first ? skipPolite(sentence, first.to) : from, sentence.tokens.length);
}

/**
 * Reads an order to Alfred that has to be heard as a whole before it is taken apart at its commas: a message that is
 * dictated, something to be looked up and told of, a page to be read.
 */
export function readWholeOrder(sentence: Sentence, now: Moment, dayFirst: boolean): Asking | undefined {
  const { norm, tokens } = sentence;
  if (REMINDED.test(norm)) return undefined;
  const whole = wordsOf(sentence, 0, tokens.length);
  if (/<…>/.test(norm) && (SHORT_OF_IT.test(norm) || norm.includes('?')) && !TELLS_OF_LINK.test(norm))
    return offerInstead({
      cannot: 'I can’t open links or pages.',
      task: 'read it',
      lead: wordsOf(sentence, 0, 1),
      wish: whole,
    });
  const from = skipPolite(sentence, 0);
  const own = partOf(sentence, from, tokens.length);
  if (DICTATED.test(own.norm) && !own.norm.includes(' \n ')) {
    const task = wordsOf(sentence, from, tokens.length).replace(/[\s.!?]+$/, '');
    return offerInstead({ cannot: 'I can’t do that myself.', task, lead: wordsOf(own, 0, 1) });
  }
  const behind = behindTime(sentence, dayFirst);
  if (!LOOK_AND_TELL.test(behind.norm)) return undefined;
  const sight = sightOf(norm, true) ?? {
    cannot: 'I can’t look that up or see it from here.',
    task: 'look it up',
  };
  const [only, more] = findPhrases(sentence, dayFirst);
  const when = only && !more ? timeAhead(sentence, now, dayFirst) : undefined;
  return offerInstead({ ...sight, lead: wordsOf(behind, 0, 1), when, wish: whole });
}
