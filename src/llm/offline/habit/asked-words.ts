import { pattern } from '../time/pattern.ts';
import { oneLine } from '../words/one-line.ts';

/** What leads to a request and says nothing of the thing. */
export const LEAD = pattern(
  oneLine(`
    (?:(?:hi|hey|hello|hiya|heya|howdy|yo|g'day|greetings|evening(?= ,)|afternoon(?= ,)|(?:hi |hey )?there(?= ,)|
    morning|good (?:morning|afternoon|evening|day)|ok|okay|so|well|right|and|
    also|then|now|oh|lol|haha|anyways?|alfred|please|pls|pretty please|quick(?: one| question| ask| favou?r)?|sorry|thanks|
    roughly|(?:do you have |have you )?any (?:idea|clue)(?:(?= (?:what|how|who|when|where|which)\\b)| (?:of|as to|on)(?= (?:the|my|our|what|how|who|when|where|which)\\b))|(?:tell|remind) (?:me|us)(?: ,| something| please)*(?= (?:how|what|why|which|who|where|when|is|are|do|does|can|could)\\b)|
    (?:hit me|lay it on me|let me have it|let us have it|give it to me|come on|fire away|shoot)(?= ,)|same (?:again|as (?:always|usual|last (?:week|time)))|once more|time for|kindly|
    (?:mate|buddy|pal|boss|love|friend|dear)(?= ,)|,|:|-|!)|(?:can|could|will|would) you
    (?: please| just| quickly| kindly| ever| possibly| maybe| perhaps| also| be able to|
    (?: please)? be so (?:kind|good) (?:as )?(?:to)?| do me a favou?r and| be a (?:dear|star|love|pal) and)?|
    (?:can|could|may|might) (?:i|we)(?: please| just| possibly| perhaps| have to ask for| trouble you
    (?: for| to)| bother you (?:for|to)| ask (?:you )?for| ask you to)?|(?:i|we) (?:would|will|
    could) (?:really |much )?(?:like|love|appreciate)(?: it if you (?:could|would))?(?: you)?(?: to)?|
    (?:i|we) (?:would|will) be (?:grateful|glad|happy|obliged) (?:for|if you (?:could|would))|
    (?:i|we) (?:could|can) (?:do with|use)|(?:(?:i|we) (?:am|are|was|were) )?(?:just )?(?:wondering|hoping)
    (?: if| whether)? you (?:could|can|would|might)|(?:i|we) (?:still |really |just |
    also )?(?:need|want|require)(?: you)?(?: to)?|(?:just |still )?need(?: you)?(?: to)?|(?:i |we )?(?:am |
    are )?(?:after|looking for|waiting for|requesting|requiring|asking (?:again )?(?:about|for))|(?:i|we) (?:am|are|will be|would)(?: again| also| always| still| now)* need(?:ing)?|
    could (?:do with|use)|(?:it is )?time to|let us|(?:you )?(?:fancy|care for|up for) (?:(?:a|another) (?:quick |little )?(?:look|go) (?:at|over|through)|going (?:through|over)|running (?:through|over))|(?:shall|should|can|could) we (?:please |just |now )?(?:start|begin|kick off|do|tackle|run through|go through|get on with|get going (?:with|on)|make a start on|crack on with|get started (?:with|on)|have a (?:go|look) at)(?: with| on)?(?= (?:the|my|our|this|today's|tomorrow's)\\b)|let me (?:have|see|know)|
    (?:so )?where (?:are|do) we (?:at |stand |up to )?(?:with|on)|how (?:are|is) (?:we|it) (?:doing|looking|getting on)
    (?: (?:for|on|with))|how do (?:we|things) stand (?:with|on|for)|what (?:is|are) (?:we|you) at (?:with|on|for)|
    what is the (?:story|situation|state of play|state|latest|position|word|deal|update|news) (?:with|on|for|of|from)
    (?= (?:my|our|the|this|that|today's|last|next))|(?:do|would) you (?:happen to )?(?:have|know)|(?:have )?you got|have you (?:got|(?=(?:the|any|my|our|a|today's)\\b))|is there|are there|
    (?:is there )?any (?:chance|hope) (?:of|(?:that )?you (?:could|can|would|might)(?: (?:know|have|tell me|say))?|you (?:know|have|got)|for)|(?:is it|would it be|if it is|
    be) possible to (?:have|get|see)?|(?:is it|would it be) (?:ok|okay|all ?right|fine) (?:to (?:have|get|see)|if i (?:had|got|have|get))|are you able to|would you mind|mind|help(?: me| us)?(?: to| with| out with)|help (?:me|us)|go on|(?:give|lend) (?:me|us) a hand (?:with|to)|be a (?:dear|star|love|pal) and|do me a favou?r(?: and| ,| -)|favou?r (?:please )?(?:,|:|-)|
    (?:it is )?[^ ]+ (?:day|time) again(?= (?:,|\\.|-|:)))
  `),
);

/** What one asks to be done, so that what follows is the thing. */
export const DOING = new RegExp(
  oneLine(String.raw`
      ^(?:get|give|show|send|pull|list|check|tell|find|fetch|draft|write|prepare|make|create|total|count|
      compile|plan|set|run|read|bring|update|summari[sz]e|sum|review|go|do|translate|see|have|look|
      suggest|grab|pick|print|work|add|calculate|generate|put|explain|recap|share|brief|compare|sort|
      export|collect|word|phrase|proofread|outline|propose|recommend|describe|talk|walk|start|begin|tally|forward|
      hand|report|type|fill|chase|revise|rewrite|come|let|know|gather|reword|crunch|refresh|rerun|repeat|
      resend|display|teach|provide|supply|verify|confirm|estimate|itemi[sz]e|enumerate|highlight)$
    `),
);

/** "Whip up a summary", "dig out the figures", "trim the notes": a thing follows. */
export const DOING_UP = pattern(
  oneLine(`
    (?:come up with|(?:whip|knock|think|dream|cobble|conjure|rustle|dig|bang|draw|cook|dish|throw|drum|pop|fish|scrape|fire|round|tot|print|type|do|
    look|pull|write|work|make|bring|put|send|hunt) (?:up|out|together|off|over|across)|(?:prep|proof|edit|polish|trim|finali[sz]e|
    extract|produce|circulate|format|transcribe|reconcile|balance|audit|tabulate|chart|plot|map|issue|post|
    text|mail|email|log|draw|shoot|pass|tidy|sketch|rank|display|estimate|scan|tweak|total))(?= (?:the|my|our|this|these|
    today's|tomorrow's|yesterday's|last|next|all|a|an|some|how|what|which|who|whose|when|where|[a-z]+'s)\\b)
  `),
);

/** What is done for somebody: "chuck us the roster", "hit me with the numbers". */
export const GIVING = pattern(
  oneLine(`
    (?!(?:trust|believe|excuse|pardon|bless|forgive|help|save|spare|let|leave|call|ask|kill|bite|watch|beat|
    remind|wake|of|to|for|with|between|like|on|at|by|from|about|around|behind|near|than|and|but|not|is|was|
    are|told|gave|sent|made|got|took|cost|left|put|let|hurt|asked|[a-z]+ed|[a-z]{2,}[^s]s)\\b)[a-z]{3,}(?: over| across)? (?:me|us)
    (?: (?:up|over|across|out|down|off))?(?: (?:with|to|on|about|in on|through))?(?! an? (?:shout|nudge|ping|buzz|poke|prod|kick|bell|call|hand|break))(?= (?:the|this|that|these|those|
    my|our|your|today's|todays|tomorrow's|yesterday's|last|next|all|a|an|some|whatever|how|what|who|which|
    where|when|latest|[a-z]+'s)\\b)
  `),
);

/** A word that begins a question. */
export const QUESTION = new RegExp(
  oneLine(String.raw`
      ^(?:what|whats|why|which|who|whose|where|when|how|hows|is|are|was|were|do|does|did|has|have|had|any|
      anything|will)$
    `),
);

/** A word of the day is of a language: "another Welsh word". */
const LANGUAGE = String.raw`(?:[a-z]+(?:ish|ese|ian)|french|german|dutch|greek|welsh|czech|irish|gaelic|thai|hindi|urdu|arabic|hebrew|icelandic|latin|swahili|basque)`;

/** What is wanted once and is of no subject. */
export const ERRAND = new RegExp(
  oneLine(String.raw`
      \b(?:how do (?:you|i) (?:say|spell|pronounce|write)|how (?:is|are) .* (?:spelled|spelt|pronounced)|
      (?:what|how) is .* in (?:french|german|spanish|polish|italian|norwegian|english|latin|portuguese|
      dutch|japanese)|translate (?:this|that|it)|convert|spell|synonyms?|antonyms?|rhymes?|(?:an?other|
      better|shorter|good|nicer|fancy|polite|friendlier) (?:word|way|name)|word for|name for|(?<!\bthe )names for|
      \b(?:an?|some|another|one|the) (?:(?!new\b|${LANGUAGE}\b)[a-z]+ )?(?:words?|synonyms?|phrases?|expressions?)$|
      capital (?:city )?of|percent|square root|\d+ ?(?:times|plus|minus|divided by|multiplied by|x|\*|\+|
      over) ?\d+|(?:times|plus|minus|divided by) \d|\b(?:an?|another|some) (?:[a-z]+ )?(?:joke|riddle|pun|
      limerick|haiku|poem|fun fact|tongue twister|bedtime story)s?\b(?! for (?:the |my |our )?(?:[a-z]+ )?(?:chat|channel|team|newsletter|notice ?board|class|lesson|assembly|show|blog|bulletin|meeting|stand ?-? ?up|group|board)\b)|which planet|how many .* (?:is|
      are) in an?|make this sound|sound (?:friendlier|better|nicer)|in one sentence|birthday (?:rhyme|
      card|wish|poem)|this (?:for typos|text|sentence|e ?- ?mail|letter))\b
    `),
);

/** What is about Alfred's own doings: reminders and schedules, and what it keeps. */
export const OWN = new RegExp(
  oneLine(String.raw`
      \b(?:give (?:me|us) an? (?:shout|nudge|ping|buzz|poke|heads ?-? ?up|bell|prod|call|wink|kick|alert)|
      (?:tell|text|message|poke|shout(?: at)?|prod|warn) (?:me|us)(?: again)? (?:at|in) (?:\d|an?|half|noon|lunch|the (?:morning|afternoon|evening))|
      (?:do not|never) let (?:me|us) forget|remind(?:er|ers|ing|ed)?|schedules?d?|alarms?|timers?|wake me|ping me|nudge|snooze|(?<!\b(?:did|has|have) (?:any |the |our |my )?[a-z]+ )cancel|
      pause|resume|forget|remember(?:ed)?|proactive|suggestions?|(?<!(?:could|can|would|will|
      if) )you (?:know|are|do|keep|offer|suggest)|are you|who am i(?! [a-z]+ing\b)|your|yours|yourself)\b|\bevery (?:day|week|weekday|
      morning|month|evening|hour|other|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+)\b
    `),
);

/** What sounds like a request and is talk: questions about Alfred or the talk itself, proposals, goodbyes. */
export const ASIDE = new RegExp(
  oneLine(String.raw`
      ^do not\b|^come (?:on|back|off|along|home)\b(?! [,!])|^(?:the |my |our )?[a-z]+ (?:fed|walked|watered|washed|sorted|locked|switched|turned)(?: (?:off|on|up|out|down))?$|^get (?:going|moving|on|off|back|home|some sleep|ready|dressed|up|to (?:bed|work|sleep))\b|^(?:we )?(?:(?:need|have) to )?talk (?:about|to|with)\b|^(?:wait|hold on|hang on|bear with|keep (?:it |this |that )?(?:an? )?(?:secret|quiet|between|to yourself)|look at (?:that|this|him|her|me|you|us|the (?:state|time))|(?:tell|ask|show|give|say|promise) you)\b|^be (?!an? (?:dear|star|love|pal|angel|legend|darling)\b)|^(?:stop|quit|enough|skip|drop|scrap|ditch|spare (?:me|us)|give over|leave (?:me|us|off|out))\b|^what (?:does|do|did) (?:it|that|this|they)(?: [a-z]+)?$|^is everything\b|^are things\b|^(?:hear|see|understand|believe|imagine|follow|forgive|
      excuse)(?: me)?$|^did you\b|^(?:is|are|was|were) (?:you|that (?:ok|right|all)|it (?:ok|okay|time|you|me|us|him|her|them))|
      ^(?:what|how) (?:about|come|is up|are you|is it going|a|an)\b|^(?:who|what) are you|^(?:should|
      shall|may|might|would) (?:i|we)|^do you |^do (?:i|we) (?!(?:still |really |even |actually |already |also )?(?:owe|(?:have|need|got) (?!to\b|not\b|(?:an? )?(?:choice|problem|say|point|deal|time|idea|clue|life)\b|each|you|it|this|that|them|him|her|what it)|(?:have|need) to (?!(?:go|talk|speak|leave|wait|be|do|meet|come|get)\b)(?=.* (?:today|tonight|tomorrow|this (?:week|weekend|month|evening|morning|afternoon)|(?:at|over|for|on) the weekend|next week)\b)))|^(?:where|when|who) (?:is|are|was|do|did|
      does) (?:i|my|we|our)\b(?<!^who (?:do|are) (?:i|we)(?= (?:(?:still|all|also|not) )*(?:owe|need to|have to|must|ring|call|pay|email|chase|[a-z]+ing)\b))|^(?:what|when|where|who) did i\b|^what is my (?:name|job|address)|
      ^who is [^ ]+$|^(?:talk|meet|chat|speak|go|see|hope|wait)(?: (?:tomorrow|later|soon|then|again|home|
      on|now))*$
    `),
);

/** A word at the end of a request that says nothing of the thing. */
export const END =
  /^(?:please|pls|plz|again|then|thanks|thank|you|alfred|now|too|ta|thx|cheers|mate|boss|ty|asap|,|\.|!|\?|:|-|for|me|so|far|once|more)$/;

/** "Who are my patients tomorrow". */
export const MINE_NOW = /^(?:who|what|which|where|when) are (?:my|our) /;

/** The day as a whole, its plan, and what is left to be done. */
export const WHOLES: readonly { readonly at: RegExp; readonly label: string }[] = [
  {
    at: new RegExp(
      oneLine(String.raw`
        ^(?:plan|planning|organi[sz]e|structure|map out|go through) (?:(?:my|the|our|out|
        for) )*(?:whole )?(?:day|today|morning)\b
      `),
    ),
    label: 'plan for the day',
  },
  {
    at: /^(?:plan|planning|organi[sz]e|map out) (?:(?:my|the|our|out|for|this|next|coming) )*week\b/,
    label: 'plan for the week',
  },
  { at: /^(?:day|week) ?plan(?:ning)?\b/, label: 'plan for the day' },
  {
    at: new RegExp(
      oneLine(String.raw`
        ^(?!.*\b(?:he|she|they|it|who|everyone|everybody|nobody|i|we) left\b)(?!.*\bon (?:the|my|our) (?!(?:to|do|jobs?|task|big|whole|long)\b)[a-z]+ list\b).*\b(?:left|still (?:open|to do|to be done)|outstanding|remaining)\b.*\b(?:list|week|weekend|day|
        today|do(?! not)|me|plate)\b|^what is (?:still )?(?:left|outstanding|open)\b(?: to do)?$|
        \bstill have to do\b
      `),
    ),
    label: 'what is left to do',
  },
  {
    at: new RegExp(
      oneLine(String.raw`
        \b(?:what is|what do (?:i|we) have|what have (?:i|we)(?: got)?|have (?:i|we) got anything|
        anything|show me|what is there) ?(?:on(?: my plate)?|up|ahead|planned|waiting|lined up|in store|booked(?: in)?|scheduled|coming(?: up)?|in my (?:diary|calendar))?(?: for (?:me|
        us))?(?: (?:for )?(?:today|tomorrow|this morning))$|(?<!\b(?:made|makes|making|make|ruined|saved|brightened|spoilt|spoiled|wasted|in|of|was|so) )\bmy (?:day|agenda)\b(?! (?:was|is|has|had|off|job|went|started|ended|began|got|just|would|could|with))|^(?:today's |
        the )?agenda\b(?! for (?:the|my|our) [^d])|\bwhat (?:does|is) (?:my|the) day (?:look|like)
      `),
    ),
    label: 'agenda for the day',
  },
  {
    at: /^(?:(?:is|are) there )?(?:anything|anywhere|what|what else) (?:(?:do )?(?:i|we)) (?:need to|have to|must|should|ought to) (?:be|go|attend|get|do)(?: (?:at|to|in|on|for|done))* (?:today|tomorrow)$|^(?:(?:my|the) )?day at a glance$|^what does (?:today|tomorrow|the day) (?:hold|bring|have in store)(?: for (?:me|us))?$|^what do (?:i|we) have on (?:for )?(?:today|tomorrow)$|^what is on (?:(?:for )?me )?today$|\bday ahead\b|^what is on today\b/,
    label: 'agenda for the day',
  },
];

/** A word that makes a statement of a few words about somebody. */
export const FINITE =
  /^(?:is|are|was|were|has|had|am|will|would|can|i|he|she|they|we|it|you|never|his|her|their)$/;

/** A word of greeting, thanks or feeling, which is of no thing. */
export const GREETING = new RegExp(
  oneLine(String.raw`
      ^(?:hi|phew|ugh|argh|hmm|lol|gosh|well|anyway|hello|hey|thanks|thank|cheers|nice|great|good|bye|
      haha|lol|sorry|wow|phew|poor|oh|yes|no|ok|okay|yay|ah|aw|aww|ha|huh|eh|er|um|uh|oops|ouch|yikes|gee|jeez|geez|crikey|blimey|bah|meh|psst|hooray|hurrah|alas|darn|damn|really|seriously)$
    `),
);

/** "I need a holiday", "I want to sleep": a wish for oneself, and no request. */
export const LONGING = new RegExp(
  oneLine(String.raw`
      (?:^|\b(?:i|we) (?:[a-z]+ )?)(?:need|want|would (?:really )?(?:like|love)|could do with|any chance of (?=an?\b|some\b))(?: to)? (?!(?:the|my|our|this|
      these|last|next|today's|todays|tomorrow's|yesterday's|all|weekly|monthly|daily)\b)[^?]*$(?<!please|
      pls|again)
    `),
);

/** "imagine we took every Friday off, what would they say", "how often should one do that": of nobody's own. */
export const NOBODYS = new RegExp(
  oneLine(String.raw`
      ^(?:(?:and|but|so|well) )*(?:imagine|suppose|supposing|what if|pretend)\b|^(?:what|how|who|when|
      where) (?:would|could) (?:the|my|our|people|they|you|he|she|happen|it)\b|\bhow (?:often|regularly|frequently|many times) (?:should|
      must|can|do|does|would) one\b|(?<!^what )\b(?:should|must|can|do|does|would) (?:people|others|everybody|everyone|somebody|someone|other [a-z]+s)\b|
      \bjust this once\b|\bfor once\b|
      \b(?:are you|would you be) (?:even |actually |really |also )?able to (?!(?:[a-z]+ ){1,3}(?:me|us|the|my|our|this|these|those|that|today's|last|next|a|an|some)\b)(?:[a-z]+ ){1,3}[a-z]+ (?:\?|$)|
      \b(?:can|could|do) you (?:[^ ]+ ){1,6}(?:or not|at all|in theory|in principle)\b|\b(?:can|could) you in (?:theory|principle)\b|
      \b(?:a thing|something|anything) (?:that )?you (?:can|could|are able to|know how to|would) ?(?:do|handle|manage)?\b
    `),
);

/** "the lunch menu needs translating again". */
export const NEEDS = new RegExp(
  oneLine(String.raw`
      ^(?=.*\b(?:list|report|summary|overview|rota|roster|figures|numbers|agenda|minutes|notes|sheet|menu|plan|status|update|breakdown|log|forecast|timetable)\b)(?!no |not |more )(?:[^ ]+ ){1,10}?(?:(?:is|are) (?:needed|required|wanted|requested)|(?:would|will) be (?:much |very |so )?(?:great|good|handy|lovely|nice|appreciated|helpful|useful|brilliant|grand|perfect|super))\b|
      ^(?:an?|some|one|another) (?:[^ ]+ ){1,5}?(?:for|of|about|on|from) (?:my|our|the|this|today's|next) (?:[^ ]+ ){1,3}?(?:would|will|might) (?:really )?(?:help|do|save me|be (?:great|good|handy|lovely|nice|appreciated|helpful|useful|brilliant|grand|perfect))\b|
      ^(?:the|my|our|this week's|today's|next week's|[^ ]+) (?:[^ ]+ ){0,3}?(?:needs?|wants?|has to be|
      have to be|must be|is due|are due) (?:[a-z]+ing|to be [a-z]+ed|[a-z]+ed|again|once more|a new|
      an update|updating)\b
    `),
);

/** A thing that comes as something to be read: it may be named without a word more. */
export const TO_READ = new RegExp(
  oneLine(String.raw`
      \b(?:list|lists|sheet|sheets|report|reports|plan|plans|rota|roster|menu|agenda|prices?|orders|sales|
      figures|numbers|forecast|weather|timetable|schedule|scores?|results|rates?|levels?|stock|inventory|
      bookings|summary|minutes|notes|briefing|headlines|recap|totals?|counts?|status|backlog|log|overview|
      update|stats|statistics|takings|turnover|arrivals|departures|deliveries|appointments|reservations|
      temperatures?|tides?|pollen|queue|occupancy|attendance|waitlist|news|balance|budget|hours|mileage|
      readings?)\b
    `),
);

/** "fish order list", "rota for the kennels": a paper by its name, which nobody says for another reason than to have it. */
export const IS_PAPER = new RegExp(
  oneLine(String.raw`
    ^(?!(?:the|an?|my|our) [^ ]+$)(?!(?:for|from|in|on|at|about|after|before|with|this|that|what|which|how|by|short|long|whole|full|endless|another|same|worst|best|no|my|bucket|hit|wish|black|white|mailing|
    guest|waiting|breaking|good|great|nice|weather|news)\b)(?:[a-z][a-z'&-]+ ){1,4}(?:list|sheet|report|
    rota|roster|timetable|summary|briefing|recap|rundown|overview|log|breakdown|itinerary|tally)$
  `),
);

/** What says that a thing named is wanted now. */
export const FOR_NOW = new RegExp(
  oneLine(String.raw`
      \b(?:today(?:'s)?|todays|tonight(?:'s)?|last night(?:'s)?|overnight|tomorrow(?:'s)?|tomorrows|yesterday(?:'s)?|this (?:week|
      month|morning|afternoon|evening|weekend)(?:'s)?|next week(?:'s)?|last week(?:'s)?|for the (?:week|
      day|weekend|month|evening|morning|shift)|now|again|once more|as usual|as always|so far)\b
    `),
);

/** "timesheets - who is missing?", "goals for the week, can you help me pick them?": what is named first is the thing. */
export const NAMED_FIRST = new RegExp(
  oneLine(String.raw`
      ^(?!(?:back|home|off|still|just|at|in|on|from|need|to|want|have|if|when|as|because|can|could|what|who|how|is|are|do|does|which|any|i|
      we)\b)(?<thing>(?:(?![,?!-] )[^ ]+ ){0,6}?[^ ,?!-]+) (?:-|,|:|\.\.\.|… ) (?=(?:(?:can|could)(?! not)|who|whose|what(?! an? )|which|how|any|is|
      are|where|when|do (?:we|i)|does|did|has|have (?:we|i|they)|was|were|anything|anyone|let us|shall we|
      (?:list|show|count|read|send|pull|give|run|print|sort|name|sum|add|check|tell|walk|talk|tot|tally|total|work|draft|write|find|dig|figure|start)(?: (?:it|them|me|us|those|these|that)|$)|(?:us|me|them|him|her|ours?|theirs|mine) or|(?:the )?(?:names|numbers?|figures|totals?|counts?|sums?|amounts?|dates)$)\b)
    `),
  'd',
);

/** What follows a comma and only says why, or how things are. */
export const STATES = new RegExp(
  oneLine(String.raw`
      ^(?!this (?:week|month|quarter|year|term|season|morning|afternoon|evening|time|weekend)(?: (?:again|please|pls|now))*$)
      (?:(?:and|so|as|because|since|but) )*(?:i|we|it|they|he|she|you|there|that|this|my|our|no|not|
      thanks|thank|cheers|sorry|nothing|everyone|everybody)\b
    `),
  'i',
);

/** “if it isn't too much trouble, …”: the same at its beginning. */
export const IF_IT_CAN =
  /^\s*if (?:it(?: is|'s)? ?(?:is not|isn't|not)|that is not|that isn't|you (?:do not|don't) mind|you (?:have|get|could|can|would)|(?:at all )?possible|it's (?:ok|okay|possible|no trouble|not))\b[^,.?!]*,\s*/i;

/** “if you can”, “when you get a chance”: politeness at the end of a request, which is taken for “please”. */
export const IF_YOU_CAN = new RegExp(
  oneLine(String.raw`
       ,?\s*\b(?:if|when|whenever|once) you (?:can|could|would|have (?:a|the|some) (?:moment|minute|time|
      chance|sec|second|min|mo)|get (?:a|the|some) (?:chance|sec|second|mo|moment|min|minute|time|spare [a-z]+)|get to it|do not mind|don't mind|like|(?:would|will|could) be so (?:kind|good|nice))(?= *[.!?,]*$)
    `),
  'i',
);

/** Thanks for something are no wish for it. */
export const THANKS =
  /\b(?:thanks|thank you|cheers|ta)(?: (?:a lot|so much|very much|again|a million|loads|heaps))* for\b(?!.*\b(?:please|pls)\b)/;

/** "Is it practice or practise?": settled once it is answered, but for what is of a day. */
export const EITHER =
  /^(?:is|was|are|were) (?:it|that|this|they|he|she) (?!(?:true|normal|possible|safe|legal|allowed|worth) )(?:.* )?or\b/;
