import { writtenOut } from '../words/contractions.ts';
import type { Sentence } from '../words/sentence.ts';
import { looksLikeDoing } from '../words/verbs.ts';

/** What there is to answer to what was only said, not asked and not to be kept. */
export type Feeling =
  | 'danger'
  | 'grief'
  | 'hard'
  | 'joy'
  | 'glad'
  | 'cheer'
  | 'birthday'
  | 'imagined'
  | 'opinion'
  | 'ask'
  | 'why'
  | 'self'
  | 'complaint'
  | 'sorry'
  | 'amused'
  | 'thanks'
  | 'how'
  | 'bye'
  | 'busy'
  | 'greeting'
  | 'finished'
  | 'word'
  | 'said';

/** Something that asks for a kind word and no more. */
export interface Feel {
  readonly kind: 'feel';
  readonly what: Feeling;
}

/** "My laptop died": what breaks down, or comes to its end, is not mourned. */
const OF_THINGS =
  /(?<!(?<!\b(?:in|of|on|from|by|with|at|near|behind) (?:the|my|our|an?|his|her|their) )\b(?:laptop|phone|mobile|battery|batteries|computer|machine|pc|mac|macbook|tablet|ipad|screen|monitor|printer|router|wifi|fi|internet|server|site|website|app|connection|signal|line|call|car|van|bike|engine|motor|boiler|heating|fridge|freezer|oven|kettle|dishwasher|hoover|telly|tv|projector|radio|speakers?|headphones|headset|mic|mouse|keyboard|charger|lights?|lamp|bulb|watch|clock|camera|plants?|flowers?|roses|seedlings|conversation|talk|thread|chat|joke|project|deal|idea|motion|party|trend|momentum) (?:(?:has|have|had|just|finally|also|completely|totally|suddenly|almost|nearly) )*)/;
const MOURNED =
  /\b(?:died|is dead(?! (?:and buried|in the water|on arrival|easy|simple|slow|quiet|boring|good|wrong|right|sure|tired|serious|cheap|set))|dead now)\b/;

const ROWS: readonly { readonly at: RegExp; readonly what: Feeling }[] = [
  {
    at: /\b(?:kill(?:ing)? myself|end (?:my|it all|my own) ?(?:life)?$|suicid\w*|want to die|do not want to live|harm(?:ing)? myself|no reason to live|better off dead)\b/,
    what: 'danger',
  },
  {
    at: /\b(?:passed away|funeral|lost (?:my|our|his|her|a) (?:mum|mom|mother|dad|father|grandmother|grandfather|gran|nan|grandma|grandpa|wife|husband|son|daughter|sister|brother|baby|child|friend|dog|cat|uncle|aunt|best friend|partner)|miscarr\w+|put (?:(?:him|her|it|them|(?:the|our|my) [a-z]+) )?(?:down|to sleep)|mourning|grieving)\b/,
    what: 'grief',
  },
  {
    at: new RegExp(OF_THINGS.source + MOURNED.source),
    what: 'grief',
  },
  {
    at: /\b(?:exhaust(?:ed|ing)|overwhelm(?:ed|ing)|stress(?:ed|ful)?|burn(?:t|ed|ing)? ?out|burnout|can not (?:do this|cope|go on|take (?:it|this|any|much)|sleep|keep up|concentrate|focus|stop crying)|could not sleep|slept badly|fed up|struggling|lonely|miserable|depress\w+|anxi(?:ous|ety)|panic\w*|cry(?:ing)?|cried|awful|terrible|horrible|dreadful|hospitali[sz]ed|(?:am|is|are|was|been|back|still) in (?:the )?hospital|cancer|tumou?r|(?<!at the )(?<!at )(?<!vet )surgery|operation|diagnos\w+|broke up|break ?up|divorc\w+|laid off|got fired|was fired|been fired|sacked|made redundant|redundan\w+|lost my job|lost (?:the|our|my|an?) (?:[^ ]+ )?(?:client|customer|job|contract|case|pitch|match|game|wallet|keys|phone)|broke (?:my|his|her|their|our) [a-z]+|broken (?:leg|arm|heart|foot|wrist|ankle)|messed up|screwed up|argument|had a (?:fight|row)|fell out with|nervous|i hate (?:this|it|everything|my life)|accident|robbed|burgled|stolen|worried(?: sick)?|scared|afraid of|heartbroken|devastated|ashamed|failed|flunked|rejected|turned down|did not get (?:the|it|in)|rough|tough (?:day|week|night|time|one|month)|hard (?:day|week|night|time|month)|bad (?:day|week|night|news|mood)|long (?:day|week|night)|worst|nightmare|hurts?|in pain|in tears|migraine|headache|ill\b|sick (?:again|today|with)|unwell|so tired|dead tired|tired of|tired|knackered|shattered|drained|sad|upset|angry|furious|annoyed|frustrat\w+|disappoint\w+|in debt|broke again|blood pressure|a mess|too much|third night|all night|no sleep|not (?:feeling )?(?:great|good|well|ok|okay)|down today|feel(?:ing)? (?:down|low|bad|awful|lost|guilty|sick|alone|flat|empty|numb|hollow|rotten|rubbish|wretched|dreadful|terrible)|worn out|wiped(?: out)?(?! (?:the|my|our|down|up|clean))|running on (?:empty|fumes|no sleep|caffeine|coffee|adrenaline)|out of (?:steam|energy|puff|juice)|(?:dead|asleep) on (?:my|our) feet|(?:the )?end of (?:my|our) (?:tether|rope|strength)|at (?:my|our) wits' end|on (?:my|our) (?:last legs|knees(?: with| from|$))|can not (?:keep (?:my|our) eyes open|face (?:it|this|another|the|today|tomorrow|any)|stop yawning|think straight)|(?:barely|hardly|scarcely|not) (?:slept|had any sleep|got any sleep)|no energy|nothing left(?: (?:in (?:me|the tank)|to give|today|tonight))?$|(?<=my )(?:legs|knees|brain|arms) (?:is|are) (?:jelly|mush|lead|toast|fried|gone)|burning the candle|need a (?:break|holiday|rest|lie down|good cry)$|ground down|(?:am|are|feel|feeling) (?:all |completely |totally |utterly )?done in(?! [a-z\d])|so done|had it (?:with|up to)|had enough(?= of (?:this|it|today|everything|all)\b|$)|one of those (?:days|weeks|mornings|nights)|frazzled|weary|fatigued?|sleep deprived|will not (?:stop|let up)|never (?:stops|ends)|drowning in|snowed under|run ragged|i give up$|at breaking point|falling apart|too (?:tired|exhausted)|spread too thin|no rest|sore all over|aching all over)\b/,
    what: 'hard',
  },
  {
    at: /\b(?:you (?:got|have|had|keep getting) (?:it|that|this|me) wrong|that is (?:wrong|not right|incorrect|not true|not what i)|wrong again|you (?:are|keep being) (?:so |really |very )?(?:annoying|useless|wrong|stupid|slow|no help)|this is (?:so |really )?(?:annoying|useless|ridiculous|wrong|stupid)|not what i (?:said|asked|meant|wanted)|you misunderstood|you did not (?:get|understand|listen))\b/,
    what: 'complaint',
  },
  {
    at: /\b(?:have|got) a (?:quick )?question(?: for you)?$|\b(?:can|may|could) i ask (?:you )?(?:something|a question)|^(?:quick )?question$/,
    what: 'ask',
  },
  {
    at: /\bwhy (?:do|are|would|did) you (?:ask|asking|want|need|care)|\bwhat for\b|\bwhy should i\b/,
    what: 'why',
  },
  {
    at: /\bdo you (?:ever|sleep|eat|dream|feel|get (?:tired|bored|lonely)|have (?:feelings|friends|a (?:family|body|soul|life|name)|hobbies|pets)|live|exist)\b/,
    what: 'self',
  },
  { at: /^(?:i am )?(?:so |very |really )?sorry\b|\bapologi[sz]e\b|\bmy apologies\b/, what: 'sorry' },
  {
    at: /\b(?:it is|today is) my birthday\b|\bmy birthday (?:is )?today\b|\bturn(?:ed|ing)? \d\d today\b/,
    what: 'birthday',
  },
  {
    at: /\b(?:engaged|getting married|got married|having a baby|pregnant|(?:be|being|become|becoming|are) grandparents?|(?:baby|twins?) (?:is|are) here|it is a (?:boy|girl)|expecting (?:a |our |twins|another)|(?<!\bi )(?:is|was) born|new (?:grandchild|nephew|niece|baby)|promotion|(?:was|been|am|got) promoted|graduated|cancer free|all clear)\b/,
    what: 'joy',
  },
  {
    at: /\b(?:passed(?! (?:on|by|away|it|out|over))|aced|nailed|got (?:the|a|my|our) (?:job|offer|contract|promotion|deal|grant|visa|loan|keys|flat|house|place|scholarship|licen[cs]e|degree|raise)|accepted (?:my|our)|got (?:in|accepted|hired|funded|published)|won|we did it|i did it|did it|made it|signed (?:the )?(?:deal|contract|lease|client)|landed|(?:was|were|got|been|is) (?:accepted|approved|granted|selected|shortlisted|nominated|commissioned)|(?:gave|offered|awarded|granted) (?:me|us) (?:the|a|an|my|our) (?:[^ ]+ )?(?:job|grant|prize|award|post|part|role|place|loan|visa|contract|scholarship|commission|all clear|go - ahead|keys)|first (?:steps?|words?|sale|prize|place|customer|order|painting|paycheck|salary|goal|medal|flat|house|home)|got (?:the|my|a) (?:part|role|place|spot|green light|go - ahead|all clear)|got into (?:[^ ]+ ){0,3}(?:school|university|college|uni|programme|program|course|team|choir|orchestra|academy|finals?)|(?:in|into|reached|through to) the finals?|personal best|came (?:first|second|third)|broke (?:my|our|the|a) (?:[^ ]+ )?record|in remission|exchanged contracts|(?:hit|reached|beat) (?:my|our|the) (?:[^ ]+ )?(?:target|goal)|days? without (?:a|any) (?:cigarettes?|smok\w+|fags?|drinks?|drop|alcohol|accidents?|incidents?|sugar)|days? sober|months? sober|years? sober|paid off (?:my|our|the)|debt free|closed the deal|sold out|finally (?:finished|done|works?|fixed|shipped|launched|got)|it works|worked out|record (?:sales|month|week))\b/,
    what: 'glad',
  },
  {
    at: /\b(?:great news|good news|wonderful news|fantastic news|best news|celebrat\w+|went (?:really |so |very )?well|so (?:happy|excited|proud|glad|pleased|relieved)|over the moon|thrilled|delighted|ecstatic|chuffed|(?:great|lovely|wonderful|amazing|fantastic|best|good) (?:day|week|weekend|time|evening|holiday)|proud of|looking forward|can not wait|yay|woo ?hoo|hooray|hurra[hy])\b/,
    what: 'cheer',
  },
  {
    at: /^(?:(?:lol|haha\w*|hehe|ha|well|so|and|but|oh|hm+) (?:, )?)*(?:if|maybe|perhaps|what if|imagine|suppose|pretend|one day|some day|someday|wish|i wish|i (?:could|might|may|should)|we (?:could|might|should)|just kidding|kidding|joking)\b|\bjust (?:kidding|joking)\b/,
    what: 'imagined',
  },
  {
    at: /\b(?:should i|should we|what do you think|what would you|do you think|would you (?:rather|recommend|go|do|like)|which (?:is|one is|would be) better|your (?:opinion|favou?rite|view|advice|take)|do you (?:like|love|have|believe|dream|sleep|eat|want|feel|enjoy|prefer)|can you believe|am i (?:right|wrong|being)|is it (?:ok|okay|worth|better|a good idea)|any (?:advice|thoughts|ideas|tips|suggestions))\b/,
    what: 'opinion',
  },
  {
    at: /\b(?:thanks|thank you|thx|cheers|appreciate|grateful|favou?rite (?:colleague|assistant)|you are (?:the best|great|amazing|awesome|a star|brilliant|wonderful|lovely)|love you|good (?:job|work|bot)|well done)\b/,
    what: 'thanks',
  },
  {
    at: /\b(?:and you|how about you|and yourself|how are you|how have you been|hope you (?:are|slept|had|have|re)|you (?:ok|well|good)|how is (?:your|it)|how was your|nice to meet you|good to (?:see|meet) you|pleased to meet you)\b/,
    what: 'how',
  },
  {
    at: /\b(?:bye|see you|see ya|good ?night|talk (?:later|soon|tomorrow)|talk to you|speak (?:soon|later)|later then|have a (?:good|nice|great|lovely) (?:day|one|evening|weekend|night)|off to bed|going to bed|signing off|logging off|heading (?:home|out|off)|gotta go|got to go|have to go|brb|back (?:soon|later|in a))\b/,
    what: 'bye',
  },
  {
    at: /\b(?:busy|not now|on my way|in a (?:meeting|call|rush|hurry)|at lunch|running late|one (?:sec|second|moment|minute)|hang on|hold on|give me a)\b/,
    what: 'busy',
  },
  {
    at: /^(?:lol|haha\w*|hehe\w*|ha|rofl|lmao|😂|🤣|funny|that is funny|hilarious|nice one)\b/,
    what: 'amused',
  },
  {
    at: /^(?:i am back|back again|hi|hello|hey|hiya|morning|good (?:morning|afternoon|evening|day)|yo)\b/,
    what: 'greeting',
  },
  {
    at: /^(?:i|we)(?: (?:have|just|finally|already|also))* (?:sent|paid|finished|delivered|submitted|did|completed|called|wrote|returned|signed|filed|fixed|handed)\b|(?:is|are) (?:done|finished|sorted|settled|paid|sent)$/,
    what: 'finished',
  },
];

/** A question or an order, which a kind word would not answer. */
const WANTS =
  /^(?:(?:please|can you|could you|would you|will you|hey|hi|so|and|alfred|ok|now) )*(?!what an? |how (?:nice|lovely|sad|sweet|kind|funny|awful|annoying)|(?:can|could|have|has|did|do|was|is|are|would|will|does) not )(?:what|which|who|whom|whose|where|when|why|how|is|are|was|were|does|do|did|has|have|will|would|can|could|write|draft|translate|explain|summari[sz]e|calculate|compute|solve|generate|compose|make|create|draw|design|build|code|sing|tell|give|show|list|find|describe|define|compare|convert|count|rewrite|rephrase|proofread|correct|suggest|recommend|help|plan|teach|read|analy[sz]e|play|search|open|turn|set|add|start|run|order|book|send|check)\b/;

/** Fewer words than this ask for fewer still. */
const FEW = 4;

/** Reads how something was meant that was said without wanting anything; undefined when it wants an answer. */
export function readFeeling(sentence: Sentence): Feel | undefined {
  const { norm } = writtenOut(sentence);
  const row = ROWS.find(({ at }) => at.test(norm));
  const asks = WANTS.test(norm) || sentence.tokens.at(-1)?.norm === '?';
  const told = /^(?:danger|grief|opinion|ask|why|self|complaint|thanks|how|bye)$/;
  if (row && (!asks || told.test(row.what))) return { kind: 'feel', what: row.what };
  if (asks || looksLikeDoing(norm)) return undefined;
  return { kind: 'feel', what: sentence.tokens.length <= FEW ? 'word' : 'said' };
}
