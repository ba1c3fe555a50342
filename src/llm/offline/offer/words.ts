/** The offer by what it is in general: "a reminder", "that kind of help", "any more messages". */
export const OFFERED =
  /\b(?:a|an|the|your|any|that|this|such|such a|another|more|those|these)(?: (?:daily|weekly|monthly|automatic|regular|little|quick|extra|more|of your|unasked|kind of|sort of|new|whole))* (?:reminders?|nudges?|digests?|summar(?:y|ies)|offers?|suggestions?|schedule|help|hand|messages?|prep|preparations?|follow ups?|alerts?|notifications?|heads up|prompts?|idea|proposal|updates?|overview|round ups?|catch ups?|thing|routine|automation)\b/g;

const one = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s*\|\s*/)
    .join('|')})`;

/** How much; what only lends weight is gone by then. */
const ADV = '(?:(?:so|too|just|still|also|all|most|much|ever|even|only|rather|a bit|a little|always|that) )?';
/** What was offered. */
const IT = one(
  'it|that|this|so|one|them|those|these|the same|everything|all of it|that one|this one|the whole thing|anything|something like it|that for me|any of it|any of that|any of this',
);
const GOOD = one(
  'good|great|fair|doable|sound|solid|promising|logical|fun|fine|perfect|lovely|nice|brilliant|super|superb|wonderful|excellent|awesome|fantastic|fab|fabulous|splendid|neat|marvellous|marvelous|ideal|amazing|helpful|useful|handy|practical|convenient|clever|smart|sensible|reasonable|welcome|terrific|cool|spot on|ace|grand|magic|sweet|stellar|ok|appreciated|worth it|worth a try|worth having|worth trying|right|top|alright|all right|a help|a big help|a great help|a huge help|of help|of use|of great use|a relief|a lifesaver|a life saver|a godsend|a weight off my mind|a treat|tremendous|delightful|convenient|just what i need|what i need|just the thing|a plus|a bonus',
);
const THING = one(
  'idea|plan|thinking|suggestion|offer|call|one|thought|shout|help|move|service|thing|proposal|stuff|it|job',
);
const DEED = one(
  'do|set up|set|schedule|start|begin|start doing|start sending|begin sending|keep doing|keep sending|send|arrange|make|add|book|bring|give|get|show|prepare|draft|write|run|take care of|handle|help with|turn on|switch on|turn|switch|go for|go with|automate|organise|organize|sort out|sort|have|try|plan|pencil in|put in|put|include|see to|look after|collect|pull|fetch|compile|line up|lay on|fix|enable|activate|create|remind me of|remind me about|remind me|ping me about|nudge me about|chase me about|chase me|follow up on|tell me about|help me with|help me|keep me posted on|deliver|proceed with|go ahead with|continue with|put together|get ready|lay out|get started on',
);
/** What is done without naming what is done. */
const ALONE = one(
  'do|go ahead|go on|go for it|carry on|proceed|catch me up|fill me in|sign me up|remind me|bring me up to date|bring me up to speed|brief me|update me|put me down|put me down for it|count me in|help me|help me out|crack on|fire away|make it happen|make it so|do your thing|knock yourself out|be my guest|get started|get going|get to it|keep me posted|let me have it|lead on|let us go|go',
);
const ASKED = `(?:${one(
  'please|do|just|then|well|you can|you may|you could|you should|you might as well|i might as well|you are welcome to|can you|could you|would you|will you|can we|could we|may we|would you mind|let us|feel free to|go ahead and|go on and|i would like you to|i want you to|i need you to|i would love you to|i would be glad if you would|i would be grateful if you could|it would be good if you could|it would be great if you could|happy for you to|glad for you to|i am happy for you to|by all means|yes|be so kind and|kindly|i say|i would like to|i would love to|i want to|we should|we could|we can|why do not you|why not|if you could|if you would',
)} ){0,4}`;
const TAIL = `(?: ${one(
  'please|thanks|thank you|for me|for us|to me|up|over|then|there|now|too|also|alfred|like you said|like you say|like you suggested|like you offered|like you proposed|as you said|as you say|as you suggested|as you offered|as you proposed|as offered|as suggested|as proposed|as planned|from now on|from here on|going forward|as usual|so much|very much|that much|so often|a lot|with it|on it|about it|for it|to it|of it|in it|again|any more|right now|right away|straight away|at all|in future|in the future|this time|today|really|ever|though|mate|man|dear|every time|each time|every week|each week|every day|each day|every month|automatically|in advance|ahead of time|if you can|if you could|if you would|if you like|if you do not mind|if that is ok|if that is possible|if it is no trouble|if possible|for sure|indeed|either|anyway|personally|honestly|after all|instead|myself|on my own|at the moment|for now|no problem|asap|good|great|yes|of course|by me|with me|of you|here|that way|off my (?:plate|hands|mind|shoulders)|in place|going|running|out|together|done|ready|finally|at last|exactly|very well|well|right ahead|right|already',
)}){0,5}`;

/** Each row is tried on a whole clause, and, for what is said with a reason behind it, on its beginning. */
type Rows = readonly string[];

const YES: Rows = [
  'yes|yeah|yep|yup|yea|ye|yeh|ya|yas|yass|jup|jep|ja|si|sí|oui|claro|hai|let us|aye|sure thing|sure|absolutely|definitely|certainly|of course|agreed|agree|deal|affirmative|by all means|why not|why ever not|with pleasure|gladly|naturally|totally|you bet|for sure|most certainly|right away|i accept|accept|accepted|approve|approved|you are on|oh yes|hell yes|yes yes|very well|sold|yes to it|yes on it|yes i do|yes i would|yes you may|you may|you can|you could|i am sold|no brainer|as you wish|as you like|as you say|as you suggest|like you said|as you said|like that|i say yes|it is a yes|it is a deal|it is a yes from me|please|yes for it|of course you can|of course you may|sure you can|thumbs up|a big yes',
  `${ASKED}${DEED}(?: (?:me|us))?(?: (?:some|a|an|up|on|out))? ${IT}`,
  `${ASKED}${ALONE}`,
  `(?:${IT} )(?:would be|will be|could be|might be|would really be|would actually be|sounds|sounds like|looks|looks like|seems|seems like|feels|feels like) ${ADV}(?:(?:a|an|such a|the) )?${ADV}${GOOD}(?: ${THING})?(?: (?:to|for|by|with) me)?`,
  `(?:sounds|looks|seems)(?: like)? ${ADV}(?:(?:a|an|the) )?${ADV}(?:${GOOD}|plan)(?: ${THING})?(?: (?:to|for|by|with) me)?`,
  `(?:would be|would really be|would actually be) ${ADV}(?:(?:a|an|the) )?${ADV}${GOOD}(?: ${THING})?`,
  `(?:(?:what|such|now|oh|well) ){0,4}(?:(?:a|an|the) )?${ADV}${GOOD} ${THING}`,
  `(?:${IT} )?(?:would|will|does|might|could) ${ADV}(?:help|suit|work|do nicely|do fine|save|spare|make (?:my|things|life|a difference)|take|be)(?: (?:me|us|my|a|things|life|lot|load|of|something|worth|easier|great|lots|time|so|much|work|trouble|day|week|mornings?|big|huge|world|difference|out))*`,
  `(?:${IT} )?(?:helps?|works|suits)(?: ${IT})?(?: (?:me|us|well|nicely|fine|perfectly|great|for me|for us|a lot))*`,
  `i (?:(?:would|will|do|could|can|must|should|really|quite|very much|actually|definitely|certainly|absolutely|honestly|also|gladly|happily|so|still|really do|am|shall) ){0,4}(?:like|love|adore|appreciate|welcome|want|need|take|accept|approve of|use|enjoy|value|go for|do with|go with|take you up on|be glad of|be grateful for|be happy with|vote for|say yes to)(?: (?:to have|to get|to see|having|getting|for you to do))? ${IT}(?: ${THING})?`,
  `i (?:(?:would|will|do|very much|really|definitely) ){0,4}(?:agree|approve|accept|say yes|like to|love to|would|do|will|think so|hope so)`,
  `(?:(?:i|we) )?(?:(?:would|am|are|will|be|feel) ){0,4}${ADV}(?:glad|happy|grateful|pleased|delighted|up|keen|on board|in|game|ok|fine|all for|all|thankful|content|down|good)(?: (?:of|for|with|about|on|to do|to have|to get|to take|to try|to see|to go with|for you to do|if you did|if you do|if you would do)) ${IT}`,
  'i (?:am|would be) (?:in|game|all for it|on board|up for it|sold|convinced|easy)',
  `(?:i )?(?:(?:would|do|really|certainly) ){0,4}not (?:mind|say no(?: to)?|object(?: to)?)(?: ${IT})?`,
  `(?:i (?:have|see) |there is )?no (?:objections?|reason (?:not to|why not)|harm(?: in (?:it|trying(?: it)?))?)(?: (?:to|with|from) (?:it|that|this|me|my side))?`,
  '(?:(?:let us|i will|we can|we could|you can|happy to|might as well|may as well|worth) ){0,4}(?:give it|try it|have|do|see how it|go with it|run with it)(?: (?:a go|a try|a shot|a whirl|goes|go))?(?: (?:then|first))?(?<=it|go|try|shot|whirl|goes|then|first|have|do)',
  '(?:i (?:was|am) )?(?:about to|going to|just going to|just about to) ask (?:you )?for it',
  '(?:i )?thought you would never ask|you (?:have )?read my mind|you took the words out of my mouth|(?:could|would|can|will) you|sure thing(?: [a-z]+)?|say no more|music to my ears|about time|(?:i )?(?:do|can) not see why not|(?:it )?can not (?:hurt|do any harm|harm)',
  '(?:it )?(?:works|fine|ok|good|great|perfect|suits) (?:for|by|with) (?:me|us)|suits me|do nicely',
  '(?:i )?(?:could|can) (?:really |certainly |definitely )?(?:use|do with)(?: (?:a|the|some))? (?:it|that|this|help|hand)',
];
const MILD: Rows = [
  `(?:it|that|this) is ${ADV}(?:(?:a|an|the) )?${ADV}${GOOD}(?: ${THING})?(?: (?:to|for|by|with) me)?`,
  `ok|all right|k|fine|${ADV}${GOOD}|okie dokie|okey dokey|right|cool|sounds|no problem|if you like|if you want|if you insist|if you must|i guess|i suppose|i suppose so|i guess so|suppose so|guess so|go|fair enough|will do|noted|if you would|if you could|if you do not mind|understood|got it`,
];
const NO: Rows = [
  'no|nope|nah|na|not(?= please$| thanks$|$)|nein|nee|non|nej|never|not again|negative|pass|hard pass|not really|no thanks|no thank you|no thanks no|no no|certainly not|definitely not|absolutely not|of course not|not this time|not this one|not it|no way|no chance|no to it|rather not|better not|best not|preferably not|thanks but|it is a no|it is a no from me|thumbs down|not a chance|not at all|all good|i am all good|all set|i am all set|i am (?:good|fine|ok|sorted|set|covered)|we are (?:good|fine|ok|sorted|set|covered)|reject|rejected|declined|refused|dismiss|dismiss it|nothing for me|no need|none of your business|it is none of your business|without me|count me out|leave me out|leave me out of it|why would i|why should i|what for|no sir|not happening|thanks but no thanks|thank you but no|nay|none of it',
  `(?:i |we )?(?:(?:do|would|will|can|could|am|are|did|have|really|just|actually|honestly|think i|think i do|should) ){0,4}(?:not|never|hardly|no longer|rarely) ${ADV}(?:need|want|like|care for|care about|require|use|be needing|be wanting|be using|see the need|see any need|see the point|see the use|see the value|feel like|feel the need|think i need|think i want|think i will need|think i would use|think we need|think it is needed|think it is necessary|think it is worth|think it would help|think it is for|think so|wish|bother|read|see|have any use|have a use|get anything|get much|benefit|miss)(?: (?:in|on|about|for|of|to|out of|from|with|have|having|get|getting|any|more|me))*(?: ${IT})?(?: help)?`,
  `(?:(?:it|that|this|these|i am|i|would be|would|will|am|is) ){0,4}(?:really |just |probably |certainly |particularly ){0,4}not (?:be |something |anything |really |that |all that |so ){0,4}${ADV}(?:i (?:need|want|use|care about|would use|asked for)|interested|keen|fussed|convinced|needed|necessary|required|worth it|worth the (?:noise|trouble|bother|hassle)|useful|helpful|relevant|for me|for us|my thing|my cup of tea|a good idea|of use|of interest|called for|important|important enough|a big fan|bothered|a fan|into it|what i (?:need|want)|wanted|appropriate|so sure i need it)(?: (?:in|on|of|about) it)?`,
  `(?:i )?(?:(?:would|do|really|absolutely|just) ){0,4}(?:hate|dislike|loathe|dread|resent|detest) it`,
  `no (?:[^ ]+ )?(?:is )?(?:needed|required|necessary|wanted)`,
  `(?:i (?:already )?(?:have|get|got|see|receive) |there are |it is )?(?:already )?(?:too many|enough|more than enough|plenty of|so many|far too many|way too many) (?:it|[a-z]+s)(?: (?:as it is|already|in my day|every day|these days|all day|to read|anyway))*`,
  `(?:it |that |this )?(?:would|will|does|is going to|is) (?:only |just |really |probably ){0,4}(?:annoy|disturb|distract|bother|stress|irritate|confuse|clutter|interrupt|nag|annoying|disturbing|distracting|bothering|cost me|drive me)(?: .*)?`,
  `(?:there is |i see |i have |i have got )?(?:really |absolutely |actually )?no (?:real |particular |great )?(?:need|point|use|interest|reason|call|desire|wish|appetite)(?: (?:for|in|of|to|to do|to have|doing|having))?(?: ${IT})?`,
  `(?:(?:it|that|this|one|these) )?(?:(?:is|are|would be|sounds|seems|feels|looks) )${ADV}(?:(?:a|an|like|like a|a bit of a|just) ){0,4}(?:unnecessary|useless|pointless|overkill|too much|annoying|bad idea|terrible idea|no use|waste|waste of (?:my )?time|of no use|silly|superfluous|redundant|noise|spam|nuisance|excessive|intrusive|nothing for me|no good|over the top|bother|distraction|needless|optional|bit much|much|a lot)`,
  'unnecessary|useless|pointless|overkill|too much|annoying|bad idea|terrible idea|no use|waste of (?:my )?time|superfluous|redundant|already (?:done|sorted|taken care of|dealt with|covered|handled|got it|have it|sent|prepared|finished|there|set)',
  `(?:(?:it|that|this|everything|those) )(?:is|has|was|are|have)(?: all)?(?: already)?(?: been)? (?:done|sorted|taken care of|dealt with|covered|handled|prepared|sent|finished|in hand|under control|in my (?:calendar|diary|head)|on my (?:calendar|list|radar)|set up|ready|settled|organised|organized)(?: already| elsewhere| thanks)?`,
  `i (?:(?:can|will|would|am|do|always|usually|already|normally|just|happily|could|shall|actually|quite|very|really|like to|like|enjoy|love|want to|prefer to|rather|sooner|going to|able to|plan to|only|much|still|typically|personally|think i can|think i will|think i) ){0,4}(?:do|ask|handle|manage|look|check|see|remember|keep|sort|take|get|pull|run|write|prepare|deal|cope|fetch|work|find|be|count|send|make|note|follow|wing|know|have|track|asking|doing|checking|looking|keeping|handling|writing|preparing|pulling|running|making|getting)(?: [^ ]+){0,5}? (?:myself|on my own|alone|by hand|manually|already|from here|in my (?:head|own way|own time|calendar|diary)|the old way|on demand|without (?:it|that|help|you)|(?:when(?:ever)?|if|as|once) i (?:want|need|feel|have|like|must)(?: .*)?|when (?:it is )?(?:needed|necessary)|if (?:needed|necessary))`,
  `i (?:(?:can|will|could|am able to|am going to|would rather|am sure i can|know how to) )(?:manage|cope|handle it|be fine|do it|see to it|remember|remember it|look after it|sort it|sort it out|take care of it|deal with it|get it done|take it from here|ask|ask you|keep track|keep on top of it|get by|do without)`,
  `i (?:would )?(?:rather|prefer|sooner)(?: not| to| it| you| you did| if you| we| asking| doing| keep| keeping| ask| do| look| see| remember| have no| leave)(?: [^ ]+){0,6}`,
  `i (?:have|am)(?: all| already| pretty much)*(?: got)?(?: (?:it|this|everything|that one|this one))?(?: all| already| well)* (?:covered|sorted|under control|in hand|handled|done|on my (?:calendar|list|radar)|written down|set up|on top of (?:it|things)|fine|good|prepared|ready|organised|organized|in my (?:calendar|diary|head)|elsewhere|on it)`,
  `i (?:have|have got)(?: already)?(?: got)? (?:it|that|this|one)(?: one)?(?: already| elsewhere)?`,
  `(?:(?:my|our|the) [^ ]+(?: [^ ]+)?|someone else|somebody else|[^ ]+) (?:already )?(?:does|sends|handles|takes care of|has|makes|gives|brings|looks after|keeps|sees to|is (?:on|doing|handling|dealing with|responsible for)|tells)(?: me| us)? (?:it|that|this)(?: already| now| anyway| for me| for us)*`,
  `(?:(?:i|we|you) (?:will|would|am going to|have to|must|shall|think i will|can|might|better|had better|need to|should) )?(?:have to )?(?:pass|skip|decline|refuse|say no|turn (?:it|that|this) down|give (?:it|that|this) a miss|sit (?:it|that|this) out|opt out|let (?:it|that|this) go|forget|drop|leave|scrap|not bother|go without|do without|live without|ignore|scratch|save|forego)(?: (?:on|to|of))?(?: ${IT})?(?: (?:alone|be|out|at that|there|as it is|off|that way|up to me|to me|with me|aside|one))*`,
  `(?:please |just ){0,4}(?:never mind|do not (?:bother|worry|trouble(?: yourself)?|you dare)|no bother|spare me|save it|save yourself the (?:trouble|effort)|leave me (?:alone|be|in peace)|go away|let me be|get lost|back off|give me a break|give me peace|let us not|let us leave it|let us skip it|let us forget it)(?: (?:with|about|on|of) ${IT})?`,
  `(?:please |just ){0,4}(?:do not|never)(?: ${DEED}(?: (?:me|us))?(?: ${IT})?)?`,
  `you (?:do not|need not|should not|must not|really do not|can not)(?: (?:have|need))?(?: to)?(?: (?:bother|worry|${DEED}))?(?: (?:me|us))?(?: ${IT})?`,
  '(?:i )?(?:see|want|like|need|get) (?:none|nothing) of (?:it|that|this)|nobody (?:needs|wants|asked for) it|who (?:needs|wants) it|nothing (?:for me|i (?:need|want|care about))|not for (?:it|this one|that one)|(?:it|that|this) is (?:not )?(?:my|his|her|our|the|their) [^ ]+ (?:job|task|business|work|department|responsibility|turf|duty)|(?:it|that|this) is not (?:my|our) (?:job|task|business|work|department|responsibility|duty)|(?:why|what|how|when) (?:on earth )?(?:would|should|do|could) i (?:ever )?(?:want|need|do with|use|read) it|what (?:good|use) (?:is|would) it(?: be)?|what is (?:it good for|the (?:point|use)(?: of it)?)|i get enough (?:messages|mails|e mails|reminders|of it)|thanks for (?:the )?(?:offer|asking|offering|thinking of me|it) but',
];
const WHEN = one(
  'later|later on|another (?:time|day|week|moment|occasion)|some ?other (?:time|day|week|moment)|an other time|some ?time|some ?time (?:else|soon|later)|some ?day|soon|one day|one of these days|down the (?:line|road)|in due course|at some point|eventually|in a (?:bit|while|mo|moment|minute|sec|second|tick)|a (?:bit|little|while|few days|few weeks|few hours) later|for now|for the moment|for the time being|for a (?:bit|while|few [a-z]+|day|week|month|couple of [a-z]+)|after (?:it|that|this|all this|the [a-z]+(?: [a-z]+)?|my [a-z]+(?: [a-z]+)?|[a-z]+)|once (?:i|we|it|that|this|the|my|things)(?: [^ ]+)+|when (?!i (?:need|want|like|feel|ask))(?:i|we|it|that|this|the|my|things|there|life)(?: [^ ]+)+|as soon as .+|closer to (?:it|the (?:time|date|day))|nearer (?:it|the (?:time|date|day))|again',
);
/** A day that something may wait for, or come on. */
const DAY = one(
  '(?:tomorrow|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:morning|afternoon|evening|night|noon|lunch ?time)|tomorrow|tonight|next (?:week|month|time|year|quarter|term|season|spring|summer|autumn|winter|[a-z]+day)|in (?:a|an|one|two|three|four|five|six|a few|a couple of|some|\\d+) (?:days?|weeks?|months?|hours?|minutes?)(?: time)?|(?:on |this |the |over the |at the )?(?:weekend|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (?:the )?(?:afternoon|evening|morning|new year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)',
);
const WAIT = one(
  'ask|remind|tell|offer|suggest|try|check|check in|come|come back|get|get back|bring|show|ping|nudge|raise|mention|propose|revisit|return|look|pick|talk|discuss|think|decide|park|postpone|shelve|hold|wait|leave|do it|do that|do this|see|save|keep|put|pause|delay|defer|move|speak|circle back|catch|reconsider|consider|come to|deal|go over|sort|knock',
);
const LATER: Rows = [
  `(?:let me|i (?:will|want to|need to|have to|must|should|would rather)) (?!not )[^ ]+ .*\\bfirst|.*\\b(?:could|might|may|maybe|perhaps)\\b.*\\b(?:later|later on|another time|some day|one day|at some point)`,
  `i (?:would )?(?:rather|prefer to|sooner) (?:decide|talk|see|look|discuss|revisit|think|do it|start|wait|hold)(?: (?!not |never )[^ ]+){0,4}? (?:${WHEN}|${DAY})`,
  `${ADV}not (?:right now|now|yet|today|tonight|at the moment|just now|just yet|this (?:minute|second|week|month|morning|afternoon|evening|year|instant|very moment)|at this (?:point|stage|time|moment)|for now|for the moment|for the time being|before .+|until .+|till .+|while .+|as long as .+|in the next .+|so soon|so fast|immediately|straight away|for a while|these days|in the mood(?: (?:now|today))?)(?: (?:i|we) (?:am|are|have) .+)?`,
  `(?:(?:maybe|perhaps|possibly|probably|rather|better|preferably|until|let us say|try|but|yes|ok|just|please|or|some|well|then|much|even) ){0,4}${WHEN}(?: (?:maybe|perhaps|is better|would be better|works better|then|rather|today|this week|this month|in the (?:day|week|month|year)|on))*`,
  `(?:(?:please|just|maybe|perhaps|can we|could we|can you|could you|would you|let us|we can|we could|we will|i will|i might|i may|i would|you can|you could|do|feel free to|best|better|how about we|shall we|i can|i want to|i need to|i have to|i would like to|i prefer to) ){0,4}${WAIT}\\b(?: (?!not |never )[^ ]+){0,6}? (?:${WHEN}|${DAY})(?: (?:maybe|perhaps|please|then|when .+|once .+|after .+|if .+))*`,
  `(?:maybe|perhaps|possibly|probably|better|rather|preferably) ${DAY}`,
  `(?:snooze|postpone|park|shelve|pause|delay|defer)(?: (?:it|that|this))?(?: for .+| until .+| till .+)?|(?:please )?(?:put|keep) (?:it|that|this) (?:on hold|on ice|on the back burner|for later|aside|in mind)(?: for .+)?|(?:please )?hold (?:on|off|fire|your horses|that thought|it|it there)(?: .+)?|wait(?: (?:a|for|until|till) .+)?|save (?:it|that|this) for (?:later|another .+)`,
  `(?:(?:it|this|now|that|today) (?:is|was) )?(?:really |quite ){0,4}(?:a |an )?(?:bad|wrong|poor|awkward|terrible|inconvenient|difficult|tricky|not (?:a|the) (?:good|best|right|great|ideal|perfect)) (?:time|timing|moment|day|week|month)(?: (?:for it|for this|right now|now|today))?`,
  `(?:give me|i need|let me have|i want|i would like) (?:a|some|another|one|two|three|a few|a couple of|more|a little) ?(?:days?|weeks?|months?|while|bit|moment|minutes?|seconds?|sec|time|more time|hours?|little while)(?: .+)?`,
  `(?:i (?:am|will|have|need to|have to|want to|would like to|must|should|might|may|could|do|would|shall|had better|better|am going to) |will |let me |still |i ){0,4}(?:not (?:so |quite |really |yet |entirely ){0,4}(?:sure|decided|certain|ready|there yet)(?: (?:yet|about it|for it))*|unsure|undecided|in two minds(?: about it)?|thinking about it|think(?: about| over| on)? ?(?:it|this|that)?(?: over| through| first)?|sleep on (?:it|this|that)|mull (?:it|this|that) over|consider (?:it|this|that)|reflect|not know(?: yet| if i need it| about it)?|let you know|(?:(?:check|look|ask|see|think)(?: (?:it|first|around))? and )?get back to you|come back to (?:you|it|this|that)|keep it in mind|see(?: about it| how it goes)?|wait and see|ponder|too (?:early|soon))(?: first| for a bit| a bit)?(?<!i see|let me see)`,
  '(?:please )?(?:ask|tell|remind|nudge|try|ping|catch) me then|maybe|perhaps|possibly|hard to say|we will see|let us see|(?:just )?(?:a|one) (?:moment|minute|second|sec|mo|tick)|(?:can|could) it wait|it can wait|no (?:rush|hurry)(?: with it)?|will see|it depends|depends|dunno|remains to be seen|jury is out|perhaps not now|(?:it is )?(?:a bit |still |a little )?(?:too |much too )?(?:early|soon)(?: (?:for me )?to (?:say|tell|know))?',
  `(?:i )?can not (?:look|say|tell|know|judge|promise|deal|think|talk|decide|answer|do|discuss|focus|concentrate|go|get|read|see|handle)\\b.* (?:now|today|yet|this (?:week|morning|afternoon|evening|minute|second)|at the moment|until .+|while .+)|(?:i )?can not (?:right now|just now|now|today|at the moment)`,
];
const BUSY: Rows = [
  `(?:i am |am |just )?too (?:tired|late|ill|sick|hungry|exhausted|stressed|sleepy|early)(?: .+)?`,
  `(?:(?:i|we) am|just|stuck|currently|still) ${ADV}(?:stuck )?(?:in|at) (?:a|an|the|my|another|back to back) (?!moment|end|mood)[^ ]+(?: .+)?|in (?:a|another|back to back) [^ ]+(?: .+)?`,
  `(?:(?:i|we|things|it|today|this week|my (?:day|week|head)) )?(?:(?:am|are|is|was|have been) )?${ADV}(?:a bit |bit |a little |rather )?(?:busy|swamped|snowed under|flat out|slammed|tied up|rushed off my feet|run off my feet|up to (?:my|the) (?:eyes|eyeballs|ears|neck|elbows)|overloaded|overwhelmed|hectic|manic|underwater|under water|drowning|buried|in the middle of .+|in (?:meetings|transit|court|class|surgery|theatre|town)|on (?:a|the|my|another) (?:call|phone|road|train|bus|plane|move|go|run|ward|way|line|job|floor|break|deadline|boat|ferry|stage|site)|on (?:holiday|leave|vacation|shift|call|deadline)|driving|travelling|traveling|cooking|teaching|away|off sick|off today|out of (?:office|the office|town)|out today|out right now|about to .+|running late|late for .+|with (?:a|the|my|some) (?:clients?|customers?|patients?|kids|boss|visitors?|guests?)|pressed for time|short of time|full)(?: .+)?`,
  `(?:i )?(?:have )?(?:no|not much|little) time(?: .+)?|(?:i )?(?:do not have|have not got|have not) (?:the |any |much )?(?:time|head|headspace|energy|bandwidth|capacity)(?: .+)?|too much (?:on|going on|to do|on my plate)(?: .+)?|(?:(?:i|we) have |got |there is ){0,4}(?:a lot|so much|loads|lots|plenty|enough) (?:on|going on|to do|happening)(?: .+)?|(?:i have )?(?:got )?my hands full(?: .+)?`,
  `(?:i )?(?:have |have got |am )?(?:got to|must|have to|need to|going to|off to|about to) (?:run|go|dash|leave|rush|head (?:out|off)|fly|board|catch .+)(?: .+)?`,
];
const THANKS: Rows = [
  `thanks|thank you|many thanks|thanks a lot|thanks a million|thank you so much|thanks so much|thank you very much|hi|hello|hey|oh|ah|aw|well|hm+|mm+|mhm|um|uh|ugh|argh|meh|eh|phew|please|haha|lol|sorry|alfred|so|and|right|now|actually|honestly|indeed|wow|look|listen|to be honest|tbh|good morning|morning|good evening|good afternoon|you know|then|for me|again|but|really|seriously|good to know|good (?:morning|night|evening|afternoon|day)|bless you|you are (?:a star|the best|a gem|an angel|a legend|very kind|too kind|so kind|kind|sweet|great|right|welcome|a lifesaver|a life saver)|mate|man|thanks for (?:it|that|this|the (?:offer|idea|thought|reminder|suggestion)|offering|asking|thinking of (?:me|it)|noticing|the heads up)|(?:(?:it|that|this) is )?${ADV}(?:(?:kind|sweet|thoughtful|considerate|generous)(?: of you| thought)?|(?:nice|good|lovely|great) of you)(?: to (?:ask|offer|think of .+))?|i appreciate (?:it|that|the (?:offer|thought|idea))(?: .+)?|appreciate (?:it|that|you asking)|(?:much )?appreciated|as i said|in that case|to start with|first of all|either way|at least|no worries|all right then|as always`,
];
/** Of a schedule that may be of no use any more. */
const CANCEL: Rows = [
  `${ASKED}(?:cancel|delete|remove|drop|scrap|end|stop|kill|bin|get rid of|take off|clean up|tidy up|tidy away|clear|clear out|clear away|turn|switch|turn off|switch off|lose|ditch|axe|chuck|retire|discontinue|shut down|do away with|throw out|wipe|quit|take down|finish|cut|put an end to|put it out of its misery|put to rest|let go of)(?: (?:sending|doing|running|showing|giving|making|bringing|reminding|nagging|bothering|with))?(?: (?:me|us))?(?: (?:of|about|with))?(?: ${IT})?(?: off| out| away| down)?`,
  `(?:it|that|this) (?:can|may|should|could|must|has to|needs to|might as well) (?:go|stop|end|be (?:cancelled|canceled|deleted|removed|dropped|stopped|scrapped))|let (?:it|that|this) go|away with it|off with it`,
  `(?:(?:it|that|this) (?:is|has become|was) )?(?:really |completely |totally |quite |pretty |now ){0,4}(?:no longer (?:needed|necessary|useful|of (?:any )?use|relevant|required)|not (?:needed|necessary|useful|of (?:any )?use|relevant|required)(?: any more| any longer| now)?|of no use(?: any more)?|useless|pointless|over|obsolete|outdated|redundant|superfluous|history|unnecessary)`,
  `i (?:(?:do|have|just|really|actually|honestly|hardly|barely|rarely|can) ){0,4}(?:not|never|no longer|hardly|hardly ever|barely|rarely|stopped|ignore|forgot|forget)(?: ever| really| even| actually)* ?(?:need|needed|use|used|read|reading|look at|looking at|looked at|want|open|check|using|opened|notice|miss|see|care about|pay attention to|do|act on|about)?(?: (?:it|that|this|them|those|any of it))?(?: any more| any longer| now| these days| anyway)*`,
];
const KEEP: Rows = [
  `${ASKED}(?:keep|leave|let|do not (?:cancel|delete|remove|drop|stop|touch|kill|end|scrap|change|turn off|get rid of)|hold on to|hang on to|continue|carry on|not cancel|not delete)(?: (?:with|sending|doing|running|reminding|showing))?(?: (?:me|us))?(?: (?:of|about|with))?(?: ${IT})?(?: (?:going|running|on|as it is|as is|alone|be|coming|run|in place|there|active|it|up|like (?:it|that)|where it is|for now|for another .+))*`,
  `i ${ADV}(?:(?:do|still|actually|do still|still do|really|use to|want to|like to|would like to|would rather|very much|always|am|am still|will) ){0,4}(?:need|use|read|like|want|look at|rely on|love|keep|check|enjoy|using|reading|depend on|do|value|go through|follow|act on|hang on to|hold on to|open)(?: (?:it|that|this|them|to keep it))?(?: (?:every|each|all|most|a lot|daily|still|though|actually|quietly|in silence|on my own)(?: .+)?)?`,
  `(?:it|that|this) (?:is|stays|should stay|must stay|can stay|may stay|has to stay|remains|does|still is)(?: (?:still|actually|very|really|quite))*(?: (?:useful|needed|helpful|of use|on|important|necessary|worth it|relevant|good|valuable|handy|help|work|matter|matters))?(?: (?:to|for) me)?(?<!^(?:it|that|this) (?:is|does))`,
  `(?:it|that|this) (?:does )?(?:still )?(?:helps?|works?|matters?)(?: me| for me| to me)?|still (?:need|use|want|like|read|useful|needed|relevant|of use)(?: it)?`,
];

const REASONS = 'because|as|since|so|when|once|while|until|till|if|before|after|unless|in case';
const JOINTS = `${REASONS}|to|for|whenever|with|about|than|every|from|instead of|even|especially|where|which|that|on|in|at|it|all|or`;

function compile(rows: Rows, joints = JOINTS) {
  const core = rows.join('|');
  return {
    whole: new RegExp(`^(?:${core})${TAIL}$`),
    /** A reason, a place or a time stands behind it. */
    begun: new RegExp(`^(?:${core})${TAIL} (?:${joints})\\b`),
  };
}

/** What a clause may say to an offer, and how that is put. */
export const SAYINGS = {
  thanks: compile(THANKS),
  later: compile(LATER, REASONS),
  no: compile(NO),
  yes: compile(YES),
  mild: compile(MILD),
  busy: compile(BUSY),
  cancel: compile(CANCEL),
  keep: compile(KEEP),
  day: compile([`(?:on |by |from )?${DAY}(?: (?:is|would be) better)?`]),
} as const;
