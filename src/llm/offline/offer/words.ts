import { oneLine } from '../words/one-line.ts';

/** The offer by what it is in general: "a reminder", "that kind of help", "any more messages". */
export const OFFERED = new RegExp(
  oneLine(String.raw`
      \b(?:a|an|the|your|any|that|this|such|such a|another|more|those|these)(?: (?:daily|weekly|monthly|
      automatic|regular|little|quick|extra|more|of your|unasked|kind of|sort of|new|
      whole))* (?:reminders?|nudges?|digests?|summar(?:y|ies)|offers?|suggestions?|schedule|help|hand|
      messages?|prep|preparations?|follow ups?|alerts?|notifications?|heads up|prompts?|idea|proposal|
      updates?|overview|round ups?|catch ups?|thing|routine|automation)\b|\b(?:such things|such stuff|things like (?:that|this)|stuff like (?:that|this))\b
    `),
  'g',
);

export const one = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*\|\s*/)
    .join('|')})`;

/** How much; what only lends weight is gone by then. */
export const ADV =
  '(?:(?:so|too|just|still|also|all|most|much|ever|even|only|rather|a bit|a little|always|that) )?';

/** What was offered. */
export const IT = one(
  oneLine(`
    it|that|this|so|one|them|those|these|the same|everything|all of it|that one|this one|
    the whole thing|anything|something like it|that for me|any of it|any of that|any of this
  `),
);

export const GOOD = one(
  oneLine(`
    good|great|fair|doable|sound|solid|promising|logical|fun|fine|perfect|lovely|nice|brilliant|super|
    superb|wonderful|excellent|awesome|fantastic|fab|fabulous|splendid|neat|marvellous|marvelous|ideal|
    amazing|helpful|useful|handy|practical|convenient|clever|smart|sensible|reasonable|welcome|terrific|
    cool|spot on|ace|grand|magic|sweet|stellar|ok|appreciated|worth it|worth a try|worth having|
    worth trying|right|top|alright|all right|a help|a big help|a great help|a huge help|of help|of use|
    of great use|a relief|a lifesaver|a life saver|a godsend|a weight off my mind|a treat|tremendous|
    delightful|convenient|just what i need|what i need|just the thing|a plus|a bonus
  `),
);

export const THING = one(
  oneLine(`
    idea|plan|thinking|suggestion|offer|call|one|thought|shout|help|move|service|thing|proposal|stuff|
    it|job
  `),
);

export const DEED = one(
  oneLine(`
    do|set up|set|schedule|start|begin|start doing|start sending|begin sending|keep doing|keep sending|
    send|arrange|make|add|book|bring|give|get|show|prepare|draft|write|run|take care of|handle|
    help with|turn on|switch on|turn|switch|go for|go with|automate|organise|organize|sort out|sort|
    lay on|fix|enable|activate|create|remind me of|remind me about|remind me|ping me about|
    nudge me about|chase me about|chase me|follow up on|tell me about|help me with|help me|
    keep me posted on|deliver|proceed with|go ahead with|continue with|put together|get ready|lay out|
    get started on
  `),
);

/** What is done without naming what is done. */
export const ALONE = one(
  oneLine(`
    do|go ahead|go on|go for it|carry on|proceed|catch me up|fill me in|sign me up|remind me|
    bring me up to date|bring me up to speed|brief me|update me|put me down|put me down for it|
    count me in|help me|help me out|crack on|fire away|make it happen|make it so|do your thing|
    knock yourself out|be my guest|get started|get going|get to it|keep me posted|let me have it|
    lead on|let us go|go
  `),
);

export const ASKED = `(?:${one(
  oneLine(`
  please|do|just|then|well|you can|you may|you could|you should|you might as well|i might as well|
  you are welcome to|can you|could you|would you|will you|can we|could we|may we|would you mind|let us|
  feel free to|go ahead and|go on and|i would like you to|i want you to|i need you to|
  i would love you to|i would be glad if you would|i would be grateful if you could|
  it would be good if you could|it would be great if you could|happy for you to|glad for you to|
  i am happy for you to|by all means|yes|be so kind and|kindly|i say|i would like to|i would love to|
  i want to|we should|we could|we can|why do not you|why not|if you could|if you would
`),
)} ){0,4}`;

export const TAIL = `(?: ${one(
  oneLine(`
  please|thanks|thank you|for me|for us|to me|up|over|then|there|now|too|also|alfred|like you said|
  like you say|like you suggested|like you offered|like you proposed|as you said|as you say|
  as you suggested|as you offered|as you proposed|as offered|as suggested|as proposed|as planned|
  from now on|from here on|going forward|as usual|so much|very much|that much|so often|a lot|with it|
  on it|about it|for it|to it|of it|in it|again|any more|right now|right away|straight away|at all|
  in future|in the future|this time|today|really|ever|though|mate|man|dear|every time|each time|
  every week|each week|every day|each day|every month|automatically|in advance|ahead of time|if you can|
  if you could|if you would|if you like|if you do not mind|if that is ok|if that is possible|
  if it is no trouble|if possible|for sure|indeed|either|anyway|personally|honestly|after all|instead|
  myself|on my own|at the moment|for now|no problem|asap|good|great|of course|by me|with me|of you|here|
  that way|off my (?:plate|hands|mind|shoulders)|in place|going|running|out|together|done|ready|finally|
  at last|exactly|very well|well|right ahead|right|already
`),
)}){0,5}`;

/** Each row is tried on a whole clause, and, for what is said with a reason behind it, on its beginning. */
export type Rows = readonly string[];
