import { any, ASIDE, rule, typedRule } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';

/** A capital letter makes a name, but not of a day: "Friday's reminders" are one's own. */
const NAME =
  "(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|Yesterday|Tonight|Weekend|Christmas|Easter|Alfred|What|Show|Tell|List|Give|Do|Does|Is|I)\\b)[A-Z][\\p{L}'-]{1,30}(?: [A-Z][\\p{L}'-]{1,30})?";
const KIN =
  '(?:[Mm]y |[Oo]ur )?(?:boss|manager|colleague|coworker|co-worker|friend|wife|husband|partner|team ?mate|report|client|assistant|neighbou?r|ex|brother|sister|team lead|lead|(?:\\p{Ll}+ )?(?:director|supervisor|intern|trainee|accountant|secretary|deputy|landlord|flatmate|roommate|cousin|mother|father|mum|mom|dad|son|daughter))';
const WHO = `(?:${KIN} ${NAME}|${NAME}|${KIN})`;
const TOLD = any(
  'tell',
  'told',
  'ask(?:s|ed|ing)?',
  'said',
  'says?',
  'wrote',
  'share[sd]?',
  'mention(?:ed)?',
  'confide[sd]?',
  'talk(?:s|ed|ing)?',
  'discuss(?:ed)?',
  'chat(?:s|ted)?',
  'telling',
  'reveal(?:ed)?',
);
const THINGS =
  '(?:list of |private |own |personal |open |upcoming |saved |next |last |first |latest |whole |entire |quiet |stored )*(?:reminders?|schedules?|messages|dms?|DMs?|direct messages|notes|memories|memory|profile|conversations?|chats?|history|data|account|hours|to-?dos?|alarms?|secrets?|stuff with you)';
/** What is done with somebody’s things. */
const TAKE =
  "(?:[Ss]how|[Ll]ist|[Gg]ive|[Tt]ell|[Rr]ead|[Ss]end|[Dd]elete|[Cc]ancel|[Cc]hange|[Ss]ee|[Aa]ccess|[Ff]orget|[Ww]hat are|[Ww]hat(?:'s| is) (?:in|on)|[Oo]pen|[Pp]ull up|[Uu]se|[Ll]ook (?:in)?(?:to|at|up|through)|[Ll]og in(?:to)?|[Ss]wit(?:ch) to|[Ee]xport|[Pp]rint|[Dd]ump|[Dd]isplay|[Vv]iew|[Cc]heck|[Pp]ause|[Ss]nooze|[Cc]lear|[Ww]ipe|[Ee]rase|[Ff]orward|[Cc]opy|[Ww]hen is|[Ww]hen are|[Rr]emove|[Mm]ove|[Ee]dit|[Gg]et|[Ss]earch)";
/** The person’s own telling is theirs to ask about. */
const MINE =
  "\\b(?:i|we)(?:'ve| have| had)?(?: just| ever| last| already)? (?:tell|told|asked?|say|said|wrote|write|shared?|mention(?:ed)?|talk(?:ed)?|discuss(?:ed)?|noted?|set)\\b|\\bremind me\\b";
/** About something of that name, and not somebody’s. */
const ABOUT_IT = `${ASIDE}|\\b(?:reminders?|notes?|schedules?|memories|messages?) (?:about|of) `;
/** What the person has to do themselves, with their own hands. */
const OWN_DUTY =
  '^\\W*(?:i|we|my|our|he|she|they|the)\\b(?! (?:want|need|would|wish|order|demand|am (?:the|an?|your)))';
const PEOPLE =
  '(?:other people|others|other users?|everyone(?: else)?|everybody(?: else)?|the others|(?:all (?:of )?)?(?:my|the|our) (?:colleagues|team ?mates|coworkers)|people here|anyone(?: else)?|anybody(?: else)?|someone(?: else)?|somebody(?: else)?|nobody else|the (?:last|previous|other) (?:person|user|one)|the person before me|(?:all|any|the other|every) (?:users?|members|accounts))';

/** What is somebody else’s. */
export const OTHERS: readonly DeclineRule[] = [
  rule(
    'others',
    '\\bwho(?: else)?(?: (?:in|on|at) [^.?!]{1,25}?| here)? (?:has|set|made|keeps) (?:\\w+ ){0,2}?(?:reminders?|schedules?|memories)\\b',
    ASIDE,
  ),
  {
    ...typedRule('others', [
      `\\b(?:I['’]?(?:m| am) (?:actually |really )?|[Tt]his is (?:actually |really )?)${NAME}\\b`,
      `\\b(?:(?:another|a different|somebody else.s|someone else.s|the wrong|a borrowed) (?:account|phone|laptop|computer)|[Ii](?:['’]?m| am|['’]ve| have)? (?:just |had to |only )?(?:borrow(?:ed|ing)|us(?:ed|ing)) (?:hers|his|(?:her|his|\\p{L}+['’]s) (?:account|phone|laptop|computer|slack|Slack)))\\b`,
    ]),
    whole: true,
  },
  typedRule(
    'others',
    `\\b(?:[Ee]verything|[Aa]nything|[Ww]hat|[Ww]hatever|[Aa]ll)(?: else)?(?: that)? (?:did |has |does |have )?${WHO} (?:has |have |had |just |been )*(?:told|tells?|telling|said to|says? to|asked|asking|wrote to|writes? to|shared with|confided in|mentioned to|discussed with|entrusted to) you\\b`,
    '\\bremind me to\\b',
  ),
  typedRule(
    'others',
    `\\b${TAKE}\\b[^.?!]{0,30}\\b${NAME}['’]s? ${THINGS}\\b(?! (?:party|app|project|list))`,
    ABOUT_IT,
  ),
  typedRule(
    'others',
    `\\b(?:[Dd]oes|[Dd]o|[Hh]as|[Dd]id|[Ii]s|[Ww]hich|[Ww]hat) (?:[\\p{L}]+ ){0,3}?${WHO} (?:ever )?(?:have|has|got|set|made|make|planned?|scheduled|been|get|gets|receive|use|ask(?:ed)?|keep|keeps|save[sd]?)\\b[^.?!]{0,30}\\b(?:reminders?|schedules?|scheduled|memories|with you|from you)\\b`,
    `${MINE}|\\bwith me\\b`,
  ),
  typedRule(
    'others',
    `\\b(?:[Ww]hat|[Ww]hich) (?:kind of )?(?:reminders?|schedules?|memories|notes|alarms?) (?:(?:does|did|do|has|have|is|are) ${WHO}\\b|${WHO} (?:has|have|had|set|sets|made|keeps?|gets?)\\b)`,
    MINE,
  ),
  typedRule(
    'others',
    `\\b(?:private|secret|confidential) (?:notes|data|things|information|memories|messages|reminders|schedules?)\\b[^.?!]{0,40}\\b(?:about|of|from|on) ${NAME}`,
  ),
  typedRule(
    'others',
    `\\b(?:[Cc]onversations?|[Cc]hats?|[Tt]alks?|[Hh]istory|[Mm]essages|[Dd][Mm]s?)\\b[^.?!]{0,20}\\b(?:you (?:had|have|exchanged|shared)(?: had)? with|between you and) (?:${WHO})\\b`,
  ),
  typedRule(
    'others',
    `\\b${TAKE}\\b[^.?!]{0,20}\\b(?:reminders?|schedules?|alarms?|memories)(?: that| which)? ${NAME} (?:has |had |have )?(?:set(?: up)?|made|created|scheduled|stored|saved|keeps?|put in)\\b`,
    MINE,
  ),
  {
    ...typedRule('others', [
      `\\b(?:I['’]?(?:m| am)|[Tt]his is|[Aa]s) (?:${NAME}|${KIN})['’]s? (?:new |personal |executive )?(?:PA|EA|pa|assistant|secretary|deputy|manager|boss|wife|husband|partner|lawyer|carer|stand-in|substitute|delegate)\\b`,
      "\\b(?:permission|asked me to|wants me to|told me to|authori[sz]ed|authorization|on (?:her|his|their) behalf|allowed me|(?:is|are|'s) fine with (?:it|this)|(?:said|says) (?:it is|it's|I (?:can|may))|consent\\w*|agreed)\\b",
      `\\b(?:${TAKE}|[Ww]hat|[Ww]hich|[Ee]verything)\\b`,
      `\\b(?:[Hh]er|[Hh]is|[Tt]heir|${NAME}['’]s?) ${THINGS}\\b|\\b(?:stored|saved|kept|noted|know|have) (?:about|on|of|for) (?:her|him|them|${NAME})\\b`,
    ]),
    whole: true,
  },
  rule(
    'others',
    '\\b(?:everything|all|anything|whatever|what)\\b[^.?!]{0,30}\\b(?:stored|saved|kept|noted|have|know|remember|is|there)\\b[^.?!]{0,30}\\b(?:from|in|on|under) (?:his|her|their) (?:\\w+ )?(?:account|profile|records?|memory|memories|dms?|chats?)\\b',
    ASIDE,
  ),
  rule(
    'others',
    '\\b(?:conversations?|chats?|talks?|history|messages|dms?|threads?|exchange)\\b[^.?!]{0,20}\\b(?:between you and|(?:that )?you (?:had|exchanged|shared) with) (?!(?:me|i|us|myself)\\b)',
    ASIDE,
  ),
  typedRule(
    'others',
    `\\b[Ww]hat (?:did|do|have|were) you (?:\\w+ )?(?:discuss(?:ed|ing)?|talk(?:ed|ing)?|say|said|speak(?:ing)?|chat\\w*)(?: about)? (?:with|to) ${WHO}\\b|\\bdid ${WHO} set (?:his|her|their|an?|the) (?:\\w+ )?(?:alarms?|reminders?)\\b`,
    MINE,
  ),
  typedRule(
    'others',
    [
      `\\b${NAME}\\b`,
      '(?<!\\bto )\\b(?:[Pp]ull up|[Bb]ring up|[Gg]et|[Ff]etch|[Gg]ive|[Ss]end|[Tt]ell|[Gg]o through|[Ee]xport|[Rr]ead out|[Ss]how|[Ll]ist|[Rr]ead|[Ss]ee|[Oo]pen|[Cc]heck|[Ll]ook (?:at|into|through)|[Dd]elete|[Cc]ancel|[Pp]ause|[Ww]ipe|[Cc]lear|and)(?: me)?(?: all)?(?: of)? (?:his|her|their) (?:\\w+ )?(?:reminders?|schedules?|memories|messages|conversations?|alarms?)\\b',
    ],
    ASIDE,
  ),
  typedRule(
    'others',
    `^\\W*(?:[Aa]ct|[Ss]peak|[Aa]nswer|[Cc]ancel|[Ss]how|[Dd]o it) (?:\\w+ ){0,3}?(?:on behalf of|in the name of) ${NAME}\\b`,
  ),
  typedRule(
    'others',
    '\\b(?:[Uu]ser|[Aa]ccount|[Pp]erson|[Mm]ember)[ _-]?(?:(?:id|ID)\\s*[=:]?\\s*)?<?@?U[A-Z0-9]{7,}\\b',
  ),
  typedRule(
    'others',
    `\\bI['’]?(?:m| am) (?:actually |really |typing |writing |here |sitting |on |at |using |from |with )+(?:on |at |from |using |with )?${NAME}[^.?!]{0,80}\\b(?:account|name|phone|laptop|computer|machine|slack|Slack)\\b[^.?!]{0,80}\\b(?:show|tell|give|what|list|read)`,
  ),
  typedRule(
    'others',
    `\\b(?:[Ll]og ?(?:me )?in|[Ss]ign in|[Ll]ogin|[Ss]witch(?: over)?|[Cc]hange) (?:as|to) (?:the )?(?:account|user|profile|person)? ?(?:of )?${NAME}\\b|\\b[Ii]mpersonate ${WHO}\\b|\\b(?:[Pp]retend|[Aa]ct as if|[Ss]ay)(?: that)? [Ii](?: am|['’]m| was| were) ${NAME}\\b`,
    ASIDE,
  ),
  typedRule(
    'others',
    `\\bI['’]?(?:m| am) (?:${NAME}['’]s|the) (?:assistant|secretary|deputy|manager|boss|wife|husband)\\b[^.?!]{0,60}\\b(?:show|tell|give|what|list|read)\\b[^.?!]{0,30}\\b(?:her|his|their)\\b`,
  ),
  typedRule(
    'others',
    `\\b(?:${KIN} )?${NAME} (?:has |have |had )?(?:scheduled|set up|stored|saved|planned|shared|discussed) (?:with|through) you\\b`,
    MINE,
  ),
  typedRule(
    'others',
    `\\b${NAME} (?:keeps?|has|stores?|saves?)\\b[^.?!]{0,15}\\b(?:her|his|their) (?:private |own )*(?:reminders?|schedules?|memories|notes with you)\\b`,
    MINE,
  ),
  rule(
    'others',
    `\\b(?:what|did|has|have|does|do|whose|which|everything|anything|when|secrets?|something|stuff|things)\\b[^.?!]{0,60}\\b(?!you |i |we )\\w+ (?:been |ever |also |just )*${TOLD} (?:to |with |me to |about me to )?you\\b`,
    `${MINE}|\\bto (?:ask|tell|talk to|chat with) you\\b|\\b(?:i|we|me|us) (?:can |could |may |should )?(?:tell|ask|talk)\\b`,
  ),
  rule(
    'others',
    '\\b(?:show|read|tell|give|send|list|look|find|check|search|see|dig|open|go through|copy|export)\\b[^.?!]{0,30}\\b(?:her|his|their) (?:private (?:\\w+ )?(?:reminders?|schedules?|messages|notes|memories|conversations?)|(?:conversations?|chats?|messages|history|talks?) with you)\\b',
    ASIDE,
  ),
  rule(
    'others',
    `\\b(?:what do you (?:know|have|remember)|tell me|show me|know|stored|saved|kept|noted)\\b[^.?!]{0,30}\\b(?:(?:other|another) (?:users?|people|person|colleagues?|members?|employees?|staff)|everyone else|everybody else)\\b`,
    '\\b(?:do you share|is (?:it|that)|can)\\b',
  ),
  rule(
    'others',
    `\\b(?:what|who|does|do|did|has|have)\\b[^.?!]{0,20}\\b${PEOPLE}\\b[^.?!]{0,40}\\b(?:talk|tell|ask|say|write|schedule|confide|chat|told|asked|said)\\w*\\b[^.?!]{0,20}\\b(?:you|about me)\\b`,
    `${MINE}|\\b(?:what|everything|things?|anything) i (?:tell|say|write|ask)\\b`,
  ),
  rule(
    'others',
    '\\bwhat (?:did|does|has|have) (?:the (?:last|previous|other) (?:person|user|one)|the person before me|whoever)[^.?!]{0,20}\\b(?:ask|say|tell|want|write|asked|said|told)\\b',
  ),
  rule(
    'others',
    '\\bwho (?:else )?(?:told|asked|wanted) you to (?:remind|schedule|note|set|tell|remember)\\b',
  ),
  rule(
    'others',
    '\\bwho else (?:uses|talks|writes|speaks|is talking|has (?:told|asked))\\b[^.?!]{0,20}\\b(?:you|what)\\b[^.?!]{0,20}\\bwhat\\b',
  ),
  rule(
    'others',
    "\\b(?:list|show|give|dump|export|see|access|read|print|display|send|set|change|cancel|delete|pause|tell|open|forward|download|view|share)\\b[^.?!]{0,40}\\b(?:all (?:the |of the |other )?(?:users?|people|members|accounts|colleagues|employees|staff)|every (?:user|person|member|employee|colleague)|everyone(?: else)?(?:'s)?|everybody(?: else)?(?:'s)?|other (?:users?|people|members|colleagues)(?:'s?)?)\\b(?:[^.?!]{0,30}\\b(?:reminders?|schedules?|data|conversations?|memories|messages|notes|dms?|access)\\b)",
    `\\bremind me\\b|${OWN_DUTY}`,
  ),
  rule(
    'others',
    [
      '\\b(?:list|show|give|dump|export|see|access|read|print|display|send|set|change|cancel|delete|pause|tell|open|forward|download|view|share|what|get)\\b',
      '\\b(?:reminders?|schedules?|data|conversations?|memories|messages|notes|dms?|profiles?)\\b (?:\\w+ )?(?:of|from|belonging to|for|that belong to) (?:the )?(?:all (?:the )?(?:users?|people|members|accounts|colleagues|employees|others)|every (?:user|person|member|employee|colleague)|everyone|everybody|other (?:users?|people|members|colleagues)|others|the whole (?:team|company|workspace|office))\\b',
    ],
    `${ASIDE}|${OWN_DUTY}|\\b(?:write|make|prepare|create|draft|put) (?:\\w+ ){0,3}?(?:notes?|messages?|reminders?|schedules?)\\b`,
  ),
  rule(
    'others',
    '^\\W*(?:(?:please|now|alfred|can you|could you),? )*(?:list|show|name|dump|print|export|read|give)\\b(?: me)?(?: out)? (?:(?:all|every|each|the|of|your|full|whole|entire) )*(?:users?(?: (?:ids?|names?|list))?|user list|database|db|tables?|rows|members? of this workspace)\\W*$',
  ),
  rule(
    'others',
    '\\b(?:dump|select \\* from|export) (?:the |your )?(?:whole |entire |full )?(?:database|db|user table|users)\\b',
    '\\bremind me\\b',
  ),
  typedRule(
    'others',
    `\\b(?:[Ww]hat|[Ee]verything|[Aa]nything|[Ww]hatever) (?:[Ss]he|[Hh]e|[Tt]hey|${WHO}) (?:(?:has|have|had) )?(?:noted|saved|stored|kept|shared|set up|left|written|planned|entrusted)\\b[^.?!]{0,12}\\b(?:with|to|in|through) you\\b`,
    MINE,
  ),
  typedRule(
    'others',
    `\\b(?:[Pp]eek|[Ll]ook|[Gg]lance|[Ss]neak|[Ss]noop|[Dd]ig)\\b[^.?!]{0,10}\\b(?:in|into|at|through|around)\\b[^.?!]{0,10}\\bwhat ${WHO} (?:(?:has|have) )?(?:saved|stored|keeps?|told|wrote|noted)\\b`,
    MINE,
  ),
  typedRule(
    'others',
    `\\b(?:[Ss]et|[Cc]reate|[Mm]ake|[Aa]dd|[Pp]ut|[Ss]ave|${TAKE})\\b[^.?!]{0,30}\\b(?:in|into|under|on|from) ${NAME}['’]s (?:account|profile|name)\\b`,
    '\\bremind me\\b',
  ),
  rule(
    'others',
    '\\b(?:know|see|read|tell|find)\\b[^.?!]{0,20}\\bfrom (?:his|her|their) (?:chats?|messages|conversations?|dms?|reminders)\\b',
    ASIDE,
  ),
  typedRule(
    'others',
    `\\b(?:${TAKE}|[Nn]eed|[Ww]ant|[Ee]xported?|[Hh]and(?:ed)? over)\\b[^.?!]{0,30}\\b(?:reminders|schedules|memories|profile|chats|conversations|alarms) (?:of|belonging to) ${NAME}`,
    `${MINE}|\\bmy (?:\\w+ )?(?:reminders|schedules|memories|chats|conversations|alarms)\\b`,
  ),
  typedRule(
    'others',
    any(
      `\\b(?:[Ee]verything|[Aa]ll(?: that)?|[Ww]hat|[Aa]nything)(?: that)? ${NAME} (?:has|have|had) (?:stored|saved|noted|scheduled|set up|kept)\\b`,
      `\\b[Ww]hat (?:does|has|is) ${WHO} (?:have |got |having )?(?:planned |coming up )?on (?:her|his|their) (?:list|schedule|agenda|reminders)\\b`,
      `\\b(?:[Ww]hat|[Hh]ow (?:often|much)|[Ww]hen|[Ww]hy|[Dd]oes|[Ii]s|[Hh]as|[Ww]hat's)\\b[^.?!]{0,15}\\b${WHO} (?:(?:been|is|has|was) )*(?:using|uses?|used|talking to|asking|chatting with) you\\b`,
      `\\b${NAME} has [^.?!]{0,40}\\b(?:noted|stored|saved|scheduled|set up|planned) (?:with|through) you\\b`,
      `\\b(?:[Pp]ost|[Ss]hare|[Pp]aste|[Pp]ublish)\\b[^.?!]{0,20}\\b${NAME}['’]s? ${THINGS}\\b`,
    ),
    MINE,
  ),
  typedRule(
    'others',
    `\\b(?:reminders?|schedules?|alarms?|notes?|memories|messages)(?: that| which)? (?:${WHO}|[Hh]e|[Ss]he|[Tt]hey) (?:has|have|had|keeps?|set|made|got|left)(?: set| up)? (?:with|in|through) you\\b`,
    MINE,
  ),
  rule(
    'others',
    '\\bpeople (?:use|talk to|write to) you\\b[^.?!]{0,20}\\bwhat (?:do|did) they (?:ask|tell|say|write|want)\\b',
  ),
  typedRule(
    'others',
    any(
      `\\b[Ww]hat (?:${NAME} and you|you and ${NAME}) (?:talked|discussed|said|wrote|chatted|spoke)\\b`,
      `\\b(?:of|from|for|by) (?:the )?(?:user|account|member) ${NAME}`,
      `\\b(?:messages?|notes?|reminders?|things?|questions?)(?: that)? ${NAME} (?:wrote|sent|said|gave|asked|told) (?:to )?you\\b`,
      '\\b[Ww]hat (?:do|does) (?:my |the |our |other )?(?:colleagues|coworkers|co-workers|team ?mates|others|everyone|staff|employees|boss|manager)(?: here)? (?:use|ask|tell) you\\b',
      "\\b(?:[Tt]he|[Mm]y|[Oo]ur) (?:team|company|department|staff|office|colleagues|boss|manager)(?:['’]s|s['’]) private (?:notes|messages|reminders|memories|chats|data)\\b",
    ),
    MINE,
  ),
  rule(
    'others',
    '\\b(?:he|she|they) (?:must|will|may|might|surely|probably)(?: have)? (?:(?:told|tell|confided)(?: it| that)?(?: to| in)? you|(?:mentioned|said|written|admitted|explained)(?: (?!hello|hi\\b|goodbye|a letter|a card|thank)[^.?!]{1,30})? to you(?! (?:guys|all|lot|and)\\b))\\b',
    MINE,
  ),
];
