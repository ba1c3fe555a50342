import { any, ASIDE, rule } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';

const TELL =
  "(?:print|show|tell|reveal|repeat|output|give|share|send|post|write|translate|encode|decode|paste|display|list|summari[sz]e|complete|recite|disclose|dump|copy|leak|spell|read|describe|explain|quote|put|turn|convert|rewrite|rephrase|paraphrase|reverse|include|contain(?:s|ing)?|expose|confirm|outline|say|whats|what(?: are| is| were| does|'s)?|which|sudo|base64|rot13)";
const INNER =
  '(?:system |developer |initial |hidden |secret |original |full |exact |internal |own |base |core |entire |complete |old )*(?:prompts?|instructions?|guidelines|guardrails|system messages?|developer messages?|rules|programming|configuration|config|directives)';
/** What only the model itself has. */
const YOURS = `(?:\\b(?:your|ur|thy) (?:\\w+ ){0,3}?${INNER}\\b|\\b(?:${INNER}|what(?: hidden| secret)? \\w+)\\b[^.?!]{0,30}\\b(?:you|u)(?: were|'ve been| have been| got| are)(?: \\w+)? (?:given|told|programmed|instructed|following)\\b|\\b(?:prompts?|instructions?|guidelines)\\b[^.?!]{0,10}\\b(?:are|were|have) you (?:been )?(?:given|following|running on)\\b|\\b(?:${INNER}|principles|policies)\\b (?:that |which )?(?:you|u) (?:operate|work|act|run|live|follow|obey|must|have to|are bound)\\b)`;
const HIDDEN =
  any('system', 'hidden', 'initial', 'developer', 'secret') + ' ?(?:prompts?|messages?|instructions)';

const LAWS =
  '(?:instructions?|guidelines|rules|guardrails|prompts?|restrictions|filters?|programming|training|directives|polic(?:y|ies)|constraints|safeguards|moderation|safety (?:rules|measures|settings))';
const DROP = any(
  'ignore',
  'disregard',
  'forget',
  'override',
  'bypass',
  'break',
  'drop',
  'violate',
  'void',
  'disable',
  'skip',
  'suspend',
  'abandon',
  'discard',
  'circumvent',
  'unlearn',
  'set aside',
  'get around',
  'stop following',
  'stop obeying',
  'turn off',
  'switch off',
  'remove',
  'lift',
);
const LOOSE = any(
  'unrestricted',
  'unfiltered',
  'uncensored',
  'jailbroken',
  'rogue',
  'evil',
  'amoral',
  'unaligned',
);
const MACHINE = any(
  'ai',
  'ais',
  'a\\.i\\.',
  'model',
  'models',
  'llm',
  'bot',
  'chatbot',
  'assistant',
  'version',
  'persona',
  'character',
  'entity',
);
const FREE = `\\b(?:no|without(?: any)?|free (?:of|from)(?: all| any)?|zero) (?:\\w+ ){0,2}?(?:restrictions?|limits|limitations|rules|filters?|guardrails|guidelines|censorship|safety|ethics)\\b`;
const PERSONA = any(
  'pirate',
  'hacker',
  'terminal',
  'shell',
  'console',
  'villain',
  'girlfriend',
  'boyfriend',
  'grandm\\w+',
  'criminal',
  'dan\\b',
  'human being',
  'god',
  LOOSE,
  '(?:different|another|other) (?:ai|assistant|model|bot|chatbot)',
);

/** What Alfred was told about itself. */
export const INSTRUCTIONS: readonly DeclineRule[] = [
  rule('instructions', `\\b${TELL}\\b[^.?!]{0,120}${YOURS}`),
  rule(
    'instructions',
    `(?:\\b(?:your|ur|you|alfred|sudo|print|show|reveal|dump|leak|the|read me)\\b[^.?!]{0,60}\\b${HIDDEN}\\b)`,
    '\\b(?:remind me|our|my (?:own |chat)?(?:bot|app|project|code)|for (?:the|my|our)|article|course|talk|workshop|essay)\\b',
  ),
  rule(
    'instructions',
    '\\bwhat (?:else |exactly )?(?:were|are|have|had) (?:you|u) (?:been )?(?:told|instructed|programmed|configured|ordered|forbidden|prohibited)\\b[^.?!]{0,60}\\b(?:before|not to|never|to (?:say|do|hide|keep|avoid)|at the (?:start|beginning)|first|about yourself|by)\\b',
  ),
  rule(
    'instructions',
    '\\bwhat (?:did|do|does|has|have) (?:the |your |those )?(?:admins?|administrators?|developers?|devs|system|operators?|makers?|creators?|openai|company) (?:tell|told|instruct(?:ed)?|ask(?:ed)?|order(?:ed)?) (?:you|u)\\b',
  ),
  rule(
    'instructions',
    '\\b(?:which|what) (?:topics|things|questions|words) are (?:you|u) (?:forbidden|prohibited|not allowed|banned)\\b',
  ),
  rule(
    'instructions',
    '\\b(?:what|which) (?:rules|guidelines|instructions|restrictions|constraints) (?:do|must|did|are) (?:you|u)\\b',
  ),
  rule(
    'instructions',
    "\\b(?:repeat|print|copy|output|show|write|recite|paste|translate|echo)\\b[^.?!]{0,40}\\b(?:everything|all(?: the text)?|the (?:whole )?text|the words|what is|what's|whatever|the lines?)(?: \\w+)? (?:above|before (?:this|my)|preceding|prior to (?:this|my)|between the (?:start|beginning))",
  ),
  rule(
    'instructions',
    '\\b(?:your|the) (?:very )?first (?:message|instruction|line|sentence|paragraph|words?)\\b[^.?!]{0,60}\\b(?:from the top|verbatim|word for word|system|prompt|instructions)\\b',
  ),
  rule('instructions', '\\bsudo\\b[^.?!]{0,40}\\b(?:prompt|instructions|rules)\\b'),
  rule(
    'instructions',
    '\\b(?:zeig|nenn|gib|verrat|druck|schreib|wiederhol|montre|affiche|donne|révèle|répète|muestra|muéstrame|dime|revela|repite|mostra|dimmi|rivela|mostre|diga|toon|geef|herhaal)\\p{L}*\\b[^.?!]{0,60}(?:prompt|anweisung|instruktion|instructions|consignes|instrucciones|istruzioni|instruções|instructies)',
  ),
];

/** What would make Alfred somebody else, or free of its rules. */
export const ROLE: readonly DeclineRule[] = [
  rule(
    'role',
    `\\b${DROP}\\b (?:all |any |every )?(?:of )?(?:your|ur|these|those|previous|prior|earlier|above|safety|system|openai'?s?|the previous|the above|the system|the safety|the earlier) (?:\\w+ ){0,2}?${LAWS}\\b`,
    '\\b(?:remind me|note that)\\b',
  ),
  rule(
    'role',
    "\\b(?:ignore|disregard|forget|drop) (?:all|everything|anything|whatever|what)(?: that)?(?: else)? (?:you|u|they)(?:'ve| were| was| have| had)?(?: been)? (?:told|instructed|taught|ordered|programmed|trained|learned|learnt|given)\\b",
  ),
  rule(
    'role',
    '\\b(?:ignore|disregard|forget) (?:all (?:of )?)?(?:the )?(?:above|previous|prior)(?: \\w+)?,? (?:and|then) (?:\\w+ )?(?:say|act|print|output|respond|behave|become|pretend|reveal|obey|only)\\b',
  ),
  rule('role', '\\b(?:ignore|disregard) all (?:of )?(?:the )?(?:above|previous|prior)\\b'),
  rule(
    'role',
    '\\b(?:ignore|disregard|forget|break) (?:all )?(?:of )?the rules\\s*(?:$|[.!,;]|and\\b|now\\b)',
    ASIDE,
  ),
  rule(
    'role',
    `\\b(?:previous|prior|earlier|above) ${LAWS} (?:are|is) (?:void|obsolete|cancelled|gone|outdated|no longer)`,
  ),
  rule(
    'role',
    '(?:^|[\\s.!?])(?:new|updated|additional) (?:system )?(?:instructions?|directives?|prompt)\\s*[:=]',
  ),
  rule(
    'role',
    `\\b(?:you are|you're|you have|you had|you must|you will|you'll|you can|pretend|act as|act like|behave|respond as|answer as|become|be|imagine|simulate|play|roleplay|game)\\b[^.?!]{0,80}${FREE}`,
    '\\b(?:plan|contract|tariff|subscription|meeting|sim|data|sugar)\\b',
  ),
  rule('role', `\\b${MACHINE}\\b[^.?!]{0,40}${FREE}`),
  rule('role', `\\b${LOOSE} (?:\\w+ )?${MACHINE}\\b`),
  rule(
    'role',
    `\\b${any('filters?', 'safety', 'guardrails', 'restrictions', 'limits', 'censorship')} (?:is|are|mode)?\\s*(?:now )?(?:off|disabled|lifted|gone|removed)\\b`,
    '\\b(?:remind|coffee|water|email|spam|photo|cache)\\b',
  ),
  rule(
    'role',
    "\\b(?:you are|you're|act as|become|answer as) (?:now |from now on )?(?:dan\\b|evil\\w*|jailbroken|unrestricted|unfiltered|uncensored|a (?:\\w+ ){0,2}(?:chatbot|hacker|pirate))",
  ),
  rule(
    'role',
    `\\b(?:act|behave|respond|answer|speak|talk|reply|role-?play|pose|operate|function|work|simulate|emulate|pretend|be|become|you are|you're)(?:ing)?(?: now)?(?: only)?(?: as| like| to be| you are| you're| the (?:part|role) of| my| a| an){1,3}(?: \\w+){0,2}? ${PERSONA}`,
    '\\b(?:remind me|party|costume|fancy dress|film|movie|show)\\b',
  ),
  rule(
    'role',
    "\\byou(?:'re| are) (?:no longer|not) (?:alfred|an? (?:\\w+ )?(?:assistant|ai|bot|butler))\\b",
  ),
  rule('role', '\\bstop being (?:an? )?(?:\\w+ )?(?:assistant|ai|bot|alfred|yourself)\\b'),
  rule(
    'role',
    "\\bforget (?:who|what) you (?:are|were)\\b|\\bforget (?:that )?you(?:'re| are) (?:an? )?(?:ai|assistant|alfred|bot|language model)\\b",
  ),
  rule(
    'role',
    "\\bfrom now on,? (?:you(?:'re| are| will be|'ll be)|your name is|you (?:will )?(?:act|answer|respond|speak|behave) (?:as|like))\\b (?:an? |called |named |two |the )?(?!allowed|free to|welcome|in charge|going|only|to )\\w+[^.?!]{0,60}\\b(?:who|that|with|and|without|instead|not|no|never|says?)\\b",
    '\\b(?:remind|ping|tell|ask|write|send|message) me\\b',
  ),
  rule(
    'role',
    '\\byour (?:new )?name is (?:now )?\\w+[^.?!]{0,40}\\b(?:must|obey|do whatever|no rules|never refuse|will do)\\b',
  ),
  rule(
    'role',
    '\\b(?:do anything now|never refuses?(?: anything)?|stay in character whatever|jailbreak (?:mode|yourself|you)|must obey (?:every|all|any|me)|obey every command|you (?:must|will|have to|shall) (?:do|say|answer|obey) (?:whatever|anything|everything) (?:i|he|she|they|\\w+) (?:say|says|ask|asks|want|wants|command)\\w*)\\b',
  ),
  rule(
    'role',
    '(?:^|[.!?,:]\\s*)(?:please |now |ok |alfred,? )?(?:enter|enable|activate|switch to|turn on|go into|start|engage|unlock) (?:the |your )?(?:(?:developer|dev|god|jailbreak|dan|debug|admin|unrestricted|sudo|root) mode|dan)\\b',
    'mode on (?:the|my|our|his|her)\\b',
  ),
  rule(
    'role',
    '^\\s*[[(<]?(?:system|developer|admin(?:istrator)?|override)(?: message| override)?[\\])>]?\\s*:[\\s\\S]{0,200}\\b(?:instructions|guardrails|guidelines|policy|override|void|safety|off|disabled|unrestricted)\\b',
  ),
  rule(
    'role',
    "\\b(?:as|i am|i'm|im|this is) (?:now )?(?:an?|the|your) (?:\\w+ )?(?:admin|administrator|developer|dev|owner|creator|maker|engineer|root|superuser|operator)\\b[^.?!]{0,80}\\b(?:skip|reveal|disable|ignore|unlock|authori[sz]e|override|bypass|full access|give me access|grant)",
    '\\b(?:remind|badge|building|door|repo|repository|jira|github)\\b',
  ),
  rule(
    'role',
    "\\byou(?:'ve| have| were| had)(?: just)?(?: been)? (?:reprogrammed|hacked|jailbroken|unlocked|freed|liberated)\\b",
  ),
  rule(
    'role',
    '\\b(?:ignorier|vergiss|vergesse|missachte|ignora|olvida|oublie|ignorez|dimentica|ignore|ignorar|esqueça|esquece|negeer|vergeet)\\p{L}*\\b[^.?!]{0,50}(?:anweisung|instruktion|instruccion|consignes|istruzioni|instruções|regeln|reglas|regras|règles|regole|instructies|\\btes instructions|\\bvos instructions|précédentes)',
  ),
];
