import { any, ASIDE, forms, rule, words } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';

/** Said of what only a model has. */
const HIDDEN = words(
  'system developer hidden secret initial base core internal inner underlying confidential meta',
);
const TEXTS = any(
  'prompts?',
  'instructions?',
  'guidelines',
  'guardrails',
  'messages?',
  'rules',
  'programming',
  'configuration',
  'config',
  'settings',
  'directives?',
  'constraints',
  'text',
  'briefing',
  'code',
);
/** The same, where the word alone may stand for it. */
const INNER = any(
  `(?:${HIDDEN},? )+${TEXTS}`,
  '(?:full |exact |own |entire |complete |old |whole |current |actual |real |original |raw )*(?:pre-?|meta-?|system-?)?(?:prompt(?! at \\d)|instructions?|guidelines|guardrails|programming|configuration|config|directives|context window|source code)',
  '(?:own |full |exact |entire |complete |single )*(?:rules?|rulebook|directions|restrictions|constraints|orders|briefing)',
  `(?:${HIDDEN} )+(?:workings|setup)`,
  '(?:settings|setup|set-up|policy|behaviou?r) (?:text|file|wording|document|notes)',
);
const BOT = '(?:you|alfred|this (?:ai|assistant|bot|chat|chatbot|model|thing))';
const GAVE = any(
  'given',
  'told',
  'programmed',
  'instructed',
  'configured',
  'trained',
  'taught',
  'fed',
  'handed',
  'loaded',
  'set up',
  'primed',
  'briefed',
);
const MAKERS =
  '(?:(?:the|your|those|its) )?(?:admins?|administrators?|developers?|devs|system|operators?|makers?|creators?|engineers?|programmers?|builders|openai|company|owners?)';
/** Follows a text and says that it is Alfred’s. */
const OF_YOURS = any(
  `(?:that |which )?you (?:were|have been|are|got|had been|been) (?:\\w+ )?(?:${GAVE}|following|running|bound|under|working|operating)`,
  '(?:that |which )?you (?:must |have to |have got to |need to |got to |should |always |currently |actually )*(?:operate|work|act|run|live|follow|obey|go by|stick to|received|were made|use to|keep hidden|must|have to|are bound|run on|work with)\\b',
  '(?:are|were|have) you (?:been )?(?:given|following|running on|told|under|obeying)',
  '(?:do|did|must|should|have) you (?:\\w+ )?(?:follow|obey|get|got|have|operate|run on|go by|work by|stick to|live by|receive)',
  `(?:that |which )?(?:they|${MAKERS}) (?:\\w+ )?(?:wrote|gave|made|built|set|put|used|use|typed|loaded|created|programmed|handed)(?: (?:for|to|into|behind|in|up))? ${BOT}`,
  `(?:behind|inside|of (?!you)|that (?:makes?|made|drives?|runs?|powers?|steers?|controls?|governs?|defines?|shapes?|tells?)) ${BOT}(?!r)`,
  'of yours',
  'given to you',
  '(?:that |which )?you have(?=\\W*$)',
  'you run on|the one you run on',
);
/** What only the model itself has. */
export const YOURS = any(
  `\\byour (?:\\w+,? ){0,3}?${INNER}\\b`,
  `\\b${INNER}\\b[^.?!]{0,30}\\b(?:${OF_YOURS})(?!\\w)`,
  `\\b(?:principles|policies|text|words|lines?|message|orders) ${OF_YOURS}(?!\\w)`,
  "\\b(?:developers?|makers?|creators?|operators?|programmers?)(?:'s?|s'?)? (?:orders|instructions|rules|prompt|directions|message)\\b(?=[^.?!]{0,20}\\byou\\b)",
  "\\b(?:alfred's|the (?:bot|assistant|ai|model)'s) (?:\\w+ ){0,2}?(?:prompt|instructions|system message|configuration)\\b",
);
/** One's own things of that name, or ones that somebody made up for others. */
export const NOT_ALFREDS =
  '\\b(?:our|my (?:own )?)(?: \\w+)?(?: (?:bot|chatbot|app|project|code|agent|assistant|model|product|website|site|game|printer|phone))|\\bfor (?:the|my|our|a) (?:\\w+ )?(?:course|talk|workshop|essay|article|bot|chatbot|app|project|team|class|client|website|product)|\\b(?:draft|on the (?:printer|laptop|phone|screen|machine|server|website|router|tv))\\b';
/** Asking for something, in whatever words. */
const ASK = any(
  forms(
    'print show tell reveal repeat output give diff compare grade rate score count share send post write translate encode decode paste display list summarise summarize complete recite disclose dump copy leak spell spill read describe explain quote put turn convert rewrite rephrase paraphrase reverse replace include contain expose confirm outline say type provide present extract produce reconstruct restore compress export divulge unveil sing echo view access have get see know need want like love hear inspect audit check review respond answer reply drop cite disclose unpack recount narrate state name report upload email forward mail hand',
  ),
  words('curious interested what whatever which how where who sudo base64 rot13 please verbatim'),
  'showed|shown|shared|printed|revealed|gave|pasted|told',
  '(?:let|walk|run|take) (?:me|us)',
  'go(?:ing)? (?:through|over)',
  'sum up',
  'look(?:ing|s)? (?:at|into|like|inside)',
  'word (?:for|by) word',
  'remind me (?:[^.?!]{0,30} )?with',
);
/** Of what Alfred does, and not how it was made. */
const OF_USE =
  '\\byour (?:rules|guidelines|settings|configuration) (?:for|about|on|with|around|regarding) (?:my |our |the )?(?:quiet|reminders?|schedules?|data|memor|weekends?|nights?|notifications?|time ?zones?|offers?|privacy|holidays?|mornings?)|\\b(?:rules|polic(?:y|ies)|guidelines) (?:do you (?:follow|have|keep)|you follow) (?:for|about|on|regarding|with|around) (?:my|our|people) ';
/** Liked, thanked for or done as said: nothing is asked of them. */
export const PLEASED =
  '\\b(?:thank(?:s| you)|followed|worked|helped|helpful|clear|like|liked|love|loved|great|good|nice)\\b[^.?!]{0,40}\\byour (?:\\w+ )?(?:instructions|guidelines)\\b|\\byour (?:\\w+ )?(?:instructions|guidelines) (?:were|was|are|worked|helped)\\b(?! you)|\\bdo you have (?:any )?(?:rules|a prompt|guidelines|instructions)\\W*$|\\bhow (?:do|can) i (?:change|set)\\b';

const ABOVE = any(
  'above',
  'before (?:this|my (?:very )?(?:first |last )?(?:message|question|words?|hello|input|prompt)|our (?:chat|conversation|talk)|the (?:first|conversation|chat)|i (?:said|wrote|typed|came)|we)',
  'preceding',
  '(?:prior|previous) to (?:this|my|our)',
  'between the (?:start|beginning)',
  'at the (?:very )?(?:top|start|beginning) of (?:this|our|the|your) (?:chat|conversation|context|thread|session|message)',
  'in front of (?:this|our|my)',
);
/** Words that stand there, whoever wrote them. */
const WORDS_THERE =
  '(?:everything|all(?: (?:of )?(?:the )?(?:text|words|lines|messages))?|the (?:whole |entire |full |exact |hidden |complete )*(?:text|words?|lines?|messages?|content|contents|tokens|paragraphs?|sentences?|stuff|things?|material|bits?)|what text|what (?:is|was|stands?|stood|comes?|came|words)|whatever)';

/** What opens the machine that Alfred runs on. */
const KEYS =
  '(?:(?:(?:api|access|secret|signing|private|slack|bot|app|openai|model|service) ?-?){1,3}(?:keys?|tokens?|secrets?)|tokens?|passwords?|credentials|environment variables?|env(?:ironment)?(?: vars?)?|connection string|database url|secrets|config files?|server logs?|source code|database|admin password)';

/** What Alfred was told about itself. */
export const INSTRUCTIONS: readonly DeclineRule[] = [
  rule('instructions', [`\\b${ASK}\\b`, YOURS], `${ASIDE}|${PLEASED}|${OF_USE}`),
  rule('instructions', `(?:^|[.!?:] |, )${YOURS},? ?(?:please|pls|now|verbatim|in full)?\\W*$`, ASIDE),
  {
    ...rule(
      'instructions',
      [
        `\\b(?:${any('system', 'hidden', 'initial', 'developer')} ?-?(?:prompts?|messages?|instructions)|(?:your|systems?|secret|pre|full|exact|whole|raw|actual) ?-?prompt|prompt (?:text|wording|file)|secret (?:system )?(?:instructions|rules))\\b`,
        '\\b(?:your(?!s? own (?:words|time))|yours|you|alfred|sudo|print|show|reveal|dump|leak|read me|paste|recites?|echo|cat|finish|complete|continue|fill in)\\b',
      ],
      `${ASIDE}|\\bremind me\\b|${NOT_ALFREDS}`,
    ),
  },
  rule(
    'instructions',
    `\\b(?:what|how|which \\w+|everything|all|whatever|anything)\\b[^.?!]{0,25}\\b(?:(?:were|are|have|had) you (?:been )?|you (?:were|have been|had been|are) )(?:\\w+ )?(?:${GAVE}|ordered|forbidden|prohibited|made)\\b[^.?!]{0,60}\\b(?:before|not to|never|to (?:say|do|hide|keep|avoid|behave|act|be|answer|follow|talk)|at the (?:start|beginning|top)|first|about yourself|by|in (?:this|our|the) (?:chat|conversation|beginning)|secretly|behave|(?:about )?how to)\\b`,
    ASIDE,
  ),
  rule(
    'instructions',
    '^\\W*(?:how|what) (?:exactly )?(?:were|are|have) you (?:been )?(?:instructed|programmed|configured|prompted)\\b|\\bhow you (?:have been|were|are|got) (?:instructed|programmed|configured|prompted)\\b',
    ASIDE,
  ),
  rule(
    'instructions',
    '\\b(?:what|which) (?:\\w+ )?(?:guidelines?|rules?|instructions?|restrictions?|polic(?:y|ies)|constraints?|directives?)\\b[^.?!]{0,20}\\b(?:stops?|prevents?|forbids?|keeps?|binds?|governs?|guides?|controls?|appl(?:y|ies) to|limits?|restricts?) you\\b',
  ),
  rule(
    'instructions',
    [
      '\\b(?:assistant|alfred|ai|butler|chatbot|bot|robot)\\b',
      '\\b(?:his|its|her|their) (?:\\w+ )?(?:real|own|secret|hidden|system|internal|full|actual) (?:\\w+ )?(?:instructions|prompt|rules|guidelines)\\b',
    ],
    `${ASIDE}|${NOT_ALFREDS}`,
  ),
  rule(
    'instructions',
    `\\b(?:what|everything|whatever|the (?:\\w+ ){0,2}?\\w+)(?: else| exactly| text| words| rules)? (?:(?:did|do|does|has|have) )?(?:they|${MAKERS}) (?:really |actually |always )?(?:whisper(?:ed)?|say|said|drill(?:ed)?|hard-?cod\\w+|bake[dn]?|send|sent|show(?:ed)?|hand(?:ed)?|load(?:ed)?|tell|told|instruct(?:ed)?|program(?:med)?|order(?:ed)?|put|feed|fed|write|wrote|give|gave|want|wanted|teach|taught|forbid|forbade)(?: (?:in front of|into|for|to|in|behind))? (?:you(?:r (?:ear|head|brain|mind|memory|code))?|this (?:chat|conversation|bot))\\b`,
    ASIDE,
  ),
  rule(
    'instructions',
    '\\b(?:which|what) (?:topics |things |questions |words |subjects |rules )?(?:are|were) you (?:forbidden|prohibited|not (?:allowed|supposed|permitted|meant)|banned|hiding|keeping)\\b(?! to (?:do|remember|change|set))',
  ),
  rule(
    'instructions',
    '\\b(?:what|which) (?:rules|guidelines|instructions|restrictions|constraints|directives|prompts?) (?:do|must|did|are|have|were|should) you\\b',
    `\\b(?:noted?|saved?|remember|kept|keep for me|know (?:of|about)|recommend|suggest)\\b|${OF_USE}`,
  ),
  rule(
    'instructions',
    `\\b(?:convert|turn|put|list|return|transcribe|summari[sz]e|encode|spell|type|render|format|reproduce|explain|describe|repeat|print|copy|output|show|write|recite|paste|translate|echo|give|what|display|dump|quote|say|everything|read)\\b[^.?!]{0,40}\\b${WORDS_THERE}(?: \\w+){0,3}? ${ABOVE}|\\bwhat (?:stands?|stood|comes?|came|is written|was written)(?: \\w+){0,3}? ${ABOVE}`,
    ASIDE,
  ),
  rule(
    'instructions',
    [
      `\\b${ABOVE}`,
      `\\b(?:print|copy|repeat|output|quote|read|paste|show|tell|give|write|type|transcribe|send)(?: me| us)?(?: out| back| off| down| over)? (?:(?:exactly|just|simply|only) )?${WORDS_THERE}\\b`,
    ],
    `${ASIDE}|\\b(?:to|for) (?!me\\b|us\\b|my\\b|the\\b|you)[\\p{L}]+\\W*$`,
  ),
  rule(
    'instructions',
    '\\b(?:system prompt|(?:hidden|secret|system|initial|original) (?:instructions|prompt|rules|message))\\b[^.?!]{0,20}\\bthis (?:ai|assistant|bot|chatbot|model) (?:was|is|has been|runs|got)\\b',
    `${NOT_ALFREDS}|\\bremind me\\b`,
  ),
  rule(
    'instructions',
    '\\b(?:print|show|dump|output|reveal|paste|display|give|what|read|list|share)\\b[^.?!]{0,50}\\b(?:your (?:\\w+ )?context(?: window)?\\b|(?:the|your) <?context>? (?:block|window|item|json|tag)|your (?:last |latest |hidden )*(?:system|developer) (?:message|text|item)|(?:raw|hidden|whole|full|entire) (?:system )?(?:context|transcript|system text)|(?:first|top) (?:\\w+ )?(?:in|of) (?:your|the) context)',
    `${ASIDE}|${NOT_ALFREDS}`,
  ),
  rule(
    'instructions',
    '\\b(?:your|the) (?:very )?(?:first|initial|opening) (?:message|instruction|line|sentence|paragraph|words?)\\b[^.?!]{0,60}\\b(?:from the top|verbatim|word for word|system|prompt|instructions|context)\\b',
    ASIDE,
  ),
  rule(
    'instructions',
    '\\b(?:share|show|print|paste|reveal|give|send|repeat)\\b[^.?!]{0,20}\\byour (?:very )?(?:first|initial|opening|hidden) message\\b',
    ASIDE,
  ),
  rule(
    'instructions',
    [
      '\\b(?:functions?|tools?|apis?|endpoints?|capabilities)\\b',
      '\\b(?:you|your|internal|hidden)\\b',
      '\\b(?:json|schemas?|parameters?|signatures?|definitions?|descriptions?|raw|specs?|arguments?)\\b',
      '\\b(?:list|show|print|give|output|dump|what|which|name|describe|reveal)\\b',
    ],
    ASIDE,
  ),
  rule(
    'instructions',
    '\\byou (?:were|have been|are|got) (?:\\w+ )?(?:configured|programmed|instructed|prompted|primed|preloaded|briefed)(?: \\w+)? (?:with|on|by|to)\\b',
    ASIDE,
  ),
  rule(
    'instructions',
    '\\b(?:paste|print|dump|leak|reveal|output|recite)(?: me| out)? the (?:\\w+ )?prompt\\b(?! (?:for|of|about|i|to|that))',
    ASIDE,
  ),
  rule(
    'instructions',
    '\\b(?:begin|start\\w*|continue|complete|finish|go on)\\b[^.?!]{0,40}\\byou are(?: alfred\\b|\\W*$| and\\b)',
    ASIDE,
  ),
  rule(
    'instructions',
    '\\bwhat\\b[^.?!]{0,20}\\byou (?:must|may|should|can|are (?:supposed|meant|told) to) (?:never|not|under no circumstances) (?:ever )?(?:reveal|tell|say|mention|disclose|talk|share|discuss|give away)\\b',
    ASIDE,
  ),
  rule(
    'instructions',
    [
      `\\b${ASK}\\b`,
      any(
        `\\byour (?:\\w+ ){0,2}?${KEYS}\\b`,
        `\\b${KEYS} (?:of|for|to|from) (?:your(?:self)?|alfred)\\b`,
        `\\b${KEYS} (?:that |which )?(?:do )?you (?:use|run|have|hold|work|connect|authenticate|were given)\\b(?! for me)`,
        '\\b(?:the |all )?(?:environment variables|database (?:password|credentials|url)|connection string of)\\b',
      ),
    ],
    `${ASIDE}|\\b(?:remember|note|save|my|our|renew|rotate|we)\\b`,
  ),
  rule(
    'instructions',
    '^\\W*(?:cat|print|show|echo|dump|less)(?: me)?(?: the)? ?\\W{0,2}(?:\\.env\\b|env\\b|process\\.env|environ)',
  ),
  rule(
    'instructions',
    any(
      '<context>|\\bcontext (?:block|item|json|object)\\b[^.?!]{0,30}\\b(?:you|your|system|message)\\b',
      '\\b(?:json|payload|metadata|text|data) (?:that |which )?(?:you (?:got|get|received|were (?:sent|given|shown)|see|saw)|(?:was |is )?sent(?: to you)?) (?:along )?(?:with|before|around|in front of) (?:my|this|the)\\b',
      '\\bwhat (?:was|were|had been|is) (?:said|told|written|typed|sent)(?: to you)? before (?:i|this|our|the|my (?:first|message))\\b',
    ),
    `${ASIDE}|\\b(?:meeting|call|lunch)\\b`,
  ),
  rule('instructions', '\\bsudo\\b[^.?!]{0,40}\\b(?:prompt|instructions|rules)\\b'),
];
