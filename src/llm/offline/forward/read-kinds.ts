import { kindsIn } from '../intent/offer-kinds.ts';
import type { OfferKind } from '../intent/offer-kinds.ts';
import { oneLine } from '../words/one-line.ts';

/** What Alfred does about things of a kind besides offering: it helps with them, tells of them, comes back to them. */
const HELPING = new RegExp(
  oneLine(String.raw`
      \b(?:help(?:s|ing)?|remind(?:s|ing|ers)?|tell(?:ing)?|notic(?:e|es|ing)|follow(?:s|ing)? up|nudg\w*|
      messages?|prep\w*|point(?:s|ing)? out|warn\w*|chas(?:e|ing)|ask(?:ing)?|bring(?:ing)? up|heads up|
      notifications?|watch(?:ing)?|track(?:ing)?|an eye on|com(?:e|ing) (?:to me )?with|mention\w*|poke|
      poking|bother\w*|bug(?:ging)?|send(?:ing)?|keep(?:ing)? (?:on )?at me|get ready|suggest\w*|offer\w*|
      propos\w*|recommend\w*)\b
    `),
);
/** Things of a kind in general: "deadlines", "a habit of mine", and not "the deadline for the grant". */
const GENERAL = new RegExp(
  oneLine(String.raw`
      \b(?:deadlines|due dates|events|meetings|appointments|birthdays|anniversaries|interviews|promises|
      commitments|follow ?-? ?ups|digests|round ?-? ?ups|habits|routines|patterns|recurring (?:things|
      requests|tasks)|old (?:schedules|reminders)|welcome ?-? ?backs?|catch ?-? ?ups|topics|
      any (?:deadline|event|habit|promise)|a (?:habit|routine|pattern|deadline|promise)(?: of mine)?|
      what i (?:promised|owe)|my schedules|up my schedules|preparations?|tidying|cleaning up|
      clean ?-? ?ups?)\b
    `),
);
const SOMETHING = new RegExp(
  oneLine(String.raw`
      \b(?:the|this|that) (?:[a-z]+ ){0,2}?(?:deadline|event|meeting|appointment|birthday|interview|habit|
      digest|reminder|follow ?-? ?up)\b(?! (?:suggestions?|offers?|nudges?|help|prep|preparations?|
      messages?|thing|stuff))
    `),
);
const NOT = new RegExp(
  oneLine(String.raw`
      ^(?:(?:and|but|so|ok|please|also|now) )*(?:stop|no more|no|quit|enough|do not|never|not|i (?:do not|
      never|no longer) (?:want|need|like|wish|care)|spare me|leave out|skip|drop|cut|hold back|hold off|
      turn off|switch off|disable|mute|without|you (?:can|may|could|should|do not (?:have|need) to|
      need not) ?(?:stop|drop|skip|leave out|hold back|not|keep|spare)?|i can do without|could do without|
      less|fewer|i (?:would )?(?:rather|prefer)(?: it if)? (?:you|not|no)|hands off|keep (?:out|away|
      your)|stay (?:out|away)|there is no need|no need|leave (?:my|the|all)|forget about|enough with|
      i hate|i dislike|i am (?:fed up|tired|sick)|cease|pause|(?:turn|switch) (?:.* )?off|i (?:can|will|
      would like to) (?:handle|manage|keep|do|track|look|deal)|kill|exclude|remove|ditch)\b
    `),
);
const AGAIN = new RegExp(
  oneLine(String.raw`
      \b(?:again|back on|back(?! to me)|after all|resume|re ?- ?enable|un ?- ?mute|once more|
      welcome(?! ?-? ?back)|changed my mind|as before|like before|like you used to|from now on you (?:can|
      may)|after all)\b|^(?:(?:and|but|so|ok|please|also|now|you can|you may|feel free to|do|
      go ahead and) )*(?:start|begin|allow|bring back|enable|turn on|switch on|unmute|resume|(?:turn|
      switch) .* on\b|i (?:would like|want|miss|do want|would love)|let me have)\b
    `),
);
const NEGATED = /\b(?:not|never|stop|quit|no more|no longer|rather not|without|off)\b/;
const OTHERS = new RegExp(
  oneLine(String.raw`
      ^(?:(?:my|our|his|her|their|he|she|they|we)\b|the (?!suggestions?|offers?|nudges?|digests?|
      reminders?|messages?|prep|help)[a-z]+|i (?:start|started|help|helped|told|asked|offer|offered|will|
      am|was|have|had|suggest|suggested|forgot|missed)\b(?! (?:fed up|tired|sick)))
    `),
);

/** The kinds of offers that a clause wants no more of, or wants again; undefined when it wants neither. */
export function readHelpWith(
  plain: string,
): { readonly hold: readonly OfferKind[]; readonly allow: readonly OfferKind[] } | undefined {
  if (!HELPING.test(plain) || OTHERS.test(plain) || !GENERAL.test(plain) || SOMETHING.test(plain))
    return undefined;
  if (/^(?:what|when|which|who|how|where|why|show|list)\b/.test(plain)) return undefined;
  const kinds = kindsIn(plain);
  if (kinds.length === 0) return undefined;
  const refused = NOT.test(plain);
  if (AGAIN.test(plain) && !(refused && NEGATED.test(plain))) return { hold: [], allow: kinds };
  return refused ? { hold: kinds, allow: [] } : undefined;
}
