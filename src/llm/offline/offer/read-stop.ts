import { kindsIn } from '../intent/offer-kinds.ts';
import { oneLine } from '../words/one-line.ts';

/** No more of something, in whichever way. */
const NO_MORE = new RegExp(
  oneLine(String.raw`
      \b(?:stop|quit|cease|no more|not another|not one more|no further|never|not ever|ever again|do not|
      would not|enough|spare me|cut out|cut it out|knock off|drop|lay off|skip|sick of|tired of|
      fed up with|had it with|i can do without|could do without|leave out|hold back|without|
      you can keep)\b
    `),
);
/** Offers of this kind, and no single one. */
const THESE = new RegExp(
  oneLine(String.raw`
      \b(?:these|those|such|them|this (?:kind|sort|type|stuff)|that (?:kind|sort|type|stuff)|things? like|
      stuff like|anything like|something like|any of (?:this|that)|(?:offers?|suggestions?|nudges?|
      messages?|ones|reminders?|prompts?|proposals?) (?:like|of) (?:this|that|these|those)|(?:like|
      of) (?:this|that|these|those)(?: one)? (?:again|ever|any more)|(?:like|of) this (?:kind|sort|
      type))\b
    `),
);
/** "No more of this." */
const OF_THIS = /\bno more of (?:this|that|it)\b/;
const ONE = /\b(?:it|this|that|this one|that one)\b/;
const EVER = new RegExp(
  oneLine(String.raw`
      \b(?:ever|again|any more|never|for good|from now on|in (?:the )?future|going forward|at all|
      permanently|once and for all)\b
    `),
);
const OFFERING = new RegExp(
  oneLine(String.raw`
      \b(?:suggest(?:ing|ions?)?|offer(?:ing|s)?|propos(?:e|ing|als?)|nudg(?:e|es|ing)|bring(?:ing)?|
      send(?:ing)?|show(?:ing)?|ask(?:ing)?|bother(?:ing)?|push(?:ing)?|pester(?:ing)?|recommend(?:ing|
      ations)?|giv(?:e|ing)|mak(?:e|ing)|mention(?:ing)?|want|need|see|seeing|get|getting|hear|com(?:e|
      ing)|messages?|digests?)\b
    `),
);
/** Words that may stand in it; with many others it is about something else. */
const BESIDE = new RegExp(
  oneLine(String.raw`
      ^(?:please|just|can|could|would|will|you|your|i|we|me|us|my|to|of|with|a|an|the|any|all|and|about|
      for|from|now|on|in|future|more|really|am|is|are|have|had|has|do|does|not|be|been|good|at|up|kind|
      sort|type|spare|leave|do|could|without|should|things?|one|ones|like|this|that|these|those|them|it|
      such|ever|again|never|stop|quit|enough|no|thanks|thank|ok|oh|alfred|so|want|need|wish|going|forward|
      out|off|another|further|permanently|unasked|unsolicited|automatically|here|there|stuff|else|
      something|anything|everything|once|much|too|many|either|by|yourself)$
    `),
);

/** Whether a clause wants no more offers of the kind that an open one is of; `plain` = without marks, in small letters. */
export function readStop(plain: string, type: string): boolean {
  if (!/\bnot interested\b/.test(plain) && !NO_MORE.test(plain)) return false;
  if (/^(?:why|what|when|how|who)\b/.test(plain)) return false;
  const offering = OFFERING.test(plain);
  if (kindsIn(plain).some((kind) => kind === type) && offering && EVER.test(`${plain} `)) return true;
  if (/^(?:and |please )*no more(?: please| thanks)*$/.test(plain)) return true;
  if (/^i (?:never|do not|hardly ever) (?:open|read|use|look|check) /.test(plain)) return false;
  if (/^(?:please |just |and |now )*(?:stop|quit) (?:it|that|this)(?: now| please)*$/.test(plain))
    return true;
  if (
    new RegExp(
      oneLine(String.raw`
        ^(?:please |just |and )*(?:stop|quit) (?:suggesting|offering|asking|nudging|proposing|bugging me|
        bothering me|nagging(?: me)?)(?: me)?(?: please| now)*$
      `),
    ).test(plain)
  )
    return true;
  if (
    /\bnot interested in (?:this|that|these|those|any) (?:kind|sort|type|suggestions?|offers?)\b/.test(plain)
  )
    return true;
  if (/^(?:please |just )*(?:stop|quit)(?: \w+)? (?:it|them|these|those|that) for good$/.test(plain))
    return true;
  if (
    new RegExp(
      oneLine(String.raw`
        ^(?:and |please |just )*(?:never|not ever|no more|stop)(?: ever)? (?:again|these|those|them|
        of these)(?: please| ever)*$
      `),
    ).test(plain)
  )
    return true;
  const others = plain.split(' ').filter((word) => !BESIDE.test(word) && !OFFERING.test(word));
  if (others.length > 1) return false;
  if (OF_THIS.test(plain)) return true;
  if (THESE.test(plain)) return others.length === 0 || offering;
  // "stop sending me this" speaks of what keeps coming, "don't do that" of the one offer.
  const keeps =
    /\b(?:stop|quit|enough|sick of|tired of|fed up with|had it with|no more)\b.*(?:ing|of|with)\b/.test(
      plain,
    );
  return (
    others.length === 0 && offering && (keeps ? !/\bmy\b/.test(plain) : EVER.test(plain)) && ONE.test(plain)
  );
}
