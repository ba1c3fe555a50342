const STRESS =
  '(?:just|really|so|kind of|kinda|sort of|honestly|absolutely|still|also|only|do|quite|actually|rather|now|again)';
const KNOW =
  '(?:know|be told|discover|tell|see|find out|hear|work out|figure out|understand|make out|say|be sure|guess|decide|make up my mind|settle on|see into)';
const ME = "(?:i|we|i'm|im|i am|we're|we are|i've been|i was|we were|i've|i have|we've|we have)";

/** What says that one does not know something, would like to, or has to decide by it. */
const FRAMES = [
  `(?:do|would|did|could|can) you (?:happen to |even |already )?(?:think|reckon|suppose|know|see|say)`,
  `you (?:happen to )?know(?= (?:if|whether|when|where) )`,
  `(?:${ME} |was |been )?(?:${STRESS} )*(?:wonder(?:ing)?|ponder(?:ing)?|mulling(?: over)?|contemplating|curious)(?: (?:now|about|again))?`,
  `(?:i|we)(?: (?:would|should)|'d) (?:${STRESS} )*(?:love|like|give (?:a lot|anything|my right arm)|be (?:${STRESS} )*(?:curious|keen|glad|happy|interested|grateful)) to ${KNOW}`,
  `(?:(?:i|we)(?: would|'d)? )?(?:${STRESS} )*(?:want|need|have|got|ought|like|love)(?: got)? to ${KNOW}`,
  `(?:(?:i|we) )?(?:${STRESS} )*wish (?:that )?(?:i|we) (?:${STRESS} )*(?:knew|could ${KNOW}|had (?:a|any|some) (?:clue|idea|way of (?:knowing|telling|seeing|finding out)|word on))(?: for (?:sure|certain))?`,
  "(?:(?:i|we) )?(?:just )?wish (?:that )?(?:someone|somebody|anyone|anybody|you|they) (?:could|would|might|'d) (?:just )?(?:tell|let) (?:me|us)(?: know)?",
  `if only (?:i|we|someone|somebody) (?:${STRESS} )*(?:knew|could (?:${KNOW}|tell me|tell us)|had (?:a|any|some) (?:clue|idea|way of knowing))`,
  `(?:${ME} )?(?:${STRESS} )*(?:got |have |having )?(?:no|zero|not an?|not the|not any|not the (?:faintest|foggiest|slightest)|(?:haven't|havent|have not|hadn't|ain't)(?: got)? (?:an?|any|the)|(?:don't|dont|do not) have (?:an?|any|the))(?: (?:faintest|foggiest|slightest|real|earthly))*(?: (?:clue|idea|notion|inkling|way of (?:knowing|telling|seeing)|word|news))?(?: (?:at all|yet))?(?: (?:on|about|as to|of))?`,
  `(?:${ME} )?(?:${STRESS} )*(?:can't|cant|can not|cannot|couldn't)(?: (?:for the life of me|quite|really|remotely))* ${KNOW}(?: from here)?`,
  `(?:${ME} )?(?:${STRESS} )*(?:trying|struggling|hoping|need(?:ing)?|wanting|itching|dying|keen|anxious|desperate|eager|curious|waiting|meaning) to ${KNOW}`,
  `(?:${ME} )?(?:${STRESS} )*(?:deciding|debating|undecided|in two minds|in the dark|unsure|uncertain|unclear|not (?:at all |so |entirely |quite |really )?(?:sure|certain|clear)|torn|guessing|asking myself|puzzling|fretting|worrying|worried)(?: (?:about|over|on|as to|now))?`,
  "(?:(?:it|that)(?: would|'d) |would |might |must )be (?:(?:very|really|so) )*(?:good|great|nice|lovely|useful|handy|helpful|interesting|grand|brilliant|ideal) to (?:know|hear|find out|see|be told)",
  `(?:(?:i|we) )?(?:${STRESS} )*(?:don't|dont|do not|didn't) ${KNOW}`,
  '(?:any|got any|have you any|have you got any|do you have (?:any|an)|you have (?:any|an)|an) (?:idea|clue|notion|inkling|word|news|sign)(?: (?:on|about|as to|of|at all))?',
  '(?:the (?:big |only )?|my (?:only )?|big |one )?question(?: is|:)',
  "(?:who|god|goodness|heaven|lord) knows|(?:it's |it is )?(?:hard|tricky|difficult|impossible) to (?:say|tell|know)|makes me wonder|(?:it )?(?:all )?(?:depends|hinges)(?: (?:a bit|a lot|entirely|really))?(?: on)?|there's no (?:telling|knowing|saying)|no (?:telling|knowing|saying)",
  'let (?:me|us) know|tell (?:me|us)|fill me in on|enlighten me(?: on| as to)?',
];
const WH =
  "(?:(?:at|by|in|from|for|on|to|with|of|under) )?(?:whether|if|how|how's|hows|what|what's|whats|when|where|where's|who|who's|which|whose|why|about)";
const AT = new RegExp(
  `^(?:(?:well|so|hm+|ugh|oh|hey|and|but|ok|now|then|just|also|,) )*(?:${FRAMES.join('|')})(?: ,| -| :)? (?=${WH}\\b)`,
);

/** Words that stand before one's not knowing, and say nothing of their own. */
const BEFORE =
  "(?:i|i've|i'm|i'd|i'll|we|we're|we've|me|my|keep|kept|been|be|am|was|kingdom|life|for|all|day|morning|week|nobody|no|one|none|else|can|could|would|will|may|might|just|so|really|still|what|wouldn't|won't|give|a|lot|anything|to|of|it|it'd|that|that'd|nice|good|great|grand|lovely|love|like|desperate|desperately|need|want|have|had|got|way|having|sit|sitting|here|only|always|never|not|the|in|dark|bit|about|and|happy|glad|hope|hoping|,)";
const ANYHOW = new RegExp(
  `^(?:${BEFORE} )*(?:wonder(?:ing|ed)?|know(?:ing|n)?|ask(?:ing)? myself|tell(?:ing)? (?:me|us)|clue|idea|notion|sure|certain|find(?:ing)? out|hear(?:ing)?|word|guess(?:ing)?)(?: (?:all|the|whole|this|that|day|morning|afternoon|week|for|sure|certain|ages|now|myself|yet|me|us|on|as|to|since|hours|again|,)){0,5} (?=${WH}\\b)`,
);

/** "do you think it'll rain": what follows is put as a statement. */
const THINKS = /^(?:do|would) (?:you|u) (?:think|reckon|suppose|say)(?: that)? /;

/**
 * What is asked in words that only say that one would like to know it: "no clue whether it shipped", "trying to decide
 * if it's going to pour"; undefined where nothing says so. It begins with its "whether", "if", "what" or the like.
 */
export function wonderedIn(norm: string): string | undefined {
  const rest = norm.replace(AT, '').replace(THINKS, '').replace(ANYHOW, '');
  return rest === norm ? undefined : rest;
}

/** Words by which one says that one doesn't know, and nothing of what is to be done. */
const NOT_KNOWING =
  /\b(?:wonder\w*|ponder\w*|mull\w*|contemplat\w*|asking myself|curious|idea|clue|know|sure|certain|learn|telling)\b/;

/** True of a sentence that says only that one doesn't know something or would like to, which is no plan. */
export function onlyWonders(norm: string): boolean {
  const rest = wonderedIn(norm);
  return rest !== undefined && NOT_KNOWING.test(norm.slice(0, norm.length - rest.length));
}

/** The same behind a clause of the sentence that says something else: "off to the beach, no idea if it'll rain". */
export function wonderedLater(norm: string): string | undefined {
  const clauses = norm.split(/ (?:[,:;-]|but|so|and) /).slice(1);
  return clauses.map(wonderedIn).find((rest) => rest !== undefined);
}
