import { oneLine } from '../words/one-line.ts';
import { ADV, DEED, IT } from './words.ts';
import type { Rows } from './words.ts';

export const NO: Rows = [
  oneLine(`
    no|nope|nah|na|not(?= please$| thanks$|$)|nein|nee|non|nej|never|not again|negative|pass|hard pass|
    not really|no thanks|no thank you|no thanks no|no no|certainly not|definitely not|absolutely not|
    of course not|not this time|not this one|not it|no way|no chance|no to it|rather not|better not|
    best not|preferably not|thanks but|it is a no|it is a no from me|thumbs down|not a chance|
    not at all|all good|i am all good|all set|i am all set|i am (?:good|fine|ok|sorted|set|covered)|
    we are (?:good|fine|ok|sorted|set|covered)|reject|rejected|declined|refused|dismiss|dismiss it|
    nothing for me|no need|none of your business|it is none of your business|without me|count me out|
    leave me out|leave me out of it|why would i|why should i|what for|no sir|not happening|
    thanks but no thanks|thank you but no|nay|none of it
  `),
  oneLine(`
    (?:i |we )?(?:(?:do|would|will|can|could|am|are|did|have|really|just|actually|honestly|think i|
    think i do|should) ){0,4}(?:not|never|hardly|no longer|rarely) ${ADV}(?:need|want|like|care for|
    care about|require|use|be needing|be wanting|be using|see the need|see any need|see the point|
    see the use|see the value|feel like|feel the need|think i need|think i want|think i will need|
    think i would use|think we need|think it is needed|think it is necessary|think it is worth|
    think it would help|think it is for|think so|wish|bother|read|see|have any use|have a use|
    get anything|get much|benefit|miss)(?: (?:in|on|about|for|of|to|out of|from|with|have|having|get|
    getting|any|more|me))*(?: ${IT})?(?: help)?
  `),
  oneLine(`
    (?:(?:it|that|this|these|i am|i|would be|would|will|am|is) ){0,4}(?:really |just |probably |
    certainly |particularly ){0,4}not (?:be |something |anything |really |that |all that |
    so ){0,4}${ADV}(?:i (?:need|want|use|care about|would use|asked for)|interested|keen|fussed|
    convinced|needed|necessary|required|worth it|worth the (?:noise|trouble|bother|hassle)|useful|
    helpful|relevant|for me|for us|my thing|my cup of tea|a good idea|of use|of interest|called for|
    important|important enough|a big fan|bothered|a fan|into it|what i (?:need|want)|wanted|appropriate|
    so sure i need it)(?: (?:in|on|of|about) it)?
  `),
  `(?:i )?(?:(?:would|do|really|absolutely|just) ){0,4}(?:hate|dislike|loathe|dread|resent|detest) it`,
  `no (?:[^ ]+ )?(?:is )?(?:needed|required|necessary|wanted)`,
  oneLine(`
    (?:i (?:already )?(?:have|get|got|see|receive) |there are |it is )?(?:already )?(?:too many|enough|
    more than enough|plenty of|so many|far too many|way too many) (?:it|[a-z]+s)(?: (?:as it is|already|
    in my day|every day|these days|all day|to read|anyway))*
  `),
  oneLine(`
    (?:it |that |this )?(?:would|will|does|is going to|is) (?:only |just |really |
    probably ){0,4}(?:annoy|disturb|distract|bother|stress|irritate|confuse|clutter|interrupt|nag|
    annoying|disturbing|distracting|bothering|cost me|drive me)(?: .*)?
  `),
  oneLine(`
    (?:there is |i see |i have |i have got )?(?:really |absolutely |actually )?no (?:real |particular |
    great )?(?:need|point|use|interest|reason|call|desire|wish|appetite)(?: (?:for|in|of|to|to do|
    to have|doing|having))?(?: ${IT})?
  `),
  oneLine(`
    (?:(?:it|that|this|one|these) )?(?:(?:is|are|would be|sounds|seems|feels|looks) )${ADV}(?:(?:a|an|
    like|like a|a bit of a|just) ){0,4}(?:unnecessary|useless|pointless|overkill|too much|annoying|
    bad idea|terrible idea|no use|waste|waste of (?:my )?time|of no use|silly|superfluous|redundant|
    noise|spam|nuisance|excessive|intrusive|nothing for me|no good|over the top|bother|distraction|
    needless|optional|bit much|much|a lot)
  `),
  oneLine(`
    unnecessary|useless|pointless|overkill|too much|annoying|bad idea|terrible idea|no use|
    waste of (?:my )?time|superfluous|redundant|already (?:done|sorted|taken care of|dealt with|covered|
    handled|got it|have it|sent|prepared|finished|there|set)
  `),
  oneLine(`
    (?:(?:it|that|this|everything|those) )(?:is|has|was|are|
    have)(?: all)?(?: already)?(?: been)? (?:done|sorted|taken care of|dealt with|covered|handled|
    prepared|sent|finished|in hand|under control|in my (?:calendar|diary|head)|on my (?:calendar|list|
    radar)|set up|ready|settled|organised|organized)(?: already| elsewhere| thanks)?
  `),
  oneLine(`
    i (?:(?:can|will|would|am|do|always|usually|already|normally|just|happily|could|shall|actually|
    quite|very|really|like to|like|enjoy|love|want to|prefer to|rather|sooner|going to|able to|plan to|
    only|much|still|typically|personally|think i can|think i will|think i) ){0,4}(?:do|ask|handle|
    manage|look|check|see|remember|keep|sort|take|get|pull|run|write|prepare|deal|cope|fetch|work|find|
    be|count|send|make|note|follow|wing|know|have|track|asking|doing|checking|looking|keeping|handling|
    writing|preparing|pulling|running|making|getting)(?: [^ ]+){0,5}? (?:myself|on my own|alone|by hand|
    manually|already|from here|in my (?:head|own way|own time|calendar|diary)|the old way|on demand|
    without (?:it|that|help|you)|(?:when(?:ever)?|if|as|once) i (?:want|need|feel|have|like|
    must)(?: .*)?|when (?:it is )?(?:needed|necessary)|if (?:needed|necessary))
  `),
  oneLine(`
    i (?:(?:can|will|could|am able to|am going to|would rather|am sure i can|know how to) )(?:manage|
    cope|handle it|be fine|do it|see to it|remember|remember it|look after it|sort it|sort it out|
    take care of it|deal with it|get it done|take it from here|ask|ask you|keep track|keep on top of it|
    get by|do without)
  `),
  `i (?:would )?(?:rather|prefer|sooner)(?: not| to| it| you| you did| if you| we| asking| doing| keep| keeping| ask| do| look| see| remember| have no| leave)(?: [^ ]+){0,6}`,
  oneLine(`
    i (?:have|am)(?: all| already| pretty much)*(?: got)?(?: (?:it|this|everything|that one|
    this one))?(?: all| already| well)* (?:covered|sorted|under control|in hand|handled|done|
    on my (?:calendar|list|radar)|written down|set up|on top of (?:it|things)|fine|good|prepared|ready|
    organised|organized|in my (?:calendar|diary|head)|elsewhere|on it)
  `),
  `i (?:have|have got)(?: already)?(?: got)? (?:it|that|this|one)(?: one)?(?: already| elsewhere)?`,
  oneLine(`
    (?:(?:my|our|the) [^ ]+(?: [^ ]+)?|someone else|somebody else|[^ ]+) (?:already )?(?:does|sends|
    handles|takes care of|has|makes|gives|brings|looks after|keeps|sees to|is (?:on|doing|handling|
    dealing with|responsible for)|tells)(?: me| us)? (?:it|that|this)(?: already| now| anyway| for me| for us)*
  `),
  oneLine(`
    (?:(?:i|we|you) (?:will|would|am going to|have to|must|shall|think i will|can|might|better|
    had better|need to|should) )?(?:have to )?(?:pass|skip|decline|refuse|say no|turn (?:it|that|
    this) down|give (?:it|that|this) a miss|sit (?:it|that|this) out|opt out|let (?:it|that|this) go|
    (?<!will )forget|drop|leave|scrap|not bother|go without|do without|live without|ignore|scratch|save|
    forego)(?: (?:on|to|of))?(?: ${IT})?(?: (?:alone|be|out|at that|there|as it is|off|that way|
    up to me|to me|with me|aside|one))*
  `),
  oneLine(`
    (?:please |just ){0,4}(?:never mind|do not (?:bother|worry|trouble(?: yourself)?|you dare)|
    no bother|spare me|save it|save yourself the (?:trouble|effort)|leave me (?:alone|be|in peace)|
    go away|let me be|get lost|back off|give me a break|give me peace|let us not|let us leave it|
    let us skip it|let us forget it)(?: (?:with|about|on|of) ${IT})?
  `),
  `(?:please |just ){0,4}(?:do not|never)(?: ${DEED}(?: (?:me|us))?(?: ${IT})?)?`,
  `(?:(?:right|ok|that is) )?enough (?:of|with) ${IT}(?: (?:now|please|then))*`,
  `i (?:can|will|would|shall) (?:look after|see to|sort out|tend to) ${IT}(?: [^ ]+){0,3}? (?:myself|on my own|by myself)`,
  oneLine(`
    you (?:do not|need not|should not|must not|really do not|can not)(?: (?:have|
    need))?(?: to)?(?: (?:bother|worry|${DEED}))?(?: (?:me|us))?(?: ${IT})?
  `),
  oneLine(`
    (?:i )?(?:see|want|like|need|get) (?:none|nothing) of (?:it|that|this)|nobody (?:needs|wants|
    asked for) it|who (?:needs|wants) it|nothing (?:for me|i (?:need|want|care about))|not for (?:it|
    this one|that one)|(?:it|that|this) is (?:not )?(?:my|his|her|our|the|their) [^ ]+ (?:job|task|
    business|work|department|responsibility|turf|duty)|(?:it|that|this) is not (?:my|our) (?:job|task|
    business|work|department|responsibility|duty)|(?:why|what|how|when) (?:on earth )?(?:would|should|
    do|could) i (?:ever )?(?:want|need|do with|use|read) it|what (?:good|use) (?:is|would) it(?: be)?|
    what is (?:it good for|the (?:point|use)(?: of it)?)|i get enough (?:messages|mails|e mails|
    reminders|of it)|thanks for (?:the )?(?:offer|asking|offering|thinking of me|it) but
  `),
];
