/** "the headlines", "one or two", "a short summary": some or less of a thing. */
const SOME =
  '(?:(?:just|only|even|at least|a|an|the|or|of|very|single) )*(?:one|two|three|four|five|1|2|3|4|5|couple|few|handful|top|main|biggest|key|most important|latest|short|brief|quick|rough) ';
/** What makes less of a thing that was asked for: "just the gist", "local stuff will do", "come on, two lines". */
const LESS =
  /^(?:(?:oh|ah|aw|well|ok|okay|hm+|fine|come on|go on|please|then|so|but|,) )*(?:(?:just|only|even|not even) (?!wondering|asking|curious|checking|leave|forget|kidding|joking|saying|a thought|in case|remind|ping|tell)|an? (?:quick|short|brief|rough|tiny|small) |(?:one|two|three|four|five|six|a (?:couple|few|handful)|\d) (?:of )?(?:lines?|sentences?|words?|bullets?|bullet points|points?|things?|headlines?|facts?)\b|(?:[^ ]+ ){1,3}or [^ ]+(?: [^ ]+)? (?:,|-|in )|.{0,80}\b(?:that is|that's) all (?:i|i am|i'm|we|we are|we're) (?:after|need|want|asking)\b|(?:in )?(?:one word|brief|short)\b|(?:a )?(?:ballpark|simple yes or no|yes or no)\b|(?:briefly|roughly)\b|the (?:gist|highlights|headlines|main|big|short|basics|essentials|top|local|most|latest)\b|(?:[^ ]+ ){1,8}?(?:will do|would do|'ll do|(?:will|would|should|might|could) suffice|(?:(?:is|are|'s|would be|will be|should be|'d be) )(?:(?:quite|more than|perfectly|already|just|really) )*(?:fine|enough|plenty|sufficient|ok|okay|all i (?:need|want))|needn't be|doesn't (?:have|need) to be|don't need much)\b)/;
const WANTS = new RegExp(
  `^(?:(?:oh|ah|well|ok|okay|hm+|please|then|so|but|and|come on|go on|surely|just|only|at least|you|i|we|can you|could you|would you|can't you|couldn't you|must|might) )*(?:give|tell|name|show|list|read|(?:can|could|must) (?:\\w+ )?(?:give|tell|name|say))(?: me| us)? (?:${SOME}(?:[^ ]+ ?){1,3}$|(?:something|anything)(?: at all)?$)`,
);
/** "not in detail", "top stories only", "surely a short summary is possible". */
const ALSO = new RegExp(
  `^(?:not (?:in (?:detail|full|depth)|(?:all|every|the whole)\\b|everything)|(?:[^ ]+ ){1,4}(?:only|at least)(?: then| please)*$|(?:surely|but) ${SOME}|what(?:'s| is| was| are) (?:the )?(?:(?:very|top|main|biggest|big|key|most|important|latest) )+[^ ]+(?: (?:then|today|now))?$)`,
);
/** What asks for it once more, and names nothing. */
const AGAIN =
  /^(?:(?:oh|ah|aw|well|ok|okay|but|please|then|so|go on|come on|surely|alfred|just|you|can you|could you|can't you|won't you|would you) )*(?:(?:at least )?try(?: (?:it|anyway|again|harder|for me|please|to|your best|all the same|still|though|once more))*|(?:have|give it) (?:a|another) (?:go|try|shot)|nothing(?: at all| whatsoever)?|not (?:even )?(?:a|one|any)(?: (?:single )?(?:thing|word|one|bit))?(?: at all)?|anything(?: at all)?|come on|go on|surely (?:you|there).*|do it anyway|whatever you (?:can|have|know))$/;
/** "just one will do", "gimme 1 or 2 top stories": so many of them, and no hour. */
const SO_MANY = new RegExp(
  `^(?:(?:ok|okay|come on|go on|please|then|so|well|,) )*(?:(?:just|only|even) (?:the )?(?:one|two|three)(?= (?:will|would|is|'ll|of)\\b|$)|(?:one|two|three|a couple|a few) (?:of them|will|would|'ll) (?:do|suffice|be)\\b)|^(?:(?:ok|okay|come on|go on|please|then|so|well|i|we|you|can|could|just|only|even|want|need|would|like|'d like|give|tell|name|show|me|us|maybe|about|at least|the|a|of) )*(?:top [1-9](?! (?:am|pm)\\b)|(?:1|one|two|three|four|five|[2-9])(?: or (?:so|two|three|\\d))? (?:(?:top|main|big|biggest|best|most|important|short|quick|good|local|new|key) )*(?:stories|headlines|lines|sentences|words|points|bullets|things|items|facts|names|results|scores|highlights|options|examples|articles|pieces))(?: (?:pls|please|then|only|or so|thanks|will|would|'ll|is|are|that|that's|all|do|be|enough|plenty|fine|suffice|for me|me|i need|i want))*$`,
);

/** True of a message, in plain form, that asks for some of what there is, and names no hour. */
export function asksForSome(text: string): boolean {
  return SO_MANY.test(text);
}

const OF_REMINDER = /\b(?:remind|nudge|ping|shout|poke|prod|buzz|heads ?- ?up|alarm|prompt)/;

/** True of a message, in plain form, that asks once more for what was out of sight, or for less of it. */
export function insists(text: string): boolean {
  if (OF_REMINDER.test(text)) return false;
  return LESS.test(text) || WANTS.test(text) || ALSO.test(text) || AGAIN.test(text);
}
