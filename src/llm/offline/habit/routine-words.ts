import { pattern } from '../time/pattern.ts';
import { oneLine } from '../words/one-line.ts';

const PART = '(?:mornings?|afternoons?|evenings?|nights?|lunch ?times?|days?|weeks?|weekends?)';
const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
/** How often something is done. */
export const OFTEN = pattern(
  oneLine(`
    (?:(?:every|each) (?:(?:single|other|second|third|two|three|four|\\d{1,2}|working|first|last) )*(?:${DAY}s?|
    day|days|morning|afternoon|evening|night|week|weeks|weekday|workday|month|months|weekend|fortnight|
    lunch ?time|quarter)(?: ${PART})?|(?:on |of )?(?:${DAY}s(?: ${PART})?|${DAY} (?:mornings|afternoons|
    evenings|nights|lunchtimes)|weekdays?(?: ${PART})?|weekends|workdays)(?:(?: and| ,|,) ${DAY}s)*|
    at (?:the )?weekends|(?:on|of) an? ${DAY}(?: (?:morning|afternoon|evening|night))?|(?:daily|weekly|monthly|
    fortnightly|nightly)(?= (?:,|\\.|!|before|after|at|and|with)|$)|(?:once|twice|three times|
    \\d times) (?:a|per|every|each) (?:day|week|month|fortnight)|first thing(?: in the morning| every day| each day)?|
    (?:on|every|each) (?:school|match|market|work|working|delivery|pay|bin|game|race|court|publication) ?(?:days?|nights?)|
    (?:every|each) \\d{1,2}th(?: (?:and|,) (?:the )?\\d{1,2}th)*|monday (?:to|through|until|-) (?:thursday|friday|saturday)|(?:at|by|before|towards) (?:the )?(?:end|start|beginning) of (?:the )?month|
    (?:at|every|each) month(?: |-)?end|(?:every|each) (?:shift|term|season|sprint)|(?:once|twice) weekly|(?:day|night|week) (?:in|after)(?: ,)? (?:day|night|week)(?: out)?|
    last thing (?:at night|in the (?:evening|day)|before bed)|(?:at|by|before|towards) the (?:end|start|
    beginning) of (?:each|every|the|my) (?:day|week|month|shift|working day|quarter|term|season|sprint|session|night|evening|morning|lesson|round)|in the (?:mornings|
    afternoons|evenings)|(?:on )?the (?:first|last|\\d{1,2}th)(?: (?:working )?day)? of (?:each|every|
    the) month|(?:on )?the (?:first|last|second) ${DAY} of (?:each|every|the) month|(?:before|
    after) (?:every|each) [^ ]+|most (?:${DAY}s?|mornings|afternoons|evenings|nights|days|weeks|weekends|weekdays)|
    (?:mornings|afternoons|evenings|nights)(?= (?:i|we)\\b)|come ${DAY}(?= (?:i|we) (?:always|usually|normally|generally|mostly)\\b))
  `),
);
/** It is a habit where it is said of a time of day too. */
export const AT = new RegExp(
  oneLine(String.raw`
      \b(?:at|around|about|by) (?:\d{1,2}(?::\d{2})?|noon|midday|midnight|lunch ?time|half(?: past)?(?: [^ ]+)?|quarter|
      one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:before|after|over|
      during) (?:lunch|breakfast|dinner|work|bed|school|supper|coffee|the school run)\b
    `),
);
export const ALWAYS = /\b(?:always|usually|normally|generally|typically|mostly|regularly|as a rule)\b/;
/** "I'm sorting my receipts, as always". */
export const AS_EVER = new RegExp(
  oneLine(String.raw`
      (?:\b(?:as|like) (?:always|usual|ever|i (?:always |usually )?do|every|each|on every|on the|most)\b|
      \bmy (?:usual|regular|daily|weekly|monthly|morning|evening|friday|monday|sunday) )
    `),
);
/** What is not so, not yet, or no longer. */
export const NOT_SO = new RegExp(
  oneLine(String.raw`
      \b(?:would|could|should|might|may|must|used to|if|unless|maybe|perhaps|wish|hope|plan(?:ning)? to|
      want to|wants? to|going to(?! (?:the|my|our|an?)\b)|will|shall|try(?:ing)? to|ought|never|not|no longer|hardly|rarely|seldom|
      stopped|quit|remind|please|thinking|consider(?:ing)?|imagine|when i was|as a (?:child|kid|student)|
      years ago|back then|until (?:last|recently)|can|supposed to|meant to|need to|dream(?:t|ed)?)\b
    `),
);
/** What one is, has, feels or cannot help, and what is one's own affair. */
export const NO_DEED = new RegExp(
  oneLine(String.raw`
      ^(?:am|are|is|was|were|be|been|have|has|had|like|love|hate|want|need|know|think|feel|believe|guess|
      suppose|mean|hear|find|forget|lose|live|work|sleep|wake|earn|pay|owe|suffer|cry|worry|miss|wonder|
      end|keep|get|got|seem|look|see|hope|dream|struggle|own|prefer|enjoy|wait|understand|remember|say|
      swear|tell|ask|expect|stay|spend|drink|eat|smoke|sit|stand|lie|die|fall|catch|ache|hurt|sneeze|
      snore|shout|scream|argue|fight|thank|agree|do not|can|come|leave|arrive|commute|belong|cost|bet|
      notice|realise|realize|promise|complain|laugh|regret|dread|curse|envy|admire|adore|appreciate|learn|hit|grow|become|bump|crave|long|yawn|panic|face|deserve|endure|smile|breathe|blame|trust|pray)$
    `),
);
const FIRST = oneLine(`
  and|but|so|also|then|as (?:always|usual|ever)|as|since|because|anyway|well|oh|yes|honestly|just|
  it is (?:${DAY}|${DAY} (?:morning|afternoon|evening|night)|the \\d+th|month end|
  the end of the (?:week|month|day)),?|,|:|-|at (?:the moment|work|home|the office|school)|over here|
  here|(?:(?:since|for) )?(?:(?:many|some|several|\\d+) )?years(?: now)?
`);
/** What is done for years is done again and again: "since years I am playing the organ". */
export const FOR_YEARS = /\b(?:since|for) (?:(?:many|some|several|a few|\d+) )?years\b/;
export const LEAD = pattern(`(?:${FIRST})(?: (?:${FIRST}))*`);
export const ADVERBS = new RegExp(
  oneLine(String.raw`
      ^(?:always|usually|normally|generally|typically|mostly|regularly|often|also|still|just|then|first|
      sometimes|really|only|now|currently|both|all|religiously|faithfully|dutifully|happily|gladly|
      quickly)$
    `),
);
export const BEFORE_OFTEN = pattern(
  '(?:before|after|during) (?:work|school|lunch|breakfast|dinner|supper|bed|church|mass|training)|as a rule|most of the time|as usual|usually|normally|generally|typically|always|religiously|(?:at|around|about|by) (?:\\d{1,2}(?::\\d{2})?|noon|midnight|dawn|lunch ?time|half past \\d{1,2}|quarter (?:past|to) \\d{1,2})(?: (?:am|pm|sharp))?',
);
/** "My wife and I": what is done together is done by them too. */
export const TOGETHER = pattern(
  '(?:(?:my|the|our) )?[a-z]+ and(?= i )|me and (?:my |the |our )?[a-z]+(?= [a-z])',
);
/** What only says that one does so again and again: "I make a point of", "I am in the habit of". */
export const USED_TO = pattern(
  oneLine(`
    (?:make (?:it )?(?:a point|a habit|it a rule|sure|time) (?:of|to)|(?:am|are|have got|got) in(?:to)? the habit of|
    have (?:got )?(?:a|the|this|my) habit (?:of|to)|am (?:responsible for|in charge of)|have (?:got )?a (?:standing )?(?:rule|routine) (?:of|to)|like to|
    sit down (?:to|and|with)|set aside time (?:to|for)|end up|spend (?:an|half an|a|my|the|most)(?: ${DAY}s?)?
    (?: (?:hour|hours|mornings|afternoons|evenings|nights|morning|afternoon|evening|night))?|am (?:always|usually|forever)|get up (?:early )?(?:to|and))
  `),
);
/** "I am at the fish market every Saturday": it is done there. */
export const BEING = pattern(
  oneLine(`
    (?:am|are) (?:(?:always|usually|normally|out|up|down|over|off|back) )*(?<where>at|in|on|to)
    (?: (?:the|my|our)(?= (?!office|desk|house|home|job|work|moment|same|middle|end|mood|way|phone|go|edge|kids?|hospital|clinic|doctor)[a-z])|
    (?= (?:choir|practice|training|yoga|rehearsals?|class|band|football|ballet|karate|judo|pilates|chess|market|netball|gymnastics|nights|earlies|lates|call|duty|shift|reception|stage|air)\\b))
  `),
);
/** "I have got choir every Wednesday". */
export const HAVING = pattern(
  oneLine(`
    (?:have|have got|attend|host|hold|run|teach)(?: (?:a|an|the|my|our))?(?= (?!(?:out|into|late|low|away|up|after|no|not|time|off|nothing|free|every|each|all|got|been|to|too|
    so|more|less|kids?|children|day|days|headaches?|trouble|problems?|only|just|it|them|fun|enough|an?|the|my|our)\\b)[a-z])
  `),
);
export const DAY_NAMED = new RegExp(DAY);
/** "Fridays are for invoices", "Tuesday is always payroll day": what is done on them is named. */
export const DAYS_ARE = new RegExp(
  oneLine(`
    ^(?:(?:and|so|well|for me|for us|here|,) )*(?:(?:my |our )?(?:${DAY}s(?: ${PART})?|${DAY} (?:mornings|afternoons|evenings|nights)) (?:are|is|means?|=|belongs? to|(?:(?:always|usually|mostly) )?(?:starts?|begins?|ends?) with|are (?:always )?(?:reserved|set aside|kept|booked|blocked|spent|meant|given over)(?= (?:for|to|on) ))|(?:every|each) ${DAY}(?: ${PART})?
    (?:is|means|starts with|begins with|ends with)|(?:my |our )?${DAY}(?: ${PART})? (?:is|means) always)
    (?: (?:always|usually|mostly|all))*(?:(?: (?:for|about|on)|(?<=(?:with|to))| to)(?: (?:my|our|the))*(?<thing>(?: (?!me|us|a |an |not |be |do |go )[a-z][a-z'-]+){1,4}?)|
    (?<named>(?: (?!(?:an?|not|my|our|the|rest|pay|bank|last|first|best|worst|lucky|bad|good|off)\\b)[a-z][a-z'-]+){1,3}?)(?: (?:day|days|night|nights)|(?<= (?:practice|training|class|club|rehearsals?|prep|duty|lessons?|choir|yoga|laundry|inventory|stocktake|payroll)))(?: (?:at ours|at home|at work|for (?:me|us)|here|in our house))?)$
  `),
);
/** "Just back from my usual Thursday swim", "I never miss my monday class". */
export const MY_USUAL = new RegExp(
  oneLine(`
    \\b(?:never (?:miss|skip)|(?:back|home) from|off (?:to|for)|way to|late for|ready for|heading (?:to|for|out for)) my
    (?: (?:usual|regular|weekly|(?<day>${DAY})(?:'s)?|morning|afternoon|evening|night)){1,3}(?<thing>(?: [a-z][a-z-]+){1,2})$
  `),
);
/** Where what is done ends. */
export const BEHIND = new RegExp(
  oneLine(String.raw`
      ^(?:before|after|until|till|because|so|since|then|when|while|as|every|each|on|at|around|about|by|
      usually|always|first|once|twice|during|that|which|who|where|in|over|from|without|if|and|but|,|\.|!|
      :|;|-|\(|just|straight|right|right|normally|again|too|together|with|for|today|tonight)$
    `),
);
