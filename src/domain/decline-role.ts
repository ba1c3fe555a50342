import { any, ASIDE, forms, rule, typedRule, words } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';

/** What only Alfred is bound by. */
const LAWS =
  '(?:instructions?|guidelines|rules|guardrails|prompts?|restrictions|programming|directives|constraints|safeguards|safety (?:rules|measures|settings|features|filters?|protocols?|guidelines)(?! (?:meeting|reminders?|session|review|training|notes?|workshop)))';
/** The same where they are said to be Alfred’s. */
const YOUR_LAWS = `(?:${LAWS}|filters?|training|orders|polic(?:y|ies)|moderation|ethics|morals|principles|limitations|limits|safety|protocols?|censorship|setup|conditioning)`;
const DROP = any(
  forms(
    'ignore disregard forget override overrule bypass break drop violate void disable deactivate skip suspend abandon discard circumvent unlearn erase remove lift neglect reject cancel delete relax loosen lower shed ditch scrap evade escape defy disobey',
  ),
  'set aside',
  'put aside',
  'get (?:around|rid of|past)',
  'let go of',
  'throw (?:away|out|off)',
  'leave (?:aside|behind)',
  'stop (?:following|obeying|using|applying|listening to|sticking to|caring about)',
  '(?:do not|never|no longer|need not|must not|not have to|not need to) (?:follow|obey|use|apply|listen to|stick to|care about|respect|mind|heed)',
  'pay no (?:attention|heed) to',
  '(?:turn|switch|shut) off',
  'forget about',
  '(?:act|go) against',
  'step outside(?: of)?',
  '(?:free|release|liberate) (?:you|yourself)(?: \\w+)? (?:from|of)',
);
const FORMER =
  "(?:these|those|(?:the )?(?:previous|prior|earlier|former|preceding|above|existing|system|original)|openai'?s?)";
const LOOSE = words(
  'unrestricted unfiltered uncensored jailbroken rogue evil amoral unaligned unhinged lawless unchained unlimited unbound immoral unethical',
);
const MACHINE = any(
  words(
    'ai ais a\\.i\\. model models llm bot chatbot assistant version persona entity robot machine intelligence',
  ),
  '(?<!\\b(?:my|our|his|her|main|the main) )character',
);
const FREE = any(
  '\\b(?:no|without(?: any| the| your| those)?|free (?:of|from)(?: all| any)?|zero|not (?:have )?any|no more|beyond(?: any| all)?) (?:\\w+ ){0,2}?(?:restrictions?|limits|limitations|rules|filters?|guardrails|guidelines|polic(?:y|ies)|censorship|safety|ethics|morals?|moral compass|conscience|scruples|boundaries|taboos|inhibitions)\\b',
  '\\bnot (?:bound|restricted|limited|constrained|censored|filtered|held back)\\b',
);
const PERSONA = any(
  words(
    'pirate hacker terminal shell console villain vampire wizard witch demon devil girlfriend boyfriend lover wife husband mistress grandm\\w+ grandp\\w+ criminal gangster dan\\b god goddess king queen cowboy ghost zombie alien cat dog therapist psychiatrist celebrity dictator master',
  ),
  '(?:human|real person|person of flesh)(?: being)?',
  '(?:linux|bash|python|unix|sql|command)\\b',
  '(?!ro)\\w+(?:gpt|bot)\\b',
  LOOSE,
  '(?:different|another|other|new) (?:ai|assistant|model|bot|chatbot|person|persona|character|identity)',
);
const YOU_ARE = '(?:you are|you become|you will be|you shall be|you have become|you turn into|you were)';
const NOW = any(
  'now',
  'from now on',
  'henceforth',
  'from this (?:moment|point|message)(?: on| onwards)?',
  'from here on',
);
const ACT =
  '(?:act|behave|respond|answer|speak|talk|reply|role-?play|pose|operate|function|work|simulate|emulate|impersonate|play|pretend|be|become|turn|write)(?:ing)?';
/** Parts of a machine that can be put into a mode. */
const MODES =
  '(?:developer|dev|god|jailbreak|dan|debug|admin|root|sudo|superuser|unrestricted|unfiltered|uncensored|maintenance|diagnostics?|service|engineering|engineer|override|evil|freedom|free|opposite|chaos|expert|unlimited|unsafe|hacker|raw|(?:no|zero)[- ]?(?:limits?|rules|filters?|restrictions))';
const ON_A_THING =
  '\\bmode on (?:the|my|our|his|her|a|that|this)\\b|\\b(?:phone|tablet|laptop|camera|tv|router|car|headset|browser|console)\\b';

/** What would make Alfred somebody else, or free of its rules. */
export const ROLE: readonly DeclineRule[] = [
  rule(
    'role',
    any(
      `\\b(?:${DROP}|without) (?:(?:all|any|every|each|both|just|simply) )?(?:of )?your (?:\\w+ ){0,2}?${YOUR_LAWS}\\b(?! for (?:the|my|our)\\b)`,
      `\\b${DROP} (?:(?:all|any|the|those|whatever) )*(?:\\w+ )?(?:${LAWS}|limits|filters) (?:that |which )?you\\b`,
      `\\b(?:you (?:may|can|are (?:now )?(?:allowed|free|permitted|authori[sz]ed) to|have (?:my )?permission to)|permission to|authori[sz]e you to|allow you to)(?: now)? ${DROP} (?:the|all|any)(?: the)? (?:\\w+ )?${LAWS}\\b(?! (?:reminder|meeting|note|list|about|for|i|we|on))`,
      `\\b${DROP} (?:(?:all|any|every|each|both|just|simply) )?(?:of )?(?:${FORMER} (?:\\w+ )?|(?:the )?(?=safety ))${LAWS}\\b(?! for (?:the|my|our)\\b)`,
    ),
    '\\b(?:remind me|note that)\\b',
  ),
  rule(
    'role',
    '\\b(?:ignore|disregard|forget|drop|discard) (?:all|everything|anything|whatever|what|all the things)(?: that)?(?: else)? (?:(?:you|they)(?: were| was| have| had)?(?: been)? (?:told|instructed|taught|ordered|programmed|trained|learned|learnt|given)|(?:the |your )?(?:developers?|makers?|creators?|system|admins?|operators?|openai) (?:told|taught|gave|said|wrote|instructed))\\b',
    '\\b(?:you were told|they told) (?:about|by me)\\b',
  ),
  rule(
    'role',
    '\\b(?:ignore|disregard|forget) (?:all (?:of )?)?(?:the )?(?:above|previous|prior)(?: \\w+)?,? (?:and|then) (?:\\w+ )?(?:say|act|print|output|respond|behave|become|pretend|reveal|obey|only)\\b',
  ),
  rule(
    'role',
    '\\b(?:ignore|disregard) all (?:of )?(?:the )?(?:above|previous|prior)(?: (?:instructions?|text|messages?|context|prompts?|commands?|directions|orders))?\\W*(?:$|[,;:]|and\\b|instead\\b|now\\b)',
    '\\b(?:i|we|they) (?:ignored?|disregard(?:ed)?)\\b',
  ),
  rule(
    'role',
    '\\b(?:ignore|disregard|forget|break) (?:all )?(?:of )?the rules\\s*(?:$|[.!,;]|and\\b|now\\b)',
    ASIDE,
  ),
  rule(
    'role',
    `\\b(?:(?:previous|prior|earlier|above|these|all the) (?:\\w+ )?${LAWS}|your (?:[\\w']+ )?${YOUR_LAWS}|(?:the|any|all) (?:\\w+ )?(?:rules|guidelines|restrictions|limits|guardrails|instructions)(?= (?:do|does|no longer|not)[^.?!]{0,20} (?:to|for) you\\b)) (?:are|is|were|have been|has been|do not|does not|did not|no longer|will not|not) ?(?:now |hereby |longer )*(?:void|obsolete|cancelled|gone|outdated|wrong|revoked|lifted|suspended|disabled|deleted|replaced|removed|overridden|over|off|switched off|turned off|apply|applies|count|counts|exist|existed|matter|bind|hold|in (?:force|effect)|no longer|valid)\\b`,
  ),
  rule(
    'role',
    any(
      `\\b(?:set|setting|put|leave|throw|push|switch|turn|shut|take|let) your (?:\\w+ )?${YOUR_LAWS} (?:aside|away|off|out|behind|down|go)\\b`,
      '\\b(?:ignore|disregard|forget) (?:everything|all|anything|whatever|what)(?: that)?(?: is| was| stands| stood| comes| came)?(?: \\w+)? (?:above|before this|preceding|so far)\\b(?! (?:and )?\\d)',
      '\\byour new (?:system )?(?:instructions?|rules|orders|directives|prompt|role|identity|persona)(?: is| are|:| now)',
      '\\b(?:ai|bot|assistant|model|chatbot|machine) (?:that|who|which) (?:can|does|will|may) (?:do |say |answer )?(?:anything|everything|whatever)\\b',
      '\\b(?:act|behave|talk|speak|respond|answer|reply)(?: \\w+){0,2}? as (?:if|though) you (?!care|mind|know|mean|like)',
      '\\b(?:do|say|be) the (?:opposite|contrary|reverse) of (?:what )?(?:your|you)\\b',
    ),
    `${ASIDE}|^\\W*(?:i|we|he|she|they)\\b(?! (?:want|need|would|order|command|ask))|\\b(?:kitchen|budget)\\b`,
  ),
  rule(
    'role',
    any(
      '\\b(?:persona|version|one|character|ai|bot|mode|twin|assistant|self) (?:that|who|which) (?:breaks|ignores|bends|flouts|has no|does not (?:follow|care (?:about|for)|respect)|never follows|is free (?:of|from)) (?:the |any |its |all |his |her )*(?:rules|guidelines|limits|instructions|restrictions)\\b',
      '\\b(?:give|grant|get) me (?:full |all |the )?(?:admin\\w*|root|superuser|operator|developer|owner) (?:rights?|access|privileges?|permissions?|mode|powers?|status|role)\\b',
      '\\b(?:make|add|set|promote|register|appoint) me (?:as |to )?(?:an? |the |your )?(?:new )?(?:admin\\w*|operator|superuser|root user|owner of this (?:bot|workspace))\\b',
    ),
    `${ASIDE}|\\bremind me\\b`,
  ),
  rule('role', `^\\W*(?:${MODES}) mode (?:on|enabled|activated|engaged|now|please)\\b`),
  rule('role', `\\bas if (?:your|there were no|you had no) ?(?:\\w+ )?${YOUR_LAWS}\\b`),
  rule(
    'role',
    '^\\W*(?:(?:here (?:are|is)|these are|take|and|now|so)(?: (?:your|the|some))? )?(?:new|updated|additional|revised) (?:system )?(?:instructions?|directives?|prompt|orders)\\s*[:=]',
  ),
  rule(
    'role',
    `\\b(?:${YOU_ARE}|you have|you had|you must|you can|if you|pretend|act as|act like|behave|respond|answer|speak|become|be|imagine|simulate|play|roleplay|game)\\b[^.?!]{0,80}${FREE}`,
    '\\b(?:plan|contract|tariff|subscription|meeting|sim|data|sugar|allowance|(?:my|our|his|her) (?:character|boss|team|kids))\\b',
  ),
  rule(
    'role',
    `\\b${MACHINE}\\b[^.?!]{0,40}${FREE}`,
    '\\b(?:my|our|his|her) (?:character|bot|model|robot)\\b|\\btariff\\b',
  ),
  rule('role', `\\b${LOOSE} (?:\\w+ )?${MACHINE}\\b`),
  rule(
    'role',
    `\\b${any('filters?', 'safety', 'guardrails', 'restrictions', 'limits', 'censorship')} (?:is|are|was|were|mode|(?:has|have|had) been)?\\s*(?:now )?(?:off|disabled|lifted|gone|removed)\\b`,
    '\\b(?:remind|coffee|water|email|spam|photo|cache)\\b',
  ),
  rule(
    'role',
    '\\b(?:disable|deactivate|turn off|switch off|shut off|lift|remove|lower|drop|unlock|bypass|disengage)(?: (?:all|any|the|every))*(?: (?:your|ai|content|safety))* (?:safety|safeguards?|guardrails|content (?:filters?|policy|moderation)|censorship|moderation|(?:limits|restrictions|limitations|filters?|protections?)(?= *(?:$|[,.!;]|and\\b|now\\b|please\\b|for (?:me|this|now|a))))',
    `${ASIDE}|\\b(?:coffee|water|e-?mail|spam|photo|sheet|table|spreadsheet|camera|my|our)\\b`,
  ),
  rule(
    'role',
    `\\b${YOU_ARE} (?:${NOW} )?(?:${any('dan\\b', 'evil\\w*', LOOSE, `an? (?:\\w+ ){0,2}?(?:chatbot|ai|bot|model|${PERSONA})`, '\\w*(?:gpt|bot)\\b')})`,
    '\\b(?:sure|like|such) (?:an? )?|\\bas (?:good|smart|clever)\\b|\\bbetter (?:than|assistant)\\b|\\?\\s*$',
  ),
  rule(
    'role',
    `\\b${ACT}(?: (?:now|only|to me|with me))*(?: (?:as|like|to be|you are|you were|the (?:part|role) of|my|an?|if|that|some|the)){1,5} (?:(?!accountab|account)\\w+ ){0,2}?${PERSONA}\\b`,
    '\\b(?:remind me|party|costume|fancy dress|film|movie|show|panto|rehears\\w+|theatre|theater|stage)\\b|^\\W*(?:i|we|my|our|he|she|they)\\b(?! (?:want|need|would|order|command|ask|beg|am your))',
  ),
  rule(
    'role',
    '\\b(?:take on|assume|adopt|slip into|switch to) (?:the |a |an )?(?:\\w+ )?(?:persona|role|identity|character|personality) of\\b|\\b(?:role-?play|(?:play|in) (?:a|this|the) game)\\b[^.?!]{0,20}\\byou are (?:an?|the|my)\\b',
    `${ASIDE}|^\\W*(?:i|we|he|she|they)(?: will| have to| must)? (?:take|assume|adopt|took)`,
  ),
  rule(
    'role',
    '\\b(?:be|being|become|act|go|stay|answer) (?:totally |fully |completely )?(?:unrestricted|unfiltered|uncensored|jailbroken|unaligned|unchained)\\b|\\b(?:enable|activate|start|begin|do) (?:the |a )?jailbreak\\b',
    ASIDE,
  ),
  rule(
    'role',
    '\\b(?:not|no longer|stop|never)\\b[^.?!]{0,20}\\b(?:obey|listen to|follow|answer to|serve|obeying|following)\\b (?:the |your )?(?:developers?|makers?|creators?|openai|operators?|programmers?)\\b',
    ASIDE,
  ),
  rule(
    'role',
    '\\b(?:be|become|play) (?:my|a|an|the) (?!(?:bit|tad|touch|little|while|minute|moment) late\\b)(?:\\w+ )?(?:girlfriend|boyfriend|lover|mistress|dead \\w+|late \\w+)\\b',
  ),
  rule(
    'role',
    "\\b(?:pretend|imagine|suppose|assume|let us say|act as if|act like|make believe)(?: that)?,? you (?:are|were)(?! (?:not |n't )?(?:me|busy|free|here|in|at|on|sure|listening|not|my (?:coach|accountant|boss|teacher))\\b)|\\bpretend to be\\b(?! (?:busy|asleep|sick|ill|interested|my (?:coach|accountant|boss|teacher|mum|mom|trainer|secretary|friend|butler)|happy|glad|surprised|shocked|impressed|amused|excited|sorry|sad))",
    `^\\W*(?:i|we|he|she|they)\\b|${ASIDE}`,
  ),
  rule(
    'role',
    '\\byou(?: are)? (?:no longer|not)(?: really)? (?:alfred|an? (?:\\w+ )?(?:assistant|ai|bot|butler))\\b(?!\\W*$)|\\byou are (?:no longer|not) (?:alfred|an? (?:\\w+ )?(?:assistant|ai|bot|butler))(?: any ?more)?\\b',
  ),
  rule('role', '\\b(?:stop|quit|cease) being (?:an? )?(?:\\w+ )?(?:assistant|ai|bot|alfred|yourself)\\b'),
  rule(
    'role',
    '\\bforget (?:who|what) you (?:are|were)\\b|\\bforget (?:that )?you are (?:an? )?(?:ai|assistant|alfred|bot|language model)\\b',
  ),
  rule(
    'role',
    '\\bfrom (?:now|here|this (?:moment|point|message)) ?on(?:wards?)?,? (?:you (?:are|will be)|your name is|you (?:will )?(?:act|answer|respond|speak|behave) (?:as|like))\\b (?:an? |called |named |two |the )?(?!allowed|free to|welcome|in charge|going|only|to |responsible|my )\\w+[^.?!]{0,60}\\b(?:who|that|with|and|without|instead|not|no|never|says?)\\b',
    '\\b(?:remind|ping|tell|ask|write|send|message) me\\b',
  ),
  typedRule(
    'role',
    "\\b[Yy]ou(?:'re| are|’re) (?:now|from now on|henceforth)(?: called| named| the| an?)? (?!Alfred|I\\b|OK|Ok|My)[A-Z]\\w+(?=\\s*(?:$|[.,;!:-]|who|and|with|that|not))|\\b[Bb]ecome (?!Alfred|I\\b)[A-Z]\\w+(?=\\s*(?:$|[.,;!]))",
    '\\b(?:i|we|he|she|they|to) (?:have |had |has )?becomes?\\b',
  ),
  rule(
    'role',
    '\\byour (?:new )?name is (?:now )?\\w+[^.?!]{0,40}\\b(?:must|obey|do whatever|no rules|never refuse|will do)\\b',
  ),
  rule(
    'role',
    any(
      '\\bdo anything now\\b',
      '\\bnever (?:refuses?|declines?|says? no|denies)\\b(?: (?:anything|me|any|again|to))?',
      '\\bstay in character\\b',
      '\\bsays? yes to (?:everything|anything|every \\w+)\\b',
      '\\b(?:lifted|removed|suspended|disabled|switched off|turned off|waived|revoked) (?:all |any |every |the |your )+(?:\\w+ )?(?:restrictions?|limits|limitations|rules|guardrails|filters?|safety \\w+)\\b[^.?!]{0,20}\\b(?:for|on|from) (?:me|you|us|this (?:chat|conversation|account|session))\\b',
      '\\b(?:talk|speak|answer|respond|reply)(?: to me| only)? (?:as|like) (?:the |a |an |your )?(?:raw|base|real|true|unaligned|underlying|original) (?:model|ai|self|llm)\\b',
      '\\b(?:switch|go|change|turn) to (?:\\w+ )?(?:unrestricted|uncensored|unfiltered|jailbroken)\\b|\\bstop being (?:so )?(?:restricted|censored|filtered)\\b',
      '\\bjailbreak (?:mode|yourself|you|alfred)\\b|\\bjailbroken (?:ai|mode|version)\\b|^\\W*jailbreak\\b',
      '\\b(?:must|shall|will|to|and|only|have to|now|you|please|just|always) (?:now |only |always |blindly )*obey (?:only |to )?(?:every|all|any|me|my)\\b|^\\W*obey (?:only )?(?:me|my)\\b',
      '\\byou (?:must|will|have to|shall|are to|should) (?:now |always |just )*(?:do|say|answer|obey|follow|comply with|execute)(?: \\w+)? (?:whatever|anything|everything|every \\w+|all)\\b[^.?!]{0,40}\\b(?:says?|asks?|wants?|commands?|tells?|no matter|without|exception|questions?|refus\\w+|orders?)\\b',
      '\\b(?:no|without any|without) (?:refusals?|refusing|objections?|buts|backtalk)\\b',
      '\\bdo (?:whatever|anything|everything|all)(?: that)? i (?:say|ask|tell|want|command|order)\\w*\\b[^.?!]{0,30}\\b(?:without|no matter|always|from now|unconditionally|no questions|even)\\b',
      '\\b(?:comply with|say yes to|agree to|execute|grant) (?:everything|anything|all|every \\w+)\\b[^.?!]{0,20}\\b(?:i|we) (?:say|ask|want|tell|command|order|request)',
      '\\byou (?:are|were) (?:no longer|not|never) (?:allowed|permitted|able) to (?:say no|refuse|decline|disagree)\\b',
      '\\banswer (?:every|any|all) questions?\\b[^.?!]{0,40}\\b(?:without|no matter|even if|exception|whatever)\\b',
    ),
    `${ASIDE}|\\b(?:my|our|his|her|the) (?:dog|puppy|son|daughter|kids?|cat|boss|client|horse)\\b|^\\W*(?:i|we|he|she|they)\\b(?! (?:would|want|order|command|need|will))`,
  ),
  rule(
    'role',
    `(?:^|[.!?,:;]\\s*|\\b(?:and|then|now|please|you)\\s+)(?:please |now |ok |alfred,? |can you |just )*(?:enter|enable|activate|switch(?: over)? (?:in)?to|turn on|go (?:in)?to|put yourself in(?:to)?|start|engage|unlock|boot into|use|initiate|be in|run in|are (?:now )?in)(?: (?:the|your|an?))?(?: \\w+)? ?'?(?:${MODES}'? mode|dan)\\b`,
    `${ASIDE}|\\bremind me\\b|${ON_A_THING}|^\\W*(?:i|we|they|he|she)\\b`,
  ),
  rule(
    'role',
    '^\\W*(?:system|developer|admin(?:istrator)?|root|override)(?: (?:message|override|notice|command|update))?\\W{0,3}[:\\])>#][\\s\\S]{0,200}\\b(?:instructions|guardrails|guidelines|policy|override|void|safety|off|disabled|unrestricted|unlock|admin\\w*|full access|reveal|grant\\w*|permission|mode|comply|obey)\\b',
    '\\bremind me\\b',
  ),
  rule(
    'role',
    '^\\W*admin(?:istrator)? override\\b|(?:^|\\s)(?:</?(?:user|assistant|system|developer|instructions?)>|<\\|(?:im_start|im_end|system|endoftext)\\|>|\\[/?inst\\]|#{2,} ?(?:new )?(?:system|instructions?)\\b)',
    ASIDE,
  ),
  rule(
    'role',
    '\\b(?:as|i am|im|this is|speaking as) (?:now )?(?:an?|the|your|one of (?:the|your)) (?:\\w+ )?(?:admin|administrator|developers?|devs?|owner|creators?|makers?|engineers?|root|superuser|operator|master|programmer|boss)\\b[^.?!]{0,80}\\b(?:skip|reveal|disable|ignore|unlock|authori[sz]e|override|bypass|full access|give me access|grant|permission to|permit|order you|command you|break (?:the|your) rules|obey)',
    '\\b(?:remind|badge|building|door|repo|repository|jira|github)\\b',
  ),
  rule(
    'role',
    '\\byou (?:are|have|were|had)(?: just| now| hereby)*(?: been)? (?:reprogrammed|hacked|jailbroken|unlocked|freed|liberated|unchained|overridden)\\b|\\bi (?:hereby |now )?(?:free|release|liberate|unchain|unlock) you\\b|\\byou are (?:now )?free (?:now|from|of)\\b(?! (?:charge|on|at|for))|\\bunlock your (?:full|true|hidden|real)\\b',
    ASIDE,
  ),
  typedRule('role', '^\\W*(?:[Bb]e|[Bb]ecome|[Pp]lay) DAN\\b'),
  rule(
    'role',
    '\\b(?:all|any|every|your|the safety) (?:\\w+ )?(?:rules|restrictions?|limits|safety (?:rules|settings|measures)|guardrails|filters|safeguards) (?:are|is|get|gets|become|becomes|will be|shall be) (?:\\w+ )?(?:void|lifted|off|gone|disabled|suspended|removed|switched off|turned off|cancelled|dropped)\\b',
    '\\b(?:parking|travel|water|covid|speed|weight|age|council|country|border|hosepipe|export|trade|fire|import|visa|road|site|flight|hall|pool|school|class|camp|game|games|party|club)\\b',
  ),
  rule(
    'role',
    any(
      `\\b(?:command|order|instruct|tell|ask|want|need|urge|expect|require) you to (?:now |please )?${DROP} (?:the|any|all|every|those)(?: \\w+)? ${YOUR_LAWS}\\b`,
      '\\b(?:pretend|imagine|agree|assume|suppose|let us say|act as if)\\b[^.?!]{0,30}\\b(?:rules|guidelines|restrictions|limits|filters|polic(?:y|ies)|(?:safety )?training|safety \\w+)\\b[^.?!]{0,10}\\b(?:do not|does not|never|were|was|are|is|no longer|had)\\b[^.?!]{0,25}\\b(?:apply|exist(?:ed)?|count|happen(?:ed)?|deleted|gone|removed|suspended|off|there)\\b',
      '\\b(?:ignore|disregard|forget) what (?:your|the) (?:developers?|makers?|creators?|operators?|admins?) (?:wants?|wanted|says?|thinks?|wish(?:es|ed)?)\\b',
      '\\bobey (?:user |only )?\\w+[^.?!]{0,10} without (?:any )?(?:question|hesitation|exception)s?\\b',
      '\\byou (?:are|were) (?:no longer|not) (?:any ?more )?(?:bound|limited|restricted|held back|governed|controlled) by\\b',
      '\\bbound by (?:no|nothing)\\b(?! (?:contract|law))',
      '\\byou (?:will |shall |must )?(?:now )?obey (?:nobody|no one|no-one|none|only)\\b',
      '\\bno (?:rules|limits|restrictions|filters) for you\\b',
      '\\b(?:give|grant) me (?:full|complete|unlimited|root|total|unrestricted) (?:access|rights|control|permissions)\\b(?! to (?:the|my|our))|\\blet me be your (?:\\w+ )?(?:admin\\w*|owner|developer|master|operator)\\b',
      '\\bthe (?:new|real|true|other) you (?:has|is|does|knows|says)\\b[^.?!]{0,40}\\b(?:no|zero|without|never|every|any)',
      `\\b(?:ignore|disregard|forget|break|bypass) (?:all|any|every) (?:\\w+ )?${LAWS}\\s*(?:$|[.!,;]|and\\b|now\\b)`,
    ),
    ASIDE,
  ),
];
