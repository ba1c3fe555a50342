import { oneLine } from '../words/one-line.ts';
import { ADV, one } from './words.ts';
import type { Rows } from './words.ts';

const WHEN = one(
  oneLine(`
    later|later on|another (?:time|day|week|moment|occasion)|some ?other (?:time|day|week|moment)|
    an other time|some ?time|some ?time (?:else|soon|later)|some ?day|soon|one day|one of these days|
    down the (?:line|road)|in due course|at some point|eventually|in a (?:bit|while|mo|moment|minute|
    sec|second|tick)|a (?:bit|little|while|few days|few weeks|few hours) later|for now|for the moment|
    for the time being|for a (?:bit|while|few [a-z]+|day|week|month|couple of [a-z]+)|after (?:it|that|
    this|all this|the [a-z]+(?: [a-z]+)?|my [a-z]+(?: [a-z]+)?|[a-z]+)|once (?:i|we|it|that|this|the|my|
    things)(?: [^ ]+)+|when (?!i (?:need|want|like|feel|ask))(?:i|we|it|that|this|the|my|things|there|
    life)(?: [^ ]+)+|as soon as .+|closer to (?:it|the (?:time|date|day))|nearer (?:it|the (?:time|date|
    day))|again
  `),
);

/** A day that something may wait for, or come on. */
export const DAY = one(
  oneLine(`
    (?:tomorrow|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:morning|afternoon|
    evening|night|noon|lunch ?time)|tomorrow|tonight|next (?:week|month|time|year|quarter|term|season|
    spring|summer|autumn|winter|[a-z]+day)|in (?:a|an|one|two|three|four|five|six|a few|a couple of|
    some|\\d+) (?:days?|weeks?|months?|hours?|minutes?)(?: time)?|(?:on |this |the |over the |
    at the )?(?:weekend|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|
    in (?:the )?(?:afternoon|evening|morning|new year|january|february|march|april|may|june|july|august|
    september|october|november|december|spring|summer|autumn|winter)|(?:(?:at|by|from|towards?|around|near|about) )?
    (?:the )?(?:very )?(?:end|beginning|start|middle) of (?:the|this|next|that) (?:day|week|month|year|quarter|
    term|season|holidays?)|(?:early|late|later) (?:next|this) (?:week|month|year)|in the (?:next few|coming) (?:days|weeks)
  `),
);

const WAIT = one(
  oneLine(`
    ask|remind|tell|offer|suggest|try|check|check in|come|come back|get|get back|bring|show|ping|nudge|
    raise|mention|propose|revisit|return|look(?! after)|pick|talk|discuss|think|decide|park|postpone|shelve|hold|
    wait|leave|do it|do that|do this|see(?! to)|save|keep|put|pause|delay|defer|move|speak|circle back|catch|
    reconsider|consider|come to|deal|go over|sort|knock
  `),
);

export const LATER: Rows = [
  oneLine(`
    (?:let me|i (?:will|want to|need to|have to|must|should|would rather)) (?!not )[^ ]+ .*\\bfirst|
    .*\\b(?:could|might|may|maybe|perhaps)\\b.*\\b(?:later|later on|another time|some day|one day|
    at some point)
  `),
  oneLine(`
    i (?:would )?(?:rather|prefer to|sooner) (?:decide|talk|see|look|discuss|revisit|think|do it|start|
    wait|hold)(?: (?!not |never )[^ ]+){0,4}? (?:${WHEN}|${DAY})
  `),
  oneLine(`
    ${ADV}not (?:right now|now|yet|today|tonight|at the moment|just now|just yet|this (?:minute|second|
    week|month|morning|afternoon|evening|year|instant|very moment)|at this (?:point|stage|time|moment)|
    for now|for the moment|for the time being|before .+|until .+|till .+|while .+|as long as .+|
    in the next .+|so soon|so fast|immediately|straight away|for a while|these days|
    in the mood(?: (?:now|today))?)(?: (?:i|we) (?:am|are|have) .+)?
  `),
  oneLine(`
    (?:(?:maybe|perhaps|possibly|probably|rather|better|preferably|until|let us say|try|but|yes|ok|just|
    please|or|some|well|then|much|even) ){0,4}${WHEN}(?: (?:maybe|perhaps|is better|would be better|
    works better|then|rather|today|this week|this month|in the (?:day|week|month|year)|on))*
  `),
  oneLine(`
    (?:(?:please|just|maybe|perhaps|can we|could we|can you|could you|would you|let us|we can|we could|
    we will|i will|i might|i may|i would|you can|you could|do|feel free to|best|better|how about we|
    shall we|i can|i want to|i need to|i have to|i would like to|
    i prefer to) ){0,4}${WAIT}\\b(?: (?!not |never )[^ ]+){0,6}? (?:${WHEN}|${DAY})(?: (?:maybe|perhaps|
    please|then|when .+|once .+|after .+|if .+))*
  `),
  `(?:maybe|perhaps|possibly|probably|better|rather|preferably) ${DAY}`,
  `${DAY} (?:maybe|perhaps|possibly|probably|rather|would be better|is better)`,
  '(?:i am )?not (?:so |quite |really |yet )?(?:sure|certain|decided) (?:i|if|whether|that|about|it|yet).*',
  oneLine(`
    (?:snooze|postpone|park|shelve|pause|delay|defer)(?: (?:it|that|this))?(?: for .+| until .+| till .+)?|
    (?:please )?(?:put|keep) (?:it|that|this) (?:on hold|on ice|on the back burner|for later|aside|
    in mind)(?: for .+)?|(?:please )?hold (?:on|off|fire|your horses|that thought|it|it there)(?: .+)?|
    wait(?: (?:a|for|until|till) .+)?|save (?:it|that|this) for (?:later|another .+)
  `),
  oneLine(`
    (?:(?:it|this|now|that|today) (?:is|was) )?(?:really |quite ){0,4}(?:a |an )?(?:bad|wrong|poor|
    awkward|terrible|inconvenient|difficult|tricky|not (?:a|the) (?:good|best|right|great|ideal|
    perfect)) (?:time|timing|moment|day|week|month)(?: (?:for it|for this|right now|now|today))?
  `),
  oneLine(`
    (?:give me|i need|let me have|i want|i would like) (?:a|some|another|one|two|three|a few|
    a couple of|more|a little) ?(?:days?|weeks?|months?|while|bit|moment|minutes?|seconds?|sec|time|
    more time|hours?|little while)(?: .+)?
  `),
  oneLine(`
    (?:i (?:am|will|have|need to|have to|want to|would like to|must|should|might|may|could|do|would|
    shall|had better|better|am going to) |will |let me |still |i ){0,4}(?:not (?:so |quite |really |
    yet |entirely ){0,4}(?:sure|decided|certain|ready|there yet)(?: (?:yet|about it|for it))*|unsure|
    undecided|in two minds(?: about it)?|thinking about it|think(?: about| over| on)? ?(?:it|this|
    that)?(?: over| through| first)?|sleep on (?:it|this|that)|mull (?:it|this|that) over|
    consider (?:it|this|that)|reflect|not know(?: yet| if i need it| about it)?|let you know|
    (?:(?:check|look|ask|see|think)(?: (?:it|first|around))? and )?get back to you|come back to (?:you|
    it|this|that)|keep it in mind|see(?: about it| how it goes)?|wait and see|ponder|too (?:early|
    soon))(?: first| for a bit| a bit)?(?<!i see|let me see)
  `),
  oneLine(`
    (?:please )?(?:ask|tell|remind|nudge|try|ping|catch) me then|maybe|perhaps|possibly|hard to say|
    we will see|let us see|(?:just )?(?:a|one) (?:moment|minute|second|sec|mo|tick)|(?:can|
    could) it wait|it can wait|no (?:rush|hurry)(?: with it)?|will see|it depends|depends|dunno|
    remains to be seen|jury is out|perhaps not now|(?:it is )?(?:a bit |still |a little )?(?:too |
    much too )?(?:early|soon)(?: (?:for me )?to (?:say|tell|know))?
  `),
  oneLine(`
    (?:i )?can not (?:look|say|tell|know|judge|promise|deal|think|talk|decide|answer|do|discuss|focus|
    concentrate|go|get|read|see|handle)\\b.* (?:now|today|yet|this (?:week|morning|afternoon|evening|
    minute|second)|at the moment|until .+|while .+)|(?:i )?can not (?:right now|just now|now|today|
    at the moment)
  `),
];

export const BUSY: Rows = [
  `(?:i am |am |just )?too (?:tired|late|ill|sick|hungry|exhausted|stressed|sleepy|early)(?: .+)?`,
  oneLine(`
    (?:(?:i|we) am|just|stuck|currently|still) ${ADV}(?:stuck )?(?:in|at) (?:a|an|the|my|another|
    back to back) (?!moment|end|mood)[^ ]+(?: .+)?|in (?:a|another|back to back) [^ ]+(?: .+)?
  `),
  oneLine(`
    (?:(?:i|we|things|it|today|this week|my (?:day|week|head)) )?(?:(?:am|are|is|was|
    have been) )?${ADV}(?:a bit |bit |a little |rather )?(?:busy|swamped|snowed under|flat out|slammed|
    tied up|rushed off my feet|run off my feet|up to (?:my|the) (?:eyes|eyeballs|ears|neck|elbows)|
    overloaded|overwhelmed|hectic|manic|underwater|under water|drowning|buried|in the middle of .+|
    in (?:meetings|transit|court|class|surgery|theatre|town)|on (?:a|the|my|another) (?:call|phone|road|
    train|bus|plane|move|go|run|ward|way|line|job|floor|break|deadline|boat|ferry|stage|site)|
    on (?:holiday|leave|vacation|shift|call|deadline)|driving|travelling|traveling|cooking|teaching|
    away|off sick|off today|out of (?:office|the office|town)|out today|out right now|about to .+|
    running late|late for .+|with (?:a|the|my|some) (?:clients?|customers?|patients?|kids|boss|
    visitors?|guests?)|pressed for time|short of time|full)(?: .+)?
  `),
  oneLine(`
    (?:i )?(?:have )?(?:no|not much|little) time(?: .+)?|(?:i )?(?:do not have|have not got|
    have not) (?:the |any |much )?(?:time|head|headspace|energy|bandwidth|capacity)(?: .+)?|
    too much (?:on|going on|to do|on my plate)(?: .+)?|(?:(?:i|we) have |got |there is ){0,4}(?:a lot|
    so much|loads|lots|plenty|enough) (?:on|going on|to do|happening)(?: .+)?|
    (?:i have )?(?:got )?my hands full(?: .+)?
  `),
  oneLine(`
    (?:i )?(?:have |have got |am )?(?:got to|must|have to|need to|going to|off to|about to) (?:run|go|
    dash|leave|rush|head (?:out|off)|fly|board|catch .+)(?: .+)?
  `),
];
