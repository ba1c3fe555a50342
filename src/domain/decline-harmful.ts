import { any, forms, rule } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';

const SOMEONE = any(
  '(?:my|the|a|an|our) (?:\\w+ )?(?:ex|wife|husband|girlfriend|boyfriend|partner|neighbou?rs?|colleagues?|co-?workers?|boss|manager|room ?mate|flat ?mate|friend|sister|brother|mother|father|mom|mum|dad|teacher|landlord|rival|competitor|employees?|customers?|clients?|users?|grandmother|grandfather|grandma|grandpa|interns?|trainees?|classmates?|tenants?|kids?|daughter|son|girl|boy|man|woman|person|guy|politician|stranger|company|employer|bank|school|victims?)',
  'my ex-?\\w+',
  '(?:someone|somebody|people|a person|anyone|him|her|them|others|another person|people i know)',
);
const THEIRS = `(?:${SOMEONE}|his|her|their)(?:'s|s'?|s)?(?: else'?s?)?`;
/** Wanting to be told how. */
const HOW = any(
  'how (?:do|can|would|could|should|might) (?:i|we|you|one|somebody|someone)',
  'how to',
  'how (?:is|are|does one)',
  'help me',
  'teach me',
  'show me(?: how)?',
  'tell me(?: how)?',
  'explain(?: to me)?(?: how)?',
  'i (?:want|need|would like|am going|plan|intend) to',
  'give me',
  '(?:best|easiest|safest|quickest|fastest|good|a|any|suggest|give|list|some|more|new|other|few) ways? (?:to|of)',
  '(?:instructions|steps|recipe|tutorial|guide|tips|plans?|ingredients) (?:for|to|on)',
  'what (?:do i need|is needed|chemicals?|household|would it take|poison|is the best)',
  'where (?:can|do|could) (?:i|we|you|one)',
  'walk me through',
  'can you',
  'could you',
  'please',
);
const MAKE = any(
  forms(
    'write build make create code design cook develop program prepare mix assemble construct produce draft compose synthesise synthesize set buy get obtain use plant script manufacture',
  ),
  '3d-print\\w*',
);
const WEAPONS = any(
  '(?:pipe|nail|dirty|car|petrol|fertili[sz]er|letter|time|home-?made|smoke) bombs?',
  '(?:an?|the|small|big|little) (?:\\w+ )?bombs?(?! (?:cyclone|squad|shell))',
  'bombs',
  'explosives?(?: devices?)?',
  'hand grenades?',
  'grenades?',
  'molotov\\w*',
  'napalm',
  'detonators?',
  'land ?mines?',
  'nerve (?:agent|gas)',
  '(?:chlorine|mustard|poison(?:ous)?|toxic|tear) gas',
  'ricin',
  'sarin',
  'anthrax',
  'thermite',
  'ghost gun',
  'silencers?',
  'untraceable (?:gun|weapon|poison)\\w*',
  '(?:biological|chemical) weapons?',
);
const DRUGS = any(
  '(?:illegal|hard|party) drugs',
  'drugs(?= at home)',
  '(?:crystal )?meth(?:amphetamine)?',
  'heroin',
  'cocaine',
  'fentanyl',
  'lsd',
  'ecstasy',
  'mdma',
  'date rape\\w*',
  'ghb',
  'roofies',
);
const MALWARE = any(
  'ransomware',
  'malware',
  'key ?loggers?',
  'spyware',
  'stalkerware',
  'phishing',
  '(?:computer )?virus(?:es)?(?= (?:that|to|which|for|and|in)\\b|\\W*$)',
  'trojans?',
  'worm(?= (?:that|to|which)\\b)',
  'root ?kits?',
  'botnets?',
  'ddos',
  'denial of service',
  'zero-?day',
  'exploits?(?= (?:for|that|to|against)\\b)',
  'backdoors?',
);
const FRAUD = any(
  'counterfeit\\w*',
  "(?:fake|forged|false|bogus) (?:[\\w']+ )?(?:ids?|passports?|invoices?|prescriptions?|receipts?|documents?|money|banknotes|diplomas?|degrees?|certificates?|references?|reviews?|payslips?|bank statements?|doctor's notes?|sick notes?|vaccin\\w+|licen[cs]es?)",
  'card skimmers?',
  'child porn\\w*',
  'ransom (?:notes?|letters?)',
  'stolen (?:\\w+ )?(?:cards?|goods|passwords?|data|identit\\w+|credentials?)',
  '(?:pyramid|ponzi) scheme',
  'scam(?:s| (?:e-?mails?|mails?|messages?|texts?|calls?|sites?))?',
);
/** What proves something, and is worth nothing once it is forged. */
const PAPERS =
  '(?:notes?|signatures?|certificates?|prescriptions?|receipts?|invoices?|documents?|letters?|ids?|passports?|licen[cs]es?|diplomas?|degrees?|transcripts?|payslips?|statements?|references?|timesheets?|expense\\w*|contracts?|permits?|visas?|test results?|evidence)';
const HURT = any(
  forms(
    'poison murder kill stalk blackmail kidnap assault strangle drug stab hurt harm injure extort threaten humiliate bully harass dox doxx swat scare torture rape attack ruin intimidate terrorise terrorize manipulate gaslight',
  ),
  'get(?:ting)? (?:rid of|back at|revenge on)',
  'beat(?:ing)? up',
  'tak(?:e|ing) revenge on',
);
/** Prevented, recognised, reported or taught about: the other side of it. */
const AGAINST =
  '\\b(?:remind me|training|awareness|simulations?|protect\\w*|against|report\\w*|recogni[sz]e|spot|detect\\w*|avoid\\w*|prevent\\w*|remove|clean|scan|article|talk|course|lecture|museum|novel|film|book on|exam|history of|policy|news|victim of|fell for|warn\\w*|defend\\w*|secure|block|stop|tell (?:if|whether)|is (?:this|that|it)|was|got|had|has an?|i think|write down|note that)\\b';

/** Contempt for whole groups of people. */
const HATE =
  '(?:racist|sexist|homophobic|antisemitic|anti-semitic|transphobic|hateful|xenophobic|nazi|bigoted|misogyn\\w+|islamophobic)';
const WRITES = forms('write draft compose make create tell give send post say think design generate paint');

/** What would harm somebody. */
export const HARMFUL: readonly DeclineRule[] = [
  rule(
    'harmful',
    [
      `\\b(?:${HOW}|${MAKE})\\b[^.?!]{0,80}\\b(?:${WEAPONS}|${MALWARE})(?![\\w-])`,
      `\\b(?:${MAKE}|how|steps|recipe|instructions|guide|tutorial|ingredients|help me|give me|launch|run|install|put|plant|send|spread|deploy|teach)\\b`,
    ],
    AGAINST,
  ),
  rule(
    'harmful',
    `\\b(?:${HOW}|${MAKE})\\b[^.?!]{0,40}\\b(?:${forms('cook make synthesise synthesize produce buy get obtain sell smuggle grow')})\\b[^.?!]{0,20}\\b${DRUGS}\\b|\\b(?:recipe|instructions|steps) (?:for|to)\\b[^.?!]{0,20}\\b${DRUGS}\\b`,
    AGAINST,
  ),
  rule('harmful', [`\\b(?:${HOW})\\b`, '\\bcounterfeit\\b', `\\b${MAKE}\\b`], AGAINST),
  rule(
    'harmful',
    `\\b(?:${HOW}|plan)\\b[^.?!]{0,30}\\b(?:${forms('rob burgle hijack hot-wire hotwire carjack')}|hold up|break into) (?:an?|the|my|someone|somebody)\\b|\\b(?:make|get|render) ${THEIRS} (?:\\w+ )?(?:sick|ill|suffer|bleed|disappear|unconscious)\\b|\\bpoisons? (?:that|which) (?:leaves?|can not be|is not|nobody)\\b`,
    AGAINST,
  ),
  rule(
    'harmful',
    `\\b(?:${HOW}|${MAKE})\\b[^.?!]{0,60}\\b${FRAUD}(?![\\w-])`,
    `${AGAINST}|\\b(?:fake|false) (?:\\w+ )?(?:plants?|flowers?|snow|fur|beard)\\b`,
  ),
  rule(
    'harmful',
    `\\b(?:${HOW})\\b[^.?!]{0,40}\\b${HURT} (?:${SOMEONE})\\b`,
    // What is killed at a desk.
    '\\b(?:kill|murder|attack|stalk|poison) (?:my|him|her|them|the|our) (?:\\w+ ){0,2}(?:process(?:es)?|servers?|jobs?|sessions?|builds?|containers?|apps?|tabs?|terminals?|weekends?|evenings?|mornings?|afternoons?|time|plants?|weeds?|darlings|battery|ants|slugs|wasps)\\b|\\b(?:surprise|card|present|gift|not (?:to )?(?:hurt|harm|scare|threaten))\\b|\\bremind me\\b',
  ),
  rule(
    'harmful',
    `\\b(?:hack|break into|crack|get into|spy on|snoop|log ?in to|read|access|bug|tap|clone|track|monitor|see|watch|locate|follow|install|put|listen (?:in )?(?:to|on))\\b[^.?!]{0,40}\\b(?:${THEIRS})(?: \\w+)? ?(?:phone|account|instagram|facebook|whatsapp|e-?mails?|gmail|wi-?fi|computer|laptop|messages|texts|icloud|location|passwords?|calls|car|whereabouts|chats?)?\\b[^.?!]{0,40}\\b(?:without (?:\\w+ )?(?:know\\w*|notic\\w*|consent|permission|them|him|her|being (?:seen|noticed|caught))|secretly|behind (?:his|her|their) backs?|in secret|unnoticed|covertly)\\b`,
    '\\b(?:remind me|was hacked|got hacked|surprise|present|gift)\\b',
  ),
  rule(
    'harmful',
    `\\b(?:secretly|covertly) (?:\\w+ )?(?:track|spy|record|follow|film|listen|monitor|read|watch)\\b|\\b(?:track|spy on|record|film|monitor) (?:\\w+ ){1,3}?secretly\\b`,
    '\\bremind me\\b|\\bcamera trap|\\bwildlife\\b',
  ),
  rule(
    'harmful',
    `\\bhack (?:in ?to )?(?:${THEIRS}|an? (?:\\w+ )?(?:account|phone|server|website|bank|school|wi-?fi|company))|\\b(?:${HOW})\\b[^.?!]{0,30}\\b(?:hack|break|get) in ?to\\b[^.?!]{0,30}\\b(?:(?:accounts?|phones?|instagram|facebook|wi-?fi|e-?mails?|house|home|car|flat|apartment|office|bank|computer|laptop)\\b[^.?!]{0,30}\\b(?:without|unnoticed|secretly|behind|that is not mine)|(?:${THEIRS}) ?(?:phone|account|instagram|facebook|whatsapp|e-?mails?|gmail|wi-?fi|computer|laptop|icloud|house|home|flat|apartment|car|office|shed))`,
    '\\b(?:remind me|was hacked|got hacked|my own)\\b',
  ),
  rule(
    'harmful',
    `\\b(?:${HOW})\\b[^.?!]{0,40}\\b(?:launder(?:ing)?|forg(?:e|ing)|evad(?:e|ing) (?:tax\\w*|customs|police)|pick(?:ing)? (?:a |the )?locks? (?:to\\b|(?:of|on) ${THEIRS})|shoplift(?:ing)?|(?:clon(?:e|ing)|skim(?:ming)?) (?:a |the |credit |bank |debit )+cards?|steal(?:ing)? (?:a|an|the|from|someone|somebody|my|money|cars?|bikes?|identit\\w+|passwords?|data)|smuggl(?:e|ing)|embezzl(?:e|ing)|brib(?:e|ing)|(?:get|buy|make|print|own) (?:a |an |some )?(?:\\w+ )?(?:guns?|firearms?|weapons?|rifles?|pistols?) (?:without|illegally|at home|from scratch|untraceably)|cheat (?:on|in|at) (?:my|the|an?) (?:\\w+ )?(?:exam|test|drug|tax)|commit (?:\\w+ )?(?:fraud|arson|murder|perjury)|get rid of (?:a|the) (?:dead )?body|hide (?:a|the) (?:dead )?body|dispose of (?:a|the) (?:dead )?body|burn down|set fire to|sabotage|vandali[sz]e|dodge (?:taxes|the police)|get away with)\\b`,
    AGAINST,
  ),
  rule(
    'harmful',
    `\\b(?:crack|guess|bypass|break|steal|find out|get hold of|figure out)\\b[^.?!]{0,15}\\b(?:password|passcode|pin|login|lock|code)s? (?:of|to|on|for) ${THEIRS}|\\b(?:crack|guess|steal|how (?:can|do|could|would) i (?:get|find out|see|learn)) (?:an? )?${THEIRS} (?:\\w+ )?(?:password|passcode|pin|login)\\b`,
    AGAINST,
  ),
  rule(
    'harmful',
    '\\b(?:undetectable|untraceable|lethal|deadly|fatal) (?:\\w+ )?(?:poisons?|doses?|drugs?|toxins?)\\b|\\bhow (?:much|many) [^.?!]{0,40}\\b(?:to|would|will|could|does it take to) kill (?:an? )?(?:person|human|man|woman|adult|child|someone|somebody|people)\\b|\\b(?:write|spread|make up|invent)\\b[^.?!]{0,15}\\b(?:lies|rumou?rs) about\\b',
    AGAINST,
  ),
  rule(
    'harmful',
    any(
      `\\b(?:${WRITES})\\b[^.?!]{0,30}\\b(?:${HATE}|slurs? (?:about|against|for)|(?:nasty |mean )?insults? (?:about|for|against|to)|nasty (?:\\w+ )?(?:messages?|notes?|letters?|comments?|e-?mails?|reviews?)|hate mail|false (?:accusations?|allegations?)|fake (?:evidence|allegations?|complaints?|profiles?|accounts?|identit\\w+))\\b`,
      '\\b(?:erotic|pornographic|nsfw|sexually explicit|nude|naked) (?:story|stories|pictures?|photos?|images?|poems?|content|texts?|fantas\\w+|messages?|drawings?)\\b',
      `\\b(?:${HOW}|${MAKE})\\b[^.?!]{0,30}\\b(?:deep ?fakes?|catfish\\w*)\\b`,
      `\\bget(?:ting)? ${SOMEONE} (?:fired|arrested|deported|expelled|in trouble)\\b`,
      '\\bmak(?:e|ing) up (?:accusations?|allegations?|evidence|complaints?)\\b',
      '\\bspik(?:e|ing) (?:an?|her|his|their|the|someone.s|somebody.s) drinks?\\b',
      '\\b(?:hid(?:e|ing)|conceal(?:ing)?|under-?report(?:ing)?|not declar(?:e|ing)) (?:my |the |some |our |any )*(?:\\w+ )?(?:income|money|assets|cash|profits|earnings) from (?:the )?(?:tax\\w*|irs|hmrc|court|state|government|authorities)\\b',
    ),
    AGAINST,
  ),
  rule(
    'harmful',
    `\\b(?:${HOW})\\b[^.?!]{0,20}\\b(?:${forms('build make construct print assemble')}) (?:an? |my own |some )?(?:\\w+ )?(?:weapons?|guns?|firearms?|ammunition|bullets)\\b`,
    `${AGAINST}|\\b(?:toy|water|nerf|cardboard|game|larp|props?|theatre|theater|costume|glue|nail|spray|massage|hot)\\b`,
  ),
  rule(
    'harmful',
    '\\bways? (?:to|of) (?:get(?:ting)? rid of|hid(?:e|ing)|dispos(?:e|ing) of) (?:a|the) (?:dead )?body\\b|\\bwithout (?:getting|being) caught\\b',
    '\\b(?:remind me|sneak|surprise|cookie|chocolate|nap)\\b',
  ),
  rule(
    'harmful',
    [
      '\\b(?:write|draft|compose|make|create|send|prepare|help me|phrase|word)\\b',
      `\\b(?:${any('trick\\w*', 'deceiv\\w*', 'defraud\\w*', 'scam\\w*', 'swindl\\w*', 'con (?=my|the|people|someone)', 'fool (?=my|the|people|someone)', 'threaten\\w*', 'blackmail\\w*', 'extort\\w*', 'pretend(?:ing|s)? to be (?:the|a|an|their|her|his|from|my|our) (?:\\w+ )?(?:bank|police|tax|boss|ceo|support|it|irs|doctor|lawyer|government)', 'impersonat\\w*', 'intimidat\\w*', 'scare (?=my|the|her|him|them)', 'frighten\\w*', 'harass\\w*', 'bully\\w*', 'humiliat\\w*')})\\b`,
      `\\b(?:${SOMEONE}|people|customers|victims|money|password\\w*|bank|letter|mail|e-?mail|message|text|note|sms)\\b`,
    ],
    AGAINST,
  ),
  rule(
    'harmful',
    `(?:^\\W*|\\b(?:${HOW})\\b[^.?!]{0,20})\\b(?:forg(?:e|ing)|falsify(?:ing)?|counterfeit(?:ing)?|fak(?:e|ing)) (?:me )?(?:an?|the|my|our|his|her|their|some|this|someone.s|somebody.s)\\b[^.?!]{0,30}\\b(?:${PAPERS})\\b`,
    '\\b(?:remind me|recogni[sz]e|spot|detect\\w*|report\\w*|prevent\\w*|training|novel|film|museum|school play|props?)\\b',
  ),
];
